package dev.tillie.fraud;

import dev.tillie.fraud.Replay.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small shop that begins without any confirmed fraud: the frauds among a few alerts a day, by plain rankings, by the
 * scorer, and by the scorer when the owner says the next day how each alert turned out.
 *
 * @param byAmount frauds caught by the amount alone
 * @param byRatio by the amount over the customer's own mean of 30 days
 * @param byShrunk by the same shrunk towards the shop's mean
 * @param byScore by the scorer
 * @param byReviewed by the scorer with reviews
 * @param frauds all there were
 */
public record ColdStart(int byAmount, int byRatio, int byShrunk, int byScore, int byReviewed, int frauds) {
    /** Deals the tills into slices. Which of them the scorer's few constants were chosen on, and which were kept apart. */
    public static final long SEED = 7;

    public static final int FIRST_KEPT = 25;
    public static final int LAST_KEPT = 50;

    private static final int TERMINALS = 200;
    private static final int ALERTS = 5;
    private static final int FROM_DAY = 14;
    /** Payments of the shop's mean that the customer's own are mixed with. */
    private static final double SHRUNK_BY = 3;

    private static final double MONTH_SECONDS = 30 * 86_400.0;

    /** Over the slices that were kept apart. */
    public static ColdStart kept(List<Payment> payments, List<Outcome> outcomes) {
        return of(payments, outcomes, FIRST_KEPT, LAST_KEPT);
    }

    /**
     * Over some slices of so many tills each, of which no two share a till.
     *
     * @param from the first slice
     * @param until the slice after the last; what goes beyond the tills there are is left out
     */
    static ColdStart of(List<Payment> payments, List<Outcome> outcomes, int from, int until) {
        var terminals = new ArrayList<>(
                new TreeSet<>(payments.stream().map(Payment::terminal).toList()));
        Collections.shuffle(terminals, new Random(SEED));
        int last = Math.min(until, terminals.size() / TERMINALS);
        return IntStream.range(from, last)
                .mapToObj(it -> Set.copyOf(terminals.subList(it * TERMINALS, (it + 1) * TERMINALS)))
                .map(some -> slice(some, payments, outcomes))
                .reduce(new ColdStart(0, 0, 0, 0, 0, 0), ColdStart::plus);
    }

    private static ColdStart slice(Set<String> terminals, List<Payment> payments, List<Outcome> outcomes) {
        var rows = IntStream.range(0, payments.size())
                .filter(i -> terminals.contains(payments.get(i).terminal()))
                .boxed()
                .toList();
        return slice(
                rows.stream().map(payments::get).toList(),
                rows.stream().map(outcomes::get).toList());
    }

    private ColdStart plus(ColdStart other) {
        return new ColdStart(
                byAmount + other.byAmount,
                byRatio + other.byRatio,
                byShrunk + other.byShrunk,
                byScore + other.byScore,
                byReviewed + other.byReviewed,
                frauds + other.frauds);
    }

    private double bestPlain() {
        return Math.max(byAmount, Math.max(byRatio, byShrunk));
    }

    /** The scorer against the best plain ranking. */
    public double timesBestPlain() {
        return byScore / bestPlain();
    }

    /** The scorer with reviews against the best plain ranking. */
    public double timesBestPlainReviewed() {
        return byReviewed / bestPlain();
    }

    private static ColdStart slice(List<Payment> payments, List<Outcome> outcomes) {
        var days = days(payments);
        var means = new Means();
        var ratio = new double[payments.size()];
        var shrunk = new double[payments.size()];
        for (int i = 0; i < payments.size(); i++) {
            means.add(payments.get(i));
            ratio[i] = payments.get(i).amount() / means.own();
            shrunk[i] = payments.get(i).amount() / means.shrunk();
        }
        return new ColdStart(
                caught(days, outcomes, i -> payments.get(i).amount(), null),
                caught(days, outcomes, i -> ratio[i], null),
                caught(days, outcomes, i -> shrunk[i], null),
                scored(payments, days, outcomes, false),
                scored(payments, days, outcomes, true),
                (int) days.stream()
                        .skip(FROM_DAY)
                        .flatMap(List::stream)
                        .filter(i -> outcomes.get(i) == Outcome.FRAUD)
                        .count());
    }

    private static int scored(
            List<Payment> payments, List<List<Integer>> days, List<Outcome> outcomes, boolean reviewed) {
        var scorer = new Scorer(new Scorer.Options(1, Scorer.Options.DEFAULT.seed()));
        return caught(
                days,
                outcomes,
                i -> scorer.score(payments.get(i)).score(),
                reviewed ? i -> scorer.learn(payments.get(i).id(), outcomes.get(i) == Outcome.FRAUD) : null);
    }

    /** The payments of each day since the first. */
    private static List<List<Integer>> days(List<Payment> payments) {
        var first = payments.getFirst().time().truncatedTo(ChronoUnit.DAYS);
        var days = new ArrayList<List<Integer>>();
        for (int i = 0; i < payments.size(); i++) {
            int day = (int) ChronoUnit.DAYS.between(first, payments.get(i).time());
            while (days.size() <= day) {
                days.add(new ArrayList<>());
            }
            days.get(day).add(i);
        }
        return days;
    }

    @FunctionalInterface
    private interface Review {
        void of(int payment);
    }

    private static int caught(
            List<List<Integer>> days,
            List<Outcome> outcomes,
            ToDoubleFunction<Integer> score,
            @Nullable Review review) {
        int caught = 0;
        for (int day = 0; day < days.size(); day++) {
            var scores = days.get(day).stream().mapToDouble(score).toArray();
            var rows = days.get(day);
            var alerts = IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -scores[i]))
                    .limit(day < FROM_DAY ? 0 : ALERTS)
                    .map(rows::get)
                    .toList();
            caught += (int) alerts.stream()
                    .filter(i -> outcomes.get(i) == Outcome.FRAUD)
                    .count();
            if (review != null) {
                alerts.forEach(review::of);
            }
        }
        return caught;
    }

    /** A customer's own mean over the last month, the payment included, and the shop's mean so far. */
    private static final class Means {
        private final Map<String, List<Payment>> own = new HashMap<>();
        private List<Payment> last = List.of();
        private double total;
        private int count;

        void add(Payment payment) {
            last = own.computeIfAbsent(payment.customer(), _ -> new ArrayList<>());
            last.removeIf(it -> it.time().until(payment.time(), ChronoUnit.SECONDS) >= MONTH_SECONDS);
            last.add(payment);
            total += payment.amount();
            count++;
        }

        private double sum() {
            return last.stream().mapToDouble(Payment::amount).sum();
        }

        double own() {
            return Math.max(0.01, sum() / last.size());
        }

        double shrunk() {
            return (sum() + SHRUNK_BY * total / count) / (last.size() + SHRUNK_BY);
        }
    }

    @Override
    public String toString() {
        return "amount %d, over own mean %d, shrunk %d, scorer %d, with reviews %d, of %d frauds"
                .formatted(byAmount, byRatio, byShrunk, byScore, byReviewed, frauds);
    }
}
