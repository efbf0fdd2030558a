package dev.tillie.question;

import dev.tillie.books.Easter;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/** The days shops plan around, for any year: each a day, or the few days the trade means by it. */
final class Holidays {
    /** Diwali follows the moon; Lakshmi Puja as published for India, as far as a shop looks back or ahead. */
    private static final Map<Integer, LocalDate> DIWALI = Map.ofEntries(
            diwali(2009, 10, 17),
            diwali(2010, 11, 5),
            diwali(2011, 10, 26),
            diwali(2012, 11, 13),
            diwali(2013, 11, 3),
            diwali(2014, 10, 23),
            diwali(2015, 11, 11),
            diwali(2016, 10, 30),
            diwali(2017, 10, 19),
            diwali(2018, 11, 7),
            diwali(2019, 10, 27),
            diwali(2020, 11, 14),
            diwali(2021, 11, 4),
            diwali(2022, 10, 24),
            diwali(2023, 11, 12),
            diwali(2024, 10, 31),
            diwali(2025, 10, 20),
            diwali(2026, 11, 8),
            diwali(2027, 10, 29),
            diwali(2028, 10, 17),
            diwali(2029, 11, 5),
            diwali(2030, 10, 26));

    static final String NAMES = "christmas eve|christmas day|christmas|boxing day|black friday weekend|black friday"
            + "|cyber monday|thanksgiving|good friday|easter sunday|easter monday|easter weekend|easter|halloween"
            + "|valentines day|valentines|mothers day|mothering sunday|fathers day|new years eve|new years day|new year"
            + "|st patricks day|saint patricks day|st patricks|diwali|deepavali|eid al-fitr|eid al fitr|eid al-adha"
            + "|eid al adha|eid|ramadan|bonfire night|guy fawkes|july 4th|4th of july|independence day|labor day"
            + "|memorial day|pancake day|shrove tuesday|may day|early may bank holiday|spring bank holiday"
            + "|august bank holiday|bank holiday weekend|bank holiday|singles day|small business saturday";

    private Holidays() {}

    /**
     * @param american whether Mother's Day and independence follow the United States
     * @return empty when the name has no known date in that year
     */
    static Optional<Period> find(String name, int year, boolean american) {
        return Optional.ofNullable(
                switch (name) {
                    case "christmas eve" -> day(year, 12, 24);
                    case "christmas", "christmas day" -> day(year, 12, 25);
                    case "boxing day" -> day(year, 12, 26);
                    case "new years eve" -> day(year, 12, 31);
                    case "new year", "new years day" -> day(year, 1, 1);
                    case "thanksgiving" -> Period.ofDay(thanksgiving(year));
                    case "black friday" -> Period.ofDay(thanksgiving(year).plusDays(1));
                    case "black friday weekend" ->
                        new Period(
                                thanksgiving(year).plusDays(1),
                                thanksgiving(year).plusDays(4));
                    case "cyber monday" -> Period.ofDay(thanksgiving(year).plusDays(4));
                    case "small business saturday" ->
                        american
                                ? Period.ofDay(thanksgiving(year).plusDays(2))
                                : Period.ofDay(nth(year, Month.DECEMBER, 1, DayOfWeek.SATURDAY));
                    case "good friday" -> Period.ofDay(Easter.sunday(year).minusDays(2));
                    case "easter", "easter sunday" -> Period.ofDay(Easter.sunday(year));
                    case "easter monday" -> Period.ofDay(Easter.sunday(year).plusDays(1));
                    case "easter weekend" ->
                        new Period(
                                Easter.sunday(year).minusDays(2),
                                Easter.sunday(year).plusDays(1));
                    case "pancake day", "shrove tuesday" ->
                        Period.ofDay(Easter.sunday(year).minusDays(47));
                    case "halloween" -> day(year, 10, 31);
                    case "bonfire night", "guy fawkes" -> day(year, 11, 5);
                    case "singles day" -> day(year, 11, 11);
                    case "valentines", "valentines day" -> day(year, 2, 14);
                    case "st patricks", "st patricks day", "saint patricks day" -> day(year, 3, 17);
                    case "july 4th", "4th of july", "independence day" -> day(year, 7, 4);
                    case "mothering sunday" -> Period.ofDay(Easter.sunday(year).minusDays(21));
                    case "mothers day" ->
                        Period.ofDay(
                                american
                                        ? nth(year, Month.MAY, 2, DayOfWeek.SUNDAY)
                                        : Easter.sunday(year).minusDays(21));
                    case "fathers day" -> Period.ofDay(nth(year, Month.JUNE, 3, DayOfWeek.SUNDAY));
                    case "labor day" -> Period.ofDay(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY));
                    case "memorial day" -> Period.ofDay(nth(year, Month.MAY, -1, DayOfWeek.MONDAY));
                    case "may day", "early may bank holiday" -> Period.ofDay(nth(year, Month.MAY, 1, DayOfWeek.MONDAY));
                    case "spring bank holiday" -> Period.ofDay(nth(year, Month.MAY, -1, DayOfWeek.MONDAY));
                    case "august bank holiday" -> Period.ofDay(nth(year, Month.AUGUST, -1, DayOfWeek.MONDAY));
                    case "diwali", "deepavali" -> DIWALI.containsKey(year) ? Period.ofDay(DIWALI.get(year)) : null;
                    case "eid", "eid al-fitr", "eid al fitr" -> islamic(year, 10, 1, 1);
                    case "eid al-adha", "eid al adha" -> islamic(year, 12, 10, 1);
                    case "ramadan" -> islamic(year, 9, 1, 29);
                    default -> null;
                });
    }

    private static LocalDate thanksgiving(int year) {
        return nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }

    private static Period day(int year, int month, int day) {
        return Period.ofDay(LocalDate.of(year, month, day));
    }

    /** The first time in a Gregorian year that a day of the Islamic (Umm al-Qura) calendar comes. */
    private static Period islamic(int year, int month, int dayOfMonth, int days) {
        var hijrah = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int candidate = hijrah; ; candidate++) {
            var from = LocalDate.from(HijrahDate.of(candidate, month, dayOfMonth));
            if (from.getYear() == year) {
                return new Period(from, from.plusDays(days - 1));
            }
        }
    }

    private static Map.Entry<Integer, LocalDate> diwali(int year, int month, int day) {
        return Map.entry(year, LocalDate.of(year, month, day));
    }
}
