package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The ways in: socket and HTTP, one workspace and many, and what becomes of them. */
class SlackConnectionTest {
    private final FakeSlack slack = new FakeSlack();
    private final Path folder;

    SlackConnectionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        assertThat(slack.violations()).isEmpty();
        slack.close();
    }

    @Test
    void answersThroughTheSocketAlsoAfterItsLineWasRefreshedOrBroke() throws Exception {
        try (var _ = new SlackShop(folder, slack, SlackShop.overSocket())) {
            var socket = slack.socket();
            socket.awaitConnections(1);
            var first = socket.send("events_api", asked("how many orders last week?"));
            socket.awaitAcknowledged(first);
            slack.awaitMessages(1);

            socket.refresh();
            socket.awaitConnections(2);
            socket.send("slash_commands", Events.command("UOWNER", SlackShop.FLOOR, "help", slack.responseUrl()));
            slack.awaitResponses(1);

            socket.drop();
            socket.awaitConnections(3);
            socket.send("events_api", asked("how many orders yesterday?"));
            slack.awaitMessages(2);
        }
    }

    private static com.google.gson.JsonObject asked(String words) {
        return Events.callback(Events.direct(SlackShop.DIRECT, "UOWNER", words));
    }

    @Test
    void letsSlackDrawChartsAndSendsAPictureWhereItWillNot() throws Exception {
        try (var shop = new SlackShop(folder, slack, SlackShop.overHttp(), "slack.native-charts=true")) {
            var drawn = shop.askOwner("what should I reorder?");
            assertThat(drawn.blocks("data_visualization")).hasSize(1);

            slack.failNext("chat.postMessage", new Fault.Refused("invalid_blocks"));
            var picture = shop.askOwner("what should I reorder?");
            assertThat(picture.blocks("data_visualization")).isEmpty();
            assertThat(picture.blocks("image")).hasSize(1);
        }
    }

    @Test
    void logsNeitherTokensNorNames() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try (var shop = new SlackShop(folder, slack, SlackShop.overHttp())) {
            slack.failNext("chat.postMessage", new Fault.Refused("msg_too_long"));
            shop.askOwner("how much did Maria Hartley spend?");
        } finally {
            root.detachAppender(lines);
        }

        var logged = lines.list.stream().map(SlackConnectionTest::whole).toList();
        assertThat(logged).anyMatch(it -> it.contains("Could not answer in slack"));
        assertThat(logged)
                .noneMatch(it -> it.contains("xoxb") || it.contains("Hartley") || it.contains(FakeSlack.SECRET));
    }

    private static String whole(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    @Test
    void knowsWhatItAnsweredBeforeARestart() throws Exception {
        var callback = asked("how many orders last week?");
        try (var shop = new SlackShop(folder, slack, SlackShop.overHttp())) {
            shop.sender.callback(callback, Map.of());
            slack.awaitMessages(1);
        }
        try (var shop = new SlackShop(folder, slack, SlackShop.overHttp())) {
            assertThat(shop.sender
                            .callback(callback, Map.of("X-Slack-Retry-Num", "1"))
                            .status())
                    .isEqualTo(200);
            FakeSlack.settle();
            assertThat(slack.messages()).hasSize(1);

            var said = slack.messages().getFirst();
            assertThat(
                            said.blocks("actions").isEmpty()
                                    ? said.text()
                                    : said.blocks("actions").toString())
                    .isNotBlank();
        }
    }

    @Test
    void startsWithoutSlackAndGoesOnTrying() throws Exception {
        slack.failNext("auth.test", new Fault.Refused("internal_error"));
        try (var shop = new SlackShop(folder, slack, SlackShop.overHttp())) {
            assertThat(shop.printed.toString()).contains("Slack is not connected yet");
            assertThat(shop.sender
                            .event(Events.direct(SlackShop.DIRECT, "UOWNER", "hello"))
                            .status())
                    .isEqualTo(503);
        }
    }

    @Test
    void stopsSendingWhereTheTokenWasTakenBack() throws Exception {
        try (var shop = new SlackShop(folder, slack, SlackShop.overHttp())) {
            slack.revoke("xoxb-1", "token_revoked");
            shop.sender.event(Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders last week?"));
            slack.awaitCalls("users.info", 1);
            FakeSlack.settle();
            var calls = slack.calls().size();
            shop.sender.event(Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders yesterday?"));
            FakeSlack.settle();

            assertThat(slack.calls()).hasSize(calls);
            assertThat(slack.messages()).isEmpty();
        }
        assertThat(doctor(SlackShop.overHttp())).contains("token_revoked");
    }

    @Test
    void letsManyWorkspacesInstallIt() throws Exception {
        slack.rotateTokens(60);
        try (var shop = new SlackShop(folder, slack, overOAuth())) {
            var done = install(shop.port(), "code");
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(done.body()).contains("Corner Café");
            assertThat(slack.awaitMessages(1).getFirst().channel()).isEqualTo("DINSTALLER");

            var first = shop.ask(Events.direct("DINSTALLER", "UINSTALLER", "who are my best customers?"));
            assertThat(first.text()).contains("Hartley");
            assertThat(slack.calls("oauth.v2.access"))
                    .anyMatch(it -> it.get("grant_type").equals("refresh_token"));
            assertThat(slack.calls("chat.postMessage").getLast().token()).startsWith("xoxe.xoxb-");

            slack.addUser("USECOND");
            slack.installer("USECOND");
            install(shop.port(), "code");
            slack.awaitMessages(3);
            var second = shop.ask(Events.direct("DSECOND", "USECOND", "who are my best customers?"));
            assertThat(second.text()).doesNotContain("Hartley");
            var said = slack.messages().size();

            shop.sender.event(Events.object("type", "app_uninstalled"));
            FakeSlack.settle();
            shop.sender.event(Events.direct("DINSTALLER", "UINSTALLER", "how many orders yesterday?"));
            FakeSlack.settle();
            assertThat(slack.messages()).hasSize(said);
        }
        assertThat(doctor(overOAuth())).contains("Corner Café").contains("app_uninstalled");
        try (var files = Files.walk(folder.resolve("data"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("xoxe.xoxb-");
            }
        }
    }

    @Test
    void keepsOneWorkspacesShopFromAnother() throws Exception {
        try (var shop = new SlackShop(folder, slack, overOAuth())) {
            install(shop.port(), "T1");
            install(shop.port(), "T2");
            slack.awaitMessages(2);
            var other = Events.callback(Events.direct("DX", "UINSTALLER", "how did we do last week?"));
            other.addProperty("team_id", "T2");
            other.getAsJsonArray("authorizations").get(0).getAsJsonObject().addProperty("team_id", "T2");
            shop.sender.callback(other, Map.of());

            assertThat(slack.awaitMessages(3).getLast().text()).doesNotContain("€");
        }
    }

    @Test
    void letsInOnlyTheWorkspacesThatAreNamed() throws Exception {
        try (var shop = new SlackShop(folder, slack, overOAuth(), "slack.workspaces=[T7]")) {
            assertThat(install(shop.port(), "T1").body()).contains("not among those");
        }
    }

    @Test
    void refusesTheWayBackWithoutTheWayOut() throws Exception {
        try (var shop = new SlackShop(folder, slack, overOAuth())) {
            var response = get(shop.port(), "/slack/oauth_redirect?code=code&state=guessed", "");

            assertThat(response.body()).doesNotContain("moved in");
            assertThat(slack.calls("oauth.v2.access")).isEmpty();
        }
    }

    @Test
    void saysWhichScopesAreMissing() throws Exception {
        slack.grant(Set.of("chat:write", "app_mentions:read"));
        assertThat(doctor(SlackShop.overHttp()))
                .contains("MEND")
                .contains("files:read")
                .contains("slack-manifest.yaml");
    }

    private static Map<String, String> overOAuth() {
        return Map.of(
                "SLACK_CLIENT_ID", "111.222",
                "SLACK_CLIENT_SECRET", "a client secret",
                "SLACK_SIGNING_SECRET", FakeSlack.SECRET);
    }

    private static HttpResponse<String> install(int port, String code) throws Exception {
        var out = get(port, "/slack/install", "");
        assertThat(out.statusCode()).isEqualTo(302);
        var location = out.headers().firstValue("location").orElseThrow();
        assertThat(location).startsWith("https://slack.com/oauth/v2/authorize").contains("app_mentions%3Aread");
        var state = location.replaceFirst(".*[?&]state=([^&]+).*", "$1");
        var cookie = out.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        return get(port, "/slack/oauth_redirect?code=" + code + "&state=" + state, cookie);
    }

    private static HttpResponse<String> get(int port, String path, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try (var client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private String doctor(Map<String, String> environment) {
        var out = new StringWriter();
        var printer = new PrintWriter(out, true);
        var surroundings = new Surroundings(
                Path.of("").toAbsolutePath(), folder, environment, printer, printer, false, Clock.systemUTC(), null);
        CommandLines.run(surroundings, "doctor", "--data", "data", "--set", "slack.api-url=" + slack.apiUrl());
        return out.toString();
    }
}
