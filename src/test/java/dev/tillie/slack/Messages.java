package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The messages that stand in Slack, posted, changed and deleted as there. */
final class Messages {
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final Set<String> unknownChannels = ConcurrentHashMap.newKeySet();
    private final AtomicLong clock = new AtomicLong();
    /** The most messages a page of history holds. */
    volatile int page = Integer.MAX_VALUE;

    void unknownChannel(String id) {
        unknownChannels.add(id);
    }

    boolean reaches(Call call) {
        return !unknownChannels.contains(call.get("channel"));
    }

    /** All of them, the deleted ones too, the oldest first. */
    List<Said> all() {
        return said.values().stream().sorted(Comparator.comparing(Said::ts)).toList();
    }

    JsonObject post(Call call) {
        var ts = nextTs();
        // a message to a person lands in the conversation with them
        var channel = call.get("channel").replaceFirst("^[UW]", "D");
        var message = new Said(
                channel,
                call.get("thread_ts"),
                ts,
                call.get("text"),
                call.blocks(),
                call.metadata(),
                false,
                false,
                call.nanoTime());
        said.put(channel + ts, message);
        return Answer.ok("channel", channel, "ts", ts, "message", Events.object("text", message.text(), "ts", ts));
    }

    JsonObject postToOne() {
        return Answer.ok("message_ts", nextTs());
    }

    JsonObject update(Call call) {
        var changed = said.computeIfPresent(
                key(call), (_, it) -> it.deleted() ? it : it.changed(call.get("text"), call.blocks(), call.metadata()));
        return answer(call, changed == null || changed.deleted());
    }

    JsonObject delete(Call call) {
        var message = said.get(key(call));
        var gone = message == null || !said.replace(key(call), message, message.gone()) || message.deleted();
        return answer(call, gone);
    }

    /** The conversation with a person. */
    JsonObject open(Call call) {
        var channel = call.get("users").replaceFirst("^[UW]", "D");
        return unknownChannels.contains(call.get("users"))
                ? Answer.error("user_not_found")
                : Answer.ok("channel", Events.object("id", channel));
    }

    /** A page of what stands in a conversation, threads left out, the newest first. */
    JsonObject history(Call call) {
        var oldest = call.get("oldest").isEmpty() ? 0 : Double.parseDouble(call.get("oldest"));
        var standing = all().reversed().stream()
                .filter(it -> !it.deleted() && it.thread().isEmpty() && Double.parseDouble(it.ts()) > oldest)
                .filter(it -> it.channel().equals(call.get("channel")))
                .toList();
        var from = call.get("cursor").isEmpty() ? 0 : Integer.parseInt(call.get("cursor"));
        var to = Math.min(standing.size(), from + Math.min(page, Integer.parseInt(call.get("limit"))));
        var messages = new JsonArray();
        standing.subList(from, to).forEach(it -> messages.add(described(it, call)));
        var more = to < standing.size();
        return Answer.ok(
                "messages",
                messages,
                "has_more",
                more,
                "response_metadata",
                Events.object("next_cursor", more ? Integer.toString(to) : ""));
    }

    private static JsonObject described(Said said, Call call) {
        var message = Events.object("type", "message", "ts", said.ts(), "text", said.text(), "user", FakeSlack.BOT);
        if (!said.metadata().isEmpty() && call.get("include_all_metadata").matches("1|true")) {
            message.add("metadata", said.metadata());
        }
        return message;
    }

    void delete(Said message) {
        said.put(message.channel() + message.ts(), message.gone());
    }

    private static JsonObject answer(Call call, boolean missing) {
        return missing
                ? Answer.error("message_not_found")
                : Answer.ok("channel", call.get("channel"), "ts", call.get("ts"));
    }

    private static String key(Call call) {
        return call.get("channel") + call.get("ts");
    }

    private String nextTs() {
        return "%d.%06d".formatted(Instant.now().getEpochSecond(), clock.incrementAndGet());
    }
}
