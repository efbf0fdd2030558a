package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A cost that comes again and again, found in what was spent.
 *
 * @param name whom it goes to
 * @param usual what the next one is likely to be, above zero
 * @param factors what past ones were as multiples of what they should have been, each as likely
 * @param entries how many were seen
 */
public record Recurring(
        String name,
        String category,
        Cadence cadence,
        LocalDate last,
        double usual,
        List<Double> factors,
        int entries,
        Map<LocalDate, Double> past) {
    private static final int RECENT = 6;
    private static final int MOST_ENTRIES = 13;
    private static final double STEADY = .1;
    private static final double WILD = .6;
    /** So many times the usual, or so many times less, is a slip or an exception. */
    private static final double ODD = 3;

    public Recurring {
        factors = List.copyOf(factors);
        past = Map.copyOf(past);
    }

    /** Something spent: an expense, or a bill by the day it came. */
    public record Spent(LocalDate day, String vendor, String category, String description, BigDecimal amount) {
        /** What tells one stream of costs from another: numbers and months in a description change, its words don't. */
        String stream() {
            var words = Stream.of(description.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                    .filter(it -> it.length() > 2
                            && !it.matches(
                                    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
                                            + "|nov(ember)?|dec(ember)?"))
                    .toList();
            return vendor.toLowerCase(Locale.ROOT) + "|" + category.toLowerCase(Locale.ROOT) + "|"
                    + String.join(" ", words);
        }
    }

    /** The streams in what was spent up to a day, the dearest a year first; those that stopped are left out. */
    public static List<Recurring> find(List<Spent> spent, LocalDate upTo) {
        Map<String, List<Spent>> streams = new HashMap<>();
        spent.stream()
                .filter(it -> !it.day().isAfter(upTo))
                .forEach(it -> streams.computeIfAbsent(it.stream(), _ -> new ArrayList<>())
                        .add(it));
        return streams.values().stream()
                .map(it -> of(it, upTo))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((Recurring it) -> -it.yearly())
                        .thenComparing(Recurring::name))
                .toList();
    }

    public double yearly() {
        return usual * cadence.timesAYear();
    }

    /** Whether what was spent belongs to this stream. */
    boolean covers(Spent it) {
        return it.vendor().equals(name)
                && it.category().equals(category)
                && Objects.requireNonNullElse(past.get(it.day()), 0.0) > 0;
    }

    private static Optional<Recurring> of(List<Spent> stream, LocalDate upTo) {
        var byDay = new TreeMap<LocalDate, Double>();
        stream.forEach(it -> byDay.merge(it.day(), it.amount().doubleValue(), Double::sum));
        var days = List.copyOf(byDay.keySet());
        var recent = days.subList(Math.max(0, days.size() - MOST_ENTRIES), days.size());
        return Cadence.of(recent)
                .filter(it -> ChronoUnit.DAYS.between(days.getLast(), upTo) < 1.5 * 365.25 / it.timesAYear())
                .map(it -> of(stream.getLast(), it, byDay))
                .filter(it -> it.usual > 0 && !it.isWild());
    }

    private static Recurring of(Spent last, Cadence cadence, TreeMap<LocalDate, Double> byDay) {
        var amounts = List.copyOf(byDay.values());
        double usual = usual(cadence, amounts);
        var recent = tail(amounts, RECENT);
        double middle = median(recent);
        var factors = recent.stream()
                .map(it -> middle == 0 ? 1 : it / middle)
                .filter(it -> it < ODD && it > 1 / ODD)
                .toList();
        return new Recurring(
                last.vendor(), last.category(), cadence, byDay.lastKey(), usual, factors, amounts.size(), byDay);
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
