package dev.tillie.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Teaches a {@link Tagger}: tags each sentence with the weights so far, and where that is wrong adds the clues of the
 * right tags and takes away those of the wrong. The weights are averaged over all steps, so that the last sentences
 * count no more than the first.
 *
 * @see "Collins (2002), Discriminative Training Methods for Hidden Markov Models, figure 1 and section 2.4"
 */
final class Perceptron {
    private static final int ROUNDS = 10;
    private static final long SEED = 1;
    /** A clue seen less often tells of the one sentence it is in. */
    private static final int LEAST_SEEN = 2;

    /** A row of weights, and the same steps counted by when they were made, from which the average follows. */
    private static final class Row {
        private final float[] now = new float[Tags.COUNT];
        private final double[] late = new double[Tags.COUNT];

        void add(int tag, int step, int sign) {
            now[tag] += sign;
            late[tag] += (double) sign * step;
        }

        float[] average(int steps) {
            var average = new float[Tags.COUNT];
            for (int tag = 0; tag < average.length; tag++) {
                average[tag] = (float) (now[tag] - late[tag] / steps);
            }
            return average;
        }
    }

    private record Lesson(List<List<Row>> rows, int[] tags, int[] given) {}

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<Row> after = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();
    private int step = 1;

    private Perceptron(List<TaggedSentence> sentences, Clues clues) {
        var all = sentences.stream().map(it -> clues.list(it.tokens())).toList();
        var seen = new HashMap<String, Integer>();
        all.forEach(words -> words.forEach(word -> word.forEach(clue -> seen.merge(clue, 1, Integer::sum))));
        for (int i = 0; i < all.size(); i++) {
            var known = all.get(i).stream()
                    .map(word -> word.stream()
                            .filter(it -> seen.getOrDefault(it, 0) >= LEAST_SEEN)
                            .map(it -> rows.computeIfAbsent(it, _ -> new Row()))
                            .toList())
                    .toList();
            var given = new int[known.size()];
            Arrays.fill(given, Tagger.ANY);
            lessons.add(new Lesson(known, sentences.get(i).tags(), given));
        }
        for (int tag = 0; tag <= Tags.COUNT; tag++) {
            after.add(new Row());
        }
    }

    /** The same sentences in the same order give the same tagger. */
    static Tagger teach(List<TaggedSentence> sentences, Clues clues) {
        var perceptron = new Perceptron(sentences, clues);
        var random = new Random(SEED);
        var order = new ArrayList<>(perceptron.lessons);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(perceptron::learn);
        }
        return perceptron.averaged();
    }

    private void learn(Lesson lesson) {
        var transitions = after.stream().map(it -> it.now).toArray(float[][]::new);
        var scores = lesson.rows.stream().map(Perceptron::scores).toArray(float[][]::new);
        var guess = Tagger.best(scores, transitions, lesson.given);
        if (!Arrays.equals(guess, lesson.tags)) {
            add(lesson, lesson.tags, 1);
            add(lesson, guess, -1);
        }
        step++;
    }

    private static float[] scores(List<Row> rows) {
        var scores = new float[Tags.COUNT];
        rows.forEach(it -> Tagger.add(scores, it.now));
        return scores;
    }

    private void add(Lesson lesson, int[] tags, int sign) {
        int before = Tagger.START;
        for (int i = 0; i < tags.length; i++) {
            for (var row : lesson.rows.get(i)) {
                row.add(tags[i], step, sign);
            }
            after.get(before).add(tags[i], step, sign);
            before = tags[i];
        }
    }

    private Tagger averaged() {
        var weights = new HashMap<String, float[]>();
        rows.forEach((clue, row) -> {
            var average = row.average(step);
            if (!Arrays.equals(average, new float[Tags.COUNT])) {
                weights.put(clue, average);
            }
        });
        return new Tagger(weights, after.stream().map(it -> it.average(step)).toArray(float[][]::new));
    }
}
