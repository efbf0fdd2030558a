package dev.tillie.question;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A {@link Regression} over what has names: words, pairs of words, kinds of questions. */
final class LogLinear {
    /** What is seen less often tells of the one sentence it is in. */
    private static final int LEAST_SEEN = 2;

    private static final Regression.Options OPTIONS = new Regression.Options(6, 4, 0.3, 1);

    private final Map<String, Integer> index;
    private final float[] weights;
    private final int classes;

    private LogLinear(Map<String, Integer> index, float[] weights, int classes) {
        this.index = Map.copyOf(index);
        this.weights = weights;
        this.classes = classes;
    }

    /** Tells nothing. */
    static LogLinear untaught(int classes) {
        return new LogLinear(Map.of(), new float[classes], classes);
    }

    /**
     * Fits; the same rows in the same order give the same weights.
     *
     * @param rows for each thing to learn from what it has, each with its weight
     * @param labels for each row its class, from zero
     */
    static LogLinear fit(List<Map<String, Float>> rows, int[] labels, int classes) {
        if (rows.isEmpty()) {
            return untaught(classes);
        }
        var seen = new TreeMap<String, Integer>();
        rows.forEach(row -> row.keySet().forEach(it -> seen.merge(it, 1, Integer::sum)));
        seen.values().removeIf(it -> it < LEAST_SEEN);
        var index = new HashMap<String, Integer>();
        seen.keySet().forEach(it -> index.put(it, index.size()));
        var numbered = rows.stream().map(it -> row(it, index)).toList();
        return new LogLinear(index, Regression.fit(numbered, labels, index.size(), classes, OPTIONS), classes);
    }

    /** A probability for each class. */
    double[] probabilities(Map<String, Float> row) {
        return Regression.probabilities(row(row, index), weights, classes);
    }

    private static Regression.Row row(Map<String, Float> named, Map<String, Integer> index) {
        var numbered = new TreeMap<Integer, Float>();
        named.forEach((name, value) -> {
            var number = index.get(name);
            if (number != null) {
                numbered.put(number, value);
            }
        });
        var features = numbered.keySet().stream().mapToInt(it -> it).toArray();
        var values = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            values[i] = Objects.requireNonNull(numbered.get(features[i]));
        }
        return new Regression.Row(features, values);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(index.size());
        for (var entry : new TreeMap<>(index).entrySet()) {
            out.writeUTF(entry.getKey());
            for (int i = 0; i < classes; i++) {
                out.writeFloat(weights[entry.getValue() * classes + i]);
            }
        }
        for (int i = 0; i < classes; i++) {
            out.writeFloat(weights[index.size() * classes + i]);
        }
    }

    static LogLinear read(DataInputStream in) throws IOException {
        var classes = in.readInt();
        var size = in.readInt();
        var index = new HashMap<String, Integer>();
        var weights = new float[(size + 1) * classes];
        for (int number = 0; number < size; number++) {
            index.put(in.readUTF(), number);
            for (int i = 0; i < classes; i++) {
                weights[number * classes + i] = in.readFloat();
            }
        }
        for (int i = 0; i < classes; i++) {
            weights[size * classes + i] = in.readFloat();
        }
        return new LogLinear(index, weights, classes);
    }
}
