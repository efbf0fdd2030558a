package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against each embedding's own cosine, one after the other. */
class ColumnsTest {
    private static final int WIDTH = 384;

    private final Random random = new Random(7);
    private final float[] asked = vector();

    @Test
    void givesTheCosineWithEachOfMoreThanOneBlock() {
        var embeddings =
                IntStream.range(0, 2_500).mapToObj(_ -> Rounded.of(vector())).toList();

        var likenesses = Columns.of(embeddings).likenesses(asked);

        assertThat(likenesses).hasSize(2_500);
        for (int i = 0; i < likenesses.length; i++) {
            assertThat((double) likenesses[i]).isCloseTo(embeddings.get(i).likeness(asked), within(1e-5));
        }
    }

    @Test
    void givesBackWhatWasPutIn() {
        var embeddings =
                IntStream.range(0, 1_100).mapToObj(_ -> Rounded.of(vector())).toList();

        var rows = Columns.of(embeddings).rows().toList();

        assertThat(rows).hasSize(1_100);
        assertThat(rows.get(1_099).units()).isEqualTo(embeddings.get(1_099).units());
        assertThat(rows.get(1_099).step()).isEqualTo(embeddings.get(1_099).step());
    }

    @Test
    void comparesWithNothingWhereNothingIsRemembered() {
        assertThat(Columns.of(List.of()).likenesses(asked)).isEmpty();
    }

    private float[] vector() {
        var vector = new float[WIDTH];
        double square = 0;
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < WIDTH; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
