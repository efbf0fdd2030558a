package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.llm.Embedder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Training on a handful of phrases, with an embedder that counts what it is asked. */
class ModelTest {
    private final AtomicInteger embedded = new AtomicInteger();

    @Test
    void embedsOnlyWhatIsNewWhenItTrainsAgain() {
        var first = Model.train(prompts("how much did we sell", "takings yesterday"), this::embed, null);
        embedded.set(0);

        Model.train(prompts("how much did we sell", "takings yesterday", "sales last week"), this::embed, first);

        // one to see that the embedder is still the same, one for the new phrase
        assertThat(embedded).hasValue(2);
    }

    @Test
    void learnsTheSameWhetherItRemembersOrNot() throws IOException {
        var before = Model.train(prompts("how much did we sell"), this::embed, null);
        var prompts = prompts("how much did we sell", "takings yesterday");

        assertThat(bytes(Model.train(prompts, this::embed, before)))
                .isEqualTo(bytes(Model.train(prompts, this::embed, null)));
    }

    @Test
    void embedsAllAnewForAnotherEmbedder() {
        var first = Model.train(prompts("how much did we sell"), this::embed, null);
        embedded.set(0);
        Embedder other = text -> embed("another " + text);

        Model.train(prompts("how much did we sell"), other, first);

        assertThat(embedded).hasValue(1 + Intent.values().length);
    }

    @Test
    void givesEachPhraseItsOwnIntentBack() {
        var prompts = prompts("how much did we sell");
        var model = Model.train(prompts, this::embed, null);

        for (var intent : Intent.values()) {
            var text = Objects.requireNonNull(prompts.examples().get(intent)).getFirst();
            var probabilities = model.probabilities(embed(text), text);
            assertThat(probabilities[intent.ordinal()])
                    .as(text)
                    .isEqualTo(java.util.Arrays.stream(probabilities).max().orElseThrow());
            assertThat(java.util.Arrays.stream(probabilities).sum()).isBetween(1 - 1e-6, 1 + 1e-6);
        }
    }

    @Test
    void refusesAnIntentWithoutExamples() {
        var prompts = new Prompts(Map.of(Intent.HELP, List.of("help")), Map.of(), Set.of());

        assertThatThrownBy(() -> Model.train(prompts, this::embed, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prompts/examples/reorder.txt has no examples");
    }

    /** One phrase an intent, and these for sales. */
    private static Prompts prompts(String... sales) {
        var examples = new EnumMap<Intent, List<String>>(Intent.class);
        for (var intent : Intent.values()) {
            examples.put(intent, List.of(intent.key().replace('_', ' ')));
        }
        examples.put(Intent.SALES_REPORT, List.of(sales));
        return new Prompts(examples, Map.of(), Set.of());
    }

    /** A direction of its own for each text. */
    private float[] embed(String text) {
        embedded.incrementAndGet();
        var random = new Random(text.hashCode());
        var embedding = new float[64];
        double squares = 0;
        for (int i = 0; i < embedding.length; i++) {
            embedding[i] = (float) random.nextGaussian();
            squares += embedding[i] * embedding[i];
        }
        for (int i = 0; i < embedding.length; i++) {
            embedding[i] /= (float) Math.sqrt(squares);
        }
        return embedding;
    }

    private static byte[] bytes(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
