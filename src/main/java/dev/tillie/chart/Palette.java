package dev.tillie.chart;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of an image, at most 256: where there are more, the rare ones, which are smoothed edges, make do with the
 * nearest of the others.
 */
final class Palette {
    private static final int MOST_COLOURS = 256;

    private final List<Integer> colours;
    private final Map<Integer, Byte> indexes = new HashMap<>();

    private Palette(List<Integer> colours) {
        this.colours = colours;
        for (int i = 0; i < colours.size(); i++) {
            indexes.put(colours.get(i), (byte) i);
        }
    }

    /** @param pixels as 0xRRGGBB */
    static Palette of(int[] pixels) {
        var counts = new HashMap<Integer, Integer>();
        for (int from = 0, to; from < pixels.length; from = to) {
            to = end(pixels, from);
            counts.merge(rgb(pixels[from]), to - from, Integer::sum);
        }
        return new Palette(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COLOURS)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Where a run of one colour ends: there are far fewer runs than pixels. */
    private static int end(int[] pixels, int from) {
        var to = from + 1;
        while (to < pixels.length && pixels[to] == pixels[from]) {
            to++;
        }
        return to;
    }

    private static int rgb(int pixel) {
        return pixel & 0xFFFFFF;
    }

    /** Three bytes a colour. */
    byte[] bytes() {
        var bytes = ByteBuffer.allocate(3 * colours.size());
        colours.forEach(it -> bytes.put((byte) (it >> 16)).put((byte) (it >> 8)).put((byte) (int) it));
        return bytes.array();
    }

    /** A byte a pixel. */
    byte[] indexes(int[] pixels) {
        var bytes = new byte[pixels.length];
        for (int from = 0, to; from < pixels.length; from = to) {
            to = end(pixels, from);
            Arrays.fill(bytes, from, to, indexes.computeIfAbsent(rgb(pixels[from]), this::nearest));
        }
        return bytes;
    }

    private byte nearest(int colour) {
        var nearest = 0;
        for (int i = 1; i < colours.size(); i++) {
            if (distance(colours.get(i), colour) < distance(colours.get(nearest), colour)) {
                nearest = i;
            }
        }
        return (byte) nearest;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16) - (other >> 16);
        var green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        var blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
