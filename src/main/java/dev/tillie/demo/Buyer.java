package dev.tillie.demo;

/**
 * What a card payment tells about who pays; all but the card and its country are empty at a terminal.
 *
 * @param cvcCheck pass, fail or empty
 * @param avsCheck pass, fail, unavailable or empty
 */
record Buyer(
        String card,
        String cardCountry,
        String billingCountry,
        String shippingCountry,
        String cvcCheck,
        String avsCheck,
        String ipCountry,
        String email,
        String ip,
        String billingPostcode,
        String shippingPostcode) {

    static Buyer atTerminal(String card, String country) {
        return new Buyer(card, country, "", "", "", "", "", "", "", "", "");
    }

    static Buyer online(String card, String country, String email, String ip, String postcode) {
        return new Buyer(card, country, country, country, "pass", "pass", country, email, ip, postcode, postcode);
    }

    Buyer withCard(String newCard, String country, String cvc) {
        return new Buyer(
                newCard,
                country,
                billingCountry,
                shippingCountry,
                cvc,
                avsCheck,
                ipCountry,
                email,
                ip,
                billingPostcode,
                shippingPostcode);
    }

    Buyer withAvs(String avs) {
        return new Buyer(
                card,
                cardCountry,
                billingCountry,
                shippingCountry,
                cvcCheck,
                avs,
                ipCountry,
                email,
                ip,
                billingPostcode,
                shippingPostcode);
    }

    /** A card number as a payment service shows it: a fingerprint that says nothing. */
    static String fingerprint(Dice dice) {
        return "fp_" + Long.toHexString(dice.next() | 1L << 62).substring(0, 12);
    }

    /** An address set aside for examples (RFC 3849). */
    static String address(Dice dice) {
        return "2001:db8:" + Integer.toHexString(dice.below(65_536)) + "::" + Integer.toHexString(dice.below(65_536));
    }
}
