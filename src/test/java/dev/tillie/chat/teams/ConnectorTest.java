package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorTest {
    private final FakeTeams teams = new FakeTeams();
    private final Connector connector = new Connector(new ServiceUrls(List.of(teams.serviceUrl()), false), null);

    @BeforeEach
    void open() {
        teams.withoutTokens();
    }

    @AfterEach
    void close() {
        connector.close();
        teams.close();
    }

    @Test
    void reachesAnAddressWithoutASlashAtItsEnd() throws Exception {
        connector.post(at(teams.serviceUrl().replaceFirst("/$", "")), "", Activity.createMessageActivity());

        assertThat(teams.messages("a:1")).hasSize(1);
    }

    @Test
    void leavesNamesWithDotsAsTheyAre() throws Exception {
        var content = Json.object();
        content.putArray("choices");
        content.putObject("choices.data").put("dataset", "people");
        var attachment = new Attachment();
        attachment.setContent(content);
        var message = Activity.createMessageActivity();
        message.setAttachments(List.of(attachment));
        connector.post(at(teams.serviceUrl()), "", message);

        assertThat(teams.messages("a:1")
                        .getFirst()
                        .activity()
                        .at("/attachments/0/content")
                        .toString())
                .isEqualTo(content.toString());
    }

    @Test
    void goesNowhereElse() {
        for (var url :
                List.of("https://elsewhere.example/", teams.serviceUrl() + "?to=elsewhere", "not an address", "")) {
            assertThatThrownBy(() -> connector.post(at(url), "", Activity.createMessageActivity()))
                    .as(url)
                    .isInstanceOf(TeamsProblem.class);
        }
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void triesOnceToShowThatItWrites() {
        teams.failNext("POST", new Fault.RateLimited(60));
        assertThatThrownBy(() -> connector.hint(at(teams.serviceUrl()), Activity.createTypingActivity()))
                .isInstanceOf(TeamsProblem.class);

        assertThat(teams.calls()).hasSize(1);
    }

    private static Seat at(String url) {
        return new Seat(url, FakeTeams.TENANT, "a:1", "personal", "28:" + FakeTeams.APP_ID);
    }
}
