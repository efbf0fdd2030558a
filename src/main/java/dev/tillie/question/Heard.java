package dev.tillie.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that follows another, as far as there is to tell how it goes on.
 *
 * @param words with the kind of a name in its place
 * @param alone for each intent how likely it is by the words alone
 * @param cue a wording in it that is telling
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Heard(
        Topic topic,
        List<String> words,
        double[] alone,
        @Nullable Cue cue) {
    private static final int LONG = 9;
    private static final int MOST = 14;
    private static final double LEAST = 1e-4;
    private static final float WORD = 0.7f;
    private static final float PAIR = 0.4f;

    Heard {
        words = List.copyOf(words);
    }

    static Heard of(Topic topic, Draft draft, double[] alone) {
        return new Heard(topic, words(draft), alone, Cue.find(draft.text).orElse(null));
    }

    private static List<String> words(Draft draft) {
        var words = new ArrayList<String>();
        for (var token : Token.list(draft)) {
            var name = draft.findName(token.from());
            var word = name.map(it -> "<" + it.kind() + ">")
                    .orElseGet(() -> token.isTaken()
                            ? "<taken>"
                            : Character.isDigit(token.text().charAt(0))
                                    ? "#"
                                    : token.text().toLowerCase(Locale.ROOT));
            var isMore =
                    word.startsWith("<") && !words.isEmpty() && words.getLast().equals(word);
            if (!isMore) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether nothing in the words is the name of something. */
    boolean isNameless() {
        return words.stream().noneMatch(it -> it.startsWith("<"));
    }

    /** What tells of which kind it is. */
    Map<String, Float> ofIntent() {
        var row = new HashMap<String, Float>();
        var before = topic.intent();
        row.put("before " + before, 1f);
        row.put("long " + length(), 1f);
        row.put("before " + before + length(), 0.5f);
        var best = 0;
        for (int i = 0; i < alone.length; i++) {
            row.put("alone " + i, (float) (Math.log(Math.max(LEAST, alone[i])) / 3));
            best = alone[i] > alone[best] ? i : best;
        }
        row.put("best " + best, 1f);
        row.put("best " + best + before, 1f);
        row.put("best " + best + " sure " + Math.round(4 * alone[best]), 1f);
        row.put("best " + best + " long " + length(), 0.5f);
        if (cue != null) {
            row.put("cue " + cue.intent(), 1f);
            row.put("cue " + (cue.intent() == before), 1f);
        }
        topic.held().forEach(it -> row.put("held " + it, 0.5f));
        for (var piece : pieces()) {
            row.put("said " + piece, WORD);
            row.put("said " + before + piece, PAIR);
        }
        return row;
    }

    /** What tells whether a detail said before still counts in a question of a kind, in which others are said anew. */
    Map<String, Float> ofKeeping(Slot slot, Intent intent, Set<Slot> said) {
        var row = new HashMap<String, Float>();
        var same = intent == topic.intent();
        var kind = slot + (said.contains(slot) ? "+" : "-");
        row.put(kind, 1f);
        row.put(kind + intent, 1f);
        row.put(kind + same, 1f);
        row.put(kind + topic.intent() + intent, 1f);
        row.put(kind + same + said.stream().anyMatch(Slot.NAMES::contains), 1f);
        row.put(kind + length(), 0.5f);
        row.put(kind + same + length(), 0.5f);
        var sure = Math.round(4 * alone[intent.ordinal()]);
        row.put("sure " + same + sure, 1f);
        row.put(kind + same + " sure " + sure, 1f);
        row.put(kind + intent + " sure " + sure, 0.5f);
        row.put(kind + same + " cue " + (cue != null && cue.intent() == intent), 0.5f);
        row.put("same " + same, 1f);
        row.put("same " + same + length(), 1f);
        said.forEach(it -> row.put(kind + " with " + it, WORD));
        topic.held().forEach(it -> row.put(kind + " beside " + it, PAIR));
        for (var piece : pieces()) {
            row.put("said " + piece, 0.5f);
            row.put(kind + " said " + piece, 0.5f);
        }
        return row;
    }

    private int length() {
        return Math.min(words.size(), LONG);
    }

    /** Words, and pairs of neighbours. */
    private Set<String> pieces() {
        var pieces = new LinkedHashSet<>(words.subList(0, Math.min(words.size(), MOST)));
        var previous = "^";
        for (var word : words) {
            pieces.add(previous + " " + word);
            previous = word;
        }
        pieces.add(previous + " $");
        return pieces;
    }

    @Override
    public String toString() {
        return words + " after " + topic + ", " + Arrays.toString(alone);
    }
}
