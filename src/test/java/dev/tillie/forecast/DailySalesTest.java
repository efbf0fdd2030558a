package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DailySales.total(
                        START, closedSundays(120), START.plusDays(110), START.plusDays(133), Options.DEFAULT))
                .withMessageContaining("after the history, which ends 2025-05-05");
    }

    @Test
    void forgetsASingleClosedDay() {
        double[] history = closedSundays(120);
        double[] withHoliday = history.clone();
        withHoliday[118] = 0;

        double usual = DailySales.forecast(START, history, 7, Options.DEFAULT).totalMean(1, 7);

        assertThat(DailySales.forecast(START, withHoliday, 7, Options.DEFAULT).totalMean(1, 7))
                .isBetween(0.97 * usual, 1.03 * usual);
    }

    @Test
    void looksFurtherAheadThanTheOneYearItHas() {
        double[] history = new double[400];
        Arrays.setAll(history, day -> 100 + 60 * Math.sin(2 * Math.PI * day / 364) + day % 7);

        ForecasterTest.checkSane(DailySales.forecast(START, history, 410, Options.DEFAULT));
    }

    @Test
    void keepsAFewDaysOfHistorySane() {
        for (int days = 1; days <= 20; days++) {
            var forecast = DailySales.forecast(START, closedSundays(days), 14, Options.DEFAULT);

            ForecasterTest.checkSane(forecast);
            assertThat(forecast.totalMean(1, 7)).isBetween(450.0, 800.0);
        }
    }

    @Test
    void doesNotTakeASlowSellersQuietWeekdaysForClosedOnes() {
        double[] slow = new double[140];
        for (int t = 3; t < 140; t += 12) {
            slow[t] = 1;
        }

        var forecast = DailySales.forecast(START, slow, 28, Options.DEFAULT);

        assertThat(forecast.mean()).doesNotContain(0.0);
        assertThat(forecast.totalMean(1, 28)).isBetween(1.0, 4.0);
    }

    @Test
    void believesACallerWhoSaysADayWasNotTraded() {
        double[] slow = closedSundays(140);
        for (int t = 0; t < 140; t++) {
            slow[t] = t % 7 == 6 ? Double.NaN : t % 5 == 0 ? 1 : 0;
        }

        assertThat(DailySales.openDaysAWeek(START, slow)).isEqualTo(6);
        assertThat(DailySales.openDays(START, slow)).hasSize(120);
        assertThat(DailySales.forecast(START, slow, 7, Options.DEFAULT).mean()[6])
                .isZero();
    }

    @Test
    void risesBeforeChristmasAsLastYearAndShutsOnIt() {
        LocalDate start = LocalDate.of(2024, 11, 22);
        double[] history = history(start, LocalDate.of(2026, 11, 21), DailySalesTest::christmasTrade);

        var forecast = DailySales.forecast(start, history, 60, Options.DEFAULT);

        int christmas = 33; // 25 December, when day 0 is 22 November
        double november = Arrays.stream(forecast.mean(), 0, 8).average().orElseThrow();
        double advent = Arrays.stream(forecast.mean(), 20, 32).average().orElseThrow();
        double january = Arrays.stream(forecast.mean(), 45, 59).average().orElseThrow();
        assertThat(advent / november).isBetween(1.6, 2.2);
        assertThat(january / november).isBetween(0.85, 1.15);
        assertThat(forecast.mean()[christmas]).isZero();
        assertThat(forecast.mean()[christmas + 5]).isPositive();
        assertThat(forecast.method()).contains("last year's season");
    }

    /** As the shop of the Online Retail data set: takings halve after early December, and it shuts for eleven days. */
    @Test
    void keepsTheBreakAndTheFallThatASingleEarlierYearShows() {
        LocalDate start = LocalDate.of(2024, 12, 1);
        double[] history = history(start, LocalDate.of(2025, 12, 9), DailySalesTest::breakTrade);

        var forecast = DailySales.forecast(start, history, 42, Options.DEFAULT);
        var total =
                DailySales.total(start, history, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 18), Options.DEFAULT);

        for (int h = 14; h <= 24; h++) {
            assertThat(forecast.mean()[h]).as("24 December and %d days", h - 14).isZero();
        }
        assertThat(forecast.mean()[25]).isPositive();
        assertThat(total.mean()).isBetween(14 * 45.0, 14 * 75.0);
        assertThat(total.low80()).isLessThan(14 * 50.0);
        assertThat(total.high80()).isGreaterThan(1.15 * total.mean());
        assertThat(forecast.method()).contains("last year's season");
    }

    @Test
    void leavesAShopWithoutASeasonAsItIsAfterOneYear() {
        double[] history = closedSundays(380);
        double usual = DailySales.forecast(START, Arrays.copyOfRange(history, 7, 367), 28, Options.DEFAULT)
                .totalMean(1, 28);

        assertThat(DailySales.forecast(START, history, 28, Options.DEFAULT).totalMean(1, 28))
                .isBetween(0.95 * usual, 1.05 * usual);
    }

    @Test
    void readsABreakOnlyBetweenDaysThatWereTraded() {
        LocalDate start = LocalDate.of(2025, 12, 20);
        double[] stillShut = history(start, LocalDate.of(2026, 1, 2), day -> day.getDayOfMonth() > 20 ? 0 : 100);
        stillShut[13] = 0;

        assertThat(Holidays.of(OpenDays.of(start, new double[0]), stillShut).christmasBreak())
                .contains(MonthDay.of(12, 25), MonthDay.of(12, 31))
                .doesNotContain(MonthDay.of(1, 1), MonthDay.of(1, 2));
    }

    @Test
    void findsNoYearlySeasonWhereThereIsNone() {
        LocalDate start = LocalDate.of(2024, 11, 22);
        double[] history = history(start, LocalDate.of(2026, 11, 21), day -> 100);
        var yearly = YearlySeason.of(history, 28);

        assertThat(yearly.factor(10)).isBetween(0.97, 1.03);
    }

    /** Oudin's table, as in many almanacs: Easter of 2024 to 2027. */
    @Test
    void knowsEaster() {
        assertThat(Holidays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(Holidays.easter(2025)).isEqualTo("2025-04-20");
        assertThat(Holidays.easter(2026)).isEqualTo("2026-04-05");
        assertThat(Holidays.easter(2027)).isEqualTo("2027-03-28");
    }

    private static double christmasTrade(LocalDate day) {
        if (day.getMonth() != Month.DECEMBER || day.getDayOfMonth() > 26) {
            return 100;
        }
        return day.getDayOfMonth() >= 25 ? 0 : 200;
    }

    private static double breakTrade(LocalDate day) {
        if (day.getMonth() == Month.JANUARY) {
            return day.getDayOfMonth() <= 3 ? 0 : 50;
        }
        boolean busy = day.getMonth() == Month.NOVEMBER || day.getMonth() == Month.DECEMBER;
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 24 ? 0 : busy ? 100 : 60;
    }

    private static double[] closedSundays(int days) {
        return history(START, START.plusDays(days - 1L), day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 100);
    }

    private static double[] history(LocalDate from, LocalDate to, ToDoubleFunction<LocalDate> usual) {
        var random = new Random(3);
        return from.datesUntil(to.plusDays(1))
                .mapToDouble(day -> usual.applyAsDouble(day) * (1 + 0.1 * random.nextGaussian()))
                .toArray();
    }
}
