package dev.tillie.question;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The embeddings of many sentences, number by number: first the first number of each sentence, then the second of each.
 * A processor compares a sentence with several that lie so at once, some five times as fast as one after the other.
 */
final class Columns {
    /** How many sentences lie together, so that their sums stay in the processor's nearest memory. */
    private static final int BLOCK = 1_024;

    private final int width;
    private final float[] steps;
    private final byte[][] blocks;

    private Columns(int width, int size) {
        this.width = width;
        steps = new float[size];
        blocks = IntStream.range(0, (size + BLOCK - 1) / BLOCK)
                .mapToObj(it -> new byte[width * Math.min(BLOCK, size - it * BLOCK)])
                .toArray(byte[][]::new);
    }

    static Columns of(List<Rounded> embeddings) {
        var width = embeddings.isEmpty() ? 0 : embeddings.getFirst().units().length;
        var columns = new Columns(width, embeddings.size());
        for (int i = 0; i < embeddings.size(); i++) {
            columns.put(i, embeddings.get(i));
        }
        return columns;
    }

    private void put(int index, Rounded embedding) {
        steps[index] = embedding.step();
        var block = blocks[index / BLOCK];
        for (int number = 0; number < width; number++) {
            block[number * height(block) + index % BLOCK] = embedding.units()[number];
        }
    }

    private int height(byte[] block) {
        return block.length / width;
    }

    /** The embeddings, in the order they came in. */
    Stream<Rounded> rows() {
        return IntStream.range(0, steps.length).mapToObj(this::row);
    }

    private Rounded row(int index) {
        var block = blocks[index / BLOCK];
        var units = new byte[width];
        for (int number = 0; number < width; number++) {
            units[number] = block[number * height(block) + index % BLOCK];
        }
        return new Rounded(steps[index], units);
    }

    /** The cosine of a sentence with each, all of length one. */
    float[] likenesses(float[] embedding) {
        var likenesses = new float[steps.length];
        for (int i = 0; i < blocks.length; i++) {
            var sums = sums(blocks[i], embedding);
            for (int j = 0; j < sums.length; j++) {
                likenesses[i * BLOCK + j] = sums[j] * steps[i * BLOCK + j];
            }
        }
        return likenesses;
    }

    private float[] sums(byte[] block, float[] embedding) {
        var sums = new float[height(block)];
        for (int number = 0; number < width; number++) {
            add(block, number * sums.length, embedding[number], sums);
        }
        return sums;
    }

    /** A loop of its own, plain enough for the compiler to do several rounds at once. */
    private static void add(byte[] units, int from, float factor, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * units[from + i];
        }
    }
}
