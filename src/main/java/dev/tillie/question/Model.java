package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which intent a sentence has: a multinomial logistic regression over its embedding and its words, and a vote of the
 * example questions nearest to it.
 *
 * <p>A trained model is written to and read from a file of a few megabytes, which carries the hash of the prompts it
 * learned from, and their embeddings: training again embeds only what is new and takes seconds. The finder of names is
 * learned anew only where the sentences it learns from have changed.
 */
public final class Model {
    private static final int MAGIC = 0x54494c37;
    private static final int CLASSES = Intent.values().length;
    /** The say of the nearest examples against the regression's, by cross-validation. */
    private static final double VOTES = 0.3;
    /**
     * How much more what is none of the shop's counts: answering it misleads, and declining costs one more question. By
     * cross-validation over the examples a third less of it is let through than at 1.5, for .2% of the intents.
     */
    private static final double WARY = 2;
    /** How many of the likeliest intents are voted on: the others would hardly win. */
    private static final int VOTED = 5;

    private final String promptsHash;
    private final String namesHash;
    private final Examples examples;
    private final Wordings wordings;
    /** For each number of the embedding and then each piece a weight an intent; the biases last. */
    private final float[] weights;

    private final Tagger tagger;
    private final Carryover carryover;

    private Model(
            String promptsHash,
            String namesHash,
            Examples examples,
            Wordings wordings,
            float[] weights,
            Tagger tagger,
            Carryover carryover) {
        this.promptsHash = promptsHash;
        this.namesHash = namesHash;
        this.examples = examples;
        this.wordings = wordings;
        this.weights = weights;
        this.tagger = tagger;
        this.carryover = carryover;
    }

    /**
     * Learns from the examples; the same prompts give the same model.
     *
     * @param before what was learned earlier, whose embeddings are still good for the phrases that are the same
     * @throws IllegalArgumentException when an intent has no examples
     */
    public static Model train(Prompts prompts, Embedder embedder, @Nullable Model before) {
        var examples = Examples.of(prompts, embedder, before == null ? null : before.examples);
        return train(prompts.hash(), examples).taught(prompts, embedder, before);
    }

    /** With what is learned of names and conversations, which is kept as long as what it was learned from is the same. */
    private Model taught(Prompts prompts, Embedder embedder, @Nullable Model before) {
        var hash = prompts.namesHash();
        if (before != null && before.namesHash.equals(hash)) {
            return new Model(promptsHash, hash, examples, wordings, weights, before.tagger, before.carryover);
        }
        var lessons = new Lessons(prompts, embedder, this);
        var named = TaggerFit.teach(lessons.names());
        return new Model(promptsHash, hash, examples, wordings, weights, named, Carryover.teach(lessons.steps(named)));
    }

    private static Model train(String hash, Examples examples) {
        var wordings =
                Wordings.of(examples.all().stream().map(Examples.Example::text).toList());
        var embeddings = examples.embeddings();
        var rows = IntStream.range(0, embeddings.size())
                .mapToObj(it -> wordings.row(
                        embeddings.get(it).embedding(), examples.all().get(it).text()))
                .toList();
        var labels =
                examples.all().stream().mapToInt(it -> it.intent().ordinal()).toArray();
        var features = embeddings.getFirst().units().length + wordings.size();
        var weights = Regression.fit(rows, labels, features, CLASSES, Regression.Options.DEFAULT);
        return new Model(hash, "", examples, wordings, weights, Tagger.UNTAUGHT, Carryover.UNTAUGHT);
    }

    /** A probability for each intent, by the ordinal of the enum. */
    double[] probabilities(float[] embedding, String text) {
        var probabilities = Regression.probabilities(wordings.row(embedding, text), weights, CLASSES);
        var votes = examples.votes(embedding, likeliest(probabilities));
        for (int i = 0; i < CLASSES; i++) {
            probabilities[i] += VOTES * (votes[i] - probabilities[i]);
        }
        probabilities[Intent.OUT_OF_SCOPE.ordinal()] *= WARY;
        var sum = Arrays.stream(probabilities).sum();
        return Arrays.stream(probabilities).map(it -> it / sum).toArray();
    }

    static List<Intent> likeliest(double[] probabilities) {
        return Stream.of(Intent.values())
                .sorted(Comparator.comparingDouble((Intent it) -> -probabilities[it.ordinal()]))
                .limit(VOTED)
                .toList();
    }

    /** What finds names nobody has heard of. */
    Tagger tagger() {
        return tagger;
    }

    /** What tells how a question goes on from the one before. */
    Carryover carryover() {
        return carryover;
    }

    public String promptsHash() {
        return promptsHash;
    }

    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeUTF(promptsHash);
        data.writeUTF(namesHash);
        examples.write(data);
        wordings.write(data);
        data.writeInt(weights.length);
        for (var weight : weights) {
            data.writeFloat(weight);
        }
        tagger.write(data);
        carryover.write(data);
        data.flush();
    }

    /** @throws IOException also when the file is not a model of this version */
    public static Model read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("not a question model of this version: train it again");
        }
        var hash = data.readUTF();
        var namesHash = data.readUTF();
        var examples = Examples.read(data);
        var wordings = Wordings.read(data);
        var weights = new float[data.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.readFloat();
        }
        return new Model(hash, namesHash, examples, wordings, weights, Tagger.read(data), Carryover.read(data));
    }
}
