package dev.tillie.chat;

import java.util.List;

/** A small table; cells are worded already. */
public record Table(List<String> columns, List<List<String>> rows) {
    public static final Table NONE = new Table(List.of(), List.of());

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
