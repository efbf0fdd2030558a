package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The example questions as they are remembered: each in plain words, with its intent and its embedding. */
final class Examples {
    record Example(Intent intent, String text, Rounded embedding) {}

    private record Near(Intent intent, double likeness) {}

    /** How many of the nearest have a say. */
    private static final int NEAREST = 10;
    /** How fast the say falls with the distance: an example 0.02 further off counts a third. */
    private static final double FALL = 0.02;
    /** An embedder that puts a remembered sentence elsewhere is another one, and all must be embedded anew. */
    private static final double SAME = 0.999;

    private final List<Example> all;
    private final Map<Intent, List<Example>> byIntent;

    private Examples(List<Example> all) {
        this.all = List.copyOf(all);
        this.byIntent = all.stream().collect(Collectors.groupingBy(Example::intent));
    }

    /**
     * Embeds what is not remembered from before.
     *
     * @throws IllegalArgumentException when an intent has no examples
     */
    static Examples of(Prompts prompts, Embedder embedder, @Nullable Examples before) {
        var known = before == null ? Map.<String, Rounded>of() : before.embeddings(embedder);
        var plain = prompts.plainWords();
        var otherNames = new OtherNames(prompts.names());
        var phrases = Stream.of(Intent.values())
                .flatMap(intent -> phrases(prompts, intent).stream()
                        .flatMap(it -> Stream.concat(Stream.of(it), otherNames.like(it).stream()))
                        .map(phrase -> Map.entry(intent, plain.of(phrase))))
                .distinct()
                .toList();
        return new Examples(phrases.parallelStream()
                .map(it -> example(it.getKey(), it.getValue(), embedder, known))
                .toList());
    }

    private static List<String> phrases(Prompts prompts, Intent intent) {
        var phrases = prompts.examples().getOrDefault(intent, List.of());
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("prompts/examples/" + intent.key() + ".txt has no examples");
        }
        return phrases;
    }

    private static Example example(Intent intent, String text, Embedder embedder, Map<String, Rounded> known) {
        var embedding = known.get(text);
        return new Example(intent, text, embedding != null ? embedding : Rounded.of(embedder.embed(text)));
    }

    private Map<String, Rounded> embeddings(Embedder embedder) {
        var first = all.getFirst();
        var known = new HashMap<String, Rounded>();
        if (first.embedding.likeness(embedder.embed(first.text)) > SAME) {
            all.forEach(it -> known.put(it.text, it.embedding));
        }
        return known;
    }

    List<Example> all() {
        return all;
    }

    /**
     * How the nearest examples vote: a share for each intent, by the ordinal of the enum.
     *
     * @param likely only examples of these are looked at
     */
    double[] votes(float[] embedding, List<Intent> likely) {
        var nearest = nearest(embedding, likely);
        var highest = nearest.stream().mapToDouble(Near::likeness).max().orElse(0);
        var votes = new double[Intent.values().length];
        double sum = 0;
        for (var near : nearest) {
            var say = Math.exp((near.likeness - highest) / FALL);
            votes[near.intent.ordinal()] += say;
            sum += say;
        }
        for (int i = 0; i < votes.length; i++) {
            votes[i] /= sum;
        }
        return votes;
    }

    private List<Near> nearest(float[] embedding, List<Intent> likely) {
        var nearest = new PriorityQueue<Near>(NEAREST + 1, Comparator.comparingDouble(Near::likeness));
        for (var intent : likely) {
            for (var example : byIntent.getOrDefault(intent, List.of())) {
                var likeness = example.embedding.likeness(embedding);
                if (nearest.size() < NEAREST || likeness > nearest.element().likeness) {
                    nearest.add(new Near(intent, likeness));
                    if (nearest.size() > NEAREST) {
                        nearest.remove();
                    }
                }
            }
        }
        return List.copyOf(nearest);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(all.size());
        for (var example : all) {
            out.writeByte(example.intent.ordinal());
            out.writeUTF(example.text);
            example.embedding.write(out);
        }
    }

    static Examples read(DataInputStream in) throws IOException {
        var size = in.readInt();
        var all = new ArrayList<Example>(size);
        for (int i = 0; i < size; i++) {
            all.add(new Example(Intent.values()[in.readByte()], in.readUTF(), Rounded.read(in)));
        }
        return new Examples(all);
    }
}
