package dev.tillie.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    private static final Chart.Unit POUNDS = new Chart.Unit("£", "");

    @ParameterizedTest
    @CsvSource({
        "0, £0",
        "500, £500",
        "1250, £1.25k",
        "18000, £18k",
        "-2000, −£2k",
        "1250000, £1.25m",
        "0.5, £0.5",
        "-0.0, £0"
    })
    void writesTicksShort(double value, String written) {
        assertThat(Figures.tick(value, POUNDS)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4.35|£4.35", "412.5|£412", "1240|£1,240", "18204|£18.2k", "-918936.61|−£919k", "9747747.93|£9.75m"
            })
    void writesBarLabelsWithThreeDigitsThatMeanSomething(double value, String written) {
        assertThat(Figures.label(value, POUNDS)).isEqualTo(written);
    }

    @Test
    void beginsAtZeroUnlessAllValuesAreFarFromIt() {
        assertThat(Scale.of(new double[] {300, 1070}, false)).isEqualTo(new Scale(0, 1250, 250));
        assertThat(Scale.of(new double[] {9_600, 10_000}, false).low()).isEqualTo(9_600);
        assertThat(Scale.of(new double[] {9_600, 10_000}, true).low()).isZero();
    }

    @Test
    void holdsNegativeZeroAndMissingValues() {
        assertThat(Scale.of(new double[] {-830, 5100}, false)).isEqualTo(new Scale(-2000, 6000, 2000));
        assertThat(Scale.of(new double[] {0, 0}, false)).isEqualTo(new Scale(0, 1, 1));
        assertThat(Scale.of(new double[] {Double.NaN}, false)).isEqualTo(new Scale(0, 1, 1));
        assertThat(Scale.of(new double[] {640}, false).low()).isZero();
    }

    @Test
    void namesEachDayOfAWeekThenMondaysThenMonths() {
        var from = LocalDate.of(2026, 11, 1);
        assertThat(DayTicks.of(from, from.plusDays(6)))
                .extracting(DayTicks.Tick::label)
                .startsWith("1 Nov", "2 Nov")
                .hasSize(7);
        assertThat(DayTicks.of(from, from.plusDays(29)))
                .extracting(DayTicks.Tick::label)
                .containsExactly("2 Nov", "9 Nov", "16 Nov", "23 Nov", "30 Nov");
        assertThat(DayTicks.of(from, from.plusDays(364)))
                .extracting(DayTicks.Tick::label)
                .containsExactly("Nov", "Jan 2027", "Mar", "May", "Jul", "Sept");
    }

    @Test
    void neverCrowdsTheDays() {
        var from = LocalDate.of(2024, 2, 29);
        for (var days = 0; days < 4000; days += 3) {
            assertThat(DayTicks.of(from, from.plusDays(days)))
                    .as("%d days", days)
                    .hasSizeBetween(1, 8);
        }
    }

    @Test
    void saysOneDayAndTwoDays() {
        var days = new Chart.Unit("", " days");
        assertThat(Figures.label(1, days)).isEqualTo("1 day");
        assertThat(Figures.label(2, days)).isEqualTo("2 days");
        assertThat(Figures.label(1.5, days)).isEqualTo("1.5 days");
    }
}
