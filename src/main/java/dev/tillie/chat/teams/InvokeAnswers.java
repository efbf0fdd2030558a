package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an invoke is answered with.
 *
 * @see "https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model"
 */
final class InvokeAnswers {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String WORDS = "application/vnd.microsoft.activity.message";

    private InvokeAnswers() {}

    /** The card takes the place of the one that was tapped. */
    static ObjectNode card(ObjectNode card) {
        return of(CARD, card);
    }

    /** A line for who tapped alone. */
    static ObjectNode words(String words) {
        return of(WORDS, Json.object().textNode(words));
    }

    private static ObjectNode of(String type, JsonNode value) {
        return Json.object().put("statusCode", 200).put("type", type).<ObjectNode>set("value", value);
    }

    /** A result to put into what is being written. */
    static ObjectNode result(String title, String text, ObjectNode card) {
        var attachment = Json.object().put("contentType", CARD);
        attachment.set("content", card);
        var preview = attachment.putObject("preview").put("contentType", "application/vnd.microsoft.card.thumbnail");
        preview.putObject("content").put("title", title).put("text", text);
        var answer = Json.object();
        answer.putObject("composeExtension")
                .put("type", "result")
                .put("attachmentLayout", "list")
                .putArray("attachments")
                .add(attachment);
        return answer;
    }

    /** A line in the place of results. */
    static ObjectNode hint(String words) {
        var answer = Json.object();
        answer.putObject("composeExtension").put("type", "message").put("text", words);
        return answer;
    }

    /** A window for who asked alone. */
    static ObjectNode window(ObjectNode card) {
        var answer = Json.object();
        var value = answer.putObject("task").put("type", "continue").putObject("value");
        value.put("title", "Tillie").put("height", "medium").put("width", "medium");
        value.putObject("card").put("contentType", CARD).set("content", card);
        return answer;
    }
}
