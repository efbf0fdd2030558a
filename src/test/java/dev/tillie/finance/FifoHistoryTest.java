package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.finance.FifoHistory.Count;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * First in, first out against the exercise "Perpetual inventory using FIFO" of Warren, Reeve and Duchac, Accounting: DVD
 * players, 38 at 62 in stock on 1 November, 21 at 66 bought on the 15th and 31 at 69 on the 30th; 30, 15 and 10 sold.
 */
class FifoHistoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final List<Lot> PLAYERS = List.of(lot(15, 21, "66"), lot(1, 38, "62"), lot(30, 31, "69"));

    private static Lot lot(int day, double quantity, String unitCost) {
        return new Lot(DAY.withDayOfMonth(day), quantity, new BigDecimal(unitCost));
    }

    /** 30 × 62 = 1,860; 8 × 62 + 7 × 66 = 958; 10 × 66 = 660. */
    @Test
    void costsEachSaleOfTheExercise() {
        var layers = FifoLayers.of(PLAYERS);

        assertThat(layers.cost(0, 30)).isEqualByComparingTo("1860");
        assertThat(layers.cost(30, 45)).isEqualByComparingTo("958");
        assertThat(layers.cost(45, 55)).isEqualByComparingTo("660");
    }

    /** The same book's next: 3,900 at 41 and 4,500 at 47; of 5,200 sold second, 1,600 × 41 + 3,600 × 47 = 234,800. */
    @Test
    void costsASaleAcrossTwoLots() {
        var layers = FifoLayers.of(List.of(lot(1, 3_900, "41"), lot(2, 4_500, "47"), lot(3, 2_500, "48")));

        assertThat(layers.cost(2_300, 7_500)).isEqualByComparingTo("234800");
    }

    /** What is left of the exercise is worth 4 × 66 + 31 × 69 = 2,403: with the cost of sales all that came in. */
    @Test
    void leavesNothingOfWhatCameInOut() {
        var layers = FifoLayers.of(PLAYERS);

        assertThat(layers.cost(55, 90)).isEqualByComparingTo("2403");
        assertThat(layers.cost(0, 90)).isEqualByComparingTo("5881");
    }

    /** (1,860 + 958 + 660) / 55. */
    @Test
    void costsAMonthAtWhatLeftInIt() {
        var history = FifoHistory.of(PLAYERS, new TreeMap<>(Map.of(NOVEMBER, 55.0)), null);

        assertThat(history.findUnitCost(DAY.withDayOfMonth(30)).orElseThrow())
                .isEqualByComparingTo(new BigDecimal("63.236364"));
    }

    /** Of 90 in, 9 are there: 81 left, though only 54 were sold, so that each sale stands for 1.5 of them. */
    @Test
    void takesWhatACountMissesForGone() {
        var sold = new TreeMap<>(Map.of(NOVEMBER.minusMonths(1), 40.0, NOVEMBER, 14.0));
        var history = FifoHistory.of(PLAYERS, sold, new Count(DAY.withDayOfMonth(30), 9));

        // places 60 to 81 all lie in the lot at 69
        assertThat(history.findUnitCost(DAY).orElseThrow()).isEqualByComparingTo("69");
    }

    /** 90 in and 20 there, yet 100 sold: 30 were there before, at what the first lot cost. */
    @Test
    void takesWhatWasSoldBeyondPurchasesForThereBefore() {
        var sold = new TreeMap<>(Map.of(NOVEMBER.minusMonths(1), 30.0, NOVEMBER, 70.0));
        var history = FifoHistory.of(PLAYERS, sold, new Count(DAY.withDayOfMonth(30), 20));

        assertThat(history.findUnitCost(DAY.minusMonths(1)).orElseThrow()).isEqualByComparingTo("62");
        // 38 × 62 + 21 × 66 + 11 × 69 = 4,501 over 70
        assertThat(history.findUnitCost(DAY).orElseThrow()).isEqualByComparingTo("64.3");
    }

    @Test
    void refusesToGoBackwards() {
        assertThatThrownBy(() -> FifoLayers.of(PLAYERS).cost(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0 to 1.0");
    }
}
