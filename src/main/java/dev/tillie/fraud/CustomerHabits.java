package dev.tillie.fraud;

import java.util.ArrayDeque;

/** What one customer does, as far as it was seen. */
final class CustomerHabits {
    private static final double FORTNIGHT = 14;
    /** Times the usual from which an amount is remembered as large. */
    private static final double LARGE = 2.5;

    private record Large(double time, double times) {}

    private record Odd(double time, double chance) {}

    final Windows payments = new Windows(0, 1, 7, 30);
    final Past past = new Past();
    final Suspicion suspicion = new Suspicion(0.3);
    private final ArrayDeque<Large> large = new ArrayDeque<>();
    private final ArrayDeque<Odd> odd = new ArrayDeque<>();
    private double lastPayment = Double.NEGATIVE_INFINITY;
    private double lastFraud = Double.NEGATIVE_INFINITY;
    private int frauds;

    /** Counts a payment among those of its time, before it is judged. */
    void begin(double time, double amount) {
        payments.add(time, amount);
        payments.moveTo(time);
        while (!large.isEmpty() && large.getFirst().time() < time - FORTNIGHT) {
            large.removeFirst();
        }
        while (!odd.isEmpty() && odd.getFirst().time() < time - FORTNIGHT) {
            odd.removeFirst();
        }
    }

    /**
     * Makes it part of the past, after it was judged.
     *
     * @param chance that it was fraud, by its amount
     */
    void end(double time, double amount, double usual, double chance) {
        past.add(amount);
        odd.add(new Odd(time, chance));
        if (amount > LARGE * usual) {
            large.add(new Large(time, amount / usual));
        }
        lastPayment = time;
    }

    void learn(double time, boolean fraud, double otherwise) {
        suspicion.learn(time, fraud, otherwise);
        if (fraud) {
            frauds++;
            lastFraud = Math.max(lastFraud, time);
        }
    }

    /** How likely the most suspicious payment of the last two weeks was fraud, by its amount. */
    double oddLately() {
        return odd.stream().mapToDouble(Odd::chance).max().orElse(0);
    }

    int largeLately() {
        return large.size();
    }

    double largestTimes() {
        return large.stream().mapToDouble(Large::times).max().orElse(0);
    }

    double daysSinceLarge(double now) {
        return large.isEmpty() ? Ages.NEVER : Ages.since(large.getLast().time(), now);
    }

    double daysSincePayment(double now) {
        return Ages.since(lastPayment, now);
    }

    double daysSinceFraud(double now) {
        return Ages.since(lastFraud, now);
    }

    int frauds() {
        return frauds;
    }
}
