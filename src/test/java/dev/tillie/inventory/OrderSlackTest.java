package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderSlackTest {
    private static Item item(double[] demand, double onHand, double leadTime, double leadTimeSd) {
        return new Item(demand, onHand, 0, leadTime, leadTimeSd, 7, 1, 1, 1, 0, 0, .95, 365);
    }

    private static double[] steady(double value) {
        double[] demand = new double[60];
        Arrays.fill(demand, value);
        return demand;
    }

    @Test
    void waitsAsLongAsStockLastsBeyondTheDelivery() {
        // 2 a day and no spread: 20 units last 10 days, a delivery takes 3
        assertThat(OrderSlack.periods(item(steady(2), 20, 3, 0), .9, 30)).isEqualTo(7);
        assertThat(OrderSlack.periods(item(steady(2), 20, 3, 2), .9, 30)).isEqualTo(5);
    }

    @Test
    void keepsAMarginWhereDemandIsUnsure() {
        double[] coin = new double[400];
        for (int day = 0; day < coin.length; day += 2) {
            coin[day] = 2;
        }
        // a mean and a variance of 1 a day, so counted as Poisson: of Poisson(12) no more than 16 come with chance
        // .8987,
        // of Poisson(11) with .9441 (tables of the cumulative Poisson distribution); 11 days less 3 of delivery
        assertThat(OrderSlack.periods(item(coin, 16, 3, 0), .9, 30)).isEqualTo(8);
    }

    @Test
    void saysWhereEvenAnOrderNowMayComeTooLate() {
        assertThat(OrderSlack.periods(item(steady(2), 5, 3, 0), .9, 30)).isEqualTo(-1);
        assertThat(OrderSlack.periods(item(steady(0), 5, 3, 0), .9, 30)).isEqualTo(30);
    }

    @Test
    void refusesAChanceThatIsNone() {
        assertThatThrownBy(() -> OrderSlack.periods(item(steady(2), 5, 3, 0), 1, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chance");
    }
}
