package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Settings;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PingSettingsTest {
    private Database database;
    private Settings settings;
    private Tillie tillie;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
        settings = new Settings(database, 1);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Reply ask(String words) {
        return tillie.respond(Message.of(words, "cli:pings"));
    }

    private Reply tap(Reply reply, String label) {
        var button = reply.buttons().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow();
        return tillie.respond(new Message(label, "cli:pings", null, null, null, button.id()));
    }

    @Test
    void asksBeforeItChangesAndTakesItBack() {
        var asked = ask("at most 3 pings a day");
        assertThat(asked.kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(asked.headline()).isEqualTo("From now on I write unasked at most 3 times a day: shall I?");
        assertThat(settings.find("pings-a-day")).isEmpty();

        var done = tap(asked, "Yes");
        assertThat(settings.find("pings-a-day")).contains("3");

        assertThat(tap(done, "Undo").text()).contains("at most 5 pings a day");
    }

    @Test
    void takesTheLatestChangeBackInWordsTooWhateverWasAskedMeanwhile() {
        ask("at most 3 pings a day");
        ask("yes");
        assertThat(ask("what have I muted?").text()).contains("t most 3 pings a day");

        assertThat(ask("undo that").text()).contains("at most 5 pings a day");
        assertThat(settings.find("pings-a-day")).contains("");
    }

    @Test
    void takesQuietHoursInTheOwnersWords() {
        tap(ask("no pings after 9:30pm"), "Yes");
        assertThat(settings.find("quiet-hours")).contains("21:30-07:00");

        tap(ask("quiet hours from 10pm to 6am"), "Yes");
        assertThat(settings.find("quiet-hours")).contains("22:00-06:00");
    }

    @Test
    void movesTheSummaryAndStopsIt() {
        tap(ask("send the summary every morning at 6:30"), "Yes");
        assertThat(settings.find("summary-at")).contains("06:30");

        assertThat(tap(ask("stop the daily summary"), "Yes").text()).contains("no daily summary");
    }

    @Test
    void mutesOneKindAfterTheOther() {
        tap(ask("mute stock alerts"), "Yes");
        tap(ask("stop the fraud pings"), "Yes");

        assertThat(settings.find("muted-pings")).contains("shelf,fraud");
    }

    @Test
    void letsNobodyButTheOwnerSettleIt() {
        var reply = tillie.respond(new Message("at most 3 pings a day", "slack:x", "slack:T/STAFF", null, null, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }
}
