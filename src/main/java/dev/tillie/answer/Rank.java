package dev.tillie.answer;

/**
 * What notices of all kinds are ranked by: one figure in the shop's currency, the money expected to be lost if nobody
 * acts before tomorrow.
 *
 * @param stake money, in the shop's currency: what is lost altogether if it is true and nobody acts
 * @param chance from 0 to 1, that it turns out to be something
 * @param daysLeft until it is too late to do anything; 0 for at once
 */
public record Rank(double stake, double chance, double daysLeft) {
    /** A thing with nothing taken yet still costs a morning, in the shop's currency. */
    private static final double LEAST_STAKE = 25;

    public Rank {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance must be within 0 and 1, got " + chance);
        }
        stake = Math.max(LEAST_STAKE, stake);
        daysLeft = Math.max(0, daysLeft);
    }

    /** The share of the stake that a day of waiting costs: 1 where today is the last day, an eighth a week ahead. */
    public double urgency() {
        return 1 / (1 + daysLeft);
    }

    /** Money at stake × urgency × chance, in the shop's currency. */
    public double weight() {
        return stake * urgency() * chance;
    }
}
