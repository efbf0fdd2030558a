package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void tellsWhatWasTalkedAboutWhatWasSaidAndWhatStillCounts() {
        var step = Step.parse("sales_report product period | what should I [product scones] order | reorder -period");

        assertThat(step.topic()).isEqualTo(new Topic(Intent.SALES_REPORT, Set.of(Slot.PRODUCT, Slot.PERIOD)));
        assertThat(TaggedSentence.unmarked(step.sentence())).isEqualTo("what should I scones order");
        assertThat(step.intent()).isEqualTo(Intent.REORDER);
        assertThat(step.kept()).isEmpty();
        assertThat(step.dropped()).containsExactly(Slot.PERIOD);
    }

    @Test
    void takesAWindowAheadForAPeriod() {
        assertThat(Topic.kinds(Set.of(Slot.HORIZON, Slot.LOCATION)))
                .containsExactlyInAnyOrder(Slot.PERIOD, Slot.LOCATION);
    }

    @Test
    void saysWhichLineIsNoStep() {
        assertThatThrownBy(() -> Step.parse("sales_report period | and online"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prompts/follow_ups.txt")
                .hasMessageContaining("sales_report period | and online");
    }
}
