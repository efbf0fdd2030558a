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
import java.util.regex.Pattern;

/** Sales split by something, best or worst first. */
final class Ranking {
    private static final Set<Dimension> IN_ORDER = Set.of(Dimension.HOUR, Dimension.DAY_OF_WEEK, Dimension.MONTH);
    private static final Set<Dimension> WHOLE = Set.of(Dimension.CHANNEL, Dimension.LOCATION, Dimension.CATEGORY);
    private static final Pattern IN_SHARES =
            Pattern.compile("(?i)\\b(?:percent(?:age)?s?|shares?|proportions?|fractions?)\\b|%");
    private static final Set<Metric> ADDING_UP = Set.of(Metric.REVENUE, Metric.UNITS);

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
                + Scope.withCustomer(asked).of() + ": " + label(top, dimension) + ", " + metric.exact(top, currency)
                + " "
                + metric.label + share(asked, top, groups, metric) + ".");
        draft.table(
                columns(dimension, metric),
                shown.stream().map(it -> row(it, dimension, metric, asked)).toList());
        var charts = new RankingChart(asked, window, dimension, metric);
        draft.chart(
                isWhole(asked, window, dimension, metric, groups, shown)
                        ? charts.shares(shown, top)
                        : charts.bars(shown, top, !IN_ORDER.contains(dimension)));
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

    /** How much of all that is, where somebody asks for shares. */
    private static String share(Asked asked, GroupTotal top, List<GroupTotal> groups, Metric metric) {
        var all = groups.stream().mapToDouble(metric::value).sum();
        return ADDING_UP.contains(metric)
                        && all > 0
                        && IN_SHARES.matcher(asked.said()).find()
                ? ", " + Percent.of(metric.value(top) / all) + " of it all"
                : "";
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

    /**
     * Whether what is shown are parts that make up a whole: each sale in one of them, none left out, and nobody asked
     * for the worst of them.
     */
    private static boolean isWhole(
            Asked asked,
            Window window,
            Dimension dimension,
            Metric metric,
            List<GroupTotal> groups,
            List<GroupTotal> shown) {
        return WHOLE.contains(dimension)
                && ADDING_UP.contains(metric)
                && !isWorst(asked)
                && shown.size() == groups.size()
                && groups.size() == all(asked, window, dimension).size()
                && Chart.Shares.areWhole(RankingChart.slices(shown, dimension, metric));
    }

    /** All groups, the one without a name too. */
    private static List<GroupTotal> all(Asked asked, Window window, Dimension dimension) {
        var where = Scope.withCustomer(asked).where();
        var goods =
                dimension == Dimension.PRODUCT || dimension == Dimension.CATEGORY ? where.withGoodsOnly(true) : where;
        return asked.ledger().by(dimension, window.period(), goods, 0);
    }

    private static List<GroupTotal> groups(Asked asked, Window window, Dimension dimension) {
        var metric = Metric.of(asked);
        var groups = all(asked, window, dimension).stream()
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

    static String label(GroupTotal group, Dimension dimension) {
        return switch (dimension) {
            case HOUR -> group.key() + ":00";
            case CHANNEL -> group.label().replace('_', ' ');
            default -> group.label();
        };
    }
}
