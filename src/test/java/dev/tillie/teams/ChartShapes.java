package dev.tillie.teams;

import static dev.tillie.teams.Shape.FLAG;
import static dev.tillie.teams.Shape.NUMBER;
import static dev.tillie.teams.Shape.OBJECT;
import static dev.tillie.teams.Shape.SOME;
import static dev.tillie.teams.Shape.TEXT;
import static dev.tillie.teams.Shape.WORDS;
import static dev.tillie.teams.Shape.either;
import static dev.tillie.teams.Shape.matching;
import static dev.tillie.teams.Shape.one;
import static dev.tillie.teams.Shape.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;

/**
 * The charts that Teams draws: each with something to show where it does not.
 *
 * @see "https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards"
 */
final class ChartShapes {
    private static final Shape.Rule COLOUR = matching("good|warning|attention|neutral"
            + "|categorical(Red|Purple|Lavender|Blue|LightBlue|Teal|Green|Lime|Marigold)"
            + "|sequential[1-8]"
            + "|diverging(Blue|LightBlue|Cyan|Teal|Yellow|Peach|LightRed|Red|Maroon|Gray)");
    private static final Shape.Rule DAY = matching("\\d{4}-\\d\\d-\\d\\d");
    private static final Shape SLICE =
            shape().need("legend", WORDS).need("value", ChartShapes::part).may("color", COLOUR);
    private static final Shape BAR = shape().need("x", WORDS).need("y", NUMBER).may("color", COLOUR);
    private static final Shape SERIES =
            shape().need("legend", WORDS).need("values", SOME).may("color", COLOUR);
    private static final Shape POINT = shape().need("x", either(NUMBER, DAY)).need("y", NUMBER);

    private ChartShapes() {}

    static void check(String at, JsonNode chart, List<String> problems) {
        var data = chart.path("data");
        switch (chart.path("type").asText()) {
            case "Chart.Donut", "Chart.Pie" -> {
                chart(chart).check(at, chart, problems);
                each(at, data, SLICE, problems);
                distinct(at, data, "legend", problems);
                var sum = 0.0;
                for (var slice : data) {
                    sum += slice.path("value").asDouble();
                }
                require(sum > 0, at + " has parts of nothing", problems);
            }
            case "Chart.VerticalBar" -> {
                axes(chart).may("showBarValues", FLAG).check(at, chart, problems);
                each(at, data, BAR, problems);
                distinct(at, data, "x", problems);
            }
            case "Chart.HorizontalBar" -> {
                axes(chart)
                        .may("displayMode", one("AbsoluteWithAxis", "AbsoluteNoAxis", "PartToWhole"))
                        .check(at, chart, problems);
                each(at, data, BAR, problems);
                distinct(at, data, "x", problems);
            }
            case "Chart.Line" -> {
                axes(chart).check(at, chart, problems);
                each(at, data, SERIES, problems);
                distinct(at, data, "legend", problems);
                data.forEach(it -> each(at, it.path("values"), POINT, problems));
                require(
                        data.findValues("x").stream()
                                        .map(JsonNode::isNumber)
                                        .distinct()
                                        .count()
                                <= 1,
                        at + " has days and numbers on one axis",
                        problems);
            }
            default -> problems.add(at + " is no chart Teams is known to draw: " + chart.path("type"));
        }
    }

    private static Shape chart(JsonNode chart) {
        return CardShapes.element(chart.path("type").asText())
                .need("data", SOME)
                .need("fallback", OBJECT)
                .may("title", TEXT)
                .may("colorSet", one("categorical", "sequential", "diverging"));
    }

    private static Shape axes(JsonNode chart) {
        return chart(chart).may("xAxisTitle", TEXT).may("yAxisTitle", TEXT);
    }

    private static void each(String at, JsonNode list, Shape shape, List<String> problems) {
        for (int i = 0; i < list.size(); i++) {
            shape.check(at + ".data[" + i + "]", list.get(i), problems);
        }
    }

    private static void distinct(String at, JsonNode list, String field, List<String> problems) {
        var seen = new HashSet<String>();
        list.forEach(
                it -> require(seen.add(it.path(field).asText()), at + " has " + it.path(field) + " twice", problems));
    }

    private static String part(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 0 ? "" : "is no part of a whole";
    }

    private static void require(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
