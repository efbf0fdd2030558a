package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chart.Chart;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A chart that Slack draws itself, where it is small enough for that: Slack's pages disagree about the limits, so the
 * tightest of them are kept to.
 */
final class NativeChart {
    private static final int MOST_POINTS = 20;
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_TITLE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private NativeChart() {}

    /** Empty where the chart shows more than Slack would draw. */
    static Optional<JsonObject> of(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars -> ofBars(bars);
            case Chart.Line line -> ofLine(line);
            case Chart.Shares shares -> ofShares(shares);
            case Chart.Lines _, Chart.Waterfall _ -> Optional.empty();
        };
    }

    private static Optional<JsonObject> ofBars(Chart.Bars bars) {
        var labels = bars.bars().stream()
                .map(it -> Mrkdwn.shortened(it.label(), LONGEST_LABEL))
                .toList();
        if (labels.isEmpty()
                || labels.size() > MOST_POINTS
                || labels.stream().distinct().count() < labels.size()) {
            return Optional.empty();
        }
        var points = new ArrayList<JsonObject>();
        for (var bar : bars.bars()) {
            points.add(point(Mrkdwn.shortened(bar.label(), LONGEST_LABEL), bar.value()));
        }
        return Optional.of(block(bars.title(), "bar", labels, List.of(series("Value", points))));
    }

    private static Optional<JsonObject> ofShares(Chart.Shares shares) {
        var segments = new ArrayList<JsonObject>();
        shares.slices().forEach(it -> segments.add(point(Mrkdwn.shortened(it.label(), LONGEST_LABEL), it.value())));
        var labels = segments.stream().map(it -> Json.text(it, "label")).toList();
        if (labels.stream().anyMatch(String::isBlank)
                || labels.stream().distinct().count() < labels.size()) {
            return Optional.empty();
        }
        return Optional.of(block(shares.title(), Json.object("type", "pie", "segments", segments)));
    }

    /** A line alone: of several, Slack may want a value of each for every day. */
    private static Optional<JsonObject> ofLine(Chart.Line line) {
        var points = line.actual().isEmpty() ? line.expected() : line.actual();
        var alone = line.compared().isEmpty()
                && (line.actual().isEmpty() || line.expected().isEmpty());
        if (points.isEmpty() || points.size() > MOST_POINTS || !alone) {
            return Optional.empty();
        }
        var days = points.stream().map(it -> DAY.format(it.day())).toList();
        var name = line.actual().isEmpty() ? "Expected" : "Sold";
        return Optional.of(block(line.title(), "line", days, List.of(series(name, points(points)))));
    }

    private static List<JsonObject> points(List<Chart.Point> points) {
        return points.stream()
                .map(it -> point(DAY.format(it.day()), it.value()))
                .toList();
    }

    private static JsonObject point(String label, double value) {
        return Json.object("label", label, "value", Math.round(value * 100) / 100.0);
    }

    private static JsonObject series(String name, List<JsonObject> points) {
        return Json.object("name", name, "data", points);
    }

    private static JsonObject block(String title, String type, List<String> categories, List<JsonObject> series) {
        var chart = Json.object("type", type, "series", series, "axis_config", Json.object("categories", categories));
        return block(title, chart);
    }

    private static JsonObject block(String title, JsonObject chart) {
        return Json.object(
                "type", "data_visualization", "title", Mrkdwn.shortened(title, LONGEST_TITLE), "chart", chart);
    }
}
