package dev.tillie.chat.teams;

import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The token Tillie calls Teams with, fetched from the tenant the app is registered in, and anew before it ends. The SDK
 * only knows apps of every tenant, which Azure makes no more; and its token library takes no address of a stand-in.
 *
 * @see "RFC 6749, section 4.4"
 */
final class AppToken implements ServiceClientCredentials {
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);

    private record Held(String token, Instant until) {}

    private final URI address;
    private final String appId;
    private final String secret;
    private final HttpClient http;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Held held = new Held("", Instant.MIN);

    AppToken(URI address, String appId, String secret, HttpClient http, Clock clock) {
        this.address = address;
        this.appId = appId;
        this.secret = secret;
        this.http = http;
        this.clock = clock;
    }

    String get() throws IOException {
        var now = held;
        return clock.instant().isBefore(now.until()) ? now.token() : renew(now.token());
    }

    /** @param refused the token that is no good any more */
    private String renew(String refused) throws IOException {
        fetching.lock();
        try {
            if (held.token().equals(refused) || !clock.instant().isBefore(held.until())) {
                held = fetch();
            }
            return held.token();
        } finally {
            fetching.unlock();
        }
    }

    private Held fetch() throws IOException {
        var answer = Json.parse(post(Map.of(
                "grant_type", "client_credentials",
                "client_id", appId,
                "client_secret", secret,
                "scope", SCOPE)));
        var token = Json.text(answer, "access_token");
        if (token.isEmpty()) {
            throw new IOException("Microsoft gave no token");
        }
        var life = Duration.ofSeconds(Json.at(answer, "expires_in").asLong(3600));
        var early = life.compareTo(RENEWED_BEFORE.multipliedBy(2)) > 0 ? RENEWED_BEFORE : life.dividedBy(2);
        return new Held(token, clock.instant().plus(life).minus(early));
    }

    private String post(Map<String, String> form) throws IOException {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw problem(answer.statusCode(), error(answer.body()));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private static IOException problem(int status, String error) {
        var isOurs = status / 100 == 4 && status != 408 && status != 429;
        return isOurs ? new TokenRefused(status, error) : new IOException("Microsoft gives no token: status " + status);
    }

    private static String error(String body) {
        try {
            return Json.text(Json.parse(body), "error");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Microsoft gives no token: it does not know the app, the secret or the tenant. */
    static final class TokenRefused extends IOException {
        TokenRefused(int status, String error) {
            super("Microsoft refuses a token (" + (error.isEmpty() ? "status " + status : error) + "); check "
                    + suspect(error));
        }

        private static String suspect(String error) {
            return switch (error) {
                case "invalid_client" -> "TEAMS_APP_SECRET, which may have run out";
                case "unauthorized_client" -> "TEAMS_APP_ID and TEAMS_TENANT_ID";
                case "invalid_request" -> "TEAMS_TENANT_ID";
                default -> "TEAMS_APP_ID, TEAMS_APP_SECRET and TEAMS_TENANT_ID";
            };
        }
    }

    @Override
    public void applyCredentialsFilter(OkHttpClient.Builder client) {
        client.addInterceptor(this::call);
    }

    /** A token may be taken back before its end, so a refused one is renewed, once. */
    private Response call(Interceptor.Chain chain) throws IOException {
        var token = get();
        var answer = chain.proceed(bearing(chain, token));
        if (answer.code() != 401) {
            return answer;
        }
        answer.close();
        return chain.proceed(bearing(chain, renew(token)));
    }

    private static okhttp3.Request bearing(Interceptor.Chain chain, String token) {
        return chain.request()
                .newBuilder()
                .header("Authorization", "Bearer " + token)
                .build();
    }
}
