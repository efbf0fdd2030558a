package dev.tillie.books;

import static dev.tillie.books.FeastDay.easter;
import static dev.tillie.books.FeastDay.islamic;
import static dev.tillie.books.FeastDay.nth;
import static dev.tillie.books.FeastDay.on;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public holidays that the whole of a country has by its laws, England's for the United Kingdom, with the days moved
 * from a weekend; where no law is known here New Year, Easter Monday, 1 May and both days of Christmas.
 */
public final class BankHolidays {
    private static final FeastDay GOOD_FRIDAY = easter(-2);
    private static final FeastDay EASTER_MONDAY = easter(1);

    private static final List<FeastDay> COMMON = List.of(on(1, 1), EASTER_MONDAY, on(5, 1), on(12, 25), on(12, 26));

    /** Both days, and those had besides where they fall on a weekend. */
    private static final List<FeastDay> CHRISTMAS =
            List.of(on(12, 25), on(12, 25).ifWeekend(2), on(12, 26), on(12, 26).ifWeekend(2));

    private static final Map<String, List<FeastDay>> BY_COUNTRY = Map.ofEntries(
            Map.entry(
                    "GB",
                    withChristmas(
                            on(1, 1).weekendToMonday(),
                            GOOD_FRIDAY,
                            EASTER_MONDAY,
                            nth(1, MONDAY, Month.MAY),
                            nth(-1, MONDAY, Month.MAY),
                            nth(-1, MONDAY, Month.AUGUST))),
            Map.entry(
                    "IE",
                    List.of(
                            on(1, 1),
                            // Saint Brigid's, the day itself where that is a Friday
                            on(2, 1).changed(it -> it.getDayOfWeek() == FRIDAY ? it : monday(it)),
                            on(3, 17),
                            EASTER_MONDAY,
                            nth(1, MONDAY, Month.MAY),
                            nth(1, MONDAY, Month.JUNE),
                            nth(1, MONDAY, Month.AUGUST),
                            nth(-1, MONDAY, Month.OCTOBER),
                            on(12, 25),
                            on(12, 26))),
            Map.entry(
                    "US",
                    List.of(
                            on(1, 1).toNearestWorkday(),
                            nth(3, MONDAY, Month.JANUARY),
                            nth(3, MONDAY, Month.FEBRUARY),
                            nth(-1, MONDAY, Month.MAY),
                            on(6, 19).toNearestWorkday(),
                            on(7, 4).toNearestWorkday(),
                            nth(1, MONDAY, Month.SEPTEMBER),
                            nth(2, MONDAY, Month.OCTOBER),
                            on(11, 11).toNearestWorkday(),
                            nth(4, THURSDAY, Month.NOVEMBER),
                            on(12, 25).toNearestWorkday())),
            Map.entry(
                    "CA",
                    List.of(
                            on(1, 1),
                            GOOD_FRIDAY,
                            on(5, 25).previous(MONDAY),
                            on(7, 1),
                            nth(1, MONDAY, Month.SEPTEMBER),
                            on(9, 30),
                            nth(2, MONDAY, Month.OCTOBER),
                            on(11, 11),
                            on(12, 25),
                            on(12, 26))),
            Map.entry(
                    "AU",
                    withChristmas(
                            on(1, 1).weekendToMonday(),
                            on(1, 26).weekendToMonday(),
                            GOOD_FRIDAY,
                            EASTER_MONDAY,
                            on(4, 25),
                            nth(2, MONDAY, Month.JUNE))),
            Map.entry(
                    "NZ",
                    withChristmas(
                            on(1, 1),
                            on(1, 1).ifWeekend(2),
                            on(1, 2),
                            on(1, 2).ifWeekend(2),
                            on(2, 6).weekendToMonday(),
                            GOOD_FRIDAY,
                            EASTER_MONDAY,
                            on(4, 25).weekendToMonday(),
                            nth(1, MONDAY, Month.JUNE),
                            MoonFeasts.MATARIKI,
                            nth(4, MONDAY, Month.OCTOBER))),
            Map.entry(
                    "IN",
                    List.of(
                            on(1, 26),
                            MoonFeasts.HOLI,
                            GOOD_FRIDAY,
                            islamic(10, 1).plus(1),
                            islamic(12, 10).plus(1),
                            on(8, 15),
                            on(10, 2),
                            MoonFeasts.DUSSEHRA,
                            MoonFeasts.DIWALI,
                            MoonFeasts.GURU_NANAK_JAYANTI,
                            on(12, 25))),
            Map.entry(
                    "ZA",
                    withMondays(
                            on(1, 1),
                            on(3, 21),
                            GOOD_FRIDAY,
                            EASTER_MONDAY,
                            on(4, 27),
                            on(5, 1),
                            on(6, 16),
                            on(8, 9),
                            on(9, 24),
                            on(12, 16),
                            on(12, 25),
                            on(12, 26))),
            Map.entry(
                    "DE",
                    List.of(
                            on(1, 1),
                            GOOD_FRIDAY,
                            EASTER_MONDAY,
                            on(5, 1),
                            easter(39),
                            easter(50),
                            on(10, 3),
                            on(12, 25),
                            on(12, 26))),
            Map.entry(
                    "FR",
                    List.of(
                            on(1, 1),
                            EASTER_MONDAY,
                            on(5, 1),
                            on(5, 8),
                            easter(39),
                            easter(50),
                            on(7, 14),
                            on(8, 15),
                            on(11, 1),
                            on(11, 11),
                            on(12, 25))),
            Map.entry(
                    "ES",
                    List.of(
                            on(1, 1),
                            on(1, 6),
                            GOOD_FRIDAY,
                            on(5, 1),
                            on(8, 15),
                            on(10, 12),
                            on(11, 1),
                            on(12, 6),
                            on(12, 8),
                            on(12, 25))));

    private BankHolidays() {}

    public static boolean isOne(LocalDate day, Country country) {
        return in(day.getYear(), country).contains(day);
    }

    /** The nearest one from a day on; on the day itself or before it where it is not to lie ahead. */
    public static Optional<LocalDate> nearest(LocalDate day, boolean ahead, Country country) {
        var years =
                Stream.of(day.getYear() - 1, day.getYear(), day.getYear() + 1).flatMap(it -> in(it, country).stream());
        return ahead
                ? years.filter(it -> !it.isBefore(day)).min(Comparator.naturalOrder())
                : years.filter(it -> !it.isAfter(day)).max(Comparator.naturalOrder());
    }

    static Set<LocalDate> in(int year, Country country) {
        var days = new HashSet<LocalDate>();
        BY_COUNTRY
                .getOrDefault(country.code(), COMMON)
                .forEach(it -> it.in(year).ifPresent(days::add));
        return days;
    }

    private static List<FeastDay> withChristmas(FeastDay... days) {
        var all = new ArrayList<>(List.of(days));
        all.addAll(CHRISTMAS);
        return List.copyOf(all);
    }

    private static List<FeastDay> withMondays(FeastDay... days) {
        return Stream.of(days).flatMap(it -> Stream.of(it, it.ifSunday())).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
