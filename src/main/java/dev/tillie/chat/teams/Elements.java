package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The elements Tillie's cards are made of, as Adaptive Cards 1.5 has them. Words are escaped here.
 *
 * @see "https://adaptivecards.microsoft.com"
 */
final class Elements {
    static final int LONGEST_TEXT = 2_000;
    /** In one row; Teams hides the others. */
    static final int MOST_ACTIONS = 6;

    private static final String PICTURE = "data:image/png;base64,";
    private static final int LONGEST_ALT = 1_000;

    private Elements() {}

    static ObjectNode headline(String words) {
        return text(words).put("size", "Medium").put("weight", "Bolder").put("style", "heading");
    }

    static ObjectNode line(String words) {
        return text(words).put("spacing", "Small");
    }

    /** A line to be found by those who look for it. */
    static ObjectNode quiet(String words) {
        return text(words).put("isSubtle", true).put("size", "Small").put("spacing", "Small");
    }

    /** The name of what stands below it. */
    static ObjectNode title(String words) {
        return text(words).put("weight", "Bolder");
    }

    static ObjectNode text(String words) {
        var escaped = Markdown.escape(Markdown.shortened(words, LONGEST_TEXT));
        return of("TextBlock").put("text", escaped.isEmpty() ? "–" : escaped).put("wrap", true);
    }

    /** A picture as wide as the card, larger when touched. */
    static ObjectNode picture(String url, String alt) {
        var picture = of("Image")
                .put("url", url)
                .put("altText", alt.isBlank() ? "Chart" : Markdown.shortened(alt, LONGEST_ALT))
                .put("size", "Stretch");
        picture.putObject("msteams").put("allowExpand", true);
        return picture;
    }

    /** A picture that travels in the card itself. */
    static String inline(byte[] png) {
        return PICTURE + Base64.getEncoder().encodeToString(png);
    }

    static ObjectNode container(List<ObjectNode> items) {
        var container = of("Container");
        container.putArray("items").addAll(items);
        return container;
    }

    /** @param buttons at most {@link #MOST_ACTIONS} */
    static ObjectNode actions(List<ObjectNode> buttons) {
        var actions = of("ActionSet");
        actions.putArray("actions").addAll(buttons);
        return actions;
    }

    /** @param fallback what a client that draws no such cards shows */
    static ObjectNode card(List<ObjectNode> body, String fallback) {
        var card = of("AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("fallbackText", fallback);
        card.putObject("msteams").put("width", "Full");
        card.putArray("body").addAll(body);
        return card;
    }

    static ObjectNode of(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** How much of what Teams lets through an element takes: its JSON without its pictures. */
    static int bytes(JsonNode element) {
        return element.toString().getBytes(StandardCharsets.UTF_8).length - pictures(element);
    }

    private static int pictures(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().startsWith(PICTURE) ? node.textValue().length() : 0;
        }
        var sum = 0;
        for (var child : node) {
            sum += pictures(child);
        }
        return sum;
    }
}
