package dev.tillie.server;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
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
        tryPort(host, port);
        var server = WebServer.builder()
                .host(host)
                .port(port)
                .maxPayloadSize(MOST_BYTES)
                .shutdownHook(false)
                .routing(routing -> route(routing, routes))
                .build();
        server.start();
        if (!server.isRunning()) {
            throw new IOException("can't listen on %s port %d; the log says why".formatted(host, port));
        }
        return new HttpServer(server);
    }

    /** The library tells of a taken port only in its log, so it is tried here first. */
    private static void tryPort(String host, int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new PortTaken(host, port, e);
        } catch (IOException e) {
            throw new IOException(
                    "can't listen on %s port %d: %s (server.host, server.port)".formatted(host, port, e.getMessage()),
                    e);
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

    /** The server's library logs by java.util.logging; its lines belong among the others. */
    private static void bridgeLogging() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
