package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The server that has a data folder open, as its {@code server.json} says. The file is readable by its owner only: who
 * can read it may run commands.
 */
record Neighbour(String host, int port, String token) {
    static final String FILE = "server.json";
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** The server of a folder; empty where the file is missing or is none of ours. */
    static Optional<Neighbour> find(Path directory) {
        try {
            var json = Json.MAPPER.readTree(Files.readString(directory.resolve(FILE)));
            var found = new Neighbour(
                    json.path("host").asText(),
                    json.path("port").asInt(),
                    json.path("token").asText());
            return Optional.of(found).filter(it -> it.port > 0 && !it.token.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Runs a command there, prints what it printed, and returns its exit code; empty when that server is gone (it was
     * killed and left its file behind) and the command must look after itself.
     */
    OptionalInt run(List<String> arguments, Surroundings surroundings) throws InterruptedException {
        var body = Json.line(Json.object(
                "arguments", arguments, "directory", surroundings.directory().toString()));
        var request = HttpRequest.newBuilder(URI.create("http://" + address() + "/api/run"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TO_CONNECT)
                .build()) {
            return print(client.send(request, BodyHandlers.ofString()), surroundings);
        } catch (ConnectException e) {
            return OptionalInt.empty();
        } catch (IOException e) {
            throw CommandProblem.failed("the running server on " + address() + " broke off: " + e.getMessage()
                    + "; is it still up? Then try again");
        }
    }

    /** Whether something listens there. */
    boolean isThere() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(TO_CONNECT.toMillis()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static OptionalInt print(HttpResponse<String> response, Surroundings surroundings) throws IOException {
        if (response.statusCode() == 401 || response.statusCode() == 404) {
            return OptionalInt.empty();
        }
        JsonNode json = Json.MAPPER.readTree(response.body());
        if (response.statusCode() != 200) {
            throw CommandProblem.failed("the running server refused the command: "
                    + json.path("error").asText("status " + response.statusCode()));
        }
        surroundings.out().print(json.path("out").asText());
        surroundings.out().flush();
        surroundings.err().print(json.path("err").asText());
        surroundings.err().flush();
        return OptionalInt.of(json.path("exit").asInt(1));
    }
}
