package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTest {
    /** Stake × chance ÷ (1 + days left), by hand. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        what,                        stake, chance, days, weight
        a till short by 70,             70,    0.6,    0,     42
        a sure order nobody placed,    120,      1,    0,    120
        a place silent all day,        900,    0.5,    0,    450
        a dip in nine days,           5000,    0.3,    9,    150
        a budget heading over,         400,    0.5,    4,     40
        a regular worth a call,        800,    0.5,    7,     50
        nothing taken yet,               0,    0.8,    0,     20
        too late already,              100,      1,   -3,    100
        """, useHeadersInDisplayName = true)
    void isTheMoneyADayOfWaitingCosts(String what, double stake, double chance, double days, double weight) {
        assertThat(new Rank(stake, chance, days).weight()).as(what).isCloseTo(weight, within(1e-9));
    }

    @Test
    void putsTodaysOrderBeforeABiggerThingThatCanWait() {
        var dip = new Rank(5000, 0.3, 30);
        var order = new Rank(120, 1, 0);
        var silence = new Rank(900, 0.5, 0);
        var byWeight = Stream.of(dip, order, silence)
                .sorted(Comparator.comparingDouble(Rank::weight).reversed())
                .toList();

        assertThat(byWeight).isEqualTo(List.of(silence, order, dip));
    }

    @Test
    void refusesAChanceThatIsNone() {
        assertThatThrownBy(() -> new Rank(10, 1.2, 0)).hasMessageContaining("a chance must be within 0 and 1");
    }
}
