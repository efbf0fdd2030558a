package dev.tillie.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tillie.slack.Call;
import dev.tillie.slack.Events;
import dev.tillie.slack.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Slack shows, read from its blocks. */
final class SlackShown {
    private SlackShown() {}

    static Shown of(Said said) {
        if (said.blocks().isEmpty()) {
            return Shown.words(plain(said.text()));
        }
        var sections = said.blocks("section").stream()
                .flatMap(it -> plain(text(it)).lines())
                .toList();
        var headline = sections.isEmpty() ? "" : sections.getFirst().replaceFirst("^\\*(.*)\\*$", "$1");
        return new Shown(
                headline,
                sections.stream().skip(1).toList(),
                said.blocks("table").stream().flatMap(SlackShown::rows).toList(),
                said.blocks("image").stream()
                        .map(it -> it.get("alt_text").getAsString())
                        .toList(),
                said.blocks("context").stream()
                        .flatMap(it -> objects(it.getAsJsonArray("elements")))
                        .map(it -> plain(it.get("text").getAsString()))
                        .toList(),
                List.of(),
                labels(said),
                List.of());
    }

    private static List<String> labels(Said said) {
        return said.blocks("actions").stream()
                .flatMap(it -> objects(it.getAsJsonArray("elements")))
                .map(SlackShown::text)
                .toList();
    }

    static Said withButton(List<Said> said, String label) {
        return said.reversed().stream()
                .filter(it -> labels(it).contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + said));
    }

    static Shown form(JsonObject view) {
        var lines = new ArrayList<String>();
        var fields = new ArrayList<String>();
        objects(view.getAsJsonArray("blocks")).forEach(block -> {
            if (block.get("type").getAsString().equals("input")) {
                fields.add(block.getAsJsonObject("label").get("text").getAsString());
            } else {
                lines.add(plain(text(block)));
            }
        });
        var submit = view.getAsJsonObject("submit").get("text").getAsString();
        return new Shown(
                view.getAsJsonObject("title").get("text").getAsString(),
                lines,
                List.of(),
                List.of(),
                List.of(),
                fields,
                List.of(submit),
                List.of());
    }

    /** A field of a form as it is sent in. */
    static JsonObject filled(JsonObject form, String field, String value) {
        var type = objects(form.getAsJsonArray("blocks"))
                .filter(it ->
                        it.has("block_id") && it.get("block_id").getAsString().equals(field))
                .map(it -> it.getAsJsonObject("element").get("type").getAsString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field + " in " + form));
        var chosen = switch (type) {
            case "timepicker" -> Events.object("selected_time", value);
            case "users_select" -> Events.object("selected_user", value);
            case "static_select" -> Events.object("selected_option", Events.object("value", value));
            default -> Events.object("value", value);
        };
        return Events.object("value", chosen);
    }

    static String errors(String body) {
        var errors = JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("errors");
        return errors.entrySet().iterator().next().getValue().getAsString();
    }

    static String title(Call completed) {
        var files = JsonParser.parseString(completed.get("files")).getAsJsonArray();
        return files.get(0).getAsJsonObject().get("title").getAsString();
    }

    private static Stream<List<String>> rows(JsonObject table) {
        return table.getAsJsonArray("rows").asList().stream()
                .map(row -> objects(row.getAsJsonArray()).map(SlackShown::cell).toList());
    }

    private static String cell(JsonObject cell) {
        var words = cell.has("text")
                ? cell.get("text").getAsString()
                : objects(cell.getAsJsonArray("elements"))
                        .flatMap(it -> objects(it.getAsJsonArray("elements")))
                        .map(it -> it.get("text").getAsString())
                        .reduce("", String::concat);
        return words.equals("–") ? "" : words;
    }

    private static String text(JsonObject block) {
        return block.getAsJsonObject("text").get("text").getAsString();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsJsonObject);
    }

    /** Mrkdwn as people read it; who did something when is told alike by every door. */
    private static String plain(String mrkdwn) {
        return mrkdwn.replaceAll("<@\\w+>", "Somebody")
                .replaceFirst("Took back import \\d+", "Took back import …")
                .replaceAll("<!date[^>]*>", "at …")
                .replaceAll("tapped \\*(.*?)\\*", "tapped “$1”")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
