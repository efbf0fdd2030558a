package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.inventory.BuyList.Candidate;
import dev.tillie.inventory.BuyList.Line;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two products whose demand never varies, worked by hand; three days to deliver, an order a week. Two teas a day and an
 * empty shelf: 14 are missed in the week an order put off costs, at 2.00 each. One jam a day and five on the shelf, two
 * of them left when an order could come: five are missed, at 10.00 each.
 */
class BuyListTest {
    private static final Candidate TEA = candidate("TEA", 2, 0, 7, 21, "1.00", 2);
    private static final Candidate JAM = candidate("JAM", 1, 5, 5, 10, "2.00", 10);

    private static Candidate candidate(
            String sku, double daily, double onHand, double pack, double advised, String cost, double margin) {
        return candidate(sku, "", daily, onHand, pack, advised, cost, margin);
    }

    private static Candidate candidate(
            String sku,
            String supplier,
            double daily,
            double onHand,
            double pack,
            double advised,
            String cost,
            double margin) {
        var demand = new double[56];
        Arrays.fill(demand, daily);
        var item = new Item(demand, onHand, 0, 3, 0, 7, pack, pack, 0, 0, 0, 0.95, 365);
        return new Candidate(sku, supplier, item, advised, new BigDecimal(cost), margin);
    }

    private static BuyList buy(String money) {
        return BuyList.of(List.of(TEA, JAM), new BigDecimal(money), 7);
    }

    /** A pack of jam keeps 50.00 for 10.00, a pack of tea 14.00 for 7.00. */
    @Test
    void buysFirstWhatKeepsMostForTheMoney() {
        var list = buy("25");

        assertThat(list.lines()).extracting(Line::sku).containsExactly("JAM", "TEA");
        assertThat(list.lines()).extracting(Line::quantity).containsExactly(5.0, 14.0);
        assertThat(list.spent()).isEqualByComparingTo("24");
        assertThat(list.kept()).isCloseTo(50 + 28, within(1e-6));
        assertThat(list.atRisk()).isCloseTo(0, within(1e-6));
    }

    @Test
    void saysWhatEachCutRisks() {
        var list = buy("12");

        assertThat(list.lines()).extracting(Line::quantity).containsExactly(5.0, 0.0);
        assertThat(list.lines().getLast().cut()).isEqualTo(21);
        assertThat(list.lines().getLast().atRisk()).isCloseTo(28, within(1e-6));
    }

    @Test
    void buysAllThatWasAdvisedWhereMoneyAllows() {
        var list = buy("1000");

        assertThat(list.lines()).extracting(Line::cut).containsExactly(0.0, 0.0);
        assertThat(list.spent()).isEqualByComparingTo("41");
    }

    @Test
    void buysTheCheaperWhereTheBestCannotBePaid() {
        assertThat(buy("8").lines())
                .filteredOn(it -> it.quantity() > 0)
                .extracting(Line::sku)
                .containsExactly("TEA");
    }

    /** Put off a fortnight, 28 teas are missed: the third pack keeps 14.00 too. */
    @Test
    void weighsALongerWait() {
        assertThat(BuyList.of(List.of(TEA), new BigDecimal("14"), 14).atRisk()).isCloseTo(14, within(1e-6));
    }

    @Test
    void buysNothingWithNothing() {
        assertThat(buy("0").spent()).isZero();
    }

    @Test
    void neverSpendsMoreThanThereIs() {
        for (var money = 0; money <= 45; money++) {
            assertThat(buy(String.valueOf(money)).spent()).isLessThanOrEqualTo(BigDecimal.valueOf(money));
        }
    }

    @Test
    void refusesMoneyBelowZero() {
        assertThatThrownBy(() -> buy("-1")).hasMessageContaining("money to spend must be zero or more, got -1");
    }

    /** Tea of Ann and jam of Ben as above, and Ann's mints: one a day, none left, seven missed at 1.00 each. */
    private static BuyList buyOf(String money, Map<String, BigDecimal> minimums) {
        return BuyList.of(
                List.of(
                        candidate("TEA", "Ann", 2, 0, 7, 21, "1.00", 2),
                        candidate("MINT", "Ann", 1, 0, 7, 7, "1.00", 1),
                        candidate("JAM", "Ben", 1, 5, 5, 10, "2.00", 10)),
                new BigDecimal(money),
                7,
                minimums);
    }

    /** Jam first leaves 7.00 for Ann's tea, below her 14.00; her order instead of Ben's would keep 28.00, his keeps 50.00. */
    @Test
    void dropsASupplierWhoseMinimumIsOutOfReach() {
        var list = buyOf("17", Map.of("Ann", new BigDecimal("14")));

        assertThat(list.orders().keySet()).containsExactly("Ben");
        assertThat(list.spent()).isEqualByComparingTo("10");
        assertThat(list.dropped()).containsExactly("Ann");
        assertThat(list.lines())
                .filteredOn(it -> it.quantity() == 0)
                .extracting(Line::sku)
                .contains("TEA", "MINT");
        assertThat(list.kept()).isCloseTo(50, within(1e-6));
    }

    /** All of Ann's tea comes to 14.00 of her 20.00: her mints, worth less than Ben's nuts, make up the rest. */
    @Test
    void fillsAnOrderUpWhereThatKeepsMore() {
        var tea = candidate("TEA", "Ann", 2, 0, 7, 14, "1.00", 5);
        var mint = candidate("MINT", "Ann", 1, 0, 7, 7, "1.00", 0.1);
        var nuts = candidate("NUT", "Ben", 1, 0, 1, 7, "1.00", 1);
        var minimums = Map.of("Ann", new BigDecimal("20"));

        var list = BuyList.of(List.of(tea, mint, nuts), new BigDecimal("22"), 7, minimums);

        // 14 teas, then seven mints before the nuts: 70.00 kept by tea, 0.70 by mints, 1.00 by the one nut still paid
        assertThat(list.orders().get("Ann")).isEqualByComparingTo("21");
        assertThat(list.orders().get("Ben")).isEqualByComparingTo("1");
        assertThat(list.filled()).containsExactly("Ann");
        assertThat(list.kept()).isCloseTo(71.7, within(1e-6));
    }

    @Test
    void dropsWhoseWholeAdviceIsTooLittleToDeliver() {
        assertThat(buyOf("1000", Map.of("Ben", new BigDecimal("25"))).dropped()).containsExactly("Ben");
    }

    @Test
    void leavesNoOrderBelowItsMinimum() {
        var minimums = Map.of("Ann", new BigDecimal("12"), "Ben", new BigDecimal("15"));
        for (var money = 0; money <= 60; money++) {
            var list = buyOf(String.valueOf(money), minimums);
            assertThat(list.spent()).isLessThanOrEqualTo(BigDecimal.valueOf(money));
            assertThat(list.orders())
                    .allSatisfy((supplier, order) -> assertThat(order).isGreaterThanOrEqualTo(minimums.get(supplier)));
        }
    }
}
