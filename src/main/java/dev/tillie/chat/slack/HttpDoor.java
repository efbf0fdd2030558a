package dev.tillie.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.tillie.server.Bodies;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slack's calls over HTTP, on their way into Bolt and back: events, taps, commands, and the steps of an installation. */
final class HttpDoor implements Routes {
    private static final int MOST_BYTES = 1 << 20;

    private final Supplier<App> app;
    private final @Nullable Signature signature;
    private final boolean installs;
    private final Clock clock;

    /**
     * @param app refuses with status 503 while Slack can't be reached
     * @param signature proves calls; null where none are taken
     * @param installs whether workspaces may install Tillie here
     */
    HttpDoor(Supplier<App> app, @Nullable Signature signature, boolean installs, Clock clock) {
        this.app = app;
        this.signature = signature;
        this.installs = installs;
        this.clock = clock;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        if (signature != null) {
            routing.post("/slack/events", (request, response) -> take(request, response, signature));
            routing.any("/slack/events", (_, response) -> {
                response.header(HeaderNames.ALLOW, "POST");
                throw new Refusal(405, "Slack posts here");
            });
        }
        if (installs) {
            routing.get("/slack/install", (request, response) -> run(request, response, new byte[0]));
            routing.get("/slack/oauth_redirect", (request, response) -> run(request, response, new byte[0]));
        }
    }

    private void take(ServerRequest request, ServerResponse response, Signature proof) {
        var body = Bodies.read(request, MOST_BYTES);
        if (!proof.isGood(
                body,
                header(request, "X-Slack-Request-Timestamp"),
                header(request, "X-Slack-Signature"),
                clock.instant())) {
            throw new Refusal(401, "this is not signed by Slack, or too long ago");
        }
        run(request, response, body);
    }

    private static String header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).orElse("");
    }

    private void run(ServerRequest request, ServerResponse response, byte[] body) {
        var bolt = app.get();
        var parsed = parse(new SlackRequestParser(bolt.config()), request, body);
        if (parsed == null) {
            throw new Refusal(400, "this is nothing that Slack sends");
        }
        try {
            send(bolt.run(parsed), response);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Bolt could not take a request", e);
        }
    }

    private static com.slack.api.bolt.request.@Nullable Request<?> parse(
            SlackRequestParser parser, ServerRequest request, byte[] body) {
        var headers = new HashMap<String, List<String>>();
        request.headers().forEach(it -> headers.put(it.name(), it.allValues()));
        try {
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(request.path().path())
                    .queryString(query(request))
                    .headers(new RequestHeaders(headers))
                    .requestBody(new String(body, StandardCharsets.UTF_8))
                    .remoteAddress(request.remotePeer().host())
                    .build());
        } catch (RuntimeException malformed) {
            return null;
        }
    }

    private static Map<String, List<String>> query(ServerRequest request) {
        return QueryStringParser.toMap(request.query().rawValue());
    }

    private static void send(Response from, ServerResponse to) {
        from.getHeaders().forEach((name, values) -> to.header(HeaderNames.create(name), values.toArray(String[]::new)));
        if (from.getContentType() != null) {
            to.header(HeaderNames.CONTENT_TYPE, from.getContentType());
        }
        var body = from.getBody() == null ? "" : from.getBody();
        to.status(Status.create(from.getStatusCode())).send(body.getBytes(StandardCharsets.UTF_8));
    }
}
