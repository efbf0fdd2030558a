package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values by scipy 1.17: nbinom, poisson and gamma. */
class DemandDistributionTest {
    @Test
    void findsQuantilesOfCountsFromRareToMany() {
        assertThat(new PoissonDemand(0.01).quantile(0.95)).isZero();
        assertThat(new PoissonDemand(19_999).quantile(0.95)).isEqualTo(20_232);
        assertThat(NegativeBinomialDemand.ofMoments(0.01, 0.04).quantile(0.999)).isEqualTo(3);
        assertThat(NegativeBinomialDemand.ofMoments(19_999, 19_999_000).quantile(0.95))
                .isEqualTo(27_878);
    }

    @Test
    void findsGammaQuantiles() {
        assertThat(new GammaDemand(19_999, Math.sqrt(19_999_000)).quantile(0.95))
                .isCloseTo(27_878.05457, within(1e-3));
    }

    @Test
    void findsAGammaQuantileOfNextToNothing() {
        assertThat(new GammaDemand(0.01, 2).quantile(0.5)).isCloseTo(0, within(1e-10));
    }

    @Test
    void recoversTheMomentsItWasFittedTo() {
        var demand = NegativeBinomialDemand.ofMoments(8, 40);
        assertThat(demand.mean()).isCloseTo(8, within(1e-12));
        assertThat(demand.standardDeviation()).isCloseTo(Math.sqrt(40), within(1e-12));
    }

    @Test
    void refusesACertainty() {
        assertThatThrownBy(() -> new PoissonDemand(3).quantile(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("probability must be between 0 and 1, got 1.0");
    }
}
