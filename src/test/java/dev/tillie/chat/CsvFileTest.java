package dev.tillie.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void comesWhereItWasAskedForOrTheTableIsCut() {
        var asked = reply(3, Map.of("format", "xlsx"));

        assertThat(CsvFile.of(asked, false).orElseThrow().name()).isEqualTo("tillie-best_sellers.csv");
        assertThat(CsvFile.of(reply(3, Map.of()), true)).isPresent();
        assertThat(CsvFile.of(reply(3, Map.of()), false)).isEmpty();
        assertThat(CsvFile.of(reply(0, Map.of("format", "csv")), false)).isEmpty();
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
