package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherNamesTest {
    private static final List<String> SENTENCES = List.of(
            "how did the [product wrap dress] do in [location galway]",
            "[product oat milk] in [location cork]",
            "and [location $5 lane]?",
            "thanks");

    @Test
    void putsNamesOfTheSameKindsIntoASentence() {
        var renamed = new OtherNames(SENTENCES).in(SENTENCES.getFirst());

        assertThat(renamed)
                .matches("how did the \\[product (wrap dress|oat milk)] do in \\[location (galway|cork|\\$5 lane)]");
    }

    @Test
    void bringsEveryNameSoonerOrLater() {
        var others = new OtherNames(SENTENCES);

        var renamed = IntStream.range(0, 50).mapToObj(it -> others.in("[product oat milk] " + it));

        assertThat(renamed).anyMatch(it -> it.startsWith("[product wrap dress]"));
    }

    @Test
    void saysAQuestionAgainWithOtherNames() {
        var others = new OtherNames(List.of("how did the [product wrap dress] do", "any [product oat milk]"));

        assertThat(others.like("how did the wrap dress do"))
                .get()
                .asString()
                .matches("how did the (wrap dress|oat milk) do");
        assertThat(others.like("how did the shop do")).isEmpty();
    }

    @Test
    void leavesWhatHasNoName() {
        assertThat(new OtherNames(SENTENCES).in("thanks")).isEqualTo("thanks");
    }

    @Test
    void givesTheSameNamesEachTime() {
        assertThat(new OtherNames(SENTENCES).in(SENTENCES.getFirst()))
                .isEqualTo(new OtherNames(SENTENCES).in(SENTENCES.getFirst()));
    }
}
