package dev.tillie.fraud;

/** What is known of one till, or whatever else took the payments: how its payments turned out, and when. */
final class TerminalHabits {
    private static final int LATEST = 5;

    final Suspicion suspicion = new Suspicion(0.9);
    final Windows outcomes;
    private final Windows ordinaryFrauds;
    private double streakStart;
    private int streak;
    private double lastFraud = Double.NEGATIVE_INFINITY;
    private double lastGood = Double.NEGATIVE_INFINITY;
    private final boolean[] latest = new boolean[LATEST];
    private int known;

    /** @param delay days after which it shows whether a payment was fraud */
    TerminalHabits(double delay) {
        outcomes = new Windows(delay, delay + 1, delay + 7, delay + 30);
        ordinaryFrauds = new Windows(0, delay + 30);
    }

    void moveTo(double now) {
        outcomes.moveTo(now);
        ordinaryFrauds.moveTo(now);
    }

    /**
     * @param time of the payment
     * @param ordinary whether the amount was nothing special, so that a fraud is rather the till's than the customer's
     */
    void learn(double time, boolean fraud, boolean ordinary, double otherwise) {
        suspicion.learn(time, fraud, otherwise);
        outcomes.add(time, fraud ? 1 : 0);
        latest[known++ % LATEST] = fraud;
        if (!fraud) {
            streak = 0;
            lastGood = Math.max(lastGood, time);
            return;
        }
        if (streak++ == 0) {
            streakStart = time;
        }
        lastFraud = Math.max(lastFraud, time);
        if (ordinary) {
            ordinaryFrauds.add(time, 1);
        }
    }

    /** Frauds since the last payment that was none. */
    int streak() {
        return streak;
    }

    double daysSinceStreakBegan(double now) {
        return streak == 0 ? Ages.NEVER : Ages.since(streakStart, now);
    }

    double daysSinceFraud(double now) {
        return Ages.since(lastFraud, now);
    }

    double daysSinceGood(double now) {
        return Ages.since(lastGood, now);
    }

    int ordinaryFrauds() {
        return ordinaryFrauds.count(1);
    }

    /** Of the latest five that are known. */
    double latestShare() {
        int frauds = 0;
        for (boolean fraud : latest) {
            frauds += fraud ? 1 : 0;
        }
        return known == 0 ? 0 : (double) frauds / Math.min(known, LATEST);
    }
}
