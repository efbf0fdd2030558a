package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Period SALES = new Period(LocalDate.of(2024, 3, 5), LocalDate.of(2026, 11, 21));

    private static List<String> cut(String from, String to) {
        return Spans.cut(new Period(LocalDate.parse(from), LocalDate.parse(to)), SALES).stream()
                .map(it -> it.grain() + " " + it.period().from() + " "
                        + it.period().to())
                .toList();
    }

    @Test
    void readsAllOfTheSalesByTheYear() {
        assertThat(cut("2020-01-01", "2030-01-01")).containsExactly("y 2024-01-01 2026-12-31");
    }

    @Test
    void readsAMonthAtOnce() {
        assertThat(cut("2026-11-01", "2026-11-30")).containsExactly("m 2026-11-01 2026-11-30");
        assertThat(cut("2026-10-01", "2026-10-31")).containsExactly("m 2026-10-01 2026-10-31");
    }

    @Test
    void readsDaysAtTheRaggedEnds() {
        assertThat(cut("2025-11-20", "2026-02-03"))
                .containsExactly("d 2025-11-20 2025-11-30", "m 2025-12-01 2026-01-31", "d 2026-02-01 2026-02-03");
    }

    @Test
    void findsNothingOutsideTheSales() {
        assertThat(cut("2020-01-01", "2020-12-31")).isEmpty();
    }
}
