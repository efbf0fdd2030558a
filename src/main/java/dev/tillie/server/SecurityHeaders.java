package dev.tillie.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** What every answer tells a browser: nothing from elsewhere, no guessing of types, no framing. */
final class SecurityHeaders {
    private static final List<Header> ALL = List.of(
            header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
                            + "frame-ancestors 'none'"),
            header("X-Content-Type-Options", "nosniff"),
            header("X-Frame-Options", "DENY"),
            header("Referrer-Policy", "no-referrer"),
            header("Cross-Origin-Resource-Policy", "same-origin"),
            header("Cross-Origin-Opener-Policy", "same-origin"));

    private SecurityHeaders() {}

    static void set(ServerResponse response) {
        ALL.forEach(response.headers()::set);
    }

    private static Header header(String name, String value) {
        return HeaderValues.create(HeaderNames.create(name), value);
    }
}
