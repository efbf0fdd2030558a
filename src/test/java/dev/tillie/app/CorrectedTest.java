package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectedTest {
    @Test
    void tellsTheDoctorWhatWasCorrected(@TempDir Path folder) throws Exception {
        try (var shop = new SmallShop(folder, Map.of(), List.of())) {
            shop.run("ask", "--thread", "t", "how did tea do last week?");
            shop.run("ask", "--thread", "t", "no, I meant how much tea is left in stock");

            assertThat(shop.run("doctor"))
                    .contains("1 corrected, 0 asked back about; of 1 it is known what was meant")
                    .contains("“how did tea do last week?” was taken for sales report; meant: stock level");
        }
    }

    /** In seconds, as the embeddings of all other examples are known from the build. */
    @Test
    void learnsWhatWasMeant(@TempDir Path folder) throws Exception {
        try (var shop = new SmallShop(folder, Map.of(), List.of())) {
            var taken = shop.run("ask", "--json", "--thread", "t", "how is the tea getting on then");
            var isStock = taken.contains("\"intent\":\"stock_level\"");
            shop.run(
                    "ask",
                    "--thread",
                    "t",
                    isStock ? "no, I meant how did tea sell last week" : "no, I meant how much tea is left in stock");

            assertThat(shop.run("train")).startsWith("Learned the example questions");
            assertThat(Files.readString(folder.resolve("data").resolve(LearnedQuestions.FILE)))
                    .isEqualTo((isStock ? "sales_report" : "stock_level") + "\thow is the tea getting on then\n");
        }
    }

    @Test
    void keepsNothingWhereItMayNot(@TempDir Path folder) throws Exception {
        try (var shop = new SmallShop(folder, Map.of(), List.of("learning.keep-questions=false"))) {
            shop.run("ask", "--thread", "t", "how did tea do last week?");
            shop.run("ask", "--thread", "t", "no, I meant how much tea is left in stock");

            assertThat(shop.run("doctor")).contains("what is understood wrongly is not kept (learning.keep-questions)");
        }
        assertThat(Files.exists(folder.resolve("data").resolve(LearnedQuestions.FILE)))
                .isFalse();
    }
}
