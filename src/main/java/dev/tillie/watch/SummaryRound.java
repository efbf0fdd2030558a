package dev.tillie.watch;

import dev.tillie.answer.Notice;
import dev.tillie.answer.Tillie;
import dev.tillie.books.Shop;
import dev.tillie.chat.Preferences;
import dev.tillie.store.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts summaries into the outbox when they are due, each once for each day, week or month and each who gets it. */
final class SummaryRound {
    private static final String OWNERS = "owners";

    private final Tillie tillie;
    private final Shop shop;
    private final Outbox outbox;
    private final Preferences preferences;

    SummaryRound(Tillie tillie, Shop shop, Outbox outbox, Preferences preferences) {
        this.tillie = tillie;
        this.shop = shop;
        this.outbox = outbox;
        this.preferences = preferences;
    }

    /**
     * How many were put in.
     *
     * @param daily when the day's summary comes; null for never
     * @param isMore whether it has to tell what there was no room for
     */
    int offer(Collection<String> owners, @Nullable LocalTime daily, boolean isMore, Instant now) {
        var count = 0;
        var recipients = recipients(owners);
        for (var notice : due(daily, now)) {
            var unsaid = recipients.stream()
                    .filter(it -> outbox.find(it, notice.key()).isEmpty())
                    .toList();
            if (!unsaid.isEmpty() && (isMore || isNews(notice, now))) {
                count += unsaid.stream().mapToInt(it -> offer(it, notice, now)).sum();
            }
        }
        return count;
    }

    private List<Notice> due(@Nullable LocalTime daily, Instant now) {
        var times = SummaryTimes.of(preferences, daily, shop.weekStart());
        var local = now.atZone(shop.zone());
        var due = new ArrayList<Notice>();
        if (times.isDailyDue(local)) {
            due.add(tillie.summary(now));
        }
        times.weeklyDue(local).ifPresent(it -> due.add(Tillie.weekSummary(it, end(it))));
        times.monthlyDue(local).ifPresent(it -> due.add(Tillie.monthSummary(it, end(it))));
        return due;
    }

    private Instant end(LocalDate due) {
        return SummaryTimes.endOf(due).atStartOfDay(shop.zone()).toInstant();
    }

    /** Weeks and months always have something to say; a day may not. */
    private boolean isNews(Notice notice, Instant now) {
        return !notice.key().equals(tillie.summary(now).key()) || tillie.hasNews(now);
    }

    /** The owners, and whoever else is to get it; the owners not where somebody gets it in their place. */
    private Collection<String> recipients(Collection<String> owners) {
        var recipients = new LinkedHashSet<String>();
        Arrays.stream(preferences
                        .find(Preferences.SUMMARY_TO)
                        .filter(it -> !it.isBlank())
                        .orElse(OWNERS)
                        .split(","))
                .forEach(it -> recipients.addAll(it.equals(OWNERS) ? owners : List.of(it)));
        return recipients;
    }

    private int offer(String recipient, Notice it, Instant now) {
        return outbox.offer(Watchman.of(recipient, it), now) ? 1 : 0;
    }
}
