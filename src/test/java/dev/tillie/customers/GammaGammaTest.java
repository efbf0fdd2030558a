package dev.tillie.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaGammaTest {
    /** Fader and Hardie (2013), section 4, prints 6.25, 3.74 and 15.44; these are the same fit with more digits. */
    private static final GammaGamma CDNOW = new GammaGamma(6.2496, 3.7442, 15.4435);

    /** The first CDNOW customers in lifetimes' documentation: repeats, their mean, the spend expected. */
    @ParameterizedTest(name = "{0} repeats of {1}")
    @CsvSource({"2, 22.35, 24.65", "1, 11.77, 18.91", "0, 0, 35.17", "7, 73.74, 71.46"})
    void drawsSpendingTowardsTheMeanAsPublished(int repeats, double mean, double expected) {
        assertThat(CDNOW.expectedSpend(new Buying(repeats, repeats, 39, mean))).isCloseTo(expected, within(0.015));
    }

    @Test
    void leavesOutThoseWhoGotAllTheirMoneyBack() {
        var one = List.of(new Buying(3, 5, 9, 12), new Buying(2, 5, 9, 30));
        var other = List.of(new Buying(3, 5, 9, 12), new Buying(2, 5, 9, 30), new Buying(2, 5, 9, 0));

        assertThat(GammaGamma.fit(other)).isEqualTo(GammaGamma.fit(one));
        assertThatIllegalArgumentException().isThrownBy(() -> GammaGamma.fit(List.of(new Buying(2, 5, 9, 0))));
    }

    @Test
    void staysFiniteWhereEverybodySpendsTheSame() {
        var model = GammaGamma.fit(List.of(new Buying(3, 5, 9, 12), new Buying(2, 5, 9, 12)));

        assertThat(model.expectedSpend(new Buying(4, 5, 9, 12))).isCloseTo(12, within(0.5));
    }
}
