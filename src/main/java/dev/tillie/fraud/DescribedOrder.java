package dev.tillie.fraud;

import java.util.List;

/**
 * An order somebody tells of before it is shipped. What wasn't told says nothing.
 *
 * @param amount in the shop's currency; 0 where it wasn't told
 * @param places countries or towns as they were told; two that differ count, whichever they are
 */
public record DescribedOrder(
        double amount, Payment.Places places, boolean first, boolean express, int giftCards, boolean atNight) {
    /** Little is known of an order that is only told, so it starts from one in twenty rather than one in fifty. */
    private static final double START = Math.log(1 / 19.0);

    private static final double LARGE = 0.95;
    private static final double HOLD = 0.4;
    private static final double PHONE = 0.12;

    /** What to do with it. */
    public enum Advice {
        SHIP,
        PHONE_FIRST,
        HOLD
    }

    /** @param likelihood of an order that isn't the card holder's, by what is usual elsewhere */
    public record Judgement(Advice advice, double likelihood, List<String> reasons) {}

    /** Holds nothing back for one clue alone. */
    public Judgement judge(Facts facts) {
        var clues = OrderClues.of(facts, START, LARGE).of(amount, places, first);
        clues.add(express, 0.5, "express delivery");
        clues.add(giftCards > 2, 1, giftCards + " gift cards");
        clues.add(atNight, 0.5, "ordered at night");
        var likelihood = clues.likelihood();
        var advice = clues.size() < 2 || likelihood < PHONE
                ? Advice.SHIP
                : likelihood < HOLD ? Advice.PHONE_FIRST : Advice.HOLD;
        return new Judgement(advice, likelihood, clues.reasons());
    }
}
