package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The part of the shop that did most unlike itself: on a day against the same weekdays before, else against a stretch before. */
final class StoodOut {
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 4;
    /** Further from the usual than that happens on one day in twenty. */
    private static final double SPREADS = 2;

    /** Less of the day's takings is no news. */
    private static final double SHARE = 0.05;

    private StoodOut() {}

    private record Part(String name, double now, double usual) {
        double off() {
            return Math.abs(now - usual);
        }
    }

    /** {@code Stood out: Coffee £320, up 45% on a usual Saturday.} Empty for a day like any other. */
    static String onDay(Asked asked, LocalDate day) {
        var before = new ArrayList<Map<String, Double>>();
        for (var week = 1; week <= WEEKS; week++) {
            var earlier = day.minusWeeks(week);
            var sold = asked.recorded().contains(earlier)
                    ? categories(asked, Period.ofDay(earlier))
                    : Map.<String, Double>of();
            if (!sold.isEmpty()) {
                before.add(sold);
            }
        }
        var now = categories(asked, Period.ofDay(day));
        if (before.size() < FEWEST_WEEKS) {
            return "";
        }
        var total = now.values().stream().mapToDouble(it -> it).sum();
        return most(
                        now.entrySet().stream()
                                .flatMap(it -> unusual(it.getKey(), it.getValue(), before).stream())
                                .toList(),
                        total)
                .map(it -> say(asked, it, "a usual " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)))
                .orElse("");
    }

    /** {@code Moved most: Coffee £1,320, down 15% on October 2026.} */
    static String inStretch(Asked asked, Period period, Period before) {
        var now = categories(asked, period);
        var earlier = categories(asked, before);
        var total = now.values().stream().mapToDouble(it -> it).sum();
        if (earlier.isEmpty()) {
            return "";
        }
        return most(
                        now.entrySet().stream()
                                .map(it -> new Part(it.getKey(), it.getValue(), earlier.getOrDefault(it.getKey(), 0.0)))
                                .toList(),
                        total)
                .map(it -> say(asked, it, Window.named(before)).replace("Stood out", "Moved most"))
                .orElse("");
    }

    private static Optional<Part> most(List<Part> parts, double total) {
        return parts.stream()
                .filter(it -> it.usual() > 0 && it.off() > SHARE * total)
                .max(Comparator.comparingDouble(Part::off));
    }

    private static Optional<Part> unusual(String name, double now, List<Map<String, Double>> before) {
        var values =
                before.stream().mapToDouble(it -> it.getOrDefault(name, 0.0)).toArray();
        var mean = Arrays.stream(values).average().orElse(0);
        var squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
        var spread = Math.sqrt(squares / (values.length - 1));
        return Math.abs(now - mean) > SPREADS * spread ? Optional.of(new Part(name, now, mean)) : Optional.empty();
    }

    private static Map<String, Double> categories(Asked asked, Period period) {
        var sold = new HashMap<String, Double>();
        for (GroupTotal it : asked.ledger().by(Dimension.CATEGORY, period, Where.ALL.withGoodsOnly(true), 0)) {
            if (!it.key().isEmpty()) {
                sold.put(it.label(), it.net().doubleValue());
            }
        }
        return sold;
    }

    private static String say(Asked asked, Part it, String against) {
        var change = Change.of(it.now(), it.usual(), against);
        return "Stood out: " + it.name() + " "
                + Wording.brief(it.now(), asked.shop().currency()) + ", " + change + ".";
    }
}
