package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.NOW;
import static dev.tillie.fraud.Rows.ago;
import static dev.tillie.fraud.Rows.counter;
import static dev.tillie.fraud.Rows.look;
import static dev.tillie.fraud.Rows.online;
import static dev.tillie.fraud.Rows.refund;
import static dev.tillie.fraud.Rows.takenBack;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TillSignalsTest {
    private static List<Case> cases(List<Sale> more) {
        var sales = new ArrayList<>(counter());
        sales.addAll(more);
        return look(NONE.withSales(sales));
    }

    private static List<Sale> refunds(int number, Sale.Paid paid) {
        var refunds = new ArrayList<Sale>();
        for (var i = 0; i < number; i++) {
            var of = "S" + (i * 2 + 1) + "Bea1";
            var time = NOW.minus(Duration.ofDays(i * 2 + 1)).plus(Duration.ofHours(18));
            refunds.add(refund("X" + i, time, 9, paid, "Bea", of));
        }
        return refunds;
    }

    @Test
    void findsNothingAtAQuietCounter() {
        assertThat(cases(List.of())).isEmpty();
    }

    @Test
    void seesCashRefundsFarAboveColleagues() {
        assertThat(cases(refunds(7, Sale.Paid.CASH))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.REFUND_RATE);
            assertThat(it.subject()).isEqualTo(new About(Scope.EMPLOYEE, "Bea"));
            assertThat(it.evidence()).contains("X0", "X6");
            assertThat(it.reasons()).anyMatch(reason -> reason.startsWith("7 cash refunds in 14 days and 140 sales"));
            assertThat(it.reasons()).anyMatch(reason -> reason.startsWith("colleagues at the same places and hours"));
        });
    }

    @Test
    void saysNothingOfThreeRefunds() {
        assertThat(cases(refunds(3, Sale.Paid.CASH))).isEmpty();
    }

    @Test
    void comparesWithColleaguesRatherThanWithARule() {
        var all = new ArrayList<Sale>();
        for (var it : counter()) {
            if (it.isSale() && it.order().endsWith("4")) {
                all.add(refund(
                        "X" + it.order(), it.time().plusSeconds(900), 12, Sale.Paid.CASH, it.employee(), it.order()));
            }
        }
        assertThat(cases(all)).isEmpty();
    }

    @Test
    void seesVoidsNoSalesDiscountsAndOverrides() {
        for (var worry : List.of(Worry.VOID_RATE, Worry.NO_SALE_RATE, Worry.DISCOUNT_RATE, Worry.PRICE_OVERRIDE)) {
            var more = new ArrayList<Sale>();
            for (var i = 0; i < 12; i++) {
                var it = Rows.sale("X" + i, ago(1 + i * 0.8), 9, Sale.Paid.CASH, "Cem");
                more.add(
                        switch (worry) {
                            case VOID_RATE -> Rows.as(it, Sale.Kind.VOID, 0, Sale.Extras.NONE);
                            case NO_SALE_RATE -> Rows.as(it, Sale.Kind.NO_SALE, 0, Sale.Extras.NONE);
                            case DISCOUNT_RATE -> Rows.as(it, Sale.Kind.SALE, 4, Sale.Extras.NONE);
                            default -> Rows.as(it, Sale.Kind.SALE, 0, new Sale.Extras("", 0, false, 3));
                        });
            }
            assertThat(cases(more)).as(worry.name()).singleElement().satisfies(it -> {
                assertThat(it.worry()).isEqualTo(worry);
                assertThat(it.subject().value()).isEqualTo("Cem");
            });
        }
    }

    @Test
    void takesDiscountsOfAPromotionForGiven() {
        var more = new ArrayList<Sale>();
        for (var i = 0; i < 12; i++) {
            var it = Rows.sale("X" + i, ago(1 + i * 0.8), 9, Sale.Paid.CASH, "Cem");
            more.add(Rows.as(it, Sale.Kind.SALE, 4, new Sale.Extras("SUMMER", 0, false, 0)));
        }
        assertThat(cases(more)).isEmpty();
    }

    @Test
    void seesARefundLargerThanItsSale() {
        assertThat(cases(List.of(refund("X", ago(1), 60, Sale.Paid.CASH, "Dov", "S2Dov3"))))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.worry()).isEqualTo(Worry.ODD_REFUND);
                    assertThat(it.reasons()).contains("€60.00 given back for S2Dov3, which brought €11.00");
                    assertThat(it.atRisk()).isEqualTo(49);
                });
    }

    @Test
    void seesALargeRefundWithoutASaleWhereOthersNameTheirs() {
        assertThat(cases(List.of(refund("X", ago(1), 30, Sale.Paid.CASH, "Dov", ""))))
                .singleElement()
                .satisfies(it -> assertThat(it.reasons().getFirst()).startsWith("names no sale, while"));
    }

    @Test
    void letsASaleBeGivenBackInTwoParts() {
        assertThat(cases(List.of(
                        refund("X", ago(1), 5, Sale.Paid.CASH, "Dov", "S2Dov3"),
                        refund("Y", ago(0.9), 6, Sale.Paid.CASH, "Dov", "S2Dov3"))))
                .isEmpty();
    }

    @Test
    void seesARefundToAnotherCard() {
        var paid = online("A", ago(5), 40, "buyer");
        var same = takenBack(Payment.Kind.REFUND, "B", paid, ago(2), "card buyer");
        var other = takenBack(Payment.Kind.REFUND, "C", paid, ago(2), "card of somebody");
        assertThat(look(NONE.withPayments(List.of(paid, same)))).isEmpty();
        assertThat(look(NONE.withPayments(List.of(paid, other))))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.reasons()).contains("€40.00 went to another card than the one that paid"));
    }

    @Test
    void seesRefundsToOneCardAgainAndAgainUnlessItBuysMuch() {
        var payments = new ArrayList<Payment>();
        for (var i = 0; i < 4; i++) {
            payments.add(online("A" + i, ago(20 - i), 40, "buyer"));
            payments.add(takenBack(Payment.Kind.REFUND, "B" + i, payments.getLast(), ago(19 - i), "card buyer"));
        }
        assertThat(look(NONE.withPayments(payments)))
                .singleElement()
                .satisfies(it -> assertThat(it.reasons().getFirst()).startsWith("4 refunds to one card in 30 days"));
        for (var i = 0; i < 10; i++) {
            payments.add(online("C" + i, ago(90 - i), 40, "buyer"));
        }
        assertThat(look(NONE.withPayments(payments))).isEmpty();
    }

    private static List<TillCount> counts(double... missingOfLastDays) {
        var counts = new ArrayList<TillCount>();
        for (var day = 60; day > 0; day--) {
            var place = missingOfLastDays.length - day;
            var missing = place >= 0 ? missingOfLastDays[place] : day % 4 == 0 ? 1.5 : day % 4 == 2 ? -1.5 : 0;
            counts.add(new TillCount(
                    ago(day - 0.8), "High Street", "R1", day % 2 == 0 ? "Ann" : "Bea", 400, 400 - missing));
        }
        return counts;
    }

    @Test
    void seesATillFarShorterThanItEverIs() {
        assertThat(look(NONE.withCounts(counts(0, 70)))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.TILL_SHORT);
            assertThat(it.key()).isEqualTo("till_short/High Street/R1/2026-11-20");
            assertThat(it.reasons().getFirst()).isEqualTo("€70.00 short: €330.00 counted, €400.00 expected");
        });
    }

    @Test
    void forgetsWhatTurnsUpTheNextDay() {
        assertThat(look(NONE.withCounts(counts(50, -50)))).isEmpty();
        assertThat(look(NONE.withCounts(counts(0, -50)))).isEmpty();
        assertThat(look(NONE.withCounts(counts(0, 4)))).isEmpty();
    }

    @Test
    void seesALittleMissingEachTimeTheSamePersonCloses() {
        var missing = new double[50];
        for (var i = 0; i < missing.length; i++) {
            missing[i] = (missing.length - i) % 2 == 0 ? 4 + i % 3 : i % 3 - 1;
        }
        assertThat(look(NONE.withCounts(counts(missing)))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.TILL_HABIT);
            assertThat(it.subject().value()).isEqualTo("Ann");
        });
    }

    @Test
    void seesCashGoMissingFromOnePersonsSales() {
        var sales = counter().stream()
                .filter(it -> !it.employee().equals("Dov")
                        || it.paid() != Sale.Paid.CASH
                        || it.order().endsWith("7"))
                .toList();
        assertThat(look(NONE.withSales(sales))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.SKIMMING);
            assertThat(it.subject().value()).isEqualTo("Dov");
        });
    }

    @Test
    void letsAShiftBeQuiet() {
        var sales = counter().stream()
                .filter(it -> !it.employee().equals("Dov") || it.order().charAt(1) % 2 == 0)
                .toList();
        assertThat(look(NONE.withSales(sales))).isEmpty();
    }

    @Test
    void seesCashGoMissingWhereThereIsNobodyToCompareWith() {
        var alone = counter().stream().filter(it -> it.employee().equals("Dov")).toList();
        var since = NOW.minus(Duration.ofDays(28));
        var less = alone.stream()
                .filter(it -> it.time().isBefore(since)
                        || it.paid() != Sale.Paid.CASH
                        || it.order().endsWith("7"))
                .toList();
        assertThat(look(NONE.withSales(alone))).isEmpty();
        assertThat(look(NONE.withSales(less))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.SKIMMING);
            assertThat(it.reasons()).anyMatch(reason -> reason.contains("sales in cash, where they had"));
        });
    }

    @Test
    void letsEverybodyTakeLessCashThanLastSeason() {
        var since = NOW.minus(Duration.ofDays(28));
        var less = counter().stream()
                .filter(it -> it.time().isBefore(since)
                        || it.paid() != Sale.Paid.CASH
                        || it.order().endsWith("7"))
                .toList();
        assertThat(look(NONE.withSales(less))).isEmpty();
    }

    @Test
    void letsPeopleDiffer() {
        var random = new Random(3);
        var sales = new ArrayList<>(counter());
        var shares = Map.of("Ann", 0.02, "Bea", 0.03, "Cem", 0.015, "Dov", 0.025);
        for (var it : counter()) {
            if (it.isSale() && random.nextDouble() < shares.getOrDefault(it.employee(), 0.0)) {
                sales.add(
                        refund("X" + it.order(), it.time().plusSeconds(900), 5, it.paid(), it.employee(), it.order()));
            }
        }
        assertThat(look(NONE.withSales(sales))).extracting(Case::worry).doesNotContain(Worry.REFUND_RATE);
    }
}
