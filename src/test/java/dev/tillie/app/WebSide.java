package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The web chat: the owner's own page, whose door can also speak for somebody else and of a channel. */
final class WebSide implements Door {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

    private final int port;

    WebSide(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "web";
    }

    /** It has no guests. */
    @Override
    public boolean knows(Who who, Where where) {
        return who != Who.GUEST && where != Where.AMONG_GUESTS;
    }

    @Override
    public Talk begin(Who who, Where where) {
        return new Told(who, where);
    }

    private JsonNode post(String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return MAPPER.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Told implements Talk {
        private final ObjectNode who = MAPPER.createObjectNode();
        private final List<JsonNode> answers = new ArrayList<>();
        private long receipt;

        Told(Who speaker, Where where) {
            // alone, a day's questions follow one another, as they do elsewhere
            who.put("thread", "web:" + (where == Where.ALONE ? speaker : UUID.randomUUID()));
            if (speaker != Who.OWNER) {
                // whom Slack knows is known everywhere
                who.put("user", "slack:T1/U" + speaker);
            }
            if (where == Where.SHOP_FLOOR) {
                who.put("channel", "floor");
            }
        }

        @Override
        public Shown say(String words) {
            return ask(who.deepCopy().put("question", words));
        }

        private Shown ask(ObjectNode question) {
            var answer = post("/api/ask", "application/json", question.toString());
            answers.add(answer);
            return shown(answer);
        }

        @Override
        public Shown tap(String label) {
            if (label.equals("Undo")) {
                var undone = post("/api/undo", "application/json", "{\"id\":" + receipt + "}");
                return Shown.words(undone.path("text").asText());
            }
            var button = answers.reversed().stream()
                    .flatMap(it -> list(it.path("buttons")).stream())
                    .filter(it -> it.path("label").asText().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button “" + label + "” in " + answers));
            return ask(who.deepCopy()
                    .put("question", label)
                    .put("button", button.path("id").asText()));
        }

        @Override
        public Shown drop(String name, String content) {
            var body = """
                    --x\r
                    Content-Disposition: form-data; name="file"; filename="%s"\r
                    Content-Type: text/csv\r
                    \r
                    %s\r
                    --x--\r
                    """.formatted(name, content);
            var answer = post("/api/import", "multipart/form-data; boundary=x", body);
            receipt = answer.path("id").asLong();
            return Shown.words(
                    answer.path(answer.has("error") ? "error" : "text").asText());
        }

        @Override
        public Shown fill(Map<String, String> values) {
            throw new UnsupportedOperationException("the web chat has no forms");
        }

        @Override
        public Shown edit(String words) {
            throw new UnsupportedOperationException("the web chat edits nothing");
        }

        @Override
        public Shown delete() {
            throw new UnsupportedOperationException("the web chat deletes nothing");
        }

        @Override
        public Shown react(int reply, boolean good) {
            throw new UnsupportedOperationException("the web chat has no reactions");
        }
    }

    private static Shown shown(JsonNode answer) {
        var table = answer.path("table");
        var rows = list(table.path("rows")).isEmpty()
                ? Stream.<JsonNode>empty()
                : Stream.concat(Stream.of(table.path("columns")), list(table.path("rows")).stream());
        var footing = answer.path("footing").asText();
        return new Shown(
                answer.path("headline").asText(answer.path("error").asText()),
                texts(answer.path("lines")),
                rows.map(WebSide::texts).toList(),
                list(answer.path("charts")).stream()
                        .map(it -> it.path("alt").asText())
                        .toList(),
                footing.isEmpty() ? List.of() : List.of(footing),
                List.of(),
                list(answer.path("buttons")).stream()
                        .map(it -> it.path("label").asText())
                        .toList(),
                answer.has("file") ? List.of(answer.path("file").path("name").asText()) : List.of());
    }

    private static List<String> texts(JsonNode nodes) {
        return list(nodes).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }
}
