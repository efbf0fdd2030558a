package dev.tillie.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    @Test
    void saysThatItIsWell() throws Exception {
        try (var server = HttpServer.start("127.0.0.1", 0, List.of())) {
            var response = get(server, "/healthz");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("ok");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void namesThePortThatAnotherProgramHasTaken() throws Exception {
        try (var first = HttpServer.start("127.0.0.1", 0, List.of())) {
            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> HttpServer.start("127.0.0.1", first.port(), List.of()))
                    .withMessageContaining("port " + first.port())
                    .withMessageContaining("--port");
        }
    }

    @Test
    void freesItsPortWhenClosed() throws Exception {
        var first = HttpServer.start("127.0.0.1", 0, List.of());
        var port = first.port();
        first.close();
        try (var second = HttpServer.start("127.0.0.1", port, List.of())) {
            assertThat(get(second, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsTheLogTheFaultAndTheCallerOnlyItsReference() throws Exception {
        Routes broken = routing -> routing.get("/broken", (_, _) -> {
            throw new IllegalStateException("the till's drawer is stuck");
        });
        try (var server = HttpServer.start("127.0.0.1", 0, List.of(broken))) {
            var response = get(server, "/broken");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).matches("\\{\"error\":\"[^\"]*[0-9a-f]{6}\"}");
            assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    /** Microsoft's Playground asks so whether Tillie is there, and takes a body for a broken next answer. */
    @Test
    void refusesAHeadWithoutABody() throws Exception {
        Routes refusing = routing -> routing.any("/posts", (_, _) -> {
            throw new Refusal(405, "only POST");
        });
        try (var server = HttpServer.start("127.0.0.1", 0, List.of(refusing));
                var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write("HEAD /posts HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(untilSilence(socket)).startsWith("HTTP/1.1 405").endsWith("\r\n\r\n");
        }
    }

    /** What comes until nothing more does for a while: the connection stays open for the next request. */
    private static String untilSilence(Socket socket) throws IOException {
        var heard = new StringBuilder();
        try {
            for (var next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                heard.append((char) next);
            }
        } catch (SocketTimeoutException silence) {
            assertThat(heard).isNotEmpty();
        }
        return heard.toString();
    }

    @Test
    void writesAnyMessageAsValidJson() {
        assertThat(Errors.json("no \"such\" \\ thing\n£")).isEqualTo("{\"error\":\"no \\\"such\\\" \\\\ thing £\"}");
    }

    private static HttpResponse<String> get(HttpServer server, String path) throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
