package dev.tillie.slack;

import com.google.gson.JsonObject;

/** The limits of charts that Slack draws, the tightest of those that its pages name. */
final class ChartRules {
    private ChartRules() {}

    static void check(JsonObject block, Limits limits) {
        limits.length("chart title", Limits.text(block, "title"), 1, 50);
        var chart = block.getAsJsonObject("chart");
        limits.require(Limits.text(chart, "type").matches("line|bar|area|pie"), "chart type in " + chart);
        var series = Limits.list(chart, "series");
        limits.between("series", series.size(), 1, 6);
        series.forEach(it -> {
            var data = Limits.list(it.getAsJsonObject(), "data");
            limits.between("points", data.size(), 1, 20);
            data.forEach(point -> limits.length("label", Limits.text(point.getAsJsonObject(), "label"), 1, 20));
        });
    }
}
