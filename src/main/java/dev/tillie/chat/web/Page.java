package dev.tillie.chat.web;

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

/** The page and what it is made of, from the class path. */
final class Page {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private Page() {}

    static void addTo(HttpRouting.Builder routing, Visitors visitors) {
        serve(routing, visitors, "/", "tillie.html");
        for (var file : new String[] {
            "tillie.css", "tillie.js", "tillie.svg", "SourceSans3-Regular.woff2", "SourceSans3-Semibold.woff2"
        }) {
            serve(routing, visitors, "/" + file, file);
        }
        serve(routing, visitors, "/favicon.ico", "tillie.svg");
    }

    private static void serve(HttpRouting.Builder routing, Visitors visitors, String path, String file) {
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
        try (var in = Objects.requireNonNull(Page.class.getResourceAsStream("/web/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
