package dev.tillie.fraud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything worth a look: facts up to a moment in, cases out, the most pressing first. */
public final class Feed {
    private final List<Signal> signals;
    private final HoldList holds;
    private final Teaching teaching;

    private Feed(List<Signal> signals, HoldList holds, Teaching teaching) {
        this.signals = signals;
        this.holds = holds;
        this.teaching = teaching;
    }

    /** @param approvals amounts from which a bill needs the owner's signature; usual ones where there are none */
    public static Feed of(List<Double> approvals, HoldList holds, Teaching teaching) {
        return new Feed(Signals.all(approvals), holds, teaching);
    }

    /** One that nobody has taught anything yet. */
    public static Feed untaught() {
        return of(List.of(), HoldList.EMPTY, Teaching.NONE);
    }

    /**
     * What a look brought.
     *
     * @param open to be told, the most pressing first
     * @param silent found too, but answered, allowed or quiet
     */
    public record Look(List<Case> open, List<Silent> silent) {
        public Look {
            open = List.copyOf(open);
            silent = List.copyOf(silent);
        }

        /** A case by one of its names, whether it is open or silent. */
        public Optional<Case> find(String key) {
            return Stream.concat(open.stream(), silent.stream().map(Silent::it))
                    .filter(it -> it.keys().contains(key))
                    .findFirst();
        }
    }

    /** A case that is not told, and why. */
    public record Silent(Case it, String why) {}

    /** Looks at what happened before a moment; nothing later is seen. */
    public Look look(Facts facts, Instant moment) {
        var before = facts.before(moment);
        var known = teaching.before(moment);
        var found = Stream.concat(
                        holds.look(before, moment).stream(),
                        signals.stream().flatMap(it -> it.look(before, moment).stream()))
                .toList();
        var open = new ArrayList<Case>();
        var silent = new ArrayList<Silent>();
        for (var it : joined(found)) {
            var why = known.silence(it, moment);
            if (why.isPresent()) {
                silent.add(new Silent(it, why.get()));
            } else {
                open.add(known.adjusted(it));
            }
        }
        open.sort(Comparator.comparingDouble(Budget::urgency).reversed().thenComparing(Case::key));
        return new Look(open, silent);
    }

    /** Cases that rest on the same rows are one, called by what is listed first. */
    private static List<Case> joined(List<Case> found) {
        var cases = new ArrayList<Case>();
        for (var it : found) {
            var place = 0;
            while (place < cases.size() && !overlap(cases.get(place), it)) {
                place++;
            }
            if (place == cases.size()) {
                cases.add(it);
            } else {
                cases.set(place, joined(cases.get(place), it));
            }
        }
        return cases;
    }

    private static boolean overlap(Case one, Case other) {
        var ids = new HashSet<>(one.evidence());
        var theirs = other.evidence();
        var shared = theirs.stream().filter(ids::contains).count();
        return shared > 0 && 2 * shared >= Math.min(ids.size(), theirs.size());
    }

    private static Case joined(Case one, Case other) {
        return new Case(
                both(one.keys(), other.keys()),
                both(one.worries(), other.worries()),
                both(one.about(), other.about()),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                Math.max(one.atRisk(), other.atRisk()),
                Math.max(one.strength(), other.strength()),
                Math.max(one.chance(), other.chance()),
                both(one.reasons(), other.reasons()),
                both(one.toDo(), other.toDo()),
                both(one.timeline(), other.timeline()).stream()
                        .sorted(Comparator.comparing(Event::time))
                        .toList());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
