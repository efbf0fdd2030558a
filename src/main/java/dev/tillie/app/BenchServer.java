package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, started as the launcher starts it, asked over HTTP as a browser asks. */
final class BenchServer implements AutoCloseable {
    private static final int PROC_KILOBYTES = 1024;
    private static final String READY = "Tillie is ready on ";

    private final Process process;
    private final URI address;
    private final HttpClient client;
    private long firstAnswerMillis;

    private BenchServer(Process process, URI address) {
        this.process = process;
        this.address = address;
        this.client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    }

    /** Starts it and waits for its first answer. */
    static BenchServer start(Path data, Surroundings surroundings) throws IOException, InterruptedException {
        return start(data, surroundings, Map.of(), List.of());
    }

    /**
     * @param environment beside this process's own
     * @param sets settings, as {@code key=value}
     */
    static BenchServer start(Path data, Surroundings surroundings, Map<String, String> environment, List<String> sets)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var command = new ArrayList<>(command(data, surroundings));
        sets.forEach(it -> command.addAll(List.of("--set", it)));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        var process = builder.start();
        var server = new BenchServer(process, address(process));
        server.ask("how did we do yesterday?", null);
        server.firstAnswerMillis = millisSince(start);
        return server;
    }

    /** The options are those of the launcher; src/main/launcher/tillie says why. */
    private static List<String> command(Path data, Surroundings surroundings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-Xmx288m",
                "-Dtillie.home=" + surroundings.home(),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0");
    }

    private static URI address(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()).strip());
            }
        }
        throw CommandProblem.failed("the server to measure did not start; try tillie serve");
    }

    int port() {
        return address.getPort();
    }

    long firstAnswerMillis() {
        return firstAnswerMillis;
    }

    /** Milliseconds for each question, its charts fetched. */
    List<Long> askAll(List<String> questions, Instant at) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (var question : questions) {
            long start = System.nanoTime();
            for (var chart : ask(question, at).path("charts")) {
                fetch(HttpRequest.newBuilder(address.resolve(chart.path("png").asText()))
                        .build());
            }
            times.add(millisSince(start));
        }
        return times;
    }

    private JsonNode ask(String question, @Nullable Instant at) throws IOException, InterruptedException {
        var body =
                at == null ? Json.object("question", question) : Json.object("question", question, "at", at.toString());
        var request = HttpRequest.newBuilder(address.resolve("/api/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.line(body)))
                .build();
        return Json.MAPPER.readTree(fetch(request));
    }

    private byte[] fetch(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw CommandProblem.failed(
                    "the server to measure answered " + response.statusCode() + " to " + request.uri());
        }
        return response.body();
    }

    long residentMegabytes() {
        return memory("VmRSS:");
    }

    long mostResidentMegabytes() {
        return memory("VmHWM:");
    }

    /** From Linux's own account of the process; 0 elsewhere. */
    private long memory(String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(it -> it.startsWith(field))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / PROC_KILOBYTES)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
