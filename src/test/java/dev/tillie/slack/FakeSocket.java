package dev.tillie.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The socket of Socket Mode, as Slack holds it open. */
public final class FakeSocket implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, JsonObject> acknowledged = new ConcurrentHashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();
    private final AtomicInteger connections = new AtomicInteger();

    FakeSocket() {
        server.setReuseAddr(true);
        server.setDaemon(true);
        server.start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress("127.0.0.1", 0));
        }

        @Override
        public void onOpen(WebSocket line, ClientHandshake handshake) {
            line.send(
                    "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"},\"debug_info\":{}}");
            open.add(line);
            connections.incrementAndGet();
        }

        @Override
        public void onClose(WebSocket line, int code, String reason, boolean remote) {
            open.remove(line);
        }

        @Override
        public void onMessage(WebSocket line, String message) {
            var json = JsonParser.parseString(message).getAsJsonObject();
            if (json.has("envelope_id")) {
                acknowledged.put(json.get("envelope_id").getAsString(), json);
            }
        }

        @Override
        public void onError(WebSocket line, Exception failure) {
            // the test that needs the line will say so
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }

    String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=1";
    }

    public void awaitConnections(int count) {
        awaitConnections(count, PATIENCE);
    }

    /** Waits until so many lines were opened since the start, and one still is. */
    public void awaitConnections(int count, Duration patience) {
        FakeSlack.await(
                () -> connections.get() >= count && !open.isEmpty(),
                () -> count + " connections, got " + connections + ", open now: " + open.size(),
                patience);
    }

    /** @param type one of {@code events_api}, {@code slash_commands}, {@code interactive} */
    public String send(String type, JsonObject payload) {
        var envelope = new JsonObject();
        var id = UUID.randomUUID().toString();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", false);
        envelope.add("payload", payload);
        line().send(envelope.toString());
        return id;
    }

    public boolean isAcknowledged(String envelope) {
        return acknowledged.containsKey(envelope);
    }

    public void awaitAcknowledged(String envelope) {
        awaitAck(envelope, PATIENCE);
    }

    /** How an envelope was acknowledged, with the payload if there was one. */
    public JsonObject awaitAck(String envelope, Duration patience) {
        FakeSlack.await(
                () -> isAcknowledged(envelope),
                () -> "an acknowledgement of " + envelope + ", got " + acknowledged.values(),
                patience);
        return acknowledged.get(envelope);
    }

    /** Slack says that it will close this line soon. */
    public void refresh() {
        disconnect("refresh_requested");
    }

    /** Slack says why it is about to close this line. */
    public void disconnect(String reason) {
        line().send(Events.object("type", "disconnect", "reason", reason, "debug_info", new JsonObject())
                .toString());
    }

    private WebSocket line() {
        if (open.isEmpty()) {
            throw new AssertionError("no socket is open: await a connection first");
        }
        return open.getLast();
    }

    /** The line breaks. */
    public void drop() {
        new ArrayList<>(open).forEach(it -> it.closeConnection(1006, "dropped"));
    }

    @Override
    public void close() {
        try {
            server.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
