package dev.tillie.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Standard input and output for a server that runs already: each line goes there, each answer comes back as a line. */
public final class StdioRelay {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final URI address;
    private final Map<String, String> headers;

    /** @param headers that let it in */
    public StdioRelay(URI address, Map<String, String> headers) {
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    /** Passes on what one assistant says until it hangs up. */
    public void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(TO_CONNECT)
                        .build();
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    pass(client, line, out);
                }
            }
        }
    }

    private void pass(HttpClient client, String line, OutputStream out) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(line));
        headers.forEach(request::header);
        var response = client.send(request.build(), BodyHandlers.ofString());
        var answer = response.statusCode() < 400 ? response.body() : refused(response.statusCode());
        if (!answer.isBlank()) {
            out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** What the protocol says of a message that was no message. */
    private static String refused(int status) {
        return "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"refused, status %d\"}}"
                .formatted(status);
    }
}
