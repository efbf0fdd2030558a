package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OddsTest {
    @Test
    void countsRareEventsAsPoissonDoesWhereTheMeanIsWellKnown() {
        // 1 - exp(-1) (1 + 1 + 1/2 + 1/6)
        assertThat(Odds.atLeast(4, 1, 1e7)).isEqualTo(0.018988, within(1e-6));
        assertThat(Odds.atLeast(0, 3, 5)).isEqualTo(1, within(1e-12));
    }

    @Test
    void countsThemAsAGeometricDistributionDoesWhereTheMeanIsAGuess() {
        assertThat(Odds.atLeast(3, 0.25, 1)).isEqualTo(Math.pow(0.2, 3), within(1e-12));
    }

    @Test
    void knowsTheNormalDistribution() {
        assertThat(Odds.below(-1.959964)).isEqualTo(0.025, within(1e-6));
        assertThat(Odds.below(0)).isEqualTo(0.5, within(1e-6));
        assertThat(Odds.below(-4)).isEqualTo(3.1671e-5, within(1e-7));
    }

    @Test
    void takesQuantilesOfWhatThereIs() {
        assertThat(Odds.quantile(List.of(), 0.9)).isZero();
        assertThat(Odds.quantile(List.of(5.0, 1.0, 3.0), 0.5)).isEqualTo(3);
    }

    @Test
    void comesBackFromLogOdds() {
        assertThat(Odds.logistic(Odds.logit(0.3))).isEqualTo(0.3, within(1e-12));
    }
}
