package dev.tillie.chat;

import java.util.List;

/**
 * Several sheets that go together as one file.
 *
 * @param name of the file, without its ending
 */
public record Workbook(String name, List<Sheet> sheets) {
    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
