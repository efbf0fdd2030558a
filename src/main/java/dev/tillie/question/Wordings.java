package dev.tillie.question;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The very words of a sentence, beside its meaning: which words, pairs of neighbours and pieces of words it has, of
 * those seen a few times in the examples, weighed by how rare they are.
 */
final class Wordings {
    private static final Pattern WORD = Pattern.compile("[a-z]+|\\d[\\d,.]*|[%£€$]");
    private static final int LEAST_SEEN = 3;
    private static final int PIECE = 4;
    /** How much the words count against the embedding, whose length is one. */
    private static final double SHARE = 0.7;

    private final Map<String, Integer> index = new HashMap<>();
    private final float[] rarity;

    private Wordings(List<String> pieces, float[] rarity) {
        for (int i = 0; i < rarity.length; i++) {
            index.put(pieces.get(i), i);
        }
        this.rarity = rarity;
    }

    static Wordings of(List<String> sentences) {
        var seen = new java.util.TreeMap<String, Integer>();
        sentences.forEach(it -> pieces(it).forEach(piece -> seen.merge(piece, 1, Integer::sum)));
        seen.values().removeIf(count -> count < LEAST_SEEN);
        var rarity = new float[seen.size()];
        int i = 0;
        for (var count : seen.values()) {
            rarity[i++] = (float) Math.log(1 + (double) sentences.size() / count);
        }
        return new Wordings(List.copyOf(seen.keySet()), rarity);
    }

    int size() {
        return rarity.length;
    }

    /** The numbers of a sentence's embedding, and after them its pieces, each with its weight. */
    Regression.Row row(float[] embedding, String sentence) {
        var found = pieces(sentence).stream()
                .map(index::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        var features = IntStream.range(0, embedding.length + found.length).toArray();
        var values = Arrays.copyOf(embedding, features.length);
        double squares = 0;
        for (int piece : found) {
            squares += rarity[piece] * rarity[piece];
        }
        for (int i = 0; i < found.length; i++) {
            features[embedding.length + i] = embedding.length + found[i];
            values[embedding.length + i] = (float) (SHARE * rarity[found[i]] / Math.sqrt(squares));
        }
        return new Regression.Row(features, values);
    }

    private static Set<String> pieces(String sentence) {
        var pieces = new LinkedHashSet<String>();
        var previous = "^";
        var beforeThat = "";
        var matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            var word = Character.isDigit(matcher.group().charAt(0)) ? "#" : matcher.group();
            pieces.add(word);
            pieces.add(previous + " " + word);
            pieces.add(beforeThat + " _ " + word);
            beforeThat = previous;
            previous = word;
            var padded = "<" + word + ">";
            for (int i = 0; padded.length() > PIECE && i + PIECE <= padded.length(); i++) {
                pieces.add(padded.substring(i, i + PIECE));
            }
        }
        pieces.add(previous + " $");
        return pieces;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rarity.length);
        var pieces = new String[rarity.length];
        index.forEach((piece, i) -> pieces[i] = piece);
        for (int i = 0; i < rarity.length; i++) {
            out.writeUTF(pieces[i]);
            out.writeFloat(rarity[i]);
        }
    }

    static Wordings read(DataInputStream in) throws IOException {
        var rarity = new float[in.readInt()];
        var pieces = new ArrayList<String>(rarity.length);
        for (int i = 0; i < rarity.length; i++) {
            pieces.add(in.readUTF());
            rarity[i] = in.readFloat();
        }
        return new Wordings(pieces, rarity);
    }
}
