package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures told after a price was asked about: another price, or what the thing brings. */
class AskedBackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if it was €900",
                "say they’re 900",
                "we can get it for £4000",
                "make it 7000",
                "a second hand one is 2500",
                "there is a cheaper one at 6000",
                "for 8k",
                "what about for 7,500",
                "say 8k",
                "Say 8 lakh",
                "the landlord might take 380",
                "they'd do it for 7500"
            })
    void correctThePrice(String said) {
        assertThat(AskedBack.corrects(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it makes each loaf 20c cheaper and saves 300 a month",
                "say it is 300 a month",
                "if it was 400 more",
                "for 5",
                "it lasts 8 years",
                "say 400",
                "it would take 400 a month",
                "he'd take 300 a month off the wages"
            })
    void tellWhatItBrings(String said) {
        assertThat(AskedBack.corrects(said)).isFalse();
    }
}
