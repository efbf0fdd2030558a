package dev.tillie.answer;

import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies that answer no question. */
final class Asides {
    private static final Logger LOG = LoggerFactory.getLogger(Asides.class);

    private Asides() {}

    /** What a user reads when something broke; the log has the cause under the same reference. */
    static Reply apology(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Could not answer, reference {}", reference, failure);
        return aside(
                "Sorry, something went wrong on my side while working that out (reference " + reference + ").",
                List.of("Your records are safe. Try once more; if it stays, pass the reference on to whoever looks"
                        + " after me."));
    }

    /** What a tap gets when nobody knows any more what it stood for; the conversation goes on as if it hadn't been. */
    static Reply forgotten() {
        return aside(
                "That button is from a while ago and I no longer know what it stood for; ask me again in words.",
                List.of());
    }

    /** What a change gets where things are only looked up. */
    static Reply onlyLooks() {
        return aside(
                "That would change something, and here I only look things up; nothing was changed.",
                List.of("Tell me the same in your chat with me: there I show what I would do before I do it."),
                Reply.Kind.REFUSED);
    }

    /** Days that were named and that nobody knows. */
    static Draft unknownDays(String said) {
        return Draft.of("I can’t tell which days “" + said + "” are.")
                .line("Say them as “last week”, “October” or “2026-10-01 to 2026-10-31”.")
                .kind(Reply.Kind.CLARIFY)
                .withoutRecords();
    }

    private static Reply aside(String headline, List<String> lines) {
        return aside(headline, lines, Reply.Kind.ANSWER);
    }

    private static Reply aside(String headline, List<String> lines, Reply.Kind kind) {
        return new Reply(
                new Reading("help", Map.of(), List.of(), 0),
                headline,
                lines,
                Table.NONE,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                kind);
    }
}
