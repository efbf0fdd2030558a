package dev.tillie.answer;

import java.time.Instant;

/**
 * Something the owner did not ask and should know.
 *
 * @param key names the thing, the same tomorrow as today
 * @param kind as {@code fraud}: what can be muted together
 * @param words what to ask on the owner's behalf; the answer is what is to be said
 * @param version another one when there is news of the thing
 * @param stake money, in the shop's currency
 * @param chance from 0 to 1, that it turns out to be something
 * @param days until it is too late to do anything; 0 for at once
 * @param endsAt when there is no use in saying it any more
 */
public record Notice(
        String key,
        String kind,
        String words,
        String version,
        double stake,
        double chance,
        double days,
        Instant endsAt) {
    public static final String FRAUD = "fraud";
    public static final String SHELF = "shelf";
    public static final String SILENCE = "silence";
    public static final String CASH = "cash";
    public static final String BUDGET = "budget";
    public static final String SUMMARY = "summary";

    /** A thing with nothing taken yet still costs a morning. */
    private static final double TROUBLE = 25;

    /** Money at stake × chance × urgency; the root, since ten times the money isn't ten times the worry. */
    public double weight() {
        return chance * Math.sqrt(TROUBLE + Math.max(0, stake)) / (1 + Math.max(0, days));
    }
}
