package dev.tillie.chat;

import dev.tillie.chart.Chart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A reply as the object that {@code ask --json} prints and {@code POST /api/ask} answers, in plain maps and lists. */
public final class AskJson {
    private AskJson() {}

    /**
     * The object, its keys in the order of the contract, then those for a page: headline, lines, footing.
     *
     * @param picture where the picture of a chart is found: a path or an address
     */
    public static Map<String, Object> of(String question, Reply reply, Function<Chart, String> picture, long millis) {
        var json = new LinkedHashMap<String, Object>();
        json.put("question", question);
        json.put("intent", reply.reading().intent());
        json.put("slots", reply.reading().slots());
        json.put("parts", reply.reading().parts().stream().map(AskJson::part).toList());
        json.put("text", reply.text());
        json.put("table", table(reply.table()));
        json.put("charts", reply.charts().stream().map(it -> chart(it, picture)).toList());
        json.put("buttons", reply.buttons().stream().map(AskJson::button).toList());
        json.put("assumptions", reply.assumptions());
        json.put(
                "dataThrough",
                reply.dataThrough() == null ? null : reply.dataThrough().toString());
        json.put("confidence", reply.reading().confidence());
        json.put("clarify", reply.kind() == Reply.Kind.CLARIFY);
        json.put("confirm", reply.kind() == Reply.Kind.CONFIRM);
        json.put("refused", reply.kind() == Reply.Kind.REFUSED);
        json.put("millis", millis);
        json.put("headline", reply.headline());
        json.put("lines", reply.lines());
        json.put("footing", reply.footing());
        return json;
    }

    private static Map<String, Object> part(Reading.Part part) {
        return ordered("intent", part.intent(), "slots", part.slots());
    }

    private static Map<String, Object> table(Table table) {
        return ordered("columns", table.columns(), "rows", table.rows());
    }

    private static Map<String, Object> chart(Chart chart, Function<Chart, String> picture) {
        var json = ordered("title", chart.title(), "alt", chart.alt());
        json.put("png", picture.apply(chart));
        return json;
    }

    private static Map<String, Object> button(Button button) {
        return ordered("id", button.id(), "label", button.label());
    }

    private static Map<String, Object> ordered(String key1, Object value1, String key2, Object value2) {
        var json = new LinkedHashMap<String, Object>();
        json.put(key1, value1);
        json.put(key2, value2);
        return json;
    }
}
