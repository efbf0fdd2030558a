package dev.tillie.fraud;

/**
 * What speaks against one order by itself: its size, and whether card, buyer and addresses belong together. A country
 * says nothing; that two of them differ says a little.
 *
 * @param start log-odds before any clue
 * @param large the share of online payments an order must exceed to be a large one
 * @param amount that share's amount; endless where too few were paid to tell
 */
record OrderClues(Facts facts, double start, double large, double amount) {
    private static final int FEWEST_PAYMENTS = 20;

    static OrderClues of(Facts facts, double start, double large) {
        var amounts = facts.payments().stream()
                .filter(it -> Online.is(it) && !it.declined())
                .map(Payment::amount)
                .toList();
        return new OrderClues(
                facts,
                start,
                large,
                amounts.size() < FEWEST_PAYMENTS ? Double.POSITIVE_INFINITY : Odds.quantile(amounts, large));
    }

    /** @param first whether nobody of this name ordered before */
    Clues of(double ordered, Payment.Places places, boolean first) {
        var clues = new Clues(start);
        clues.add(first, 0.5, "first order of this email and card");
        clues.add(
                ordered > amount,
                1.5,
                Words.money(facts, ordered) + " is more than " + Words.percent(large) + " of your web orders");
        clues.add(
                differ(places.cardCountry(), places.billingCountry()),
                1.5,
                "card from " + places.cardCountry() + ", billed to " + places.billingCountry());
        clues.add(
                differ(places.cardCountry(), places.shippingCountry())
                        || differ(places.billingCountry(), places.shippingCountry()),
                1,
                "paid from " + place(places) + ", shipped to " + places.shippingCountry());
        clues.add(
                differ(places.ipCountry(), places.cardCountry())
                        && differ(places.ipCountry(), places.shippingCountry()),
                1.5,
                "ordered from " + places.ipCountry() + ", where neither card nor delivery belongs");
        clues.add(places.addressFailed(), 1, "the card's address was wrong");
        clues.add(places.cvcFailed(), 1.5, "the code on the card was wrong");
        return clues;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String place(Payment.Places it) {
        return it.cardCountry().isEmpty() ? it.billingCountry() : it.cardCountry();
    }
}
