package dev.tillie.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model that can neither hold anybody up nor cost more than was settled: it has so long to answer, retries
 * included, is left alone for a while when it keeps failing, and is not asked once the day's budget is spent. What it
 * says is held against the shape asked for. The log has the kind of trouble, never words or keys.
 */
public final class GuardedModel implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedModel.class);

    /** Of English and of JSON a token is about four characters; of other languages fewer. */
    private static final int LEAST_CHARACTERS_A_TOKEN = 2;

    /** The schema goes along with every question. */
    private static final int TOKENS_OF_SCHEMA = 1_000;

    private static final int RECENT_CALLS = 6;
    private static final int LEAST_CALLS = 3;
    private static final float MOST_FAILED_PERCENT = 50;
    private static final Duration REST = Duration.ofSeconds(30);

    private final ChatModel model;
    private final ModelSettings settings;
    private final Budget budget;
    private final CircuitBreaker breaker;

    public GuardedModel(ModelSettings settings, Budget budget, Clock clock) {
        this.settings = settings;
        this.budget = budget;
        model = ChatModels.of(settings);
        breaker = CircuitBreaker.of(
                "language model",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(RECENT_CALLS)
                        .minimumNumberOfCalls(LEAST_CALLS)
                        .failureRateThreshold(MOST_FAILED_PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(REST)
                        .currentTimestampFunction(_ -> clock.millis(), TimeUnit.MILLISECONDS)
                        .clock(clock)
                        .build());
    }

    @Override
    public Outcome ask(Ask ask) {
        if (!breaker.tryAcquirePermission()) {
            return new Outcome.Failed(Trouble.RESTING);
        }
        var most = settings.prices().of(tokensOf(ask), ask.mostTokens());
        if (!canAfford(most)) {
            breaker.releasePermission();
            return new Outcome.Failed(Trouble.BUDGET_SPENT);
        }
        var started = System.nanoTime();
        var outcome = answer(ask, most, started + settings.timeout().toNanos());
        note(outcome, System.nanoTime() - started);
        return outcome;
    }

    private static int tokensOf(Ask ask) {
        var characters =
                ask.instructions().length() + ModelJson.written(ask.data()).length();
        return characters / LEAST_CHARACTERS_A_TOKEN + TOKENS_OF_SCHEMA;
    }

    /** Where the books of the budget can't be read there is none. */
    private boolean canAfford(Spend most) {
        try {
            return budget.reserve(most);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The language model's budget cannot be read, so it is not asked: {}",
                    e.getClass().getName());
            return false;
        }
    }

    private Outcome answer(Ask ask, Spend most, long deadline) {
        try {
            var response = within(ask, deadline);
            settle(most, spent(response.tokenUsage(), most));
            return new Outcome.Answered(ModelJson.read(text(response), ask.shape()));
        } catch (TimeoutException | InterruptedException | CancellationException e) {
            // it may still think on, and that is paid for: what was set aside counts as spent
            return new Outcome.Failed(Trouble.TOO_SLOW);
        } catch (ExecutionException e) {
            var trouble = Attempts.trouble(e.getCause());
            settle(most, trouble == Trouble.TOO_LARGE || trouble == Trouble.TOO_SLOW ? most : Spend.NOTHING);
            return new Outcome.Failed(trouble);
        } catch (IllegalArgumentException e) {
            return new Outcome.Failed(Trouble.GARBAGE);
        }
    }

    private static String text(ChatResponse response) {
        var text = response.aiMessage().text();
        if (text == null) {
            throw new IllegalArgumentException("no words");
        }
        return text;
    }

    private void settle(Spend reserved, Spend spent) {
        try {
            budget.settle(reserved, spent);
        } catch (RuntimeException e) {
            LOG.warn(
                    "What the language model cost could not be written down: {}",
                    e.getClass().getName());
        }
    }

    private Spend spent(@Nullable TokenUsage usage, Spend most) {
        return usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null
                ? most
                : settings.prices().of(usage.inputTokenCount(), usage.outputTokenCount());
    }

    /** On a thread of its own, so that whoever waits can leave. */
    private ChatResponse within(Ask ask, long deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        var request = ChatRequest.builder()
                .messages(SystemMessage.from(ask.instructions()), UserMessage.from(ModelJson.written(ask.data())))
                .responseFormat(Schemas.format(ask))
                .maxOutputTokens(ask.mostTokens())
                .build();
        var task = new FutureTask<>(() -> Attempts.upTo(settings.retries(), deadline, () -> model.chat(request)));
        Thread.ofVirtual().name("language model").start(task);
        try {
            return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            task.cancel(true);
        }
    }

    private void note(Outcome outcome, long nanos) {
        if (!(outcome instanceof Outcome.Failed(var trouble))) {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
            return;
        }
        LOG.info("The language model was of no use after {} ms: {}", TimeUnit.NANOSECONDS.toMillis(nanos), trouble);
        if (trouble.isTheModels()) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(trouble.name()));
        } else {
            breaker.releasePermission();
        }
    }
}
