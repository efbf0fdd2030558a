package dev.tillie.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The JDK's HTTP client for LangChain4j. It follows no redirect, which might lead the key astray, reads no more of an
 * answer than one can be long, and remembers how long a busy server asks to be left alone.
 */
final class CappedHttp implements HttpClient {
    static final int MOST_BYTES = 64 * 1024;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    private CappedHttp(Duration timeout) {
        this.timeout = timeout;
        client = java.net.http.HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
    }

    static HttpClientBuilder within(Duration timeout) {
        return new Builder(timeout);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            var response = client.send(translated(request), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    throw new Refused(response.statusCode(), retryAfter(response));
                }
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new TooLarge();
                }
                return SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .body(new String(bytes, StandardCharsets.UTF_8))
                        .build();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asking was broken off", e);
        }
    }

    /** Words as they come are of no use: an answer is checked whole. */
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(
                        request.method().name(),
                        request.body() == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    /** A date is read as no wait at all, and no server of language models sends one. */
    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .map(String::strip)
                .filter(it -> SECONDS.matcher(it).matches())
                .map(it -> Duration.ofSeconds(Long.parseLong(it)))
                .orElse(Duration.ZERO);
    }

    /** An answer of more than {@value #MOST_BYTES} bytes. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Builder(Duration timeout) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration changed) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration changed) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new CappedHttp(timeout);
        }
    }
}
