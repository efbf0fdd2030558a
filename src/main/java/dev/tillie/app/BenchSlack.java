package dev.tillie.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Asks a server in a process of its own as Slack would, at a steady rate, and takes its answers as Slack would: for each
 * question one signed event, and the time until its answer is posted.
 */
final class BenchSlack implements AutoCloseable {
    private static final String SECRET = "a secret of the bench alone";
    private static final int PEOPLE = 20;
    private static final int SECONDS_TO_FINISH = 30;

    /** Every third question asks for what is answered with a chart. */
    private static final List<String> WITH_CHARTS = List.of(
            "how did we do in %s?",
            "how will sales look next month?", "what should I reorder?", "sales by day of week in %s");

    private static final List<String> WITHOUT_CHARTS = List.of(
            "how many orders in %s?", "average order value in %s", "refunds in %s", "what can you do?", "thanks");

    private static final List<String> MONTHS = List.of("june", "july", "august", "september", "october");

    private final HttpServer standIn;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Queue<Long>> answered = new ConcurrentHashMap<>();
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong charts = new AtomicLong();
    private final AtomicLong number = new AtomicLong();
    private long firstAcknowledgedMillis;
    private long firstAnsweredMillis;

    BenchSlack() throws IOException {
        standIn = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        standIn.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        standIn.createContext("/", this::answer);
        standIn.start();
    }

    /** What was measured; milliseconds from a question's sending. */
    record Figures(
            int questions,
            int perSecond,
            long withCharts,
            int lost,
            int doubled,
            long firstAcknowledgedMillis,
            long firstAnsweredMillis,
            long acknowledgedMillisP95,
            long answeredMillisP50,
            long answeredMillisP95,
            long answeredMillisMost,
            long mostResidentMegabytes,
            int processors) {
        String toText() {
            return """
                %,d questions through a stand-in for Slack, %d a second, %,d of them answered with a chart
                Lost: %d, doubled: %d
                The first, right after the start: acknowledged after %,d ms, answered after %,d ms
                Acknowledged: p95 %,d ms. Answered: p50 %,d ms, p95 %,d ms, slowest %,d ms
                Resident memory of the server: at most %,d MB
                On %d processors\
                """.formatted(
                            questions,
                            perSecond,
                            withCharts,
                            lost,
                            doubled,
                            firstAcknowledgedMillis,
                            firstAnsweredMillis,
                            acknowledgedMillisP95,
                            answeredMillisP50,
                            answeredMillisP95,
                            answeredMillisMost,
                            mostResidentMegabytes,
                            processors);
        }
    }

    Figures measure(Path data, Surroundings surroundings, int rate, int seconds) throws Exception {
        var environment = Map.of("SLACK_BOT_TOKEN", "xoxb-bench", "SLACK_SIGNING_SECRET", SECRET);
        var sets = List.of("slack.api-url=" + address() + "/api/");
        try (var server = BenchServer.start(data, surroundings, environment, sets)) {
            askFirst(server.port());
            askAll(server.port(), rate, rate * seconds);
            return figures(rate, server.mostResidentMegabytes());
        }
    }

    private String address() {
        return "http://127.0.0.1:" + standIn.getAddress().getPort();
    }

    /** Waits for one answer before the others are asked for. */
    private void askFirst(int port) throws InterruptedException {
        ask(port, 0);
        firstAcknowledgedMillis = acknowledged.isEmpty() ? -1 : acknowledged.remove();
        awaitAnswers(1);
        firstAnsweredMillis =
                answered.isEmpty() ? -1 : answered.values().iterator().next().peek();
    }

    private void awaitAnswers(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
        while (answered.size() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private void askAll(int port, int rate, int count) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 1; i <= count; i++) {
                var question = i;
                TimeUnit.NANOSECONDS.sleep(start + i * 1_000_000_000L / rate - System.nanoTime());
                threads.execute(() -> ask(port, question));
            }
        }
        awaitAnswers(count + 1);
        // long enough for a second answer to a question to come in
        Thread.sleep(1_000);
    }

    private void ask(int port, int i) {
        var ts = "1790000000." + "%06d".formatted(i);
        var body = Json.line(event(i, ts));
        var time = Long.toString(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", sign("v0:" + time + ":" + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        asked.put(ts, start);
        try {
            if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                acknowledged.add(millisSince(start));
            }
        } catch (IOException e) {
            // an unanswered question counts as lost
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> event(int i, String ts) {
        var who = i % PEOPLE;
        var kinds = i % 3 == 0 ? WITH_CHARTS : WITHOUT_CHARTS;
        var words = kinds.get(i / 3 % kinds.size()).formatted(MONTHS.get(i % MONTHS.size()));
        return Json.object(
                "type",
                "event_callback",
                "team_id",
                "T1",
                "api_app_id",
                "A1",
                "event_id",
                "Ev" + i,
                "authorizations",
                List.of(Json.object("team_id", "T1", "user_id", "UBOT", "is_bot", true)),
                "event",
                Json.object(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "channel",
                        "D" + who,
                        "user",
                        "U" + who,
                        "text",
                        words,
                        "ts",
                        ts));
    }

    private static String sign(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK knows HmacSHA256", e);
        }
    }

    /** What Slack would answer, as far as a question needs it. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            var json = switch (exchange.getRequestURI().getPath()) {
                case "/api/auth.test" ->
                    "{\"ok\":true,\"team\":\"Bench\",\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"B1\"}";
                case "/api/users.info" -> "{\"ok\":true,\"user\":{\"id\":\"U\",\"team_id\":\"T1\",\"is_owner\":true}}";
                case "/api/chat.postMessage" -> posted(body);
                case "/api/files.getUploadURLExternal" ->
                    "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + address() + "/upload\"}";
                default -> "{\"ok\":true,\"files\":[]}";
            };
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String posted(String form) {
        var question = field(form, "thread_ts");
        var start = asked.getOrDefault(question, System.nanoTime());
        answered.computeIfAbsent(question, _ -> new ConcurrentLinkedQueue<>()).add(millisSince(start));
        if (field(form, "blocks").contains("\"slack_file\"")) {
            charts.incrementAndGet();
        }
        return "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1800000000." + number.incrementAndGet() + "\"}";
    }

    private static String field(String form, String name) {
        for (var pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private Figures figures(int rate, long megabytes) {
        var times = answered.values().stream().map(Queue::peek).toList();
        var doubled =
                (int) answered.values().stream().filter(it -> it.size() > 1).count();
        return new Figures(
                asked.size(),
                rate,
                charts.get(),
                asked.size() - times.size(),
                doubled,
                firstAcknowledgedMillis,
                firstAnsweredMillis,
                BenchCommand.percentile(List.copyOf(acknowledged), .95),
                BenchCommand.percentile(times, .5),
                BenchCommand.percentile(times, .95),
                BenchCommand.percentile(times, 1),
                megabytes,
                Runtime.getRuntime().availableProcessors());
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void close() {
        standIn.stop(0);
        client.shutdownNow();
    }
}
