package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummarySettingsTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T09:00:00Z");

    private Database database;
    private Settings settings;
    private Tillie tillie;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        database = Database.open("jdbc:h2:mem:shape" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, dir);
        settings = new Settings(database, 1);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Reply ask(String words) {
        return tillie.respond(new Message(words, "cli:shape", null, null, SUNDAY, null));
    }

    private Reply tap(Reply reply, String label) {
        var button = reply.buttons().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " under " + reply.text()));
        return tillie.respond(new Message(label, "cli:shape", null, null, SUNDAY, button.id()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        weekly summary on mondays at 8                | weekly-summary  | MONDAY 08:00
        send the weekly summary on fridays at 5:30pm  | weekly-summary  | FRIDAY 17:30
        stop the weekly summary                       | weekly-summary  | never
        monthly summary on the 3rd at 9               | monthly-summary | 3 09:00
        drop the monthly summary                      | monthly-summary | never
        weekly summary instead of the daily one       | summary-at      | never
        stop the daily one, weekly is enough          | summary-at      | never
        send the summary at 7:30 instead              | summary-at      | 07:30
        make the summary shorter                      | summary-shape   | short
        summary without cash                          | summary-shape   | no-cash
        put margins in the summary                    | summary-shape   | margins
        leave the chart out of the summary            | summary-shape   | no-chart
        """)
    void takesWhatIsSaidOfSummaries(String words, String name, String value) {
        var asked = ask(words);
        assertThat(asked.kind()).as(asked.text()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(settings.find(name)).isEmpty();

        var done = tap(asked, "Yes");
        assertThat(settings.find(name)).contains(value);

        tap(done, "Undo");
        assertThat(settings.find(name)).contains("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        drop the monthly summary | send the monthly summary again | monthly-summary
        stop the weekly summary  | send the weekly summary again  | weekly-summary
        """)
    void bringsBackWhatWasStopped(String stop, String back, String name) {
        tap(ask(stop), "Yes");
        tap(ask(back), "Yes");

        assertThat(settings.find(name)).contains("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shorter                   | summary-shape | short
        shorter please            | summary-shape | short
        with margins              | summary-shape | margins
        without cash              | summary-shape | no-cash
        leave the chart out       | summary-shape | no-chart
        at 7:30 instead           | summary-at    | 07:30
        weekly instead            | summary-at    | never
        """)
    void takesWhatIsSaidBelowASummary(String words, String name, String value) {
        ask("give me the summary");

        tap(ask(words), "Yes");

        assertThat(settings.find(name)).contains(value);
    }

    @Test
    void takesOneWishAfterTheOther() {
        ask("make the summary shorter");
        ask("yes");

        tap(ask("without cash"), "Yes");
        tap(ask("with margins"), "Yes");

        assertThat(settings.find("summary-shape").orElse("").split(",")).contains("short", "no-cash", "margins");
    }

    @Test
    void asksThenSettlesThenTakesBack() {
        var script = """
            > make the summary shorter
            From now on summaries are short, three or four lines: shall I?
            Summaries: daily at 08:00, weekly on Mondays, monthly on the 1st, to the owners.
            (Yes)
            > [Yes]
            Settled.
            Summaries: daily at 08:00, weekly on Mondays, monthly on the 1st, to the owners, short.
            (Undo)
            > weekly summary on fridays at 5pm instead of the daily one
            From now on the week is summed up on Fridays at 17:00, and no daily summary comes: shall I?
            Summaries: daily at 08:00, weekly on Mondays, monthly on the 1st, to the owners, short.
            (Yes)
            > [Yes]
            Settled.
            Summaries: daily not at all, weekly on Fridays at 17:00, monthly on the 1st, to the owners, short.
            (Undo)
            > show my settings
            Your settings; say what is to be otherwise.
            So far: at most 5 pings a day, none between 21:00 and 07:00, no daily summary.
            Summaries: daily not at all, weekly on Fridays at 17:00, monthly on the 1st, to the owners, short.
            """;
        assertThat(new Conversation(tillie, "cli:transcript", SUNDAY).replay(script))
                .isEqualTo(script);
    }

    @Test
    void sendsItToAChannelOfSlackAndSaysWhatItHoldsBack() {
        assertThat(ask("send the summary to #till-talk").headline())
                .isEqualTo("I can’t write to #till-talk yet: I know of nobody and no Slack channel of that name.");
        new People(database, 1).save("slack:T1/MARY", Role.OWNER);
        new People(database, 1).save("slack:T1/ANA", Role.STAFF);

        ask("give me the summary");
        var asked = ask("send it to #till-talk");
        assertThat(asked.headline()).isEqualTo("From now on summaries go to #till-talk too: shall I?");
        assertThat(asked.text()).contains("There they hold no margins, no cash and no customers’ names.");
        var done = tap(asked, "Yes");
        assertThat(settings.find("summary-to")).contains("owners,slack:T1/#till-talk");

        tap(ask("send the summary to Ana too"), "Yes");
        assertThat(settings.find("summary-to")).contains("owners,slack:T1/#till-talk,slack:T1/ANA");

        assertThat(tap(done, "Undo").text()).contains("to the owners");
    }

    @Test
    void letsNobodyButTheOwnerSettleIt() {
        var reply = tillie.respond(
                new Message("send the summary to #till-talk", "slack:x", "slack:T/STAFF", null, SUNDAY, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }
}
