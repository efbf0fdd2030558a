package dev.tillie.server;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Files of a page, from {@code web/} on the class path. */
public final class StaticFiles {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private StaticFiles() {}

    /** Serves a file at an address, to those who come to this server by its own name. */
    public static void serve(HttpRouting.Builder routing, Visitors visitors, String path, String file) {
        routing.route(
                Method.predicate(Method.GET, Method.HEAD), PathMatchers.exact(path), visitors.named(sending(file)));
    }

    private static Handler sending(String file) {
        var bytes = read(file);
        var type = Objects.requireNonNull(TYPES.get(file.substring(file.lastIndexOf('.') + 1)), file);
        var tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
        return (request, response) -> {
            response.header(HeaderNames.ETAG, tag).header(HeaderNames.CACHE_CONTROL, "no-cache");
            if (request.headers()
                    .first(HeaderNames.IF_NONE_MATCH)
                    .filter(tag::equals)
                    .isPresent()) {
                response.status(Status.NOT_MODIFIED_304).send();
            } else {
                response.header(HeaderNames.CONTENT_TYPE, type).send(bytes);
            }
        };
    }

    private static byte[] read(String file) {
        try (var in = Objects.requireNonNull(StaticFiles.class.getResourceAsStream("/web/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
