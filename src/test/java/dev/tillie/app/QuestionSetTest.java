package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionSetTest {
    private static final Path FOLDER = Path.of("src/bench/questions");
    private static final Path FILE = FOLDER.resolve("questions.jsonl");

    /** Shorter ones can hardly be said otherwise. */
    private static final int WORDS = 3;

    /** Of the three-letter pieces of either, how many both have (Jaccard). */
    private static final double NEAR = 0.75;

    @TempDir
    private Path folder;

    @Test
    void isTheOneWhoseHashWasKeptBeforeTheFirstRun() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FILE));
        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .contains(HexFormat.of().formatHex(hash));
    }

    @Test
    void hasQuestionsOfEveryKindAndFollowUps() throws Exception {
        var set = QuestionSet.read(FILE);
        assertThat(set.lines()).hasSizeGreaterThan(300);
        assertThat(set.lines()).filteredOn(it -> it.isFollowUp()).hasSizeGreaterThan(100);
        assertThat(set.byPlace()).hasSizeGreaterThan(5);
    }

    @Test
    void isNoExampleTheReaderLearnsFrom() throws Exception {
        var asked = QuestionSet.read(FILE).lines().stream()
                .filter(it -> !it.isFollowUp())
                .map(it -> plain(it.text()))
                .filter(it -> it.split(" ").length >= WORDS)
                .map(QuestionSetTest::pieces)
                .toList();
        var learned = QuestionReader.prompts(Path.of("")).examples().values();
        assertThat(learned.stream()
                        .flatMap(List::stream)
                        .filter(it -> asked.stream().anyMatch(that -> isNear(pieces(plain(it)), that))))
                .as("examples that nearly are questions of the set: leave them out")
                .isEmpty();
    }

    @Test
    void saysWhichLineIsNoQuestion() throws Exception {
        var file = Files.writeString(folder.resolve("set.jsonl"), """
                {"id":"a","text":"takings?","kind":"short","intent":"sales_report","slots":{}}
                {"id":"b","text":
                """);
        assertThatThrownBy(() -> QuestionSet.read(file))
                .isInstanceOf(CommandProblem.class)
                .hasMessageContaining("line 2 of set.jsonl is no question");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Set<String> pieces(String text) {
        var pieces = new HashSet<String>();
        for (int i = 0; i + 3 <= text.length(); i++) {
            pieces.add(text.substring(i, i + 3));
        }
        return pieces;
    }

    private static boolean isNear(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < NEAR * Math.max(one.size(), other.size())) {
            return false;
        }
        long both = one.stream().filter(other::contains).count();
        return both >= NEAR * (one.size() + other.size() - both);
    }
}
