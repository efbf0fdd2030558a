package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Button;
import dev.tillie.chat.Colleagues;
import dev.tillie.chat.FileDrop;
import dev.tillie.chat.Inbox;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Memory;
import dev.tillie.chat.Message;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import dev.tillie.chat.Welcome;
import dev.tillie.server.HttpServer;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Said;
import dev.tillie.slack.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The door before a back office that flags payments and breaks on demand. */
class SlackDoorTest {
    private final FakeSlack slack = new FakeSlack();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final SlackDoor door;
    private final HttpServer server;
    private final Sender sender;

    SlackDoorTest() throws IOException {
        var settings = new SlackSettings(
                "xoxb-1", null, FakeSlack.SECRET, null, null, slack.uri(), List.of(), "", false, 1_000_000);
        door = new SlackDoor(
                settings, _ -> office(), new NoInstallations(), new Tray(), new Notes(), Clock.systemUTC());
        server = HttpServer.start("127.0.0.1", 0, List.of(door));
        door.start();
        sender = new Sender(server.port(), FakeSlack.SECRET);
        messages.clear();
    }

    @AfterEach
    void close() {
        assertThat(slack.violations()).isEmpty();
        door.close();
        server.close();
        slack.close();
    }

    @Test
    void showsWhoJudgedAPaymentAndTakesTheButtonsAway() {
        sender.event(Events.direct("DOWNER", "UOWNER", "anything dodgy?"));
        var alert = slack.awaitMessages(1).getFirst();
        assertThat(alert.button("Legit").get("style").getAsString()).isEqualTo("primary");
        assertThat(alert.button("Fraud").get("style").getAsString()).isEqualTo("danger");
        assertThat(alert.button("Legit").get("value").getAsString()).matches("[0-9a-f]{24}\\.0");

        sender.interaction(Events.tap("UOWNER", alert, alert.button("Legit"), slack.responseUrl()));

        FakeSlack.await(
                () -> now(alert).shown().contains("<@UOWNER> tapped *Legit*"),
                () -> now(alert).shown());
        assertThat(now(alert).blocks("actions")).isEmpty();
        assertThat(messages.getLast().button()).isEqualTo("legit-4711");
        assertThat(messages.getLast().user()).isEqualTo("slack:T1/UOWNER");
    }

    @Test
    void letsASecondTapKnowThatItWasDone() {
        sender.event(Events.direct("DOWNER", "UOWNER", "anything dodgy?"));
        var alert = slack.awaitMessages(1).getFirst();
        sender.interaction(Events.tap("UOWNER", alert, alert.button("Fraud"), slack.responseUrl()));
        slack.awaitMessages(2);
        var asked = messages.size();
        var url = slack.responseUrl();
        sender.interaction(Events.tap("USTAFF", alert, alert.button("Legit"), url));

        assertThat(slack.awaitResponse(url).get("text").getAsString()).contains("done its work already");
        assertThat(messages).hasSize(asked);
    }

    @Test
    void saysItWentWrongWhereTheBackOfficeBreaks() {
        sender.event(Events.direct("DOWNER", "UOWNER", "break"));

        assertThat(slack.awaitMessages(1).getFirst().text()).contains("went wrong on my side (reference ");
    }

    @Test
    void putsNothingOfWhatWasAskedOrAnsweredIntoMarkup() {
        sender.event(Events.direct("DOWNER", "UOWNER", "echo &lt;!channel&gt; &amp; *x*"));

        assertThat(slack.awaitMessages(1).getFirst().text()).contains("&lt;!channel&gt; &amp; *x*");
    }

    private static Reply summary() {
        return new Reply(
                new Reading("summary", Map.of(), List.of(), 1),
                "Yesterday: £36.00.",
                List.of(),
                Table.NONE,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                Reply.Kind.ANSWER);
    }

    @Test
    void writesToAChannelAndAColleagueByName() throws Exception {
        slack.addChannel("C7", List.of("UOWNER", "USTAFF", FakeSlack.BOT), "name=till-talk");
        slack.addUser("UANA", "real_name=Ana Silva");

        door.tell("slack:T1/#till-talk", new Matter("summary/2026-11-22", "1", null), _ -> summary());
        door.tell("slack:T1/@Ana", new Matter("summary/2026-11-22", "1", null), _ -> summary());

        assertThat(slack.calls("chat.postMessage"))
                .extracting(it -> it.get("channel"))
                .containsExactly("C7", "UANA");
    }

