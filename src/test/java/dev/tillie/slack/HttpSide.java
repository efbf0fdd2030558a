package dev.tillie.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Slack's addresses: its Web API, uploads, downloads and response addresses. */
final class HttpSide {
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final List<JsonObject> responses = new CopyOnWriteArrayList<>();
    final Faults faults = new Faults();
    private final String address;
    private final WebApi api;
    volatile Set<String> scopes = Set.of();

    HttpSide(String address, WebApi api) {
        this.address = address;
        this.api = api;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = call(exchange);
            calls.add(call);
            if (!fail(exchange, call)) {
                answer(exchange, call);
            }
        }
    }

    private boolean fail(HttpExchange exchange, Call call) throws IOException {
        switch (faults.of(call).orElse(null)) {
            case null -> {
                return false;
            }
            case Fault.RateLimited(var seconds) -> {
                exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
                send(exchange, 429, Answer.error("ratelimited").toString());
            }
            case Fault.ServerError(var status) -> send(exchange, status, "oops");
            case Fault.Refused(var code) ->
                send(exchange, 200, Answer.error(code).toString());
            case Fault.Dropped _ -> exchange.close();
            case Fault.Unacknowledged _ -> {
                var _ = api.answer(call);
                exchange.close();
            }
            case Fault.Late(var by) -> {
                var answer = api.answer(call).toString();
                FakeSlack.pause(by);
                send(exchange, 200, answer);
            }
            case Fault.Slow(var by) -> {
                FakeSlack.pause(by);
                return false;
            }
        }
        return true;
    }

    private void answer(HttpExchange exchange, Call call) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (call.method()) {
            case "/commands" -> respond(exchange, path, call);
            case "/upload" -> {
                api.files.upload(path.substring(path.lastIndexOf('/') + 1), call.body());
                send(exchange, 200, "OK - " + call.body().length);
            }
            case "/files-pri" -> download(exchange, path.split("/")[2], call);
            case "/login" -> send(exchange, 200, "<!doctype html><title>Sign in</title>");
            default -> {
                exchange.getResponseHeaders().add("x-oauth-scopes", String.join(",", scopes));
                send(exchange, 200, api.answer(call).toString());
            }
        }
    }

    private void respond(HttpExchange exchange, String path, Call call) throws IOException {
        if (!api.broken(call).isEmpty()) {
            send(exchange, 400, "invalid_blocks");
            return;
        }
        var said = call.json().deepCopy();
        said.addProperty("to", address + path);
        responses.add(said);
        send(exchange, 200, "ok");
    }

    /** Without a good token Slack leads to its sign-in page, rather than saying no. */
    private void download(HttpExchange exchange, String id, Call call) throws IOException {
        var bytes = api.files.bytes(id);
        if (api.tokens.refusal(call.token()) != null) {
            exchange.getResponseHeaders().add("Location", address + "/login");
            exchange.sendResponseHeaders(302, -1);
        } else if (bytes == null) {
            send(exchange, 404, "not found");
        } else {
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        var method = path.startsWith("/api/") ? path.substring(5) : path.replaceFirst("^(/[^/]*).*$", "$1");
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var form = form(exchange, body);
        var token =
                header != null && header.startsWith("Bearer ") ? header.substring(7) : form.getOrDefault("token", "");
        return new Call(method, token, form, json(body), body, System.nanoTime());
    }

    private static JsonObject json(byte[] body) {
        if (body.length == 0 || body[0] != '{') {
            return new JsonObject();
        }
        try {
            return JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException _) {
            return new JsonObject();
        }
    }

    private static Map<String, String> form(HttpExchange exchange, byte[] body) {
        var pairs = new ArrayList<String>();
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            pairs.addAll(List.of(query.split("&")));
        }
        var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (type.startsWith("application/x-www-form-urlencoded")) {
            pairs.addAll(List.of(new String(body, StandardCharsets.UTF_8).split("&")));
        }
        var form = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
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

    private static void send(HttpExchange exchange, int status, String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        var type = words.startsWith("{") ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
