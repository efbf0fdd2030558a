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

/**
 * Which intent a sentence has: a multinomial logistic regression over its embedding.
 *
 * <p>Training embeds every example and takes seconds; a trained model is written to and read from a file of some
 * 35 kB, which carries the hash of the prompts it learned from.
 */
public final class Model {
    private static final int MAGIC = 0x54494c32;
    private static final double LAMBDA = 0.02;
    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-3;

    private final String promptsHash;
    /** One row an intent, in the order of the enum: a weight for each number of the embedding, the bias last. */
    private final float[][] weights;

    private Model(String promptsHash, float[][] weights) {
        this.promptsHash = promptsHash;
        this.weights = weights;
    }

    /** Learns from the examples; the same prompts give the same model. */
    public static Model train(Prompts prompts, Embedder embedder) {
        var texts = new ArrayList<String>();
        var intents = new ArrayList<Intent>();
        var plain = new PlainWords(prompts.slang());
        for (var intent : Intent.values()) {
            for (var phrase : prompts.examples().getOrDefault(intent, List.of())) {
                texts.add(plain.of(phrase));
                intents.add(intent);
            }
        }
        var x = texts.stream().map(text -> scaled(embedder.embed(text))).toArray(double[][]::new);
        var y = intents.stream().mapToInt(Intent::ordinal).toArray();
        return new Model(prompts.hash(), fit(x, y));
    }

    private static float[][] fit(double[][] x, int[] y) {
        var fitted =
                LogisticRegression.multinomial(x, y, new LogisticRegression.Options(LAMBDA, TOLERANCE, ITERATIONS));
        var rows = fitted.coefficients();
        return IntStream.range(0, Intent.values().length)
                .mapToObj(row -> row < rows.length ? narrow(rows[row]) : new float[x[0].length + 1])
                .toArray(float[][]::new);
    }

    /** A probability for each intent, by the ordinal of the enum. */
    double[] probabilities(float[] embedding) {
        var scores = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            var row = weights[i];
            double score = row[embedding.length];
            for (int j = 0; j < embedding.length; j++) {
                score += row[j] * embedding[j];
            }
            scores[i] = score;
        }
        return softmax(scores);
    }

    public String promptsHash() {
        return promptsHash;
    }

    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeUTF(promptsHash);
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
        var weights = new float[data.readInt()][data.readInt()];
        for (var row : weights) {
            for (int j = 0; j < row.length; j++) {
                row[j] = data.readFloat();
            }
        }
        return new Model(hash, weights);
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

    private static double[] scaled(float[] vector) {
        var result = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            result[i] = vector[i];
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
