package dev.tillie.books;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/**
 * The public holidays of a shop's country, known by its time zone: England's, Ireland's and the United States' as their
 * laws have them, with the days moved from a weekend; elsewhere New Year, Easter Monday, 1 May and both days of
 * Christmas.
 */
public final class BankHolidays {
    private BankHolidays() {}

    public static boolean isOne(LocalDate day, ZoneId zone) {
        return in(day.getYear(), zone).contains(day);
    }

    static Set<LocalDate> in(int year, ZoneId zone) {
        return switch (zone.getId()) {
            case "Europe/London", "Europe/Belfast", "GB" -> english(year);
            case "Europe/Dublin", "Eire" -> irish(year);
            default -> isAmerican(zone) ? american(year) : common(year);
        };
    }

    private static boolean isAmerican(ZoneId zone) {
        return zone.getId()
                .matches("US/.*|America/(?:New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage"
                        + "|(?:Indiana|Kentucky|North_Dakota)/.*)|Pacific/Honolulu");
    }

    private static Set<LocalDate> english(int year) {
        var days = new HashSet<LocalDate>();
        days.add(toMonday(LocalDate.of(year, 1, 1)));
        days.add(Easter.sunday(year).minusDays(2));
        days.add(Easter.sunday(year).plusDays(1));
        days.add(nth(year, Month.MAY, 1, DayOfWeek.MONDAY));
        days.add(nth(year, Month.MAY, -1, DayOfWeek.MONDAY));
        days.add(nth(year, Month.AUGUST, -1, DayOfWeek.MONDAY));
        christmas(year, days);
        return days;
    }

    /** Both days; what falls on a weekend is had on the next working days. */
    private static void christmas(int year, Set<LocalDate> days) {
        var christmas = LocalDate.of(year, 12, 25);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> days.addAll(Set.of(christmas, christmas.plusDays(3)));
            case SATURDAY -> days.addAll(Set.of(christmas.plusDays(2), christmas.plusDays(3)));
            case SUNDAY -> days.addAll(Set.of(christmas.plusDays(1), christmas.plusDays(2)));
            default -> days.addAll(Set.of(christmas, christmas.plusDays(1)));
        }
        days.addAll(Set.of(christmas, christmas.plusDays(1)));
    }

    private static Set<LocalDate> irish(int year) {
        var days = new HashSet<LocalDate>();
        var brigid = LocalDate.of(year, 2, 1);
        days.add(LocalDate.of(year, 1, 1));
        days.add(
                brigid.getDayOfWeek() == DayOfWeek.FRIDAY
                        ? brigid
                        : brigid.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 3, 17));
        days.add(Easter.sunday(year).plusDays(1));
        days.add(nth(year, Month.MAY, 1, DayOfWeek.MONDAY));
        days.add(nth(year, Month.JUNE, 1, DayOfWeek.MONDAY));
        days.add(nth(year, Month.AUGUST, 1, DayOfWeek.MONDAY));
        days.add(nth(year, Month.OCTOBER, -1, DayOfWeek.MONDAY));
        days.add(LocalDate.of(year, 12, 25));
        days.add(LocalDate.of(year, 12, 26));
        return days;
    }

    private static Set<LocalDate> american(int year) {
        var days = new HashSet<LocalDate>();
        days.add(observed(LocalDate.of(year, 1, 1)));
        days.add(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY));
        days.add(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY));
        days.add(nth(year, Month.MAY, -1, DayOfWeek.MONDAY));
        days.add(observed(LocalDate.of(year, 6, 19)));
        days.add(observed(LocalDate.of(year, 7, 4)));
        days.add(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
        days.add(nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY));
        days.add(observed(LocalDate.of(year, 11, 11)));
        days.add(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
        days.add(observed(LocalDate.of(year, 12, 25)));
        return days;
    }

    private static Set<LocalDate> common(int year) {
        return Set.of(
                LocalDate.of(year, 1, 1),
                Easter.sunday(year).plusDays(1),
                LocalDate.of(year, 5, 1),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26));
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }

    private static LocalDate toMonday(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                ? day
                : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
