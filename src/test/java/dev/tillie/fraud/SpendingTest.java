package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendingTest {
    @Test
    void hasAnExponentialTailForShapeOne() {
        var spread = new AmountSpread(1);

        assertThat(spread.tail(Math.log(3))).isCloseTo(Math.exp(-3), within(1e-4));
        assertThat(spread.tail(Math.log(0.5))).isCloseTo(Math.exp(-0.5), within(1e-4));
    }

    @Test
    void spreadsAWholeOverAllAmounts() {
        var spread = new AmountSpread(3);
        double sum = IntStream.range(-480, 390)
                .mapToDouble(i -> Math.exp(spread.logDensity(i / 100.0)) / 100)
                .sum();

        assertThat(sum).isCloseTo(1, within(1e-3));
    }

    @Test
    void tellsSmallSpendersFromLargeOnes() {
        var spending = shop();

        assertThat(spending.view(past(100), 100).usual()).isBetween(70.0, 120.0);
        assertThat(spending.view(past(9, 11, 10, 12), 100).tail()).isLessThan(1e-3);
        assertThat(spending.view(past(90, 110, 100, 120), 100).tail()).isGreaterThan(0.2);
    }

    @Test
    void thinksOneOddPaymentNotUsual() {
        var spending = shop();

        assertThat(spending.view(past(9, 11, 10, 12, 60), 60).usual()).isLessThan(15);
    }

    /** Of customers who spend about 10 at a time and others who spend about 100: sums of four exponential amounts. */
    private static Spending shop() {
        var random = new Random(7);
        var spending = new Spending();
        var customers = new ArrayList<Past>();
        for (int i = 0; i < 200; i++) {
            double level = i % 2 == 0 ? 10 : 100;
            var past = new Past();
            for (int j = 0; j < 5; j++) {
                double amount = -level
                        / 4
                        * Math.log(IntStream.range(0, 4)
                                .mapToDouble(_ -> 1 - random.nextDouble())
                                .reduce(1, (a, b) -> a * b));
                past.add(amount);
                spending.add(amount);
            }
            customers.add(past);
        }
        spending.fit(List.copyOf(customers));
        return spending;
    }

    private static Past past(double... amounts) {
        var past = new Past();
        for (double it : amounts) {
            past.add(it);
        }
        return past;
    }
}
