package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.question.Intent;
import dev.tillie.question.Prompts;
import dev.tillie.store.Corrections.Correction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedQuestionsTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");
    private static final Prompts PROMPTS = new Prompts(
            Map.of(Intent.SALES_REPORT, List.of("how did we do"), Intent.STOCK_LEVEL, List.of("what is left")),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of());

    @Test
    void takesEachQuestionAsItWasMeantLast() {
        var latest = List.of(
                wrong("How are the oats?", "sales_report", "stock_level"),
                wrong("how are the oats", "sales_report", "reorder"));

        assertThat(LearnedQuestions.choose(latest, PROMPTS))
                .containsExactly(Map.entry("how are the oats", "stock_level"));
    }

    @Test
    void leavesWhatTeachesNothing() {
        var latest = List.of(
                wrong("how was it then", "sales_report", ""),
                wrong("how did it go then", "sales_report", "sales_report"),
                wrong("how did we do?", "sales_report", "stock_level"),
                wrong("oats", "sales_report", "stock_level"),
                wrong("oats ".repeat(40), "sales_report", "stock_level"));

        assertThat(LearnedQuestions.choose(latest, PROMPTS)).isEmpty();
    }

    @Test
    void takesAFewOfAKindAtMost() {
        var many = IntStream.range(0, 100)
                .mapToObj(it -> wrong("how are oats number " + it, "sales_report", "stock_level"))
                .toList();

        assertThat(LearnedQuestions.choose(many, PROMPTS)).hasSize(LearnedQuestions.MOST_OF_A_KIND);
    }

    @Test
    void standsBesideTheExamples(@TempDir Path folder) throws IOException {
        assertThat(LearnedQuestions.beside(PROMPTS, folder)).isEqualTo(PROMPTS);

        LearnedQuestions.write(
                List.of(wrong("how are\tthe oats?\nstock_level\tdrop", "sales_report", "stock_level")),
                PROMPTS,
                folder);

        var beside = LearnedQuestions.beside(PROMPTS, folder);
        assertThat(beside.examples().get(Intent.STOCK_LEVEL))
                .containsExactly("what is left", "how are the oats? stock_level drop");
        assertThat(beside.hash()).isNotEqualTo(PROMPTS.hash());
    }

    @Test
    void isGoneWhereNothingIsLeftToLearn(@TempDir Path folder) throws IOException {
        LearnedQuestions.write(List.of(wrong("how are the oats", "sales_report", "stock_level")), PROMPTS, folder);
        LearnedQuestions.write(List.of(), PROMPTS, folder);

        assertThat(Files.exists(folder.resolve(LearnedQuestions.FILE))).isFalse();
    }

    private static Correction wrong(String question, String takenFor, String meant) {
        return new Correction("1", AT, question, takenFor, true, meant, "");
    }
}
