package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.fraud.DescribedOrder.Advice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescribedOrderTest {
    private static final Facts FACTS = NONE.withPayments(IntStream.range(0, 40)
            .mapToObj(i -> Rows.online("P" + i, ago(100 - i), 20 + i, "buyer " + i))
            .toList());

    private static Advice judge(DescribedOrder order) {
        return order.judge(FACTS).advice();
    }

    private static Payment.Places places(String card, String billing, String shipping) {
        return new Payment.Places(card, billing, shipping, "", "", "", false, false);
    }

    @Test
    void holdsNothingForOneThingAlone() {
        for (var order : List.of(
                new DescribedOrder(900, places("IE", "IE", "IE"), false, false, 0, false),
                new DescribedOrder(30, places("IE", "IE", "Lagos"), false, false, 0, false),
                new DescribedOrder(30, places("IE", "IE", "IE"), true, false, 0, false))) {
            assertThat(judge(order)).isEqualTo(Advice.SHIP);
        }
    }

    @Test
    void treatsEveryCountryAlike() {
        var there = new DescribedOrder(30, places("NG", "NG", "NG"), true, true, 0, false);
        var here = new DescribedOrder(30, places("IE", "IE", "IE"), true, true, 0, false);
        assertThat(there.judge(FACTS)).isEqualTo(here.judge(FACTS));
    }

    @Test
    void phonesFirstWhereTwoThingsDontFit() {
        var order = new DescribedOrder(30, places("", "IE", "ES"), true, false, 0, false);
        assertThat(judge(order)).isEqualTo(Advice.PHONE_FIRST);
        assertThat(order.judge(FACTS).reasons()).hasSize(2);
    }

    @Test
    void holdsAnOrderWhereManyThingsDontFit() {
        var order = new DescribedOrder(900, places("US", "IE", "ES"), true, true, 5, true);
        assertThat(judge(order)).isEqualTo(Advice.HOLD);
    }

    @Test
    void callsNoOrderLargeBeforeItKnowsWhatIsUsual() {
        var order = new DescribedOrder(900, Payment.Places.UNKNOWN, true, false, 0, false);
        assertThat(order.judge(NONE).reasons()).hasSize(1);
    }
}
