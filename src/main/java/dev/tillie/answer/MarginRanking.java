package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Margin;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Margins side by side: by product, category, channel or month; and what is sold for less than it costs. */
final class MarginRanking {
    private record Entry(String name, Margin margin) {
        double share() {
            return margin.share().orElse(0);
        }
    }

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final List<String> SPLITS =
            List.of("product", "category", "supplier", "location", "channel", "month");
    private static final int USUAL = 10;
    private static final int MOST_MONTHS = 24;

    private MarginRanking() {}

    static boolean isAsked(Asked asked) {
        return asked.slots().has(Slot.GROUP_BY)
                || asked.slots().has(Slot.SORT)
                || asked.slots().has(Slot.LIMIT)
                || asked.slots().has(Slot.THRESHOLD);
    }

    /** One product can still be split by where and when it was sold. */
    static boolean splitsOneProduct(Asked asked) {
        return asked.wants(Slot.GROUP_BY, "channel")
                || asked.wants(Slot.GROUP_BY, "location")
                || asked.wants(Slot.GROUP_BY, "month");
    }

    static Draft of(Asked asked, Window window, Scope scope) {
        return of(asked, window, scope, asked.slots().text(Slot.GROUP_BY).orElse("product"));
    }

    static Draft of(Asked asked, Window window, Scope scope, String by) {
        if (!SPLITS.contains(by)) {
            return Draft.of("I can split margins by product, category, supplier, location, channel or month, not by "
                            + by.replace('_', ' ') + ".")
                    .follow("Margin by category", "margin by category")
                    .follow("Margin by product", "margin by product");
        }
        var entries = entries(asked, window, scope, by);
        if (entries.isEmpty()) {
            return Draft.of("No sales of anything whose cost I know in " + window.name() + scope.of() + ".");
        }
        return asked.slots().has(Slot.THRESHOLD)
                ? below(
                        asked,
                        window,
                        entries,
                        asked.slots().number(Slot.THRESHOLD).orElse(0) / 100)
                : ranked(asked, window, scope, by, entries);
    }

    private static List<Entry> entries(Asked asked, Window window, Scope scope, String by) {
        var costing = Costing.of(asked);
        var period = window.period();
        // postage has a price and a cost of its own, but nobody asks which of the goods it is
        var where =
                by.equals("category") || by.equals("product") ? scope.where().withGoodsOnly(true) : scope.where();
        var margins = switch (by) {
            case "category" -> costing.byCategory(period, where);
            case "supplier" -> costing.bySupplier(period, where);
            case "location" -> costing.byLocation(period, where);
            case "channel" -> costing.byChannel(period, where);
            case "month" -> costing.byMonth(period, where);
            default -> costing.byProduct(period, where);
        };
        return margins.entrySet().stream()
                .filter(it -> it.getValue().share().isPresent())
                .map(it -> new Entry(label(it.getKey(), by, costing), it.getValue()))
                .toList();
    }

    private static String label(String key, String by, Costing costing) {
        return switch (by) {
            case "product" -> costing.name(key);
            case "month" -> MONTH.format(YearMonth.parse(key));
            default -> key.replace('_', ' ');
        };
    }

    private static Draft ranked(Asked asked, Window window, Scope scope, String by, List<Entry> entries) {
        return by.equals("month") ? byMonth(asked, scope, entries) : bestFirst(asked, window, scope, by, entries);
    }

    private static Draft byMonth(Asked asked, Scope scope, List<Entry> entries) {
        var shown = entries.subList(Math.max(0, entries.size() - MOST_MONTHS), entries.size());
        var last = shown.getLast();
        var best = shown.stream().max(Comparator.comparingDouble(Entry::share)).orElseThrow();
        var worst = shown.stream().min(Comparator.comparingDouble(Entry::share)).orElseThrow();
        return Draft.of("Margin in " + last.name() + scope.of() + ": " + Percent.of(last.share()) + ", between "
                        + Percent.of(worst.share()) + " (" + worst.name() + ") and " + Percent.of(best.share()) + " ("
                        + best.name() + ") over " + Phrases.plural(shown.size(), "month") + ".")
                .table(List.of("Month", "Takings", "Gross profit", "Margin"), rows(shown, asked))
                .chart(chart(shown, last, true))
                .foot(Costing.footing(asked))
                .follow("Why did it change?", "why did our margin change?");
    }

