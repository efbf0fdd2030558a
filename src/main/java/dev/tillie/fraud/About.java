package dev.tillie.fraud;

import java.util.Locale;

/** Somebody or something by name: a customer, a card, a vendor. */
public record About(Scope scope, String value) {
    public About {
        value = value.strip();
    }

    boolean isKnown() {
        return !value.isEmpty();
    }

    /** Written differently, still the same. */
    boolean matches(About other) {
        return scope == other.scope && plain().equals(other.plain());
    }

    private String plain() {
        return scope == Scope.ADDRESS || scope == Scope.BANK_ACCOUNT
                ? value.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT)
                : value.toLowerCase(Locale.ROOT);
    }

    String key() {
        return scope.name().toLowerCase(Locale.ROOT) + " " + value;
    }
}
