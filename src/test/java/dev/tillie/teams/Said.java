package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A message as it stands in the stand-in for Teams.
 *
 * @param replyTo the message that it answers, empty where it answers none
 * @param activity all that was sent, the latest where it was changed
 */
public record Said(
        String conversation,
        String id,
        String replyTo,
        JsonNode activity,
        boolean isDeleted,
        boolean isEdited,
        long nanoTime) {
    Said changed(JsonNode newer) {
        return new Said(conversation, id, replyTo, newer, false, true, nanoTime);
    }

    Said gone() {
        return new Said(conversation, id, replyTo, activity, true, isEdited, nanoTime);
    }

    /** Whether it was said there, or in a thread there. */
    boolean isIn(String place) {
        return conversation.equals(place) || Chat.whole(conversation).equals(place);
    }

    /** {@code message} or {@code typing}. */
    public String type() {
        return activity.path("type").asText();
    }

    public String text() {
        return activity.path("text").asText("");
    }

    public List<JsonNode> attachments() {
        return list(activity.path("attachments"));
    }

    /** The contents of what is attached with such a type. */
    public List<JsonNode> attachments(String contentType) {
        return attachments().stream()
                .filter(it -> it.path("contentType").asText().equals(contentType))
                .map(it -> it.path("content"))
                .toList();
    }

    /** The Adaptive Cards. */
    public List<JsonNode> cards() {
        return attachments("application/vnd.microsoft.card.adaptive");
    }

    /** The labels of suggested actions. */
    public List<String> suggestions() {
        return list(activity.path("suggestedActions").path("actions")).stream()
                .map(it -> it.path("title").asText())
                .toList();
    }

    /** What its cards say, a line each. */
    public String shown() {
        var lines = new ArrayList<String>();
        cards().forEach(it -> collect(it, lines));
        return String.join("\n", lines);
    }

    private static void collect(JsonNode node, List<String> lines) {
        if (node.path("text").isTextual()) {
            lines.add(node.path("text").asText());
        }
        node.forEach(it -> collect(it, lines));
    }

    /** The elements and actions of its cards with such a type, however deep. */
    public List<JsonNode> elements(String type) {
        return cards().stream()
                .flatMap(it -> it.findParents("type").stream())
                .filter(it -> it.path("type").asText().equals(type))
                .toList();
    }

    /** The button that says so. */
    public JsonNode action(String title) {
        return cards().stream()
                .flatMap(it -> it.findParents("title").stream())
                .filter(it -> it.path("type").asText().startsWith("Action."))
                .filter(it -> it.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button “" + title + "” in " + cards()));
    }

    JsonNode described() {
        var described = Json.object("conversation", conversation, "id", id, "replyTo", replyTo, "activity", activity);
        return described.put("isDeleted", isDeleted).put("isEdited", isEdited);
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }
}
