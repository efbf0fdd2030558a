package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillie.chat.Reactions.Meaning;
import dev.tillie.chat.teams.Incoming.Consented.Upload;
import dev.tillie.chat.teams.Incoming.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An activity as the Bot Connector sends it, kept whole until what it asks for is done.
 *
 * @see "https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md"
 */
record Envelope(JsonNode activity) {
    private static final String FILE = "application/vnd.microsoft.teams.file.download.info";
    /** What the id of an app begins with; that of a person begins with 29. */
    private static final String BOT = "28:";

    private static final Map<String, Meaning> MEANINGS = Map.of(
            "like", Meaning.GOOD,
            "heart", Meaning.GOOD,
            "dislike", Meaning.BAD,
            "sad", Meaning.BAD,
            "angry", Meaning.BAD);

    /** @return nothing where it is no activity that could be answered */
    static Optional<Envelope> parse(byte[] body) {
        try {
            var activity = Json.parse(new String(body, StandardCharsets.UTF_8));
            var envelope = new Envelope(activity);
            var isWhole = activity.isObject()
                    && !envelope.type().isEmpty()
                    && !Json.text(activity, "channelId").isEmpty()
                    && !envelope.seat().serviceUrl().isEmpty()
                    && !envelope.seat().conversation().isEmpty();
            return isWhole ? Optional.of(envelope) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String type() {
        return Json.text(activity, "type");
    }

    boolean isInvoke() {
        return type().equals("invoke");
    }

    Seat seat() {
        return Seat.of(activity);
    }

    /** What it is known by, however often it is delivered; empty where nothing names it. */
    String id() {
        return Json.text(activity, "id");
    }

    Incoming open() {
        var from = Json.at(activity, "from");
        var objectId = Json.text(from, "aadObjectId");
        var userId = Json.text(from, "id");
        var origin = new Origin(seat(), objectId.isEmpty() ? userId : objectId, userId, Json.text(from, "name"));
        if (Json.text(from, "role").equals("bot")
                || userId.startsWith(BOT)
                || userId.equals(origin.seat().bot())) {
            return new Incoming.Nothing(origin);
        }
        return switch (type()) {
            case "message" -> message(origin);
            case "messageUpdate" ->
                event().equals("editMessage") ? question(origin, true) : new Incoming.Nothing(origin);
            case "messageDelete" -> new Incoming.Deleted(origin, id());
            case "messageReaction" -> reaction(origin);
            case "installationUpdate" -> installation(origin);
            case "conversationUpdate" -> conversation(origin);
            case "invoke" -> invoke(origin);
            default -> new Incoming.Nothing(origin);
        };
    }

    private String event() {
        return Json.text(activity, "channelData", "eventType");
    }

    /** A client that knows no {@code Action.Execute} sends a button's data as a message. */
    private Incoming message(Origin origin) {
        var value = Json.at(activity, "value");
        return value.isObject() && (value.has(Buttons.VERB) || value.has(FormCards.VERB))
                ? pressed(origin, value)
                : question(origin, false);
    }

    private Incoming pressed(Origin origin, JsonNode data) {
        var message = Json.text(activity, "replyToId");
        var form = Json.text(data, FormCards.VERB);
        if (form.isEmpty()) {
            return new Incoming.Tapped(origin, message, Json.text(data, Buttons.VERB));
        }
        var values = new HashMap<String, String>();
        data.properties().forEach(it -> values.put(it.getKey(), Json.text(data, it.getKey())));
        values.remove(FormCards.VERB);
        return new Incoming.Filled(origin, message, form, values);
    }

    private Incoming question(Origin origin, boolean edited) {
        var files = new ArrayList<JsonNode>();
        for (var attachment : Json.at(activity, "attachments")) {
            if (Json.text(attachment, "contentType").equals(FILE)) {
                files.add(attachment);
            }
        }
        var day = Json.text(activity, "timestamp");
        return new Incoming.Question(
                origin, words(origin), id(), day.substring(0, Math.min(10, day.length())), files, edited);
    }

    /** What was said to Tillie, without her own name in it. */
    private String words(Origin origin) {
        var text = Json.text(activity, "text");
        for (var entity : Json.at(activity, "entities")) {
            var mention = Json.text(entity, "text");
            if (!mention.isEmpty()
                    && Json.text(entity, "mentioned", "id").equals(origin.seat().bot())) {
                text = text.replace(mention, " ");
            }
        }
        return Html.toPlain(text);
    }

    private Incoming reaction(Origin origin) {
        for (var added : Json.at(activity, "reactionsAdded")) {
            var meaning = meaning(Json.text(added, "type"));
            if (meaning.isPresent()) {
                return new Incoming.Reaction(origin, Json.text(activity, "replyToId"), meaning.get());
            }
        }
        return new Incoming.Nothing(origin);
    }

    /** An emoji comes with its code before its name, as {@code 274c_crossmark}. */
    private static Optional<Meaning> meaning(String type) {
        return type.startsWith("274c") ? Optional.of(Meaning.AWAY) : Optional.ofNullable(MEANINGS.get(type));
    }

    private Incoming installation(Origin origin) {
        return Json.text(activity, "action").startsWith("add")
                ? new Incoming.Added(origin, true)
                : new Incoming.Removed(origin);
    }

    private Incoming conversation(Origin origin) {
        var self = origin.seat().bot();
        if (ids("membersAdded").contains(self)) {
            return new Incoming.Added(origin, false);
        }
        if (ids("membersRemoved").contains(self)) {
            return new Incoming.Removed(origin);
        }
        return ids("membersAdded").isEmpty() ? new Incoming.Nothing(origin) : new Incoming.Changed(origin);
    }

    private List<String> ids(String field) {
        var ids = new ArrayList<String>();
        Json.at(activity, field).forEach(it -> ids.add(Json.text(it, "id")));
        return ids;
    }

    private Incoming invoke(Origin origin) {
        var value = Json.at(activity, "value");
        return switch (Json.text(activity, "name")) {
            case "adaptiveCard/action" -> pressed(origin, Json.at(value, "action", "data"));
            case "fileConsent/invoke" -> consented(origin, value);
            case "message/submitAction" -> feedback(origin, value);
            case "composeExtension/query" -> new Incoming.Extension(origin, query(value), "compose", true);
            case "composeExtension/submitAction" -> submitted(origin, value);
            default -> new Incoming.Nothing(origin);
        };
    }

    private Incoming consented(Origin origin, JsonNode value) {
        var info = Json.at(value, "uploadInfo");
        var accepted = Json.text(value, "action").equals("accept");
        var upload = new Upload(
                accepted ? Json.text(info, "uploadUrl") : "",
                Json.text(info, "contentUrl"),
                Json.text(info, "name"),
                Json.text(info, "uniqueId"),
                Json.text(info, "fileType"));
        return new Incoming.Consented(
                origin, Json.text(activity, "replyToId"), Json.text(value, "context", FileOffers.KEY), upload);
    }

    /** The thumbs that Teams draws under an answer. */
    private Incoming feedback(Origin origin, JsonNode value) {
        var meaning = meaning(Json.text(value, "actionValue", "reaction"));
        return meaning.isEmpty()
                ? new Incoming.Nothing(origin)
                : new Incoming.Reaction(origin, Json.text(activity, "replyToId"), meaning.get());
    }

    private static String query(JsonNode value) {
        for (var parameter : Json.at(value, "parameters")) {
            if (!Json.text(parameter, "name").equals("initialRun")) {
                return Json.text(parameter, "value").strip();
            }
        }
        return "";
    }

    private static Incoming submitted(Origin origin, JsonNode value) {
        var typed = Json.text(value, "data", "question").strip();
        var quoted = Html.toPlain(Json.text(value, "messagePayload", "body", "content"));
        return new Incoming.Extension(
                origin, typed.isEmpty() ? quoted : typed, Json.text(value, "commandContext"), false);
    }
}
