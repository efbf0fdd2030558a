package dev.tillie.chat.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chart.Theme;
import dev.tillie.chat.AskJson;
import dev.tillie.chat.Charts;
import dev.tillie.chat.FileDrop;
import dev.tillie.chat.Message;
import dev.tillie.chat.News;
import dev.tillie.chat.Reply;
import dev.tillie.chat.ReplyFile;
import dev.tillie.chat.Responder;
import dev.tillie.chat.Welcome;
import dev.tillie.server.Bodies;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import dev.tillie.server.Visitors;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The web chat's routes: the page, {@code /api/ask}, {@code /api/import}, and what the page needs beside them. */
public final class WebChat implements Routes {
    private static final int MOST_JSON_BYTES = 1_048_576;
    private static final int LONGEST_QUESTION = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Responder responder;
    private final FileDrop files;
    private final Supplier<Welcome> welcome;
    private final boolean atAllowed;
    private final Visitors visitors;
    private final News news;
    private final Charts charts = new Charts();

    /**
     * @param atAllowed whether a request may fix the clock: in a demo, or on loopback
     * @param hosts names the server goes by besides localhost; {@code 0.0.0.0} lets in any numeric address
     */
    public WebChat(
            Responder responder,
            FileDrop files,
            Supplier<Welcome> welcome,
            News news,
            boolean atAllowed,
            Set<String> hosts) {
        this.news = news;
        this.responder = responder;
        this.files = files;
        this.welcome = welcome;
        this.atAllowed = atAllowed;
        this.visitors = new Visitors(hosts);
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        Page.addTo(routing, visitors);
        only(routing, Method.POST, "/api/ask", this::ask);
        only(routing, Method.POST, "/api/import", this::take);
        only(routing, Method.POST, "/api/undo", this::undo);
        only(routing, Method.GET, "/api/welcome", this::greet);
        only(routing, Method.GET, "/api/news", this::tell);
        only(routing, Method.GET, "/charts/{file}", this::draw);
    }

    private void only(HttpRouting.Builder routing, Method method, String path, Handler handler) {
        routing.route(method, path, visitors.own(handler));
        routing.any(path, visitors.own((_, response) -> {
            response.header(HeaderNames.ALLOW, method.text());
            throw new Refusal(405, "use " + method.text() + " here");
        }));
    }

    private void ask(ServerRequest request, ServerResponse response) {
        var json = Json.readObject(Bodies.read(request, MOST_JSON_BYTES));
        var question = Json.findText(json, "question", LONGEST_QUESTION)
                .orElseThrow(() -> new Refusal(400, "\"question\" is missing: what would you like to know?"));
        var message = new Message(
                question.strip(),
                Json.findText(json, "thread", LONGEST_NAME).orElseGet(() -> "web:" + UUID.randomUUID()),
                Json.findText(json, "user", LONGEST_NAME).orElse(null),
                Json.findText(json, "channel", LONGEST_NAME).orElse(null),
                at(json),
                Json.findText(json, "button", LONGEST_NAME).orElse(null));
        Json.send(response, answer(message));
    }

    private Map<String, Object> answer(Message message) {
        var start = System.nanoTime();
        var reply = responder.respond(message);
        var millis = (System.nanoTime() - start) / 1_000_000;
        var answer = json(message.text(), reply, millis);
        answer.put("thread", message.thread());
        // the page shows the whole table, so a file comes only where it was asked for
        ReplyFile.of(reply, false).ifPresent(it -> answer.put("file", file(it)));
        return answer;
    }

    /** Text as it is; a workbook, which is none, in Base64. */
    private static Map<String, Object> file(ReplyFile file) {
        return file.isText()
                ? Map.of("name", file.name(), "text", new String(file.bytes(), StandardCharsets.UTF_8))
                : Map.of("name", file.name(), "base64", Base64.getEncoder().encodeToString(file.bytes()));
    }

    private Map<String, Object> json(String question, Reply reply, long millis) {
        return AskJson.of(question, reply, it -> "/charts/" + charts.keep(it) + ".png", millis);
    }

    /** What was said unasked since the page last looked; of the last half day where it never did. */
    private void tell(ServerRequest request, ServerResponse response) {
        var now = Instant.now();
        var thread = request.query().first("thread").orElse("");
        if (thread.isEmpty() || thread.length() > LONGEST_NAME) {
            throw new Refusal(400, "\"thread\" must name the page's conversation");
        }
        var after = request.query().first("after").map(WebChat::instant).orElse(now.minus(HALF_A_DAY));
        var notes = news.since(after, now, thread).stream()
                .map(it -> {
                    var note = json("", it.reply(), 0);
                    note.put("about", it.about());
                    return note;
                })
                .toList();
        Json.send(response, Map.of("now", now.toString(), "notes", notes));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "\"after\" must be an instant like 2026-11-21T18:00:00Z, got " + text);
        }
    }

    private @Nullable Instant at(ObjectNode json) {
        var said = Json.findText(json, "at", LONGEST_NAME);
        if (said.isPresent() && !atAllowed) {
            throw new Refusal(400, "\"at\" is taken only in a demo or on this machine itself");
        }
        try {
            return said.map(Instant::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "\"at\" must be an instant like 2026-11-21T18:00:00Z, got " + said.orElse(""));
        }
    }

    private void take(ServerRequest request, ServerResponse response) throws IOException {
        try (var upload = Upload.receive(request)) {
            Json.send(response, files.drop(upload.name(), upload.file()));
        } catch (FileDrop.NotTaken e) {
            throw new Refusal(422, String.valueOf(e.getMessage()));
        }
    }

    private void undo(ServerRequest request, ServerResponse response) {
        var id = Json.readObject(Bodies.read(request, MOST_JSON_BYTES)).path("id");
        if (!id.canConvertToLong() || !id.isIntegralNumber()) {
            throw new Refusal(400, "\"id\" must be the number on a receipt");
        }
        try {
            Json.send(response, files.undo(id.longValue()));
        } catch (FileDrop.NotTaken e) {
            throw new Refusal(422, String.valueOf(e.getMessage()));
        }
    }

    /** The shop and a few questions; for a newcomer the tour as well, which is the answer to "help". */
    private void greet(ServerRequest request, ServerResponse response) {
        var greeting = welcome.get();
        var json = new LinkedHashMap<String, Object>();
        json.put("shop", greeting.shop());
        json.put("questions", greeting.questions());
        json.put("note", greeting.note());
        if (request.query().contains("tour")) {
            json.put("tour", answer(Message.of("help", "web:" + UUID.randomUUID())));
        }
        Json.send(response, json);
    }

    private void draw(ServerRequest request, ServerResponse response) {
        var id = request.path().pathParameters().get("file").replaceFirst("\\.png$", "");
        var theme = request.query().first("theme").filter("dark"::equals).isPresent() ? Theme.DARK : Theme.LIGHT;
        var png = charts.find(id, theme).orElseThrow(() -> new Refusal(404, "this chart is no longer kept: ask again"));
        response.header(HeaderNames.CONTENT_TYPE, "image/png")
                .header(HeaderNames.CACHE_CONTROL, "private, max-age=86400, immutable")
                .send(png);
    }
}
