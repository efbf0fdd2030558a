package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static final double[] SCORES = {.1, .9, .4, .35, .8, .8, .2, .4};
    private static final boolean[] FRAUDS = {false, true, true, false, false, true, false, false};

    /** average_precision_score of scikit-learn 1.2.1 on the same numbers. */
    @Test
    void averagesPrecisionAsScikitLearnDoes() {
        assertThat(Detection.averagePrecision(SCORES, FRAUDS)).isCloseTo(0.7555555555555555, within(1e-12));
    }

    @Test
    void countsFraudsInTheTop() {
        assertThat(Detection.foundInTop(SCORES, FRAUDS, 1)).isEqualTo(1);
        assertThat(Detection.foundInTop(SCORES, FRAUDS, 8)).isEqualTo(3);
    }

    /** The handbook's definition: compromised cards among the k cards of the highest scores, over k. */
    @Test
    void countsEachCardOnce() {
        var cards = List.of("a", "b", "b", "c", "d", "b", "e", "f");

        assertThat(Detection.cardPrecision(SCORES, FRAUDS, cards, 2)).isEqualTo(0.5);
    }
}
