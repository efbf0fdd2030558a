package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.finance.QuietHours.Hour;
import dev.tillie.finance.QuietHours.Slot;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StaffHoursTest {
    private static final Slot EVENING = new Slot("Oak Lane", DayOfWeek.TUESDAY, 18);
    private static final Slot MORNING = new Slot("Oak Lane", DayOfWeek.TUESDAY, 9);
    private static final Slot CLEANING = new Slot("Oak Lane", DayOfWeek.TUESDAY, 20);

    private static List<Map<Slot, Hour>> weeks(int count, int good) {
        var weeks = new ArrayList<Map<Slot, Hour>>();
        for (var i = 0; i < count; i++) {
            weeks.add(Map.of(
                    EVENING, new Hour(2, 30, i < good ? 60 : 10),
                    MORNING, new Hour(2, 30, 90),
                    CLEANING, new Hour(1, 15, 0)));
        }
        return weeks;
    }

    /** Thirteen weeks of 30.00 of wages, eleven for 10.00 and two for 60.00: 390 less 230 in a quarter is 640 a year. */
    @Test
    void findsHoursThatTakeLessThanTheirWages() {
        var found = UnpaidHours.of(weeks(13, 2), 1);

        assertThat(found.hours()).hasSize(1);
        var hour = found.hours().getFirst();
        assertThat(hour.slot()).isEqualTo(EVENING);
        assertThat(hour.weeksShort()).isEqualTo(11);
        assertThat(hour.aYear()).isEqualByComparingTo("640");
        assertThat(found.closed()).isEqualByComparingTo("15");
        assertThat(found.tightest().orElseThrow().slot()).isEqualTo(MORNING);
    }

    /** On the whole 30.00 short over nine weeks, but four of them did pay. */
    @Test
    void takesNoBadWeeksForABadHour() {
        assertThat(UnpaidHours.of(weeks(9, 4), 1).hours()).isEmpty();
    }

    /** Of 90.00 in the morning goods leave a third: 30.00 pay for 30.00, and a quarter doesn't. */
    @Test
    void takesGoodsOffWhereAsked() {
        assertThat(UnpaidHours.of(weeks(13, 0), 1.0 / 3).hours()).hasSize(1);
        assertThat(UnpaidHours.of(weeks(13, 0), 0.25).hours()).hasSize(2);
    }

    private static Map<LocalDate, Double> weeklyHours(double... hours) {
        var weeks = new TreeMap<LocalDate, Double>();
        for (var i = 0; i < hours.length; i++) {
            weeks.put(LocalDate.of(2026, 8, 31).plusWeeks(i), hours[i]);
        }
        return weeks;
    }

    /** Employed for 30: 32 and 36 are eight over, at 15.00. */
    @Test
    void countsHoursBeyondThoseAgreed() {
        var overtime = Overtime.of(
                Map.of("Ann", weeklyHours(30, 32, 36, 28)),
                LocalDate.of(2026, 8, 31),
                Map.of("Ann", 30.0),
                Map.of("Ann", new BigDecimal("15.00")));

        assertThat(overtime.hoursOver()).isCloseTo(8, within(1e-9));
        assertThat(overtime.cost()).isEqualByComparingTo("120");
        assertThat(overtime.isAgreed()).isTrue();
        assertThat(overtime.hours()).isCloseTo(126, within(1e-9));
    }

    /** The middle of 20, 20, 20, 21, 22, 30 is 20.5: only 30 is beyond a tenth more. */
    @Test
    void holdsAWeekAgainstTheUsualWhereNothingWasAgreed() {
        var overtime = Overtime.of(
                Map.of("Ben", weeklyHours(20, 21, 20, 30, 22, 20), "Cleo", weeklyHours(10, 40)),
                LocalDate.of(2026, 8, 31),
                Map.of(),
                Map.of());

        assertThat(overtime.people()).hasSize(1);
        assertThat(overtime.people().getFirst().week()).isCloseTo(20.5, within(1e-9));
        assertThat(overtime.hoursOver()).isCloseTo(9.5, within(1e-9));
        assertThat(overtime.hoursUnder()).isCloseTo(1.5, within(1e-9));
        assertThat(overtime.unknown()).isEqualTo(1);
    }
}
