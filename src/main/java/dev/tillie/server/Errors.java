package dev.tillie.server;

import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a route throws into one line of JSON; the stack trace stays in the log, under a reference. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private static final long MOST_DRAINED_BYTES = 4 << 20;

    private Errors() {}

    static void addTo(HttpRouting.Builder routing) {
        routing.error(
                Refusal.class,
                (request, response, e) -> send(request, response, e.status(), String.valueOf(e.getMessage())));
        routing.error(HttpException.class, Errors::sendHttp);
        routing.error(Throwable.class, Errors::sendBroken);
    }

    private static void sendHttp(ServerRequest request, ServerResponse response, HttpException e) {
        var status = e.status().code();
        if (status >= 500) {
            sendBroken(request, response, e);
        } else {
            send(request, response, status, status == 404 ? "there is nothing at this address" : worded(e));
        }
    }

    private static String worded(HttpException e) {
        return e.status().reasonPhrase().toLowerCase(java.util.Locale.ROOT);
    }

    private static void sendBroken(ServerRequest request, ServerResponse response, Throwable e) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 6);
        LOG.error(
                "{} {} failed, reference {}",
                request.prologue().method(),
                request.path().path(),
                reference,
                e);
        send(request, response, 500, "something went wrong here, not with you; the log knows it as " + reference);
    }

    /** A body left unread would be taken for the next request, so its connection ends with the answer. */
    private static void send(ServerRequest request, ServerResponse response, int status, String message) {
        if (response.isSent()) {
            return;
        }
        SecurityHeaders.set(response);
        if (request.content().hasEntity() && !request.content().consumed()) {
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
            drain(request);
        }
        response.status(Status.create(status));
        if (request.prologue().method().equals(Method.HEAD)) {
            // a body after the answer to HEAD would be taken for the next answer
            response.send();
            return;
        }
        response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
        response.send(json(message).getBytes(StandardCharsets.UTF_8));
    }

    /** A sender that is cut off while it still sends may never see why, so a little more is let in. */
    private static void drain(ServerRequest request) {
        try (var in = request.content().inputStream()) {
            in.skipNBytes(MOST_DRAINED_BYTES);
        } catch (IOException | RuntimeException e) {
            LOG.debug("Nothing more to read");
        }
    }

    static String json(String message) {
        var escaped = new StringBuilder("{\"error\":\"");
        message.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').appendCodePoint(c);
            } else {
                escaped.appendCodePoint(c < ' ' ? ' ' : c);
            }
        });
        return escaped.append("\"}").toString();
    }
}
