package dev.tillie.customers;

import static dev.tillie.customers.Histories.TODAY;
import static dev.tillie.customers.Histories.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverdueTest {
    @Test
    void ranksThoseSlippingByValueAtStake() {
        var shop = List.of(
                every(10, 12, 30, 20, "small"),
                every(10, 12, 30, 90, "big"),
                every(10, 12, 4, 500, "on time"),
                every(30, 5, 40, 500, "hardly late"),
                every(365, 4, 200, 900, "once a year"),
                every(10, 12, 400, 900, "long lost"),
                every(10, 2, 40, 900, "twice"));

        assertThat(Overdue.list(shop, TODAY, 5)).extracting(Slipping::customer).containsExactly("big", "small");
        assertThat(Overdue.list(shop, TODAY, 1)).extracting(Slipping::customer).containsExactly("big");
    }

    @Test
    void saysWhatIsAtStake() {
        var slipping =
                Overdue.list(List.of(every(10, 60, 30, 20, "ann")), TODAY, 0).getFirst();

        assertThat(slipping.usualGapDays()).isEqualTo(10);
        assertThat(slipping.timesOverdue()).isEqualTo(3);
        assertThat(slipping.lastVisit()).isEqualTo(TODAY.minusDays(30));
        // Days 0, 10, ..., 360 before the last visit.
        assertThat(slipping.yearlyValue()).isEqualTo(37 * 20.0);
        assertThat(slipping.valueAtStake()).isCloseTo(37 * 20.0, within(1e-9));
    }

    @Test
    void givesUpOnSomeoneGoneForTenGapsButOnNobodyWithinTwoMonths() {
        assertThat(Overdue.list(List.of(every(20, 9, 199, 10, "ann")), TODAY, 0))
                .hasSize(1);
        assertThat(Overdue.list(List.of(every(20, 9, 200, 10, "ann")), TODAY, 0))
                .isEmpty();
        assertThat(Overdue.list(List.of(every(2, 40, 50, 10, "daily")), TODAY, 0))
                .hasSize(1);
        assertThat(Overdue.list(List.of(every(2, 40, 60, 10, "daily")), TODAY, 0))
                .isEmpty();
    }

    @Test
    void listsNobodyWhoseRefundsAteTheirSpending() {
        var history = every(10, 5, 30, 20, "ann");
        var refunded = new History(
                "ann",
                Stream.concat(history.visits().stream(), Stream.of(new Visit(TODAY.minusDays(29), -200)))
                        .toList());

        assertThat(Overdue.list(List.of(refunded), TODAY, 0)).isEmpty();
    }
}
