package dev.tillie.watch;

import dev.tillie.answer.Notice;
import dev.tillie.answer.Tillie;
import dev.tillie.books.Shop;
import dev.tillie.chat.Preferences;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Offer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks through the books, and puts into the outbox what is to be said now: the weightiest things, no more of them a day
 * than the owner wants, nothing in quiet hours. What isn't put in is found again at the next look, if it is still there,
 * until the summary tells it.
 */
public final class Watchman {
    private final Tillie tillie;
    private final Shop shop;
    private final Outbox outbox;
    private final Preferences preferences;
    private final Supplier<? extends Collection<String>> recipients;
    private final SummaryRound summaries;
    private final SubscriptionRound subscriptions;

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
        subscriptions = new SubscriptionRound(tillie, outbox);
    }

    /** How many notes were put in. */
    public int look(Instant now) {
        var attention = Attention.of(preferences);
        var time = now.atZone(shop.zone()).toLocalTime();
        var wanted = subscriptions.offer(attention.isQuiet(time), now);
        var everybody = recipients.get();
        return everybody.isEmpty() ? wanted : wanted + look(everybody, attention, time, now);
    }

    private int look(Collection<String> everybody, Attention attention, LocalTime time, Instant now) {
        var isQuiet = attention.isQuiet(time);
        var isSummaryDue = attention.isSummaryDue(time);
        if (isQuiet && !isSummaryDue || attention.isLeftAlone(now, tillie.listDayKinds(now))) {
            return 0;
        }
        var found = isQuiet ? List.<Notice>of() : tillie.listNotices(now);
        // found and noted in one transaction: of two who look at once, the other finds it noted
        return outbox.together(now, () -> {
            var count = 0;
            var isMore = false;
            for (var recipient : isQuiet ? List.<String>of() : everybody) {
                var desk = new Desk(outbox, recipient, attention, now, beginning(now));
                count += desk.put(found);
                isMore |= isSummaryDue && desk.leave(found, tillie.summary(now)) > 0;
            }
            return count + summaries.offer(everybody, attention.summaryAt(), isMore, now);
        });
    }

    /** When the shop's day began. */
    private Instant beginning(Instant now) {
        return shop.dayOf(now).atStartOfDay(shop.zone()).toInstant();
    }

    static Offer of(String recipient, Notice it) {
        return of(recipient, it, it.version());
    }

    static Offer of(String recipient, Notice it, String version) {
        return new Offer(recipient, it.key(), it.kind(), it.words(), version, it.endsAt());
    }
}
