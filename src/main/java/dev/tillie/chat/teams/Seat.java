package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in Teams that Tillie can speak at, as a message from there told of it; enough to speak there unasked, later.
 *
 * @param serviceUrl where its messages are posted to; it may change, so the newest holds
 * @param conversation with the message that a channel's thread hangs under, as {@code 19:...;messageid=...}
 * @param kind {@code personal}, {@code groupChat} or {@code channel}
 * @param bot what Tillie goes by there
 */
record Seat(String serviceUrl, String tenant, String conversation, String kind, String bot) {
    static Seat of(JsonNode activity) {
        var tenant = Json.text(activity, "conversation", "tenantId");
        return new Seat(
                Json.text(activity, "serviceUrl"),
                tenant.isEmpty() ? Json.text(activity, "channelData", "tenant", "id") : tenant,
                Json.text(activity, "conversation", "id"),
                Json.text(activity, "conversation", "conversationType"),
                Json.text(activity, "recipient", "id"));
    }

    /** A channel goes by one name, whichever of its threads is spoken in. */
    static String room(String conversation) {
        return conversation.replaceFirst(";messageid=.*", "");
    }

    boolean isPersonal() {
        return kind.equals("personal") || kind.isEmpty() && !conversation.startsWith("19:");
    }

    /** Whether each message there begins a thread of its own. */
    boolean beginsThreads() {
        return kind.equals("channel") && !conversation.contains(";messageid=");
    }

    Seat in(String other) {
        return new Seat(serviceUrl, tenant, other, kind, bot);
    }
}
