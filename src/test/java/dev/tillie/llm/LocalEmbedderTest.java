package dev.tillie.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import org.junit.jupiter.api.Test;

class LocalEmbedderTest {
    private static final LocalEmbedder EMBEDDER = new LocalEmbedder();

    @Test
    void pointsWhereLangChain4jPoints() {
        var text = "how did the oat milk do in tauranga last week";

        assertThat(dot(
                        EMBEDDER.embed(text),
                        new BgeSmallEnV15QuantizedEmbeddingModel()
                                .embed(text)
                                .content()
                                .vector()))
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void tellsWhereEachPieceStands() {
        var text = "whole milk in tauranga";

        var pieces = EMBEDDER.pieces(text);

        assertThat(pieces.stream().map(it -> text.substring(it.from(), it.to())))
                .containsExactly("whole", "milk", "in", "tau", "rang", "a");
        assertThat(pieces).allMatch(it -> it.meaning().length == EMBEDDER.embed(text).length);
    }

    @Test
    void leavesOutWhatIsTooLong() {
        assertThat(EMBEDDER.pieces("milk ".repeat(2000))).hasSizeLessThan(512);
    }

    @Test
    void handsOutAVectorThatMayBeChanged() {
        var first = EMBEDDER.embed("takings");
        first[0] = 7;

        assertThat(EMBEDDER.embed("takings")[0]).isNotEqualTo(7);
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
