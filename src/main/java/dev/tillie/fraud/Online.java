package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Payments made away from the till, and ways to look at them. */
final class Online {
    private Online() {}

    /** At a till nobody asks for an address or sees a network. */
    static boolean is(Payment it) {
        return it.kind() == Payment.Kind.PAYMENT
                && !(it.email().isEmpty() && it.ip().isEmpty());
    }

    static boolean succeeded(Payment it) {
        return it.kind() == Payment.Kind.PAYMENT && !it.declined();
    }

    static List<Payment> list(List<Payment> payments) {
        return payments.stream().filter(Online::is).toList();
    }

    /** Those that have something in common, oldest first; without those of which it is not known. */
    static Map<String, List<Payment>> by(Function<Payment, String> trait, List<Payment> payments) {
        var groups = new LinkedHashMap<String, List<Payment>>();
        for (var it : payments) {
            if (!trait.apply(it).isEmpty()) {
                groups.computeIfAbsent(trait.apply(it), key -> new ArrayList<>())
                        .add(it);
            }
        }
        return groups;
    }

    /** Cut where nothing happened for a while. */
    static List<List<Payment>> runs(List<Payment> payments, Duration gap) {
        var runs = new ArrayList<List<Payment>>();
        Instant last = null;
        for (var it : payments) {
            if (last == null || it.time().isAfter(last.plus(gap))) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(it);
            last = it.time();
        }
        return runs;
    }

    static long distinct(Function<Payment, String> trait, List<Payment> payments) {
        return payments.stream()
                .map(trait)
                .filter(it -> !it.isEmpty())
                .distinct()
                .count();
    }

    static int declined(List<Payment> payments) {
        return (int) payments.stream().filter(Payment::declined).count();
    }

    /** A payment in plain words. */
    static String describe(Facts facts, Payment it) {
        return (it.declined() ? "declined " : "paid ")
                + Words.money(facts, it.amount())
                + (it.order().isEmpty() ? "" : " for order " + it.order());
    }
}
