package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Fault;
import dev.tillie.slack.Said;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that says sixty things, half of them in Slack, and is killed ({@code kill -9}) at random moments: before its
 * store is there, while it puts notes in, and again and again while it says them.
 */
class KilledTest {
    private static final int KILLS = 7;
    private static final long SEED = 26;
    private static final int MOST_MILLIS_TO_START = 1_500;
    private static final int MOST_THINGS_A_TIME = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Longer than a lease. */
    private static final int SECONDS_BETWEEN_STARTS = 120;
    /** Between having something and saying so, where a kill hurts. */
    private static final Duration ACKNOWLEDGED_AFTER = Duration.ofMillis(8);

    private final FakeSlack slack = new FakeSlack();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(SEED);
    private HttpServer plain;

    @BeforeEach
    void open() throws IOException {
        var late = new Fault.Late(ACKNOWLEDGED_AFTER);
        slack.failNext("chat.postMessage", Collections.nCopies(200, late).toArray(Fault[]::new));
        plain = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        plain.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        plain.createContext("/", exchange -> {
            accepted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            pause(ACKNOWLEDGED_AFTER.toMillis());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        plain.start();
    }

    @AfterEach
    void close() {
        plain.stop(0);
        slack.close();
    }

    @Test
    void losesNothingAndSaysNothingTwiceInSlack(@TempDir Path folder) throws Exception {
        kill(start(folder, 0), MOST_MILLIS_TO_START);
        for (var run = 1; run < KILLS; run++) {
            var process = start(folder, run);
            var enough = accepted() + 1 + random.nextInt(MOST_THINGS_A_TIME);
            FakeSlack.await(() -> accepted() >= enough, () -> enough + " things, got " + accepted(), PATIENCE);
            kill(process, 2 * (int) ACKNOWLEDGED_AFTER.toMillis());
        }
        var last = start(folder, KILLS);
        assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(last.exitValue()).isZero();
        var things = IntStream.range(0, Messenger.NOTES_EACH)
                .mapToObj(i -> "Thing " + i + ".")
                .toList();
        assertThat(slack.messages()).extracting(Said::text).containsExactlyInAnyOrderElementsOf(things);
        assertThat(slack.calls("conversations.history")).isNotEmpty();
        var keys = IntStream.range(0, Messenger.NOTES_EACH)
                .mapToObj(i -> "note/" + i)
                .toList();
        assertThat(accepted).containsAll(keys);
        assertThat(accepted).hasSizeBetween(keys.size(), keys.size() + KILLS);
    }

    private int accepted() {
        return accepted.size() + slack.messages().size();
    }

    private Process start(Path folder, int run) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Messenger.class.getName(),
                folder.toString(),
                slack.apiUrl(),
                "http://127.0.0.1:" + plain.getAddress().getPort(),
                Integer.toString(run * SECONDS_BETWEEN_STARTS));
        return new ProcessBuilder(command)
                .redirectError(new File(folder.toFile(), "errors-" + run + ".txt"))
                .start();
    }

    private void kill(Process process, int mostMillis) throws InterruptedException {
        pause(random.nextInt(mostMillis));
        process.destroyForcibly();
        process.waitFor();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
