package dev.tillie.answer;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A conversation written down: a line behind {@code >} was asked, what stands below was answered. {@code > [CSV]} taps
 * a button of the last reply, {@code > [1: CSV]} one of the first.
 */
final class Conversation {
    private static final Pattern TAP = Pattern.compile("\\[(?:(?<reply>\\d+): )?(?<label>.+)]");

    private final Tillie tillie;
    private final String thread;
    private final Instant at;
    private final List<Reply> replies = new ArrayList<>();

    Conversation(Tillie tillie, String thread, Instant at) {
        this.tillie = tillie;
        this.thread = thread;
        this.at = at;
    }

    /** Asks every question of a script again, and writes down what comes back in the same shape. */
    String replay(String script) {
        var spoken = new ArrayList<String>();
        for (var line : script.lines().toList()) {
            if (line.startsWith("> ")) {
                spoken.add(line);
                spoken.addAll(written(ask(line.substring(2))));
            }
        }
        return String.join("\n", spoken) + "\n";
    }

    /** Types a question, or taps a button where it is written as one. */
    Reply ask(String question) {
        var tap = TAP.matcher(question);
        var reply = !tap.matches()
                ? tillie.respond(new Message(question, thread, null, null, at, null))
                : tap(
                        tap.group("reply") == null
                                ? replies.getLast()
                                : replies.get(Integer.parseInt(tap.group("reply")) - 1),
                        tap.group("label"),
                        null,
                        null);
        replies.add(reply);
        return reply;
    }

    /** Taps a button under a reply, as somebody and somewhere. */
    Reply tap(Reply reply, String label, @Nullable String user, @Nullable String channel) {
        var button = reply.buttons().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + reply.buttons()));
        return tillie.respond(new Message(label, thread, user, channel, at, button.id()));
    }

    private static List<String> written(Reply reply) {
        var lines = new ArrayList<>(reply.text().lines().toList());
        if (!reply.table().isEmpty()) {
            lines.add("| " + String.join(" | ", reply.table().columns()));
            reply.table().rows().forEach(it -> lines.add("| " + String.join(" | ", it)));
        }
        reply.charts().forEach(it -> lines.add("[chart: " + it.title() + "]"));
        reply.buttons().forEach(it -> lines.add("(" + it.label() + ")"));
        return lines;
    }
}
