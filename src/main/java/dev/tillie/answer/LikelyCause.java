package dev.tillie.answer;

import dev.tillie.books.CalendarDay;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What in the books goes with a day's surprise: a place that sent nothing, an offer or an event, the part of the shop
 * most of it lies in, and whether it was orders or what each came to. That it goes with it is no proof that it made it.
 *
 * <p>A day is held against the same weekday of the weeks before, scaled to what was expected of it, so that growth is no
 * cause.
 */
final class LikelyCause {
    private static final List<Dimension> PARTS =
            List.of(Dimension.LOCATION, Dimension.CHANNEL, Dimension.CATEGORY, Dimension.PRODUCT);
    private static final int MOST = 3;
    /** Of the day's takings, for a place whose silence is one. */
    private static final double A_PLACE = 0.08;
    /** Of the surprise, for a part to explain it. */
    private static final double MOST_OF_IT = 0.5;
    /** Times its usual share of the takings: a part that sells half and misses half explains nothing. */
    private static final double BEYOND_ITS_SHARE = 1.5;
    /** The same for hours that follow each other, as a day's end is a good part of it. */
    private static final double HOURS_BEYOND_THEIR_SHARE = 1.2;
    /** Of the surprise, for orders or their size to be named alone. */
    private static final double NEARLY_ALL = 0.75;

    private final Asked asked;
    private final LocalDate day;
    private final List<LocalDate> like;
    private final double surprise;
    private final double scale;
    private final Sums now;
    private final Sums usual;

    private LikelyCause(Asked asked, LocalDate day, List<LocalDate> like, double surprise) {
        this.asked = asked;
        this.day = day;
        this.like = like;
        this.surprise = surprise;
        now = Sums.of(asked.ledger().days(Period.ofDay(day), Where.ALL));
        usual = Sums.of(like.stream()
                .flatMap(it -> asked.ledger().days(Period.ofDay(it), Where.ALL).stream())
                .toList());
        var expected = now.net().doubleValue() + surprise;
        var average = usual.net().doubleValue() / like.size();
        scale = average <= 0 ? 1 : expected / average;
    }

    /**
     * @param like days like it, to hold it against
     * @param surprise what was expected less what came, in the shop's currency; below zero on a good day
     * @return a sentence each, the likeliest first
     */
    static List<String> list(Asked asked, LocalDate day, List<LocalDate> like, double surprise) {
        return new LikelyCause(asked, day, like, surprise).list();
    }

    private List<String> list() {
        var causes = new ArrayList<String>();
        silent().ifPresent(causes::add);
        offer().ifPresent(causes::add);
        event().ifPresent(causes::add);
        if (causes.isEmpty()) {
            part().ifPresent(causes::add);
            hours().ifPresent(causes::add);
        }
        orders().ifPresent(causes::add);
        return causes.stream().limit(MOST).toList();
    }

    private String weekday() {
        return "a usual " + Window.weekday(day);
    }

    private String money(double amount) {
        return Wording.brief(Math.round(amount), asked.shop().currency());
    }

    /** What each part of the shop took: on the day, and on such a day as it was expected. */
    private record Part(String label, double now, double expected) {
        double missing() {
            return expected - now;
        }
    }

    private Map<String, Part> parts(Dimension dimension) {
        var parts = new HashMap<String, Part>();
        for (var it : by(dimension, day)) {
            parts.merge(it.key(), new Part(it.label(), it.net().doubleValue(), 0), LikelyCause::add);
        }
        for (var then : like) {
            for (var it : by(dimension, then)) {
                var share = scale * it.net().doubleValue() / like.size();
                parts.merge(it.key(), new Part(it.label(), 0, share), LikelyCause::add);
            }
        }
        parts.remove("");
        return parts;
    }

    private static Part add(Part one, Part other) {
        return new Part(one.label, one.now + other.now, one.expected + other.expected);
    }

    private List<GroupTotal> by(Dimension dimension, LocalDate when) {
        return asked.ledger().by(dimension, Period.ofDay(when), Where.ALL, 0);
    }

    private double expected() {
        return now.net().doubleValue() + surprise;
    }

