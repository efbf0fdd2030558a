package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Microsoft's Agents Playground beside a server, as its own program. */
final class Playground implements AutoCloseable {
    private static final Path HOME = Path.of("src", "playground").toAbsolutePath();
    private static final Path PROGRAM = HOME.resolve("node_modules/@microsoft/m365agentsplayground/cli.js");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Process process;
    private final Path folder;
    final int port;

    private Playground(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * @param tillie the port she listens on
     * @param folder for what the Playground writes
     */
    static Playground start(int tillie, Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isRegularFile(PROGRAM), "no Playground in " + HOME + ": npm ci brings it");
        Files.copy(HOME.resolve(".m365agentsplayground.yml"), folder.resolve(".m365agentsplayground.yml"));
        var port = freePort();
        var builder = new ProcessBuilder(command(tillie, port));
        builder.environment().putAll(Map.of("BROWSER", "none", "DISPLAY", ""));
        var process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("playground.log").toFile())
                .start();
        var playground = new Playground(process, folder, port);
        try {
            playground.awaitPage();
            return playground;
        } catch (IOException | InterruptedException e) {
            playground.close();
            throw e;
        }
    }

    private static List<String> command(int tillie, int port) {
        var command = new ArrayList<>(List.of("node", PROGRAM.toString(), "start", "--dt", "--er", "-c", "msteams"));
        command.addAll(List.of("-e", "http://127.0.0.1:" + tillie + "/api/messages"));
        command.addAll(List.of("-p", String.valueOf(port), "--su", "http://127.0.0.1:" + port + "/_connector"));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitPage() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        // an upgrade to HTTP/2 would be taken for one to a socket, and hung up on
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (true) {
            try {
                var request = HttpRequest.newBuilder(URI.create(page())).build();
                var _ = client.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IOException("the Playground did not start: " + log(), e);
                }
                Thread.sleep(100);
            }
        }
    }

    String page() {
        return "http://127.0.0.1:" + port + "/";
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("playground.log"));
    }

    /** What went to and fro so far, as the Playground keeps it. */
    List<JsonNode> events() throws IOException {
        var events = new ArrayList<JsonNode>();
        try (var files = Files.list(folder.resolve("devTools"))) {
            for (var file : files.filter(it -> it.getFileName().toString().startsWith("events"))
                    .toList()) {
                for (var event : Files.readString(file).split("\n---\n")) {
                    if (!event.isBlank()) {
                        events.add(MAPPER.readTree(event));
                    }
                }
            }
        }
        return events;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
