package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.Where;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the shop trades, learned from its sales: the weekdays it opens, and the hour by which the night's last sale is
 * long over.
 */
record Habits(Set<DayOfWeek> openDays, int cutOverHour) {
    private static final int DAYS_READ = 182;
    private static final int FEWEST_DAYS = 28;
    private static final double RARE = 0.15;
    /** A shop that sells after dark; a few web orders around midnight don't make one. */
    private static final double LATE_TRADE = 0.03;

    private static final int QUIETEST_STRETCH_HOURS = 4;

    static Optional<Habits> of(Ledger ledger) {
        var span = ledger.span();
        if (span.isEmpty() || span.get().days() < FEWEST_DAYS) {
            return Optional.empty();
        }
        return Optional.of(ledger.once("habits", () -> learn(ledger, span.get())));
    }

    private static Habits learn(Ledger ledger, Period span) {
        var from = span.days() > DAYS_READ ? span.to().minusDays(DAYS_READ - 1) : span.from();
        var period = new Period(from, span.to());
        var hours = ledger.by(Dimension.HOUR, period, Where.ALL, 0);
        return new Habits(openDays(ledger, period), cutOver(hours));
    }

    /** A weekday is open when sales were made on more than a few of its dates. */
    private static Set<DayOfWeek> openDays(Ledger ledger, Period period) {
        var traded = ledger.days(period, Where.ALL).stream()
                .filter(it -> it.orders() > 0)
                .collect(Collectors.groupingBy(it -> it.day().getDayOfWeek(), Collectors.counting()));
        var weeks = Math.max(1, period.days() / 7.0);
        var open = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (traded.getOrDefault(day, 0L) / weeks > RARE) {
                open.add(day);
            }
        }
        return open;
    }

    /** The middle of the quietest hours of the night; midnight where nobody trades around it. */
    private static int cutOver(List<GroupTotal> hours) {
        var orders = new long[24];
        hours.stream()
                .filter(it -> !it.key().isEmpty())
                .forEach(it -> orders[Integer.parseInt(it.key())] = it.orders());
        var all = Arrays.stream(orders).sum();
        if (all == 0 || orders[23] + orders[0] + orders[1] < all * LATE_TRADE) {
            return 0;
        }
        var best = 0;
        var fewest = Long.MAX_VALUE;
        for (var hour = 2; hour < 12; hour++) {
            long sum = 0;
            for (var next = 0; next < QUIETEST_STRETCH_HOURS; next++) {
                sum += orders[(hour + next) % 24];
            }
            if (sum < fewest) {
                fewest = sum;
                best = hour + QUIETEST_STRETCH_HOURS / 2;
            }
        }
        return best;
    }

    /** {@code You open Monday to Saturday, and a day ends at midnight}. */
    String say() {
        return "It looks like you open " + days() + ", and your day turns over at "
                + (cutOverHour == 0 ? "midnight" : "%02d:00".formatted(cutOverHour)) + ". Is that right?";
    }

    private String days() {
        if (openDays.size() == 7) {
            return "every day";
        }
        var names = openDays.stream()
                .sorted()
                .map(it -> it.getDisplayName(TextStyle.FULL, Locale.UK))
                .toList();
        return Phrases.list(names);
    }

    /** The habits as settings, to be kept once the owner has confirmed them. */
    Map<String, String> toSettings() {
        return Map.of(
                "open-days",
                openDays.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")),
                "day-cut-over",
                "%02d:00".formatted(cutOverHour));
    }
}
