package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three words, whose sequences of tags are few enough to add them all up. */
class LatticeTest {
    private static final int WORDS = 3;

    private final float[][] scores = new float[WORDS][Tags.COUNT];
    private final float[][] after = new float[Tags.COUNT + 1][Tags.COUNT];

    @BeforeEach
    void drawScores() {
        var random = new Random(7);
        for (var rows : new float[][][] {scores, after}) {
            for (var row : rows) {
                for (int tag = 0; tag < row.length; tag++) {
                    row[tag] = (float) random.nextGaussian();
                }
            }
        }
    }

    @Test
    void addsUpTheSequencesThatHaveATag() {
        var lattice = new Lattice(scores, after);

        for (int word = 0; word < WORDS; word++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                assertThat(lattice.probability(word, tag)).isCloseTo(share(word, -1, tag), within(1e-5));
            }
        }
    }

    @Test
    void addsUpTheSequencesThatHaveTwoTagsBesideEachOther() {
        var lattice = new Lattice(scores, after);

        for (int before = 0; before < Tags.COUNT; before++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                assertThat(lattice.probability(1, before, tag)).isCloseTo(share(1, before, tag), within(1e-5));
            }
        }
    }

    @Test
    void beginsNoNameInItsMiddle() {
        var lattice = new Lattice(scores, after);

        assertThat(lattice.probability(0, Tags.inside(Slot.PRODUCT))).isZero();
        assertThat(lattice.probability(1, Tags.OUTSIDE, Tags.inside(Slot.PRODUCT)))
                .isZero();
        assertThat(lattice.probability(1, Tags.begin(Slot.CUSTOMER), Tags.inside(Slot.PRODUCT)))
                .isZero();
    }

    /** Of all sequences, weighed by their scores, those with a tag at a word and, unless it is -1, one before it. */
    private double share(int word, int before, int tag) {
        double with = 0;
        double all = 0;
        for (int a = 0; a < Tags.COUNT; a++) {
            for (int b = 0; b < Tags.COUNT; b++) {
                for (int c = 0; c < Tags.COUNT; c++) {
                    var tags = new int[] {a, b, c};
                    var weight = weight(tags);
                    all += weight;
                    with += tags[word] == tag && (before < 0 || tags[word - 1] == before) ? weight : 0;
                }
            }
        }
        return with / all;
    }

    private double weight(int[] tags) {
        if (Tags.isInside(tags[0]) || !Tags.mayFollow(tags[0], tags[1]) || !Tags.mayFollow(tags[1], tags[2])) {
            return 0;
        }
        double score = after[Tagger.START][tags[0]] + after[tags[0]][tags[1]] + after[tags[1]][tags[2]];
        for (int i = 0; i < WORDS; i++) {
            score += scores[i][tags[i]];
        }
        return Math.exp(score);
    }
}
