package dev.tillie.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a stand-in over HTTP, in every protocol. */
class GuardedModelTest {
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final String GOOD = "{\"intent\":\"reorder\",\"words\":\"what to buy\"}";
    private static final Ask ASK = new Ask(
            "reading",
            "Say what is asked.",
            Map.of("question", "what to buy"),
            Shape.of("intent", new Field.OneOf("What is asked.", List.of("reorder", "help")))
                    .and("words", new Field.Text("The words.", 40)),
            100);

    private final CountedBudget budget = new CountedBudget(100_000);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private ModelStub stub;

    @BeforeEach
    void open() throws IOException {
        stub = new ModelStub();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @EnumSource
    void answersByTheSchemaInEveryProtocol(Provider provider) {
        stub.says(GOOD);

        assertThat(model(provider, LONG, 0).ask(ASK)).isEqualTo(answered());
        var request = stub.asked().getFirst();
        assertThat(request.text())
                .contains(
                        "\"m-1\"", "Say what is asked.", "\"reorder\",\"help\"", "\"required\":[\"intent\",\"words\"]");
        assertThat(request.data()).isEqualTo("{\"question\":\"what to buy\"}");
    }

    @ParameterizedTest
    @CsvSource({"OPENAI,Authorization,Bearer k-1", "ANTHROPIC,X-api-key,k-1"})
    void showsTheKeyToTheProviderAlone(Provider provider, String header, String value) {
        stub.says(GOOD);

        model(provider, LONG, 0).ask(ASK);

        assertThat(stub.asked().getFirst().headers().get(header)).containsExactly(value);
        assertThat(settings(provider, LONG, 0)).asString().doesNotContain("k-1");
    }

    @Test
    void holdsAnOpenAiModelStrictlyToTheSchema() {
        stub.says(GOOD);

        model(Provider.OPENAI, LONG, 0).ask(ASK);

        var format = stub.asked().getFirst().body().path("response_format");
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd rather chat.",
                "{\"intent\":\"reorder\",\"words\":\"what",
                "{\"intent\":\"transfer_money\",\"words\":\"x\"}",
                "{\"intent\":\"reorder\"}",
                "{\"intent\":\"reorder\",\"words\":\"x\",\"action\":\"mark_fraud\"}",
                "{\"intent\":\"reorder\",\"intent\":\"help\",\"words\":\"x\"}",
                "{\"intent\":\"reorder\",\"words\":7}",
                "{\"intent\":\"reorder\",\"words\":\"longer than the forty characters it may have at most\"}",
                "{\"intent\":\"reorder\",\"words\":\"x\"} And now for something else.",
                "[]",
                "null",
                ""
            })
    void takesNothingThatIsNotInTheShape(String said) {
        stub.says(said);

        assertThat(model(Provider.OPENAI, LONG, 0).ask(ASK)).isEqualTo(failed(Trouble.GARBAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>proxy</html>", "{\"choices\":[]}", "{\"choices\":[{\"message\":{}}]}", "{"})
    void takesNoBodyThatIsNone(String body) {
        stub.answersRaw(body);

        assertThat(model(Provider.OPENAI, LONG, 0).ask(ASK)).isEqualTo(failed(Trouble.GARBAGE));
    }

    @Test
    void readsNoMoreThanAnAnswerCanBeLong() {
        stub.says("x".repeat(CappedHttp.MOST_BYTES));

        assertThat(model(Provider.OPENAI, LONG, 0).ask(ASK)).isEqualTo(failed(Trouble.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({"400,UNKNOWN", "401,REFUSED", "403,REFUSED", "404,UNKNOWN", "302,UNKNOWN"})
    void doesNotTryAgainWhatWillFailAgain(int status, Trouble trouble) {
        stub.fails(status, Map.of("Location", "http://127.0.0.1:1/")).says(GOOD);

        assertThat(model(Provider.OPENAI, LONG, 2).ask(ASK)).isEqualTo(failed(trouble));
        assertThat(stub.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void triesAgainWhereItIsBusyOrBroken(int status) {
        stub.fails(status, Map.of()).fails(status, Map.of()).says(GOOD);

        assertThat(model(Provider.OPENAI, LONG, 2).ask(ASK)).isEqualTo(answered());
        assertThat(stub.asked()).hasSize(3);
    }

    @Test
    void triesNoMoreOftenThanItMay() {
        stub.fails(503, Map.of()).fails(503, Map.of()).says(GOOD);

        assertThat(model(Provider.OPENAI, LONG, 1).ask(ASK)).isEqualTo(failed(Trouble.BROKEN));
    }

    @Test
    void waitsAsLongAsABusyServerAsks() {
        stub.fails(429, Map.of("Retry-After", "1")).says(GOOD);
        var started = System.nanoTime();

        assertThat(model(Provider.OPENAI, LONG, 1).ask(ASK)).isEqualTo(answered());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesUpAtOnceWhereTheWaitWouldEndTooLate() {
        stub.fails(429, Map.of("Retry-After", "60")).says(GOOD);
        var started = System.nanoTime();

        assertThat(model(Provider.OPENAI, LONG, 1).ask(ASK)).isEqualTo(failed(Trouble.BUSY));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONG);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void leavesASlowOneBehindAndCountsWhatItMayCost() {
        stub.slowly(Duration.ofSeconds(20), GOOD);
        var model = model(Provider.OPENAI, Duration.ofMillis(300), 2);
        var started = System.nanoTime();

        assertThat(model.ask(ASK)).isEqualTo(failed(Trouble.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(budget.tokens()).isGreaterThan(ASK.mostTokens());
    }

    @Test
    void countsWhatAnAnswerCost() {
        stub.says(GOOD);

        model(Provider.OPENAI, LONG, 0).ask(ASK);

        assertThat(budget.tokens()).isEqualTo(15);
    }

    @Test
    void countsNothingForARefusal() {
        stub.fails(401, Map.of());

        model(Provider.OPENAI, LONG, 0).ask(ASK);

        assertThat(budget.tokens()).isZero();
    }

    @Test
    void pricesByTheMillion() {
        var prices = new Prices(new BigDecimal("0.15"), new BigDecimal("0.60"));

        assertThat(prices.of(2_000, 500)).isEqualTo(new Spend(2_500, new BigDecimal("0.00060000")));
    }

    @Test
    void isNotAskedOnceTheBudgetIsSpent() {
        var poor = new GuardedModel(settings(Provider.OPENAI, LONG, 0), new CountedBudget(1_000), clock);

        assertThat(poor.ask(ASK)).isEqualTo(failed(Trouble.BUDGET_SPENT));
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void isNotAskedWhereTheBudgetCannotBeRead() {
        Budget broken = new Budget() {
            @Override
            public boolean reserve(Spend most) {
                throw new IllegalStateException("the database is gone");
            }

            @Override
            public void settle(Spend reserved, Spend spent) {}
        };

        assertThat(new GuardedModel(settings(Provider.OPENAI, LONG, 0), broken, clock).ask(ASK))
                .isEqualTo(failed(Trouble.BUDGET_SPENT));
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void isLeftAloneForAWhileWhenItKeepsFailing() {
        stub.fails(503, Map.of()).fails(503, Map.of()).fails(503, Map.of()).says(GOOD);
        var model = model(Provider.OPENAI, LONG, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(model.ask(ASK)).isEqualTo(failed(Trouble.BROKEN));
        }

        assertThat(model.ask(ASK)).isEqualTo(failed(Trouble.RESTING));
        assertThat(stub.asked()).hasSize(3);

        now.updateAndGet(it -> it.plusSeconds(31));
        assertThat(model.ask(ASK)).isEqualTo(answered());
    }

    @Test
    void saysWhereNobodyAnswers() {
        stub.close();

        assertThat(model(Provider.OPENAI, LONG, 1).ask(ASK)).isEqualTo(failed(Trouble.UNREACHABLE));
    }

    private GuardedModel model(Provider provider, Duration timeout, int retries) {
        return new GuardedModel(settings(provider, timeout, retries), budget, clock);
    }

    private ModelSettings settings(Provider provider, Duration timeout, int retries) {
        return new ModelSettings(provider, stub.address(provider), "m-1", "k-1", timeout, retries, Prices.FREE);
    }

    private static Outcome answered() {
        return new Outcome.Answered(Map.of("intent", "reorder", "words", "what to buy"));
    }

    private static Outcome failed(Trouble trouble) {
        return new Outcome.Failed(trouble);
    }
}
