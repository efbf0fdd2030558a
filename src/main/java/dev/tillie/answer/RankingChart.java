package dev.tillie.answer;

import dev.tillie.chart.Chart;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import java.util.List;

/** Sales split by something, to be looked at: side by side, or as parts of the whole. */
record RankingChart(Asked asked, Window window, Dimension dimension, Metric metric) {
    private static final int MOST_LYING = 12;
    private static final int MOST_STANDING = 31;

    Chart bars(List<GroupTotal> groups, GroupTotal top, boolean lying) {
        var bars = groups.stream()
                .limit(lying ? MOST_LYING : MOST_STANDING)
                .map(it -> new Chart.Bar(Ranking.label(it, dimension), metric.value(it), it.equals(top)))
                .toList();
        return new Chart.Bars(title(), alt(top), SalesReport.unit(asked, metric), bars, lying);
    }

    Chart shares(List<GroupTotal> groups, GroupTotal top) {
        return new Chart.Shares(title(), alt(top), SalesReport.unit(asked, metric), slices(groups, dimension, metric));
    }

    static List<Chart.Slice> slices(List<GroupTotal> groups, Dimension dimension, Metric metric) {
        return groups.stream()
                .map(it -> new Chart.Slice(Ranking.label(it, dimension), metric.value(it)))
                .toList();
    }

    private String title() {
        return Phrases.sentence(metric.label + " by " + SplitBy.word(dimension)).replace(".", "") + ", "
                + window.name();
    }

    private String alt(GroupTotal top) {
        return title() + "; highest: " + Ranking.label(top, dimension);
    }
}
