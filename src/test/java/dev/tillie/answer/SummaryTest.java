package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.GivenForecasts;
import dev.tillie.store.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summaries of {@link TinyShop}, which takes £36 a day from Monday to Saturday. */
class SummaryTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private Database database;
    private Tillie tillie;

    @BeforeEach
    void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:summary" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private Reply told(LocalDate day, Notice notice) {
        return tillie.tell(new Message(notice.words(), "cli:summary", null, null, at(day), null));
    }

    private Reply morning(LocalDate day) {
        return told(day, tillie.summary(at(day)));
    }

    private Reply ask(LocalDate day, String words) {
        return tillie.respond(new Message(words, "cli:summary", null, null, at(day), null));
    }

    private void take(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private void count(int oatMilk) throws Exception {
        take("stock.csv", "sku,location,on_hand,as_of\nOAT,Harbour Street," + oatMilk + ",2026-11-21\n");
    }

    private void said(LocalDate from, LocalDate to, double said, double half) {
        new GivenForecasts(database, 1)
                .add(new GivenForecasts.Given(
                        TrackRecord.Subject.TAKINGS.key(),
                        new dev.tillie.books.Period(from, to),
                        at(from),
                        from.minusDays(1),
                        said,
                        said - half,
                        said + half,
                        0.8,
                        1,
                        "1",
                        "GBP",
                        TrackRecord.BY_ITSELF));
    }

    @Test
    void sumsUpTheDayAgainstAWeekBeforeAndWhatWasSaid() throws Exception {
        said(SATURDAY, SATURDAY, 40, 3);
        take("cash.csv", "date,account,balance\n2026-11-21,current,400.00\n");

        assertThat(morning(SATURDAY.plusDays(1)).text()).isEqualTo("""
                Yesterday, Sat 21 Nov 2026: £36.00 from 3 orders, level with the Sat before.
                I had said £40.00 ± £3.00; it came below the range.
                To order today: Oat milk 1L.
                To call: Ann Kelly, usually here every 7 days, now 48 days away.
                Cash: £400 in hand.
                Lowest in the next 13 weeks: about £400 around 22 Nov.
                Data through 21 Nov 2026 18:00\
                """);
    }

    @Test
    void putsTodaysForecastOnRecord() {
        morning(SATURDAY);

        assertThat(new GivenForecasts(database, 1)
                        .listEnded(TrackRecord.Subject.TAKINGS.key(), dev.tillie.books.Period.ofDay(SATURDAY)))
                .singleElement()
                .matches(it -> it.givenIn().equals(TrackRecord.IN_SUMMARY));
    }

    @Test
    void skipsTheMorningAfterAClosedDayWithNothingToDo() throws Exception {
        count(200);

        assertThat(tillie.hasNews(at(SATURDAY.plusDays(2)))).isFalse();
        assertThat(tillie.hasNews(at(SATURDAY.plusDays(1)))).isTrue();
        assertThat(tillie.hasNews(at(SATURDAY.plusDays(3))))
                .as("Monday's sales are missing")
                .isTrue();
    }

    @Test
    void saysOnlyWhatThereIsToDoAfterAClosedDay() throws Exception {
        take("cash.csv", "date,account,balance\n2026-11-21,current,400.00\n");
        var monday = SATURDAY.plusDays(2);

        assertThat(tillie.hasNews(at(monday))).isTrue();
        assertThat(morning(monday).text()).isEqualTo("""
                Closed yesterday, Sun 22 Nov 2026.
                Today: about £36.00 (£35.75 to £36.00).
                To order today: Oat milk 1L.
                To call: Ann Kelly, usually here every 7 days, now 49 days away.
                Data through 21 Nov 2026 18:00\
                """);
        assertThat(morning(monday).charts()).isEmpty();
    }

    @Test
    void sumsUpTheWeekWithItsTrackRecordAndOneThingToDo() {
        said(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22), 230, 10);
        said(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20), 36, 5);
        var monday = SATURDAY.plusDays(2);
        ask(LocalDate.of(2026, 11, 22), "who is slipping away?");

        assertThat(told(monday, Tillie.weekSummary(monday, at(monday))).text()).isEqualTo("""
                16–21 Nov 2026: £216.00 net takings from 18 orders, level with 9–14 Nov 2026.
                I had said £230 ± £10; it came below the range. 1 of my 2 forecasts came within the range.
                Of 1 on the call list, nobody came back so far.
                The week ahead: about £216 (£214 to £216).
                One thing to do: order Oat milk 1L today.
                Data through 21 Nov 2026 18:00\
                """);
    }

    @Test
    void sumsUpAMonthOnDemand() throws Exception {
        said(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), 950, 40);

        assertThat(ask(SATURDAY, "sum up last month").text()).startsWith("""
                October 2026: £974.00 net takings from 82 orders, up 78% on September 2026.
                I had said £950 ± £40; it came within the range. Of one forecast so far, that one came within the range.
                """);
    }

    @Test
    void sumsUpOnlyWhatIsOverOfARunningWeekOrMonth() {
        assertThat(ask(SATURDAY, "how was the week?").text())
                .startsWith("16–20 Nov 2026: £180.00 net takings from 15 orders, level with 9–13 Nov 2026.")
                .contains("The rest of the week: about £36");
        assertThat(ask(SATURDAY, "sum up November").text())
                .startsWith("1–20 Nov 2026: £")
                .contains("The rest of the month: about £");
    }

    @Test
    void givesTheMorningsSummaryWhenAskedForIt() {
        assertThat(ask(SATURDAY, "give me the summary").headline()).startsWith("Yesterday, Fri 20 Nov 2026: £36.00");
    }

    @Test
    void isShapedAsTheOwnerWants() throws Exception {
        take("cash.csv", "date,account,balance\n2026-11-21,current,400.00\n");
        new Settings(database, 1).save("summary-shape", "short,margins,no-cash,no-chart");

        var reply = morning(SATURDAY.plusDays(1));
        assertThat(reply.text()).isEqualTo("""
                Yesterday, Sat 21 Nov 2026: £36.00 from 3 orders, level with the Sat before.
                Margin: £24.40, 68% of the takings.
                To order today: Oat milk 1L.
                Data through 21 Nov 2026 18:00\
                """);
        assertThat(reply.charts()).isEmpty();
    }

    @Test
    void keepsMarginsCashAndNamesFromOthers() throws Exception {
        take("cash.csv", "date,account,balance\n2026-11-21,current,400.00\n");
        new Settings(database, 1).save("summary-shape", "margins");
        var sunday = SATURDAY.plusDays(1);

        var reply = tillie.tell(new Message(
                tillie.summary(at(sunday)).words(), "slack:x", "slack:T1/#till-talk", null, at(sunday), null));

        assertThat(reply.text())
                .startsWith("Yesterday, Sat 21 Nov 2026: £36.00")
                .doesNotContain("Cash", "Margin", "Ann Kelly");
    }
}
