package dev.tillie.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The published results of Fader and Hardie's CDNOW sample, calibrated on its first 39 weeks. */
@Tag("evidence")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CdnowTest {
    private final List<History> histories = Cdnow.histories();
    private final List<Buying> customers = Buying.listAll(histories, Cdnow.CALIBRATED_UNTIL, Unit.WEEK);

    /** Fader, Hardie and Lee (2005), table 2. */
    @Test
    void fitsThePublishedBgNbd() {
        var model = BgNbd.fit(customers);

        assertThat(customers).hasSize(2_357);
        assertThat(model.r()).isCloseTo(0.243, within(0.0005));
        assertThat(model.alpha()).isCloseTo(4.414, within(0.001));
        assertThat(model.a()).isCloseTo(0.793, within(0.0005));
        assertThat(model.b()).isCloseTo(2.426, within(0.001));
        assertThat(model.logLikelihood(customers)).isCloseTo(-9582.43, within(0.005));
    }

    /** BTYDplus, vignette, MBG/NBD on this sample. */
    @Test
    void fitsThePublishedMbgNbd() {
        var model = MbgNbd.fit(customers);

        assertThat(model.r()).isCloseTo(0.525, within(0.001));
        assertThat(model.alpha()).isCloseTo(6.183, within(0.001));
        assertThat(model.a()).isCloseTo(0.891, within(0.001));
        assertThat(model.b()).isCloseTo(1.614, within(0.001));
    }

    /** Fader and Hardie (2013), section 4: 946 customers with a repeat purchase. */
    @Test
    void fitsThePublishedGammaGamma() {
        var model = GammaGamma.fit(customers);

        assertThat(GammaGamma.spenders(customers)).hasSize(946);
        assertThat(model.p()).isCloseTo(6.25, within(0.005));
        assertThat(model.q()).isCloseTo(3.74, within(0.01));
        assertThat(model.v()).isCloseTo(15.44, within(0.01));
    }

    /** Fader, Hardie and Lee (2005), section 4.2: customer 1 makes 1.226 purchases in the next 39 weeks. */
    @Test
    void valuesTheFirstCustomerAsPublished() {
        var first = Lifetime.of(histories, Cdnow.CALIBRATED_UNTIL, Unit.WEEK, 39, 0).stream()
                .filter(it -> it.customer().equals("0001"))
                .findFirst()
                .orElseThrow();

        assertThat(first.frequency()).isEqualTo(2);
        assertThat(first.expectedPurchases()).isCloseTo(1.226, within(0.0005));
        assertThat(first.pAlive()).isCloseTo(0.727, within(0.0005));
        assertThat(first.clv()).isCloseTo(1.226 * 24.66, within(0.05));
    }

    /** lifetimes' documentation, 12 "months" of 30 units at 1%; its unit is the week. */
    @Test
    void valuesCustomersOverALongHorizonAsPublished() {
        var purchases = BgNbd.fit(customers);
        var spending = GammaGamma.fit(customers);

        // The sample is sorted by customer, so that customers 1, 2 and 6 stand first, second and sixth.
        assertThat(Stream.of(0, 1, 5).map(customers::get))
                .extracting(it -> purchases.discountedPurchases(it, 12, 30, 0.01) * spending.expectedSpend(it))
                .satisfiesExactly(
                        it -> assertThat(it).isCloseTo(140.096, within(0.1)),
                        it -> assertThat(it).isCloseTo(18.943, within(0.02)),
                        it -> assertThat(it).isCloseTo(1003.868, within(0.5)));
    }

    /** 1,882 repeat days were counted in the last 39 weeks; going on at past rates overshoots them by half. */
    @Test
    void foretellsTheHeldOutWeeks() {
        var heldOut = HoldOut.of(histories, Cdnow.CALIBRATED_UNTIL, Cdnow.HELD_OUT_UNTIL, Unit.WEEK);

        assertThat(heldOut.actual()).isEqualTo(1_882);
        assertThat(heldOut.predicted()).isCloseTo(1_882, within(0.15 * 1_882));
        assertThat(heldOut.naive()).isGreaterThan(1.5 * 1_882);
        assertThat(heldOut.meanAbsoluteError()).isLessThan(0.80);
        assertThat(heldOut.correlation()).isGreaterThan(0.62);
        assertThat(heldOut.topDecileCapture()).isGreaterThan(0.45).isGreaterThan(heldOut.topDecileCaptureByFrequency());
    }

    /** Fifteen small shops of 150 customers each, together 1,810 purchases; measured 1,804. */
    @Test
    void foretellsSmallShopsByAverages() {
        var shuffled = new ArrayList<>(histories);
        Collections.shuffle(shuffled, new Random(1));
        double actual = 0;
        double predicted = 0;
        for (int shop = 0; shop < 15; shop++) {
            var few = shuffled.subList(150 * shop, 150 * (shop + 1));
            var heldOut = HoldOut.of(few, Cdnow.CALIBRATED_UNTIL, Cdnow.HELD_OUT_UNTIL, Unit.WEEK);
            assertThat(LifetimeModel.fit(few, Cdnow.CALIBRATED_UNTIL, Unit.WEEK).tooLittleData())
                    .isTrue();
            actual += heldOut.actual();
            predicted += heldOut.predicted();
        }

        assertThat(predicted).isCloseTo(actual, within(0.1 * actual));
    }
}
