package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntermittentTest {
    private static final double[] SPARE_PART = {0, 0, 3, 0, 0, 2, 0, 0, 0, 4, 0, 1, 0, 0, 2, 0, 0, 5};

    /** croston(x, alpha = 0.1) of R's forecast 8.20 prints 0.987764. */
    @Test
    void agreesWithRsCroston() {
        assertThat(Intermittent.croston(SPARE_PART, 0.1)).isCloseTo(0.987764, within(1e-6));
    }

    @Test
    void takesCrostonsBiasOff() {
        assertThat(Intermittent.sba(SPARE_PART, 0.1)).isCloseTo(0.95 * 0.987764, within(1e-6));
    }

    @Test
    void letsDemandDieOutByTeunterSyntetosAndBabai() {
        double[] dead = new double[60];
        System.arraycopy(SPARE_PART, 0, dead, 0, SPARE_PART.length);

        assertThat(Intermittent.tsb(dead, 0.1, 0.1)).isPositive().isLessThan(0.05 * Intermittent.croston(dead, 0.1));
        assertThat(Intermittent.tsb(new double[5], 0.1, 0.1)).isZero();
    }

    /** Always selling two a period leaves nothing to smooth. */
    @Test
    void repeatsSteadyDemand() {
        double[] steady = {2, 2, 2, 2};

        assertThat(Intermittent.croston(steady, 0.3)).isEqualTo(2);
        assertThat(Intermittent.tsb(steady, 0.3, 0.2)).isEqualTo(2);
        assertThat(Intermittent.suits(steady)).isFalse();
        assertThat(Intermittent.suits(SPARE_PART)).isTrue();
    }
}
