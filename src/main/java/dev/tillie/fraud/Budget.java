package dev.tillie.fraud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * How many new cases a day the owner wants to hear of, whatever the signals.
 *
 * @param perDay the most; what doesn't fit waits for the next day, unless more pressing things come
 */
public record Budget(int perDay) {
    /** A case with nothing taken yet still costs a fee and a morning. */
    private static final double TROUBLE = 25;

    public Budget {
        if (perDay < 1) {
            throw new IllegalArgumentException("alerts a day must be one or more, got " + perDay);
        }
    }

    /** Cases are told by chance times stake; the root, since ten times the money isn't ten times the worry. */
    static double urgency(Case it) {
        return it.chance() * Math.sqrt(TROUBLE + Math.max(0, it.atRisk()));
    }

    /**
     * What to tell today, the most pressing first.
     *
     * @param told keys of cases told and not answered since; news about them costs nothing
     * @param today how many were told today already
     */
    public List<Case> pick(List<Case> open, Collection<String> told, int today) {
        var left = Math.max(0, perDay - today);
        var ofWorry = new HashMap<Worry, Integer>();
        var first = new ArrayList<Case>();
        var later = new ArrayList<Case>();
        for (var it : open) {
            if (it.keys().stream().noneMatch(told::contains)) {
                // a flood of one kind must not hide the others
                var many = ofWorry.merge(it.worry(), 1, Integer::sum) > Math.max(1, perDay / 2);
                (many ? later : first).add(it);
            }
        }
        first.addAll(later);
        return List.copyOf(first.subList(0, Math.min(left, first.size())));
    }
}
