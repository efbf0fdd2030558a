package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Invoice;
import dev.tillie.demo.DemoOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When invoices are paid, foretold from the first seven tenths of them, in demo shops; {@link Seeds} says in which. */
@Tag("evidence")
class InvoiceTimingTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 25);

    @Test
    void ownHabitBeatsTheDueDate(@TempDir Path folder) throws IOException {
        var gains = new ArrayList<Double>();
        for (long seed : Seeds.of(5)) {
            var options = new DemoOptions(seed, UNTIL, 730, 200, 1_500, 0);
            var paid = DemoMoney.of(folder.resolve("shop" + seed), options).invoices().stream()
                    .filter(it -> it.paidOn() != null)
                    .sorted(Comparator.comparing(Invoice::issuedOn))
                    .toList();
            gains.add(gain(seed, paid));
        }
        assertThat(gains).allMatch(it -> it >= .30);
    }

    private static double gain(long seed, List<Invoice> paid) {
        int split = paid.size() * 7 / 10;
        var from = paid.get(split).issuedOn();
        var habit = Expectations.customersHabit(paid, from.minusDays(1));
        var later = paid.subList(split, paid.size());
        double due = error(later, Expectations::dueOn);
        double own = error(later, it -> habit.expectedOn(it.customer(), Expectations.dueOn(it)));
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d invoices, pay day off by %.2f days by due date, %.2f by own habit: %.0f%% less%n",
                seed,
                later.size(),
                due,
                own,
                100 * (1 - own / due));
        return 1 - own / due;
    }

    private static double error(List<Invoice> invoices, Function<Invoice, LocalDate> expected) {
        return invoices.stream()
                .mapToLong(it ->
                        Math.abs(ChronoUnit.DAYS.between(expected.apply(it), Objects.requireNonNull(it.paidOn()))))
                .average()
                .orElseThrow();
    }
}
