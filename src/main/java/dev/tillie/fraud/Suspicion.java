package dev.tillie.fraud;

/**
 * How likely a till, a customer or a card is in wrong hands just now, from what turned out about its payments. Nothing
 * stays bad for ever: without news the suspicion fades in a month.
 */
final class Suspicion {
    private static final double AT_FIRST = 0.005;
    private static final double FADING_DAYS = 30;

    private final double fraudShare;
    private double chance = AT_FIRST;
    private double at;

    /** @param fraudShare of the payments of one in wrong hands */
    Suspicion(double fraudShare) {
        this.fraudShare = fraudShare;
    }

    double chance(double now) {
        return AT_FIRST + (chance - AT_FIRST) * Math.exp(-Math.max(0, now - at) / FADING_DAYS);
    }

    /** @param otherwise how likely a fraud was in any case, as with an amount far above the customer's own */
    void learn(double time, boolean fraud, double otherwise) {
        double before = chance(time);
        double bad = fraud ? fraudShare : 1 - fraudShare;
        double good = fraud ? otherwise : 1 - otherwise;
        chance = Math.min(0.99, before * bad / (before * bad + (1 - before) * good));
        at = Math.max(at, time);
    }

    /** How likely the next payment is fraud for this reason. */
    double risk(double now) {
        return chance(now) * fraudShare;
    }
}
