package dev.tillie.fraud;

/**
 * How many of a signal's cases turned out to be something, by clear answers.
 *
 * @param prior what was held before the first answer
 */
public record Precision(int confirmed, int dismissed, double prior) {
    /** The prior counts as much as four answers. */
    private static final double PRIOR_ANSWERS = 4;

    public int answers() {
        return confirmed + dismissed;
    }

    /** The mean of a Beta distribution that starts from the prior. */
    public double mean() {
        return (confirmed + PRIOR_ANSWERS * prior) / (answers() + PRIOR_ANSWERS);
    }

    /** As answered, the prior left out. */
    double share() {
        return answers() == 0 ? prior : confirmed / (double) answers();
    }

    /** A likelihood moved by how far the answers lie from the prior. */
    double adjust(double likelihood) {
        return Odds.logistic(Odds.logit(likelihood) + Odds.logit(mean()) - Odds.logit(prior));
    }
}
