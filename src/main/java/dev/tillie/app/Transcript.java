package dev.tillie.app;

import dev.tillie.chat.Button;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A reply as text for a terminal: the headline, the lines, the table in columns, the footing. */
final class Transcript {
    private Transcript() {}

    /** @param pictures the files its charts were written to */
    static String of(Reply reply, List<String> pictures) {
        var text = new ArrayList<String>();
        text.add(reply.headline());
        text.addAll(reply.lines());
        text.addAll(lines(reply.table()));
        pictures.forEach(it -> text.add("Chart: " + it));
        if (!reply.footing().isEmpty()) {
            text.add(reply.footing());
        }
        if (!reply.buttons().isEmpty()) {
            text.add(reply.buttons().stream().map(Button::label).collect(Collectors.joining("] [", "[", "]")));
        }
        return String.join("\n", text);
    }

    private static List<String> lines(Table table) {
        if (table.isEmpty()) {
            return List.of();
        }
        var rows =
                Stream.concat(Stream.of(table.columns()), table.rows().stream()).toList();
        var widths = IntStream.range(0, table.columns().size())
                .map(column -> rows.stream()
                        .mapToInt(it -> cell(it, column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(cell(row, column), widths[column], isNumeric(table, column)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static String padded(String cell, int width, boolean right) {
        var space = " ".repeat(width - cell.length());
        return right ? space + cell : cell + space;
    }

    /** Columns of amounts and counts stand to the right. */
    private static boolean isNumeric(Table table, int column) {
        var cells = table.rows().stream()
                .map(it -> cell(it, column))
                .filter(it -> !it.isEmpty())
                .toList();
        return !cells.isEmpty() && cells.stream().allMatch(it -> it.matches("[^0-9]{0,5}[0-9][0-9,.]*[^0-9]{0,6}"));
    }
}
