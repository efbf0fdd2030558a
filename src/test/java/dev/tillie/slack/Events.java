package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** What Slack sends, as JSON. */
public final class Events {
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
        var callback = object(
                "type", "event_callback", "token", "x", "team_id", FakeSlack.TEAM, "api_app_id", "A1", "event_id", id);
        callback.addProperty("event_time", 1_700_000_000);
        callback.add("event", event);
        callback.add("authorizations", authorizations);
        return callback;
    }

    public static JsonObject mention(String channel, String user, String text, String ts, String thread) {
        var event = object(
                "type",
                "app_mention",
                "user",
                user,
                "text",
                "<@UBOT> " + text,
                "ts",
                ts,
                "channel",
                channel,
                "event_ts",
                ts);
        if (!thread.isEmpty()) {
            event.addProperty("thread_ts", thread);
        }
        return event;
    }

    public static JsonObject mention(String channel, String user, String text) {
        return mention(channel, user, text, ts(), "");
    }

    public static JsonObject direct(String channel, String user, String text, String ts, String thread) {
        var event = object(
                "type",
                "message",
                "channel_type",
                "im",
                "user",
                user,
                "text",
                text,
                "ts",
                ts,
                "channel",
                channel,
                "event_ts",
                ts);
        if (!thread.isEmpty()) {
            event.addProperty("thread_ts", thread);
        }
        return event;
    }

    public static JsonObject direct(String channel, String user, String text) {
        return direct(channel, user, text, ts(), "");
    }

    public static JsonObject file(String channel, String user, JsonObject file) {
        var event = direct(channel, user, "", ts(), "");
        event.addProperty("subtype", "file_share");
        var files = new JsonArray();
        files.add(file);
        event.add("files", files);
        return event;
    }

    public static JsonObject changed(JsonObject message, String text) {
        var after = message.deepCopy();
        after.addProperty("text", text);
        return object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "channel",
                message.get("channel").getAsString(),
                "channel_type",
                "im",
                "message",
                after,
                "previous_message",
                message,
                "ts",
                ts());
    }

    public static JsonObject deleted(JsonObject message) {
        return object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "channel",
                message.get("channel").getAsString(),
                "channel_type",
                "im",
                "deleted_ts",
                message.get("ts").getAsString(),
                "previous_message",
                message,
                "ts",
                ts());
    }

    public static JsonObject reaction(String user, String emoji, Said on) {
        return object(
                "type",
                "reaction_added",
                "user",
                user,
                "reaction",
                emoji,
                "item_user",
                FakeSlack.BOT,
                "item",
                object("type", "message", "channel", on.channel(), "ts", on.ts()),
                "event_ts",
                ts());
    }

    public static JsonObject homeOpened(String user) {
        return object("type", "app_home_opened", "user", user, "channel", "D1", "tab", "home", "event_ts", ts());
    }

    public static JsonObject paneOpened(String channel, String thread) {
        var pane = object("user_id", "UOWNER", "channel_id", channel, "thread_ts", thread, "context", new JsonObject());
        return object("type", "assistant_thread_started", "assistant_thread", pane, "event_ts", ts());
    }

    public static JsonObject tap(String user, Said on, JsonObject button, String responseUrl) {
        var message = object("ts", on.ts(), "text", on.text());
        if (!on.thread().isEmpty()) {
            message.addProperty("thread_ts", on.thread());
        }
        var payload = tap(user, button, responseUrl);
        payload.add("channel", object("id", on.channel()));
        payload.add("message", message);
        payload.add("container", object("type", "message", "message_ts", on.ts(), "channel_id", on.channel()));
        return payload;
    }

    /** A tap somewhere that is no message. */
    public static JsonObject tap(String user, JsonObject button, String responseUrl) {
        var actions = new JsonArray();
        actions.add(object(
                "type",
                "button",
                "block_id",
                "b",
                "action_id",
                button.get("action_id").getAsString(),
                "value",
                button.get("value").getAsString(),
                "action_ts",
                ts()));
        var payload = object(
                "type",
                "block_actions",
                "team",
                object("id", FakeSlack.TEAM),
                "user",
                object("id", user, "team_id", FakeSlack.TEAM),
                "api_app_id",
                "A1",
                "trigger_id",
                "trigger." + NUMBER.incrementAndGet(),
                "response_url",
                responseUrl);
        payload.add("actions", actions);
        return payload;
    }

    public static JsonObject submission(String user, String form, JsonObject values) {
        return object(
                "type",
                "view_submission",
                "team",
                object("id", FakeSlack.TEAM),
                "user",
                object("id", user, "team_id", FakeSlack.TEAM),
                "trigger_id",
                "t" + NUMBER.incrementAndGet(),
                "view",
                object("id", "V1", "type", "modal", "callback_id", form, "state", object("values", values)));
    }

    public static JsonObject shortcut(String user, String channel, String text, String ts, String responseUrl) {
        return object(
                "type",
                "message_action",
                "callback_id",
                "ask_tillie",
                "team",
                object("id", FakeSlack.TEAM),
                "user",
                object("id", user, "team_id", FakeSlack.TEAM),
                "channel",
                object("id", channel),
                "message",
                object("type", "message", "text", text, "ts", ts, "user", "USTAFF"),
                "message_ts",
                ts,
                "trigger_id",
                "t" + NUMBER.incrementAndGet(),
                "response_url",
                responseUrl);
    }

    public static JsonObject command(String user, String channel, String text, String responseUrl) {
        return object(
                "token",
                "x",
                "command",
                "/tillie",
                "text",
                text,
                "team_id",
                FakeSlack.TEAM,
                "channel_id",
                channel,
                "user_id",
                user,
                "response_url",
                responseUrl,
                "trigger_id",
                "t" + NUMBER.incrementAndGet());
    }
}
