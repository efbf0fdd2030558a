package dev.tillie.answer;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A conversation written down: a line behind {@code >} was asked, what stands below was answered. */
final class Conversation {
    private final Tillie tillie;
    private final String thread;
    private final Instant at;

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

    Reply ask(String question) {
        return tillie.respond(new Message(question, thread, null, null, at, null));
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
