package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chart.Chart;
import java.util.List;
import java.util.Locale;

/** How a chart stands on a card: drawn by Teams itself, or as a picture. */
final class ChartElements {
    private ChartElements() {}

    /**
     * @param picture the address of what Teams shows where it can't draw the chart
     * @param drawsNatively whether Teams is to draw what it can
     */
    static ObjectNode of(Chart chart, String picture, boolean drawsNatively) {
        var image = Elements.picture(picture, chart.alt().isBlank() ? chart.title() : chart.alt());
        if (!drawsNatively) {
            return image;
        }
        return NativeChart.of(chart).map(it -> titled(chart, it, image)).orElse(image);
    }

    /** Teams may draw no title of its own, nor say what the values are of. */
    private static ObjectNode titled(Chart chart, ObjectNode drawn, ObjectNode picture) {
        var unit = (chart.unit().prefix() + chart.unit().suffix()).strip();
        var isSaid = unit.isEmpty() || chart.title().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
        drawn.set("fallback", picture);
        return Elements.container(List.of(Elements.title(chart.title() + (isSaid ? "" : " (" + unit + ")")), drawn));
    }
}
