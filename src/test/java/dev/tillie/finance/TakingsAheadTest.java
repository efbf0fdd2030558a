package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingsAheadTest {
    private static final LocalDate START = LocalDate.of(2024, 4, 1);
    private static final int DAYS = 640;
    private static final int HORIZON = 91;

    /** A year that follows the date and rises by up to 1.7% a day, steepest at the turn of the year. */
    private static double season(int day) {
        double share = (START.plusDays(day).getDayOfYear() - 1) / 365.25;
        return 1_000 * Math.exp(Math.sin(2 * Math.PI * share));
    }

    private static Trade ahead(double[] takings) {
        return TakingsAhead.of(START, takings, new double[takings.length], HORIZON);
    }

    private static double[] seasons(int days) {
        return IntStream.range(0, days).mapToDouble(TakingsAheadTest::season).toArray();
    }

    @Test
    void followsTheDateAndNotTheWeekOfASeason() {
        var trade = ahead(seasons(DAYS));

        double said = Arrays.stream(trade.ahead().mean(), 0, 28).sum();
        double came = IntStream.range(DAYS, DAYS + 28)
                .mapToDouble(TakingsAheadTest::season)
                .sum();
        assertThat(said / came).isCloseTo(1, within(.01));
    }

    @Test
    void followsAShopThatGrewSinceLastYear() {
        var grown = DoubleStream.concat(
                        Arrays.stream(seasons(400)), IntStream.range(400, DAYS).mapToDouble(day -> 1.3 * season(day)))
                .toArray();

        double said = Arrays.stream(ahead(grown).ahead().mean()).sum();
        double came = IntStream.range(DAYS, DAYS + HORIZON)
                .mapToDouble(day -> 1.3 * season(day))
                .sum();
        // what lies eight months back still counts a little
        assertThat(said / came).isCloseTo(1, within(.05));
    }

    @Test
    void takesWeeksForSureWhereWeeksWereSure() {
        var trade = ahead(seasons(DAYS));

        assertThat(trade.weekSpread()).isLessThan(.01);
        assertThat(trade.totalSpread()).isBetween(.01, .03);
    }
}
