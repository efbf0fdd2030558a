package dev.tillie.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void keepsTheOrderOfOneLane() throws Exception {
        var done = new CopyOnWriteArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new Lanes(threads);
            var all = new CountDownLatch(200);
            for (int i = 0; i < 200; i++) {
                var number = i;
                lanes.add("one", () -> {
                    done.add(number);
                    all.countDown();
                });
            }
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void letsLanesGoSideBySideAndOutliveAFailure() throws Exception {
        var done = new CopyOnWriteArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new Lanes(threads);
            var release = new CountDownLatch(1);
            var all = new CountDownLatch(2);
            lanes.add("slow", () -> await(release));
            lanes.add("slow", () -> {
                throw new IllegalStateException("broken");
            });
            lanes.add("slow", () -> {
                done.add("slow");
                all.countDown();
            });
            lanes.add("fast", () -> {
                done.add("fast");
                all.countDown();
                release.countDown();
            });
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).isEqualTo(List.of("fast", "slow"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
