package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Sales split by something, best or worst first. */
final class Ranking {
    private static final Set<Dimension> IN_ORDER = Set.of(Dimension.HOUR, Dimension.DAY_OF_WEEK, Dimension.MONTH);
    private static final int MOST_BARS = 12;

    /** A split, an order or a count was asked for; without a word on what, products are meant. */
    static boolean isAsked(Asked asked) {
        return asked.slots().has(Slot.GROUP_BY)
                || asked.slots().has(Slot.SORT)
                || asked.slots().has(Slot.LIMIT);
    }

    Draft answer(Asked asked) {
        var dimension = SplitBy.of(asked);
        if (dimension == Dimension.CUSTOMER && asked.audience() != Audience.OWNER) {
            return Refusals.names();
        }
        var wanted = Window.of(asked, asked.recorded());
        var window = wanted.within(asked.recorded());
        if (window.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var groups = groups(asked, window.get(), dimension);
        if (groups.isEmpty()) {
            return Draft.of("Your records don’t say " + SplitBy.word(dimension) + " for "
                            + window.get().name() + ".")
                    .foot("A column for it in the sales file is all I need");
        }
        return draft(asked, window.get(), dimension, groups);
    }

    private static Draft draft(Asked asked, Window window, Dimension dimension, List<GroupTotal> groups) {
        var metric = Metric.of(asked);
        var currency = asked.shop().currency();
        var limit = IN_ORDER.contains(dimension) && !asked.wantsFile() ? 31 : asked.limit(10);
        var shown = groups.stream().limit(limit).toList();
        var top = IN_ORDER.contains(dimension) ? best(groups, metric, asked) : groups.getFirst();
        var worst = isWorst(asked);
        var draft = Draft.of((worst ? "Weakest " : "Top ") + SplitBy.word(dimension) + ", " + window.name()
                + Scope.of(asked).of() + ": " + label(top, dimension) + ", " + metric.exact(top, currency) + " "
                + metric.label + ".");
        draft.table(
                columns(dimension, metric),
                shown.stream().map(it -> row(it, dimension, metric, asked)).toList());
        draft.chart(chart(asked, window, dimension, metric, shown, top));
        if (window.assumed()) {
            draft.assume("no period said, so all your records, " + window.name())
                    .follow("Last 30 days", "and the last 30 days?");
        }
        if (dimension == Dimension.PRODUCT) {
            draft.foot("postage and fees are not goods and left out");
        }
        if (dimension != Dimension.CATEGORY
                && !asked.ledger().catalogue().categories().isEmpty()) {
            draft.follow("By category", "and by category?");
        }
        return isWorst(asked)
                ? draft.follow("What sells best?", "which products sell best?")
                : draft.follow("The slowest?", "which products sell worst?");
    }

    private static GroupTotal best(List<GroupTotal> groups, Metric metric, Asked asked) {
        Comparator<GroupTotal> order = Comparator.comparingDouble(metric::value);
        return groups.stream().max(isWorst(asked) ? order.reversed() : order).orElseThrow();
    }

    private static List<String> columns(Dimension dimension, Metric metric) {
        var columns = new ArrayList<>(
                List.of(Phrases.sentence(SplitBy.word(dimension)).replace(".", ""), "Takings", "Units", "Orders"));
        if (metric == Metric.REFUNDS) {
            columns.add("Refunds");
        }
        return columns;
    }

    private static List<String> row(GroupTotal group, Dimension dimension, Metric metric, Asked asked) {
        var currency = asked.shop().currency();
        var cells = new ArrayList<>(List.of(
                label(group, dimension),
                Wording.exact(group.net(), currency),
                Wording.count(group.units()),
                Wording.count(group.orders())));
        if (metric == Metric.REFUNDS) {
            cells.add(Wording.exact(group.refunds(), currency));
        }
        return cells;
    }

    private static List<GroupTotal> groups(Asked asked, Window window, Dimension dimension) {
        var metric = Metric.of(asked);
        var where = Scope.of(asked).where();
        var goods =
                dimension == Dimension.PRODUCT || dimension == Dimension.CATEGORY ? where.withGoodsOnly(true) : where;
        var groups = asked.ledger().by(dimension, window.period(), goods, 0).stream()
                .filter(it -> !it.key().isEmpty())
                .toList();
        if (IN_ORDER.contains(dimension)) {
            return groups.stream()
                    .sorted(Comparator.comparing(it -> place(it, dimension)))
                    .toList();
        }
        Comparator<GroupTotal> order = Comparator.comparingDouble(metric::value);
        return groups.stream()
                .filter(it -> !isWorst(asked) || metric.value(it) > 0)
                .sorted(isWorst(asked) ? order : order.reversed())
                .toList();
    }

    /** Where a group stands in time, in letters that sort. */
    private static String place(GroupTotal group, Dimension dimension) {
        return switch (dimension) {
            case HOUR -> "%02d".formatted(Integer.parseInt(group.key()));
            case DAY_OF_WEEK -> String.valueOf(DayOfWeek.valueOf(group.key()).getValue());
            default -> group.key();
        };
    }

    private static boolean isWorst(Asked asked) {
        return asked.wants(Slot.SORT, "asc");
    }

    private static Chart chart(
            Asked asked, Window window, Dimension dimension, Metric metric, List<GroupTotal> shown, GroupTotal top) {
        var horizontal = !IN_ORDER.contains(dimension);
        var bars = shown.stream()
                .limit(horizontal ? MOST_BARS : 31)
                .map(it -> new Chart.Bar(label(it, dimension), metric.value(it), it.equals(top)))
                .toList();
        var title = Phrases.sentence(metric.label + " by " + SplitBy.word(dimension))
                        .replace(".", "") + ", " + window.name();
        var alt = title + "; highest: " + label(top, dimension);
        return new Chart.Bars(title, alt, SalesReport.unit(asked, metric), bars, horizontal);
    }

    private static String label(GroupTotal group, Dimension dimension) {
        return switch (dimension) {
            case HOUR -> group.key() + ":00";
            case CHANNEL -> group.label().replace('_', ' ');
            default -> group.label();
        };
    }
}
