package dev.tillie.answer;

import dev.tillie.chat.Preferences;
import dev.tillie.store.Settings;
import java.util.Set;
import java.util.TreeSet;

/** What the owner wants in summaries and what not, as a comma-separated list of wishes. */
record SummaryShape(Set<String> wishes) {
    static final String SHORT = "short";
    static final String MARGINS = "margins";
    static final String NO_CASH = "no-cash";
    static final String NO_CHART = "no-chart";

    SummaryShape {
        wishes = Set.copyOf(wishes);
    }

    static SummaryShape of(Settings settings) {
        return new SummaryShape(settings.find(Preferences.SUMMARY_SHAPE)
                .filter(it -> !it.isBlank())
                .map(it -> Set.of(it.split(",")))
                .orElse(Set.of()));
    }

    boolean isShort() {
        return wishes.contains(SHORT);
    }

    boolean hasMargins() {
        return wishes.contains(MARGINS);
    }

    boolean hasCash() {
        return !wishes.contains(NO_CASH);
    }

    boolean hasChart() {
        return !wishes.contains(NO_CHART);
    }

    SummaryShape with(String wish) {
        var more = new TreeSet<>(wishes);
        more.add(wish);
        return new SummaryShape(more);
    }

    SummaryShape without(String wish) {
        var fewer = new TreeSet<>(wishes);
        fewer.remove(wish);
        return new SummaryShape(fewer);
    }

    String toSetting() {
        return String.join(",", new TreeSet<>(wishes));
    }

    /** {@code short, with margins, without cash}; empty for as it comes. */
    String say() {
        return (isShort() ? ", short" : "")
                + (hasMargins() ? ", with margins" : "")
                + (hasCash() ? "" : ", without cash")
                + (hasChart() ? "" : ", without the chart");
    }
}
