package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 12})
    void forecastsFromAsLittleAsOneValue(int season) {
        for (int n = 1; n <= 40; n++) {
            checkSane(Forecaster.forecast(busyWeeks(n), Options.of(season), 14));
            checkSane(Forecaster.forecast(new double[n], Options.of(season), 14));
        }
    }

    @Test
    void repeatsWhatNeverChanges() {
        double[] history = new double[60];
        Arrays.fill(history, 12);

        assertThat(Arrays.stream(
                        Forecaster.forecast(history, Options.DEFAULT, 10).mean()))
                .allSatisfy(it -> assertThat(it).isCloseTo(12, within(1e-6)));
    }

    @Test
    void followsTheWeek() {
        double[] mean = Forecaster.forecast(busyWeeks(200), Options.DEFAULT, 14).mean();

        assertThat(mean[3]).isBetween(90.0, 110.0);
        assertThat(mean[1] / mean[0]).isBetween(1.8, 2.2);
        assertThat(mean[8] / mean[7]).isBetween(1.8, 2.2);
    }

    @Test
    void treatsMissingDaysAsUnknownNotAsZero() {
        double[] history = busyWeeks(200);
        for (int t = 3; t < history.length; t += 11) {
            history[t] = Double.NaN;
        }
        history[199] = Double.NaN;

        var forecast = Forecaster.forecast(history, Options.DEFAULT, 14);

        checkSane(forecast);
        assertThat(forecast.totalMean(1, 14)).isBetween(1700.0, 1900.0);
    }

    @Test
    void neverFallsBelowZeroWhereDemandCannot() {
        double[] falling =
                IntStream.range(0, 60).mapToDouble(t -> Math.max(0, 60 - t)).toArray();

        assertThat(Arrays.stream(Forecaster.forecast(falling, Options.of(1), 20).low95()))
                .allMatch(it -> it >= 0);
        assertThat(Arrays.stream(Forecaster.forecast(falling, Options.of(1).withNonNegative(false), 20)
                        .low95()))
                .anyMatch(it -> it < 0);
    }

    @Test
    void totalsHaveNarrowerRangesThanTheirDaysAdded() {
        double[] history = busyWeeks(300);
        var forecast = Forecaster.forecast(history, Options.DEFAULT, 28);

        var total = Forecaster.total(history, Options.DEFAULT, 28, 1, 28);

        double added = Arrays.stream(forecast.high80()).sum()
                - Arrays.stream(forecast.low80()).sum();
        assertThat(total.backtests()).isGreaterThan(5);
        assertThat(total.mean()).isCloseTo(forecast.totalMean(1, 28), within(1e-9));
        assertThat(total.high80() - total.low80()).isLessThan(0.7 * added);
    }

    @Test
    void saysHowWellItDidBefore() {
        var backtest = Forecaster.backtest(busyWeeks(300), Options.DEFAULT, 14);

        assertThat(backtest.origins()).isEqualTo(3);
        assertThat(backtest.mase()).isLessThan(0.9);
        assertThat(backtest.coverage80()).isBetween(0.5, 1.0);
        assertThat(Forecaster.backtest(new double[] {1, 2}, Options.DEFAULT, 14).origins())
                .isZero();
    }

    @Test
    void refusesAHistoryOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecaster.forecast(new double[] {Double.NaN}, Options.DEFAULT, 3))
                .withMessageContaining("at least one observed value");
    }

    /** Around 100 a day and 200 on the sixth and seventh day of each week. */
    private static double[] busyWeeks(int n) {
        var random = new Random(5);
        return IntStream.range(0, n)
                .mapToDouble(t -> (t % 7 >= 5 ? 200 : 100) * (1 + 0.1 * random.nextGaussian()))
                .toArray();
    }

    static void checkSane(Forecast forecast) {
        for (int h = 0; h < forecast.mean().length; h++) {
            assertThat(forecast.mean()[h]).isFinite();
            assertThat(forecast.low95()[h]).isNotNegative().isLessThanOrEqualTo(forecast.low80()[h]);
            assertThat(forecast.mean()[h]).isBetween(forecast.low80()[h], forecast.high80()[h]);
            assertThat(forecast.high95()[h]).isFinite().isGreaterThanOrEqualTo(forecast.high80()[h]);
        }
    }
}
