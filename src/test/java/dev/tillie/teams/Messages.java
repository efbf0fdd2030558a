package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in Teams, posted, changed and deleted as there; and who was seen typing. */
final class Messages {
    private static final Answer UNKNOWN = Answer.error(404, "ActivityNotFoundInConversation", "Activity not found");

    private final Map<String, Said> said = new LinkedHashMap<>();
    private final List<Said> edits = new ArrayList<>();
    private final List<Said> typing = new ArrayList<>();
    private long clock = 1_700_000_000_000L;

    /** All of them, the deleted ones too, the oldest first. */
    synchronized List<Said> all() {
        return List.copyOf(said.values());
    }

    /** Every change, with what stood there after it. */
    synchronized List<Said> edits() {
        return List.copyOf(edits);
    }

    synchronized List<Said> typing() {
        return List.copyOf(typing);
    }

    synchronized String nextId() {
        return Long.toString(++clock);
    }

    String post(String conversation, String replyTo, JsonNode activity) {
        return post(conversation, nextId(), replyTo, activity);
    }

    synchronized String post(String conversation, String id, String replyTo, JsonNode activity) {
        var message = new Said(conversation, id, replyTo, activity, false, false, System.nanoTime());
        if (message.type().equals("typing")) {
            typing.add(message);
        } else {
            said.put(id, message);
        }
        return id;
    }

    synchronized Answer update(String conversation, String id, JsonNode activity) {
        if (!stands(conversation, id)) {
            return UNKNOWN;
        }
        var changed = said.get(id).changed(activity);
        said.put(id, changed);
        edits.add(changed);
        return Answer.ok("id", id);
    }

    synchronized Answer delete(String conversation, String id) {
        if (!stands(conversation, id)) {
            return UNKNOWN;
        }
        said.computeIfPresent(id, (_, it) -> it.gone());
        return Answer.empty(200);
    }

    /** A message of a thread is found by the channel's id as well. */
    private boolean stands(String conversation, String id) {
        var message = said.get(id);
        return message != null
                && !message.isDeleted()
                && Chat.whole(message.conversation()).equals(Chat.whole(conversation));
    }
}
