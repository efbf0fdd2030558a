package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "*Oat* [milk](http://x)|\\*Oat\\* \\[milk\\]\\(http://x)",
                "_new_ **best** ***|\\_new\\_ \\*\\*best\\*\\* \\*\\*\\*",
                "# Sales|\\# Sales",
                "- milk|\\- milk",
                "+ milk|\\+ milk",
                "* milk|\\* milk",
                "1. milk|1\\. milk",
                "12) milk|12\\) milk",
                "> milk|\\> milk",
                "---|\\---",
                "~~milk~~ `tea`|\\~\\~milk\\~\\~ \\`tea\\`",
                "AT&amp;T <b> <5@b.c>|AT\\&amp;T \\<b> \\<5@b.c>",
                "\\*|\\\\\\*",
                "{{DATE(2026-11-01T00:00:00Z)}}|{\\{DATE(2026-11-01T00:00:00Z)}}"
            })
    void takesTheMeaningFromMarks(String words, String escaped) {
        assertThat(Markdown.escape(words)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Flat white (large), €3.20 – 5% & more",
                "-5% on last week",
                "1.5 kg of tea",
                "3 * 4 < 13",
                "tea_bag #12",
                "C:\\tea, ~5 left, {a}",
                "AT&T; M&S"
            })
    void leavesMarksThatMeanNothing(String words) {
        assertThat(Markdown.escape(words)).isEqualTo(words);
    }

    @Test
    void keepsLinesApart() {
        assertThat(Markdown.escape("  Tea\n\n- milk\r\n")).isEqualTo("Tea\n\n\\- milk");
    }

    @Test
    void cutsBetweenWordsAndNeverInsideALetter() {
        assertThat(Markdown.pieces("one two three", 8)).containsExactly("one two", "three");
        assertThat(Markdown.pieces("🍰🍰🍰", 3)).containsExactly("🍰", "🍰", "🍰");
        assertThat(Markdown.pieces(" ", 3)).isEmpty();
        assertThat(Markdown.shortened("🍰🍰🍰", 4)).isEqualTo("🍰…");
    }
}
