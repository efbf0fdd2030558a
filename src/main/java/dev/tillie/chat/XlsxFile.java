package dev.tillie.chat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as a workbook that spreadsheets open. Words are words, never formulas. */
public final class XlsxFile {
    private static final String APPLICATION = "Tillie";
    /** The format has a number with one dot and up to four digits here. */
    private static final String VERSION = "1.0";

    private static final String MONEY = "#,##0.00";
    private static final String PERCENT = "0.00%";
    private static final String DAY = "yyyy-mm-dd";

    private XlsxFile() {}

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            for (var sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
    }

    private static void write(Sheet sheet, Worksheet out) {
        out.freezePane(0, 1);
        for (var column = 0; column < sheet.columns().size(); column++) {
            out.value(0, column, sheet.columns().get(column));
            out.style(0, column).bold().set();
            out.width(column, width(sheet, column));
        }
        for (var row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                write(cells.get(column), out, row + 1, column);
            }
        }
    }

    private static void write(Sheet.Cell cell, Worksheet out, int row, int column) {
        switch (cell) {
            case Sheet.Text(var text) -> out.value(row, column, text);
            case Sheet.Amount(var amount) -> number(out, row, column, amount, MONEY);
            case Sheet.Quantity(var quantity) -> out.value(row, column, quantity);
            case Sheet.Share(var share) -> number(out, row, column, share, PERCENT);
            case Sheet.Day(var day) -> {
                out.value(row, column, day);
                out.style(row, column).format(DAY).set();
            }
        }
    }

    private static void number(Worksheet out, int row, int column, Number number, String format) {
        out.value(row, column, number);
        out.style(row, column).format(format).set();
    }

    private static int width(Sheet sheet, int column) {
        var longest = sheet.rows().stream()
                .filter(it -> it.size() > column && it.get(column) instanceof Sheet.Text)
                .mapToInt(it -> ((Sheet.Text) it.get(column)).text().length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.columns().get(column).length()) + 2L, 12, 60);
    }
}
