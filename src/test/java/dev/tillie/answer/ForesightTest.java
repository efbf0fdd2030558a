package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.Database;
import dev.tillie.store.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a year of a shop that sells twice as much every other week, as only trees can see, and is shut on Sundays. */
class ForesightTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final String QUICK = "quick forecast; the full one is being worked out";

    @TempDir
    Path folder;

    private Database database;
    private Records records;

    @BeforeEach
    void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        sell(LAST.minusDays(181), LAST);
        records = new Records(database, 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void answersQuicklyFirstAndWithTheTreesOnceTheyAreThere() {
        var foresight = records.foresight(TinyShop.SHOP, MONDAY);

        assertThat(answer(records).footing).contains(QUICK);

        foresight.work();

        var answer = answer(records);
        assertThat(answer.footing).doesNotContain(QUICK);
        assertThat(answer.lines).anyMatch(it -> it.contains("boosted trees over all products"));
    }

    @Test
    void saysHowFarOffADayWasInPercent() {
        assertThat(answer(records).lines)
                .anyMatch(it -> it.matches("Tried on 3 past stretches: a day was off by \\d\\d% .*"));
    }

    @Test
    void promisesNothingWhereNothingIsWorkedOut() {
        assertThat(answer(records).footing).doesNotContain(QUICK);
    }

    @Test
    void splitsSalesAheadWithTheTreesToo() {
        var foresight = records.foresight(TinyShop.SHOP, MONDAY);
        var byProduct = Slots.NONE.with(Slot.GROUP_BY, "product");

        assertThat(new SalesOutlook(new TrackRecord(records.forecasts)).answer(asked(records, byProduct)).footing)
                .contains(QUICK);

        foresight.work();

        var answer = new SalesOutlook(new TrackRecord(records.forecasts)).answer(asked(records, byProduct));
        assertThat(answer.footing).doesNotContain(QUICK);
        assertThat(answer.table.rows()).hasSize(2);
    }

    @Test
    void needsNoTrainingAfterARestart() {
        records.foresight(TinyShop.SHOP, MONDAY).work();

        assertThat(answer(new Records(database, 1)).lines)
                .anyMatch(it -> it.contains("boosted trees over all products"));
    }

    @Test
    void startsAnewWhenAnImportChangesTheDaysThatAreOver() throws Exception {
        var foresight = records.foresight(TinyShop.SHOP, MONDAY);
        foresight.work();

        sell(LAST.plusDays(1), LAST.plusDays(1));

        assertThat(answer(records).footing).contains(QUICK);
        foresight.work();
        assertThat(answer(records).footing).doesNotContain(QUICK);
    }

    @Test
    void tellsOfNewsOnceAndNotAtEverySale() throws Exception {
        var told = new AtomicInteger();
        var foresight = records.foresight(TinyShop.SHOP, MONDAY);
        foresight.onNews(told::incrementAndGet);
        foresight.work();
        foresight.work();
        assertThat(told).hasValue(0);

        sell(LAST.plusDays(1), LAST.plusDays(1));
        foresight.work();
        foresight.work();
        assertThat(told).hasValue(1);

        sell(LAST.plusDays(1), LAST.plusDays(1));
        foresight.work();
        assertThat(told).hasValue(1);
    }

    @Test
    void keepsWhatItHasWhenOnlyTodaysSalesCameIn() throws Exception {
        records.foresight(TinyShop.SHOP, MONDAY).work();

        sell(LAST.plusDays(2), LAST.plusDays(2));
        var asked = asked(records, Slots.NONE);
        var yesterday = new Period(asked.recorded().from(), LAST);
        var series = SalesOutlook.series(asked, yesterday, Where.ALL, Quantity.TAKINGS);

        assertThat(asked.ledger().trees(series)).isPresent();
    }

    @Test
    void writesPathsDownAndReadsThemAgain() {
        records.foresight(TinyShop.SHOP, MONDAY).work();
        var asked = asked(records, Slots.NONE);
        var series = SalesOutlook.series(asked, asked.complete(), Where.ALL, Quantity.TAKINGS);
        var paths = asked.ledger().trees(series).orElseThrow();
        var open = TreePaths.openDays(series);

        assertThat(paths.season()).isEqualTo(6);
        assertThat(paths.paths().lastKey()).isEqualTo(open.length);
        assertThat(TreePaths.of(paths.toJson()).orElseThrow().forecast(open, 40))
                .isEqualTo(paths.forecast(open, 40))
                .hasSize(40);
        assertThat(paths.toJson().length()).isLessThan(10_000);
        assertThat(TreePaths.of("{}")).isEmpty();
        assertThat(TreePaths.of("not json")).isEmpty();
    }

    @Test
    void sitsOutWhereTheHistoryIsTooShort() throws Exception {
        try (var young = Database.open("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            TinyShop.fill(young, folder);
            var few = new Records(young, 1);

            few.foresight(TinyShop.SHOP, MONDAY).work();

            assertThat(answer(few).footing).doesNotContain(QUICK);
        }
    }

    private static Draft answer(Records records) {
        return new SalesOutlook(new TrackRecord(records.forecasts))
                .answer(asked(records, Slots.NONE.with(Slot.DETAIL, "explain")));
    }

    private static Asked asked(Records records, Slots slots) {
        var ledger = records.ledger();
        var moment = Moment.of(MONDAY.instant(), TinyShop.SHOP, ledger);
        return new Asked(
                "",
                Intent.SALES_FORECAST,
                slots,
                TinyShop.SHOP,
                moment.now(),
                moment.today(),
                Audience.OWNER,
                ledger,
                List.of());
    }

    private void sell(LocalDate from, LocalDate to) throws Exception {
        var random = new Random(from.toEpochDay());
        var rows = new StringBuilder(
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n");
        from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY || from.equals(to))
                .forEach(day -> {
                    for (var sku : List.of("FLAT", "OAT")) {
                        var usual = day.toEpochDay() / 7 % 2 == 0 ? 40 : 20;
                        rows.append("%s%s,1,%sT09:00:00,Oak Lane,in_store,Ben,,%s,%d,3.00,0,0,sale%n"
                                .formatted(sku, day, day, sku, usual + random.nextInt(8)));
                    }
                });
        var file = Files.writeString(folder.resolve("sales-" + from + ".csv"), rows);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }
}
