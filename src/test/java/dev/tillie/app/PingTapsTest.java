package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Teller;
import dev.tillie.chat.slack.SlackDoor;
import dev.tillie.chat.teams.TeamsDoor;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Progress;
import dev.tillie.server.HttpServer;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Settings;
import dev.tillie.teams.AdaptiveCardRules;
import dev.tillie.teams.FakeTeams;
import dev.tillie.watch.Postman;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short till told unasked in Slack and in Teams, and answered there by the buttons below it. */
class PingTapsTest {
    private final FakeSlack slack = new FakeSlack();
    private final FakeTeams teams = new FakeTeams();
    private Wiring wiring;
    private SlackDoor slackDoor;
    private TeamsDoor teamsDoor;
    private HttpServer http;
    private Settings settings;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        var sets = TeamsShop.settings(teams, "slack.api-url=" + slack.apiUrl());
        var configuration = SmallShop.configuration(folder, sets);
        SmallShop.stock(folder, configuration);
        wiring = Wiring.open(configuration, Path.of("").toAbsolutePath());
        var counts = Files.writeString(
                folder.resolve("till_counts.csv"),
                "time,location,register,employee,expected,counted\n"
                        + LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T19:00:00,Oak Lane,T1,Ben,420.00,350.00\n");
        wiring.importer().importAll(List.of(counts), ImportOptions.DEFAULT, Progress.NONE);
        settings = new Settings(wiring.database(), Wiring.BUSINESS);
        slackDoor = wiring.slackDoor(SlackTokens.of(configuration, SlackShop.overHttp()));
        teamsDoor = wiring.teamsDoor(TeamsTokens.of(configuration, TeamsShop.tokens()));
        slackDoor.start();
        teamsDoor.start();
        http = HttpServer.start("127.0.0.1", 0, List.of(slackDoor, teamsDoor));
    }

    @AfterEach
    void close() {
        http.close();
        slackDoor.close();
        teamsDoor.close();
        wiring.close();
        assertThat(slack.violations()).isEmpty();
        assertThat(teams.allMessages().stream().flatMap(it -> it.cards().stream()))
                .allSatisfy(it -> assertThat(AdaptiveCardRules.problems(it)).isEmpty());
        slack.close();
        teams.close();
    }

    private void tell(String user, String door, Teller teller) {
        var now = Instant.now();
        var notice = wiring.responder().listNotices(now).stream()
                .filter(it -> it.kind().equals("fraud"))
                .findFirst()
                .orElseThrow();
        var outbox = new Outbox(wiring.database(), Wiring.BUSINESS);
        var until = now.plus(Duration.ofHours(6));
        outbox.offer(new Offer(user, notice.key(), notice.kind(), notice.words(), "1", until), now);
        assertThat(new Postman(wiring.responder(), outbox, Map.of(door, teller)).deliver(now))
                .isEqualTo(1);
    }

    private String mutes() {
        return settings.find("ping-mutes").orElse("");
    }

    private dev.tillie.slack.Said tap(dev.tillie.slack.Said said, String label) {
        var before = slack.messages().size();
        new dev.tillie.slack.Sender(http.port(), FakeSlack.SECRET)
                .interaction(Events.tap("UOWNER", said, said.button(label), slack.responseUrl()));
        return slack.awaitMessages(before + 1).getLast();
    }

    @Test
    void saysWhyAndPingsLessAndIsTakenBackInSlack() {
        new People(wiring.database(), Wiring.BUSINESS).save("slack:T1/UOWNER", Role.OWNER);
        tell("slack:T1/UOWNER", "slack:", slackDoor);
        var ping = slack.messages().getLast();
        assertThat(ping.shown()).contains("till short").contains("€70.00 at stake");

        var why = tap(ping, "Why this?");
        assertThat(why.shown()).contains("Because ").contains("money at stake × urgency × chance");

        var less = tap(why, "Less like this");
        assertThat(less.shown()).contains("Only above €140: what looks suspicious");
        assertThat(mutes()).contains("kind/fraud");

        assertThat(tap(less, "Undo").shown()).doesNotContain("Only above");
        assertThat(mutes()).isEmpty();
    }

    @Test
    void mutesAPlaceAndLetsItGoInSlack() {
        new People(wiring.database(), Wiring.BUSINESS).save("slack:T1/UOWNER", Role.OWNER);
        tell("slack:T1/UOWNER", "slack:", slackDoor);

        var muted = tap(slack.messages().getLast(), "Mute Oak Lane for a week");
        assertThat(muted.shown()).contains("Muted: Oak Lane, until ");
        assertThat(mutes()).contains("place/Oak Lane");

        tap(muted, "Undo");
        assertThat(mutes()).isEmpty();
    }

    private dev.tillie.teams.Said tapInTeams(dev.tillie.teams.Said said, String title) {
        var chat = TeamsShop.OWNER_CHAT;
        var before = teams.messages(chat.id()).size();
        new dev.tillie.teams.Sender(http.port(), teams, FakeTeams.APP_ID)
                .send(teams.invokes().tap(TeamsShop.MARIA, said, chat, title));
        return teams.awaitMessages(chat.id(), before + 1).getLast();
    }

    @Test
    void saysWhyAndPingsLessAndIsTakenBackInTeams() {
        var chat = TeamsShop.OWNER_CHAT;
        teams.addMember(chat, TeamsShop.MARIA);
        new dev.tillie.teams.Sender(http.port(), teams, FakeTeams.APP_ID)
                .send(teams.activities().installed(TeamsShop.MARIA, chat));
        teams.awaitMessages(chat.id(), 1);
        var maria = new People(wiring.database(), Wiring.BUSINESS)
                .list("teams:")
                .keySet()
                .iterator()
                .next();
        tell(maria, "teams:", teamsDoor);
        var ping = teams.awaitMessages(chat.id(), 2).getLast();
        assertThat(ping.shown()).contains("till short").contains("€70.00 at stake");

        var why = tapInTeams(ping, "Why this?");
        assertThat(why.shown()).contains("Because ").contains("money at stake × urgency × chance");

        var less = tapInTeams(why, "Less like this");
        assertThat(less.shown()).contains("Only above €140: what looks suspicious");
        assertThat(mutes()).contains("kind/fraud");

        assertThat(tapInTeams(less, "Undo").shown()).doesNotContain("Only above");
        assertThat(mutes()).isEmpty();
    }
}
