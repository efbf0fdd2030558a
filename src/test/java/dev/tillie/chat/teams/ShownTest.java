package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chart.Chart;
import dev.tillie.chart.Chart.Bar;
import dev.tillie.chart.Chart.Bars;
import dev.tillie.chart.Chart.Line;
import dev.tillie.chart.Chart.Point;
import dev.tillie.chart.Chart.Range;
import dev.tillie.chart.Chart.Shares;
import dev.tillie.chart.Chart.Slice;
import dev.tillie.chart.Chart.Unit;
import dev.tillie.chat.Charts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final Unit EURO = new Unit("€", "");

    private static List<Chart> charts() {
        var point = new Point(LocalDate.of(2026, 11, 1), 12.5);
        return List.of(
                new Line(
                        "Sales",
                        "up",
                        EURO,
                        List.of(point),
                        List.of(),
                        List.of(point),
                        new Range("80%", List.of(10.0), List.of(15.0))),
                new Line("Sales", "up", Unit.NONE, List.of(point), List.of(point), List.of(), null),
                new Bars("Goods", "tea first", EURO, List.of(new Bar("Tea", 3, true)), true),
                new Shares("Channels", "till first", EURO, List.of(new Slice("Till", 2), new Slice("Web", 1))));
    }

    @Test
    void keepsEveryKindOfChart() {
        var shown = new Shown(Elements.card(List.of(), "words"), charts());

        assertThat(Shown.read(shown.write())).isEqualTo(shown);
    }

    @Test
    void paintsPicturesWhereTheyBelong() {
        var picture = Elements.picture(Shown.mark(2), "tea first");
        var painted = new Shown(Elements.card(List.of(picture), "words"), charts()).painted(new Charts());

        assertThat(painted.at("/body/0/url").asText()).startsWith("data:image/png;base64,");
        assertThat(picture.get("url").asText()).isEqualTo("chart:2");
    }
}
