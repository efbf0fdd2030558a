package dev.tillie.slack;

import com.google.gson.JsonObject;
import java.util.HashSet;

/**
 * The limits of charts that Slack draws, the tightest of those that its pages name.
 *
 * @see "https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block"
 */
final class ChartRules {
    private static final int LONGEST_LABEL = 20;

    private ChartRules() {}

    static void check(JsonObject block, Limits limits) {
        limits.length("chart title", Limits.text(block, "title"), 1, 50);
        var chart = Limits.object(block.get("chart"));
        switch (Limits.text(chart, "type")) {
            case "pie" -> points("segments", 6, chart, limits);
            case "line", "bar", "area" -> series(chart, limits);
            default -> limits.require(false, "chart type in " + chart);
        }
    }

    private static void series(JsonObject chart, Limits limits) {
        var series = Limits.list(chart, "series");
        var names = new HashSet<String>();
        limits.between("series", series.size(), 1, 6);
        series.forEach(it -> {
            var one = Limits.object(it);
            limits.length("series name", Limits.text(one, "name"), 1, LONGEST_LABEL);
            limits.require(names.add(Limits.text(one, "name")), "series name twice: " + Limits.text(one, "name"));
            points("data", 20, one, limits);
        });
        var categories = Limits.list(Limits.object(chart.get("axis_config")), "categories");
        limits.between("categories", categories.size(), 1, 20);
        categories.forEach(it -> limits.length("category", it.getAsString(), 1, LONGEST_LABEL));
    }

    private static void points(String name, int most, JsonObject holder, Limits limits) {
        var points = Limits.list(holder, name);
        limits.between(name, points.size(), 1, most);
        points.forEach(it -> limits.length("label", Limits.text(Limits.object(it), "label"), 1, LONGEST_LABEL));
    }
}
