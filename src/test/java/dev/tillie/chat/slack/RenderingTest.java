package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.tillie.chart.Chart;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import dev.tillie.slack.BlockKit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Reading READING = new Reading("sales_report", Map.of(), List.of(), 1);

    private static Reply reply(String headline, List<String> lines, Table table) {
        return new Reply(
                READING,
                headline,
                lines,
                table,
                List.of(),
                List.of(),
                List.of(),
                "Data through today",
                null,
                Reply.Kind.ANSWER);
    }

    private static Table table(int rows, int columns) {
        var names = IntStream.range(0, columns).mapToObj(it -> "Column " + it).toList();
        return new Table(
                names,
                IntStream.range(0, rows)
                        .mapToObj(row -> names.stream()
                                .map(_ -> row % 2 == 0 ? "€1,20" + row : "")
                                .toList())
                        .toList());
    }

    private static List<Rendering.Part> good(List<Rendering.Part> parts) {
        parts.forEach(it ->
                assertThat(BlockKit.messageViolations(it.text(), it.blocks())).isEmpty());
        return parts;
    }

    @Test
    void putsTheShortAnswerFirst() {
        var part = good(Rendering.of(reply("Sold <5 & more", List.of("a", "b"), Table.NONE), List.of(), null, true))
                .getFirst();

        assertThat(part.blocks().get(0).toString()).contains("*Sold &lt;5 &amp; more*");
        assertThat(part.text()).startsWith("Sold &lt;5 &amp; more\na\nb\nData through today");
    }

    @Test
    void keepsToTheLimitsHoweverMuchThereIsToSay() {
        var long1 = "word ".repeat(2_000);
        var lines = IntStream.range(0, 400).mapToObj(it -> long1).toList();

        var parts = good(Rendering.of(reply(long1, lines, table(300, 30)), List.of(), null, true));

        assertThat(parts).hasSizeGreaterThan(1).allMatch(it -> it.blocks().size() <= 50);
    }

    @Test
    void showsTwentyFiveRowsAndSaysHowManyThereAre() {
        var part = good(Rendering.of(reply("Sales", List.of(), table(120, 3)), List.of(), null, true))
                .getFirst();

        assertThat(part.blocks().get(1).getAsJsonObject().getAsJsonArray("rows"))
                .hasSize(26);
        assertThat(part.blocks().toString()).contains("The first 25 of 120 rows; the file has them all.");
    }

    @Test
    void writesATableInLettersOfOneWidthWhereSlackDrawsNone() {
        var table = new Table(List.of("Product", "Sold"), List.of(List.of("Tea", "5"), List.of("Carrot cake", "12")));
        good(Rendering.of(reply("Sales", List.of(), table), List.of(), null, false));

        assertThat(TableBlock.plain(table)).isEqualTo("""
                Product      Sold
                Tea             5
                Carrot cake    12\
                """);
    }

    @Test
    void setsNumbersToTheRight() {
        var table = new Table(List.of("Product", "Sold"), List.of(List.of("Tea 2", "€5.20"), List.of("Cake", "12%")));

        var settings = TableBlock.of(table).getAsJsonArray("column_settings");
        assertThat(settings.get(0).getAsJsonObject().get("align").getAsString()).isEqualTo("left");
        assertThat(settings.get(1).getAsJsonObject().get("align").getAsString()).isEqualTo("right");
    }

    @Test
    void letsSlackDrawSmallChartsAndNoOthers() {
        var few = bars(5);
        assertThat(NativeChart.of(few)).hasValueSatisfying(RenderingTest::isGood);
        assertThat(NativeChart.of(bars(21))).isEmpty();
        var day = LocalDate.of(2026, 11, 1);
        var points = IntStream.range(0, 8)
                .mapToObj(it -> new Chart.Point(day.plusDays(it), it))
                .toList();
        var title = "A very long title that goes on beyond the fifty letters that Slack takes";
        var line = new Chart.Line(title, "alt", Chart.Unit.NONE, points, List.of(), List.of(), null);
        assertThat(NativeChart.of(line)).hasValueSatisfying(RenderingTest::isGood);
        var both = new Chart.Line(title, "alt", Chart.Unit.NONE, points, List.of(), points, null);
        assertThat(NativeChart.of(both)).isEmpty();
    }

    @Test
    void letsSlackDrawPartsOfAWholeAsAPie() {
        var slices = List.of(new Chart.Slice("in store", 30), new Chart.Slice("online", 12));
        var shares = new Chart.Shares("Sales by channel", "alt", Chart.Unit.NONE, slices);
        assertThat(NativeChart.of(shares)).hasValueSatisfying(it -> {
            isGood(it);
            assertThat(it.toString()).contains("\"type\":\"pie\"");
        });
        var twice = List.of(new Chart.Slice("online", 30), new Chart.Slice("online", 12));
        assertThat(NativeChart.of(new Chart.Shares("Sales", "alt", Chart.Unit.NONE, twice)))
                .isEmpty();
    }

    private static void isGood(JsonObject block) {
        assertThat(BlockKit.messageViolations("x", Json.array(List.of(block)))).isEmpty();
    }

    private static Chart.Bars bars(int count) {
        var bars = IntStream.range(0, count)
                .mapToObj(it -> new Chart.Bar("Bar number " + it, it, false))
                .toList();
        return new Chart.Bars("Sales", "alt", Chart.Unit.NONE, bars, true);
    }
}