    @Test
    void writesNothingWhereOthersReadAlongOrNobodyHasTheName() {
        slack.addChannel("C8", List.of("UOWNER", FakeSlack.BOT), "name=partners", "is_ext_shared");

        assertThatThrownBy(() -> door.tell("slack:T1/#partners", new Matter("summary", "1", null), _ -> summary()))
                .isInstanceOf(NotSaid.class)
                .hasMessageContaining("Others than the business read along");
        assertThatThrownBy(() -> door.tell("slack:T1/#nowhere", new Matter("summary", "1", null), _ -> summary()))
                .isInstanceOf(NotSaid.class)
                .hasMessageContaining("no #nowhere");
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    private Said now(Said said) {
        return slack.messages().stream()
                .filter(it -> it.ts().equals(said.ts()))
                .findFirst()
                .orElse(said);
    }

    private BackOffice office() {
        return new BackOffice(
                this::respond,
                new NoFiles(),
                new Equals(),
                new NoPreferences(),
                _ -> {},
                (_, _) -> {},
                () -> new Welcome("Corner Café", List.of("anything dodgy?"), ""));
    }

    private Reply respond(Message message) {
        messages.add(message);
        if (message.text().equals("break")) {
            throw new IllegalStateException("broken on purpose");
        }
        if (message.text().startsWith("echo ")) {
            return reply(message.text().substring(5), Map.of(), List.of());
        }
        return message.button() == null
                ? reply(
                        "One payment looks dodgy.",
                        Map.of(),
                        List.of(
                                new Button("legit-4711", "Legit"),
                                new Button("fraud-4711", "Fraud"),
                                new Button("later", "Snooze")))
                : reply("Noted.", Map.of("action", "mark_legitimate"), List.of());
    }

    private static Reply reply(String headline, Map<String, Object> slots, List<Button> buttons) {
        return new Reply(
                new Reading("fraud_check", slots, List.of(), 1),
                headline,
                List.of(),
                Table.NONE,
                List.of(),
                buttons,
                List.of(),
                "",
                null,
                Reply.Kind.ANSWER);
    }

    private static final class NoFiles implements FileDrop {
        @Override
        public Map<String, Object> drop(String name, Path file) throws NotTaken {
            throw new NotTaken("no files here");
        }

        @Override
        public Map<String, Object> undo(long id) throws NotTaken {
            throw new NotTaken("no files here");
        }
    }

    private static final class Equals implements Colleagues {
        @Override
        public Optional<Standing> find(String user) {
            return Optional.of(Standing.OWNER);
        }

        @Override
        public void save(String user, Standing standing) {
            // all are owners here
        }

        @Override
        public Map<String, Standing> list(String prefix) {
            return Map.of();
        }
    }

    private static final class NoPreferences implements Preferences {
        @Override
        public Optional<String> find(String name) {
            return Optional.empty();
        }

        @Override
        public void save(String name, String value) {
            // nothing is kept here
        }
    }

    private static final class NoInstallations implements Installations {
        @Override
        public void save(Installation installation) {
            throw new IllegalStateException("one workspace only");
        }

        @Override
        public Optional<Installation> find(String team) {
            return Optional.empty();
        }

        @Override
        public void forget(String team, String because) {
            // nothing is kept here
        }

        @Override
        public void claim(String team) {
            // there is no other
        }

        @Override
        public List<Status> list() {
            return List.of();
        }
    }

    private static final class Tray implements Inbox {
        private final Set<String> taken = ConcurrentHashMap.newKeySet();

        @Override
        public boolean take(String platform, String key, String body) {
            return taken.add(key);
        }

        @Override
        public void renew(String platform, Collection<String> keys) {
            // leases never run out here
        }

        @Override
        public void done(String platform, String key) {
            // a key stays taken
        }

        @Override
        public List<Waiting> takeOver(String platform) {
            return List.of();
        }
    }

    private static final class Notes implements Memory {
        private final Map<String, String> notes = new ConcurrentHashMap<>();

        @Override
        public void keep(String kind, String key, String content, Duration time) {
            notes.put(kind + key, content);
        }

        @Override
        public Optional<String> find(String kind, String key) {
            return Optional.ofNullable(notes.get(kind + key));
        }

        @Override
        public void forget(String kind, String key) {
            notes.remove(kind + key);
        }
    }
}
