package dev.tillie.server;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what a request carries, never more than a route is ready for. */
public final class Bodies {
    private Bodies() {}

    /**
     * The whole body.
     *
     * @param most bytes to take
     * @throws Refusal with status 413 if there are more
     */
    public static byte[] read(ServerRequest request, int most) {
        if (request.headers().contentLength().orElse(0) > most) {
            throw tooLarge(most);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (var in = request.content().inputStream()) {
            var body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(413, "the request is too large: at most %,d bytes are taken here".formatted(most));
    }
}
