package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.finance.Elasticity.Options;
import dev.tillie.finance.LogLog.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sales made up with a known answer to price, and lines through few points worked by hand. */
class ElasticityTest {
    /** Units 100 × (price / 3)^elasticity, give or take, over prices from 3.00 on, one a week. */
    private static List<Observation> sales(String sku, int prices, double elasticity, double noise, long seed) {
        var random = new Random(seed);
        var weeks = new ArrayList<Observation>();
        for (var week = 0; week < 8 * prices; week++) {
            var price = 3 + 0.10 * (week % prices);
            weeks.add(new Observation(
                    sku, price, 100 * Math.pow(price / 3, elasticity) * Math.exp(noise * random.nextGaussian())));
        }
        return weeks;
    }

    /** log 2 → log 1, log 1 → log 4: a slope of −2 exactly. */
    @Test
    void drawsALineThroughTwoPricesInEachGroup() {
        var fit = LogLog.fit(List.of(
                        new Observation("A", 1, 4),
                        new Observation("A", 2, 1),
                        new Observation("B", 1, 400),
                        new Observation("B", 2, 100)))
                .orElseThrow();

        assertThat(fit.slope()).isCloseTo(-2, within(1e-12));
        assertThat(fit.standardError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void findsTheAnswerThatIsInTheSales() {
        var own = sales("A", 12, -1.8, 0.05, 7);

        var known = (Elasticity.Known) Elasticity.of(own, own, Options.DEFAULT);

        assertThat(known.value()).isCloseTo(-1.8, within(0.1));
        assertThat(known.low()).isLessThan(known.value());
        assertThat(known.high()).isGreaterThan(known.value());
        assertThat(known.prices()).isEqualTo(12);
    }

    @Test
    void refusesUnderEightPrices() {
        var own = sales("A", 7, -1.8, 0.05, 7);

        assertThat(Elasticity.of(own, own, Options.DEFAULT)).isEqualTo(new Elasticity.TooFewPrices(7, 8));
    }

    @Test
    void leansOnTheCategoryTheMoreTheLessAProductTells() {
        var category = new ArrayList<>(sales("B", 12, -1, 0.02, 1));
        category.addAll(sales("C", 12, -1, 0.02, 2));

        var loud = (Elasticity.Known) Elasticity.of(sales("A", 10, -3, 0.9, 3), category, Options.DEFAULT);
        var clear = (Elasticity.Known) Elasticity.of(sales("A", 10, -3, 0.02, 3), category, Options.DEFAULT);

        assertThat(clear.ownWeight()).isGreaterThan(0.9);
        assertThat(loud.ownWeight()).isLessThan(0.5);
        assertThat(clear.value()).isCloseTo(-3, within(0.2));
        assertThat(loud.value()).isBetween(-3.0, -0.5);
    }

    @Test
    void takesABusyWeekOfTheWholeCategoryOut() {
        var history = new PriceHistory();
        for (var week = 0; week < 2; week++) {
            var busy = week == 0 ? 1 : 3;
            history.add("A", week, 3, 10.0 * busy);
            history.add("B", week, 2, 20.0 * busy);
        }

        assertThat(history.observations())
                .filteredOn(it -> it.group().equals("A"))
                .extracting(Observation::units)
                .allSatisfy(it -> assertThat(it).isCloseTo(20, within(1e-9)));
    }

    @Test
    void takesThePriceMostOfAWeekWentFor() {
        var history = new PriceHistory();
        history.add("A", 1, 3.44, 20);
        history.add("A", 1, 3.52, 5);

        assertThat(history.observations()).containsExactly(new Observation("A", 3.44, 25));
    }
}
