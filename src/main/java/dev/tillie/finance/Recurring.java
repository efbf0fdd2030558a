package dev.tillie.finance;

import dev.tillie.books.Outlay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cost that comes again and again, found in what was spent: for the same thing, to the same vendor, in a rhythm.
 *
 * @param name whom it goes to
 * @param what it is for, as the books say, without numbers and dates; empty where they don't
 * @param usual what the next one is likely to be, above zero
 * @param factors what past ones were as multiples of what they should have been, each as likely
 * @param past what it was each time, by day
 */
public record Recurring(
        String name,
        String category,
        String what,
        Cadence cadence,
        double usual,
        List<Double> factors,
        SortedMap<LocalDate, BigDecimal> past) {
    private static final int RECENT = 6;
    private static final int MOST_ENTRIES = 13;
    private static final double STEADY = .1;
    private static final double WILD = .6;
    /** So many times the usual, or so many times less, is a slip or an exception. */
    private static final double ODD = 3;
    /** A price may differ by this share from the middle of all and still be the same price, put up meanwhile. */
    private static final double SAME_PRICE = .25;

    private static final Pattern MONTH = Pattern.compile(
            "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
                    + "|nov(ember)?|dec(ember)?");

    public Recurring {
        factors = List.copyOf(factors);
        past = Collections.unmodifiableSortedMap(new TreeMap<>(past));
    }

    /** The streams in what was spent up to a day, the dearest a year first; those that stopped are left out. */
    public static List<Recurring> find(List<Outlay> outlays, LocalDate upTo) {
        Map<String, List<Outlay>> streams = new HashMap<>();
        outlays.stream()
                .filter(it -> it.amount().signum() > 0 && !it.day().isAfter(upTo))
                .forEach(it -> streams.computeIfAbsent(stream(it), _ -> new ArrayList<>())
                        .add(it));
        return streams.values().stream()
                .map(it -> of(it, upTo))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((Recurring it) -> -it.yearly())
                        .thenComparing(Recurring::name)
                        .thenComparing(Recurring::what))
                .toList();
    }

    /** What tells one stream of costs from another: numbers and months in a description change, its words don't. */
    private static String stream(Outlay it) {
        var words = Stream.of(description(it).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !MONTH.matcher(word).matches())
                .toList();
        return it.vendor().toLowerCase(Locale.ROOT) + "|" + it.category().toLowerCase(Locale.ROOT) + "|"
                + String.join(" ", words);
    }

    /** The number of a bill says which it is, not what for. */
    private static String description(Outlay it) {
        return it.kind() == Outlay.Kind.BILL ? "" : it.description();
    }

    private static String what(Outlay it) {
        return description(it)
                .replaceAll("\\S*\\d\\S*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    public double yearly() {
        return usual * cadence.timesAYear();
    }

    public LocalDate last() {
        return past.lastKey();
    }

    /** The first day it is on record. */
    public LocalDate since() {
        return past.firstKey();
    }

    /** What it was the last time. */
    public BigDecimal amount() {
        return past.getOrDefault(last(), BigDecimal.ZERO);
    }

    /** What it costs a year at the price of the last time. */
    public BigDecimal aYear() {
        return amount().multiply(BigDecimal.valueOf(cadence.timesAYear())).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** How much dearer it has become since it is on record, as a share; zero or less when it has not. */
    public BigDecimal rise() {
        var first = past.getOrDefault(since(), BigDecimal.ZERO);
        return first.signum() == 0
                ? BigDecimal.ZERO
                : amount().subtract(first).divide(first, 4, RoundingMode.HALF_EVEN);
    }

    /** Whether it has a price, as a subscription or a rent has, and wages and energy have not. */
    public boolean hasAPrice() {
        double middle = median(doubles(past.values()));
        return past.values().stream().allMatch(it -> Math.abs(it.doubleValue() - middle) <= SAME_PRICE * middle);
    }

    /** Whether what was spent belongs to this stream. */
    boolean covers(Outlay it) {
        return it.vendor().equals(name) && it.category().equals(category) && past.containsKey(it.day());
    }

    private static Optional<Recurring> of(List<Outlay> stream, LocalDate upTo) {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        stream.forEach(it -> byDay.merge(it.day(), it.amount(), BigDecimal::add));
        var days = List.copyOf(byDay.keySet());
        var recent = days.subList(Math.max(0, days.size() - MOST_ENTRIES), days.size());
        return Cadence.of(recent)
                .filter(it -> ChronoUnit.DAYS.between(days.getLast(), upTo) < 1.5 * 365.25 / it.timesAYear())
                .map(it -> of(stream.getLast(), it, byDay))
                .filter(it -> it.usual > 0 && !it.isWild());
    }

    private static Recurring of(Outlay last, Cadence cadence, TreeMap<LocalDate, BigDecimal> byDay) {
        var amounts = doubles(byDay.values());
        double usual = usual(cadence, amounts);
        var recent = tail(amounts, RECENT);
        double middle = median(recent);
        var factors = recent.stream()
                .map(it -> middle == 0 ? 1 : it / middle)
                .filter(it -> it < ODD && it > 1 / ODD)
                .toList();
        return new Recurring(last.vendor(), last.category(), what(last), cadence, usual, factors, byDay);
    }

    /** The last where they don't change, the middle of the latest where they do, moved with the season of last year. */
    private static double usual(Cadence cadence, List<Double> amounts) {
        var last = tail(amounts, 3);
        if (last.stream().distinct().count() == 1) {
            return last.getFirst();
        }
        double level = median(tail(amounts, RECENT));
        int year = (int) Math.round(cadence.timesAYear());
        if (year > 12 || amounts.size() < year + 3) {
            return level;
        }
        int then = amounts.size() - year;
        double before = median(amounts.subList(then - 3, then));
        double season = before == 0 ? 1 : amounts.get(then) / before;
        return median(last) * Math.clamp(season, .7, 1.4);
    }

    /** Sums that come in step but are never alike are decisions, not costs: a forecast of them would be a guess. */
    private boolean isWild() {
        return median(factors.stream().map(it -> Math.abs(it - 1)).toList()) > WILD;
    }

    /** Whether each is as big as the last. */
    public boolean isSteady() {
        return factors.stream().allMatch(it -> Math.abs(it - 1) < STEADY);
    }

    private static List<Double> doubles(Collection<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::doubleValue).toList();
    }

    private static List<Double> tail(List<Double> values, int count) {
        return values.subList(Math.max(0, values.size() - count), values.size());
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.isEmpty()
                ? 0
                : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
