package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Ten a day for certain, three days to deliver, ordering possible every day: the reorder point is 40. */
class OrderAdviceTest {
    private static final double[] TEN_A_DAY = filled(20, 10);

    @Test
    void ordersTodayWhatCannotWaitUntilTomorrow() {
        var advice = (OrderAdvice.OrderNow) advise(40, List.of());
        assertThat(advice.order()).isEqualTo(new OrderAdvice.Order(10, 0));
        assertThat(advice.outlook().runsOutInDays()).isEqualTo(OptionalInt.of(3));
    }

    @Test
    void namesTheLastDayToOrder() {
        var advice = (OrderAdvice.OrderLater) advise(65, List.of());
        assertThat(advice.inDays()).isEqualTo(3);
        assertThat(advice.order().quantity()).isEqualTo(15);
    }

    @Test
    void countsWhatArrivesInTime() {
        assertThat(advise(40, List.of(new Arrival(3, 30))))
                .isInstanceOfSatisfying(
                        OrderAdvice.OrderLater.class,
                        it -> assertThat(it.inDays()).isEqualTo(3));
        assertThat(advise(40, List.of(new Arrival(4, 30)))).isInstanceOf(OrderAdvice.OrderNow.class);
    }

    @Test
    void leavesWhatLastsThroughTheForecast() {
        assertThat(advise(1000, List.of())).isInstanceOf(OrderAdvice.Enough.class);
    }

    @Test
    void looksAheadToARush() {
        var rush = filled(20, 10);
        rush[7] = 100;
        var advice = OrderAdvice.of(item(130), new DemandAhead(rush, 0), List.of());
        assertThat(advice)
                .isInstanceOfSatisfying(
                        OrderAdvice.OrderLater.class,
                        it -> assertThat(it.inDays()).isEqualTo(4));
    }

    @Test
    void asksForMoreHistoryRatherThanGuessing() {
        var young = Items.selling(10, 0, 13).item();
        assertThat(OrderAdvice.of(young, DemandAhead.asBefore(young, 28), List.of()))
                .isEqualTo(new OrderAdvice.NotEnoughHistory(13, 14));
    }

    @Test
    void doesNotRestockWhatNobodyAsksFor() {
        var dead = Items.selling(0, 0, 30).item();
        assertThat(OrderAdvice.of(dead, DemandAhead.asBefore(dead, 28), List.of()))
                .isInstanceOf(OrderAdvice.Enough.class);
    }

    /** Empty shelf; what arrives on day 3 sells on days 3 and 4 only. */
    @Test
    void ordersNoMoreOfAPerishableThanSellsInTime() {
        var advice = OrderAdvice.of(item(0), new DemandAhead(TEN_A_DAY, 0), List.of(), 2);
        assertThat(advice)
                .isInstanceOfSatisfying(
                        OrderAdvice.OrderNow.class,
                        it -> assertThat(it.order()).isEqualTo(new OrderAdvice.Order(20, 0)));
    }

    @Test
    void saysWhatOfAPackGoesOutOfDate() {
        var packed = Items.selling(10, 0, 30).leadTime(3, 0).review(1).ordered(0, 24, 0, 0);
        var advice = OrderAdvice.of(packed, new DemandAhead(TEN_A_DAY, 0), List.of(), 2);
        assertThat(advice).isInstanceOfSatisfying(OrderAdvice.OrderNow.class, it -> {
            assertThat(it.order().quantity()).isEqualTo(24);
            assertThat(it.order().expectedWaste()).isCloseTo(4, within(1e-9));
        });
    }

    /** The advice for today is the policy's own order. */
    @Test
    void agreesWithThePolicyOnSparseDemand() {
        var sparse = Items.selling(0, 0, 0, 4, 0, 0, 4, 0, 0, 0, 0, 4, 0, 0, 0)
                .leadTime(6, 0)
                .review(1);
        assertThat(sparse.onHand(14).item())
                .satisfies(it -> assertThat(OrderAdvice.of(it, DemandAhead.asBefore(it, 28), List.of()))
                        .isInstanceOfSatisfying(
                                OrderAdvice.OrderNow.class,
                                now -> assertThat(now.order().quantity())
                                        .isEqualTo(ReorderPolicy.of(it).orderQuantity())));
        assertThat(sparse.onHand(15).item())
                .satisfies(it -> assertThat(OrderAdvice.of(it, DemandAhead.asBefore(it, 28), List.of()))
                        .isNotInstanceOf(OrderAdvice.OrderNow.class));
    }

    private static OrderAdvice advise(double onHand, List<Arrival> arrivals) {
        return OrderAdvice.of(item(onHand), new DemandAhead(TEN_A_DAY, 0), arrivals);
    }

    private static Item item(double onHand) {
        return Items.selling(10, 0, 30).leadTime(3, 0).review(1).onHand(onHand).item();
    }

    private static double[] filled(int days, double units) {
        var path = new double[days];
        Arrays.fill(path, units);
        return path;
    }
}
