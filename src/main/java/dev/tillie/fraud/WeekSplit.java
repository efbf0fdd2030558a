package dev.tillie.fraud;

import dev.tillie.fraud.Replay.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The split of the Fraud Detection Handbook, chapter 3: a week to train on, a week until its outcomes are known, a week
 * to test on, without the customers already known to be in trouble on each day of it.
 */
public final class WeekSplit {
    private static final int WEEK = 7;

    private WeekSplit() {}

    /**
     * @param firstDay of the training week, counted from the first payment
     * @return the rows to test on
     */
    public static int[] testRows(List<Payment> payments, List<Outcome> outcomes, int firstDay) {
        var days = byDay(payments);
        var known = new HashSet<String>();
        for (int day = firstDay; day < firstDay + WEEK; day++) {
            known.addAll(compromised(payments, outcomes, days, day));
        }
        var rows = IntStream.builder();
        for (int day = 0; day < WEEK; day++) {
            known.addAll(compromised(payments, outcomes, days, firstDay + WEEK + day - 1));
            days.getOrDefault(firstDay + 2 * WEEK + day, List.of()).stream()
                    .filter(i -> !known.contains(payments.get(i).customer()))
                    .forEach(rows::add);
        }
        return rows.build().toArray();
    }

    private static Map<Integer, List<Integer>> byDay(List<Payment> payments) {
        var first = payments.getFirst().time().truncatedTo(ChronoUnit.DAYS);
        var days = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < payments.size(); i++) {
            int day = (int) ChronoUnit.DAYS.between(first, payments.get(i).time());
            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(i);
        }
        return days;
    }

    private static Set<String> compromised(
            List<Payment> payments, List<Outcome> outcomes, Map<Integer, List<Integer>> days, int day) {
        var customers = new HashSet<String>();
        for (int i : days.getOrDefault(day, List.of())) {
            if (outcomes.get(i) == Outcome.FRAUD) {
                customers.add(payments.get(i).customer());
            }
        }
        return customers;
    }

    /** Of these rows. */
    public static double averagePrecision(List<Scored> scored, List<Outcome> outcomes, int[] rows) {
        var scores = IntStream.of(rows).mapToDouble(i -> scored.get(i).score()).toArray();
        var frauds = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            frauds[i] = outcomes.get(rows[i]) == Outcome.FRAUD;
        }
        return Detection.averagePrecision(scores, frauds);
    }
}
