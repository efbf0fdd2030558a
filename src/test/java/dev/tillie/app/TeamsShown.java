package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillie.teams.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Teams shows, read from its cards. */
final class TeamsShown {
    private static final String OFFER = "application/vnd.microsoft.teams.card.file.consent";

    private TeamsShown() {}

    static Shown of(Said said) {
        return said.cards().isEmpty()
                ? Shown.words(plain(said.text()))
                : Shown.all(said.cards().stream().map(TeamsShown::of).toList());
    }

    static Shown of(JsonNode card) {
        var headlines = new ArrayList<String>();
        var lines = new ArrayList<String>();
        var footing = new ArrayList<String>();
        texts(card.path("body")).forEach(it -> {
            var kind = it.path("style").asText().equals("heading")
                    ? headlines
                    : it.path("isSubtle").asBoolean() ? footing : lines;
            kind.addAll(plain(it.path("text").asText()).lines().toList());
        });
        var buttons = deep(card, "ActionSet").flatMap(it -> list(it.path("actions")));
        return new Shown(
                String.join(" ", headlines),
                lines,
                deep(card, "Table").flatMap(TeamsShown::rows).toList(),
                deep(card, "Image").map(it -> it.path("altText").asText()).toList(),
                footing,
                deep(card, "Input.").map(it -> it.path("label").asText()).toList(),
                buttons.map(it -> it.path("title").asText()).toList(),
                List.of());
    }

    /** Words in their order; not those in tables, nor the title that a chart of Teams' own lacks. */
    private static Stream<JsonNode> texts(JsonNode elements) {
        return list(elements).flatMap(it -> switch (it.path("type").asText()) {
            case "TextBlock" -> Stream.of(it);
            case "Container" -> deep(it, "Chart.").findAny().isPresent() ? Stream.empty() : texts(it.path("items"));
            default -> Stream.empty();
        });
    }

    private static Stream<List<String>> rows(JsonNode table) {
        return list(table.path("rows"))
                .map(row -> list(row.path("cells"))
                        .map(it -> plain(it.path("items").path(0).path("text").asText()))
                        .map(it -> it.equals("–") ? "" : it)
                        .toList());
    }

    static boolean isForm(Said said) {
        return said.cards().stream().anyMatch(it -> deep(it, "Input.").findAny().isPresent());
    }

    static boolean isOffer(Said said) {
        return !files(said).isEmpty();
    }

    /** The names of files that it offers. */
    static List<String> files(Said said) {
        return said.attachments().stream()
                .filter(it -> it.path("contentType").asText().equals(OFFER))
                .map(it -> it.path("name").asText())
                .toList();
    }

    /** What became of a form: that it was saved, or what is wrong with it. */
    static String outcome(JsonNode card) {
        return deep(card, "TextBlock")
                .filter(it -> it.path("color").asText().equals("Attention"))
                .map(it -> plain(it.path("text").asText()))
                .findFirst()
                .orElse("(saved)");
    }

    static Said withButton(List<Said> said, String label) {
        return said.reversed().stream()
                .filter(it -> of(it).buttons().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + said));
    }

    private static Stream<JsonNode> deep(JsonNode node, String type) {
        return node.findParents("type").stream()
                .filter(it -> it.path("type").asText().startsWith(type));
    }

    private static Stream<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    /** Markdown as people read it; who did something when is told alike by every door. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\(\\p{Punct})", "$1")
                .replaceAll("\n+", "\n")
                .replaceFirst("^\\w+ (tapped|took)", "Somebody $1")
                .replaceFirst("took it back at \\d\\d:\\d\\d", "took it back at …")
                .replaceFirst("Took back import \\d+", "Took back import …");
    }
}
