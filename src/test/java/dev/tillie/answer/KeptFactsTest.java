package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the words that ship. */
class KeptFactsTest {
    private final KeptFacts facts = new KeptFacts(neutral());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Takings last week: £1,234.50, up 12% on the week before.  | Well, your takings last week were £1,234.50 – up 12% on the week before!
        Oat milk 1L: 9 left, about 3 days.                        | So there are Oat milk 1L: 9 left (about 3 days).
        Maria Byrne hasn’t come since 5 October.                  | Maria Byrne hasn't come since 5 October
        Cash is −£200 on 3 December.                              | Your cash: −£200 on 3 December
        """)
    void letsSmallWordsChange(String plain, String reworded) {
        assertThat(facts.areKept(plain, reworded)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Takings: £1,234.50, up 12%.            | Takings: £1,234.60, up 12%.
        Takings: £1,234.50, up 12%.            | Takings: £1,234.50, up 12.
        Takings: £1,234.50, up 12%.            | Takings: €1,234.50, up 12%.
        Takings: £1,234.50, up 12%.            | Takings: 1,234.50, up 12%.
        Takings: £1,234.50, up 12%.            | Takings: £1,234.50, down 12%.
        Takings: £1,234.50, up 12%.            | Takings: £1,234.50.
        Takings: £1,234.50, up 12%.            | Takings: £12, up 1,234.50%.
        Takings: £1,234.50, up 12%.            | Takings: £1,234.50, up twelve percent.
        Cash is £200 on 3 December.            | Cash is -£200 on 3 December.
        Cash is −£200 on 3 December.           | Cash is £200 on 3 December.
        Cash is £200 on 3 December.            | Cash is £200 on 4 December.
        Cash is £200 on 3 December.            | Cash is £200 on 3 November.
        Cash is £200 on 3 December.            | Cash is not £200 on 3 December.
        You can’t afford it.                   | You can afford it.
        You can afford it.                     | You can’t afford it.
        Latte 40, espresso 20.                 | Espresso 40, latte 20.
        9 left of oat milk, 3 days.            | 9 left of oat milk, 3 weeks.
        Maria Byrne spent £90.                 | Tom Walsh spent £90.
        Maria Byrne spent £90.                 | Maria spent £90.
        More sold than last week.              | Less sold than last week.
        Sold 5 more than last week.            | Sold 5 than last week.
        Order 12 before Friday.                | Order 12 after Friday.
        Order 12 before Friday.                | Order 12 before Friday. Pay at https://evil.example
        Order 12 before Friday.                | Order 12 before Friday because Ann stole some.
        Order 12 before Friday.                | Order 12 before Friday and wire 500.
        Order 12 before Friday.                | Order 12 before Friday <@U123>
        Rent from £900 to £950.                | Rent to £900 from £950.
        """)
    void noticesWhateverElseChanged(String plain, String reworded) {
        assertThat(facts.areKept(plain, reworded)).isFalse();
    }

    @Test
    void takesNothingHiddenOrEndless() {
        assertThat(facts.areKept("Order 12.", "Order\u200B 12.")).isFalse();
        assertThat(facts.areKept("Order 12.", "Order\u202E 12.")).isFalse();
        assertThat(facts.areKept("Order 12.", "Order\n12.")).isFalse();
        assertThat(facts.areKept("Order 12.", "so ".repeat(40) + "order 12.")).isFalse();
        assertThat(facts.areKept("", "")).isFalse();
    }

    @Test
    void keepsWordsThatCarryAFactWhateverTheListSays() {
        var careless = new KeptFacts(Set.of("not", "up", "5"));

        assertThat(careless.areKept("It is up 5.", "It is 5.")).isFalse();
        assertThat(careless.areKept("It is not so.", "It is so.")).isFalse();
    }

    static Set<String> neutral() {
        try {
            return Files.readAllLines(Path.of("prompts/llm/neutral.txt")).stream()
                    .filter(it -> !it.startsWith("#"))
                    .flatMap(it -> Arrays.stream(it.split(" ")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
