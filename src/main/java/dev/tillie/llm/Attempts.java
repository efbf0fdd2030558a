package dev.tillie.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Asks again where a model is busy or broken, as long as the wait ends in time. */
final class Attempts {
    private static final long FIRST_WAIT_MILLIS = 50;
    private static final double LONGER_EACH_TIME = 3;
    private static final IntervalFunction BACKOFF =
            IntervalFunction.ofExponentialBackoff(FIRST_WAIT_MILLIS, LONGER_EACH_TIME);

    private Attempts() {}

    /** @param deadline by the clock of {@link System#nanoTime()} */
    static <T> T upTo(int retries, long deadline, Callable<T> call) throws Exception {
        var config = RetryConfig.<T>custom()
                .maxAttempts(retries + 1)
                .retryOnException(it -> isPassing(it) && wait(it).toNanos() < deadline - System.nanoTime())
                .intervalBiFunction((attempt, result) ->
                        Math.max(result.isLeft() ? wait(result.getLeft()).toMillis() : 0, BACKOFF.apply(attempt)))
                .build();
        return Retry.of("language model", config).executeCallable(call);
    }

    private static boolean isPassing(Throwable failure) {
        return switch (trouble(failure)) {
            case BUSY, BROKEN -> true;
            default -> false;
        };
    }

    private static Duration wait(Throwable failure) {
        var refused = find(failure, Refused.class);
        return refused == null ? Duration.ZERO : refused.waiting();
    }

    static Trouble trouble(@Nullable Throwable failure) {
        var answered = find(failure, HttpException.class);
        if (answered != null) {
            return ofStatus(answered.statusCode());
        }
        if (find(failure, CappedHttp.TooLarge.class) != null) {
            return Trouble.TOO_LARGE;
        }
        if (find(failure, HttpTimeoutException.class) != null || find(failure, TimeoutException.class) != null) {
            return Trouble.TOO_SLOW;
        }
        return find(failure, UncheckedIOException.class) != null ? Trouble.UNREACHABLE : Trouble.GARBAGE;
    }

    private static Trouble ofStatus(int status) {
        return switch (status) {
            case 429 -> Trouble.BUSY;
            case 401, 403 -> Trouble.REFUSED;
            default -> status >= 500 ? Trouble.BROKEN : Trouble.UNKNOWN;
        };
    }

    private static <T extends Throwable> @Nullable T find(@Nullable Throwable failure, Class<T> kind) {
        for (var it = failure; it != null; it = it.getCause()) {
            if (kind.isInstance(it)) {
                return kind.cast(it);
            }
        }
        return null;
    }
}
