package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** How a reply looks in Teams: the short answer first, on as many cards as its limits ask for. */
final class Rendering {
    /** Teams takes 40 KB or more in one message, pictures aside: room is left for the words beside the card. */
    private static final int MOST_BYTES = 32_000;

    private static final int MOST_NOTES = 5;
    private static final String END = "end";

    private static final int LONGEST_FALLBACK = 2_000;

    private Rendering() {}

    /**
     * One message.
     *
     * @param text what a notification, or a client without cards, shows: the summary of a message, as its text would
     *     stand above the card
     */
    record Part(String text, ObjectNode card) {}

    /**
     * @param charts elements that show its charts
     * @param actions its buttons
     * @param notes who did what with it since
     */
    static List<Part> of(Reply reply, List<ObjectNode> charts, List<ObjectNode> actions, List<String> notes) {
        var body = new ArrayList<ObjectNode>();
        Markdown.pieces(reply.headline(), Elements.LONGEST_TEXT).forEach(it -> body.add(Elements.headline(it)));
        for (var line : reply.lines()) {
            Markdown.pieces(line, Elements.LONGEST_TEXT).forEach(it -> body.add(Elements.line(it)));
        }
        if (!reply.table().isEmpty()) {
            var table = new TableElement(reply.table());
            body.add(table.element());
            table.excerpt().note().ifPresent(it -> body.add(Elements.quiet(it)));
        }
        body.addAll(charts);
        Markdown.pieces(reply.footing(), Elements.LONGEST_TEXT).forEach(it -> body.add(Elements.quiet(it)));
        body.addAll(end(actions, notes));
        return split(fallback(reply), body);
    }

    /** A card that was shown before, with the buttons that are left and what was done since. */
    static ObjectNode again(ObjectNode shown, List<ObjectNode> actions, List<String> notes) {
        var body = new ArrayList<ObjectNode>();
        for (var element : shown.path("body")) {
            if (element instanceof ObjectNode node && !Json.text(node, "id").equals(END)) {
                body.add(node);
            }
        }
        body.addAll(end(actions, notes));
        return Elements.card(body, Json.text(shown, "fallbackText"));
    }

    private static List<ObjectNode> end(List<ObjectNode> actions, List<String> notes) {
        var end = new ArrayList<ObjectNode>();
        notes.stream().skip(Math.max(0, notes.size() - MOST_NOTES)).forEach(it -> end.add(Elements.quiet(it)));
        if (!actions.isEmpty()) {
            end.add(buttons(actions));
        }
        // by this name it is found when it changes
        return end.isEmpty() ? end : List.of(Elements.container(end).put("id", END));
    }

    /** All in one element, so that no card ends between them. */
    private static ObjectNode buttons(List<ObjectNode> actions) {
        var rows = new ArrayList<ObjectNode>();
        for (int from = 0; from < actions.size(); from += Elements.MOST_ACTIONS) {
            rows.add(Elements.actions(actions.subList(from, Math.min(actions.size(), from + Elements.MOST_ACTIONS))));
        }
        return rows.size() == 1 ? rows.getFirst() : Elements.container(rows);
    }

    /** The whole reply in plain lines, its table too. */
    static String fallback(Reply reply) {
        var lines = new ArrayList<String>(List.of(reply.text()));
        if (!reply.table().isEmpty()) {
            lines.add(String.join(" · ", reply.table().columns()));
            reply.table().rows().stream().limit(50).forEach(it -> lines.add(String.join(" · ", it)));
        }
        return Markdown.shortened(String.join("\n", lines), LONGEST_FALLBACK);
    }

    private static List<Part> split(String fallback, List<ObjectNode> body) {
        var parts = new ArrayList<Part>();
        var some = new ArrayList<ObjectNode>();
        var left = room(fallback);
        for (var element : body) {
            var bytes = Elements.bytes(element) + 1;
            if (bytes > left && !some.isEmpty()) {
                parts.add(part(parts, fallback, some));
                some.clear();
                left = room("…");
            }
            some.add(element);
            left -= bytes;
        }
        parts.add(part(parts, fallback, some));
        return parts;
    }

    private static int room(String fallback) {
        return MOST_BYTES - Elements.bytes(Elements.card(List.of(), fallback));
    }

    private static Part part(List<Part> before, String fallback, List<ObjectNode> body) {
        var text = before.isEmpty() ? fallback : "…";
        return new Part(text, Elements.card(body, text));
    }
}
