package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Tillie;
import dev.tillie.answer.TinyShop;
import dev.tillie.books.Shop;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of 23 and of 25 hours, shops that move, clocks that are put right: the summary comes once a day all the same. */
class ClockTest {
    private static final String MARY = "slack:T1/MARY";
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Path folder;
    private Database database;
    private Settings settings;
    private Outbox outbox;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        folder = dir;
        database = Database.open("jdbc:h2:mem:clock" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        settings = new Settings(database, 1);
        outbox = new Outbox(database, 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Shop in(String zone) {
        var shop = TinyShop.SHOP;
        return new Shop(
                shop.name(), shop.currency(), ZoneId.of(zone), shop.weekStart(), shop.dayCutOver(), shop.locations());
    }

    private Watchman watchman(Shop shop) {
        var tillie = new Tillie(database, 1, shop, Trained.READER, Clock.systemUTC());
        return new Watchman(tillie, shop, outbox, new SettledPreferences(settings), () -> List.of(MARY));
    }

    private void settle(String quiet, String summaryAt) {
        settings.save(Forms.QUIET_HOURS, quiet);
        settings.save(Preferences.SUMMARY_AT, summaryAt);
    }

    private static void look(Watchman watchman, Instant from, Instant until) {
        for (var now = from; now.isBefore(until); now = now.plus(STEP)) {
            watchman.look(now);
        }
    }

    /** When each day's summary was put in. */
    private Map<String, Instant> summaries() {
        var made = new TreeMap<String, Instant>();
        outbox.listSince(MARY, Instant.EPOCH).stream()
                .filter(it -> it.key().matches("summary/\\d.*"))
                .forEach(it -> made.put(it.key().replace("summary/", ""), it.madeAt()));
        return made;
    }

    /** The day before, the day on which clocks change, and the day after. */
    @ParameterizedTest
    @CsvSource({
        // in spring an hour is left out, and the summary that was to come in it comes as it ends
        "Europe/Dublin,    2026-03-29, 01:30, 02:00, 2026-03-29T01:00:00Z",
        "America/New_York, 2026-03-08, 02:30, 03:00, 2026-03-08T07:00:00Z",
        "Australia/Sydney, 2026-10-04, 02:30, 03:00, 2026-10-03T16:00:00Z",
        // in autumn an hour comes twice, and the summary with the first of them
        "Europe/Dublin,    2026-10-25, 01:30, 01:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 01:30, 2026-11-01T05:30:00Z",
        "Australia/Sydney, 2026-04-05, 02:30, 02:30, 2026-04-04T15:30:00Z",
        // and at an hour like any other it comes at that hour
        "Europe/Dublin,    2026-03-29, 08:00, 08:00, 2026-03-29T07:00:00Z",
        "America/New_York, 2026-11-01, 08:00, 08:00, 2026-11-01T13:00:00Z",
        "Australia/Sydney, 2026-10-04, 08:00, 08:00, 2026-10-03T21:00:00Z"
    })
    void bringsTheSummaryOnceOnADayOnWhichClocksChange(
            String zone, LocalDate day, LocalTime summaryAt, LocalTime shown, Instant moment) {
        settle("00:00-00:00", summaryAt.toString());
        var shop = in(zone);
        look(
                watchman(shop),
                day.minusDays(1).atStartOfDay(shop.zone()).toInstant(),
                day.plusDays(2).atStartOfDay(shop.zone()).toInstant());

        assertThat(summaries())
                .containsOnlyKeys(
                        day.minusDays(1).toString(),
                        day.toString(),
                        day.plusDays(1).toString());
        assertThat(summaries().get(day.toString())).isEqualTo(moment);
        assertThat(LocalDateTime.ofInstant(moment, shop.zone())).isEqualTo(day.atTime(shown));
        assertThat(LocalTime.ofInstant(summaries().get(day.plusDays(1).toString()), shop.zone()))
                .isEqualTo(summaryAt);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Dublin,    2026-03-29",
        "America/New_York, 2026-03-08",
        "Australia/Sydney, 2026-10-04",
        "Europe/Dublin,    2026-10-25",
        "America/New_York, 2026-11-01",
        "Australia/Sydney, 2026-04-05"
    })
    void keepsQuietByTheClocksOfThePlaceInANightOnWhichTheyChange(String zone, LocalDate day) {
        settle("00:00-02:30", "02:30");
        var shop = in(zone);
        var start = day.atStartOfDay(shop.zone()).toInstant();
        look(watchman(shop), start, start.plus(Duration.ofHours(6)));

        assertThat(summaries()).containsOnlyKeys(day.toString());
        assertThat(LocalTime.ofInstant(summaries().get(day.toString()), shop.zone()))
                .isBetween(LocalTime.of(2, 30), LocalTime.of(3, 0));
    }

    @Test
    void bringsASummaryThatIsWantedInQuietHours() {
        settle("21:00-07:00", "23:30");
        look(watchman(in("Europe/Dublin")), NOON, NOON.plus(Duration.ofDays(2)));

        assertThat(summaries())
                .isEqualTo(Map.of(
                        "2026-11-22", Instant.parse("2026-11-22T23:30:00Z"),
                        "2026-11-23", Instant.parse("2026-11-23T23:30:00Z")));
    }

    @Test
    void bringsNoSummaryAgainToAShopThatMovesToAnotherZone() {
        var morning = Instant.parse("2026-11-22T08:00:00Z");
        look(watchman(in("Europe/Dublin")), morning, morning.plus(STEP));
        look(watchman(in("Australia/Sydney")), morning.plus(STEP), morning.plus(STEP.multipliedBy(4)));
        look(watchman(in("America/New_York")), morning.plus(Duration.ofHours(1)), morning.plus(Duration.ofHours(30)));

        assertThat(summaries())
                .isEqualTo(Map.of("2026-11-22", morning, "2026-11-23", Instant.parse("2026-11-23T13:00:00Z")));
    }

    @Test
    void bringsNothingAgainWhenTheClockIsSetBack() throws Exception {
        settings.save(Preferences.PINGS_A_DAY, "1");
        var watchman = shortTills();
        watchman.look(NOON);
        var first = keys();
        for (var back : List.of(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(4))) {
            watchman.look(NOON.minus(back));
        }
        watchman.look(NOON.plusSeconds(30));

        assertThat(first).hasSize(2).contains("summary/2026-11-22");
        assertThat(keys()).isEqualTo(first);
    }

    /** It said the day after, and was put right: that day's summary has been, the days after it have theirs. */
    @Test
    void losesNoDayAfterAClockThatWasADayAhead() throws Exception {
        settings.save(Preferences.PINGS_A_DAY, "1");
        var watchman = shortTills();
        watchman.look(NOON);
        watchman.look(NOON.plus(Duration.ofDays(1)));
        var ahead = keys();
        watchman.look(NOON.plusSeconds(60));
        assertThat(keys()).isEqualTo(ahead);
        look(watchman, NOON.plusSeconds(60), NOON.plus(Duration.ofDays(3)));

        assertThat(summaries()).containsOnlyKeys("2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25");
    }

    @Test
    void skipsNoSummaryWhenTheClockJumpsOverItsHour() {
        var watchman = watchman(in("Europe/Dublin"));
        watchman.look(Instant.parse("2026-11-22T07:59:00Z"));
        assertThat(summaries()).isEmpty();
        watchman.look(Instant.parse("2026-11-22T11:00:00Z"));

        assertThat(summaries()).containsOnlyKeys("2026-11-22");
    }

    private List<String> keys() {
        return outbox.listSince(MARY, Instant.EPOCH).stream()
                .filter(it -> it.state() == Outbox.State.WAITING)
                .map(Note::key)
                .toList();
    }

    private Watchman shortTills() throws Exception {
        TinyShop.fill(database, folder);
        var counts = Files.writeString(folder.resolve("till_counts.csv"), """
            time,location,register,employee,expected,counted
            2026-11-22T07:30:00,Oak Lane,T1,Ben,420,350
            2026-11-22T07:30:00,Oak Lane,T2,Ann,420,330
            2026-11-22T07:30:00,Harbour Street,T3,Cat,420,310
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(counts), ImportOptions.DEFAULT, (_, _, _) -> {});
        return watchman(TinyShop.SHOP);
    }
}
