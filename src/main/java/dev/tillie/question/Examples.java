package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The example questions as they are remembered: each in plain words, with its intent and its embedding. */
final class Examples {
    record Example(Intent intent, String text) {}

    private record Near(Intent intent, double likeness) {}

    /** How many of the nearest have a say. */
    private static final int NEAREST = 10;
    /** How fast the say falls with the distance: an example 0.02 further off counts a third. */
    private static final double FALL = 0.02;
    /** An embedder that puts a remembered sentence elsewhere is another one, and all must be embedded anew. */
    private static final double SAME = 0.999;

    private static final Columns NONE = Columns.of(List.of());

    private final List<Example> all;
    private final Map<Intent, Columns> embeddings;

    /**
     * @param all ordered by intent
     * @param embeddings of each, in the same order
     */
    private Examples(List<Example> all, List<Rounded> embeddings) {
        this.all = List.copyOf(all);
        this.embeddings = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        it -> all.get(it).intent,
                        () -> new EnumMap<>(Intent.class),
                        Collectors.collectingAndThen(
                                Collectors.mapping(embeddings::get, Collectors.toList()), Columns::of)));
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
        return new Examples(
                phrases.stream()
                        .map(it -> new Example(it.getKey(), it.getValue()))
                        .toList(),
                phrases.parallelStream()
                        .map(it -> embedding(it.getValue(), embedder, known))
                        .toList());
    }

    private static List<String> phrases(Prompts prompts, Intent intent) {
        var phrases = prompts.examples().getOrDefault(intent, List.of());
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("prompts/examples/" + intent.key() + ".txt has no examples");
        }
        return phrases;
    }

    private static Rounded embedding(String text, Embedder embedder, Map<String, Rounded> known) {
        var embedding = known.get(text);
        return embedding != null ? embedding : Rounded.of(embedder.embed(text));
    }

    private Map<String, Rounded> embeddings(Embedder embedder) {
        var rows = embeddings();
        var known = new HashMap<String, Rounded>();
        if (rows.getFirst().likeness(embedder.embed(all.getFirst().text)) > SAME) {
            for (int i = 0; i < rows.size(); i++) {
                known.put(all.get(i).text, rows.get(i));
            }
        }
        return known;
    }

    /** Of each example, in the order of {@link #all}. */
    List<Rounded> embeddings() {
        return embeddings.values().stream().flatMap(Columns::rows).toList();
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
            for (var likeness : embeddings.getOrDefault(intent, NONE).likenesses(embedding)) {
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
        var rows = embeddings();
        for (int i = 0; i < all.size(); i++) {
            out.writeByte(all.get(i).intent.ordinal());
            out.writeUTF(all.get(i).text);
            rows.get(i).write(out);
        }
    }

    static Examples read(DataInputStream in) throws IOException {
        var size = in.readInt();
        var all = new ArrayList<Example>(size);
        var embeddings = new ArrayList<Rounded>(size);
        for (int i = 0; i < size; i++) {
            all.add(new Example(Intent.values()[in.readByte()], in.readUTF()));
            embeddings.add(Rounded.read(in));
        }
        return new Examples(all, embeddings);
    }
}
