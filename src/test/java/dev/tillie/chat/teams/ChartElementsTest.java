package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chart.Chart;
import dev.tillie.chart.ChartPainter;
import dev.tillie.chart.Theme;
import dev.tillie.teams.AdaptiveCardRules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartElementsTest {
    private static final Chart.Unit POUNDS = new Chart.Unit("£", "");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private static ObjectNode good(Chart chart, boolean drawsNatively) {
        var element = ChartElements.of(chart, Elements.inline(ChartPainter.png(chart, Theme.LIGHT)), drawsNatively);
        var card = Elements.card(List.of(element), "Sales");
        assertThat(AdaptiveCardRules.problems(card)).isEmpty();
        assertThat(Elements.bytes(element)).isLessThan(16_000);
        return element;
    }

    private static boolean isDrawn(Chart chart) {
        return good(chart, true).get("type").asText().equals("Container");
    }

    private static Chart.Bars bars(int count, double least, boolean horizontal) {
        var bars = IntStream.range(0, count)
                .mapToObj(it -> new Chart.Bar("Bar " + it, least + it, it == 0))
                .toList();
        return new Chart.Bars("Sales *by* day", "Bar 1 leads", POUNDS, bars, horizontal);
    }

    private static List<Chart.Point> points(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(it -> new Chart.Point(DAY.plusDays(it), 100.128 + it))
                .toList();
    }

    private static Chart.Line line(List<Chart.Point> actual, List<Chart.Point> compared) {
        return new Chart.Line("Sales", "Rising", POUNDS, actual, compared, List.of(), null);
    }

    @Test
    void standsATitleAboveWhatTeamsDrawsAndAPictureBehindIt() {
        var element = good(bars(5, 1, false), true);

        assertThat(element.at("/items/0/text").asText()).isEqualTo("Sales \\*by\\* day (£)");
        assertThat(element.at("/items/1/type").asText()).isEqualTo("Chart.VerticalBar");
        assertThat(element.at("/items/1/fallback/altText").asText()).isEqualTo("Bar 1 leads");
        assertThat(element.at("/items/1/data").findValuesAsText("color").subList(0, 2))
                .containsExactly("categoricalTeal", "neutral");
    }

    @Test
    void leavesAUnitOutThatTheTitleNames() {
        var days = new Chart.Unit("", " days");
        var bars = List.of(new Chart.Bar("Tea", 3, true), new Chart.Bar("Cake", 5, false));

        assertThat(good(new Chart.Bars("Days of stock left", "", days, bars, true), true)
                        .at("/items/0/text")
                        .asText())
                .isEqualTo("Days of stock left");
    }

    @Test
    void showsThePictureAloneWhereTeamsIsNotToDraw() {
        assertThat(good(bars(5, 1, false), false).get("type").asText()).isEqualTo("Image");
    }

    @Test
    void laysBarsDownWhereTheirNamesAreLong() {
        assertThat(good(bars(5, 1, true), true).at("/items/1/type").asText()).isEqualTo("Chart.HorizontalBar");
        var named = List.of(new Chart.Bar("A name that is long", 1, false), new Chart.Bar("b", 2, false));
        assertThat(good(new Chart.Bars("Sales", "", POUNDS, named, false), true)
                        .at("/items/1/type")
                        .asText())
                .isEqualTo("Chart.HorizontalBar");
    }

    @Test
    void showsPartsOfAWholeAsADonut() {
        var slices = List.of(new Chart.Slice("in store", 30), new Chart.Slice("online", 12.345));
        var donut = good(new Chart.Shares("Sales by channel", "", POUNDS, slices), true)
                .at("/items/1");

        assertThat(donut.get("type").asText()).isEqualTo("Chart.Donut");
        assertThat(donut.get("data"))
                .hasToString("[{\"legend\":\"in store\",\"value\":30.0},{\"legend\":\"online\",\"value\":12.35}]");
        var twice = List.of(new Chart.Slice("online", 30), new Chart.Slice("online", 12));
        assertThat(isDrawn(new Chart.Shares("Sales", "", POUNDS, twice))).isFalse();
    }

    @Test
    void leavesToThePictureWhatTeamsWouldDrawBadly() {
        assertThat(isDrawn(bars(24, 1, false))).isTrue();
        assertThat(isDrawn(bars(25, 1, false))).isFalse();
        assertThat(isDrawn(bars(13, 1, true))).isFalse();
        assertThat(isDrawn(bars(5, -1, false))).isFalse();
        assertThat(isDrawn(new Chart.Bars("Sales", "", POUNDS, List.of(), false)))
                .isFalse();
        var twice = List.of(new Chart.Bar("Tea", 1, false), new Chart.Bar("Tea", 2, false));
        assertThat(isDrawn(new Chart.Bars("Sales", "", POUNDS, twice, false))).isFalse();
        assertThat(isDrawn(line(points(0, 62), List.of()))).isTrue();
        assertThat(isDrawn(line(points(0, 63), List.of()))).isFalse();
        assertThat(isDrawn(line(points(0, 1), List.of()))).isFalse();
        assertThat(isDrawn(line(points(-102, -98), List.of()))).isFalse();
    }

    @Test
    void laysComparedDaysOverThoseOfTheChart() {
        var data = good(line(points(0, 30), points(-31, 0)), true).at("/items/1/data");

        assertThat(data.findValuesAsText("legend")).containsExactly("Actual", "1–31 Oct");
        assertThat(data.at("/0/values/0")).hasToString("{\"x\":\"2026-11-01\",\"y\":100.13}");
        assertThat(data.at("/1/values/0/x").asText()).isEqualTo("2026-11-01");
    }

    @Test
    void joinsWhatIsExpectedToWhatHappenedAndShowsTheRange() {
        var expected = points(30, 60);
        var range = new Chart.Range(
                "80% range",
                expected.stream().map(it -> it.value() - 9).toList(),
                expected.stream().map(it -> it.value() + 9).toList());
        var chart = new Chart.Line("Sales", "Rising", POUNDS, points(0, 30), List.of(), expected, range);

        var data = good(chart, true).at("/items/1/data");

        assertThat(data.findValuesAsText("legend"))
                .containsExactly("Actual", "Expected", "80% range, high", "80% range, low");
        assertThat(data.at("/1/values")).hasSize(31);
        assertThat(data.at("/1/values/0/x").asText()).isEqualTo("2026-11-30");
    }
}
