package dev.tillie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.QueryStringParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stand-in sends, taken by Bolt itself. */
class FakeEventsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeSlack slack = new FakeSlack();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        slack.close();
    }

    private App app() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .signingSecret(FakeSlack.SECRET)
                .singleTeamBotToken("xoxb-1")
                .allEventsApiAutoAckEnabled(true)
                .build());
        app.event(AppMentionEvent.class, (event, context) -> {
            heard.add(event.getEvent().getText() + " retry " + context.getRetryNum());
            return context.ack();
        });
        app.command("/tillie", (command, context) -> {
            heard.add("/tillie " + command.getPayload().getText());
            return context.ack("on it");
        });
        app.blockAction("more", (tap, context) -> {
            heard.add("tap " + tap.getPayload().getActions().getFirst().getValue());
            return context.ack();
        });
        app.viewSubmission("form", (form, context) -> {
            heard.add("form " + form.getPayload().getView().getPrivateMetadata());
            return context.ack();
        });
        app.messageShortcut("ask", (shortcut, context) -> {
            heard.add("shortcut " + shortcut.getPayload().getMessage().getText());
            return context.ack();
        });
        return app;
    }

    @Test
    void reachesBoltOverASocketAndIsAcknowledged() throws Exception {
        var socket = new SocketModeApp("xapp-1", Backend.JavaWebSocket, app());
        try {
            socket.startAsync();
            slack.awaitConnections(1, SOON);
            slack.awaitAck(slack.sendEvent(Events.appMention("C1", "U1", "hello", Events.ts())), SOON);
            var command = slack.awaitAck(slack.sendCommand("help", "C1", "U1"), SOON);
            var tap = Events.blockActions("U1", "C1", "1.1", "", "more", "all", slack.responseUrl());
            slack.awaitAck(slack.sendInteraction(tap), SOON);

            assertThat(command.getAsJsonObject("payload").get("text").getAsString())
                    .isEqualTo("on it");
            assertThat(heard).containsExactly("<@UBOT> hello retry null", "/tillie help", "tap all");
        } finally {
            socket.close();
        }
    }

    @Test
    void takesANewSocketWhenTheOldOneGoes() throws Exception {
        var socket = new SocketModeApp("xapp-1", Backend.JavaWebSocket, app());
        try {
            socket.startAsync();
            slack.awaitConnections(1, SOON);
            slack.disconnect("refresh_requested");
            slack.awaitConnections(2, Duration.ofSeconds(30));
            slack.awaitAck(slack.sendEvent(Events.appMention("C1", "U1", "again", Events.ts())), SOON);

            assertThat(heard).hasSize(1);
        } finally {
            socket.close();
        }
    }

    @Test
    void reachesBoltOverHttpWhereItIsSignedWell() throws Exception {
        var server = host(app());
        try {
            var events = slack.events(server.getAddress().getPort());
            var mention = Events.appMention("C1", "U1", "hello", Events.ts());
            assertThat(events.postEvent(mention, "Ev1").status()).isEqualTo(200);
            assertThat(events.postRetry(mention, "Ev1", 1, "http_timeout").status())
                    .isEqualTo(200);
            assertThat(events.postCommand("help", "C1", "U1").body()).contains("on it");
            var form = Events.viewSubmission("form", "kept", Events.object());
            assertThat(events.postInteraction(form).status()).isEqualTo(200);
            var shortcut = Events.messageShortcut("ask", "U1", "C1", "1.1", "how much?", slack.responseUrl());
            assertThat(events.postInteraction(shortcut).status()).isEqualTo(200);
            assertThat(heard)
                    .containsExactly(
                            "<@UBOT> hello retry null",
                            "<@UBOT> hello retry 1",
                            "/tillie help",
                            "form kept",
                            "shortcut how much?");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void isRefusedWhereItIsNot() throws Exception {
        var server = host(app());
        try {
            var events = slack.events(server.getAddress().getPort());
            var mention = Events.appMention("C1", "U1", "hello", Events.ts());
            assertThat(events.postWithWrongSignature(mention).status()).isEqualTo(401);
            assertThat(events.postSignedAt(mention, Instant.now().minusSeconds(360))
                            .status())
                    .isEqualTo(401);
            assertThat(events.postRaw("not json".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(400);
            assertThat(heard).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void buildsEveryEventThatBoltKnows() throws Exception {
        var server = host(app());
        try {
            var events = slack.events(server.getAddress().getPort());
            var message = Events.directMessage("D1", "U1", "hello", Events.ts());
            var all = List.of(
                    message,
                    Events.messageChanged(message, "hello you"),
                    Events.messageDeleted(message),
                    Events.fileShare("D1", "U1", "", Events.ts(), slack.putFile("a.csv", "a,b")),
                    Events.reactionAdded("U1", "eyes", "C1", "1.1", FakeSlack.BOT),
                    Events.appHomeOpened("U1", "D1"),
                    Events.assistantThreadStarted("U1", "D1", "1.1"),
                    Events.appUninstalled(),
                    Events.tokensRevoked(FakeSlack.BOT));

            assertThat(all)
                    .allSatisfy(it -> assertThat(events.postEvent(it).status())
                            .as(it.toString())
                            .isEqualTo(200));
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer host(App app) throws IOException {
        var parser = new SlackRequestParser(app.config());
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/slack", it -> handle(it, parser, app.start()));
        server.start();
        return server;
    }

    private static void handle(HttpExchange exchange, SlackRequestParser parser, App app) throws IOException {
        try (exchange) {
            var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(exchange.getRequestURI().getPath())
                    .queryString(
                            QueryStringParser.toMap(exchange.getRequestURI().getRawQuery()))
                    .headers(new RequestHeaders(exchange.getRequestHeaders()))
                    .requestBody(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .remoteAddress("127.0.0.1")
                    .build());
            if (request == null) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            var response = app.run(request);
            var body = Objects.requireNonNullElse(response.getBody(), "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
