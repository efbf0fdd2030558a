package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What people say and do, as Teams sends it; each is new, and may be changed before it is sent.
 *
 * @param serviceUrl where it is to be answered
 * @see "https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability"
 */
public record Activities(String serviceUrl, String appId) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis());
    private static final String MENTION = "<at>Tillie</at>";

    /** A new id of a message, as Teams makes them. */
    public static String id() {
        return Long.toString(NUMBER.incrementAndGet());
    }

    /** In milliseconds, and never a whole second: written without a fraction the SDK does not read it. */
    static Instant now() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return now.equals(now.truncatedTo(ChronoUnit.SECONDS)) ? now.plusMillis(1) : now;
    }

    /** Where an activity came from: the id that answers go to. */
    public static String conversation(JsonNode activity) {
        return activity.at("/conversation/id").asText();
    }

    /** What is said to Tillie alone. */
    public ObjectNode personal(Member from, String text) {
        return message(from, Chat.personal(from), text);
    }

    /** What is said to nobody in particular; in a channel it begins a thread, unless it is in one. */
    public ObjectNode message(Member from, Chat chat, String text) {
        var id = id();
        var begins = chat.type().equals("channel") && !chat.isThread();
        var message = did("message", from, begins ? chat.thread(id) : chat);
        if (chat.isThread()) {
            message.put("replyToId", chat.root());
        }
        message.put("id", id).put("textFormat", "plain").put("text", text);
        return message.set("attachments", Json.list(html("<p>" + text + "</p>")));
    }

    /** What is said to Tillie among others. */
    public ObjectNode mention(Member from, Chat chat, String text) {
        var message = message(from, chat, MENTION + " " + text);
        entities(message).add(Json.object("type", "mention", "mentioned", tillie(), "text", MENTION));
        var span = "<span itemscope itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">Tillie</span>";
        return message.set("attachments", Json.list(html("<p>" + span + "&nbsp;" + text + "</p>")));
    }

    /** As {@link #mention}, but with another person named after Tillie. */
    public ObjectNode mention(Member from, Chat chat, String text, Member named) {
        var tag = "<at>" + named.name() + "</at>";
        var message = mention(from, chat, text + " " + tag);
        var account = Json.object("id", named.id(), "name", named.name());
        entities(message).add(Json.object("type", "mention", "mentioned", account, "text", tag));
        return message;
    }

    /** @param downloadUrl such as {@link FakeTeams#host} gives */
    public ObjectNode file(Member from, Chat chat, String text, String name, String downloadUrl) {
        var message = chat.type().equals("personal") ? message(from, chat, text) : mention(from, chat, text);
        var type = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
        var content = Json.object("downloadUrl", downloadUrl, "uniqueId", UUID.randomUUID(), "fileType", type);
        ((ArrayNode) message.get("attachments"))
                .insert(
                        0,
                        Json.object(
                                "contentType",
                                "application/vnd.microsoft.teams.file.download.info",
                                "contentUrl",
                                "https://cornercafe.sharepoint.example/personal/" + name,
                                "name",
                                name,
                                "content",
                                content));
        return message;
    }

    /** What another bot says. */
    public ObjectNode byBot(Chat chat, String text) {
        var message = message(Member.user("Echo"), chat, text);
        return message.set("from", Json.object("id", "28:echo", "name", "Echo", "role", "bot"));
    }

    /** A tap on a card's {@code Action.Submit}: a message without words. */
    public ObjectNode submit(Member from, Chat chat, String replyTo, JsonNode value) {
        var message = message(from, chat, "");
        message.remove(List.of("text", "textFormat", "attachments"));
        return message.put("replyToId", replyTo).set("value", value);
    }

    /** @param message an activity of these */
    public ObjectNode edited(ObjectNode message, String text) {
        return onMessage("messageUpdate", "editMessage", message).put("text", text);
    }

    /** @param message an activity of these */
    public ObjectNode deleted(ObjectNode message) {
        return onMessage("messageDelete", "softDeleteMessage", message)
                .remove(List.of("text", "textFormat", "attachments"));
    }

    private static ObjectNode onMessage(String type, String event, ObjectNode message) {
        var happened = message.deepCopy().put("type", type);
        ((ObjectNode) happened.get("channelData")).put("eventType", event);
        return happened;
    }

    /** @param reactions {@code like}, {@code heart}, {@code laugh}, {@code surprised}, {@code sad}, {@code angry} */
    public ObjectNode reacted(Member from, Chat chat, String messageId, String... reactions) {
        var types = Stream.of(reactions).map(it -> Json.object("type", it)).toList();
        var happened = did("messageReaction", from, chat).put("replyToId", messageId);
        return happened.set("reactionsAdded", Json.list(types));
    }

    public ObjectNode unreacted(Member from, Chat chat, String messageId, String... reactions) {
        var happened = reacted(from, chat, messageId, reactions);
        return happened.set("reactionsRemoved", happened.remove("reactionsAdded"));
    }

    public ObjectNode installed(Member by, Chat chat) {
        return did("installationUpdate", by, chat).put("action", "add");
    }

    public ObjectNode uninstalled(Member by, Chat chat) {
        return did("installationUpdate", by, chat).put("action", "remove");
    }

    /** Tillie came into a conversation. */
    public ObjectNode botAdded(Member by, Chat chat) {
        return members("membersAdded", by, chat, tillie().without("name"));
    }

    public ObjectNode botRemoved(Member by, Chat chat) {
        return members("membersRemoved", by, chat, tillie().without("name"));
    }

    public ObjectNode personAdded(Member by, Chat chat, Member person) {
        return members("membersAdded", by, chat, person.account().without("name"));
    }

    public ObjectNode personRemoved(Member by, Chat chat, Member person) {
        return members("membersRemoved", by, chat, person.account().without("name"));
    }

    private ObjectNode members(String change, Member by, Chat chat, ObjectNode who) {
        var happened = did("conversationUpdate", by, chat);
        if (!chat.team().isEmpty()) {
            var event = change.equals("membersAdded") ? "teamMemberAdded" : "teamMemberRemoved";
            ((ObjectNode) happened.get("channelData")).put("eventType", event);
        }
        return happened.set(change, Json.list(who));
    }

    /** What every activity has. */
    ObjectNode did(String type, Member from, Chat chat) {
        var now = now();
        var activity = Json.object("type", type, "id", "f:" + UUID.randomUUID(), "timestamp", now.toString());
        activity.put("localTimestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(ZONE)));
        activity.put("localTimezone", ZONE.getId()).put("locale", "en-US");
        activity.put("channelId", "msteams").put("serviceUrl", serviceUrl);
        activity.set("from", from.account());
        activity.set("recipient", tillie());
        activity.set("conversation", chat.conversation(from.tenantId()));
        activity.set("channelData", chat.channelData(from.tenantId()));
        var client = Json.object("type", "clientInfo", "locale", "en-US", "country", "US", "platform", "Web");
        return activity.set("entities", Json.list(client.put("timezone", ZONE.getId())));
    }

    private ObjectNode tillie() {
        return Json.object("id", "28:" + appId, "name", "Tillie");
    }

    private static ArrayNode entities(ObjectNode message) {
        return (ArrayNode) message.get("entities");
    }

    private static ObjectNode html(String content) {
        return Json.object("contentType", "text/html", "content", content);
    }
}
