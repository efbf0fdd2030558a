package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledBoostTest {
    private static final PooledBoost.Options QUICK = new PooledBoost.Options(30, 12, 0.2, 0.8, 1500, 28, 0, 7, 7);

    @Test
    void learnsTheWeekOfEveryProductTogether() {
        double[] forecast = PooledBoost.fit(products(), QUICK).forecast(product(300, 40), 35);

        // The first step is the second busy day of its week, the next five are not busy.
        assertThat(forecast).hasSize(35);
        assertThat(forecast[0]).isBetween(60.0, 100.0);
        assertThat(forecast[3]).isBetween(30.0, 50.0);
        assertThat(forecast[28]).isEqualTo(forecast[21]);
    }

    @Test
    void saysTheSameForTheSameSeed() {
        double[] history = product(200, 25);

        assertThat(PooledBoost.fit(products(), QUICK).forecast(history, 14))
                .isEqualTo(PooledBoost.fit(products(), QUICK).forecast(history, 14));
    }

    @Test
    void joinsTheCombination() {
        var boost = PooledBoost.fit(products(), QUICK);

        var forecast = Forecaster.forecast(product(300, 40), Options.DEFAULT, 14, List.of(boost));

        ForecasterTest.checkSane(forecast);
        assertThat(forecast.mean()[3]).isBetween(35.0, 45.0);
    }

    @Test
    void needsASeriesToLearnFrom() {
        assertThatIllegalArgumentException().isThrownBy(() -> PooledBoost.fit(List.of(new double[5]), QUICK));
        assertThat(PooledBoost.fit(products(), QUICK).forecast(new double[] {3, 3}, 2))
                .containsExactly(3, 3);
        assertThat(PooledBoost.fit(products(), QUICK).forecast(new double[60], 2))
                .containsOnly(0);
    }

    private static List<double[]> products() {
        return IntStream.range(1, 9).mapToObj(i -> product(300, 10 * i)).toList();
    }

    /** Twice the usual demand on the sixth and seventh day of each week. */
    private static double[] product(int n, double usual) {
        var random = new Random((long) usual);
        return IntStream.range(0, n)
                .mapToDouble(t -> usual * (t % 7 >= 5 ? 2 : 1) * (1 + 0.1 * random.nextGaussian()))
                .toArray();
    }
}