    private Optional<String> silent() {
        return parts(Dimension.LOCATION).values().stream()
                .filter(it -> it.now() == 0 && it.expected() >= A_PLACE * expected())
                .max(Comparator.comparingDouble(Part::expected))
                .filter(_ -> surprise > 0)
                .map(it -> it.label() + " has no sales at all that day, usually about " + money(it.expected())
                        + ": shut, or its till’s data is missing.");
    }

    /** An offer that ran on the day and on few of the days it is held against. */
    private Optional<String> offer() {
        return asked.ledger().promotions().stream()
                .filter(it -> it.period().contains(day))
                .filter(it -> like.stream().filter(it.period()::contains).count() * 2 < like.size())
                .findFirst()
                .filter(_ -> surprise < 0)
                .map(it -> "The offer “" + it.name() + "” was on.");
    }

    private Optional<String> event() {
        var usual = new HashSet<String>();
        like.forEach(then -> UnusualDay.events(asked, then).forEach(it -> usual.add(it.event())));
        return UnusualDay.events(asked, day).stream()
                .filter(it -> !usual.contains(it.event()))
                .findFirst()
                .map(LikelyCause::said);
    }

    private static String said(CalendarDay it) {
        return "The calendar says: " + it.event() + (it.location().isEmpty() ? "" : ", " + it.location()) + ".";
    }

    /** The part of the shop in which most of it lies, beyond its share. */
    private Optional<String> part() {
        return PARTS.stream()
                .flatMap(it -> parts(it).values().stream())
                .filter(it ->
                        explained(it) >= MOST_OF_IT && explained(it) >= BEYOND_ITS_SHARE * it.expected() / expected())
                .max(Comparator.comparingDouble(it -> explained(it) - it.expected() / expected()))
                .map(it -> (surprise > 0 ? "Most of it is missing in " : "Most of it came from ")
                        + it.label().replace('_', ' ') + ": " + money(it.now()) + " against about "
                        + money(it.expected())
                        + " on " + weekday() + ".");
    }

    private double explained(Part it) {
        return it.missing() / surprise;
    }

    /** The run of hours in which most of it lies, beyond their share. */
    private Optional<String> hours() {
        var hours = new TreeMap<Integer, Part>();
        parts(Dimension.HOUR).forEach((hour, it) -> hours.put(Integer.parseInt(hour), it));
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        var best = new int[] {0, -1};
        var most = 0.0;
        for (var from : hours.keySet()) {
            var sum = 0.0;
            for (var to : hours.tailMap(from).entrySet()) {
                var it = to.getValue();
                sum += explained(it) - HOURS_BEYOND_THEIR_SHARE * it.expected() / expected();
                if (sum > most) {
                    most = sum;
                    best = new int[] {from, to.getKey()};
                }
            }
        }
        var run = hours.subMap(best[0], true, Math.max(best[0], best[1]), true).values();
        var share = run.stream().mapToDouble(this::explained).sum();
        return most <= 0 || share < MOST_OF_IT
                ? Optional.empty()
                : Optional.of((surprise > 0 ? "It is missing between " : "It came between ")
                        + "%02d:00 and %02d:00".formatted(best[0], best[1] + 1) + ": "
                        + money(run.stream().mapToDouble(Part::now).sum()) + " against about "
                        + money(run.stream().mapToDouble(Part::expected).sum()) + ".");
    }

    /** How many orders, or what each came to. */
    private Optional<String> orders() {
        if (usual.orders() == 0 || now.orders() == 0) {
            return Optional.empty();
        }
        var orders = scale * usual.orders() / like.size();
        var each = usual.perOrder().doubleValue();
        var byOrders = (orders - now.orders()) * each / surprise;
        var many = Phrases.plural(now.orders(), "order") + " against about " + Wording.count(Math.round(orders));
        var size = exact(now.perOrder().doubleValue()) + " each against " + exact(each);
        if (byOrders >= NEARLY_ALL) {
            return Optional.of((surprise > 0 ? "Fewer orders: " : "More orders: ") + many + ", of the usual size.");
        }
        return Optional.of(
                byOrders <= 1 - NEARLY_ALL
                        ? (surprise > 0 ? "Smaller orders: " : "Bigger orders: ") + size + ", as many as usual."
                        : "Orders and their size both: " + many + ", " + size + ".");
    }

    private String exact(double amount) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
