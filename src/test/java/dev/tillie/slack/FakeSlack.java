package dev.tillie.slack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A stand-in for Slack on this machine: its Web API with messages, files, people and channels that behave as there,
 * faults on demand, and the socket of Socket Mode. Every payload is held against Block Kit's limits.
 */
public final class FakeSlack implements AutoCloseable {
    public static final String TEAM = "T1";
    public static final String BOT = "UBOT";
    public static final String BOT_ID = "BBOT";
    public static final String SECRET = "a signing secret";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> ALL_SCOPES = Set.of(
            "app_mentions:read",
            "assistant:write",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:read",
            "im:history",
            "im:write",
            "mpim:read",
            "reactions:read",
            "users:read");

    private final HttpServer server;
    private final FakeSocket socket = new FakeSocket();
    private final AtomicLong number = new AtomicLong();
    private final WebApi api;
    private final HttpSide http;

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        api = new WebApi(address(), socket.url());
        http = new HttpSide(address(), api);
        http.scopes = ALL_SCOPES;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", http::handle);
        server.start();
        addUser("UOWNER", "is_owner", "is_primary_owner", "is_admin");
        addUser("USTAFF");
        addUser("UGUEST", "is_restricted");
        addUser("USTRANGER", "is_stranger");
        addUser(BOT, "is_bot");
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String apiUrl() {
        return address() + "/api/";
    }

    public URI uri() {
        return URI.create(apiUrl());
    }

    /** A new address for answers to a command or a tap. */
    public String responseUrl() {
        return address() + "/commands/" + number.incrementAndGet();
    }

    /** The socket of Socket Mode. */
    public FakeSocket socket() {
        return socket;
    }

    /** What people do, sent over HTTP to a Tillie at a port of this machine. */
    public FakeEvents events(int port) {
        return new FakeEvents(this, new Sender(port, SECRET));
    }

    /** @param flags names such as {@code is_admin} for what is true, or {@code name=value} such as {@code tz=UTC} */
    public void addUser(String id, String... flags) {
        api.directory.addUser(id, List.of(flags));
    }

    /** @param flags as for {@link #addUser} */
    public void addChannel(String id, List<String> members, String... flags) {
        api.directory.addChannel(id, members, List.of(flags));
    }

    /** Nothing can be said in this channel. */
    public void unknownChannel(String id) {
        api.messages.unknownChannel(id);
    }

    /** As somebody deletes a message. */
    public void delete(Said message) {
        api.messages.delete(message);
    }

    /** No page of a conversation's history holds more messages than that. */
    public void pageHistory(int most) {
        api.messages.page = most;
    }

    public void grantScopes(String... granted) {
        grant(Set.of(granted));
    }

    public void grant(Set<String> granted) {
        http.scopes = Set.copyOf(granted);
    }

    /** From now on only these tokens are good, and those that Slack itself gave. */
    public void acceptTokens(String... tokens) {
        api.tokens.accept(Set.of(tokens));
    }

    /** Tokens given for a code from now on end after so many seconds, never where zero; twice a day otherwise. */
    public void rotateTokens(int seconds) {
        api.tokens.rotate(seconds);
    }

    /** Who installs from now on. */
    public void installer(String user) {
        api.tokens.installer(user);
    }

    public void revoke(String token) {
        revoke(token, "token_revoked");
    }

    public void revoke(String token, String error) {
        api.tokens.revoke(token, error);
    }

    /** The next calls of a method go wrong, one fault each. */
    public void failNext(String method, Fault... next) {
        http.faults.next(method, List.of(next));
    }

    /** More calls in a second than that are told to wait. */
    public void rateLimit(String method, String channel, int maxPerSecond) {
        http.faults.pace(method, channel, maxPerSecond);
    }

    /** A file as Slack describes it in a message. */
    public JsonObject putFile(String name, byte[] content) {
        return api.files.put(name, content);
    }

