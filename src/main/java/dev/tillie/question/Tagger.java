package dev.tillie.question;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Marks the names in a question, whether anybody has heard of them or not: a linear model over the {@link Clues} to
 * each word and the tag before it, whose best sequence of tags is found by Viterbi's algorithm.
 *
 * @see "Collins (2002), Discriminative Training Methods for Hidden Markov Models"
 */
final class Tagger {
    /** A tag that is not given. */
    static final int ANY = -1;

    /** What the first word comes after. */
    static final int START = Tags.COUNT;

    private static final float[] NOTHING = new float[Tags.COUNT];

    /** For each clue a weight a tag. */
    private final Map<String, float[]> weights;
    /** For each tag, and the start, a weight for each tag after it. */
    private final float[][] after;

    Tagger(Map<String, float[]> weights, float[][] after) {
        this.weights = weights;
        this.after = after;
    }

    /**
     * The likeliest tags.
     *
     * @param clues for each word, see {@link Clues}
     * @param given for each word its tag where it is known, {@link #ANY} where it is to be found
     */
    int[] tag(List<List<String>> clues, int[] given) {
        var scores = clues.stream().map(this::scores).toArray(float[][]::new);
        return best(scores, after, given);
    }

    private float[] scores(List<String> clues) {
        var scores = new float[Tags.COUNT];
        for (var clue : clues) {
            add(scores, weights.getOrDefault(clue, NOTHING));
        }
        return scores;
    }

    static void add(float[] sum, float[] more) {
        for (int tag = 0; tag < sum.length; tag++) {
            sum[tag] += more[tag];
        }
    }

    /**
     * The sequence of the highest sum.
     *
     * @param scores for each word one a tag
     */
    static int[] best(float[][] scores, float[][] after, int[] given) {
        var from = new int[scores.length][Tags.COUNT];
        var sums = new float[Tags.COUNT];
        for (int i = 0; i < scores.length; i++) {
            var next = new float[Tags.COUNT];
            Arrays.fill(next, Float.NEGATIVE_INFINITY);
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                if (given[i] == ANY || given[i] == tag) {
                    from[i][tag] = i == 0 ? START : bestBefore(sums, after, tag);
                    next[tag] = scores[i][tag] + sum(sums, after, from[i][tag], tag);
                }
            }
            sums = next;
        }
        return trace(from, sums);
    }

    private static int bestBefore(float[] sums, float[][] after, int tag) {
        int best = Tags.OUTSIDE;
        for (int before = 1; before < Tags.COUNT; before++) {
            if (sum(sums, after, before, tag) > sum(sums, after, best, tag)) {
                best = before;
            }
        }
        return best;
    }

    private static float sum(float[] sums, float[][] after, int before, int tag) {
        var mayNot = before == START ? Tags.isInside(tag) : !Tags.mayFollow(before, tag);
        return mayNot ? Float.NEGATIVE_INFINITY : (before == START ? 0 : sums[before]) + after[before][tag];
    }

    private static int[] trace(int[][] from, float[] sums) {
        var tags = new int[from.length];
        int tag = Tags.OUTSIDE;
        for (int other = 1; other < Tags.COUNT; other++) {
            tag = sums[other] > sums[tag] ? other : tag;
        }
        for (int i = from.length - 1; i >= 0; i--) {
            tags[i] = tag;
            tag = from[i][tag];
        }
        return tags;
    }

    void write(DataOutputStream out) throws IOException {
        for (var row : after) {
            writeRow(row, out);
        }
        out.writeInt(weights.size());
        for (var entry : new TreeMap<>(weights).entrySet()) {
            out.writeUTF(entry.getKey());
            writeRow(entry.getValue(), out);
        }
    }

    static Tagger read(DataInputStream in) throws IOException {
        var after = new float[Tags.COUNT + 1][];
        for (int tag = 0; tag < after.length; tag++) {
            after[tag] = readRow(in);
        }
        var size = in.readInt();
        var weights = new HashMap<String, float[]>(2 * size);
        for (int i = 0; i < size; i++) {
            weights.put(in.readUTF(), readRow(in));
        }
        return new Tagger(weights, after);
    }

    /** Only what is not zero, after a mask that says which. */
    private static void writeRow(float[] row, DataOutputStream out) throws IOException {
        int mask = 0;
        for (int tag = 0; tag < row.length; tag++) {
            mask |= row[tag] == 0 ? 0 : 1 << tag;
        }
        out.writeShort(mask);
        for (var weight : row) {
            if (weight != 0) {
                out.writeFloat(weight);
            }
        }
    }

    private static float[] readRow(DataInputStream in) throws IOException {
        var mask = in.readShort();
        var row = new float[Tags.COUNT];
        for (int tag = 0; tag < row.length; tag++) {
            row[tag] = (mask >> tag & 1) == 0 ? 0 : in.readFloat();
        }
        return row;
    }
}
