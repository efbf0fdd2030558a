package dev.tillie.fraud;

import dev.tillie.fraud.Cause.Theme;
import java.util.ArrayList;
import java.util.List;

/** What does not fit together about a payment's places; never a place for itself. */
final class Mismatches {
    private Mismatches() {}

    static List<Cause> of(Payment.Places places) {
        var causes = new ArrayList<Cause>();
        if (differ(places.cardCountry(), places.billingCountry())) {
            causes.add(new Cause(Theme.PLACES, 1.5, "the card and the billing address are from different countries"));
        }
        if (differ(places.ipCountry(), places.billingCountry())) {
            causes.add(new Cause(Theme.PLACES, 1, "ordered from another country than that of the billing address"));
        }
        if (differ(places.shippingCountry(), places.billingCountry())) {
            causes.add(new Cause(Theme.PLACES, 1, "the goods go to another country than the bill"));
        }
        if (places.cvcFailed()) {
            causes.add(new Cause(Theme.PLACES, 2, "the security code of the card was wrong"));
        }
        if (places.addressFailed()) {
            causes.add(new Cause(Theme.PLACES, 1, "the address did not match the card's"));
        }
        return causes;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
    }
}
