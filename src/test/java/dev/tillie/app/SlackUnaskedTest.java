package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.chat.Matter;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Replies;
import dev.tillie.chat.Reply;
import dev.tillie.chat.slack.SlackDoor;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Fault;
import dev.tillie.slack.Said;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.watch.Postman;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said unasked in Slack: marked, changed where it stands, and looked for before it is said again. */
class SlackUnaskedTest {
    private static final String OWNER = "slack:T1/UOWNER";

    private final Instant now = Instant.now();
    private final FakeSlack slack = new FakeSlack();
    private Path folder;
    private Wiring wiring;
    private SlackDoor door;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        folder = dir;
        var configuration = SmallShop.configuration(folder, List.of("slack.api-url=" + slack.apiUrl()));
        wiring = Wiring.open(configuration, Path.of("").toAbsolutePath());
        door = wiring.slackDoor(SlackTokens.of(configuration, SlackShop.overHttp()));
    }

    @AfterEach
    void close() {
        door.close();
        wiring.close();
        assertThat(slack.violations()).isEmpty();
        slack.close();
    }

    private void tell(String version, @Nullable Instant maybeSaidSince, String words) throws NotSaid {
        door.tell(OWNER, new Matter("cash/2026-11", version, maybeSaidSince), _ -> reply(words));
    }

    private static Reply reply(String words) {
        return Replies.of(words, List.of(), Reply.Kind.ANSWER);
    }

    @Test
    void carriesAMarkThatTellsNothingOfTheShop() throws Exception {
        tell("1", null, "Cash runs short.");

        var mark = slack.messages().getFirst().metadata();
        assertThat(mark.get("event_type").getAsString()).isEqualTo("tillie_note");
        assertThat(mark.getAsJsonObject("event_payload").get("version").getAsString())
                .isEqualTo("1");
        assertThat(mark.toString()).doesNotContain("cash");
        assertThat(slack.calls("conversations.history")).isEmpty();
    }

    @Test
    void changesWhatItSaidBeforeWhenThereIsNews() throws Exception {
        tell("1", null, "Cash runs short.");
        tell("2", null, "Cash runs short by more.");

        assertThat(slack.messages())
                .singleElement()
                .extracting(Said::text)
                .asString()
                .contains("by more");
    }

    @Test
    void findsWhatArrivedThoughNobodySaidSo() throws Exception {
        slack.failNext("chat.postMessage", new Fault.Unacknowledged());
        assertThatThrownBy(() -> tell("1", null, "Cash runs short.")).isInstanceOf(NotSaid.class);
        assertThat(slack.calls("chat.postMessage")).hasSize(1);

        tell("1", now, "Cash runs short.");
        tell("2", null, "Cash runs short by more.");

        assertThat(slack.messages())
                .singleElement()
                .extracting(Said::text)
                .asString()
                .contains("by more");
    }

    @Test
    void findsItOnALaterPageToo() throws Exception {
        slack.failNext("chat.postMessage", new Fault.Unacknowledged());
        assertThatThrownBy(() -> tell("1", null, "Cash runs short.")).isInstanceOf(NotSaid.class);
        for (var other = 0; other < 5; other++) {
            door.tell(OWNER, new Matter("other/" + other, "1", null), _ -> reply("Something else."));
        }
        slack.pageHistory(2);

        tell("1", now, "Cash runs short.");

        assertThat(slack.messages()).hasSize(6);
        assertThat(slack.calls("conversations.history")).hasSize(3);
    }

    @Test
    void saysItWhereItDidNotArrive() throws Exception {
        slack.failNext("chat.postMessage", new Fault.Dropped());
        assertThatThrownBy(() -> tell("1", null, "Cash runs short.")).isInstanceOf(NotSaid.class);

        tell("1", now, "Cash runs short.");

        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void postsIntoAChannelButNotWhereGuestsReadAlong() throws Exception {
        slack.addUser("UOWNER", "is_owner");
        slack.addUser("UGUEST", "is_restricted");
        slack.addChannel("CFLOOR", List.of("UOWNER", FakeSlack.BOT));
        slack.addChannel("CGUESTS", List.of("UOWNER", "UGUEST", FakeSlack.BOT));
        var matter = new Matter("subscription/1", "1", null);

        door.tell("slack:T1/CFLOOR", matter, _ -> reply("Sales."));
        assertThatThrownBy(() -> door.tell("slack:T1/CGUESTS", matter, _ -> reply("Sales.")))
                .isInstanceOfSatisfying(
                        NotSaid.class, it -> assertThat(it.isLasting()).isTrue());

        assertThat(slack.messages()).singleElement().extracting(Said::channel).isEqualTo("CFLOOR");
    }

    @Test
    void waitsWhereItCannotLook() throws Exception {
        slack.failNext("chat.postMessage", new Fault.Unacknowledged());
        assertThatThrownBy(() -> tell("1", null, "Cash runs short.")).isInstanceOf(NotSaid.class);
        slack.failNext("conversations.history", new Fault.Refused("team_access_not_granted"));
        assertThatThrownBy(() -> tell("1", now, "Cash runs short.")).isInstanceOf(NotSaid.class);
        assertThat(slack.messages()).hasSize(1);

        slack.failNext("conversations.history", new Fault.RateLimited(1));
        tell("1", now, "Cash runs short.");

        assertThat(slack.messages()).hasSize(1);
    }

    /** An installation from before this right was asked for. */
    @Test
    void saysItAllTheSameWhereItMayNotLook() throws Exception {
        slack.failNext("conversations.open", new Fault.Refused("missing_scope"));

        tell("1", now, "Cash runs short.");

        assertThat(slack.messages()).hasSize(1);
    }

    @Test
    void knowsWhatNoTryMends() {
        slack.unknownChannel("UOWNER");
        assertThatThrownBy(() -> tell("1", null, "Cash runs short."))
                .isInstanceOfSatisfying(
                        NotSaid.class, it -> assertThat(it.isLasting()).isTrue());
        slack.revoke("xoxb-1");
        assertThatThrownBy(() -> tell("1", null, "Cash runs short."))
                .isInstanceOfSatisfying(
                        NotSaid.class, it -> assertThat(it.isLasting()).isTrue());
        assertThatThrownBy(() -> tell("1", now, "Cash runs short."))
                .isInstanceOfSatisfying(
                        NotSaid.class, it -> assertThat(it.isLasting()).isTrue());
    }

    @Test
    void triesOnWhereSlackStumbles() {
        for (var fault : List.of(
                new Fault.ServerError(503), new Fault.Refused("internal_error"), new Fault.Refused("ratelimited"))) {
            slack.failNext("chat.postMessage", fault);
            assertThatThrownBy(() -> tell("1", null, "Cash runs short."))
                    .isInstanceOfSatisfying(
                            NotSaid.class, it -> assertThat(it.isLasting()).isFalse());
        }
    }

    @Test
    void isSaidByTheDoctorWhereItCouldNotBeSaid() {
        var outbox = new Outbox(wiring.database(), Wiring.BUSINESS);
        outbox.offer(new Offer(OWNER, "cash/2026-11", "cash", "cash?", "1", now.plusSeconds(600)), now);
        slack.unknownChannel("UOWNER");
        assertThat(doctor()).contains("nothing was held up");
        new Postman((it, _) -> reply(it.text()), outbox, Map.of("slack:", door)).deliver(now);

        assertThat(doctor())
                .contains("MEND  unasked")
                .contains("1 of what I had to say unasked in slack could not be said (channel_not_found)");
    }

    private String doctor() {
        var out = new StringWriter();
        var printer = new PrintWriter(out, true);
        var surroundings = new Surroundings(
                Path.of("").toAbsolutePath(), folder, Map.of(), printer, printer, false, Clock.systemUTC(), wiring);
        CommandLines.run(surroundings, "doctor", "--data", "data");
        return out.toString();
    }

    @Test
    void saysItAnewWhereSomebodyDeletedIt() throws Exception {
        tell("1", null, "Cash runs short.");
        var said = slack.messages().getFirst();
        slack.delete(said);

        tell("2", null, "Cash runs short by more.");

        assertThat(slack.messages()).hasSize(1);
        assertThat(slack.messages().getFirst().ts()).isNotEqualTo(said.ts());
    }
}
