package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.forecast.Widening.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WideningTest {
    /**
     * Ten forecasts, five of which held. By a few lines of Python ({@code sorted(abs(w - s) / half)[ceil(11 * .8) - 1]})
     * the scores are .1 .1 .2 .3333 .48 1.4 1.4 1.625 1.7 2.1, and the ninth is 1.7.
     */
    private static final List<Outcome> HELD_TOO_SELDOM = List.of(
            new Outcome(100, 90, 112, 104),
            new Outcome(100, 92, 110, 121),
            new Outcome(120, 100, 140, 118),
            new Outcome(80, 70, 92, 66),
            new Outcome(200, 180, 230, 251),
            new Outcome(150, 140, 165, 149),
            new Outcome(90, 84, 98, 103),
            new Outcome(110, 100, 118, 96),
            new Outcome(100, 95, 108, 99),
            new Outcome(130, 110, 155, 142));

    @Test
    void takesTheScoreOfTheRankThatWouldHaveHeldAsOftenAsTheRangeSays() {
        assertThat(Widening.factor(HELD_TOO_SELDOM, 0.8)).isCloseTo(1.7, within(1e-12));
    }

    @Test
    void drawsBothSidesWiderByTheSameFactorAndKeepsTheMiddle() {
        assertThat(Widening.widen(new TotalRange(100, 80, 130, 12), 1.5)).isEqualTo(new TotalRange(100, 70, 145, 12));
        assertThat(Widening.widen(new TotalRange(100, 20, 130, 12), 1.5).low80())
                .isZero();
    }

    @Test
    void leavesRangesAloneThatHoldOftenEnough() {
        var held = new Outcome(100, 90, 110, 101);
        var nine = Stream.concat(Stream.generate(() -> held).limit(8), Stream.of(new Outcome(100, 90, 110, 140)));

        assertThat(Widening.factor(nine.toList(), 0.8)).isEqualTo(1);
    }

    @Test
    void judgesNothingByFewerThanEight() {
        assertThat(Widening.factor(HELD_TOO_SELDOM.subList(0, 7), 0.8)).isEqualTo(1);
        assertThat(Widening.factor(HELD_TOO_SELDOM.subList(0, 8), 0.8)).isEqualTo(2.1, within(1e-12));
    }

    @Test
    void widensByThreeAtMost() {
        var far = Stream.generate(() -> new Outcome(100, 99, 101, 150)).limit(8).toList();

        assertThat(Widening.factor(far, 0.8)).isEqualTo(3);
    }

    @Test
    void refusesALevelThatIsNoShare() {
        assertThatThrownBy(() -> Widening.factor(HELD_TOO_SELDOM, 80)).hasMessageContaining("got 80");
    }
}
