package dev.tillie.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The year of the town: opening hours, closed days, local events, and how each changes what people buy. */
final class Almanac {
    static final List<String> LOCATIONS = List.of("Harbour Street", "Oak Lane");
    private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(1, 1));
    private static final double[] WEEK = {.86, .88, .92, .98, 1.14, 1.36, .86};
    private static final double[] YEAR = {.84, .9, .95, 1.0, 1.04, 1.07, 1.13, 1.12, 1.0, .97, 1.02, 1.14};
    private static final Map<String, double[]> BY_CATEGORY = Map.of(
            "Tea & Hot Chocolate", new double[] {1.4, 1.3, 1.15, 1, .85, .7, .6, .6, .85, 1.1, 1.35, 1.45},
            "Cold Drinks", new double[] {.6, .65, .8, 1, 1.25, 1.5, 1.7, 1.6, 1.15, .85, .65, .65},
            "Gifts", new double[] {.6, .8, .9, .9, 1, 1, 1.1, 1.1, .9, 1, 1.5, 2.1},
            "Hampers", new double[] {.35, .5, .6, .7, .7, .7, .7, .7, .7, .9, 2.2, 4.2},
            "Chocolate & Sweets", new double[] {.7, 1.1, 1.15, 1.1, .9, .8, .75, .8, .9, 1.05, 1.35, 1.8},
            "Cheese & Charcuterie", new double[] {.85, .9, .95, 1, 1, 1.05, 1.1, 1.1, 1, 1, 1.1, 1.5});

    /** Something in town that changes trade at one or both places. */
    record Event(LocalDate date, String location, String name, boolean open, double factor) {}

    private final List<Event> events = new ArrayList<>();
    private final Map<LocalDate, double[]> factors = new java.util.HashMap<>();

    Almanac(long seed, LocalDate from, LocalDate to) {
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            note(day, Dice.of(seed, "events", day.toEpochDay()));
        }
    }

    private void note(LocalDate day, Dice dice) {
        if (CLOSED.contains(MonthDay.from(day))) {
            LOCATIONS.forEach(it -> add(new Event(day, it, closedName(day), false, 0)));
            return;
        }
        var weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (day.getMonth() == Month.AUGUST && weekend && day.getDayOfMonth() >= 8 && day.getDayOfMonth() <= 14) {
            add(new Event(day, LOCATIONS.getFirst(), "Seafood festival", true, 1.5));
        } else if (day.getMonthValue() >= 5 && day.getMonthValue() <= 9 && dice.chance(.035)) {
            add(new Event(day, LOCATIONS.getFirst(), "Cruise ship in port", true, dice.between(1.2, 1.45)));
        } else if (dice.chance(.006)) {
            add(new Event(day, LOCATIONS.get(1), "Road works on Oak Lane", true, dice.between(.6, .75)));
        } else if (dice.chance(.006)) {
            LOCATIONS.forEach(it -> add(new Event(day, it, "Storm warning", true, .55)));
        } else if (day.getMonth() == Month.MARCH && day.getDayOfMonth() == 17) {
            LOCATIONS.forEach(it -> add(new Event(day, it, "St Patrick's Day parade", true, 1.3)));
        }
    }

    private static String closedName(LocalDate day) {
        return switch (day.getDayOfMonth()) {
            case 25 -> "Christmas Day";
            case 26 -> "St Stephen's Day";
            default -> "New Year's Day";
        };
    }

    private void add(Event event) {
        events.add(event);
        factors.computeIfAbsent(event.date, it -> new double[] {1, 1})[LOCATIONS.indexOf(event.location)] =
                event.factor;
    }

    List<Event> events() {
        return events;
    }

    boolean isOpen(LocalDate day, int location) {
        return hours(day, location)[1] > 0;
    }

    /** Opening and closing minute of the day; both zero where closed. */
    int[] hours(LocalDate day, int location) {
        if (CLOSED.contains(MonthDay.from(day))) {
            return new int[] {0, 0};
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return location == 0 ? new int[] {9 * 60, 17 * 60} : new int[] {0, 0};
        }
        return new int[] {7 * 60 + 30, 18 * 60 + 30};
    }

    /** How busy a place is on a day, 1 being usual. */
    double trade(LocalDate day, int location) {
        var factor = factors.get(day);
        var factorHere = factor == null ? 1 : factor[location];
        return factorHere * WEEK[day.getDayOfWeek().getValue() - 1] * year(YEAR, day) * christmas(day, .35);
    }

    /** The year alone, without weekdays and events. */
    double usualYear(LocalDate day) {
        return year(YEAR, day);
    }

    double web(LocalDate day) {
        return (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1.15 : .95)
                * year(YEAR, day)
                * (day.getMonthValue() == 12 && day.getDayOfMonth() > 21 ? .3 : christmas(day, .8));
    }

    /** How much a category is wanted on a day, 1 being its usual share. */
    double wanted(String category, LocalDate day) {
        var months = BY_CATEGORY.get(category);
        var factor = months == null ? 1 : year(months, day);
        return switch (category) {
            case "Gifts" -> factor * christmas(day, .7) * (daysBefore(mothersDay(day), day, 6) ? 1.6 : 1);
            case "Hampers" -> factor * christmas(day, 1.2);
            case "Chocolate & Sweets" ->
                factor * christmas(day, .5) * (valentines(day) || daysBefore(easter(day.getYear()), day, 7) ? 1.7 : 1);
            case "Cheese & Charcuterie" -> factor * christmas(day, .9);
            default -> factor;
        };
    }

    private static boolean valentines(LocalDate day) {
        return day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() >= 9 && day.getDayOfMonth() <= 14;
    }

    private static LocalDate mothersDay(LocalDate day) {
        return easter(day.getYear()).minusDays(21);
    }

    private static boolean daysBefore(LocalDate feast, LocalDate day, int days) {
        var gap = ChronoUnit.DAYS.between(day, feast);
        return gap >= 0 && gap <= days;
    }

    /** Rises through December to its height on Christmas Eve. */
    private static double christmas(LocalDate day, double height) {
        var toGo = ChronoUnit.DAYS.between(day, LocalDate.of(day.getYear(), 12, 24));
        return toGo < 0 || toGo > 28 ? 1 : 1 + height * (28 - toGo) / 28;
    }

    /** A factor a month, joined by straight lines from mid-month to mid-month. */
    private static double year(double[] months, LocalDate day) {
        var place = day.getMonthValue() - 1 + (day.getDayOfMonth() - 15.5) / day.lengthOfMonth();
        var before = (int) Math.floor(place);
        var share = place - before;
        return months[Math.floorMod(before, 12)] * (1 - share) + months[Math.floorMod(before + 1, 12)] * share;
    }

    /** Easter Sunday, by the anonymous Gregorian computation (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return LocalDate.of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }
}
