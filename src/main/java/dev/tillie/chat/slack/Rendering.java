package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.Message.Metadata;
import dev.tillie.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a reply looks in Slack: the short answer first, and in as many messages as its limits ask for. */
final class Rendering {
    private static final int LONGEST_FALLBACK = 3_500;

    private Rendering() {}

    /**
     * One message.
     *
     * @param text what a notification, a screen reader or a client without blocks shows
     * @param mark by which it is found again; null for none
     */
    record Part(String text, JsonArray blocks, @Nullable Metadata mark) {
        Part(String text, JsonArray blocks) {
            this(text, blocks, null);
        }

        Part marked(Metadata with) {
            return new Part(text, blocks, with);
        }
    }

    /**
     * @param pictures blocks of its charts
     * @param actions its buttons; null where it has none
     * @param drawsTables whether Slack is to draw tables; else they are written in letters of one width
     */
    static List<Part> of(Reply reply, List<JsonObject> pictures, @Nullable JsonObject actions, boolean drawsTables) {
        var blocks = new ArrayList<JsonObject>();
        Mrkdwn.pieces(List.of(reply.headline()), Blocks.LONGEST_TEXT - 100)
                .forEach(it -> blocks.add(Blocks.section(Mrkdwn.bold(it))));
        var lines = reply.lines().stream().map(Mrkdwn::escape).toList();
        Mrkdwn.pieces(lines, Blocks.LONGEST_TEXT).forEach(it -> blocks.add(Blocks.section(it)));
        if (!reply.table().isEmpty()) {
            blocks.add(
                    drawsTables ? TableBlock.of(reply.table()) : Blocks.preformatted(TableBlock.plain(reply.table())));
        }
        blocks.addAll(pictures);
        footing(reply).forEach(it -> blocks.add(Blocks.context(it)));
        if (actions != null) {
            blocks.add(actions);
        }
        return split(fallback(reply), blocks);
    }

    private static List<String> footing(Reply reply) {
        var lines = new ArrayList<String>();
        TableBlock.excerpt(reply.table()).note().ifPresent(lines::add);
        if (!reply.footing().isBlank()) {
            lines.add(Mrkdwn.escape(reply.footing()));
        }
        return lines;
    }

    /** The whole reply in plain lines, its table too. */
    static String fallback(Reply reply) {
        var table = reply.table().isEmpty() ? "" : "\n" + TableBlock.plain(reply.table());
        return Mrkdwn.shortened(Mrkdwn.escape(reply.text() + table), LONGEST_FALLBACK);
    }

    private static List<Part> split(String text, List<JsonObject> blocks) {
        var parts = new ArrayList<Part>();
        for (int from = 0; from < blocks.size(); from += Blocks.MOST_IN_MESSAGE) {
            var some = blocks.subList(from, Math.min(blocks.size(), from + Blocks.MOST_IN_MESSAGE));
            parts.add(new Part(parts.isEmpty() ? text : "…", Json.array(some)));
        }
        return parts;
    }
}
