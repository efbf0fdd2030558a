package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people and the channels of a workspace. */
final class Directory {
    private static final String ELSEWHERE = "T9";

    private final Map<String, JsonObject> people = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> channels = new ConcurrentHashMap<>();

    void addUser(String id, List<String> flags) {
        var team = flags.contains("is_stranger") ? ELSEWHERE : FakeSlack.TEAM;
        people.put(id, flagged(Events.object("id", id, "team_id", team), flags));
    }

    void addChannel(String id, List<String> members, List<String> flags) {
        var channel = flagged(Events.object("id", id, "name", id.toLowerCase(java.util.Locale.ROOT)), flags);
        channel.add("members", list(members));
        channels.put(id, channel);
    }

    /** Flags are names, for what is true, or {@code name=value}. */
    private static JsonObject flagged(JsonObject thing, List<String> flags) {
        for (var flag : flags) {
            var sides = flag.split("=", 2);
            if (sides.length == 1) {
                thing.addProperty(flag, true);
            } else {
                thing.addProperty(sides[0], sides[1]);
            }
        }
        return thing;
    }

    JsonObject user(Call call) {
        return Answer.found("user", people.get(call.get("user")), "user_not_found");
    }

    JsonObject users() {
        return Answer.ok("members", list(people.values()), "response_metadata", Events.object("next_cursor", ""));
    }

    JsonObject channel(Call call) {
        return Answer.found("channel", channels.get(call.get("channel")), "channel_not_found");
    }

    JsonObject channels() {
        return Answer.ok("channels", list(channels.values()), "response_metadata", Events.object("next_cursor", ""));
    }

    JsonObject members(Call call) {
        var channel = channels.get(call.get("channel"));
        return channel == null
                ? Answer.error("channel_not_found")
                : Answer.ok(
                        "members",
                        channel.getAsJsonArray("members"),
                        "response_metadata",
                        Events.object("next_cursor", ""));
    }

    private static JsonArray list(Collection<?> things) {
        var list = new JsonArray();
        for (var thing : things) {
            if (thing instanceof JsonObject object) {
                list.add(object);
            } else {
                list.add(thing.toString());
            }
        }
        return list;
    }
}
