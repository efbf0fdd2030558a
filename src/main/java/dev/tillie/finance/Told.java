package dev.tillie.finance;

import dev.tillie.books.Outlay;
import dev.tillie.books.ToldCash;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of cash beside what the books show: the sums it brings, and which of the books' own sums are the same
 * cost, so that nothing counts twice.
 *
 * <p>A sum of the books is the same where it goes the same way within half a period, and bears the name, or a word of it
 * and an amount alike; or where it is the same amount in the same rhythm within five days. What was told takes its place. An expense that was paid already
 * and is alike settles what was told for that day.
 */
public final class Told {
    private static final double SAME_AMOUNT = .01;
    private static final double ALIKE_AMOUNT = .25;
    private static final double ALIKE_RHYTHM = .15;
    private static final int DAYS_OF_SAME_AMOUNT = 5;
    private static final Set<String> SAYS_LITTLE = Set.of(
            "the",
            "and",
            "for",
            "our",
            "new",
            "bill",
            "payment",
            "payments",
            "cost",
            "costs",
            "money",
            "monthly",
            "weekly",
            "yearly",
            "annual",
            "repayment",
            "repayments",
            "from",
            "old");

    private final List<ToldCash> told;
    private final LocalDate closed;
    private final LocalDate to;

    /** @param to the last day that is looked ahead to */
    Told(List<ToldCash> told, LocalDate closed, LocalDate to) {
        this.told = List.copyOf(told);
        this.closed = closed;
        this.to = to;
    }

    /** The rhythm of something told; one that comes once has the rhythm of a year. */
    static Cadence cadence(ToldCash it) {
        var first = it.first();
        return switch (it.every()) {
            case WEEK -> new Cadence.Days(7, first);
            case FORTNIGHT -> new Cadence.Days(14, first);
            case FOUR_WEEKS -> new Cadence.Days(28, first);
            case MONTH -> months(1, first);
            case QUARTER -> months(3, first);
            case HALF_YEAR -> months(6, first);
            case ONCE, YEAR -> months(12, first);
        };
    }

    private static Cadence months(int months, LocalDate first) {
        return new Cadence.Months(months, YearMonth.from(first), first.getDayOfMonth());
    }

    /** How often it comes a year; 0 where it comes once. */
    public static double timesAYear(ToldCash it) {
        return it.isOnce() ? 0 : cadence(it).timesAYear();
    }

    /** The days something told falls on after one day and up to another. */
    public static List<LocalDate> days(ToldCash it, LocalDate after, LocalDate to) {
        var from = it.first().minusDays(1);
        var last = it.isOnce() ? it.first() : it.last();
        return cadence(it).within(after.isBefore(from) ? from : after, last != null && last.isBefore(to) ? last : to);
    }

    /** The sums told, without those that an expense on record has settled. */
    List<Expected> sums(List<Outlay> spent) {
        return told.stream()
                .flatMap(it -> days(it, closed, to).stream()
                        .filter(day -> spent.stream().noneMatch(paid -> settles(paid, it, day)))
                        .map(day -> new Expected(
                                Expected.Kind.TOLD,
                                it.name() + " " + day,
                                it.name(),
                                day,
                                List.of(day),
                                it.signed().doubleValue(),
                                List.of(1.0))))
                .toList();
    }

    /** Paid up to a week, or half a period, before the day it was told for. */
    private static boolean settles(Outlay paid, ToldCash it, LocalDate day) {
        long before = ChronoUnit.DAYS.between(paid.day(), day);
        double amount = paid.amount().doubleValue();
        return !it.comes()
                && before >= 0
                && before <= Math.min(7, halfPeriod(it))
                && isLike(it, amount)
                && (isSame(it, amount)
                        || bears(it, paid.vendor() + " " + paid.category() + " " + paid.description(), false));
    }

    /**
     * Whether a sum of the books is the same money as something told.
     *
     * @param stream the cost that the sum is one of; null where it is a bill or an invoice
     */
    boolean covers(Expected sum, @Nullable Recurring stream) {
        return told.stream().anyMatch(it -> covers(it, sum, stream));
    }

    private static boolean covers(ToldCash it, Expected sum, @Nullable Recurring stream) {
        if (sum.amount() > 0 != it.comes()) {
            return false;
        }
        var near = days(it, sum.day().minusDays(halfPeriod(it) + 1L), sum.day().plusDays(halfPeriod(it)));
        boolean isOver = it.last() != null && !it.isOnce() && sum.day().isAfter(it.last());
        var category = stream == null ? "" : stream.category();
        return isNamed(it, sum, category) && (isOver || !near.isEmpty())
                || isSame(it, sum.amount())
                        && (stream == null || isInStep(it, stream))
                        && near.stream().anyMatch(day -> daysApart(day, sum) <= DAYS_OF_SAME_AMOUNT);
    }

    /** By all words of the name, or by one where the amounts are alike too. */
    private static boolean isNamed(ToldCash it, Expected sum, String category) {
        var words = sum.who() + " " + category;
        return bears(it, words, true) || isLike(it, sum.amount()) && bears(it, words, false);
    }

    /** Wages and taxes go by their names alone. */
    private static boolean isInStep(ToldCash it, Recurring stream) {
        return !Payroll.isWages(stream)
                && !SalesTax.isTax(stream)
                && Math.abs(timesAYear(it) / stream.cadence().timesAYear() - 1) < ALIKE_RHYTHM;
    }

    private static boolean isLike(ToldCash it, double amount) {
        return Math.abs(Math.abs(amount) / it.amount().doubleValue() - 1) <= ALIKE_AMOUNT;
    }

    private static boolean isSame(ToldCash it, double amount) {
        return Math.abs(Math.abs(amount) / it.amount().doubleValue() - 1) <= SAME_AMOUNT;
    }

    private static long daysApart(LocalDate day, Expected sum) {
        return sum.days().stream()
                .mapToLong(it -> Math.abs(ChronoUnit.DAYS.between(day, it)))
                .min()
                .orElseThrow();
    }

    /** Sums no further apart than this are the same one of a rhythm. */
    private static int halfPeriod(ToldCash it) {
        return switch (it.every()) {
            case WEEK -> 3;
            case FORTNIGHT -> 6;
            case ONCE, FOUR_WEEKS, MONTH -> 14;
            case QUARTER, HALF_YEAR, YEAR -> 30;
        };
    }

    /** Whether words bear one of those that a name is made of, or all. */
    private static boolean bears(ToldCash it, String words, boolean all) {
        var there = words(words).collect(Collectors.toSet());
        var sought = words(it.name()).toList();
        return !sought.isEmpty()
                && (all ? there.containsAll(sought) : sought.stream().anyMatch(there::contains));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(it -> it.length() > 2 && !SAYS_LITTLE.contains(it));
    }

    /** The costs found to recur that are the same as something told, by whom they go to. */
    public static List<Recurring> same(ToldCash told, List<Recurring> found) {
        var same = new Told(List.of(told), told.first(), told.first());
        return found.stream()
                .filter(it -> it
                        .cadence()
                        .within(
                                told.first().minusDays(halfPeriod(told) + 1L),
                                told.first().plusDays(halfPeriod(told)))
                        .stream()
                        .anyMatch(day ->
                                same.covers(Expected.certain(Expected.Kind.COST, it.name(), day, -it.usual()), it)))
                .toList();
    }
}
