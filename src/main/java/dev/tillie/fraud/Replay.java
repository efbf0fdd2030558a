package dev.tillie.fraud;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Scores payments as if they came one by one, each outcome becoming known so many days after its payment. */
public final class Replay {
    private Replay() {}

    /** How a payment turned out. */
    public enum Outcome {
        FRAUD,
        FINE,
        UNKNOWN
    }

    /**
     * @param outcomes one a payment
     * @return one a payment, in their order
     * @throws IllegalArgumentException if the lists differ in length
     */
    public static List<Scored> score(List<Payment> payments, List<Outcome> outcomes, Scorer.Options options) {
        return score(payments, outcomes, options, new long[payments.size()]);
    }

    /** @param nanos takes what each payment took to score */
    public static List<Scored> score(
            List<Payment> payments, List<Outcome> outcomes, Scorer.Options options, long[] nanos) {
        if (payments.size() != outcomes.size()) {
            throw new IllegalArgumentException(
                    "got " + payments.size() + " payments, but " + outcomes.size() + " outcomes");
        }
        var order = IntStream.range(0, payments.size())
                .boxed()
                .sorted(Comparator.comparing(i -> payments.get(i).time()))
                .toList();
        var scorer = new Scorer(options);
        var results = new Scored[payments.size()];
        var pending = new ArrayDeque<Integer>();
        long delaySeconds = Math.round(options.labelDelayDays() * 86_400);
        for (int i : order) {
            var now = payments.get(i).time();
            while (!pending.isEmpty()
                    && !payments.get(pending.getFirst())
                            .time()
                            .plusSeconds(delaySeconds)
                            .isAfter(now)) {
                int known = pending.removeFirst();
                scorer.learn(payments.get(known).id(), outcomes.get(known) == Outcome.FRAUD);
            }
            long start = System.nanoTime();
            results[i] = scorer.score(payments.get(i));
            nanos[i] = System.nanoTime() - start;
            if (outcomes.get(i) != Outcome.UNKNOWN) {
                pending.add(i);
            }
        }
        return Arrays.asList(results);
    }
}
