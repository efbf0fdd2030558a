package dev.tillie.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks a server in a process of its own as a chat platform would, at a steady rate, and takes its answers as the
 * platform would: for each question one signed event, and the time until its answer is posted.
 */
final class BenchChat implements AutoCloseable {
    private static final int SECONDS_TO_FINISH = 30;

    /** Each kind of question a few times: a server meets a minute's rush warm, not in its first second. */
    private static final int WARMING = 120;

    private final HttpServer standIn;
    private final BenchPlatform platform;
    private final BenchTally tally = new BenchTally();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /** @param platform at the address of the stand-in for it */
    BenchChat(Function<String, BenchPlatform> platform) throws IOException {
        standIn = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        this.platform = platform.apply(onThisMachine(standIn.getAddress().getPort()));
        standIn.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        standIn.createContext("/", this::answer);
        standIn.start();
    }

    private static String onThisMachine(int port) {
        return "http://127.0.0.1:" + port;
    }

    BenchFigures measure(Path data, Surroundings surroundings, int rate, int seconds) throws Exception {
        try (var server = BenchServer.start(data, surroundings, platform.environment(), platform.settings())) {
            var address = onThisMachine(server.port());
            askFirst(address);
            var firstAcknowledged = tally.acknowledgedMillis();
            var firstAnswered = tally.answeredMillis();
            warmUp(address);
            askAll(address, 1 + WARMING, rate, rate * seconds);
            return new BenchFigures(
                    platform.name(),
                    tally.asked(),
                    rate,
                    tally.withCharts(),
                    tally.lost(),
                    tally.doubled(),
                    firstAcknowledged.most(),
                    firstAnswered.most(),
                    tally.acknowledgedMillis(),
                    tally.answeredMillis(),
                    server.mostResidentMegabytes(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    /** Waits for one answer before the others are asked for. */
    private void askFirst(String server) throws InterruptedException {
        ask(server, 0);
        awaitAnswers(1);
    }

    /** One after the other; only what comes after is counted. */
    private void warmUp(String server) throws InterruptedException {
        for (int number = 1; number <= WARMING; number++) {
            ask(server, number);
            awaitAnswers(number + 1);
        }
        tally.startAnew();
    }

    private void awaitAnswers(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
        while (tally.answered() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private void askAll(String server, int first, int rate, int count) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                var number = first + i;
                TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / rate - System.nanoTime());
                threads.execute(() -> ask(server, number));
            }
        }
        awaitAnswers(count);
        // long enough for a second answer to a question to come in
        Thread.sleep(1_000);
    }

    private void ask(String server, int number) {
        var event = platform.event(number, Questions.inChat(number));
        var request = HttpRequest.newBuilder(URI.create(server + event.path()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event.body()));
        event.headers().forEach(request::header);
        tally.ask(event.question());
        try {
            if (client.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2) {
                tally.acknowledge(event.question());
            }
        } catch (IOException e) {
            // an unanswered question counts as lost
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var json = platform.answer(exchange.getRequestURI().getPath(), body, tally);
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        standIn.stop(0);
        client.shutdownNow();
    }
}
