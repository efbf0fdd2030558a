package dev.tillie.server;

import io.helidon.webserver.http.HttpRouting;

/** What a front door adds to the one server. */
@FunctionalInterface
public interface Routes {
    void addTo(HttpRouting.Builder routing);
}
