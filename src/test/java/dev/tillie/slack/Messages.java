package dev.tillie.slack;

import com.google.gson.JsonObject;
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
        var message =
                new Said(channel, call.get("thread_ts"), ts, call.get("text"), call.blocks(), false, call.nanoTime());
        said.put(channel + ts, message);
        return Answer.ok("channel", channel, "ts", ts, "message", Events.object("text", message.text(), "ts", ts));
    }

    JsonObject postToOne() {
        return Answer.ok("message_ts", nextTs());
    }

    JsonObject update(Call call) {
        var changed = said.computeIfPresent(
                key(call), (_, it) -> it.deleted() ? it : it.changed(call.get("text"), call.blocks()));
        return answer(call, changed == null || changed.deleted());
    }

    JsonObject delete(Call call) {
        var message = said.get(key(call));
        var gone = message == null || !said.replace(key(call), message, message.gone()) || message.deleted();
        return answer(call, gone);
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
        return "1700000000.%06d".formatted(clock.incrementAndGet());
    }
}
