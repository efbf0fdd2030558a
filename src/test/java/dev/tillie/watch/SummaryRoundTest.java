package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Tillie;
import dev.tillie.answer.TinyShop;
import dev.tillie.chat.Preferences;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which summaries are put into the outbox, when, and for whom. */
class SummaryRoundTest {
    private static final String MARY = "slack:T1/MARY";
    private static final String CHANNEL = "slack:T1/#till-talk";
    private static final Instant LONG_AGO = Instant.EPOCH;

    private Database database;
    private Settings settings;
    private Outbox outbox;
    private Watchman watchman;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:summaries" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        var stock = Files.writeString(
                folder.resolve("stock.csv"), "sku,location,on_hand,as_of\nOAT,Harbour Street,200,2026-11-21\n");
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(stock), ImportOptions.DEFAULT, (_, _, _) -> {});
        settings = new Settings(database, 1);
        outbox = new Outbox(database, 1);
        var tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        watchman = new Watchman(tillie, TinyShop.SHOP, outbox, new SettledPreferences(settings), () -> List.of(MARY));
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private List<String> summaries(String recipient, String... moments) {
        for (var moment : moments) {
            watchman.look(Instant.parse(moment));
        }
        return outbox.listSince(recipient, LONG_AGO).stream()
                .filter(it -> it.kind().equals("summary"))
                .map(Outbox.Note::key)
                .toList();
    }

    @Test
    void sumsUpTheWeekOnMondayOnceAndSkipsTheDayAfterAClosedOne() {
        assertThat(summaries(MARY, "2026-11-23T07:59:00Z")).isEmpty();

        assertThat(summaries(MARY, "2026-11-23T08:00:00Z", "2026-11-23T08:00:30Z", "2026-11-23T18:00:00Z"))
                .containsExactly("summary/week/2026-11-23");
        assertThat(summaries(MARY, "2026-11-24T08:00:00Z"))
                .containsExactly("summary/week/2026-11-23", "summary/2026-11-24");
    }

    @Test
    void catchesUpOnAMondayTheServerWasOff() {
        assertThat(summaries(MARY, "2026-11-24T08:00:00Z"))
                .contains("summary/week/2026-11-23")
                .contains("summary/2026-11-24");
    }

    @Test
    void sumsUpTheMonthOnItsFirst() {
        assertThat(summaries(MARY, "2026-12-01T08:00:00Z", "2026-12-02T08:00:00Z"))
                .filteredOn(it -> it.contains("month"))
                .containsExactly("summary/month/2026-12");
    }

    @Test
    void sendsTheWeekInsteadOfTheDayWhereThatIsWanted() {
        settings.save(Preferences.SUMMARY_AT, Preferences.NEVER);
        settings.save(Preferences.WEEKLY_AT, "SUNDAY 18:00");

        assertThat(summaries(MARY, "2026-11-22T08:00:00Z", "2026-11-22T18:00:00Z"))
                .containsExactly("summary/week/2026-11-22");
    }

    @Test
    void sendsItToAChannelAndNotToTheOwnerWhereThatIsWanted() {
        settings.save(Preferences.SUMMARY_TO, "owners," + CHANNEL);
        assertThat(summaries(CHANNEL, "2026-11-22T08:00:00Z")).containsExactly("summary/2026-11-22");
        assertThat(summaries(MARY)).containsExactly("summary/2026-11-22");

        settings.save(Preferences.SUMMARY_TO, CHANNEL);
        assertThat(summaries(MARY, "2026-11-24T08:00:00Z")).containsExactly("summary/2026-11-22");
    }
}
