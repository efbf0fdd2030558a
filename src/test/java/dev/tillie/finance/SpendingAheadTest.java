package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a month will come to, foreseen on its 10th and 20th, at demo shops of three seeds: 60 forecasts in all. */
class SpendingAheadTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);
    private static final List<Long> SEEDS = List.of(7L, 8L, 9L);
    private static final List<Integer> ORIGINS = List.of(10, 20);
    private static final int MONTHS_KNOWN = 6;

    private double wrong;
    private double wrongByRate;
    private int held;
    private int all;

    @Test
    void halvesTheErrorOfTheDailyRateAndHoldsItsRange(@TempDir Path dir) throws IOException {
        for (var seed : SEEDS) {
            var shop = dir.resolve(String.valueOf(seed));
            DemoShop.write(shop, new DemoOptions(seed, UNTIL, 500, 40, 100, 0));
            backtest(outlays(shop), plan(shop));
        }

        // measured: 0.29 of the daily rate's error and 78% held; the range of 60 draws at 80% is 70 to 90%
        assertThat(wrong / wrongByRate).isLessThan(0.5);
        assertThat(all).isEqualTo(60);
        assertThat((double) held / all).isBetween(0.68, 0.92);
    }

    private void backtest(List<Outlay> outlays, List<BudgetLine> plan) {
        var first = YearMonth.from(
                outlays.stream().map(Outlay::day).min(LocalDate::compareTo).orElseThrow());
        for (var month = first.plusMonths(MONTHS_KNOWN);
                month.isBefore(YearMonth.from(UNTIL));
                month = month.plusMonths(1)) {
            var period = new Period(month.atDay(1), month.atEndOfMonth());
            var end = BudgetStatus.of(plan, outlays, period, month.atEndOfMonth())
                    .total()
                    .spent()
                    .doubleValue();
            for (var day : ORIGINS) {
                var total =
                        BudgetStatus.of(plan, outlays, period, month.atDay(day)).total();
                var expected = total.expected();
                wrong += Math.abs(expected.mean().doubleValue() - end);
                wrongByRate += Math.abs(total.spent().doubleValue() / day * month.lengthOfMonth() - end);
                held += expected.low().doubleValue() <= end
                                && end <= expected.high().doubleValue()
                        ? 1
                        : 0;
                all++;
            }
        }
    }

    private static List<Outlay> outlays(Path shop) throws IOException {
        var outlays = new ArrayList<Outlay>();
        read(shop, "expenses.csv", "date", outlays);
        read(shop, "bills.csv", "issued_on", outlays);
        return outlays;
    }

    private static void read(Path shop, String file, String day, List<Outlay> outlays) throws IOException {
        try (var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(shop.resolve(file)))) {
            for (var row : rows) {
                outlays.add(Costs.cost(row.get(day), row.get("vendor"), row.get("category"), row.get("amount")));
            }
        }
    }

    private static List<BudgetLine> plan(Path shop) throws IOException {
        var plan = new ArrayList<BudgetLine>();
        for (var line :
                Files.readAllLines(shop.resolve("budget.csv")).stream().skip(1).toList()) {
            var cells = line.split(",");
            plan.add(new BudgetLine(cells[0], YearMonth.parse(cells[1]), new BigDecimal(cells[2])));
        }
        return plan;
    }
}
