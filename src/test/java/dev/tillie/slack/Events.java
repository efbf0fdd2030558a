package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What Slack sends, as JSON. */
public final class Events {
    private static final String APP = "A1";
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000L);

    private Events() {}

    /** A new time stamp for a message. */
    public static String ts() {
        return "1699999999." + NUMBER.incrementAndGet();
    }

    public static JsonObject object(Object... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var name = (String) namesAndValues[i];
            switch (namesAndValues[i + 1]) {
                case JsonObject inner -> object.add(name, inner);
                case JsonArray inner -> object.add(name, inner);
                case Boolean flag -> object.addProperty(name, flag);
                case Object value -> object.addProperty(name, value.toString());
            }
        }
        return object;
    }

    /** An event in its envelope. */
    public static JsonObject callback(JsonObject event) {
        return callback(event, "Ev" + NUMBER.incrementAndGet());
    }

    public static JsonObject callback(JsonObject event, String id) {
        var authorizations = new JsonArray();
        authorizations.add(object("team_id", FakeSlack.TEAM, "user_id", FakeSlack.BOT, "is_bot", true));
        var callback = object("type", "event_callback", "token", "x", "team_id", FakeSlack.TEAM, "event_id", id);
        callback.addProperty("api_app_id", APP);
        callback.addProperty("event_time", Instant.now().getEpochSecond());
        callback.add("event", event);
        callback.add("authorizations", authorizations);
        return callback;
    }

    public static JsonObject mention(String channel, String user, String text) {
        return mention(channel, user, text, ts(), "");
    }

    public static JsonObject mention(String channel, String user, String text, String ts, String thread) {
        return appMention(channel, user, text, ts, thread);
    }

    /** @param thread the message that it stands under, empty where it stands alone */
    public static JsonObject appMention(String channel, String user, String text, String ts, String thread) {
        return said("app_mention", channel, user, "<@" + FakeSlack.BOT + "> " + text, ts, thread);
    }

    public static JsonObject appMention(String channel, String user, String text, String ts) {
        return appMention(channel, user, text, ts, "");
    }

    public static JsonObject direct(String channel, String user, String text) {
        return direct(channel, user, text, ts(), "");
    }

    public static JsonObject direct(String channel, String user, String text, String ts, String thread) {
        return directMessage(channel, user, text, ts, thread);
    }

    /** @param thread the message that it stands under, empty where it stands alone */
    public static JsonObject directMessage(String channel, String user, String text, String ts, String thread) {
        var event = said("message", channel, user, text, ts, thread);
        event.addProperty("channel_type", "im");
        return event;
    }

    public static JsonObject directMessage(String channel, String user, String text, String ts) {
        return directMessage(channel, user, text, ts, "");
    }

    private static JsonObject said(String type, String channel, String user, String text, String ts, String thread) {
        var event = object("type", type, "user", user, "text", text, "ts", ts, "channel", channel, "event_ts", ts);
        if (!thread.isEmpty()) {
            event.addProperty("thread_ts", thread);
        }
        return event;
    }

    public static JsonObject file(String channel, String user, JsonObject file) {
        return fileShare(channel, user, "", ts(), file);
    }

    /** A direct message with files. */
    public static JsonObject fileShare(String channel, String user, String text, String ts, JsonObject... shared) {
        var event = directMessage(channel, user, text, ts);
        event.addProperty("subtype", "file_share");
        var files = new JsonArray();
        List.of(shared).forEach(files::add);
        event.add("files", files);
        return event;
    }

    public static JsonObject changed(JsonObject message, String text) {
        return messageChanged(message, text);
    }

    /** @param message an event made by {@link #directMessage} */
    public static JsonObject messageChanged(JsonObject message, String text) {
        var after = message.deepCopy();
        after.addProperty("text", text);
        var event = onMessage("message_changed", message);
        event.add("message", after);
        return event;
    }

    public static JsonObject deleted(JsonObject message) {
        return messageDeleted(message);
    }

    /** @param message an event made by {@link #directMessage} */
    public static JsonObject messageDeleted(JsonObject message) {
        var event = onMessage("message_deleted", message);
        event.add("deleted_ts", message.get("ts"));
        return event;
    }

    private static JsonObject onMessage(String subtype, JsonObject message) {
        var event = object("type", "message", "subtype", subtype, "channel_type", "im", "ts", ts());
        event.add("channel", message.get("channel"));
        event.add("previous_message", message);
        return event;
    }

    public static JsonObject reaction(String user, String emoji, Said on) {
        return reactionAdded(user, emoji, on.channel(), on.ts(), FakeSlack.BOT);
    }

    /** @param itemUser who wrote what was reacted to */
    public static JsonObject reactionAdded(String user, String emoji, String channel, String ts, String itemUser) {
        var event = object("type", "reaction_added", "user", user, "reaction", emoji, "item_user", itemUser);
        event.add("item", object("type", "message", "channel", channel, "ts", ts));
        event.addProperty("event_ts", ts());
        return event;
    }

    public static JsonObject homeOpened(String user) {
        return appHomeOpened(user, "D1");
    }

    public static JsonObject appHomeOpened(String user, String channel) {
        return object("type", "app_home_opened", "user", user, "channel", channel, "tab", "home", "event_ts", ts());
    }

    public static JsonObject paneOpened(String channel, String thread) {
        return assistantThreadStarted("UOWNER", channel, thread);
    }

    public static JsonObject assistantThreadStarted(String user, String channel, String thread) {
        var pane = object("user_id", user, "channel_id", channel, "thread_ts", thread, "context", new JsonObject());
        return object("type", "assistant_thread_started", "assistant_thread", pane, "event_ts", ts());
    }

    public static JsonObject appUninstalled() {
        return object("type", "app_uninstalled");
    }

    /** @param bots the bots whose tokens were taken back */
    public static JsonObject tokensRevoked(String... bots) {
        var list = new JsonArray();
        List.of(bots).forEach(list::add);
        return object("type", "tokens_revoked", "tokens", object("oauth", new JsonArray(), "bot", list));
    }

    public static JsonObject tap(String user, Said on, JsonObject button, String responseUrl) {
        var payload = blockActions(user, on.channel(), on.ts(), on.thread(), id(button), value(button), responseUrl);
        payload.getAsJsonObject("message").addProperty("text", on.text());
        return payload;
    }

    /** A tap somewhere that is no message. */
    public static JsonObject tap(String user, JsonObject button, String responseUrl) {
        return tapped(user, id(button), value(button), responseUrl);
    }

    /** A tap on a button of a message. */
    public static JsonObject blockActions(
            String user, String channel, String ts, String thread, String actionId, String value, String responseUrl) {
        var message = object("type", "message", "user", FakeSlack.BOT, "text", "", "ts", ts);
        if (!thread.isEmpty()) {
            message.addProperty("thread_ts", thread);
        }
        var payload = tapped(user, actionId, value, responseUrl);
        payload.add("channel", object("id", channel));
        payload.add("message", message);
        payload.add("container", object("type", "message", "message_ts", ts, "channel_id", channel));
        return payload;
    }

    private static JsonObject tapped(String user, String actionId, String value, String responseUrl) {
        var action = object("type", "button", "block_id", "b", "action_id", actionId, "value", value);
        action.addProperty("action_ts", ts());
        var actions = new JsonArray();
        actions.add(action);
        var payload = interaction("block_actions", user);
        payload.addProperty("response_url", responseUrl);
        payload.add("actions", actions);
        return payload;
    }

    private static String id(JsonObject button) {
        return button.get("action_id").getAsString();
    }

    private static String value(JsonObject button) {
        return button.get("value").getAsString();
    }

    public static JsonObject submission(String user, String form, JsonObject values) {
        return viewSubmission(user, form, "", values);
    }

    /** The owner sends a form. */
    public static JsonObject viewSubmission(String callbackId, String privateMetadata, JsonObject stateValues) {
        return viewSubmission("UOWNER", callbackId, privateMetadata, stateValues);
    }

    public static JsonObject viewSubmission(
            String user, String callbackId, String privateMetadata, JsonObject stateValues) {
        var view = object("id", "V1", "type", "modal", "callback_id", callbackId, "private_metadata", privateMetadata);
        view.add("state", object("values", stateValues));
        var payload = interaction("view_submission", user);
        payload.add("view", view);
        return payload;
    }

    public static JsonObject shortcut(String user, String channel, String text, String ts, String responseUrl) {
        return messageShortcut("ask_tillie", user, channel, ts, text, responseUrl);
    }

    /** Something chosen from the menu of somebody's message. */
    public static JsonObject messageShortcut(
            String callbackId, String user, String channel, String ts, String text, String responseUrl) {
        var payload = interaction("message_action", user);
        payload.addProperty("callback_id", callbackId);
        payload.add("channel", object("id", channel));
        payload.add("message", object("type", "message", "text", text, "ts", ts, "user", "USTAFF"));
        payload.addProperty("message_ts", ts);
        payload.addProperty("response_url", responseUrl);
        return payload;
    }

    private static JsonObject interaction(String type, String user) {
        var payload = object("type", type, "api_app_id", APP, "trigger_id", trigger());
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", user, "team_id", FakeSlack.TEAM));
        return payload;
    }

    public static JsonObject command(String user, String channel, String text, String responseUrl) {
        var command = object("token", "x", "command", "/tillie", "text", text, "api_app_id", APP);
        command.addProperty("team_id", FakeSlack.TEAM);
        command.addProperty("channel_id", channel);
        command.addProperty("user_id", user);
        command.addProperty("response_url", responseUrl);
        command.addProperty("trigger_id", trigger());
        return command;
    }

    private static String trigger() {
        return "trigger." + NUMBER.incrementAndGet();
    }
}
