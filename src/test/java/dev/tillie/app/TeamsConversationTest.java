package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.teams.AdaptiveCardRules;
import dev.tillie.teams.FakeTeams;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole server in conversation with a stand-in for Teams. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsConversationTest {
    private final FakeTeams teams = new FakeTeams();
    private final TeamsShop shop;

    TeamsConversationTest(@TempDir Path folder) throws Exception {
        shop = new TeamsShop(folder, teams, TeamsShop.tokens());
        shop.install();
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
        teams.close();
    }

    @AfterEach
    void everyCardKeptToTheRules() {
        teams.allMessages()
                .forEach(said -> said.cards()
                        .forEach(
                                it -> assertThat(AdaptiveCardRules.problems(it)).isEmpty()));
    }

    @Test
    void answersInAPersonalChatWithAChart() {
        var said = shop.askOwner("how did we do last week?");

        assertThat(said.shown()).contains("€").contains("Data through");
        assertThat(said.elements("Chart.Line")).isNotEmpty();
    }

    @Test
    void changesTheCardThatWasTapped() {
        var said = shop.askOwner("who are my best customers?");
        assertThat(said.shown()).contains("Hartley");
        var ack = shop.sender.send(shop.invokes.tap(TeamsShop.MARIA, said, TeamsShop.OWNER_CHAT, "This year only"));

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.body())
                .contains("application/vnd.microsoft.card.adaptive")
                .contains("Maria tapped");
    }

    @Test
    void keepsCustomersOutOfAChannel() {
        var said = shop.ask(shop.activities.mention(TeamsShop.MARIA, TeamsShop.FLOOR, "who are my best customers?"));

        assertThat(said.shown()).doesNotContain("Hartley").contains("owner’s own chat");
    }

    @Test
    void writesToTheOwnerUnasked() {
        var before = teams.messages(TeamsShop.OWNER_CHAT.id()).size();
        var printed = shop.run("doctor", "--ping");

        assertThat(printed).contains("written to teams:" + FakeTeams.TENANT);
        assertThat(teams.awaitMessages(TeamsShop.OWNER_CHAT.id(), before + 1)
                        .getLast()
                        .shown())
                .contains("This is a test");
    }
}
