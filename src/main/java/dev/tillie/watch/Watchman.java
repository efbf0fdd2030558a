package dev.tillie.watch;

import dev.tillie.answer.Notice;
import dev.tillie.answer.Tillie;
import dev.tillie.books.Shop;
import dev.tillie.chat.Preferences;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Outbox.Offer;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks through the books, and puts into the outbox what is to be said now: the weightiest things, no more of them a day
 * than the owner wants, nothing in quiet hours. What isn't put in is found again at the next look, if it is still there.
 */
public final class Watchman {
    private final Tillie tillie;
    private final Shop shop;
    private final Outbox outbox;
    private final Preferences preferences;
    private final Supplier<? extends Collection<String>> recipients;
    private final SummaryRound summaries;

    /** @param recipients those who own the shop, by their keys */
    public Watchman(
            Tillie tillie,
            Shop shop,
            Outbox outbox,
            Preferences preferences,
            Supplier<? extends Collection<String>> recipients) {
        this.tillie = tillie;
        this.shop = shop;
        this.outbox = outbox;
        this.preferences = preferences;
        this.recipients = recipients;
        summaries = new SummaryRound(tillie, shop, outbox, preferences);
    }

    /** How many notes were put in. */
    public int look(Instant now) {
        var attention = Attention.of(preferences);
        var time = now.atZone(shop.zone()).toLocalTime();
        var everybody = recipients.get();
        var isQuiet = attention.isQuiet(time);
        var isSummaryDue = attention.isSummaryDue(time);
        if (everybody.isEmpty() || isQuiet && !isSummaryDue) {
            return 0;
        }
        var notices = isQuiet ? List.<Notice>of() : notices(attention, now);
        // found and noted in one transaction: of two who look at once, the other finds it noted
        return outbox.together(now, () -> {
            var count = 0;
            for (var recipient : everybody) {
                count += offer(recipient, notices, attention, now);
            }
            return count + summaries.offer(everybody, attention.summaryAt(), now);
        });
    }

    private List<Notice> notices(Attention attention, Instant now) {
        return tillie.listNotices(now).stream()
                .filter(it -> !attention.muted().contains(it.kind()))
                .toList();
    }

    /** News of what was said already costs no attention; it changes the message that is there. */
    private int offer(String recipient, List<Notice> notices, Attention attention, Instant now) {
        var today = shop.dayOf(now).atStartOfDay(shop.zone()).toInstant();
        var left = attention.perDay() - pings(recipient, today);
        var count = 0;
        for (var same : sameAnswer(notices)) {
            var unknown = same.stream()
                    .filter(it -> outbox.find(recipient, it.key()).isEmpty())
                    .toList();
            if (unknown.isEmpty()) {
                count += same.stream().mapToInt(it -> offer(recipient, it, now)).sum();
            } else if (left > 0) {
                left--;
                count += offer(recipient, unknown.getFirst(), now);
                unknown.stream().skip(1).forEach(it -> cover(recipient, it, now));
            }
        }
        return count;
    }

    /** What one answer tells of is told in one message. */
    private static Collection<List<Notice>> sameAnswer(List<Notice> notices) {
        return notices.stream()
                .collect(Collectors.groupingBy(Notice::words, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void cover(String recipient, Notice it, Instant now) {
        outbox.cover(of(recipient, it), now);
    }

    private int pings(String recipient, Instant since) {
        return (int) outbox.listSince(recipient, since).stream()
                .filter(it -> !it.kind().equals(Notice.SUMMARY))
                .map(Note::words)
                .distinct()
                .count();
    }

    private int offer(String recipient, Notice it, Instant now) {
        return outbox.offer(of(recipient, it), now) ? 1 : 0;
    }

    static Offer of(String recipient, Notice it) {
        return new Offer(recipient, it.key(), it.kind(), it.words(), it.version(), it.endsAt());
    }
}
