package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tillie.chat.slack.Incoming.Question;
import java.util.Set;

/**
 * What Slack sent, as it is kept until it is done.
 *
 * @param kind one of {@code event}, {@code action}, {@code command}, {@code shortcut}
 */
record Envelope(String kind, String team, JsonObject payload) {
    private static final Set<String> SAID = Set.of("", "file_share", "thread_broadcast");

    String toJson() {
        return Json.object("kind", kind, "team", team, "payload", payload).toString();
    }

    static Envelope ofJson(String json) {
        var object = Json.parse(json);
        return new Envelope(Json.text(object, "kind"), Json.text(object, "team"), Json.objectAt(object, "payload"));
    }

    /** @param self the user Tillie goes by */
    Incoming open(String self) {
        return switch (kind) {
            case "event" -> event(Json.objectAt(payload, "event"), self);
            case "action" -> tap();
            case "command" ->
                new Incoming.Command(
                        Json.text(payload, "channel_id"),
                        Json.text(payload, "user_id"),
                        Mrkdwn.toPlain(Json.text(payload, "text")),
                        Json.text(payload, "response_url"));
            case "shortcut" ->
                new Incoming.Shortcut(
                        Json.text(payload, "channel", "id"),
                        Json.text(payload, "user", "id"),
                        Mrkdwn.toPlain(Json.text(payload, "message", "text")),
                        Json.text(payload, "message", "ts"),
                        Json.text(payload, "message", "thread_ts"),
                        Json.text(payload, "response_url"));
            default -> new Incoming.Nothing();
        };
    }

    private Incoming event(JsonObject event, String self) {
        if (Json.text(event, "user").equals(self)) {
            return new Incoming.Nothing();
        }
        return switch (Json.text(event, "type")) {
            case "app_mention" -> said(event, event, self, Json.at(event, "edited") != null);
            case "message" -> message(event, self);
            case "reaction_added" ->
                Json.text(event, "item_user").equals(self)
                        ? new Incoming.Reaction(
                                Json.text(event, "item", "channel"),
                                Json.text(event, "item", "ts"),
                                Json.text(event, "user"),
                                Json.text(event, "reaction"))
                        : new Incoming.Nothing();
            case "app_home_opened" ->
                Json.text(event, "tab").equals("messages")
                        ? new Incoming.Nothing()
                        : new Incoming.HomeOpened(Json.text(event, "user"));
            case "assistant_thread_started" ->
                new Incoming.PaneOpened(
                        Json.text(event, "assistant_thread", "channel_id"),
                        Json.text(event, "assistant_thread", "thread_ts"));
            case "app_uninstalled" -> new Incoming.Gone("app_uninstalled");
            case "tokens_revoked" ->
                Json.at(event, "tokens", "bot") instanceof JsonArray bots && !bots.isEmpty()
                        ? new Incoming.Gone("tokens_revoked")
                        : new Incoming.Nothing();
            default -> new Incoming.Nothing();
        };
    }

    /** In a channel Tillie answers to her name alone; there, only what becomes of a question is heard of here. */
    private Incoming message(JsonObject event, String self) {
        var subtype = Json.text(event, "subtype");
        var direct = Json.text(event, "channel_type").equals("im")
                || Json.text(event, "channel").startsWith("D");
        if (subtype.equals("message_changed")
                && Json.text(event, "message", "subtype").equals("tombstone")) {
            // deleted, but what stands under it holds its place
            return new Incoming.Deleted(
                    Json.text(event, "channel"),
                    Json.text(event, "message", "ts"),
                    Json.text(event, "previous_message", "thread_ts"));
        }
        if (subtype.equals("message_changed")) {
            var unchanged = Json.text(event, "message", "text").equals(Json.text(event, "previous_message", "text"));
            return unchanged ? new Incoming.Nothing() : said(event, Json.objectAt(event, "message"), self, true);
        }
        if (subtype.equals("message_deleted")) {
            return new Incoming.Deleted(
                    Json.text(event, "channel"),
                    Json.text(event, "deleted_ts"),
                    Json.text(event, "previous_message", "thread_ts"));
        }
        return direct && SAID.contains(subtype) ? said(event, event, self, false) : new Incoming.Nothing();
    }

    private Incoming said(JsonObject event, JsonObject message, String self, boolean edited) {
        var user = Json.text(message, "user");
        if (user.isEmpty()
                || user.equals(self)
                || user.equals("USLACKBOT")
                || !Json.text(message, "bot_id").isEmpty()) {
            return new Incoming.Nothing();
        }
        var ts = Json.text(message, "ts");
        var thread = Json.text(message, "thread_ts");
        return new Question(
                Json.text(event, "channel"),
                user,
                Mrkdwn.toPlain(Json.text(message, "text")),
                ts,
                // the first message of a thread names itself
                thread.equals(ts) ? "" : thread,
                Json.objectsAt(message, "files"),
                edited,
                isForeign(message));
    }

    private boolean isForeign(JsonObject message) {
        var home = Json.text(message, "user_team");
        return Json.flag(payload, "is_ext_shared_channel") || !home.isEmpty() && !home.equals(team);
    }

    private Incoming tap() {
        var actions = Json.objectsAt(payload, "actions");
        var action = actions.isEmpty() ? new JsonObject() : actions.getFirst();
        return new Incoming.Tap(
                Json.text(payload, "channel", "id"),
                Json.text(payload, "container", "message_ts").isEmpty()
                        ? Json.text(payload, "message", "ts")
                        : Json.text(payload, "container", "message_ts"),
                Json.text(payload, "message", "thread_ts"),
                Json.text(payload, "user", "id"),
                Json.text(action, "action_id"),
                Json.text(action, "value"),
                Json.text(payload, "trigger_id"),
                Json.text(payload, "response_url"));
    }
}
