package dev.tillie.slack;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends to a Tillie over HTTP what Slack would, signed as Slack signs. */
public record Sender(int port, String secret) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    /** How Tillie took it. */
    public record Ack(int status, String body, long millis) {}

    public Ack event(JsonObject event) {
        return send(Events.callback(event).toString(), "application/json", Map.of());
    }

    public Ack callback(JsonObject callback, Map<String, String> headers) {
        return send(callback.toString(), "application/json", headers);
    }

    public Ack interaction(JsonObject payload) {
        return send("payload=" + encode(payload.toString()), "application/x-www-form-urlencoded", Map.of());
    }

    public Ack command(JsonObject command) {
        var form = command.entrySet().stream()
                .map(it -> it.getKey() + "=" + encode(it.getValue().getAsString()))
                .collect(Collectors.joining("&"));
        return send(form, "application/x-www-form-urlencoded", Map.of());
    }

    /** @param headers in the place of, or beside, those of a good request */
    public Ack send(String body, String type, Map<String, String> headers) {
        return send(body.getBytes(StandardCharsets.UTF_8), type, headers);
    }

    /** @param headers in the place of, or beside, those of a good request */
    public Ack send(byte[] body, String type, Map<String, String> headers) {
        var time = headers.getOrDefault(
                "X-Slack-Request-Timestamp", Long.toString(Instant.now().getEpochSecond()));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .timeout(Duration.ofSeconds(20))
                .setHeader("Content-Type", type)
                .setHeader("X-Slack-Request-Timestamp", time)
                .setHeader("X-Slack-Signature", new Signer(secret).sign(time, body));
        headers.forEach(request::setHeader);
        var start = System.nanoTime();
        try {
            var response = CLIENT.send(
                    request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
            return new Ack(response.statusCode(), response.body(), (System.nanoTime() - start) / 1_000_000);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
