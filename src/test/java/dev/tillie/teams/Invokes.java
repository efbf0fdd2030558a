package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What people ask for and wait on: the answer is what the request for it brings back. */
public record Invokes(Activities activities) {
    /**
     * A tap on a card's {@code Action.Execute}.
     *
     * @param replyTo the message that holds the card
     */
    public ObjectNode cardAction(Member from, Chat chat, String replyTo, String verb, JsonNode data) {
        var action = Json.object("type", "Action.Execute", "verb", verb, "data", data);
        var value = Json.object("action", action, "trigger", "manual");
        return invoke("adaptiveCard/action", from, chat, value).put("replyToId", replyTo);
    }

    /** A tap on a button as it stands in a card. */
    public ObjectNode tap(Member from, Said message, Chat chat, String title) {
        var action = message.action(title);
        return cardAction(from, chat, message.id(), action.path("verb").asText(), action.path("data"));
    }

    /** @param uploadUrl such as {@link FakeTeams#uploadUrl} gives */
    public ObjectNode acceptFile(
            Member from, Chat chat, String replyTo, JsonNode context, String name, String uploadUrl) {
        var upload = Json.object("contentUrl", "https://cornercafe.sharepoint.example/personal/" + name);
        upload.put("name", name).put("uploadUrl", uploadUrl);
        upload.put("uniqueId", UUID.randomUUID().toString());
        upload.put("fileType", name.substring(name.lastIndexOf('.') + 1));
        var invoke = consent("accept", from, chat, replyTo, context);
        ((ObjectNode) invoke.get("value")).set("uploadInfo", upload);
        return invoke;
    }

    public ObjectNode declineFile(Member from, Chat chat, String replyTo, JsonNode context) {
        return consent("decline", from, chat, replyTo, context);
    }

    private ObjectNode consent(String action, Member from, Chat chat, String replyTo, JsonNode context) {
        var value = Json.object("type", "fileUpload", "action", action, "context", context);
        return invoke("fileConsent/invoke", from, chat, value).put("replyToId", replyTo);
    }

    /** A search from the box that messages are written in. */
    public ObjectNode query(Member from, Chat chat, String command, String parameter, String words) {
        var parameters = Json.list(Json.object("name", parameter, "value", words));
        var options = Json.object("skip", 0, "count", 25);
        var value = Json.object("commandId", command, "parameters", parameters, "queryOptions", options);
        return invoke("composeExtension/query", from, chat, value);
    }

    /** The search before a word was typed. */
    public ObjectNode firstQuery(Member from, Chat chat, String command) {
        return query(from, chat, command, "initialRun", "true");
    }

    /** A command on someone's message, which is to open a form. */
    public ObjectNode fetchTask(Member from, Chat chat, String command, Member author, String html) {
        return invoke("composeExtension/fetchTask", from, chat, onMessage(command, author, html));
    }

    /**
     * A command on someone's message.
     *
     * @param data what was filled in, empty where there was no form
     */
    public ObjectNode submitAction(
            Member from, Chat chat, String command, Member author, String html, ObjectNode data) {
        var value = onMessage(command, author, html);
        return invoke("composeExtension/submitAction", from, chat, value.set("data", data));
    }

    private static ObjectNode onMessage(String command, Member author, String html) {
        var user = Json.object("userIdentityType", "aadUser", "id", author.aadObjectId());
        user.put("displayName", author.name());
        var payload = Json.object("id", Activities.id(), "importance", "normal", "locale", "en-us");
        payload.put("createdDateTime", Activities.now().toString());
        payload.putNull("replyToId").putNull("subject").put("deleted", false);
        payload.set("from", Json.object("user", user).putNull("device").putNull("application"));
        payload.set("body", Json.object("contentType", "html", "content", html));
        payload.set("attachments", Json.list());
        payload.set("mentions", Json.list());
        payload.set("reactions", Json.list());
        var value = Json.object("commandId", command, "commandContext", "message");
        value.set("context", Json.object("theme", "default"));
        return value.set("messagePayload", payload);
    }

    private ObjectNode invoke(String name, Member from, Chat chat, JsonNode value) {
        return activities.did("invoke", from, chat).put("name", name).set("value", value);
    }
}
