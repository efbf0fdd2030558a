package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import dev.tillie.teams.AdaptiveCardRules;
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

    private static Table table(int rows, int columns, String cell) {
        var names = IntStream.range(0, columns).mapToObj(it -> "Column " + it).toList();
        return new Table(
                names,
                IntStream.range(0, rows)
                        .mapToObj(row -> names.stream()
                                .map(_ -> row % 2 == 0 ? cell : "")
                                .toList())
                        .toList());
    }

    private static List<Rendering.Part> good(Reply reply, int buttons, String... notes) {
        var actions = IntStream.range(0, buttons)
                .mapToObj(it -> Buttons.tap("Button " + it, "key/" + it))
                .toList();
        var parts = Rendering.of(reply, List.of(), actions, List.of(notes));
        parts.forEach(it -> {
            assertThat(AdaptiveCardRules.problems(it.card())).isEmpty();
            assertThat(it.text()).isNotBlank();
        });
        return parts;
    }

    private static List<String> types(ObjectNode card) {
        return card.get("body").findValuesAsText("type");
    }

    private static JsonNode body(Rendering.Part part, int index) {
        return part.card().get("body").get(index);
    }

    @Test
    void putsTheShortAnswerFirstAndTheButtonsLast() {
        var part = good(reply("Sold *5* & more", List.of("a", "b"), Table.NONE), 2, "Anna: right")
                .getFirst();

        assertThat(body(part, 0).get("text").asText()).isEqualTo("Sold \\*5\\* & more");
        assertThat(body(part, 0).get("weight").asText()).isEqualTo("Bolder");
        assertThat(body(part, 3).get("text").asText()).isEqualTo("Data through today");
        assertThat(body(part, 3).get("isSubtle").asBoolean()).isTrue();
        assertThat(body(part, 4).at("/items/0/text").asText()).isEqualTo("Anna: right");
        assertThat(body(part, 4).at("/items/1/actions")).hasSize(2);
        assertThat(part.text()).isEqualTo("Sold *5* & more\na\nb\nData through today");
        assertThat(part.card().get("fallbackText").asText()).isEqualTo(part.text());
        assertThat(part.card().at("/msteams/width").asText()).isEqualTo("Full");
    }

    @Test
    void keepsToTheLimitsHoweverMuchThereIsToSay() {
        var words = "**wörd** ".repeat(1_000);
        var lines = IntStream.range(0, 30).mapToObj(_ -> words).toList();

        var parts = good(reply(words, lines, table(300, 30, "[…] " + "🍰".repeat(300))), 13, "Anna: right");

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(types(parts.getLast().card())).contains("ActionSet");
        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(it -> assertThat(types(it.card())).doesNotContain("ActionSet"));
    }

    @Test
    void showsTwentyFiveRowsAndSaysHowManyThereAre() {
        var part = good(reply("Sales", List.of(), table(120, 3, "€1,20")), 0).getFirst();

        assertThat(body(part, 1).get("rows")).hasSize(26);
        assertThat(body(part, 2).get("text").asText()).isEqualTo("The first 25 of 120 rows; the file has them all.");
        assertThat(new TableElement(table(25, 3, "€1,20")).excerpt().isCut()).isFalse();
    }

    @Test
    void saysWhereColumnsAreLeftOut() {
        assertThat(new TableElement(table(30, 14, "5")).excerpt().note())
                .hasValueSatisfying(it -> assertThat(it)
                        .matches("The first \\d+ of 30 rows and 12 of 14 columns; the file has them all\\."));
        assertThat(new TableElement(table(3, 14, "5")).excerpt().note())
                .contains("The first 12 of 14 columns; the file has them all.");
    }

    @Test
    void setsNumbersToTheRight() {
        var table = new Table(List.of("Product", "Sold"), List.of(List.of("Tea 2", "€5.20"), List.of("Cake", "12%")));

        var element = new TableElement(table).element();

        assertThat(element.findValuesAsText("horizontalCellContentAlignment")).containsExactly("Left", "Right");
        assertThat(element.at("/rows/0/cells/1/items/0/weight").asText()).isEqualTo("Bolder");
    }

    @Test
    void fillsShortRowsAndEmptyCells() {
        var table = new Table(List.of("Product", "Sold"), List.of(List.of("Tea"), List.of("", "5")));

        assertThat(good(reply("Sales", List.of(), table), 0)).hasSize(1);
    }

    @Test
    void tellsNotificationsWhatTheTableSays() {
        var table = new Table(List.of("Product", "Sold"), List.of(List.of("Tea", "5")));

        assertThat(Rendering.fallback(reply("Sales", List.of(), table)))
                .isEqualTo("Sales\nData through today\nProduct · Sold\nTea · 5");
    }

    @Test
    void tapsCarryAKeyAndFallBackToASubmission() {
        assertThat(Buttons.tap("More", "abc/0"))
                .hasToString(
                        "{\"type\":\"Action.Execute\",\"title\":\"More\",\"data\":{\"tap\":\"abc/0\"},\"verb\":\"tap\","
                                + "\"fallback\":{\"type\":\"Action.Submit\",\"title\":\"More\",\"data\":{\"tap\":\"abc/0\"}}}");
        assertThat(Buttons.tap("Fraud", "abc/1").findValuesAsText("style"))
                .containsExactly("destructive", "destructive");
    }
}
