package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chart.Chart;
import dev.tillie.chart.Theme;
import dev.tillie.chat.Charts;
import java.util.List;

/**
 * A card as it is remembered: with the charts it shows as numbers, and in the place of each picture which chart it is
 * of.
 */
record Shown(ObjectNode card, List<Chart> charts) {
    private static final String MARK = "chart:";

    static String mark(int chart) {
        return MARK + chart;
    }

    String write() {
        return Json.object()
                .<ObjectNode>set("card", card)
                .set("charts", ChartText.write(charts))
                .toString();
    }

    static Shown read(String json) {
        var kept = Json.parse(json);
        return new Shown((ObjectNode) Json.at(kept, "card"), ChartText.read(Json.at(kept, "charts")));
    }

    /** The card with its pictures in it. */
    ObjectNode painted(Charts pictures) {
        var painted = card.deepCopy();
        paint(painted, pictures);
        return painted;
    }

    private void paint(JsonNode node, Charts pictures) {
        if (node instanceof ObjectNode object && Json.text(object, "url").startsWith(MARK)) {
            var chart = charts.get(Integer.parseInt(Json.text(object, "url").substring(MARK.length())));
            var png = pictures.png(chart, Theme.LIGHT);
            object.put("url", Elements.inline(png));
        }
        node.forEach(it -> paint(it, pictures));
    }
}
