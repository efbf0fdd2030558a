package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reorder policy over real spare parts: levels set on the first weeks, run over the 46 that follow, weekly review.
 *
 * <p>The rival orders the greatest of economic quantity, minimum and pack at a negative binomial reorder point; its
 * figures are those of an independent simulation in Python with scipy.
 */
@Tag("evidence")
class SparePartsTest {
    @Test
    void simulatesTheRivalAsTheIndependentSimulationDid() {
        var parts = SparePart.readAll(104, 46);
        var rival = run(parts, SparePart::rival);
        assertThat(parts).hasSize(789);
        assertThat(rival.unitFillRate()).isCloseTo(0.928, within(5e-4));
        assertThat(rival.valueFillRate()).isCloseTo(0.923, within(5e-4));
        assertThat(rival.periodsWithoutBackorder()).isCloseTo(0.974, within(5e-4));
        assertThat(rival.stockValue()).isCloseTo(3_364_805, within(1.0));
    }

    /** Each from its own start: most of the rival's stock is the full minimum order or pack it starts with. */
    @ParameterizedTest
    @ValueSource(ints = {52, 78, 104})
    void fillsMoreThanTheRivalWithFourTenthsOfItsStock(int weeksLearned) {
        var parts = SparePart.readAll(weeksLearned, 46);
        var rival = run(parts, SparePart::rival);
        var own = run(parts, SparePart::own);
        assertThat(own.unitFillRate()).isGreaterThan(rival.unitFillRate() + 0.005);
        assertThat(own.periodsWithoutBackorder()).isGreaterThan(0.95);
        assertThat(own.stockValue()).isLessThan(rival.stockValue() * 0.4);
    }

    @ParameterizedTest
    @ValueSource(ints = {52, 78, 104})
    void fillsMoreThanTheRivalFromTheSameStart(int weeksLearned) {
        var parts = SparePart.readAll(weeksLearned, 46);
        var rival = run(parts, SparePart::rival);
        var own = run(parts, SparePart::ownFromRivalStart);
        assertThat(own.unitFillRate()).isGreaterThan(rival.unitFillRate() + 0.007);
        assertThat(own.stockValue()).isLessThan(rival.stockValue() * 1.015);
    }

    private static StockSimulation.Outcome run(List<SparePart> parts, Function<SparePart, StockSimulation.Run> rule) {
        return StockSimulation.of(parts.stream().map(rule).toList());
    }
}
