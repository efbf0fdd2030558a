package dev.tillie.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A stand-in for a language model over HTTP, in the three protocols Tillie knows. It says what it is told to, one
 * saying a request, and the last for good; what it was asked stays in {@link #asked()}.
 */
public final class ModelStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param isContent whether the body is what the model says, still to be put into the protocol's envelope */
    private record Saying(int status, Map<String, String> headers, String body, boolean isContent, Duration delay) {}

    /** One request: where it went, with which headers, and what it held. */
    public record Request(String path, Map<String, List<String>> headers, JsonNode body) {
        /** All that was sent, as one text. */
        public String text() {
            return body.toString();
        }

        /** The last thing said to the model, which is what others wrote. */
        public String data() {
            var messages = body.path("messages");
            var content = messages.path(messages.size() - 1).path("content");
            return content.isArray() ? content.path(0).path("text").asText() : content.asText();
        }
    }

    private final HttpServer server;
    private final Queue<Saying> sayings = new ConcurrentLinkedQueue<>();
    private final List<Request> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Request, String> otherwise = _ -> "{}";

    public ModelStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address as {@code llm.base-url} has it. */
    public URI address(Provider provider) {
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        return URI.create(provider == Provider.OLLAMA ? base : base + "/v1");
    }

    /** Says this, whatever is asked. */
    public ModelStub says(String content) {
        return later(new Saying(200, Map.of(), content, true, Duration.ZERO));
    }

    /** Says this after a while. */
    public ModelStub slowly(Duration delay, String content) {
        return later(new Saying(200, Map.of(), content, true, delay));
    }

    public ModelStub fails(int status, Map<String, String> headers) {
        return later(new Saying(status, headers, "{\"error\":{\"message\":\"no\"}}", false, Duration.ZERO));
    }

    ModelStub answersRaw(String body) {
        return later(new Saying(200, Map.of(), body, false, Duration.ZERO));
    }

    /** What is said to a request once all else was said. */
    public ModelStub otherwise(Function<Request, String> content) {
        otherwise = content;
        return this;
    }

    public List<Request> asked() {
        return List.copyOf(asked);
    }

    private ModelStub later(Saying saying) {
        sayings.add(saying);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestURI().getPath(),
                Map.copyOf(exchange.getRequestHeaders()),
                JSON.readTree(exchange.getRequestBody()));
        asked.add(request);
        var next = sayings.poll();
        var saying = next != null ? next : new Saying(200, Map.of(), otherwise.apply(request), true, Duration.ZERO);
        try {
            Thread.sleep(saying.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var body = (saying.isContent() ? enveloped(request.path(), saying.body()) : saying.body())
                .getBytes(StandardCharsets.UTF_8);
        saying.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(saying.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException e) {
            // whoever asked has left
        }
    }

    /** Ten tokens in and five out, in the words of each protocol. */
    private static String enveloped(String path, String content) throws IOException {
        var said = JSON.writeValueAsString(content);
        return switch (path) {
            case "/v1/chat/completions" -> """
                {"id":"1","object":"chat.completion","created":1,"model":"stub","choices":[{"index":0,
                "message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}\
                """.formatted(said);
            case "/v1/messages" -> """
                {"id":"1","type":"message","role":"assistant","model":"stub","content":[{"type":"text","text":%s}],
                "stop_reason":"end_turn","usage":{"input_tokens":10,"output_tokens":5}}\
                """.formatted(said);
            case "/api/chat" -> """
                {"model":"stub","created_at":"2026-11-22T10:00:00Z","message":{"role":"assistant","content":%s},
                "done":true,"done_reason":"stop","prompt_eval_count":10,"eval_count":5}\
                """.formatted(said);
            default -> throw new IllegalArgumentException("no such path: " + path);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
