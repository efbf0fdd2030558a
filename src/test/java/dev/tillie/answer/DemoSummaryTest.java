package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Shop;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.demo.FutureSales;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week and a day at the demo shop, the sales of each day coming in before the next. */
class DemoSummaryTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final int FRIDAY = 5;
    private static final int FITS_A_SCREEN = 12;
    private static final int FITS_TWO_LINES_OF_A_PHONE = 180;
    private static final Shop SHOP =
            new Shop("Demo", CurrencyUnit.EUR, ZoneId.of("UTC"), DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of());

    @TempDir
    Path folder;

    private static Instant at(LocalDate day) {
        return day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    /** What a server notes by itself each day. */
    private static void lookAhead(Database database, LocalDate day) {
        var ledger = new Records(database, 1).ledger();
        new TrackRecord(new GivenForecasts(database, 1))
                .keepOfToday(Lookout.asked(SHOP, Moment.of(at(day), SHOP, ledger), ledger));
    }

    private void trade(Database database, LocalDate day) throws Exception {
        var into = Files.createDirectories(folder.resolve("day" + day));
        var files = FutureSales.between(
                folder.resolve("demo"), day.atStartOfDay().minusSeconds(1), day.atTime(LocalTime.MAX), into);
        new Importer(database, 1, SHOP).importAll(files, ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    @Test
    void saysAllThatMattersOnOneScreen() throws Exception {
        var demo = Files.createDirectories(folder.resolve("demo"));
        DemoShop.write(demo, new DemoOptions(7, SATURDAY, 160, 60, 150, 12));
        try (var database = Database.open("jdbc:h2:mem:demosummary"
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            new Importer(database, 1, SHOP).importAll(List.of(demo), ImportOptions.DEFAULT, (_, _, _) -> {});
            var tillie = new Tillie(database, 1, SHOP, Trained.READER, Clock.systemUTC());
            var monday = SATURDAY.plusDays(9);
            lookAhead(database, SATURDAY.plusDays(1));
            for (var day = SATURDAY.plusDays(1); day.isBefore(monday); day = day.plusDays(1)) {
                if (day.getDayOfWeek().getValue() > FRIDAY) {
                    tell(tillie, day, tillie.summary(at(day)));
                }
                trade(database, day);
            }

            var morning = tell(tillie, monday, tillie.summary(at(monday)));
            var week = tell(tillie, monday, Tillie.weekSummary(monday, at(monday.plusDays(1))));

            assertThat(morning.headline())
                    .matches("Yesterday, Sun 29 Nov 2026: €[\\d,]+ from \\d+ orders, .* the Sun before\\.");
            assertThat(morning.text())
                    .containsPattern(
                            "I had said €[\\d,]+ ± €[\\d,]+; it came \\w+ the range\\.|I had said €[\\d,]+ \\(.*\\); it came")
                    .containsPattern("Today: about €[\\d,]+ \\(€[\\d,]+ to €[\\d,]+\\)")
                    .contains("worth a look, first: ")
                    .contains("To call: ")
                    .containsPattern("Cash: .*\\nLowest in the next 13 weeks: ");
            assertThat(week.text())
                    .startsWith("23–29 Nov 2026: €")
                    .containsPattern("I had said €[\\d,]+ .*; it came \\w+ the range\\. \\d of my \\d+ forecasts")
                    .containsPattern("on the call list")
                    .containsPattern("The week ahead: about €")
                    .contains("One thing to do: ");
            for (var reply : List.of(morning, week)) {
                assertThat(reply.charts()).hasSize(1);
                assertThat(reply.text().lines()).hasSizeLessThanOrEqualTo(FITS_A_SCREEN);
                assertThat(reply.text().lines()).allMatch(it -> it.length() <= FITS_TWO_LINES_OF_A_PHONE);
            }
        }
    }

    private static Reply tell(Tillie tillie, LocalDate day, Notice notice) {
        return tillie.tell(new Message(notice.words(), "cli:demo", null, null, at(day), null));
    }
}
