package dev.tillie.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The way out to Slack: its Web API, uploads, downloads and response addresses, and nowhere else. */
final class SlackClient implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    private final Slack slack;
    private final Slack once;
    private final OkHttpClient http;
    private final Guard guard;

    SlackClient(URI apiUrl) {
        guard = new Guard(apiUrl);
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString().endsWith("/") ? apiUrl.toString() : apiUrl + "/");
        config.setStatsEnabled(false);
        http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .addInterceptor(guard)
                .connectionPool(new ConnectionPool(16, 1, TimeUnit.MINUTES))
                .readTimeout(LONGEST_SILENCE)
                .callTimeout(LONGEST_CALL)
                .build();
        slack = Slack.getInstance(config, new SlackHttpClient(http));
        var careful = http.newBuilder().retryOnConnectionFailure(false).build();
        once = Slack.getInstance(config, new SlackHttpClient(careful));
    }

    Slack slack() {
        return slack;
    }

    MethodsClient methods(String token) {
        return slack.methods(token);
    }

    /** What it sends is not sent again where a connection breaks. */
    MethodsClient methodsOnce(String token) {
        return once.methods(token);
    }

    boolean allows(String url) {
        return guard.allows(url);
    }

    /** Sends a file's bytes where Slack said they go. */
    void upload(String url, byte[] bytes) throws IOException {
        post(url, RequestBody.create(bytes, BYTES));
    }

    /** Answers at a response address. */
    void respond(String url, String json) throws IOException {
        post(url, RequestBody.create(json, JSON));
    }

    private void post(String url, RequestBody body) throws IOException {
        try (var response = http.newCall(request(url).post(body).build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException(
                        response.code() + " " + Mrkdwn.shortened(body(response).string(), 200));
            }
        }
    }

    /** Fetches one of the workspace's files, never more than {@code most} bytes of it. */
    void download(String url, String token, Path into, long most) throws IOException {
        var request = request(url).header("Authorization", "Bearer " + token).build();
        try (var response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("Slack answered " + response.code());
            }
            copy(body(response).byteStream(), into, most);
        }
    }

    /** A call that was carried out has a body, be it empty. */
    private static ResponseBody body(Response response) {
        return Objects.requireNonNull(response.body());
    }

    private static void copy(InputStream from, Path into, long most) throws IOException {
        try (var out = Files.newOutputStream(into)) {
            var buffer = new byte[64 * 1024];
            long copied = 0;
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                copied += read;
                if (copied > most) {
                    throw new IOException("it is larger than %,d MB".formatted(most >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Request.Builder request(String url) throws IOException {
        try {
            return new Request.Builder().url(url);
        } catch (IllegalArgumentException e) {
            throw new IOException("Slack gave an address that is none", e);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
