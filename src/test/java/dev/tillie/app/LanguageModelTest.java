package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.llm.ModelStub;
import dev.tillie.llm.Provider;
import dev.tillie.store.ModelSpending;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The small shop, helped by a language model that is a stand-in over HTTP. */
class LanguageModelTest {
    private static final String POLISH = "ile sprzedaliśmy w zeszłym miesiącu";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    private static Path shared = Path.of("");

    private Path folder = shared;

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
    void answersWhatTheLocalReaderCouldNotRead(Provider provider) throws Exception {
        stub.otherwise(_ -> reading("sales_report", "zeszłym miesiącu", "last month"));
        var plain = ask("sales last month", "llm.provider=off");

        var reply = ask(POLISH, on(provider));

        assertThat(plain.reading().intent()).isEqualTo("sales_report");
        assertThat(reply.headline()).isEqualTo(plain.headline());
        assertThat(reply.footing())
                .contains("zeszłym miesiącu = last month", "taken by the language model for “Sales so far”");
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void asksNobodyWhereItIsOffOrSure() throws Exception {
        ask(POLISH, "llm.provider=off");
        ask("sales last month", on(Provider.OPENAI));

        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void givesTheLocalAnswerWhereTheModelIsSlow() throws Exception {
        stub.slowly(Duration.ofSeconds(20), reading("sales_report", "", "as_said"));
        var started = System.nanoTime();

        var reply = ask(POLISH, on(Provider.OPENAI, "llm.timeout-millis=200"));

        assertThat(reply).isEqualTo(ask(POLISH, "llm.provider=off"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void givesTheLocalAnswerWhereTheModelTalksNonsense() throws Exception {
        stub.says("Let me tell you a story.");

        assertThat(ask(POLISH, on(Provider.OPENAI))).isEqualTo(ask(POLISH, "llm.provider=off"));
    }

    @Test
    void givesTheLocalAnswerOnceTheBudgetIsSpent() throws Exception {
        var reply = ask(POLISH, on(Provider.OPENAI, "llm.daily-tokens=100"));

        assertThat(reply).isEqualTo(ask(POLISH, "llm.provider=off"));
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void countsWhatWasSpentBeforeARestart(@TempDir Path other) throws Exception {
        stub.otherwise(_ -> reading("sales_report", "", "as_said"));
        folder = other;
        stock();
        try (var wiring = Wiring.open(SmallShop.configuration(folder, List.of()), HERE)) {
            var spent = new ModelSpending.Day(199_000, BigDecimal.ZERO);
            new ModelSpending(wiring.database(), Wiring.BUSINESS).add(LocalDate.now(ZoneOffset.UTC), spent, spent);
        }

        ask(POLISH, on(Provider.OPENAI));
        assertThat(stub.asked()).isEmpty();
        ask(POLISH, on(Provider.OPENAI, "llm.daily-tokens=400000"));
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void rewordsAnAnswerThatKeepsItsFacts() throws Exception {
        stub.otherwise(it -> rewording(it, line -> "Right, " + line));

        var plain = ask("sales last month", "llm.provider=off");
        var reply = ask("sales last month", on(Provider.OPENAI, "llm.share=totals", "llm.reword=true"));

        assertThat(reply.headline()).isEqualTo("Right, " + plain.headline());
        assertThat(reply.footing()).isEqualTo(plain.footing());
        assertThat(reply.table()).isEqualTo(plain.table());
    }

    @Test
    void keepsThePlainWordsWhereAFactChanged() throws Exception {
        stub.otherwise(it -> rewording(it, line -> line.replaceAll("\\d", "9")));

        var plain = ask("sales last month", "llm.provider=off");
        var reply = ask("sales last month", on(Provider.OPENAI, "llm.share=totals", "llm.reword=true"));

        assertThat(reply).isEqualTo(plain);
        assertThat(stub.asked()).hasSize(1);
    }

    @Test
    void showsNoAnswerWhereItMayNot() throws Exception {
        stub.otherwise(_ -> reading("sales_report", "", "as_said"));

        ask("gdzie jest Maria Hartley", on(Provider.OPENAI, "llm.share=none"));

        assertThat(stub.asked()).isNotEmpty();
        assertThat(stub.asked().toString()).doesNotContain("Maria", "Hartley");
    }

    @Test
    void tellsTheDoctorWhatIsSetAndWhetherItAnswers(@TempDir Path other) throws Exception {
        folder = other;
        stub.otherwise(_ -> "{\"answer\":\"ready\"}");
        String[] sets = on(Provider.OPENAI, "llm.share=names", "llm.price-in=0.15", "llm.price-out=0.60");

        assertThat(doctor(sets))
                .contains("openai m-1 at http://127.0.0.1:", "questions and the names they resemble")
                .contains("answers by the schema", "30 of 200,000 tokens today")
                .doesNotContain("k-1");
        assertThat(doctor("llm.provider=off")).contains("off: every question is read on this machine");
    }

    @Test
    void tellsTheDoctorWhatToMend() throws Exception {
        stub.fails(401, Map.of()).fails(401, Map.of());
        assertThat(doctor(on(Provider.OPENAI)))
                .contains("MEND", "set TILLIE_LLM_KEY")
                .doesNotContain("k-1");

        stub.otherwise(_ -> "{\"answer\":\"ready\"}").slowly(Duration.ZERO, "{}");
        stub.slowly(Duration.ofMillis(1_500), "{\"answer\":\"ready\"}");
        assertThat(doctor(on(Provider.OPENAI, "llm.timeout-millis=100")))
                .contains("MEND", "later than llm.timeout-millis = 100 allows");
    }

    private String doctor(String... sets) throws Exception {
        stock();
        var console = new Console(HERE, Map.of(LanguageModels.KEY, "k-1"));
        var arguments = new ArrayList<>(
                List.of("doctor", "--data", folder.resolve("data").toString()));
        for (var set : sets) {
            arguments.addAll(List.of("--set", set));
        }
        console.run(arguments.toArray(String[]::new));
        return console.out();
    }

    private Reply ask(String question, String... sets) throws Exception {
        stock();
        var configuration = SmallShop.configuration(folder, List.of(sets));
        try (var wiring = Wiring.open(configuration, HERE, Map.of(LanguageModels.KEY, "k-1"))) {
            return wiring.responder().respond(Message.of(question, "cli:" + System.nanoTime()));
        }
    }

    private void stock() throws Exception {
        SmallShop.stock(folder, SmallShop.configuration(folder, List.of()));
    }

    private String[] on(Provider provider, String... sets) {
        var all = new ArrayList<>(List.of(
                "llm.provider=" + provider.key(),
                "llm.base-url=" + stub.address(provider),
                "llm.model=m-1",
                "llm.timeout-millis=5000"));
        all.addAll(List.of(sets));
        return all.toArray(String[]::new);
    }

    private static String reading(String intent, String period, String means) {
        return """
            {"parts":[{"intent":"%s","words":"","names":[],"period":"%s","period_means":"%s","metric":"as_said",
            "group_by":"as_said","sort":"as_said"}]}\
            """.formatted(intent, period, means);
    }

    /** Says each line of an answer in another way. */
    private static String rewording(ModelStub.Request request, UnaryOperator<String> way) {
        try {
            var lines = new ArrayList<String>();
            JSON.readTree(request.data()).path("lines").forEach(it -> lines.add(way.apply(it.asText())));
            return JSON.writeValueAsString(Map.of("lines", lines));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
