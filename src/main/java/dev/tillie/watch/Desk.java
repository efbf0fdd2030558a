package dev.tillie.watch;

import dev.tillie.answer.Notice;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.store.Outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is found at one look, put into the outbox for one person: the best as pings, as many as the day still allows; the
 * rest is left to the summary.
 */
final class Desk {
    /** A message older than that is not looked at again, so that what joins it is said anew. */
    private static final Duration STILL_SEEN = Duration.ofDays(3);

    private static final Duration KEPT = Duration.ofDays(30);
    /** What is true until it is mended; the rest just grows old. */
    private static final Set<String> STANDING = Set.of(Notice.SHELF, Notice.SILENCE, Notice.SUPPLIER);

    /** What is said because it was asked for. */
    private static final Set<String> NO_PINGS = Set.of(Notice.SUMMARY, Notice.SUBSCRIPTION);

    private static final Set<State> SAID_OR_TO_BE = Set.of(State.WAITING, State.SENDING, State.SAID);
    private static final Set<State> UNPINGED = Set.of(State.LEFT, State.FOLDED, State.TOLD);

    private static final String SETTLED = "settled";
    /** In front of the version of a message from another day: it was changed, and is no ping of today. */
    private static final String CHANGED = "+";

    private final Outbox outbox;
    private final String recipient;
    private final Attention attention;
    private final Instant now;
    private final Instant today;

    /** @param today when the shop's day began */
    Desk(Outbox outbox, String recipient, Attention attention, Instant now, Instant today) {
        this.outbox = outbox;
        this.recipient = recipient;
        this.attention = attention;
        this.now = now;
        this.today = today;
    }

    /** How many notes were put in or changed. */
    int put(List<Notice> found) {
        var count = settle(found);
        var left = attention.perDay() - pingsToday();
        for (var same : bySameAnswer(wanted(found))) {
            var news = same.stream().filter(this::isNews).toList();
            var lead = lead(same);
            if (news.isEmpty() || lead.filter(this::isStillSeen).isPresent()) {
                count += lead.map(it -> change(it, same)).orElse(0);
                news.forEach(this::leave);
            } else if (left > 0) {
                left--;
                count += say(news.getFirst(), same);
            }
        }
        return count;
    }

    /** Leaves to the summary, before it is put in, what was no ping until then; how much that is. */
    int leave(List<Notice> found, Notice summary) {
        if (outbox.find(recipient, summary.key()).isPresent()) {
            return 0;
        }
        var rest = found.stream()
                .filter(it -> !attention.isMuted(it, now) && isNews(it))
                .toList();
        rest.forEach(this::leave);
        return rest.size();
    }

    private List<Notice> wanted(List<Notice> found) {
        return found.stream()
                .filter(it -> !attention.isMuted(it, now) && !attention.isDemoted(it, now))
                .toList();
    }

    /** What one answer tells of is told in one message; the answers with the most at stake first. */
    private static Collection<List<Notice>> bySameAnswer(List<Notice> notices) {
        return notices.stream()
                .sorted(Comparator.comparingDouble(Notice::weight).reversed().thenComparing(Notice::key))
                .collect(Collectors.groupingBy(Notice::words, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparingDouble(Desk::weight).reversed())
                .toList();
    }

    private static double weight(List<Notice> same) {
        return same.stream().mapToDouble(Notice::weight).sum();
    }

    /** Never put in, or left to a summary and different since. */
    private boolean isNews(Notice it) {
        return outbox.find(recipient, it.key())
                .map(note -> UNPINGED.contains(note.state()) && !note.version().equals(it.version()))
                .orElse(true);
    }

    /** The message that tells of these already. */
    private Optional<Note> lead(List<Notice> same) {
        return same.stream()
                .flatMap(it -> outbox.find(recipient, it.key()).stream())
                .filter(it -> SAID_OR_TO_BE.contains(it.state()))
                .max(Comparator.comparing(Note::madeAt));
    }

    private boolean isStillSeen(Note lead) {
        return lead.madeAt().isAfter(now.minus(STILL_SEEN));
    }

    private int say(Notice first, List<Notice> same) {
        same.stream()
                .filter(it -> !it.key().equals(first.key()))
                .forEach(it -> outbox.cover(Watchman.of(recipient, it), now));
        return offer(first, version(same));
    }

    /** News of what was said costs no attention; it changes the message that is there. */
    private int change(Note lead, List<Notice> same) {
        var version = version(same);
        if (lead.version().equals(version) || lead.version().equals(CHANGED + version)) {
            return 0;
        }
        var isOld = lead.version().startsWith(CHANGED) || lead.madeAt().isBefore(today);
        var notice = same.stream()
                .filter(it -> it.key().equals(lead.key()))
                .findFirst()
                .orElseThrow();
        return offer(notice, (isOld ? CHANGED : "") + version);
    }

    /** Of one thing its own version, of several one that changes with any of them. */
    private static String version(List<Notice> same) {
        return same.size() == 1
                ? same.getFirst().version()
                : Integer.toHexString(same.stream()
                        .map(it -> it.key() + "=" + it.version())
                        .sorted()
                        .toList()
                        .hashCode());
    }

    /** Takes back what was said and is so no longer, by saying how it stands now. */
    private int settle(List<Notice> found) {
        var keys = found.stream().map(Notice::key).collect(Collectors.toSet());
        var count = 0;
        for (var note : outbox.listSince(recipient, now.minus(KEPT))) {
            if (STANDING.contains(note.kind())
                    && note.state() == State.SAID
                    && !keys.contains(note.key())
                    && !note.version().equals(CHANGED + SETTLED)) {
                var settled = new Offer(
                        recipient, note.key(), note.kind(), note.words(), CHANGED + SETTLED, now.plus(STILL_SEEN));
                count += outbox.offer(settled, now) ? 1 : 0;
            }
        }
        return count;
    }

    private void leave(Notice it) {
        outbox.leave(Watchman.of(recipient, it), now);
    }

    private int pingsToday() {
        return (int) outbox.listSince(recipient, today).stream()
                .filter(it -> !NO_PINGS.contains(it.kind()) && !UNPINGED.contains(it.state()))
                .filter(it -> !it.version().startsWith(CHANGED))
                .map(Note::words)
                .distinct()
                .count();
    }

    private int offer(Notice it, String version) {
        return outbox.offer(Watchman.of(recipient, it, version), now) ? 1 : 0;
    }
}
