package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvestmentTest {
    /** Microsoft's page on IRR: 70,000 for 12,000, 15,000, 18,000, 21,000 and 26,000 is 8.7% (five years). */
    @Test
    void findsTheInternalRateOfMicrosoftsExample() {
        var rate = Investment.internalRate(70_000, List.of(12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0));

        assertThat(rate).isPresent();
        assertThat(rate.getAsDouble()).isCloseTo(.0866, within(.0001));
    }

    /** The annuity factor of five years at 8% in every textbook's table is 3.9927. */
    @Test
    void valuesFiveLevelYearsByTheAnnuityFactor() {
        var oven = new Investment(4_500, 3_600, 5, 0, .08);

        assertThat(oven.netPresentValue()).isCloseTo(3_600 * 3.9927 - 4_500, within(.5));
        assertThat(oven.paybackYears().getAsDouble()).isEqualTo(1.25);
        assertThat(oven.breakEvenYearly()).isCloseTo(4_500 / 3.9927, within(.5));
    }

    /** OpenStax, break-even: fixed costs 20,000, price 400, variable cost 250: 133.3, so 134 units. */
    @Test
    void breaksEvenAfter134Units() {
        assertThat(Investment.breakEvenUnits(20_000, 400, 250)).contains(134L);
    }

    @Test
    void neverPaysBackWhatBringsTooLittle() {
        var sign = new Investment(2_000, 100, 5, 0, .08);

        assertThat(sign.paybackYears()).isEmpty();
        assertThat(sign.internalRate()).isEmpty();
        assertThat(sign.netPresentValue()).isNegative();
    }

    @Test
    void namesTheAssumptionItHangsOnMost() {
        assertThat(new Investment(4_500, 3_600, 5, 0, .08)
                        .assumptions()
                        .getFirst()
                        .name())
                .isEqualTo("what it brings in");
        assertThat(new Investment(4_500, 1_100, 5, 0, .08).assumptions())
                .isSortedAccordingTo((a, b) -> Double.compare(b.swing(), a.swing()));
    }
}
