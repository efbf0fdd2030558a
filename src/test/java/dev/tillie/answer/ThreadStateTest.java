package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadStateTest {
    private static final Question.Part OCTOBER = new Question.Part(
            Intent.SALES_REPORT,
            Slots.NONE.with(
                    Slot.PERIOD,
                    new Span(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)), "october")));
    private static final Question ASKED = new Question("sales in october", List.of(OCTOBER), 1, List.of(), null);

    @Test
    void readsWhatItWrote() {
        var state = ThreadState.NEW
                .after(ASKED, Map.of("k1", Tap.of("as csv").about(OCTOBER)), List.of("card_testing/1", "till_short/2"))
                .after(ASKED, Map.of("k2", new Tap("how is it going", null, Intent.SUMMARY)), List.of());
        var read = ThreadState.of(state.toJson());
        assertThat(read).isEqualTo(state);
        assertThat(read.taps().keySet()).containsExactly("k1", "k2");
    }

    @Test
    void keepsTheLatestSixtyButtons() {
        var state = ThreadState.NEW;
        for (var i = 1; i <= 61; i++) {
            state = state.after(ASKED, Map.of("k" + i, Tap.of("say " + i)), List.of());
        }
        assertThat(state.taps()).hasSize(60);
        assertThat(state.findTap("k1")).isEmpty();
        assertThat(state.findTap("k2")).contains(Tap.of("say 2"));
        // offered again is as good as new
        assertThat(List.copyOf(state.after(ASKED, Map.of("k2", Tap.of("say 2")), List.of())
                                .taps()
                                .keySet())
                        .getLast())
                .isEqualTo("k2");
    }

    @Test
    void readsRowsThatHaveTheWordsOnly() {
        var read = ThreadState.of("""
            {"version":1,"buttons":{"b1":"which products are slow movers?"},"said":"what should I reorder?",\
            "parts":[{"intent":"reorder","slots":{},"ids":{}}]}""");
        assertThat(read.findTap("b1")).contains(Tap.of("which products are slow movers?"));
        assertThat(read.question()).isNotNull();
    }

    @Test
    void startsAnewWhereARowCannotBeRead() {
        assertThat(ThreadState.of("{\"version\":3}")).isEqualTo(ThreadState.NEW);
        assertThat(ThreadState.of("{\"version\":2,\"taps\":[{\"as\":\"dance\"}]}"))
                .isEqualTo(ThreadState.NEW);
        assertThat(ThreadState.of("not json")).isEqualTo(ThreadState.NEW);
    }
}