    public JsonObject putFile(String name, String content) {
        return putFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What a file holds, nothing where there is none. */
    public byte[] file(String id) {
        return Objects.requireNonNullElse(api.files.bytes(id), new byte[0]);
    }

    public List<Call> calls() {
        return List.copyOf(http.calls);
    }

    public List<Call> calls(String method) {
        return http.calls.stream().filter(it -> it.method().equals(method)).toList();
    }

    /** What stands in Slack, the oldest first. */
    public List<Said> messages() {
        return allMessages().stream().filter(it -> !it.deleted()).toList();
    }

    /** What was ever said, the deleted too, the oldest first. */
    public List<Said> allMessages() {
        return api.messages.all();
    }

    /** What stands under a message, the oldest first. */
    public List<Said> thread(String ts) {
        return messages().stream().filter(it -> it.thread().equals(ts)).toList();
    }

    public List<JsonObject> responses() {
        return List.copyOf(http.responses);
    }

    /** What was answered at a response address. */
    public List<JsonObject> responses(String url) {
        return http.responses.stream()
                .filter(it -> it.get("to").getAsString().equals(url))
                .toList();
    }

    /** Limits of Block Kit that a payload broke. */
    public List<String> violations() {
        return List.copyOf(api.violations);
    }

    public List<Said> awaitMessages(int count) {
        return awaitMessages(count, PATIENCE);
    }

    public List<Said> awaitMessages(int count, Duration patience) {
        await(() -> messages().size() >= count, () -> count + " messages, got " + messages(), patience);
        return messages();
    }

    public List<Said> awaitThread(String ts, int count) {
        await(() -> thread(ts).size() >= count, () -> count + " messages under " + ts + ", got " + messages());
        return thread(ts);
    }

    public JsonObject awaitResponse(String url) {
        await(() -> !responses(url).isEmpty(), () -> "a response at " + url + ", got " + responses());
        return responses(url).getFirst();
    }

    public List<JsonObject> awaitResponses(int count) {
        return awaitResponses(count, PATIENCE);
    }

    public List<JsonObject> awaitResponses(int count, Duration patience) {
        await(() -> responses().size() >= count, () -> count + " responses, got " + responses(), patience);
        return responses();
    }

    public List<Call> awaitCalls(String method, int count) {
        return awaitCalls(method, count, PATIENCE);
    }

    public List<Call> awaitCalls(String method, int count, Duration patience) {
        await(() -> calls(method).size() >= count, () -> count + " calls of " + method + ", got " + calls(), patience);
        return calls(method);
    }

    /** Sends an event over the socket; gives the envelope's id. */
    public String sendEvent(JsonObject event) {
        return socket.send("events_api", Events.callback(event));
    }

    public String sendCommand(String text, String channel, String user) {
        return socket.send("slash_commands", Events.command(user, channel, text, responseUrl()));
    }

    public String sendInteraction(JsonObject payload) {
        return socket.send("interactive", payload);
    }

    public JsonObject awaitAck(String envelope, Duration patience) {
        return socket.awaitAck(envelope, patience);
    }

    public void awaitConnections(int count, Duration patience) {
        socket.awaitConnections(count, patience);
    }

    /** @param reason {@code warning}, {@code refresh_requested} or {@code link_disabled} */
    public void disconnect(String reason) {
        socket.disconnect(reason);
    }

    public void dropSocket() {
        socket.drop();
    }

    public static void await(BooleanSupplier condition, Supplier<String> wanted) {
        await(condition, wanted, PATIENCE);
    }

    /** @param wanted said where it does not come in time, with what came instead */
    public static void await(BooleanSupplier condition, Supplier<String> wanted, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + wanted.get());
            }
            pause(Duration.ofMillis(10));
        }
    }

    /** Long enough for something unwanted to happen. */
    public static void settle() {
        pause(Duration.ofMillis(400));
    }

    /** Waits until Tillie has had nothing to say to Slack for a while. */
    public void awaitQuiet() {
        for (var before = -1; before != calls().size(); ) {
            before = calls().size();
            pause(Duration.ofMillis(120));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.close();
        server.stop(0);
    }
}
