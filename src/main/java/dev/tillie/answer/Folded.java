package dev.tillie.answer;

import dev.tillie.store.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What there was no room for as a ping, for the summary: what still is so, the weightiest first. */
final class Folded {
    private static final int MOST_NAMED = 5;

    private final Lookout lookout;
    private final Outbox outbox;

    Folded(Lookout lookout, Outbox outbox) {
        this.lookout = lookout;
        this.outbox = outbox;
    }

    /** A line, or nothing. */
    String line(Asked asked, String who, Instant now) {
        var since = asked.shop()
                .dayOf(now)
                .minusDays(1)
                .atStartOfDay(asked.shop().zone())
                .toInstant();
        var keys = outbox.listSince(who.equals(Turn.THE_OWNER) ? Turn.AT_THE_MACHINE : who, since).stream()
                .filter(it -> it.state() == Outbox.State.LEFT)
                .map(Outbox.Note::key)
                .collect(Collectors.toSet());
        return keys.isEmpty()
                ? ""
                : said(lookout.look(asked).stream()
                        .filter(it -> keys.contains(it.key()))
                        .toList());
    }

    private static String said(List<Notice> notices) {
        var gists = notices.stream()
                .sorted(Comparator.comparingDouble(Notice::weight).reversed())
                .map(Notice::gist)
                .toList();
        return gists.isEmpty()
                ? ""
                : "Not pinged: " + String.join("; ", gists.subList(0, Math.min(MOST_NAMED, gists.size())))
                        + (gists.size() > MOST_NAMED ? "; and " + (gists.size() - MOST_NAMED) + " more." : ".");
    }
}
