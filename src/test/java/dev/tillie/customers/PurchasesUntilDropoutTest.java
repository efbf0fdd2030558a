package dev.tillie.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchasesUntilDropoutTest {
    /** The closed form with 2F1 of Fader, Hardie and Lee (2005), evaluated by mpmath to 40 digits. */
    @ParameterizedTest(name = "shape {0}, rate {1}, time {2}, Beta({3}, {4}): {5}")
    @CsvSource({
        "0.243, 4.414, 39, 0.793, 2.426, 1.19672319332082",
        "27, 35, 520, 0.793, 27, 100.262029266648",
        "0.243, 0.01, 520, 0.793, 2.426, 36.9288142891735",
        "300, 400, 52, 0.05, 310, 38.8820588799694",
        "0.5, 10, 52, 40, 200, 1.61329017650175",
        "2, 10, 1000, 3000, 9000, 3.99507473678997",
        "0.3, 2, 50, 0.001, 2, 7.48555000058662",
        "1, 5, 1e-6, 0.8, 3, 1.99999991578948e-7",
        "5, 1, 1e6, 1.5, 2, 4.99677864080563",
        "2, 10, 30, 1, 3, 3.19678496298637"
    })
    void equalsTheClosedForm(double shape, double rate, double time, double a, double b, double expected) {
        double found = PurchasesUntilDropout.expected(shape, rate, time, BetaMixture.of(a, b));

        assertThat(found).isCloseTo(expected, within(1e-8 * expected));
    }

    @Test
    void staysFiniteAtTheEdgesOfTheParameters() {
        double[] edges = {1.3e-4, 0.01, 1, 100, 8_000};
        for (double a : edges) {
            for (double b : edges) {
                var chances = BetaMixture.of(a, b);
                for (double rate : edges) {
                    double found = PurchasesUntilDropout.expected(1, rate, 52, chances);
                    assertThat(found).isFinite().isPositive().isLessThanOrEqualTo(52 / rate * (1 + 1e-9));
                }
            }
        }
    }
}
