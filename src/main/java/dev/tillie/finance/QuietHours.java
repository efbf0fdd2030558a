package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Wages held against takings, hour by hour of the week: where one person fewer would be no loss. */
public final class QuietHours {
    private static final int WEEKS_A_YEAR = 52;
    private static final int LEAST_HOURS = 2;
    private static final int LEAST_WEEKS = 4;
    /** One alone has to be there. */
    private static final double LEAST_PEOPLE = 1.8;

    private QuietHours() {}

    /** A place, a weekday and an hour of it. */
    public record Slot(String location, DayOfWeek weekday, int hour) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            return Comparator.comparing(Slot::location)
                    .thenComparing(Slot::weekday)
                    .thenComparingInt(Slot::hour)
                    .compare(this, other);
        }

        private boolean isBefore(Slot next) {
            return location.equals(next.location) && weekday == next.weekday && hour + 1 == next.hour;
        }
    }

    /**
     * What an hour of the week saw, over all weeks looked at.
     *
     * @param staffHours people times hours
     * @param wages for them, in money
     * @param takings in money
     */
    public record Hour(double staffHours, double wages, double takings) {
        public static final Hour NONE = new Hour(0, 0, 0);

        public Hour plus(Hour other) {
            return new Hour(staffHours + other.staffHours, wages + other.wages, takings + other.takings);
        }
    }

    /**
     * @param hours of the week, over all weeks
     * @param weeks looked at
     * @param margin of takings that goods leave, as a share
     * @return stretches of two hours and more where two or more people earn less than their wages; what saves most first
     */
    public static List<Saving.QuietHours> find(Map<Slot, Hour> hours, int weeks, double margin) {
        if (weeks < LEAST_WEEKS) {
            return List.of();
        }
        var found = new ArrayList<Saving.QuietHours>();
        var stretch = new ArrayList<Slot>();
        for (var slot : new TreeMap<>(hours).navigableKeySet()) {
            var hour = hours.getOrDefault(slot, Hour.NONE);
            var quiet = hour.staffHours / weeks >= LEAST_PEOPLE && hour.takings * margin < hour.wages;
            if (!stretch.isEmpty() && (!quiet || !stretch.getLast().isBefore(slot))) {
                close(stretch, hours, weeks, margin, found);
            }
            if (quiet) {
                stretch.add(slot);
            }
        }
        close(stretch, hours, weeks, margin, found);
        found.sort(Comparator.comparing(Saving.QuietHours::aYear).reversed());
        return found;
    }

    private static void close(
            List<Slot> stretch, Map<Slot, Hour> hours, int weeks, double margin, List<Saving.QuietHours> found) {
        if (stretch.size() >= LEAST_HOURS) {
            var sum = stretch.stream()
                    .map(it -> hours.getOrDefault(it, Hour.NONE))
                    .reduce(Hour.NONE, Hour::plus);
            var count = (double) stretch.size() * weeks;
            var rate = sum.wages / sum.staffHours;
            found.add(new Saving.QuietHours(
                    stretch.getFirst().location,
                    stretch.getFirst().weekday,
                    stretch.getFirst().hour,
                    stretch.getLast().hour + 1,
                    sum.staffHours / count,
                    money(sum.takings / count),
                    money(sum.takings * margin / count),
                    money(sum.wages / count),
                    money(rate * stretch.size() * WEEKS_A_YEAR)));
        }
        stretch.clear();
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