    private static Draft bestFirst(Asked asked, Window window, Scope scope, String by, List<Entry> entries) {
        var worst = asked.wants(Slot.SORT, "asc");
        var byShare = asked.wants(Slot.METRIC, "margin_pct") && asked.slots().has(Slot.SORT);
        var shown = sorted(entries, byShare, worst).stream()
                .limit(asked.limit(USUAL))
                .toList();
        var first = shown.getFirst();
        return Draft.of(lead(byShare, worst) + ", " + window.name() + scope.of() + ": " + first.name() + ", "
                        + money(first.margin().gross(), asked) + " gross profit, " + Percent.of(first.share()) + ".")
                .table(List.of(column(by), "Takings", "Gross profit", "Margin"), rows(shown, asked))
                .chart(chart(shown, first, false))
                .foot(Costing.footing(asked))
                .follow("What loses money?", "which products lose money?")
                .follow("Margin by category", "margin by category");
    }

    private static String lead(boolean byShare, boolean worst) {
        if (byShare) {
            return worst ? "Thinnest margin" : "Best margin";
        }
        return worst ? "Earns least" : "Earns most";
    }

    private static List<Entry> sorted(List<Entry> entries, boolean byShare, boolean worst) {
        var order = byShare
                ? Comparator.comparingDouble(Entry::share)
                : Comparator.comparing((Entry it) -> it.margin().gross());
        return entries.stream().sorted(worst ? order : order.reversed()).toList();
    }

    private static Draft below(Asked asked, Window window, List<Entry> entries, double threshold) {
        var above = asked.said().matches("(?i).*\\b(?:over|above|more than|at least)\\b.*");
        var found = sorted(entries, true, !above).stream()
                .filter(it -> above ? it.share() >= threshold : it.share() < threshold)
                .toList();
        var bound = (above ? "over " : "under ") + Percent.of(threshold);
        if (found.isEmpty()) {
            return Draft.of("Nothing sold in " + window.name() + " has a margin " + bound + ".");
        }
        var shown = found.stream().limit(asked.limit(USUAL)).toList();
        return Draft.of(Phrases.plural(found.size(), "product has", "products have") + " a margin " + bound + " in "
                        + window.name() + ", first " + shown.getFirst().name() + ".")
                .table(List.of("Product", "Takings", "Gross profit", "Margin"), rows(shown, asked))
                .foot(Costing.footing(asked));
    }

    /** What was sold for less than it cost; where there is nothing, what comes nearest. */
    static Draft atALoss(Asked asked, Window window, Scope scope) {
        var entries = sorted(entries(asked, window, scope, "product"), true, true);
        var losing = entries.stream()
                .filter(it -> it.margin().gross().signum() < 0)
                .sorted(Comparator.comparing(it -> it.margin().gross()))
                .toList();
        if (losing.isEmpty()) {
            return Draft.of("Nothing was sold at a loss in " + window.name() + scope.of() + ".")
                    .line(entries.isEmpty() ? "" : "The thinnest margins:")
                    .table(
                            List.of("Product", "Takings", "Gross profit", "Margin"),
                            rows(entries.stream().limit(5).toList(), asked))
                    .foot(Costing.footing(asked))
                    .foot("wages and rent are not shared out to products");
        }
        var lost = losing.stream().map(it -> it.margin().gross()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = losing.stream().limit(asked.limit(USUAL)).toList();
        return Draft.of(Phrases.plural(losing.size(), "product was", "products were") + " sold for less than "
                        + (losing.size() == 1 ? "it" : "they") + " cost in " + window.name() + ", losing "
                        + money(lost.abs(), asked) + "; most on "
                        + shown.getFirst().name() + ".")
                .table(List.of("Product", "Takings", "Gross profit", "Margin"), rows(shown, asked))
                .foot(Costing.footing(asked))
                .foot("wages and rent are not shared out to products")
                .follow(
                        "What should it cost?",
                        "what should I charge for " + shown.getFirst().name() + "?");
    }

    private static List<List<String>> rows(List<Entry> shown, Asked asked) {
        return shown.stream()
                .map(it -> List.of(
                        it.name(),
                        money(it.margin().takings(), asked),
                        money(it.margin().gross(), asked),
                        Percent.of(it.share())))
                .toList();
    }

    private static Chart chart(List<Entry> shown, Entry first, boolean inOrder) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(it.name(), Math.rint(it.share() * 1000) / 10, it == first))
                .toList();
        return new Chart.Bars("Margin", "Margins; first " + first.name(), new Chart.Unit("", "%"), bars, !inOrder);
    }

    private static String column(String by) {
        return Character.toUpperCase(by.charAt(0)) + by.substring(1);
    }

    private static String money(BigDecimal amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
