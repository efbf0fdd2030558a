package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One call that reached the stand-in for Teams.
 *
 * @param path the parts of the address, decoded
 * @param headers the first value of each, by names in any case
 * @param json the body where it was JSON, otherwise a missing node
 */
public record Call(
        String method,
        List<String> path,
        Map<String, String> query,
        Map<String, String> headers,
        JsonNode json,
        byte[] body,
        long nanoTime) {
    static Call of(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var uri = exchange.getRequestURI();
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        // ids hold encoded slashes and more, so the address is taken apart first
        var path = Stream.of(uri.getRawPath().split("/"))
                .filter(it -> !it.isEmpty())
                .map(it -> decode(it.replace("+", "%2B")))
                .toList();
        var query = pairs(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        return new Call(exchange.getRequestMethod(), path, query, headers, Json.parse(body), body, System.nanoTime());
    }

    /** Names and values, as a form or an address holds them. */
    static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var sides = pair.split("=", 2);
            if (sides.length == 2) {
                pairs.put(decode(sides[0]), decode(sides[1]));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Method and address, such as {@code POST /emea/v3/conversations/a:1/activities}. */
    public String route() {
        return method + " /" + String.join("/", path);
    }

    boolean matches(String fragment) {
        return route().contains(fragment);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** As authorized with, empty where there was none. */
    public String token() {
        var header = header("Authorization");
        return header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    Map<String, String> form() {
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        var words = new String(body, StandardCharsets.UTF_8);
        return route() + " " + (words.length() > 300 ? words.substring(0, 300) + "…" : words);
    }
}
