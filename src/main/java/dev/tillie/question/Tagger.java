package dev.tillie.question;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Marks the names in a question, whether anybody has heard of them or not: a linear-chain conditional random field over
 * the {@link Evidence} of each word and the tag before it, whose best sequence of tags is found by Viterbi's algorithm.
 *
 * @see "Lafferty, McCallum and Pereira (2001), Conditional Random Fields"
 */
final class Tagger {
    /** A tag that is not given. */
    static final int ANY = -1;

    /** What the first word comes after. */
    static final int START = Tags.COUNT;

    /** Finds nothing. */
    static final Tagger UNTAUGHT = new Tagger(Map.of(), new float[0][], new float[Tags.COUNT + 1][Tags.COUNT]);

    private static final float[] NOTHING = new float[Tags.COUNT];

    /** For each clue a weight a tag. */
    private final Map<String, float[]> weights;
    /** For each number of a meaning a weight a tag. */
    private final float[][] ofMeaning;
    /** For each tag, and the start, a weight for each tag after it. */
    private final float[][] after;

    Tagger(Map<String, float[]> weights, float[][] ofMeaning, float[][] after) {
        this.weights = weights;
        this.ofMeaning = ofMeaning;
        this.after = after;
    }

    /**
     * The likeliest tags.
     *
     * @param given for each word its tag where it is known, {@link #ANY} where it is to be found
     */
    int[] tag(Evidence evidence, int[] given) {
        return best(scores(evidence), after, given);
    }

    /** For each word a score a tag. */
    float[][] scores(Evidence evidence) {
        var scores = new float[evidence.size()][Tags.COUNT];
        for (int i = 0; i < scores.length; i++) {
            for (var clue : evidence.clues().get(i)) {
                add(scores[i], weights.getOrDefault(clue, NOTHING));
            }
        }
        for (int i = 0; i < evidence.meanings().size(); i++) {
            add(scores[i], evidence.meanings().get(i), ofMeaning);
        }
        return scores;
    }

    private static void add(float[] sum, float[] meaning, float[][] weights) {
        for (int j = 0; j < Math.min(meaning.length, weights.length); j++) {
            for (int tag = 0; tag < sum.length; tag++) {
                sum[tag] += meaning[j] * weights[j][tag];
            }
        }
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
        out.writeShort(ofMeaning.length);
        for (var row : ofMeaning) {
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
        var ofMeaning = new float[in.readShort()][];
        for (int i = 0; i < ofMeaning.length; i++) {
            ofMeaning[i] = readRow(in);
        }
        var size = in.readInt();
        var weights = new HashMap<String, float[]>(2 * size);
        for (int i = 0; i < size; i++) {
            weights.put(in.readUTF(), readRow(in));
        }
        return new Tagger(weights, ofMeaning, after);
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
