package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTallyTest {
    private final BenchTally tally = new BenchTally();

    BenchTallyTest() {
        List.of("how many orders?", "refunds?", "takings?").forEach(tally::ask);
    }

    @Test
    void countsWhatIsNeverAnswered() {
        tally.answer("refunds?", false);
        tally.answer("takings?", true);

        assertThat(tally.lost()).isEqualTo(1);
        assertThat(tally.doubled()).isZero();
        assertThat(tally.withCharts()).isEqualTo(1);
    }

    @Test
    void countsWhatIsAnsweredTwice() {
        tally.answer("refunds?", false);
        tally.answer("refunds?", false);

        assertThat(tally.doubled()).isEqualTo(1);
    }

    @Test
    void takesAnAnswerToNothingForNoAnswer() {
        tally.answer("stock?", false);

        assertThat(tally.answered()).isZero();
        assertThat(tally.answeredMillis()).isEqualTo(new BenchTimes(-1, -1, -1));
    }

    @Test
    void countsNothingOfWhatCameBeforeItStartsAnew() {
        tally.answer("refunds?", true);

        tally.startAnew();
        tally.ask("stock?");
        tally.answer("refunds?", true);
        tally.answer("stock?", false);

        assertThat(List.of(tally.asked(), tally.answered(), tally.doubled())).containsExactly(1, 1, 0);
        assertThat(tally.withCharts()).isZero();
    }

    @Test
    void printsTimesFlat() {
        var figures = new BenchFigures(
                "Teams", 2, 1, 1, 0, 0, 5, 6, BenchTimes.of(List.of(3L)), BenchTimes.of(List.of(4L, 1L)), 500, 2);

        assertThat(Json.line(figures)).contains("\"acknowledgedMillisP50\":3,", "\"answeredMillisMost\":4,");
        assertThat(figures.toText()).contains("answered: p50 1 ms, p95 4 ms, slowest 4 ms");
    }
}
