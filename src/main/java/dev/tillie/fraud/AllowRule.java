package dev.tillie.fraud;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something the owner knows to be fine.
 *
 * @param who a customer, vendor, employee or card; with the scope of a signal, the name of a {@link Worry}
 * @param only the one worry it is about; null for all
 * @param largest the most that may be at stake; infinite where it doesn't matter
 * @param until when it ends; null for never
 */
public record AllowRule(
        About who,
        @Nullable Worry only,
        double largest,
        Instant from,
        @Nullable Instant until,
        String by) {
    public AllowRule {
        if (!(largest > 0)) {
            throw new IllegalArgumentException(
                    "the largest amount of an allow rule must be above zero, got " + largest);
        }
    }

    boolean allows(Case it, Instant moment) {
        return isOn(moment)
                && it.atRisk() <= largest
                && (only == null || it.worries().stream().allMatch(worry -> worry == only))
                && (who.scope() == Scope.SIGNAL ? isSignal(it) : it.touches(who));
    }

    private boolean isOn(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    private boolean isSignal(Case it) {
        return it.worries().stream()
                .allMatch(worry -> worry.name().equals(who.value().toUpperCase(Locale.ROOT)));
    }
}
