package dev.tillie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeSlackTest {
    private final FakeSlack slack = new FakeSlack();
    private final MethodsClient client = client("xoxb-1");

    @AfterEach
    void close() {
        slack.close();
    }

    private MethodsClient client(String token) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return Slack.getInstance(config).methods(token);
    }

    @Test
    void keepsWhatIsSaidChangedAndDeleted() throws Exception {
        var first = client.chatPostMessage(it -> it.channel("C1").text("one"));
        var second = client.chatPostMessage(
                it -> it.channel("C1").threadTs(first.getTs()).text("two"));
        client.chatUpdate(it -> it.channel("C1").ts(second.getTs()).text("three"));
        client.chatDelete(it -> it.channel("C1").ts(first.getTs()));

        assertThat(second.getTs()).isGreaterThan(first.getTs()).matches("\\d{10}\\.\\d{6}");
        assertThat(slack.messages()).extracting(Said::text).containsExactly("three");
        assertThat(slack.thread(first.getTs()).getFirst().edited()).isTrue();
        assertThat(slack.allMessages().getFirst().deleted()).isTrue();
        assertThat(slack.calls("chat.postMessage").getFirst().token()).isEqualTo("xoxb-1");
    }

    @Test
    void missesWhatIsNotThere() throws Exception {
        slack.unknownChannel("CNONE");
        var gone = client.chatPostMessage(it -> it.channel("C1").text("one")).getTs();
        client.chatDelete(it -> it.channel("C1").ts(gone));

        assertError(
                "channel_not_found",
                client.chatPostMessage(it -> it.channel("CNONE").text("one")));
        assertError(
                "message_not_found",
                client.chatUpdate(it -> it.channel("C1").ts("1.1").text("one")));
        assertError(
                "message_not_found",
                client.chatUpdate(it -> it.channel("C1").ts(gone).text("one")));
        assertError(
                "message_not_found", client.chatDelete(it -> it.channel("C1").ts(gone)));
        assertError("user_not_found", client.usersInfo(it -> it.user("UNONE")));
        assertError("channel_not_found", client.conversationsInfo(it -> it.channel("CNONE")));
        assertError("file_not_found", client.filesInfo(it -> it.file("FNONE")));
    }

    @Test
    void saysWhatArrivedInTheStead() throws Exception {
        client.chatPostMessage(it -> it.channel("C1").text("hello"));

        assertThatThrownBy(() -> slack.awaitCalls("chat.update", 1, Duration.ofMillis(50)))
                .hasMessageContaining("1 calls of chat.update")
                .hasMessageContaining("chat.postMessage")
                .hasMessageContaining("hello");
    }

    @Test
    void refusesBlocksBeyondTheLimitsAndRemembersThem() throws Exception {
        var refused =
                client.chatPostMessage(it -> it.channel("C1").text("x").blocksAsString("[{\"type\":\"brand_new\"}]"));
        var answered = post(slack.responseUrl(), "{\"text\":\"\"}");

        assertError("invalid_blocks", refused);
        assertThat(answered.statusCode()).isEqualTo(400);
        assertThat(answered.body()).isEqualTo("invalid_blocks");
        assertThat(slack.violations()).hasSize(2);
        assertThat(slack.messages()).isEmpty();
        assertThat(slack.responses()).isEmpty();
    }

    @Test
    void takesAnswersAtAResponseAddress() throws Exception {
        var url = slack.responseUrl();
        assertThat(url).isNotEqualTo(slack.responseUrl());
        assertThat(post(url, "{\"text\":\"hi\",\"replace_original\":true}").statusCode())
                .isEqualTo(200);

        assertThat(slack.awaitResponses(1, Duration.ofSeconds(1))
                        .getFirst()
                        .get("text")
                        .getAsString())
                .isEqualTo("hi");
        assertThat(slack.responses(url)).hasSize(1);
        assertThat(slack.calls("/commands")
                        .getFirst()
                        .json()
                        .get("replace_original")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void readsCallsInJson() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + "chat.postMessage"))
                .header("Authorization", "Bearer xoxb-1")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"channel\":\"C1\",\"text\":\"hi\",\"blocks\":[{\"type\":\"divider\"}]}"));
        assertThat(send(request).body()).contains("\"ok\":true");

        assertThat(slack.messages().getFirst().blocks("divider")).hasSize(1);
    }

    @Test
    void takesFilesInThreeSteps() throws Exception {
        var uploaded = client.filesUploadV2(it -> it.fileData("a,b".getBytes(StandardCharsets.UTF_8))
                .filename("sales.csv")
                .title("Sales")
                .channel("C1"));

        assertThat(uploaded.isOk()).isTrue();
        assertThat(slack.file(uploaded.getFile().getId()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a,b");
        var known = client.filesInfo(it -> it.file(uploaded.getFile().getId())).getFile();
        assertThat(known.getFiletype()).isEqualTo("csv");
        assertThat(known.getTitle()).isEqualTo("Sales");
        assertError("invalid_arguments", client.filesGetUploadURLExternal(it -> it.filename("sales.csv")));
    }

    @Test
    void givesFilesOnlyForAToken() throws Exception {
        var file = slack.putFile("sales.csv", "a,b".getBytes(StandardCharsets.UTF_8));
        var url = client.filesInfo(it -> it.file(file.get("id").getAsString()))
                .getFile()
                .getUrlPrivateDownload();
        assertThat(url)
                .isEqualTo(file.get("url_private_download").getAsString())
                .contains("/files-pri/");

        assertThat(send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer xoxb-1"))
                        .body())
                .isEqualTo("a,b");
        assertThat(send(HttpRequest.newBuilder(URI.create(url))).headers().firstValue("Location"))
                .hasValue(slack.address() + "/login");
    }

    @Test
    void knowsPeopleAndChannels() throws Exception {
        slack.addUser("U5", "is_admin", "tz=Europe/Berlin", "real_name=Ann Lee");
        slack.addChannel("C5", List.of("U5", FakeSlack.BOT), "is_private");

        var user = client.usersInfo(it -> it.user("U5")).getUser();
        assertThat(user.isAdmin()).isTrue();
        assertThat(user.isOwner()).isFalse();
        assertThat(user.getTz()).isEqualTo("Europe/Berlin");
        assertThat(user.getRealName()).isEqualTo("Ann Lee");
        assertThat(client.usersList(it -> it).getMembers()).hasSize(6);
        assertThat(client.conversationsInfo(it -> it.channel("C5")).getChannel().isPrivate())
                .isTrue();
        assertThat(client.conversationsMembers(it -> it.channel("C5")).getMembers())
                .containsExactly("U5", FakeSlack.BOT);
    }

    @Test
    void looksAtTokensAndScopes() throws Exception {
        slack.grantScopes("chat:write");
        var self = client.authTest(it -> it);
        assertThat(self.getBotId()).isEqualTo(FakeSlack.BOT_ID);
        assertThat(self.getHttpResponseHeaders().get("x-oauth-scopes")).containsExactly("chat:write");
        assertError("invalid_auth", client("nonsense").authTest(it -> it));
        assertError("not_allowed_token_type", client.appsConnectionsOpen(it -> it.token("xoxb-1")));

        slack.revoke("xoxb-1");
        assertError("token_revoked", client.authTest(it -> it));
        slack.acceptTokens("xoxb-2");
        assertThat(client("xoxb-2").authTest(it -> it).isOk()).isTrue();
        assertError("invalid_auth", client("xoxb-3").authTest(it -> it));
    }

    @Test
    void letsATokenEndItself() throws Exception {
        assertThat(client.authRevoke(it -> it).isRevoked()).isTrue();

        assertError("token_revoked", client.authTest(it -> it));
    }

    @Test
    void tradesCodesForTokensAndTokensForTokens() throws Exception {
        var first = client("")
                .oauthV2Access(it -> it.clientId("c").clientSecret("s").code("T7"));
        assertThat(first.getTeam().getId()).isEqualTo("T7");
        assertThat(first.getExpiresIn()).isEqualTo(43_200);
        assertThat(client(first.getAccessToken()).authTest(it -> it).getTeamId())
                .isEqualTo("T7");

        var next = client("")
                .oauthV2Access(it -> it.clientId("c")
                        .clientSecret("s")
                        .grantType("refresh_token")
                        .refreshToken(first.getRefreshToken()));
        assertThat(next.getAccessToken()).isNotEqualTo(first.getAccessToken());
        assertThat(next.getTeam().getId()).isEqualTo("T7");
        assertError(
                "invalid_refresh_token",
                client("")
                        .oauthV2Access(it -> it.clientId("c")
                                .clientSecret("s")
                                .grantType("refresh_token")
                                .refreshToken(first.getRefreshToken())));
    }

    @Test
    void failsAsTold() throws Exception {
        slack.failNext(
                "auth.test",
                new Fault.RateLimited(7),
                new Fault.ServerError(503),
                new Fault.Refused("internal_error"),
                new Fault.Dropped(),
                new Fault.Slow(Duration.ofMillis(300)));

        assertThatThrownBy(() -> client.authTest(it -> it))
                .asInstanceOf(InstanceOfAssertFactories.type(SlackApiException.class))
                .satisfies(it -> assertThat(it.getResponse().code()).isEqualTo(429))
                .satisfies(
                        it -> assertThat(it.getResponse().header("Retry-After")).isEqualTo("7"));
        assertThatThrownBy(() -> client.authTest(it -> it)).isInstanceOf(SlackApiException.class);
        assertError("internal_error", client.authTest(it -> it));
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(URI.create(slack.apiUrl() + "auth.test"))
                        .header("Authorization", "Bearer xoxb-1")
                        .POST(HttpRequest.BodyPublishers.noBody())))
                .isInstanceOf(IOException.class);
        var start = System.nanoTime();
        assertThat(client.authTest(it -> it).isOk()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
        assertThat(slack.calls("auth.test")).hasSize(5);
    }

    @Test
    void holdsUpWhoTalksTooFast() throws Exception {
        slack.rateLimit("chat.postMessage", "C1", 2);
        client.chatPostMessage(it -> it.channel("C1").text("one"));
        client.chatPostMessage(it -> it.channel("C1").text("two"));

        assertThatThrownBy(() -> client.chatPostMessage(it -> it.channel("C1").text("three")))
                .isInstanceOf(SlackApiException.class);
        assertThat(client.chatPostMessage(it -> it.channel("C2").text("three")).isOk())
                .isTrue();
    }

    @Test
    void answersWhatItDoesNotKnow() throws Exception {
        assertThat(client.reactionsAdd(it -> it.channel("C1").timestamp("1.1").name("eyes"))
                        .isOk())
                .isTrue();
    }

    private static void assertError(String error, SlackApiTextResponse response) {
        assertThat(response.isOk()).isFalse();
        assertThat(response.getError()).isEqualTo(error);
    }

    private static HttpResponse<String> post(String url, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Over a connection of its own, which the client will not try twice. */
    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
