package dev.tillie.books;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** When a day that returns every year falls; empty in a year it is not had in, or that no table reaches. */
@FunctionalInterface
public interface FeastDay {
    Optional<LocalDate> in(int year);

    /** A date that stays. */
    static FeastDay on(int month, int day) {
        return year -> Optional.of(LocalDate.of(year, month, day));
    }

    /** @param ordinal counted from the month's end where it is negative */
    static FeastDay nth(int ordinal, DayOfWeek day, Month month) {
        return year -> Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day)));
    }

    /** So many days after Easter Sunday, negative before it. */
    static FeastDay easter(int days) {
        return year -> Optional.of(Easter.sunday(year).plusDays(days));
    }

    /** The first time in the year that a day of the Islamic (Umm al-Qura) calendar comes. */
    static FeastDay islamic(int month, int day) {
        return year -> {
            int candidate = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
            var date = LocalDate.from(HijrahDate.of(candidate, month, day));
            while (date.getYear() < year) {
                date = LocalDate.from(HijrahDate.of(++candidate, month, day));
            }
            return Optional.of(date);
        };
    }

    default FeastDay plus(int days) {
        return changed(it -> it.plusDays(days));
    }

    /** The day or the next of a weekday after it. */
    default FeastDay orNext(DayOfWeek day) {
        return changed(it -> it.with(TemporalAdjusters.nextOrSame(day)));
    }

    /** The last of a weekday before it. */
    default FeastDay previous(DayOfWeek day) {
        return changed(it -> it.with(TemporalAdjusters.previous(day)));
    }

    /** Had on the Monday where it falls on a weekend. */
    default FeastDay weekendToMonday() {
        return changed(it -> isWeekend(it) ? it.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : it);
    }

    /** Had on the Friday or the Monday beside it where it falls on a weekend. */
    default FeastDay toNearestWorkday() {
        return changed(it -> switch (it.getDayOfWeek()) {
            case SATURDAY -> it.minusDays(1);
            case SUNDAY -> it.plusDays(1);
            default -> it;
        });
    }

    /** The day had besides, so many days later, where this one falls on a weekend. */
    default FeastDay ifWeekend(int later) {
        return year -> in(year).filter(FeastDay::isWeekend).map(it -> it.plusDays(later));
    }

    /** The Monday had besides where this one falls on a Sunday. */
    default FeastDay ifSunday() {
        return year ->
                in(year).filter(it -> it.getDayOfWeek() == DayOfWeek.SUNDAY).map(it -> it.plusDays(1));
    }

    default FeastDay changed(UnaryOperator<LocalDate> change) {
        return year -> in(year).map(change);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
