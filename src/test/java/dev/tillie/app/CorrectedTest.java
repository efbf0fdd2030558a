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
