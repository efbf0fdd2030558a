package dev.tillie.chat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One sheet of a workbook: a line of column names and rows of typed cells. */
public record Sheet(String name, List<String> columns, List<List<Cell>> rows) {
    /** The most a spreadsheet lets a sheet be called. */
    static final int LONGEST_NAME = 31;

    public Sheet {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a sheet's name has 1 to " + LONGEST_NAME + " letters, got “" + name + "”");
        }
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public sealed interface Cell {}

    public record Text(String text) implements Cell {}

    /** Shown with two decimals, kept as it is. */
    public record Amount(BigDecimal amount) implements Cell {}

    public record Quantity(BigDecimal quantity) implements Cell {}

    /** Shown as a percentage. */
    public record Share(BigDecimal share) implements Cell {}

    public record Day(LocalDate day) implements Cell {}

    public static Cell text(String text) {
        return new Text(text);
    }

    public static Cell amount(BigDecimal amount) {
        return new Amount(amount);
    }
}
