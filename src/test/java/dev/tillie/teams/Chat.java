package dev.tillie.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where people talk with Tillie.
 *
 * @param type {@code personal}, {@code groupChat} or {@code channel}
 * @param team the id of the channel's team, empty outside channels
 */
public record Chat(String id, String type, String team) {
    private static final String THREAD = ";messageid=";

    /** The conversation of one person with Tillie. */
    public static Chat personal(Member person) {
        return personal(person.id());
    }

    static Chat personal(String person) {
        return new Chat("a:" + person.replaceFirst("^29:", ""), "personal", "");
    }

    public static Chat group(String name) {
        return new Chat("19:" + name + "@thread.v2", "groupChat", "");
    }

    public static Chat channel(String name) {
        return new Chat("19:" + name + "@thread.tacv2", "channel", "19:team-of-" + name + "@thread.tacv2");
    }

    /** The thread under a message of this channel. */
    public Chat thread(String root) {
        return new Chat(whole(id) + THREAD + root, type, team);
    }

    boolean isThread() {
        return id.contains(THREAD);
    }

    /** The message that this thread stands under, empty outside threads. */
    String root() {
        return isThread() ? id.substring(id.indexOf(THREAD) + THREAD.length()) : "";
    }

    /** The id without the thread. */
    static String whole(String conversation) {
        return conversation.replaceFirst(THREAD + ".*$", "");
    }

    ObjectNode conversation(String tenant) {
        var conversation = Json.object("id", id, "conversationType", type, "tenantId", tenant);
        return type.equals("personal") ? conversation : conversation.put("isGroup", true);
    }

    ObjectNode channelData(String tenant) {
        var data = Json.object("tenant", Json.object("id", tenant));
        if (!team.isEmpty()) {
            data.put("teamsTeamId", team).put("teamsChannelId", whole(id));
            data.set("team", Json.object("id", team));
            data.set("channel", Json.object("id", whole(id)));
        }
        return data;
    }
}
