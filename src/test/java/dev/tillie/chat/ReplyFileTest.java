package dev.tillie.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class ReplyFileTest {
    @Test
    void comesWhereItWasAskedForOrTheTableIsCut() {
        var asked = reply(3, Map.of("format", "csv"));

        assertThat(ReplyFile.of(asked, false).orElseThrow().name()).isEqualTo("tillie-best_sellers.csv");
        assertThat(ReplyFile.of(reply(3, Map.of()), true)).isPresent();
        assertThat(ReplyFile.of(reply(3, Map.of()), false)).isEmpty();
        assertThat(ReplyFile.of(reply(0, Map.of("format", "csv")), false)).isEmpty();
    }

    @Test
    void isAWorkbookToReckonWithWhereExcelWasAskedFor() throws Exception {
        var file = ReplyFile.of(reply(3, Map.of("format", "xlsx")), false).orElseThrow();

        assertThat(file.name()).isEqualTo("tillie-best_sellers.xlsx");
        assertThat(file.isText()).isFalse();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo("Tea");
            assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("4"));
        }
    }

    @Test
    void takesColumnsOfAmountsSharesAndDaysForThose() {
        var sheet = TableSheet.of(new Table(
                List.of("Day", "Takings", "Margin", "SKU", "Note"),
                List.of(
                        List.of("2026-10-01", "€1,234.50", "61%", "22423", "5"),
                        List.of("2026-10-02", "−€12.00", "7%", "85123", "=new"))));

        assertThat(sheet.columns()).containsExactly("Day", "Takings (€)", "Margin", "SKU", "Note");
        assertThat(sheet.rows().getLast())
                .containsExactly(
                        new Sheet.Day(LocalDate.of(2026, 10, 2)),
                        new Sheet.Amount(new BigDecimal("-12.00")),
                        new Sheet.Share(new BigDecimal("0.07")),
                        new Sheet.Text("85123"),
                        new Sheet.Text("=new"));
    }

    @Test
    void saysWhatAMessageLeavesOut() {
        var table = reply(30, Map.of()).table();

        assertThat(Excerpt.of(table, 2).note()).contains("The first 25 of 30 rows; the file has them all.");
        assertThat(Excerpt.of(table, 1).note())
                .contains("The first 25 of 30 rows and 1 of 2 columns; the file has them all.");
        assertThat(Excerpt.of(reply(25, Map.of()).table(), 2).isCut()).isFalse();
    }

    private static Reply reply(int rows, Map<String, Object> slots) {
        var table = new Table(List.of("Product", "Units"), Collections.nCopies(rows, List.of("Tea", "4")));
        return new Reply(
                new Reading("best_sellers", slots, List.of(), 1),
                "Best sellers.",
                List.of(),
                table,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                Reply.Kind.ANSWER);
    }
}
