package dev.tillie.question;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a question goes on from the one before it: of which kind it is, and which of the details said before it takes over.
 * Learned from conversations, of which each {@link Step} is one lesson.
 */
final class Carryover {
    /** A step as it was heard, and what it meant. */
    record Lesson(Heard heard, Step step, Set<Slot> said) {}

    private static final int INTENTS = Intent.values().length;
    /** The say of what the words mean by themselves, for each of them, and at most: more words leave less to guess. */
    private static final double ALONE = 0.05;

    private static final double MOST = 0.4;

    private static final double LEAST = 1e-3;
    private static final int DROPPED = 0;
    private static final int KEPT = 1;

    /** Knows of no conversation. */
    static final Carryover UNTAUGHT = new Carryover(LogLinear.untaught(INTENTS), LogLinear.untaught(2));

    private final LogLinear intents;
    private final LogLinear keeping;

    private Carryover(LogLinear intents, LogLinear keeping) {
        this.intents = intents;
        this.keeping = keeping;
    }

    static Carryover teach(List<Lesson> lessons) {
        var kinds = LogLinear.fit(
                lessons.stream().map(it -> it.heard.ofIntent()).toList(),
                lessons.stream().mapToInt(it -> it.step.intent().ordinal()).toArray(),
                INTENTS);
        var rows = new ArrayList<Map<String, Float>>();
        var labels = new ArrayList<Integer>();
        for (var lesson : lessons) {
            add(lesson, lesson.step.kept(), KEPT, rows, labels);
            add(lesson, lesson.step.dropped(), DROPPED, rows, labels);
        }
        return new Carryover(
                kinds, LogLinear.fit(rows, labels.stream().mapToInt(it -> it).toArray(), 2));
    }

    private static void add(
            Lesson lesson, Set<Slot> slots, int label, List<Map<String, Float>> rows, List<Integer> labels) {
        for (var slot : slots) {
            rows.add(lesson.heard.ofKeeping(slot, lesson.step.intent(), lesson.said));
            labels.add(label);
        }
    }

    /** A probability for each intent, by the ordinal of the enum. */
    double[] probabilities(Heard heard) {
        if (this == UNTAUGHT) {
            return heard.alone();
        }
        var say = Math.min(MOST, ALONE * heard.words().size());
        var mixed = intents.probabilities(heard.ofIntent());
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] *= Math.pow(Math.max(LEAST, heard.alone()[i]), say);
        }
        var sum = Arrays.stream(mixed).sum();
        return Arrays.stream(mixed).map(it -> it / sum).toArray();
    }

    /**
     * Which of the details held before still count.
     *
     * @param said those said anew
     */
    Set<Slot> kept(Heard heard, Intent intent, Set<Slot> said) {
        var kept = EnumSet.noneOf(Slot.class);
        for (var slot : heard.topic().held()) {
            var likely = keeping.probabilities(heard.ofKeeping(slot, intent, said));
            if (likely[KEPT] > likely[DROPPED]) {
                kept.add(slot);
            }
        }
        return kept;
    }

    void write(DataOutputStream out) throws IOException {
        intents.write(out);
        keeping.write(out);
    }

    static Carryover read(DataInputStream in) throws IOException {
        return new Carryover(LogLinear.read(in), LogLinear.read(in));
    }
}
