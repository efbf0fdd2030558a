package dev.tillie.fraud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A case while a signal puts it together. */
final class Finding {
    private final Worry worry;
    private final String key;
    private final Set<About> about = new LinkedHashSet<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private double atRisk;
    private double likelihood;

    /** @param name what tells it from other cases of its kind, the same tomorrow as today */
    Finding(Worry worry, About subject, String name) {
        this.worry = worry;
        key = worry.name().toLowerCase(Locale.ROOT) + "/" + name;
        about.add(subject);
    }

    Finding about(Scope scope, String value) {
        var it = new About(scope, value);
        if (it.isKnown()) {
            about.add(it);
        }
        return this;
    }

    Finding about(Payment it) {
        return about(Scope.CUSTOMER, it.customer())
                .about(Scope.EMAIL, it.email())
                .about(Scope.CARD, it.card());
    }

    Finding reason(String text) {
        reasons.add(text);
        return this;
    }

    Finding event(Instant time, String id, String text) {
        events.add(new Event(time, id, text));
        return this;
    }

    Finding atRisk(double amount) {
        atRisk = amount;
        return this;
    }

    /** @param share from 0 to 1, how far from the usual */
    Finding likelihood(double share) {
        likelihood = share;
        return this;
    }

    Case done() {
        events.sort(Comparator.comparing(Event::time));
        return new Case(
                List.of(key),
                List.of(worry),
                List.copyOf(about),
                events.getFirst().time(),
                events.getLast().time(),
                atRisk,
                (int) Math.round(100 * Math.clamp(likelihood, 0, 1)),
                likelihood,
                reasons,
                worry.toDo(),
                events);
    }
}
