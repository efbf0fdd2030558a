package dev.tillie.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotesWhatNeedsIt() {
        var table = new Table(
                List.of("Product", "Note"), List.of(List.of("Tea, green", "said \"yes\""), List.of("Oat\nmilk", "")));

        assertThat(Csv.of(table))
                .isEqualTo("\uFEFFProduct,Note\r\n\"Tea, green\",\"said \"\"yes\"\"\"\r\n\"Oat\nmilk\",\r\n");
    }

    @Test
    void givesFormulasToASpreadsheetAsText() {
        var table = new Table(
                List.of("a"),
                List.of(List.of("=HYPERLINK(\"x\")"), List.of("@SUM(A1)"), List.of("-5.20"), List.of("+cmd")));

        assertThat(Csv.of(table)).isEqualTo("\uFEFFa\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n'@SUM(A1)\r\n-5.20\r\n'+cmd\r\n");
    }
}
