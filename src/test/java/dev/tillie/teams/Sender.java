package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends to a Tillie over HTTP what Teams would, signed as Teams signs. */
public record Sender(int port, FakeTeams fake, String appId) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    /** How Tillie took it. */
    public record Ack(int status, String body, long millis) {
        /** What was answered, a missing node where that was no JSON. */
        public JsonNode json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Ack send(JsonNode activity) {
        return send(activity, fake.tokens(appId).good());
    }

    public Ack send(JsonNode activity, BadToken token) {
        return send(activity, token.header(fake.tokens(appId)));
    }

    /** @param authorization the header, none where null */
    public Ack send(JsonNode activity, String authorization) {
        return send(Json.bytes(activity), authorization);
    }

    /** @param authorization the header, none where null */
    public Ack send(byte[] body, String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/messages"))
                .timeout(Duration.ofSeconds(20))
                .setHeader("Content-Type", "application/json; charset=utf-8");
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        var start = System.nanoTime();
        try {
            var response =
                    CLIENT.send(request.POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
            return new Ack(response.statusCode(), response.body(), (System.nanoTime() - start) / 1_000_000);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
