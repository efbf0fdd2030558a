package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.ago;
import static dev.tillie.fraud.Rows.declined;
import static dev.tillie.fraud.Rows.from;
import static dev.tillie.fraud.Rows.look;
import static dev.tillie.fraud.Rows.online;
import static dev.tillie.fraud.Rows.takenBack;
import static dev.tillie.fraud.Rows.trade;
import static dev.tillie.fraud.Rows.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardSignalsTest {
    private static final Payment.Places ABROAD =
            new Payment.Places("US", "US", "IE", "RO", "10001", "H91 X", false, true);

    private static List<Case> cases(List<Payment> more) {
        var payments = new ArrayList<>(trade());
        payments.addAll(more);
        return look(NONE.withPayments(payments));
    }

    /** Tries in a row, ten seconds apart. */
    private static List<Payment> tries(int number, boolean sameCard, boolean sameEmail) {
        var tries = new ArrayList<Payment>();
        for (var i = 0; i < number; i++) {
            var it = declined(online("X" + i, ago(2).plusSeconds(10L * i), 9, "tester"));
            var someone = sameEmail ? it : from(it, "x" + i + "@mail.example", "ip " + i);
            tries.add(with(someone, sameCard ? "card tester" : "card " + i, Payment.Places.UNKNOWN));
        }
        return tries;
    }

    @Test
    void takesSixtyDeclinesInTenMinutesForOneCase() {
        var cases = cases(tries(60, false, true));
        assertThat(cases).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.CARD_TESTING);
            assertThat(it.evidence()).hasSize(60);
            assertThat(it.subject()).isEqualTo(new About(Scope.EMAIL, "tester@mail.example"));
            assertThat(it.reasons().getFirst())
                    .isEqualTo("60 payments with 60 different cards in 10 minutes, 60 of them declined");
            assertThat(it.strength()).isGreaterThan(90);
        });
    }

    @Test
    void keepsTheKeyOfABurstWhileItGrows() {
        var early = cases(tries(10, false, true)).getFirst();
        var late = cases(tries(60, false, true)).getFirst();
        assertThat(late.key()).isEqualTo(early.key());
        assertThat(late.last()).isAfter(early.last());
    }

    @Test
    void seesABurstThatChangesEmailAndNetworkWithEachCard() {
        assertThat(cases(tries(30, false, false))).extracting(Case::worry).containsExactly(Worry.CARD_TESTING);
    }

    @Test
    void takesOneCardTriedAgainAndAgainForACustomerWhoWantsToPay() {
        assertThat(cases(tries(9, true, true))).isEmpty();
    }

    @Test
    void seesAFirstOrderWhosePlacesDontFit() {
        var order = with(online("X", ago(1), 400, "stranger"), "card stranger", ABROAD);
        assertThat(cases(List.of(order))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.STOLEN_CARD);
            assertThat(it.atRisk()).isEqualTo(400);
            assertThat(it.toDo().getFirst()).isEqualTo("Don't ship yet.");
            assertThat(it.reasons())
                    .contains("the card's address was wrong", "€400.00 is more than 95% of your web orders");
        });
    }

    @Test
    void lendsNoWeightToACountryAlone() {
        var gift = new Payment.Places("US", "US", "IE", "US", "10001", "H91 X", false, false);
        assertThat(cases(List.of(with(online("X", ago(0.4), 40, "aunt"), "card aunt", gift))))
                .isEmpty();
        assertThat(cases(List.of(with(online("X", ago(0.4), 400, "aunt"), "card aunt", gift))))
                .isEmpty();
    }

    @Test
    void knowsWhoBoughtBefore() {
        var before = online("A", ago(90), 40, "friend");
        var order = with(online("X", ago(1), 400, "friend"), "card friend", ABROAD);
        assertThat(cases(List.of(before, order))).extracting(Case::worry).doesNotContain(Worry.STOLEN_CARD);
    }

    @Test
    void seesAnOldCustomersOrderFromElsewhereToElsewhere() {
        assertThat(cases(regular(with(online("X", ago(1), 300, "reg"), "new card", ABROAD))))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.worry()).isEqualTo(Worry.ACCOUNT_TAKEOVER);
                    assertThat(it.reasons().getFirst()).startsWith("€300.00 is 7.5 times what this customer usually");
                });
    }

    @Test
    void letsAnOldCustomerMoveHouseOrSpendMuch() {
        var moved = new Payment.Places("IE", "IE", "IE", "IE", "D02 X", "D02 X", false, false);
        assertThat(cases(regular(with(online("X", ago(1), 45, "reg"), "new card", moved))))
                .isEmpty();
        assertThat(cases(regular(online("X", ago(1), 300, "reg")))).isEmpty();
    }

    private static List<Payment> regular(Payment last) {
        var payments = new ArrayList<Payment>();
        for (var i = 0; i < 4; i++) {
            payments.add(online("A" + i, ago(120 - 20 * i), 40, "reg"));
        }
        payments.add(last);
        return payments;
    }

    @Test
    void asksAboutADisputeOfSomebodyWhoBoughtBefore() {
        var payments = regular(online("X", ago(20), 45, "reg"));
        payments.add(takenBack(Payment.Kind.DISPUTE, "D", payments.getLast(), ago(1), "card reg"));
        assertThat(cases(payments)).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.DISPUTE);
            assertThat(it.evidence()).containsExactly("X", "D");
            assertThat(it.reasons()).contains("4 payments of the same customer went undisputed");
        });
    }

    @Test
    void leavesASingleDisputeOfAStrangerToTheProcessor() {
        var order = online("X", ago(20), 45, "once");
        assertThat(cases(List.of(order, takenBack(Payment.Kind.DISPUTE, "D", order, ago(1), "card once"))))
                .isEmpty();
    }

    @Test
    void seesOneCardUseACodeUnderManyEmails() {
        var payments = new ArrayList<Payment>();
        var sales = new ArrayList<Sale>();
        for (var i = 0; i < 5; i++) {
            payments.add(with(online("X" + i, ago(9 - i), 30, "saver" + i), "one card", Payment.Places.UNKNOWN));
            sales.add(coupon("SX" + i, 9 - i));
        }
        var facts = NONE.withPayments(payments).withSales(sales);
        assertThat(look(facts)).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.COUPON);
            assertThat(it.reasons().getFirst()).isEqualTo("code HELLO used by 5 emails for one card, €25.00 off");
        });
    }

    @Test
    void letsManyPeopleUseACode() {
        var payments = new ArrayList<Payment>();
        var sales = new ArrayList<Sale>();
        for (var i = 0; i < 20; i++) {
            payments.add(online("X" + i, ago(9 - i * 0.1), 30, "saver" + i));
            sales.add(coupon("SX" + i, 9 - i * 0.1));
        }
        assertThat(look(NONE.withPayments(payments).withSales(sales))).isEmpty();
    }

    private static Sale coupon(String order, double daysAgo) {
        var sale = Rows.sale(order, ago(daysAgo), 30, Sale.Paid.CARD, "");
        return Rows.as(sale, Sale.Kind.SALE, 5, new Sale.Extras("HELLO", 0, false, 0));
    }

    @Test
    void seesGiftCardsInNumbersOnANewCardOnly() {
        var known = online("A", ago(60), 30, "friend");
        var bought = List.of(online("X", ago(1), 250, "friend"), online("Y", ago(1), 250, "stranger"));
        var sales = bought.stream()
                .map(it -> Rows.as(
                        Rows.sale(it.order(), it.time(), 250, Sale.Paid.CARD, ""),
                        Sale.Kind.SALE,
                        0,
                        new Sale.Extras("", 5, false, 0)))
                .toList();
        var payments = new ArrayList<>(bought);
        payments.add(known);
        assertThat(look(NONE.withPayments(payments).withSales(sales)))
                .singleElement()
                .satisfies(it -> assertThat(it.evidence()).containsExactly("Y"));
    }

    @Test
    void seesNothingThatIsYetToCome() {
        var tries = tries(60, false, true);
        var moment = tries.get(3).time();
        assertThat(Feed.untaught().look(NONE.withPayments(tries), moment).open())
                .isEmpty();
        assertThat(Feed.untaught()
                        .look(NONE.withPayments(tries), moment.plus(Duration.ofMinutes(1)))
                        .open())
                .hasSize(1);
    }
}
