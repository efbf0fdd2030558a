package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.NOW;
import static dev.tillie.fraud.Rows.ago;
import static dev.tillie.fraud.Rows.bill;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static Case somebody(Worry worry, String name, double atRisk, double likelihood) {
        return new Finding(worry, new About(Scope.ORDER, name), name)
                .atRisk(atRisk)
                .likelihood(likelihood)
                .event(ago(1), name, "")
                .done();
    }

    @Test
    void ranksByChanceAndMoney() {
        var facts = NONE.withCounts(List.of(new TillCount(ago(1), "High Street", "R1", "Ann", 400, 370)))
                .withBills(List.of(bill("A", "Dairy", "D-1", 9, 2000), bill("B", "Dairy", "D1", 3, 2000)));
        assertThat(Feed.untaught().look(facts, NOW).open())
                .extracting(Case::worry)
                .containsExactly(Worry.DUPLICATE_INVOICE, Worry.TILL_SHORT);
    }

    @Test
    void makesOneCaseOfSignalsThatRestOnTheSameRows() {
        var payments = new ArrayList<Payment>();
        for (var i = 0; i < 9; i++) {
            var it = Rows.online("X" + i, ago(1).plusSeconds(20L * i), 9, "tester");
            payments.add(Rows.with(i < 8 ? Rows.declined(it) : it, "card " + i, it.places()));
        }
        var open = Feed.untaught().look(NONE.withPayments(payments), NOW).open();
        assertThat(open).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.CARD_TESTING);
            assertThat(it.keys()).hasSizeGreaterThan(1);
            assertThat(it.evidence()).hasSize(9);
        });
    }

    @Test
    void findsACaseAgainByItsKeyWhetherOpenOrAnswered() {
        var facts = NONE.withCounts(List.of(new TillCount(ago(1), "High Street", "R1", "Ann", 400, 300)));
        var it = Feed.untaught().look(facts, NOW).open().getFirst();
        var answered = new Teaching(
                List.of(Review.of(it, Review.Verdict.FRAUD, "Mary", NOW.minusSeconds(1))),
                List.of(),
                Teaching.Limits.DEFAULT);
        var feed = Feed.of(List.of(), HoldList.EMPTY, answered);
        assertThat(feed.look(facts, NOW).open()).isEmpty();
        assertThat(feed.look(facts, NOW).silent()).extracting(Feed.Silent::why).containsExactly("Mary confirmed it");
        assertThat(feed.look(facts, NOW).find(it.key())).map(Case::key).contains(it.key());
    }

    @Test
    void neverCallsAnybodyAThief() {
        for (var worry : Worry.values()) {
            assertThat(worry.phrase() + " " + worry.toDo())
                    .doesNotContainIgnoringCase("fraud")
                    .doesNotContainIgnoringCase("thief")
                    .doesNotContainIgnoringCase("steal")
                    .doesNotContainIgnoringCase("guilty");
            assertThat(worry.toDo()).isNotEmpty();
        }
    }

    @Test
    void tellsNoMoreThanTheBudgetAndNothingTwice() {
        var open = List.of(
                somebody(Worry.TILL_SHORT, "a", 500, 0.9),
                somebody(Worry.TILL_SHORT, "b", 400, 0.9),
                somebody(Worry.TILL_SHORT, "c", 300, 0.9),
                somebody(Worry.BANK_CHANGE, "d", 10, 0.6));
        assertThat(new Budget(2).pick(open, Set.of(), 0))
                .extracting(it -> it.subject().value())
                .containsExactly("a", "d");
        assertThat(new Budget(2).pick(open, Set.of("till_short/a"), 1))
                .extracting(it -> it.subject().value())
                .containsExactly("b");
        assertThat(new Budget(2).pick(open, Set.of(), 2)).isEmpty();
        assertThat(new Budget(9).pick(open, Set.of(), 0)).hasSize(4);
    }
}
