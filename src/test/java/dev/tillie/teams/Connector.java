package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Teams lets a bot do.
 *
 * @see "https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"
 */
final class Connector {
    private static final int LARGEST = 100 * 1_024;
    private static final Answer NOWHERE = Answer.error(404, "NotFound", "no such address");
    private static final Answer NOT_THERE =
            Answer.error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    final Messages messages = new Messages();
    final Roster roster = new Roster();
    final Grants grants = new Grants();
    final Set<String> shut = ConcurrentHashMap.newKeySet();
    private final String serviceUrl;

    Connector(String serviceUrl) {
        this.serviceUrl = serviceUrl;
    }

    /** @param call at {@code REGION/v3/conversations} and below */
    Answer answer(Call call) {
        var path = call.path();
        if (!grants.accept(call)) {
            return Answer.json(401, Json.object("message", "Authorization has been denied for this request."));
        } else if (!path.get(2).equals("conversations")) {
            return NOWHERE;
        } else if (path.size() == 3) {
            return call.method().equals("POST") ? open(call) : NOWHERE;
        }
        var conversation = path.get(3);
        return shut.contains(Chat.whole(conversation)) ? NOT_THERE : within(conversation, call);
    }

    private Answer within(String conversation, Call call) {
        var path = call.path();
        var last = path.getLast();
        var shape = path.size() == 5 ? last : path.size() == 6 ? path.get(4) + "/*" : "";
        return switch (call.method() + " " + shape) {
            case "POST activities" -> post(conversation, "", call);
            case "POST activities/*" -> post(conversation, last, call);
            case "PUT activities/*" -> update(conversation, last, call);
            case "DELETE activities/*" -> messages.delete(conversation, last);
            case "GET members" -> roster.all(conversation);
            case "GET members/*" -> roster.one(conversation, last);
            case "GET pagedmembers" ->
                roster.page(
                        conversation,
                        call.query().getOrDefault("pageSize", ""),
                        call.query().getOrDefault("continuationToken", ""));
            default -> NOWHERE;
        };
    }

    private Answer post(String conversation, String addressed, Call call) {
        var refusal = refusal(call.json(), call.body().length);
        var replyTo = addressed.isEmpty() ? call.json().path("replyToId").asText("") : addressed;
        return refusal == null ? Answer.created("id", messages.post(conversation, replyTo, call.json())) : refusal;
    }

    private Answer update(String conversation, String id, Call call) {
        var refusal = refusal(call.json(), call.body().length);
        return refusal == null ? messages.update(conversation, id, call.json()) : refusal;
    }

    /** Opens the one conversation with a person, or a thread in a channel, with a first message or without. */
    private Answer open(Call call) {
        var asked = call.json();
        var activity = asked.path("activity");
        var channel = asked.at("/channelData/channel/id").asText("");
        var person = asked.at("/members/0/id").asText("");
        if (channel.isEmpty() && (person.isEmpty() || asked.path("members").size() > 1)) {
            return Answer.error(400, "BadSyntax", "one member or a channel, got " + asked);
        }
        var refusal = activity.isObject() ? refusal(activity, call.body().length) : null;
        if (refusal != null) {
            return refusal;
        }
        var id = messages.nextId();
        var conversation = channel.isEmpty() ? Chat.personal(person).id() : channel + ";messageid=" + id;
        if (shut.contains(Chat.whole(conversation))) {
            return NOT_THERE;
        }
        if (activity.isObject()) {
            messages.post(conversation, id, "", activity);
        }
        return Answer.created("id", conversation, "activityId", id, "serviceUrl", serviceUrl);
    }

    /** Why Teams would not show this, null where it would. */
    private static Answer refusal(JsonNode activity, int size) {
        if (activity.path("type").asText("").isEmpty()) {
            return Answer.error(400, "BadSyntax", "Activity type is missing");
        }
        return size - pictures(activity) > LARGEST
                ? Answer.error(413, "MessageSizeTooBig", "Message size too large.")
                : null;
    }

    /** The length of pictures that are part of their own address: these don't count. */
    private static int pictures(JsonNode node) {
        var sum = node.isTextual() && node.asText().startsWith("data:image/")
                ? node.asText().length()
                : 0;
        for (var inner : node) {
            sum += pictures(inner);
        }
        return sum;
    }
}
