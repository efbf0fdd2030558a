package dev.tillie.question;

import java.util.Arrays;

/**
 * How likely each tag of each word, and each pair of neighbouring tags, is over all sequences of tags a sentence may
 * have: the forward and backward sums of a conditional random field, in logarithms.
 *
 * @see "Sutton and McCallum (2012), An Introduction to Conditional Random Fields, section 4.1"
 */
final class Lattice {
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** For each word a score a tag. */
    private final float[][] scores;
    /** For each tag, and the start, a weight for each tag after it. */
    private final float[][] after;

    private final double[][] forward;
    private final double[][] backward;
    private final double all;

    Lattice(float[][] scores, float[][] after) {
        this.scores = scores;
        this.after = after;
        forward = new double[scores.length][Tags.COUNT];
        backward = new double[scores.length][Tags.COUNT];
        sumForward();
        sumBackward();
        all = logSum(forward[scores.length - 1]);
    }

    private void sumForward() {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            forward[0][tag] = Tags.isInside(tag) ? NEVER : scores[0][tag] + after[Tagger.START][tag];
        }
        var sums = new double[Tags.COUNT];
        for (int i = 1; i < scores.length; i++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                for (int before = 0; before < Tags.COUNT; before++) {
                    sums[before] = Tags.mayFollow(before, tag) ? forward[i - 1][before] + after[before][tag] : NEVER;
                }
                forward[i][tag] = logSum(sums) + scores[i][tag];
            }
        }
    }

    private void sumBackward() {
        var sums = new double[Tags.COUNT];
        for (int i = scores.length - 2; i >= 0; i--) {
            for (int before = 0; before < Tags.COUNT; before++) {
                for (int tag = 0; tag < Tags.COUNT; tag++) {
                    sums[tag] = Tags.mayFollow(before, tag)
                            ? backward[i + 1][tag] + after[before][tag] + scores[i + 1][tag]
                            : NEVER;
                }
                backward[i][before] = logSum(sums);
            }
        }
    }

    private static double logSum(double[] logs) {
        var highest = Arrays.stream(logs).max().orElse(NEVER);
        double sum = 0;
        for (var log : logs) {
            sum += Math.exp(log - highest);
        }
        return highest + Math.log(sum);
    }

    /** The probability that a word has a tag. */
    double probability(int word, int tag) {
        return Math.exp(forward[word][tag] + backward[word][tag] - all);
    }

    /** The probability that a word has a tag, and the one before it another. */
    double probability(int word, int before, int tag) {
        return Tags.mayFollow(before, tag)
                ? Math.exp(
                        forward[word - 1][before] + after[before][tag] + scores[word][tag] + backward[word][tag] - all)
                : 0;
    }
}
