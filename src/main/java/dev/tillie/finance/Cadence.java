package dev.tillie.finance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A rhythm of days: every so many days, or a day of the month every so many months. */
public sealed interface Cadence {
    /** The first day of the rhythm after a day. */
    LocalDate after(LocalDate day);

    /** How often a year, roughly. */
    double timesAYear();

    /** In words: {@code monthly}, {@code every 2 weeks}. */
    String words();

    default List<LocalDate> within(LocalDate after, LocalDate to) {
        var days = new ArrayList<LocalDate>();
        for (var day = after(after); !day.isAfter(to); day = after(day)) {
            days.add(day);
        }
        return days;
    }

    record Days(int days, LocalDate last) implements Cadence {
        @Override
        public LocalDate after(LocalDate day) {
            long gone = Math.floorDiv(ChronoUnit.DAYS.between(last, day), days);
            return last.plusDays((gone + 1) * days);
        }

        @Override
        public double timesAYear() {
            return 365.25 / days;
        }

        @Override
        public String words() {
            return days == 7 ? "weekly" : days % 7 == 0 ? "every " + days / 7 + " weeks" : "every " + days + " days";
        }
    }

    /** @param dayOfMonth 1 to 31, cut to the month's length; 0 for the month's last weekday */
    record Months(int months, YearMonth last, int dayOfMonth) implements Cadence {
        @Override
        public LocalDate after(LocalDate day) {
            var month = last;
            while (!on(month).isAfter(day)) {
                month = month.plusMonths(months);
            }
            return on(month);
        }

        private LocalDate on(YearMonth month) {
            return dayOfMonth == 0 ? lastWeekday(month) : month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
        }

        @Override
        public double timesAYear() {
            return 12.0 / months;
        }

        @Override
        public String words() {
            return switch (months) {
                case 1 -> "monthly";
                case 3 -> "quarterly";
                case 12 -> "yearly";
                default -> "every " + months + " months";
            };
        }
    }

    /** The rhythm of some days, oldest first and each once; empty where they have none, or too few show one. */
    static Optional<Cadence> of(List<LocalDate> days) {
        if (days.size() < 3) {
            return Optional.empty();
        }
        return months(days).or(() -> days(days));
    }

    private static Optional<Cadence> days(List<LocalDate> days) {
        var gaps = IntStream.range(1, days.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray();
        int usual = (int) gaps[gaps.length / 2];
        var regular = IntStream.range(0, gaps.length)
                .filter(i -> Math.abs(gaps[i] - usual) <= 1)
                .count();
        return usual >= 5 && usual <= 31 && regular >= .8 * gaps.length && gaps.length >= 3
                ? Optional.of(new Days(usual, days.getLast()))
                : Optional.empty();
    }

    private static Optional<Cadence> months(List<LocalDate> days) {
        var gaps = IntStream.range(1, days.size())
                .mapToLong(i -> monthsBetween(days.get(i - 1), days.get(i)))
                .toArray();
        long usual = gaps[0];
        boolean even = usual >= 1 && IntStream.range(0, gaps.length).allMatch(i -> gaps[i] == usual);
        if (!even) {
            return Optional.empty();
        }
        var last = YearMonth.from(days.getLast());
        if (days.stream().allMatch(it -> it.equals(lastWeekday(YearMonth.from(it))))) {
            return Optional.of(new Months((int) usual, last, 0));
        }
        var ofMonth = days.stream().mapToInt(LocalDate::getDayOfMonth).sorted().toArray();
        int typical = ofMonth[ofMonth.length / 2];
        boolean steady = ofMonth[ofMonth.length - 1] - ofMonth[0] <= 6;
        return steady ? Optional.of(new Months((int) usual, last, typical)) : Optional.empty();
    }

    private static long monthsBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    }

    private static LocalDate lastWeekday(YearMonth month) {
        var day = month.atEndOfMonth();
        while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            day = day.minusDays(1);
        }
        return day;
    }
}
