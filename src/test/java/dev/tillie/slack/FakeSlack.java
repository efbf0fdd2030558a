package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
    public static final String SECRET = "a signing secret";

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
            "mpim:read",
            "reactions:read",
            "users:read");

    private final HttpServer server;
    private final FakeSocket socket;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Said> messages = new ConcurrentHashMap<>();
    private final List<JsonObject> responses = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> people = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> channels = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private final Map<String, String> revoked = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong(1_000_000);
    private volatile Set<String> scopes = ALL_SCOPES;
    private volatile int tokenSeconds;
    private volatile String installer = "UINSTALLER";

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        socket = new FakeSocket();
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

    public String responseUrl() {
        return address() + "/commands/" + clock.incrementAndGet();
    }

    public FakeSocket socket() {
        return socket;
    }

    public void addUser(String id, String... flags) {
        var user = new JsonObject();
        user.addProperty("id", id);
        user.addProperty("team_id", List.of(flags).contains("is_stranger") ? "T9" : TEAM);
        for (var flag : flags) {
            user.addProperty(flag, true);
        }
        people.put(id, user);
    }

    public void addChannel(String id, List<String> members, String... flags) {
        var channel = new JsonObject();
        channel.addProperty("id", id);
        for (var flag : flags) {
            channel.addProperty(flag, true);
        }
        var list = new JsonArray();
        members.forEach(list::add);
        channel.add("members", list);
        channels.put(id, channel);
    }

    public void grant(Set<String> granted) {
        scopes = granted;
    }

    /** Tokens given from now on end after so many seconds. */
    public void rotateTokens(int seconds) {
        tokenSeconds = seconds;
    }

    /** Who installs from now on. */
    public void installer(String user) {
        installer = user;
    }

    public void revoke(String token, String error) {
        revoked.put(token, error);
    }

    public void failNext(String method, Fault... next) {
        faults.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** A file as Slack describes it in a message. */
    public JsonObject putFile(String name, String content) {
        var id = "F" + clock.incrementAndGet();
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        files.put(id, bytes);
        var file = new JsonObject();
        file.addProperty("id", id);
        file.addProperty("name", name);
        file.addProperty("size", bytes.length);
        file.addProperty("url_private_download", address() + "/files/" + id);
        return file;
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(it -> it.method().equals(method)).toList();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What stands in Slack, the oldest first. */
    public List<Said> messages() {
        return messages.values().stream()
                .filter(it -> !it.deleted())
                .sorted(java.util.Comparator.comparing(Said::ts))
                .toList();
    }

    public byte[] file(String id) {
        return files.getOrDefault(id, new byte[0]);
    }

    public List<JsonObject> responses() {
        return List.copyOf(responses);
    }

    /** Limits of Block Kit that a payload broke. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    public List<Said> awaitMessages(int count) {
        await(() -> messages().size() >= count, () -> count + " messages, got " + messages());
        return messages();
    }

    /** What stands under a message, the oldest first. */
    public List<Said> thread(String ts) {
        return messages().stream().filter(it -> it.thread().equals(ts)).toList();
    }

    public List<Said> awaitThread(String ts, int count) {
        await(() -> thread(ts).size() >= count, () -> count + " messages under " + ts + ", got " + messages());
        return thread(ts);
    }

    /** What was answered at a response address. */
    public List<JsonObject> responses(String url) {
        return responses.stream()
                .filter(it -> it.get("to").getAsString().equals(url))
                .toList();
    }

    public JsonObject awaitResponse(String url) {
        await(() -> !responses(url).isEmpty(), () -> "a response at " + url + ", got " + responses);
        return responses(url).getFirst();
    }

    public List<JsonObject> awaitResponses(int count) {
        await(() -> responses.size() >= count, () -> count + " responses, got " + responses);
        return responses();
    }

    public List<Call> awaitCalls(String method, int count) {
        await(
                () -> calls(method).size() >= count,
                () -> count + " calls of " + method + ", got "
                        + calls.stream().map(Call::method).toList());
        return calls(method);
    }

    public static void await(BooleanSupplier condition, Supplier<String> wanted) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + wanted.get());
            }
            pause(10);
        }
    }

    /** Long enough for something unwanted to happen. */
    public static void settle() {
        pause(400);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            var method = path.startsWith("/api/") ? path.substring(5) : path.replaceFirst("/[^/]*$", "");
            var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .replace("Bearer ", "");
            var call = new Call(method, token, form(exchange, body), body, System.nanoTime());
            if (!fail(exchange, call)) {
                calls.add(call);
                answer(exchange, path, call);
            }
        }
    }

    private boolean fail(HttpExchange exchange, Call call) throws IOException {
        var queue = faults.get(call.method());
        var fault = queue == null ? null : queue.poll();
        switch (fault) {
            case null -> {
                return false;
            }
            case Fault.RateLimited(var seconds) -> {
                exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
                send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
            }
            case Fault.ServerError(var status) -> send(exchange, status, "oops");
            case Fault.Refused(var error) -> send(exchange, 200, "{\"ok\":false,\"error\":\"" + error + "\"}");
            case Fault.Dropped _ -> exchange.close();
            case Fault.Slow(var by) -> {
                pause(by.toMillis());
                return false;
            }
        }
        return true;
    }

    private void answer(HttpExchange exchange, String path, Call call) throws IOException {
        switch (call.method()) {
            case "/commands" -> respond(exchange, path, call);
            case "/upload" -> {
                files.put(path.substring(path.lastIndexOf('/') + 1), call.body());
                send(exchange, 200, "OK");
            }
            case "/files" -> download(exchange, path, call);
            default -> {
                exchange.getResponseHeaders().add("x-oauth-scopes", String.join(",", scopes));
                var gone = revoked.get(call.token());
                send(exchange, 200, gone == null ? web(call) : "{\"ok\":false,\"error\":\"" + gone + "\"}");
            }
        }
    }

    private void respond(HttpExchange exchange, String path, Call call) throws IOException {
        var json = JsonParser.parseString(new String(call.body(), StandardCharsets.UTF_8))
                .getAsJsonObject();
        var broken = BlockKit.messageViolations(
                json.get("text").getAsString(), json.has("blocks") ? json.get("blocks") : new JsonArray());
        violations.addAll(broken);
        if (broken.isEmpty()) {
            json.addProperty("to", address() + path);
            responses.add(json);
        }
        send(exchange, broken.isEmpty() ? 200 : 400, broken.isEmpty() ? "ok" : "invalid_blocks");
    }

    private void download(HttpExchange exchange, String path, Call call) throws IOException {
        var bytes = files.get(path.substring(path.lastIndexOf('/') + 1));
        if (bytes == null || !call.token().startsWith("xox")) {
            send(exchange, 404, "not found");
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String web(Call call) {
        return switch (call.method()) {
            case "auth.test" ->
                "{\"ok\":true,\"url\":\"https://x.slack.com/\",\"team\":\"Corner Café\",\"user\":\"tillie\","
                        + "\"team_id\":\"" + teams.getOrDefault(call.token(), TEAM)
                        + "\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}";
            case "apps.connections.open" -> "{\"ok\":true,\"url\":\"" + socket.url() + "\"}";
            case "chat.postMessage" -> post(call);
            case "chat.update" -> update(call);
            case "chat.delete" -> delete(call);
            case "files.getUploadURLExternal" -> {
                var id = "F" + clock.incrementAndGet();
                yield "{\"ok\":true,\"upload_url\":\"" + address() + "/upload/" + id + "\",\"file_id\":\"" + id + "\"}";
            }
            case "files.completeUploadExternal" -> "{\"ok\":true,\"files\":" + call.get("files") + "}";
            case "users.info" -> found("user", people.get(call.get("user")), "user_not_found");
            case "conversations.info" -> found("channel", channels.get(call.get("channel")), "channel_not_found");
            case "conversations.members" -> members(call);
            case "views.open", "views.publish" -> view(call);
            case "oauth.v2.access" -> oauth(call);
            default -> "{\"ok\":true}";
        };
    }

    private String post(Call call) {
        var refused = check(call);
        if (refused != null) {
            return refused;
        }
        var ts = "1700000000.%07d".formatted(clock.incrementAndGet());
        var channel =
                call.get("channel").startsWith("U") ? "D" + call.get("channel").substring(1) : call.get("channel");
        messages.put(
                channel + ts,
                new Said(
                        channel, call.get("thread_ts"), ts, call.get("text"), call.blocks(), false, System.nanoTime()));
        return "{\"ok\":true,\"channel\":\"" + channel + "\",\"ts\":\"" + ts + "\"}";
    }

    private String update(Call call) {
        var refused = check(call);
        var key = call.get("channel") + call.get("ts");
        if (refused != null || !messages.containsKey(key)) {
            return refused != null ? refused : "{\"ok\":false,\"error\":\"message_not_found\"}";
        }
        messages.computeIfPresent(key, (_, it) -> it.changed(call.get("text"), call.blocks()));
        return "{\"ok\":true,\"channel\":\"" + call.get("channel") + "\",\"ts\":\"" + call.get("ts") + "\"}";
    }

    private String delete(Call call) {
        var known = messages.computeIfPresent(call.get("channel") + call.get("ts"), (_, it) -> it.gone());
        return known == null ? "{\"ok\":false,\"error\":\"message_not_found\"}" : "{\"ok\":true}";
    }

    private String check(Call call) {
        var broken = BlockKit.messageViolations(call.get("text"), call.blocks());
        violations.addAll(broken);
        return broken.isEmpty() ? null : "{\"ok\":false,\"error\":\"invalid_blocks\"}";
    }

    private String view(Call call) {
        var broken = BlockKit.viewViolations(call.view());
        violations.addAll(broken);
        return broken.isEmpty()
                ? "{\"ok\":true,\"view\":{\"id\":\"V1\"}}"
                : "{\"ok\":false,\"error\":\"invalid_arguments\"}";
    }

    private static String found(String name, JsonObject thing, String otherwise) {
        return thing == null
                ? "{\"ok\":false,\"error\":\"" + otherwise + "\"}"
                : "{\"ok\":true,\"" + name + "\":" + thing + "}";
    }

    private String members(Call call) {
        var channel = channels.get(call.get("channel"));
        return channel == null
                ? "{\"ok\":false,\"error\":\"channel_not_found\"}"
                : "{\"ok\":true,\"members\":" + channel.get("members") + "}";
    }

    private String oauth(Call call) {
        var token = "xoxe.xoxb-" + clock.incrementAndGet();
        var ends = tokenSeconds == 0
                ? ""
                : "\"refresh_token\":\"xoxe-" + clock.incrementAndGet() + "\",\"expires_in\":" + tokenSeconds + ",";
        if (call.get("grant_type").equals("refresh_token")) {
            tokenSeconds = 43_200;
            ends = ends.replaceFirst("\"expires_in\":\\d+", "\"expires_in\":43200");
        }
        var team = call.get("code").startsWith("T") ? call.get("code") : TEAM;
        teams.put(token, team);
        return "{\"ok\":true,\"access_token\":\"" + token + "\"," + ends
                + "\"token_type\":\"bot\",\"scope\":\"chat:write\","
                + "\"bot_user_id\":\"UBOT\",\"app_id\":\"A1\",\"team\":{\"id\":\""
                + team
                + "\",\"name\":\"Corner Café\"},\"enterprise\":null,\"authed_user\":{\"id\":\"" + installer + "\"}}";
    }

    private static Map<String, String> form(HttpExchange exchange, byte[] body) {
        var form = new LinkedHashMap<String, String>();
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        var query = new ArrayList<String>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            query.add(raw);
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            query.add(new String(body, StandardCharsets.UTF_8));
        }
        for (var pair : String.join("&", query).split("&")) {
            var sides = pair.split("=", 2);
            if (sides.length == 2) {
                form.put(decode(sides[0]), decode(sides[1]));
            }
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public URI uri() {
        return URI.create(apiUrl());
    }

    @Override
    public void close() {
        socket.close();
        server.stop(0);
    }
}
