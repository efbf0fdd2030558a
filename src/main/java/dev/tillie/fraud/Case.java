package dev.tillie.fraud;

import java.time.Instant;
import java.util.List;

/**
 * Something worth a look, with what it rests on.
 *
 * @param keys its names, which stay the same while it grows; more than one where signals found the same thing
 * @param worries what may be wrong, the first is what it is called
 * @param about whom and what it touches, the subject first
 * @param first the time of the oldest event
 * @param last the time of the newest event
 * @param atRisk the money at stake, in the shop's currency
 * @param strength 0 to 100, how far from the usual
 * @param chance how likely it turns out to be something, by what the owner answered so far
 * @param timeline the rows it rests on, oldest first
 */
public record Case(
        List<String> keys,
        List<Worry> worries,
        List<About> about,
        Instant first,
        Instant last,
        double atRisk,
        int strength,
        double chance,
        List<String> reasons,
        List<String> toDo,
        List<Event> timeline) {
    public Case {
        keys = List.copyOf(keys);
        worries = List.copyOf(worries);
        about = List.copyOf(about);
        reasons = List.copyOf(reasons);
        toDo = List.copyOf(toDo);
        timeline = List.copyOf(timeline);
    }

    public String key() {
        return keys.getFirst();
    }

    public Worry worry() {
        return worries.getFirst();
    }

    public About subject() {
        return about.getFirst();
    }

    /** The ids of the rows it rests on. */
    public List<String> evidence() {
        return timeline.stream().map(Event::id).distinct().toList();
    }

    Case withChance(double better) {
        return new Case(keys, worries, about, first, last, atRisk, strength, better, reasons, toDo, timeline);
    }

    boolean touches(About somebody) {
        return about.stream().anyMatch(somebody::matches);
    }
}
