package dev.tillie.chat.teams;

import java.util.Arrays;
import java.util.List;

/**
 * How wide the columns of a table are, in characters: Teams breaks a number in two where its column is too narrow, so
 * each gets its longest word first, and what is left goes to those whose cells are longer than that.
 */
final class ColumnWidths {
    /** What a card holds in a chat that is not wide, as beside a meeting. */
    private static final int ROOM = 48;

    private static final int PADDING = 3;
    private static final int LONGEST_WORD = 14;
    private static final int LONGEST_CELL = 30;

    private final int[] needed;
    private final int[] wanted;

    private ColumnWidths(int[] needed, int[] wanted) {
        this.needed = needed;
        this.wanted = wanted;
    }

    /** @param columns what stands in each */
    static ColumnWidths of(List<List<String>> columns) {
        return new ColumnWidths(
                columns.stream().mapToInt(ColumnWidths::longestWord).toArray(),
                columns.stream().mapToInt(ColumnWidths::longestCell).toArray());
    }

    private static int longestWord(List<String> cells) {
        var words = cells.stream().flatMap(it -> Arrays.stream(it.split("[ -]")));
        return PADDING
                + Math.min(LONGEST_WORD, words.mapToInt(String::length).max().orElse(1));
    }

    private static int longestCell(List<String> cells) {
        var longest = cells.stream().mapToInt(String::length).max().orElse(1);
        return Math.max(longestWord(cells), PADDING + Math.min(LONGEST_CELL, longest));
    }

    /** Whether smaller letters are needed. */
    boolean areTight() {
        return Arrays.stream(needed).sum() > ROOM;
    }

    int width(int column) {
        var left = Math.max(0, ROOM - Arrays.stream(needed).sum());
        var asked = Arrays.stream(wanted).sum() - Arrays.stream(needed).sum();
        var more = wanted[column] - needed[column];
        return needed[column] + (asked <= left ? more : more * left / asked);
    }
}
