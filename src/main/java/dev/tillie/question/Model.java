package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import smile.classification.LogisticRegression;
import smile.classification.SparseLogisticRegression;
import smile.data.SampleInstance;
import smile.data.SparseDataset;
import smile.util.SparseArray;

/**
 * Which intent a sentence has: a multinomial logistic regression over its embedding and its words.
 *
 * <p>Training embeds every example and takes seconds to a minute; a trained model is written to and read from a file
 * below a megabyte, which carries the hash of the prompts it learned from.
 */
public final class Model {
    private static final int MAGIC = 0x54494c33;
    private static final double LAMBDA = 0.03;
    private static final int ITERATIONS = 80;
    private static final double TOLERANCE = 1e-3;

    private final String promptsHash;
    private final Wordings wordings;
    /** One row an intent, in the order of the enum: a weight for each number of the embedding and each piece, the bias last. */
    private final float[][] weights;

    private Model(String promptsHash, Wordings wordings, float[][] weights) {
        this.promptsHash = promptsHash;
        this.wordings = wordings;
        this.weights = weights;
    }

    /**
     * Learns from the examples; the same prompts give the same model.
     *
     * @throws IllegalArgumentException when an intent has no examples
     */
    public static Model train(Prompts prompts, Embedder embedder) {
        var texts = new ArrayList<String>();
        var intents = new ArrayList<Intent>();
        var plain = new PlainWords(prompts.slang());
        for (var intent : Intent.values()) {
            var phrases = prompts.examples().getOrDefault(intent, List.of());
            if (phrases.isEmpty()) {
                throw new IllegalArgumentException("prompts/examples/" + intent.key() + ".txt has no examples");
            }
            phrases.forEach(phrase -> {
                texts.add(plain.of(phrase));
                intents.add(intent);
            });
        }
        var wordings = Wordings.of(texts);
        var samples = IntStream.range(0, texts.size())
                .mapToObj(i -> new SampleInstance<>(
                        row(embedder.embed(texts.get(i)), texts.get(i), wordings),
                        intents.get(i).ordinal()))
                .toList();
        return new Model(prompts.hash(), wordings, fit(samples));
    }

    private static SparseArray row(float[] embedding, String text, Wordings wordings) {
        var row = new SparseArray(embedding.length + 64);
        for (int i = 0; i < embedding.length; i++) {
            row.append(i, embedding[i]);
        }
        wordings.forEach(text, (piece, weight) -> row.append(embedding.length + piece, weight));
        return row;
    }

    private static float[][] fit(List<SampleInstance<SparseArray, Integer>> samples) {
        var fitted = SparseLogisticRegression.multinomial(
                new SparseDataset<>(samples), new LogisticRegression.Options(LAMBDA, TOLERANCE, ITERATIONS));
        var rows = fitted.coefficients();
        return IntStream.range(0, Intent.values().length)
                // the last intent is the one the others are measured against: its weights are zero
                .mapToObj(intent -> intent < rows.length ? narrow(rows[intent]) : new float[rows[0].length])
                .toArray(float[][]::new);
    }

    /** A probability for each intent, by the ordinal of the enum. */
    double[] probabilities(float[] embedding, String text) {
        var scores = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            var row = weights[i];
            double score = row[row.length - 1];
            for (int j = 0; j < embedding.length; j++) {
                score += row[j] * embedding[j];
            }
            scores[i] = score;
        }
        wordings.forEach(text, (piece, weight) -> {
            for (int i = 0; i < weights.length; i++) {
                scores[i] += weights[i][embedding.length + piece] * weight;
            }
        });
        return softmax(scores);
    }

    public String promptsHash() {
        return promptsHash;
    }

    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeUTF(promptsHash);
        wordings.write(data);
        data.writeInt(weights.length);
        data.writeInt(weights[0].length);
        for (var row : weights) {
            for (var weight : row) {
                data.writeFloat(weight);
            }
        }
        data.flush();
    }

    /** @throws IOException also when the file is not a model of this version */
    public static Model read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not a question model of this version: train it again");
        }
        var hash = data.readUTF();
        var wordings = Wordings.read(data);
        var weights = new float[data.readInt()][data.readInt()];
        for (var row : weights) {
            for (int j = 0; j < row.length; j++) {
                row[j] = data.readFloat();
            }
        }
        return new Model(hash, wordings, weights);
    }

    private static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (var score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        var result = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            result[i] = Math.exp(scores[i] - highest);
            sum += result[i];
        }
        for (int i = 0; i < scores.length; i++) {
            result[i] /= sum;
        }
        return result;
    }

    private static float[] narrow(double[] row) {
        var result = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            result[i] = (float) row[i];
        }
        return result;
    }
}
