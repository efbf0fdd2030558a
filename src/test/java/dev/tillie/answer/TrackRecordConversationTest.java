package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.GivenForecasts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop open Monday to Saturday that takes about £400 a day until the end of August, and then what each test says. */
class TrackRecordConversationTest {
    private static final LocalDate END_OF_AUGUST = LocalDate.of(2026, 8, 31);
    private static final String TAKINGS = TrackRecord.Subject.TAKINGS.key();
    private static final Period EVER = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private Database database;
    private Tillie tillie;

    @BeforeEach
    void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        sell(END_OF_AUGUST.minusDays(150), END_OF_AUGUST, 40, 4);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void sell(LocalDate from, LocalDate to, int coffees, int more) throws Exception {
        var rows = new StringBuilder(
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n");
        from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(day -> rows.append("S%s,1,%sT10:00:00,Oak Lane,in_store,Ben,,FLAT,%d,10.00,0,0,sale%n"
                        .formatted(day, day, coffees + random.nextInt(2 * more + 1) - more)));
        var file = Files.writeString(folder.resolve("sales.csv"), rows);
        new Importer(database, 1, TinyShop.SHOP)
                .importAll(java.util.List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private Reply ask(LocalDate day, String words) {
        return tillie.respond(new Message(words, "cli:record", null, null, at(day), null));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    /** The day's own round beside the questions. */
    private void lookAhead(LocalDate day) {
        new Records(database, 1)
                .foresight(TinyShop.SHOP, Clock.fixed(at(day), ZoneOffset.UTC))
                .work();
    }

    @Test
    void saysWhatItSaidAndWhatItWas() throws Exception {
        var firstOfSeptember = END_OF_AUGUST.plusDays(1);
        var said = ask(END_OF_AUGUST, "how will sales look next month?").headline();
        assertThat(said).isEqualTo("Expect about £10,321 for September 2026, likely £10,160 to £10,597.");
        sell(firstOfSeptember, LocalDate.of(2026, 9, 30), 46, 4);

        var october = LocalDate.of(2026, 10, 1);
        assertThat(ask(october, "were you right last month?").text()).startsWith("""
                For September 2026 I said £10,320 (£10,160 to £10,600), it was £12,030, above the range.
                Said on 31 Aug 2026, knowing sales up to 30 Aug.
                Of one forecast so far, none came within the range.\
                """);
        assertThat(ask(october, "what did you say for september?").headline()).startsWith("For September 2026 I said");
        assertThat(ask(october, "how good were your forecasts?").headline())
                .isEqualTo(
                        "Of one forecast so far, none came within the range. Last: September 2026: I said £10,320 (£10,160 to £10,600), it was"
                                + " £12,030, above the range.");
    }

    @Test
    void neverJudgesItselfByHindsight() throws Exception {
        sell(END_OF_AUGUST.plusDays(1), LocalDate.of(2026, 9, 30), 46, 4);

        ask(END_OF_AUGUST, "how will sales look next month?");

        assertThat(new GivenForecasts(database, 1).listEnded(TAKINGS, EVER)).isEmpty();
        assertThat(ask(LocalDate.of(2026, 10, 1), "were you right last month?").headline())
                .isEqualTo("I gave no forecast of September 2026, so there is nothing to be judged by.");
    }

    @Test
    void putsEachDayOnRecordThoughNobodyAsks() throws Exception {
        for (var day = LocalDate.of(2026, 9, 1); day.isBefore(LocalDate.of(2026, 9, 6)); day = day.plusDays(1)) {
            lookAhead(day);
            lookAhead(day);
            sell(day, day, 40, 4);
        }

        assertThat(new GivenForecasts(database, 1).listEnded(TAKINGS, EVER))
                .filteredOn(it -> it.givenIn().equals(TrackRecord.BY_ITSELF))
                .extracting(it -> Window.named(it.days()))
                .containsExactly(
                        "Tue 1 Sept 2026",
                        "Wed 2 Sept 2026",
                        "Thu 3 Sept 2026",
                        "Fri 4 Sept 2026",
                        "Sat 5 Sept 2026",
                        "7–13 Sept 2026",
                        "7–13 Sept 2026",
                        "7–13 Sept 2026",
                        "7–13 Sept 2026",
                        "7–13 Sept 2026",
                        "October 2026",
                        "October 2026",
                        "October 2026",
                        "October 2026",
                        "October 2026");
        assertThat(ask(LocalDate.of(2026, 9, 6), "how good have your forecasts been?")
                        .headline())
                .startsWith("4 of my 5 forecasts came within the range. Last: Sat 5 Sept 2026: I said £");
    }

    @Test
    void drawsRangesWiderOnceTheyHeldTooSeldom() throws Exception {
        var day = LocalDate.of(2026, 9, 1);
        for (; day.isBefore(LocalDate.of(2026, 9, 12)); day = day.plusDays(1)) {
            lookAhead(day);
            sell(day, day, day.getDayOfMonth() % 2 == 0 ? 52 : 28, 1);
        }

        assertThat(ask(day.plusDays(1), "how will sales look tomorrow?").text()).contains("× as wide");
        assertThat(new GivenForecasts(database, 1).listEnded(TAKINGS, Period.ofDay(day.plusDays(2))))
                .singleElement()
                .matches(it -> it.widened() > 1, "is widened");
        assertThat(ask(day.plusDays(1), "forecast for november").text()).doesNotContain("× as wide");
    }
}
