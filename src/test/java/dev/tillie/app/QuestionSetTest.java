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
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        var examples =
                QuestionReader.prompts(Path.of("")).examples().values().stream().flatMap(List::stream);
        assertThat(near(examples, it -> !it.isFollowUp()))
                .as("examples that nearly are questions of the set: leave them out")
                .isEmpty();
    }

    @Test
    void isNoSentenceWhoseNamesOrSequelTheReaderLearns() throws Exception {
        var prompts = QuestionReader.prompts(Path.of(""));
        var steps = prompts.steps().stream().map(it -> it.split(" \\| ")[1]);
        var sentences =
                Stream.concat(prompts.names().stream(), steps).map(it -> it.replaceAll("\\[\\w+ ([^\\]]+)]", "$1"));
        assertThat(near(sentences, _ -> true))
                .as("sentences that nearly are in the set: leave them out")
                .isEmpty();
    }

    private static Stream<String> near(Stream<String> learned, Predicate<QuestionSet.Line> among) throws Exception {
        var asked = QuestionSet.read(FILE).lines().stream()
                .filter(among)
                .map(it -> plain(it.text()))
                .filter(it -> it.split(" ").length >= WORDS)
                .map(QuestionSetTest::pieces)
                .toList();
        return learned.filter(it -> asked.stream().anyMatch(that -> isNear(pieces(plain(it)), that)));
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
