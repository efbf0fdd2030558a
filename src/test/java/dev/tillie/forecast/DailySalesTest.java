package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailySalesTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Test
    void forecastsNothingOnDaysTheShopIsClosed() {
        var forecast = DailySales.forecast(START, closedSundays(120), 28, Options.DEFAULT);

        ForecasterTest.checkSane(forecast);
        for (int h = 0; h < 28; h++) {
            boolean sunday = START.plusDays(120 + h).getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(forecast.mean()[h] == 0).isEqualTo(sunday);
            assertThat(forecast.high95()[h] == 0).isEqualTo(sunday);
        }
    }

    @Test
    void totalsAStretchOfDays() {
        var total =
                DailySales.total(START, closedSundays(120), START.plusDays(120), START.plusDays(133), Options.DEFAULT);

        assertThat(total.mean()).isBetween(1150.0, 1250.0);
        assertThat(total.low80()).isLessThan(total.mean());
        assertThat(total.high80()).isGreaterThan(total.mean());
    }

    private static double[] closedSundays(int days) {
        var random = new Random(3);
        return IntStream.range(0, days)
                .mapToDouble(t -> t % 7 == 6 ? 0 : 100 * (1 + 0.1 * random.nextGaussian()))
                .toArray();
    }
}
