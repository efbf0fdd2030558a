package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A table worked out by hand from the definitions of the Fraud Detection Handbook, chapter 3, "Baseline feature transformation". */
class PaymentFeaturesTest {
    /** Days 0, 0.5, 3, 8 and 40 at 10, 20, 60, 30 and 5: the windows end with the payment itself. */
    @Test
    void countsAndAveragesACustomersPaymentsOfOneSevenAndThirtyDays() {
        var own = new Windows(0, 1, 7, 30);
        double[] times = {0, 0.5, 3, 8, 40};
        double[] amounts = {10, 20, 60, 30, 5};
        int[][] counts = {{1, 1, 1}, {2, 2, 2}, {1, 3, 3}, {1, 2, 4}, {1, 1, 1}};
        double[][] means = {{10, 10, 10}, {15, 15, 15}, {60, 30, 30}, {30, 45, 30}, {5, 5, 5}};

        for (int i = 0; i < times.length; i++) {
            own.add(times[i], amounts[i]);
            own.moveTo(times[i]);
            for (int window = 0; window < 3; window++) {
                assertThat(own.count(window + 1)).isEqualTo(counts[i][window]);
                assertThat(own.mean(window + 1)).isEqualTo(means[i][window]);
            }
        }
    }

    /** Frauds on days 1 and 2, none on day 5; seen from day 9 with a delay of a week, day 2 counts and day 5 does not. */
    @Test
    void countsATerminalsFraudsOnlyAfterTheDelay() {
        var terminal = new TerminalHabits(7);
        terminal.learn(1, true, true, 0.01);
        terminal.learn(2, true, true, 0.01);
        terminal.learn(5, false, true, 0.01);
        terminal.moveTo(9);

        assertThat(terminal.outcomes.count(1)).isEqualTo(1);
        assertThat(terminal.outcomes.mean(1)).isEqualTo(1);
        assertThat(terminal.outcomes.count(3)).isEqualTo(2);
        terminal.moveTo(12);
        assertThat(terminal.outcomes.count(3)).isEqualTo(3);
        assertThat(terminal.outcomes.mean(3)).isEqualTo(2.0 / 3);
    }
}
