package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chart.Chart;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A chart that Teams draws itself, where it is small enough to be read and has nothing below zero, which Teams may cut
 * off.
 *
 * @see "https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards"
 */
final class NativeChart {
    private static final int MOST_DAYS = 62;
    private static final int MOST_STANDING = 24;
    private static final int MOST_STANDING_WITH_VALUES = 7;
    private static final int MOST_LYING = 12;
    private static final int LONGEST_STANDING_LABEL = 12;
    private static final int LONGEST_LABEL = 32;
    private static final String ACCENT = "categoricalTeal";
    private static final String OTHER = "neutral";

    private NativeChart() {}

    /** Empty where the picture shows it better. */
    static Optional<ObjectNode> of(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars -> ofBars(bars);
            case Chart.Line line -> ofLine(line);
            case Chart.Shares shares -> ofShares(shares);
            case Chart.Lines _, Chart.Waterfall _ -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> ofBars(Chart.Bars chart) {
        var isLying = chart.horizontal()
                || chart.bars().stream().anyMatch(it -> it.label().length() > LONGEST_STANDING_LABEL);
        var most = isLying ? MOST_LYING : MOST_STANDING;
        if (!areDistinct(chart.bars().stream().map(Chart.Bar::label).toList(), most)
                || !areDrawable(chart.bars().stream().mapToDouble(Chart.Bar::value))) {
            return Optional.empty();
        }
        var element = Elements.of(isLying ? "Chart.HorizontalBar" : "Chart.VerticalBar");
        if (!isLying && chart.bars().size() <= MOST_STANDING_WITH_VALUES) {
            element.put("showBarValues", true);
        }
        var anyMarked = chart.bars().stream().anyMatch(Chart.Bar::marked);
        var data = element.putArray("data");
        chart.bars()
                .forEach(it -> data.addObject()
                        .put("x", label(it.label()))
                        .put("y", rounded(it.value()))
                        .put("color", !anyMarked || it.marked() ? ACCENT : OTHER));
        return Optional.of(element);
    }

    private static Optional<ObjectNode> ofShares(Chart.Shares chart) {
        var labels = chart.slices().stream().map(Chart.Slice::label).toList();
        if (!areDistinct(labels, labels.size())) {
            return Optional.empty();
        }
        var element = Elements.of("Chart.Donut");
        var data = element.putArray("data");
        chart.slices()
                .forEach(it -> data.addObject().put("legend", label(it.label())).put("value", rounded(it.value())));
        return Optional.of(element);
    }

    private static Optional<ObjectNode> ofLine(Chart.Line chart) {
        var data = JsonNodeFactory.instance.arrayNode();
        add(data, "Actual", ACCENT, chart.actual());
        add(data, chart.comparedLabel(), OTHER, chart.comparedAlongside());
        if (!chart.expected().isEmpty()) {
            add(data, "Expected", "categoricalBlue", chart.expectedJoined());
            addRange(data, chart);
        }
        var points =
                Stream.of(chart.actual(), chart.compared(), chart.expected()).toList();
        var days = points.stream().mapToInt(List::size).max().orElse(0);
        var values =
                DoubleStream.concat(points.stream().flatMap(List::stream).mapToDouble(Chart.Point::value), low(chart));
        if (days < 2 || days > MOST_DAYS || !areDrawable(values)) {
            return Optional.empty();
        }
        var element = Elements.of("Chart.Line");
        element.set("data", data);
        return Optional.of(element);
    }

    private static void addRange(ArrayNode data, Chart.Line chart) {
        var range = chart.range();
        if (range != null && range.low().size() == chart.expected().size()) {
            // paler than what lies between them, as these are lines as thick as any
            var colour = chart.compared().isEmpty() ? OTHER : "categoricalLightBlue";
            add(data, range.label() + ", high", colour, moved(chart.expected(), range.high()));
            add(data, range.label() + ", low", colour, moved(chart.expected(), range.low()));
        }
    }

    private static DoubleStream low(Chart.Line chart) {
        var range = chart.range();
        return range == null
                ? DoubleStream.empty()
                : Stream.concat(range.low().stream(), range.high().stream()).mapToDouble(it -> it);
    }

    private static List<Chart.Point> moved(List<Chart.Point> points, List<Double> values) {
        return java.util.stream.IntStream.range(0, points.size())
                .mapToObj(it -> new Chart.Point(points.get(it).day(), values.get(it)))
                .toList();
    }

    private static void add(ArrayNode data, String legend, String colour, List<Chart.Point> points) {
        if (points.isEmpty()) {
            return;
        }
        var values = data.addObject().put("legend", legend).put("color", colour).putArray("values");
        points.forEach(it -> values.addObject().put("x", it.day().toString()).put("y", rounded(it.value())));
    }

    /** Teams takes two parts of one name for the same. */
    private static boolean areDistinct(List<String> labels, int most) {
        return !labels.isEmpty()
                && labels.size() <= most
                && labels.stream().noneMatch(String::isBlank)
                && labels.stream().map(NativeChart::label).distinct().count() == labels.size();
    }

    private static boolean areDrawable(DoubleStream values) {
        return values.allMatch(it -> Double.isFinite(it) && it >= 0);
    }

    private static String label(String words) {
        return Markdown.shortened(words, LONGEST_LABEL);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
