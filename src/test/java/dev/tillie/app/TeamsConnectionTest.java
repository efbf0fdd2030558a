package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Matter;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Replies;
import dev.tillie.chat.Reply;
import dev.tillie.teams.BadToken;
import dev.tillie.teams.Chat;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Fault;
import dev.tillie.teams.Json;
import dev.tillie.teams.Member;
import dev.tillie.teams.Sender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The ways in and out: who is let in, where answers go, and what becomes of both over a restart. */
class TeamsConnectionTest {
    private static final Member MARIA = TeamsShop.MARIA;
    private static final Chat OWNER_CHAT = TeamsShop.OWNER_CHAT;

    private final FakeTeams teams = new FakeTeams();
    private final Path folder;

    TeamsConnectionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        teams.close();
    }

    @Test
    void letsInWhatMicrosoftSignedForItAndNothingElse() throws Exception {
        try (var shop = open()) {
            var asked = shop.activities.personal(MARIA, "how did we do last week?");
            for (var bad : BadToken.values()) {
                assertThat(shop.sender.send(asked, bad).status()).as(bad.name()).isEqualTo(401);
            }
            // the same app's web chat, which anybody may write to
            var web = asked.deepCopy().put("channelId", "webchat");
            assertThat(shop.sender.send(web, BadToken.UNENDORSED_KEY).status()).isEqualTo(401);

            var elsewhere = shop.activities.personal(MARIA.of("99999999-bbbb-cccc-dddd-eeeeeeeeeeee"), "hello");
            assertThat(shop.sender.send(elsewhere).status()).isEqualTo(403);
            var forged = asked.deepCopy();
            forged.set("channelData", Json.object("tenant", Json.object("id", "99999999")));
            assertThat(shop.sender.send(forged).status()).isEqualTo(403);
            FakeTeams.settle();
            assertThat(teams.messages()).isEmpty();
            assertThat(shop.sender.send(asked).status()).isEqualTo(202);
        }
    }

    @Test
    void sendsNothingToAnAddressThatIsNotNamed() throws Exception {
        try (var other = new FakeTeams();
                var shop = open()) {
            var sender = new Sender(shop.port(), other, FakeTeams.APP_ID);
            var answer = sender.send(other.activities().personal(MARIA, "how did we do last week?"));
            FakeTeams.settle();

            assertThat(answer.status()).isEqualTo(403);
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNothing() throws Exception {
        try (var shop = open()) {
            var good = shop.activities.personal(MARIA, "help");
            for (var nothing : List.of(
                    "",
                    "{bad",
                    "null",
                    "7",
                    "\"text\"",
                    "[]",
                    "[{}]",
                    "{}",
                    "[".repeat(50_000),
                    "{\"type\":\"message\"}")) {
                assertThat(status(shop, nothing))
                        .as(nothing.substring(0, Math.min(9, nothing.length())))
                        .isEqualTo(400);
            }
            for (var field : List.of("type", "serviceUrl", "conversation", "channelId")) {
                var without = good.deepCopy();
                without.remove(field);
                assertThat(shop.sender.send(without).status()).as(field).isEqualTo(400);
            }
            assertThat(status(shop, "{\"text\":\"" + "x".repeat(1 << 20) + "\"}"))
                    .isEqualTo(413);
            assertThat(request(shop, "GET").statusCode()).isEqualTo(405);
            assertThat(request(shop, "HEAD").statusCode()).isEqualTo(405);
        }
    }

    private static int status(TeamsShop shop, String body) {
        return shop.sender
                .send(
                        body.getBytes(StandardCharsets.UTF_8),
                        shop.teams.tokens(FakeTeams.APP_ID).good())
                .status();
    }

    @Test
    void takesFieldsOfAnyKindWithoutBreaking() throws Exception {
        try (var shop = open()) {
            shop.install();
            var said = shop.askOwner("what should I reorder?");
            var whole = List.of(
                    shop.activities.mention(MARIA, TeamsShop.FLOOR, "help"),
                    shop.activities.reacted(MARIA, OWNER_CHAT, said.id(), "like"),
                    shop.activities.botAdded(MARIA, TeamsShop.FLOOR),
                    shop.invokes.tap(MARIA, said, OWNER_CHAT, "Show working"),
                    shop.invokes.query(MARIA, OWNER_CHAT, "ask", "question", "help"),
                    shop.invokes.declineFile(MARIA, OWNER_CHAT, said.id(), Json.object("file", "1")));
            for (var activity : whole) {
                for (var odd : odd(activity)) {
                    assertThat(shop.sender.send(odd).status())
                            .as(odd.toString())
                            .isIn(200, 202, 400, 401, 403, 501);
                }
            }
        }
    }

    /** An activity with something else in each of its fields, two levels down. */
    private static List<ObjectNode> odd(ObjectNode activity) {
        var things = Json.list(7, Json.list(), Json.object("id", Json.list(1)));
        return activity.propertyStream()
                .flatMap(field -> {
                    var inner = field.getValue().isObject()
                            ? field.getValue().propertyStream().map(it -> field.getKey() + "/" + it.getKey())
                            : Stream.<String>empty();
                    return Stream.concat(Stream.of(field.getKey()), inner);
                })
                .flatMap(path -> IntStream.range(0, things.size()).mapToObj(i -> {
                    var odd = activity.deepCopy();
                    var names = path.split("/");
                    var parent = names.length == 1 ? odd : (ObjectNode) odd.get(names[0]);
                    parent.set(names[names.length - 1], things.get(i));
                    return odd;
                }))
                .toList();
    }

    @Test
    void letsNobodyInWhileMicrosoftsKeysCantBeReadAndGoesOnTrying() throws Exception {
        teams.failNext("openidconfiguration", new Fault.Status(503), new Fault.Dropped());
        try (var shop = open()) {
            var asked = shop.activities.personal(MARIA, "how many orders last week?");
            assertThat(shop.sender.send(asked).status()).isEqualTo(401);

            FakeTeams.await(() -> shop.sender.send(asked).status() == 202, () -> "to be let in");
            teams.awaitMessages(OWNER_CHAT.id(), 1);
        }
    }

    @Test
    void answersManyConversationsSideBySide() throws Exception {
        try (var shop = open()) {
            shop.install();
            shop.askOwner("how many orders last week?");
            var people = IntStream.range(0, 20)
                    .mapToObj(i -> Member.user("Crew " + i))
                    .toList();
            people.forEach(it -> teams.addMember(Chat.personal(it), it));
            people.forEach(it -> teams.failNext(
                    "POST /emea/v3/conversations/" + Chat.personal(it).id() + "/activities",
                    new Fault.Slow(Duration.ofSeconds(1))));
            var start = System.nanoTime();
            people.forEach(it -> shop.sender.send(shop.activities.personal(it, "help")));
            people.forEach(it -> teams.awaitMessages(Chat.personal(it).id(), 1));

            // four at a time would take five seconds
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
        }
    }

    @Test
    void answersWhereTheLatestMessageCameFrom() throws Exception {
        try (var moved = new FakeTeams();
                var shop =
                        open("teams.service-urls=[\"%s\",\"%s\"]".formatted(teams.serviceUrl(), moved.serviceUrl()))) {
            moved.withoutTokens();
            moved.addMember(OWNER_CHAT, MARIA);
            shop.install();
            var sender = new Sender(shop.port(), moved, FakeTeams.APP_ID);
            sender.send(moved.activities().personal(MARIA, "how many orders last week?"));
            moved.awaitMessages(OWNER_CHAT.id(), 1);

            assertThat(teams.messages(OWNER_CHAT.id())).hasSize(1);
        }
    }

    @Test
    void speaksUnaskedAlsoAfterARestart() throws Exception {
        var newcomer = Member.user("Fay");
        var asked = teams.activities().mention(newcomer, TeamsShop.FLOOR, "how many orders last week?");
        teams.addMember(TeamsShop.FLOOR, newcomer);
        try (var shop = open()) {
            shop.install();
            shop.ask(asked);
        }
        var settings = TeamsShop.settings(teams);
        var reply = Replies.of("Tea runs out on Monday.", List.of(), Reply.Kind.ANSWER);
        var configuration = SmallShop.configuration(folder, settings);
        try (var wiring = Wiring.open(configuration, Path.of("").toAbsolutePath());
                var door = wiring.teamsDoor(TeamsTokens.of(configuration, TeamsShop.tokens()))) {
            door.tell(key(MARIA), new Matter("a ping", "1", null), _ -> reply);
            door.tell(key(newcomer), new Matter("a ping", "1", null), _ -> reply);
            assertThatThrownBy(() -> door.tell(key(Member.user("Nobody")), new Matter("a ping", "1", null), _ -> reply))
                    .isInstanceOf(NotSaid.class);
            assertThatThrownBy(() -> door.tell("nobody", new Matter("a ping", "1", null), _ -> reply))
                    .isInstanceOf(NotSaid.class);
        }
        var said = teams.messages(OWNER_CHAT.id()).size();
        assertThat(teams.messages(OWNER_CHAT.id()).getLast().shown()).contains("Tea runs out");
        try (var wiring = Wiring.open(configuration, Path.of("").toAbsolutePath());
                var door = wiring.teamsDoor(TeamsTokens.of(configuration, TeamsShop.tokens()))) {
            var news = Replies.of("Tea has run out.", List.of(), Reply.Kind.ANSWER);
            door.tell(key(MARIA), new Matter("a ping", "2", null), _ -> news);
        }
        assertThat(teams.messages(OWNER_CHAT.id())).hasSize(said);
        assertThat(teams.messages(OWNER_CHAT.id()).getLast().shown()).contains("Tea has run out");
        assertThat(teams.messages(Chat.personal(newcomer).id()).getLast().shown())
                .contains("Tea runs out");

        try (var shop = open()) {
            var before = teams.messages().size();
            assertThat(shop.sender.send(asked).status()).isEqualTo(202);
            FakeTeams.settle();
            assertThat(teams.messages()).hasSize(before);
        }
    }

    private static String key(Member member) {
        return "teams:" + FakeTeams.TENANT + "/" + member.aadObjectId();
    }

    @Test
    void fetchesANewTokenWhereTheOldOneWasTakenBack() throws Exception {
        try (var shop = open()) {
            shop.install();
            teams.revokeTokens();

            assertThat(shop.askOwner("how many orders last week?").shown()).contains("orders");
        }
    }

    @Test
    void logsNeitherTokensNorNamesButWhatTeamsRefused() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        // read here while the server writes
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try (var shop = open()) {
            shop.install();
            for (var bad : BadToken.values()) {
                shop.sender.send(shop.activities.personal(MARIA, "how much did Maria Hartley spend?"), bad);
            }
            teams.failNext("POST /emea/v3/conversations/" + OWNER_CHAT.id(), new Fault.Status(403));
            assertThat(shop.askOwner("how much did Maria Hartley spend?").text())
                    .contains("went wrong");
            teams.removeBot(OWNER_CHAT.id());
            shop.sender.send(shop.activities.personal(MARIA, "how much did Maria Hartley spend?"));
            FakeTeams.await(
                    () -> lines.list.stream().anyMatch(it -> whole(it).contains("BotNotInConversationRoster")),
                    () -> "a line about it");
        } finally {
            root.detachAppender(lines);
        }

        var logged = lines.list.stream().map(TeamsConnectionTest::whole).toList();
        assertThat(logged).anyMatch(it -> it.contains("Could not answer in teams"));
        assertThat(logged)
                .noneMatch(it -> it.contains("Hartley")
                        || it.contains("granted-")
                        || it.contains("eyJ")
                        || it.contains(FakeTeams.SECRET));
    }

    private static String whole(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    @Test
    void isOwnedByWhoIsNamedWhoeverInstallsIt() throws Exception {
        var sam = TeamsShop.STAFF;
        try (var shop =
                open("teams.owners=[\"SAM@cornercafe.example\",\"%s\"]".formatted(TeamsShop.GUEST.aadObjectId()))) {
            shop.install();
            shop.sender.send(shop.activities.installed(sam, Chat.personal(sam)));
            var guest = shop.ask(shop.activities.personal(TeamsShop.GUEST, "who are my best customers?"));

            assertThat(shop.askOwner("who are my best customers?").shown()).doesNotContain("Hartley");
            assertThat(guest.shown()).doesNotContain("Hartley");
            teams.awaitMessages(Chat.personal(sam).id(), 1);
            assertThat(shop.ask(shop.activities.personal(sam, "who are my best customers?"))
                            .shown())
                    .contains("Hartley");
        }
    }

    @Test
    void isOwnedByNobodyElseOnceSomebodyInstalledIt() throws Exception {
        var sam = TeamsShop.STAFF;
        try (var shop = open()) {
            shop.sender.send(shop.activities.installed(TeamsShop.GUEST, Chat.personal(TeamsShop.GUEST)));
            teams.awaitMessages(Chat.personal(TeamsShop.GUEST).id(), 1);
            shop.install();
            shop.sender.send(shop.activities.installed(sam, Chat.personal(sam)));
            teams.awaitMessages(Chat.personal(sam).id(), 1);

            assertThat(shop.askOwner("who are my best customers?").shown()).contains("Hartley");
            assertThat(shop.ask(shop.activities.personal(sam, "who are my best customers?"))
                            .shown())
                    .doesNotContain("Hartley");
        }
    }

    @Test
    void answersThePlaygroundOnThisMachineAlone() throws Exception {
        teams.withoutTokens();
        try (var shop = new TeamsShop(folder, teams, Map.of(), "teams.playground=true")) {
            var asked = shop.activities.personal(MARIA, "who are my best customers?");
            assertThat(shop.sender.send(asked, (String) null).status()).isEqualTo(202);
            assertThat(teams.awaitMessages(OWNER_CHAT.id(), 1).getLast().shown())
                    .contains("Hartley");
            var page = HttpRequest.newBuilder(address(shop))
                    .header("Origin", "https://elsewhere.example")
                    .POST(BodyPublishers.ofString(
                            shop.activities.personal(MARIA, "help").toString()));
            assertThat(send(page.build()).statusCode()).isEqualTo(401);
            var away = shop.activities.personal(MARIA, "help").put("serviceUrl", "https://smba.trafficmanager.net/");
            assertThat(shop.sender.send(away, (String) null).status()).isEqualTo(403);
        }
        assertThatThrownBy(() -> new TeamsShop(folder, teams, Map.of(), "teams.playground=true", "server.host=0.0.0.0"))
                .hasMessageContaining("server.host");
    }

    @Test
    void isNotThereWithoutAnAppOrThePlayground() throws Exception {
        try (var shop = new TeamsShop(folder, teams, Map.of())) {
            assertThat(shop.sender.send(shop.activities.personal(MARIA, "help")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void saysWhichVariableIsWrong() {
        var wrong = new HashMap<>(TeamsShop.tokens());
        wrong.put("TEAMS_APP_SECRET", "another");
        assertThat(doctor(wrong)).contains("MEND").contains("invalid_client").contains("TEAMS_APP_SECRET");

        wrong.remove("TEAMS_APP_SECRET");
        assertThat(doctor(wrong)).contains("MEND").contains("TEAMS_APP_SECRET is missing");
        assertThat(doctor(TeamsShop.tokens()))
                .contains("Microsoft gives the app a token")
                .doesNotContain("MEND  teams");
    }

    @Test
    void doesNotBlameTheSecretForWhatIsMicrosofts() {
        teams.failNext("/oauth2/v2.0/token", new Fault.Status(503));

        assertThat(doctor(TeamsShop.tokens())).contains("status 503").doesNotContain("check TEAMS_APP_SECRET");
    }

    private String doctor(Map<String, String> environment) {
        var out = new StringWriter();
        var printer = new PrintWriter(out, true);
        var surroundings = new Surroundings(
                Path.of("").toAbsolutePath(), folder, environment, printer, printer, false, Clock.systemUTC(), null);
        var arguments = new java.util.ArrayList<>(List.of("doctor", "--data", "data"));
        TeamsShop.settings(teams).forEach(it -> arguments.addAll(List.of("--set", it)));
        CommandLines.run(surroundings, arguments.toArray(String[]::new));
        return out.toString();
    }

    private TeamsShop open(String... sets) throws Exception {
        return new TeamsShop(folder, teams, TeamsShop.tokens(), sets);
    }

    private static HttpResponse<String> request(TeamsShop shop, String method) throws Exception {
        return send(HttpRequest.newBuilder(address(shop))
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private static URI address(TeamsShop shop) {
        return URI.create("http://127.0.0.1:" + shop.port() + "/api/messages");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
