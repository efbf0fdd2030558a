package dev.tillie.slack;

import com.google.gson.JsonObject;
import dev.tillie.slack.Sender.Ack;
import java.time.Instant;
import java.util.Map;

/** What people do in Slack, as it reaches a Tillie over HTTP; also what no good Slack would send. */
public record FakeEvents(FakeSlack slack, Sender sender) {
    private static final String JSON = "application/json";

    public Ack postEvent(JsonObject event) {
        return sender.event(event);
    }

    public Ack postEvent(JsonObject event, String eventId) {
        return sender.callback(Events.callback(event, eventId), Map.of());
    }

    /** @param reason such as {@code http_timeout} or {@code http_error} */
    public Ack postRetry(JsonObject event, String eventId, int number, String reason) {
        var headers = Map.of("X-Slack-Retry-Num", Integer.toString(number), "X-Slack-Retry-Reason", reason);
        return sender.callback(Events.callback(event, eventId), headers);
    }

    public Ack postWithWrongSignature(JsonObject event) {
        return sender.callback(Events.callback(event), Map.of("X-Slack-Signature", "v0=" + "0".repeat(64)));
    }

    /** Signed well, but at another time than now. */
    public Ack postSignedAt(JsonObject event, Instant time) {
        var timestamp = Long.toString(time.getEpochSecond());
        return sender.callback(Events.callback(event), Map.of("X-Slack-Request-Timestamp", timestamp));
    }

    /** Any bytes, signed well. */
    public Ack postRaw(byte[] body) {
        return postRaw(body, JSON);
    }

    public Ack postRaw(byte[] body, String contentType) {
        return sender.send(body, contentType, Map.of());
    }

    /** The command {@code /tillie}, with a new address to answer at. */
    public Ack postCommand(String text, String channel, String user) {
        return sender.command(Events.command(user, channel, text, slack.responseUrl()));
    }

    public Ack postInteraction(JsonObject payload) {
        return sender.interaction(payload);
    }
}
