package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tillie.chart.Chart;
import dev.tillie.chart.Theme;
import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Charts;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reactions;
import dev.tillie.chat.Reply;
import dev.tillie.server.Bodies;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import dev.tillie.server.StaticFiles;
import dev.tillie.server.Visitors;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /slack/preview}: shows on this machine what would go to Slack, so that its looks can be judged. */
public final class Preview implements Routes {
    private static final int MOST_BYTES = 64 * 1024;

    private final BackOffice office;
    private final Visitors visitors;
    private final Clock clock;
    private final Charts charts = new Charts();

    public Preview(BackOffice office, Visitors visitors, Clock clock) {
        this.clock = clock;
        this.office = office;
        this.visitors = visitors;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        StaticFiles.serve(routing, visitors, "/slack/preview", "slack-preview.html");
        StaticFiles.serve(routing, visitors, "/slack/preview.js", "slack-preview.js");
        StaticFiles.serve(routing, visitors, "/slack/preview-mrkdwn.js", "slack-preview-mrkdwn.js");
        StaticFiles.serve(routing, visitors, "/slack/preview.css", "slack-preview.css");
        routing.post("/slack/preview/answer", visitors.own(this::answer));
        routing.get("/slack/preview/home", visitors.own(this::home));
        routing.get("/slack/preview/modal", visitors.own(this::modal));
    }

    private void answer(ServerRequest request, ServerResponse response) {
        var asked = parse(Bodies.read(request, MOST_BYTES));
        var thread = "slack:preview/"
                + Mrkdwn.shortened(Json.text(asked, "thread") + " ", 40).strip();
        var button = Json.text(asked, "button");
        var message =
                new Message(Json.text(asked, "question"), thread, null, null, null, button.isEmpty() ? null : button);
        send(response, Json.object("messages", messages(office.responder().respond(message))));
    }

    private static JsonObject parse(byte[] body) {
        try {
            return Json.parse(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new Refusal(400, "the body must be a JSON object like {\"question\":\"how did we do yesterday?\"}");
        }
    }

    private JsonArray messages(Reply reply) {
        var messages = new JsonArray();
        var pictures = reply.charts().stream().map(this::picture).toList();
        Rendering.of(reply, pictures, actions(reply), true)
                .forEach(it -> messages.add(Json.object("text", it.text(), "blocks", it.blocks())));
        return messages;
    }

    private JsonObject picture(Chart chart) {
        var block = Blocks.picture("F0", chart.alt());
        var png = Base64.getEncoder().encodeToString(charts.png(chart, Theme.LIGHT));
        block.addProperty("preview_url", "data:image/png;base64," + png);
        return block;
    }

    private static @Nullable JsonObject actions(Reply reply) {
        var buttons = new ArrayList<JsonObject>();
        reply.buttons().forEach(it -> buttons.add(Blocks.button(it.label(), "tap:" + buttons.size(), it.id())));
        return buttons.isEmpty() ? null : Blocks.actions(buttons);
    }

    private void home(ServerRequest request, ServerResponse response) {
        var glance = office.responder().respond(Message.of(Reactions.GLANCE, ""));
        var blocks = Home.blocks(office.welcome().get(), glance, actions(glance));
        blocks.addAll(Home.settings(office.preferences(), "only you see everything"));
        send(response, Json.object("type", "home", "blocks", List.copyOf(blocks)));
    }

    private void modal(ServerRequest request, ServerResponse response) {
        var form = request.query().first("form").orElse(Forms.QUIET_HOURS);
        send(response, FormViews.of(form, office.preferences(), clock.instant()));
    }

    private static void send(ServerResponse response, JsonObject json) {
        response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
        response.send(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
