package dev.tillie.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeTeamsTest {
    private static final Member ADA = Member.user("Ada Ahlgren");
    private static final Chat FLOOR = Chat.channel("floor");

    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final FakeTeams teams = new FakeTeams();
    private String token = "";

    @AfterEach
    void close() {
        client.close();
        teams.close();
    }

    private record Got(int status, JsonNode body, HttpResponse<byte[]> response) {
        String id() {
            return body.path("id").asText();
        }

        String code() {
            return body.at("/error/code").asText();
        }
    }

    private Got call(String method, String url, byte[] body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Got(response.statusCode(), Json.parse(response.body()), response);
    }

    private Got connector(String method, String path, JsonNode body) throws Exception {
        var bytes = body == null ? new byte[0] : Json.bytes(body);
        return call(method, teams.serviceUrl() + "v3/conversations" + path, bytes, "Authorization", "Bearer " + token);
    }

    private Got say(Chat chat, String text) throws Exception {
        return connector("POST", path(chat) + "/activities", Json.object("type", "message", "text", text));
    }

    private static String path(Chat chat) {
        return "/" + URLEncoder.encode(chat.id(), StandardCharsets.UTF_8);
    }

    private Got askToken(String secret, String scope) throws Exception {
        var form = "grant_type=client_credentials&client_id=" + FakeTeams.APP_ID + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&scope=" + scope;
        return call("POST", teams.tokenUrl(), form.getBytes(StandardCharsets.UTF_8));
    }

    private void signIn() throws Exception {
        var got = askToken(FakeTeams.SECRET, "https://api.botframework.com/.default");
        token = got.body().path("access_token").asText();
        assertThat(token).isNotEmpty();
    }

    @Test
    void keepsWhatIsSaidChangedAndDeleted() throws Exception {
        signIn();
        var thread = FLOOR.thread("1700000000000");
        var first = say(thread, "one");
        var second = connector(
                "POST", path(thread) + "/activities/" + first.id(), Json.object("type", "message", "text", "two"));
        connector("PUT", path(thread) + "/activities/" + second.id(), Json.object("type", "message", "text", "three"));
        connector("DELETE", path(thread) + "/activities/" + first.id(), null);
        connector("POST", path(thread) + "/activities", Json.object("type", "typing"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(teams.awaitMessages(FLOOR.id(), 1)).singleElement().satisfies(it -> {
            assertThat(it.conversation()).isEqualTo("19:floor@thread.tacv2;messageid=1700000000000");
            assertThat(it.replyTo()).isEqualTo(first.id());
            assertThat(it.text()).isEqualTo("three");
            assertThat(it.isEdited()).isTrue();
        });
        assertThat(teams.allMessages().getFirst().isDeleted()).isTrue();
        assertThat(teams.awaitEdits(1)).hasSize(1);
        assertThat(teams.awaitTyping(1)).hasSize(1);
    }

    @Test
    void missesWhatIsNotThere() throws Exception {
        signIn();
        var gone = say(Chat.personal(ADA), "one").id();
        var place = path(Chat.personal(ADA));
        connector("DELETE", place + "/activities/" + gone, null);
        var message = Json.object("type", "message", "text", "two");

        assertThat(connector("PUT", place + "/activities/" + gone, message).status())
                .isEqualTo(404);
        assertThat(connector("PUT", place + "/activities/1", message).status()).isEqualTo(404);
        assertThat(connector("DELETE", place + "/activities/" + gone, null).status())
                .isEqualTo(404);
        assertThat(connector("GET", place + "/members/29:nobody", null).status())
                .isEqualTo(404);
        assertThat(connector("GET", place + "/pets", null).status()).isEqualTo(404);
    }

    @Test
    void letsNobodyInWithoutATokenItGave() throws Exception {
        assertThat(say(FLOOR, "none").status()).isEqualTo(401);
        token = "made-up";
        assertThat(say(FLOOR, "made up").status()).isEqualTo(401);
        signIn();
        assertThat(say(FLOOR, "good").status()).isEqualTo(201);
        teams.revokeTokens();
        assertThat(say(FLOOR, "revoked").status()).isEqualTo(401);
        teams.tokensLast(0);
        signIn();
        assertThat(say(FLOOR, "expired").status()).isEqualTo(401);
        teams.withoutTokens();
        assertThat(say(FLOOR, "open").status()).isEqualTo(201);

        assertThat(teams.messages()).extracting(Said::text).containsExactly("good", "open");
    }

    @Test
    void givesTokensToTheAppAlone() throws Exception {
        var scope = "https://api.botframework.com/.default";
        assertThat(askToken("guessed", scope).status()).isEqualTo(401);
        assertThat(askToken("guessed", scope).body().path("error").asText()).isEqualTo("invalid_client");
        assertThat(askToken(FakeTeams.SECRET, "openid").status()).isEqualTo(400);
        assertThat(call("POST", teams.tokenUrl(), new byte[0]).status()).isEqualTo(400);
        assertThat(call("POST", teams.tokenUrl().replace(FakeTeams.TENANT, "botframework.com"), new byte[0])
                        .status())
                .isEqualTo(400);
        teams.tokensLast(60);
        assertThat(askToken(FakeTeams.SECRET, scope).body().path("expires_in").asInt())
                .isEqualTo(60);
        assertThat(teams.tokenRequests()).isEqualTo(6);
    }

    @Test
    void refusesWhatTeamsWouldNotShow() throws Exception {
        signIn();
        var place = path(FLOOR) + "/activities";
        var picture = Json.object("type", "message", "url", "data:image/png;base64," + "A".repeat(200_000));

        assertThat(connector("POST", place, Json.object("text", "x")).status()).isEqualTo(400);
        assertThat(connector("POST", place, null).status()).isEqualTo(400);
        assertThat(say(FLOOR, "x".repeat(102_400)).code()).isEqualTo("MessageSizeTooBig");
        assertThat(connector("POST", place, picture).status()).isEqualTo(201);
        assertThat(connector("PUT", place + "/1", Json.object("text", "x")).status())
                .isEqualTo(400);
        assertThat(teams.messages()).hasSize(1);
    }

    @Test
    void opensTheOneConversationWithAPerson() throws Exception {
        signIn();
        var asked = Json.object(
                "members",
                Json.list(Json.object("id", ADA.id())),
                "activity",
                Json.object("type", "message", "text", "hi"));
        var opened = connector("POST", "", asked);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.id()).isEqualTo(Chat.personal(ADA).id());
        assertThat(opened.body().path("serviceUrl").asText()).isEqualTo(teams.serviceUrl());
        assertThat(teams.messages(opened.id())).extracting(Said::text).containsExactly("hi");
        assertThat(connector("POST", "", Json.object("members", Json.list())).status())
                .isEqualTo(400);
    }

    @Test
    void saysNothingWhereTheBotWasThrownOut() throws Exception {
        signIn();
        teams.removeBot(FLOOR.id());

        assertThat(say(FLOOR.thread("1"), "hello?").code()).isEqualTo("BotNotInConversationRoster");
        assertThat(say(Chat.group("till"), "hello").status()).isEqualTo(201);
    }

    @Test
    void listsMembersPageByPage() throws Exception {
        signIn();
        for (int i = 0; i < 5; i++) {
            teams.addMember(FLOOR, Member.user("User " + i));
        }
        teams.addMember(FLOOR, Member.guest("Guest"));
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = connector("GET", path(FLOOR.thread("7")) + "/pagedmembers?pageSize=4" + next, null);
            page.body().path("members").forEach(it -> names.add(it.path("name").asText()));
            next = page.body().has("continuationToken")
                    ? "&continuationToken="
                            + page.body().get("continuationToken").asText()
                    : "";
        } while (!next.isEmpty());

        assertThat(names).hasSize(6).endsWith("User 4", "Guest");
        assertThat(teams.calls("/pagedmembers")).hasSize(2);
        assertThat(connector("GET", path(FLOOR) + "/members", null).body()).hasSize(6);
        var guest = Member.guest("Guest");
        assertThat(connector("GET", path(FLOOR) + "/members/" + guest.aadObjectId(), null)
                        .body()
                        .path("userRole")
                        .asText())
                .isEqualTo("guest");
    }

    @Test
    void goesWrongAsPlanned() throws Exception {
        signIn();
        teams.failNext(
                "POST /emea/v3/conversations/19:floor",
                new Fault.RateLimited(3),
                new Fault.Status(412),
                new Fault.Dropped(),
                new Fault.Unanswered(),
                new Fault.Slow(Duration.ofMillis(50)));

        assertThat(say(Chat.group("till"), "elsewhere").status()).isEqualTo(201);
        assertThat(say(FLOOR, "one").response().headers().firstValue("Retry-After"))
                .contains("3");
        assertThat(say(FLOOR, "two").status()).isEqualTo(412);
        assertThatThrownBy(() -> say(FLOOR, "three")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> say(FLOOR, "four")).isInstanceOf(IOException.class);
        assertThat(say(FLOOR, "five").status()).isEqualTo(201);
        assertThat(teams.messages(FLOOR.id())).extracting(Said::text).containsExactly("four", "five");
    }

    @Test
    void handsFilesOutAndTakesThemIn() throws Exception {
        var url = teams.host("stock take.csv", "a;b");
        var upload = teams.uploadUrl("order.xlsx");

        assertThat(call("GET", url, new byte[0]).response().body()).asString().isEqualTo("a;b");
        assertThat(call("GET", url.replace("/F", "/G"), new byte[0]).status()).isEqualTo(404);
        assertThat(call("GET", url, new byte[0], "Authorization", "Bearer x").status())
                .isEqualTo(401);
        assertThat(call("PUT", upload, new byte[4]).status()).isEqualTo(400);
        assertThat(call("PUT", upload, new byte[4], "Content-Range", "bytes 0-4/5")
                        .status())
                .isEqualTo(416);
        assertThat(call("PUT", upload, new byte[4], "Content-Range", "bytes 0-3/5")
                        .status())
                .isEqualTo(202);
        assertThat(call("PUT", upload, new byte[1], "Content-Range", "bytes 4-4/5")
                        .status())
                .isEqualTo(201);
        assertThat(teams.uploaded(upload)).hasSize(5);
    }

    @Test
    void saysWhatArrivedInTheStead() throws Exception {
        teams.withoutTokens();
        say(FLOOR, "hello");

        assertThatThrownBy(() -> FakeTeams.await(() -> false, () -> "two, got " + teams.calls(), Duration.ZERO))
                .hasMessageContaining("activities")
                .hasMessageContaining("hello");
    }

    @Test
    void keepsUpWithABusyMorning() throws Exception {
        teams.withoutTokens();
        var start = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            say(FLOOR, "message " + i);
        }

        assertThat(teams.awaitMessages(500)).hasSize(500);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
