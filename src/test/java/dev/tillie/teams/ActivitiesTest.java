package dev.tillie.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivitiesTest {
    private static final Activities ACTIVITIES = new Activities("http://127.0.0.1:1/emea/", FakeTeams.APP_ID);
    private static final Invokes INVOKES = new Invokes(ACTIVITIES);
    private static final Member ADA = Member.user("Ada Ahlgren");
    private static final Chat ALONE = Chat.personal(ADA);
    private static final Chat FLOOR = Chat.channel("floor");

    private static Stream<ObjectNode> all() {
        var said = ACTIVITIES.mention(ADA, FLOOR, "sales today");
        return Stream.of(
                said,
                ACTIVITIES.personal(ADA, "hello"),
                ACTIVITIES.message(ADA, FLOOR.thread("1"), "hello"),
                ACTIVITIES.file(ADA, ALONE, "here", "stock.csv", "http://127.0.0.1:1/files/1"),
                ACTIVITIES.byBot(FLOOR, "beep"),
                ACTIVITIES.submit(ADA, ALONE, "1", Json.object("verb", "drill")),
                ACTIVITIES.edited(said, "sales yesterday"),
                ACTIVITIES.deleted(said),
                ACTIVITIES.reacted(ADA, ALONE, "1", "like"),
                ACTIVITIES.unreacted(ADA, ALONE, "1", "sad"),
                ACTIVITIES.installed(ADA, ALONE),
                ACTIVITIES.uninstalled(ADA, ALONE),
                ACTIVITIES.botAdded(ADA, FLOOR),
                ACTIVITIES.botRemoved(ADA, FLOOR),
                ACTIVITIES.personAdded(ADA, FLOOR, Member.guest("Guest")),
                ACTIVITIES.personRemoved(ADA, FLOOR, Member.guest("Guest")),
                INVOKES.cardAction(ADA, ALONE, "1", "drill", Json.object("by", "region")),
                INVOKES.acceptFile(ADA, ALONE, "1", Json.object("id", "x"), "a.csv", "http://127.0.0.1:1/uploads/1"),
                INVOKES.declineFile(ADA, ALONE, "1", Json.object("id", "x")),
                INVOKES.query(ADA, FLOOR, "ask", "question", "sales"),
                INVOKES.firstQuery(ADA, FLOOR, "ask"),
                INVOKES.fetchTask(ADA, FLOOR, "askAbout", ADA, "<p>sales</p>"),
                INVOKES.submitAction(ADA, FLOOR, "askAbout", ADA, "<p>sales</p>", Json.object("by", "week")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areReadByTheBotFrameworkAsTheyWereMeant(ObjectNode activity) throws Exception {
        var read = new JacksonAdapter().serializer().treeToValue(activity, Activity.class);

        assertThat(read.getType()).isEqualTo(activity.get("type").asText());
        assertThat(read.getChannelId()).isEqualTo("msteams");
        assertThat(read.getServiceUrl()).endsWith("/");
        assertThat(read.getRecipient().getId()).isEqualTo("28:" + FakeTeams.APP_ID);
        assertThat(read.getConversation().getTenantId()).isEqualTo(FakeTeams.TENANT);
        assertThat(read.getTimestamp()).isNotNull();
        assertThat(read.getLocale()).isEqualTo("en-US");
    }

    @Test
    void aMessageInAChannelBeginsAThreadOfItsOwn() {
        var begun = ACTIVITIES.mention(ADA, FLOOR, "sales today");
        var root = begun.get("id").asText();
        var reply = ACTIVITIES.message(ADA, FLOOR.thread(root), "and costs");

        assertThat(Activities.conversation(begun)).isEqualTo(FLOOR.id() + ";messageid=" + root);
        assertThat(Activities.conversation(reply)).isEqualTo(Activities.conversation(begun));
        assertThat(reply.get("id")).isNotEqualTo(begun.get("id"));
        assertThat(begun.get("text").asText()).isEqualTo("<at>Tillie</at> sales today");
        assertThat(begun.at("/entities/1/mentioned/id").asText()).isEqualTo("28:" + FakeTeams.APP_ID);
        assertThat(begun.at("/channelData/team/id").asText()).isEqualTo(FLOOR.team());
    }

    @Test
    void strangersComeFromTheirOwnTenant() {
        var stranger = ACTIVITIES.personal(ADA.of("another-tenant"), "hello");

        assertThat(stranger.at("/conversation/tenantId").asText()).isEqualTo("another-tenant");
        assertThat(stranger.at("/channelData/tenant/id").asText()).isEqualTo("another-tenant");
    }
}
