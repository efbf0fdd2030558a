package dev.tillie.server;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one HTTP server: each front door's routes, {@code GET /healthz}, and the same care around all of them. */
public final class HttpServer implements AutoCloseable {
    /** The largest file that can be dropped; routes that read JSON set their own, far lower, limit. */
    public static final int MOST_BYTES = 256 * 1024 * 1024;

    private final WebServer server;

    private HttpServer(WebServer server) {
        this.server = server;
    }

    /**
     * Starts to listen; returns when requests are answered.
     *
     * @param port 0 takes a free one
     * @throws PortTaken if another program listens there
     */
    public static HttpServer start(String host, int port, List<Routes> routes) throws IOException {
        bridgeLogging();
        var server = WebServer.builder()
                .host(host)
                .port(port)
                .maxPayloadSize(MOST_BYTES)
                .shutdownHook(false)
                .routing(routing -> route(routing, routes))
                .build();
        try {
            return new HttpServer(server.start());
        } catch (RuntimeException e) {
            server.stop();
            throw translated(host, port, e);
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void route(HttpRouting.Builder routing, List<Routes> routes) {
        routing.addFilter((chain, _, response) -> {
            SecurityHeaders.set(response);
            chain.proceed();
        });
        routing.route(
                Method.predicate(Method.GET, Method.HEAD),
                PathMatchers.exact("/healthz"),
                (_, response) -> response.send("ok"));
        routes.forEach(it -> it.addTo(routing));
        Errors.addTo(routing);
    }

    private static IOException translated(String host, int port, RuntimeException e) {
        var causes = Stream.<Throwable>iterate(e, it -> it != null, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(BindException.class::isInstance)) {
            return new PortTaken(host, port, e);
        }
        var told = causes.getLast().getMessage();
        return new IOException(
                "can't listen on %s port %d: %s (server.host, server.port)".formatted(host, port, told), e);
    }

    /** The server's library logs by java.util.logging; its lines belong among the others. */
    private static void bridgeLogging() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
