package dev.tillie.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Teaches a {@link Tagger}: moves the weights, sentence by sentence, to where the right tags are likelier, with a step
 * for each weight that shrinks with what it has moved. A few rounds; stopping there does what a penalty would.
 *
 * @see "Sutton and McCallum (2012), An Introduction to Conditional Random Fields, section 5"
 * @see "Duchi, Hazan and Singer (2011), Adaptive Subgradient Methods for Online Learning and Stochastic Optimization"
 */
final class TaggerFit {
    /** A sentence and what each of its words is to be tagged. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Lesson(Evidence evidence, int[] tags) {}

    private static final int ROUNDS = 6;
    private static final float STEP = 0.1f;
    private static final float START = 0.01f;
    private static final long SEED = 1;
    /** A clue seen less often tells of the one sentence it is in. */
    private static final int LEAST_SEEN = 2;
    /** A tag that is as likely as this leaves nothing to learn. */
    private static final double LEARNED = 0.01;
    /** Weights below this are as good as none. */
    private static final float NONE = 0.01f;

    /** A weight a tag, and how much each has moved. */
    private static final class Row {
        private final float[] weights = new float[Tags.COUNT];
        private final float[] moved = new float[Tags.COUNT];

        Row() {
            Arrays.fill(moved, START);
        }

        void step(int tag, float gradient) {
            if (gradient != 0) {
                moved[tag] += gradient * gradient;
                weights[tag] -= (float) (STEP * gradient / Math.sqrt(moved[tag]));
            }
        }

        void step(float[] gradients, float value) {
            for (int tag = 0; tag < gradients.length; tag++) {
                step(tag, value * gradients[tag]);
            }
        }
    }

    private final Map<String, Row> rows = new HashMap<>();
    private final Row[] ofMeaning;
    private final Row[] after = newRows(Tags.COUNT + 1);
    /** Over the weights themselves, as they move. */
    private final Tagger learning;

    private TaggerFit(List<Lesson> lessons) {
        var seen = new HashMap<String, Integer>();
        lessons.forEach(it ->
                it.evidence.clues().forEach(word -> word.forEach(clue -> seen.merge(clue, 1, Integer::sum))));
        seen.forEach((clue, times) -> {
            if (times >= LEAST_SEEN) {
                rows.put(clue, new Row());
            }
        });
        ofMeaning = newRows(lessons.stream()
                .flatMap(it -> it.evidence.meanings().stream())
                .findFirst()
                .map(it -> it.length)
                .orElse(0));
        var weights = new HashMap<String, float[]>(2 * rows.size());
        rows.forEach((clue, row) -> weights.put(clue, row.weights));
        learning = new Tagger(weights, weights(ofMeaning), weights(after));
    }

    private static Row[] newRows(int count) {
        return Stream.generate(Row::new).limit(count).toArray(Row[]::new);
    }

    private static float[][] weights(Row[] rows) {
        return Stream.of(rows).map(it -> it.weights).toArray(float[][]::new);
    }

    /** The same lessons in the same order give the same tagger. */
    static Tagger teach(List<Lesson> lessons) {
        var fit = new TaggerFit(lessons);
        var order = new ArrayList<>(
                lessons.stream().filter(it -> it.tags.length > 0).toList());
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(fit::learn);
        }
        return fit.learned();
    }

    /** Without the clues that tell nothing. */
    private Tagger learned() {
        var telling = new HashMap<String, float[]>();
        rows.forEach((clue, row) -> {
            for (int tag = 0; tag < row.weights.length; tag++) {
                row.weights[tag] = Math.abs(row.weights[tag]) < NONE ? 0 : row.weights[tag];
            }
            if (!Arrays.equals(row.weights, new float[Tags.COUNT])) {
                telling.put(clue, row.weights);
            }
        });
        return new Tagger(telling, weights(ofMeaning), weights(after));
    }

    private void learn(Lesson lesson) {
        var lattice = new Lattice(learning.scores(lesson.evidence), weights(after));
        for (int i = 0; i < lesson.tags.length; i++) {
            var gradients = gradients(lattice, i, lesson.tags[i]);
            if (Math.abs(gradients[lesson.tags[i]]) < LEARNED) {
                continue;
            }
            for (var clue : lesson.evidence.clues().get(i)) {
                var row = rows.get(clue);
                if (row != null) {
                    row.step(gradients, 1);
                }
            }
            if (!lesson.evidence.meanings().isEmpty()) {
                var meaning = lesson.evidence.meanings().get(i);
                for (int j = 0; j < meaning.length; j++) {
                    ofMeaning[j].step(gradients, meaning[j]);
                }
            }
        }
        learnOrder(lattice, lesson.tags);
    }

    private static float[] gradients(Lattice lattice, int word, int right) {
        var gradients = new float[Tags.COUNT];
        for (int tag = 0; tag < gradients.length; tag++) {
            gradients[tag] = (float) lattice.probability(word, tag);
        }
        gradients[right] -= 1;
        return gradients;
    }

    /** Which tag comes after which. */
    private void learnOrder(Lattice lattice, int[] tags) {
        var gradients = new float[Tags.COUNT + 1][];
        gradients[Tagger.START] = gradients(lattice, 0, tags[0]);
        for (int before = 0; before < Tags.COUNT; before++) {
            gradients[before] = new float[Tags.COUNT];
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                for (int i = 1; i < tags.length; i++) {
                    gradients[before][tag] += (float) lattice.probability(i, before, tag);
                }
            }
        }
        for (int i = 1; i < tags.length; i++) {
            gradients[tags[i - 1]][tags[i]] -= 1;
        }
        for (int before = 0; before < gradients.length; before++) {
            after[before].step(gradients[before], 1);
        }
    }
}
