package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weekly histories: a quarter is thirteen periods. */
class StockHealthTest {
    @Test
    void findsAnEmptyShelfOfWhatSells() {
        assertThat(StockHealth.of(Items.selling(5, 0, 20).item()).kind()).isEqualTo(StockHealth.Kind.OUT);
    }

    @Test
    void callsStockDeadThatNobodyAskedForInAQuarter() {
        var demand = new double[30];
        Arrays.fill(demand, 0, 12, 2);
        var health = StockHealth.of(Items.selling(demand).onHand(7).item());
        assertThat(health.kind()).isEqualTo(StockHealth.Kind.DEAD);
        assertThat(health.periodsSinceDemand()).isEqualTo(18);
    }

    @Test
    void callsStockDeadThatNeverSold() {
        var health = StockHealth.of(Items.selling(new double[30]).onHand(7).item());
        assertThat(health)
                .isEqualTo(new StockHealth(
                        StockHealth.Kind.DEAD, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 7, 70));
    }

    /** Five a week for certain: a quarter sells 65. */
    @Test
    void countsWhatIsBeyondAQuarter() {
        var health = StockHealth.of(Items.selling(5, 0, 20).onHand(100).item());
        assertThat(health).isEqualTo(new StockHealth(StockHealth.Kind.OVERSTOCKED, 0, 20, 35, 350));
    }

    @Test
    void knowsASlowMoverFromADeadOne() {
        var demand = new double[52];
        demand[10] = 1;
        demand[25] = 1;
        demand[40] = 1;
        assertThat(StockHealth.of(Items.selling(demand).onHand(2).item()).kind())
                .isEqualTo(StockHealth.Kind.SLOW);
    }

    @Test
    void findsNothingWrongWithAMonthOfStock() {
        assertThat(StockHealth.of(Items.selling(5, 1, 20).onHand(20).item()).kind())
                .isEqualTo(StockHealth.Kind.HEALTHY);
    }

    @Test
    void doesNotJudgeWhatIsNew() {
        assertThat(StockHealth.of(Items.selling(5, 0, 12).onHand(500).item()).kind())
                .isEqualTo(StockHealth.Kind.UNKNOWN);
    }
}
