package dev.tillie.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void mergesVisitsOfOneDayAndSortsThem() {
        var history = new History(
                "ann", List.of(new Visit(MONDAY.plusDays(1), 5), new Visit(MONDAY, 3), new Visit(MONDAY, 4)));

        assertThat(history.visits()).containsExactly(new Visit(MONDAY, 7), new Visit(MONDAY.plusDays(1), 5));
    }

    @Test
    void countsARefundAgainstSpendingButNotAsAVisit() {
        var history = new History("ann", List.of(new Visit(MONDAY, 30), new Visit(MONDAY.plusDays(2), -10)));

        assertThat(history.purchases(MONDAY.plusDays(9))).hasSize(1);
        assertThat(history.spent(MONDAY.minusDays(1), MONDAY.plusDays(9))).isEqualTo(20);
    }

    @Test
    void refusesAnAmountThatIsNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Visit(MONDAY, Double.NaN));
    }
}
