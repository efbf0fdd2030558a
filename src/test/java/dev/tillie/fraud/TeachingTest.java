package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.NOW;
import static dev.tillie.fraud.Rows.ago;
import static dev.tillie.fraud.Rows.bill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.fraud.Review.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeachingTest {
    private static final Case TILL = till("Oak Lane/R1", 60);

    private static Case till(String till, double missing) {
        return new Finding(Worry.TILL_SHORT, new About(Scope.TILL, till), till + "/" + missing)
                .about(Scope.EMPLOYEE, "Ann")
                .atRisk(missing)
                .likelihood(0.7)
                .event(ago(1), "a", "counted")
                .done();
    }

    private static Teaching taught(Review... reviews) {
        return new Teaching(List.of(reviews), List.of(), Teaching.Limits.DEFAULT);
    }

    private static Teaching allowed(
            Scope scope, String who, @Nullable Worry only, double largest, @Nullable Instant until) {
        var rule = new AllowRule(new About(scope, who), only, largest, ago(9), until, "Mary");
        return new Teaching(List.of(), List.of(rule), Teaching.Limits.DEFAULT);
    }

    private static List<Review> answers(int legit, int fraud) {
        var reviews = new ArrayList<Review>();
        for (var i = 0; i < legit + fraud; i++) {
            reviews.add(
                    Review.of(till("Till " + i, 20), i < fraud ? Verdict.FRAUD : Verdict.LEGIT, "Mary", ago(90 - i)));
        }
        return reviews;
    }

    @Test
    void keepsAnAnsweredCaseAwayUntilItDoubles() {
        var teaching = taught(Review.of(TILL, Verdict.LEGIT, "Mary", ago(2)));
        assertThat(teaching.silence(TILL, NOW)).contains("Mary said it is fine");
        var grown = new Case(
                TILL.keys(),
                TILL.worries(),
                TILL.about(),
                TILL.first(),
                TILL.last(),
                130,
                70,
                0.7,
                List.of(),
                List.of(),
                TILL.timeline());
        assertThat(teaching.silence(grown, NOW)).isEmpty();
        assertThat(teaching.silence(TILL, NOW.plus(Duration.ofDays(200)))).isEmpty();
    }

    @Test
    void bringsASnoozedCaseBackInTime() {
        var teaching = taught(Review.snooze(TILL, "Mary", ago(2), NOW.plus(Duration.ofDays(3))));
        assertThat(teaching.silence(TILL, NOW)).contains("Mary put it off");
        assertThat(teaching.silence(TILL, NOW.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void learnsFromClearAnswersOnly() {
        var unclear =
                taught(Review.of(TILL, Verdict.NOT_SURE, "Mary", ago(3)), Review.snooze(TILL, "Mary", ago(2), ago(1)));
        assertThat(unclear.precision(Worry.TILL_SHORT).answers()).isZero();
        assertThat(unclear.silence(TILL, NOW)).isEmpty();
        var clear = new Teaching(answers(6, 2), List.of(), Teaching.Limits.DEFAULT).precision(Worry.TILL_SHORT);
        assertThat(clear.confirmed()).isEqualTo(2);
        // Beta(2, 2) and then 2 of 8
        assertThat(clear.mean()).isEqualTo(4.0 / 12, within(1e-9));
    }

    @Test
    void movesTheChanceByWhatWasAnswered() {
        var confirmed = new Teaching(answers(0, 10), List.of(), Teaching.Limits.DEFAULT);
        var dismissed = new Teaching(answers(10, 0), List.of(), Teaching.Limits.DEFAULT);
        assertThat(confirmed.adjusted(TILL).chance()).isGreaterThan(0.9);
        assertThat(dismissed.adjusted(TILL).chance()).isLessThan(0.4);
        assertThat(dismissed.adjusted(TILL).strength()).isEqualTo(TILL.strength());
    }

    @Test
    void goesQuietWhereTheOwnerKeepsSayingItIsFineAndSaysSo() {
        var soon = new Teaching(answers(39, 0), List.of(), Teaching.Limits.DEFAULT);
        assertThat(soon.isQuiet(Worry.TILL_SHORT)).isFalse();
        var quiet = new Teaching(answers(39, 1), List.of(), Teaching.Limits.DEFAULT);
        assertThat(quiet.silence(TILL, NOW)).contains("“till short” went quiet: 1 of 40 were something");
        assertThat(quiet.listQuiet()).hasSize(1);
        var useful = new Teaching(answers(37, 3), List.of(), Teaching.Limits.DEFAULT);
        assertThat(useful.isQuiet(Worry.TILL_SHORT)).isFalse();
    }

    @Test
    void goesQuietAboutOneSubjectSooner() {
        var reviews = new ArrayList<Review>();
        for (var i = 0; i < 3; i++) {
            reviews.add(Review.of(till("Oak Lane/R1", 20 + i), Verdict.LEGIT, "Mary", ago(9 - i)));
        }
        var teaching = new Teaching(reviews, List.of(), Teaching.Limits.DEFAULT);
        assertThat(teaching.silence(TILL, NOW))
                .contains("“till short” went quiet about Oak Lane/R1: 3 times it was fine");
        assertThat(teaching.silence(till("High Street/R1", 60), NOW)).isEmpty();
        assertThat(teaching.silence(TILL, NOW.plus(Duration.ofDays(200)))).isEmpty();
    }

    @Test
    void appliesAllowRulesWithinTheirBounds() {
        var infinite = Double.POSITIVE_INFINITY;
        assertThat(allowed(Scope.EMPLOYEE, "ann", null, infinite, null).silence(TILL, NOW))
                .contains("allowed by Mary for ann");
        assertThat(allowed(Scope.EMPLOYEE, "Bea", null, infinite, null).silence(TILL, NOW))
                .isEmpty();
        assertThat(allowed(Scope.EMPLOYEE, "Ann", null, 50, null).silence(TILL, NOW))
                .isEmpty();
        assertThat(allowed(Scope.EMPLOYEE, "Ann", Worry.REFUND_RATE, infinite, null)
                        .silence(TILL, NOW))
                .isEmpty();
        assertThat(allowed(Scope.EMPLOYEE, "Ann", null, infinite, ago(1)).silence(TILL, NOW))
                .isEmpty();
        assertThat(allowed(Scope.SIGNAL, "till_short", null, infinite, null).silence(TILL, NOW))
                .isPresent();
    }

    @Test
    void learnsNothingFromAnswersYetToCome() {
        var counts = List.of(new TillCount(ago(1), "High Street", "R1", "Ann", 400, 300));
        var key = Feed.untaught().look(NONE.withCounts(counts), NOW).open().getFirst();
        var later = taught(Review.of(key, Verdict.LEGIT, "Mary", NOW.plusSeconds(1)));
        assertThat(Feed.of(List.of(), HoldList.EMPTY, later)
                        .look(NONE.withCounts(counts), NOW)
                        .open())
                .hasSize(1);
    }

    @Test
    void stopsWhatIsOnAListOnArrivalUntilItEnds() {
        var entry =
                new HoldList.Entry(new About(Scope.EMAIL, "Bad@mail.example"), "chargeback", "Mary", ago(30), ago(2));
        var list = new HoldList(List.of(entry));
        assertThat(list.find(Rows.online("A", ago(3), 20, "bad"))).contains(entry);
        assertThat(list.find(Rows.online("B", ago(1), 20, "bad"))).isEmpty();
        assertThat(list.find(Rows.online("C", ago(3), 20, "good"))).isEmpty();
        var feed = Feed.of(List.of(), list, Teaching.NONE);
        assertThat(feed.look(NONE.withPayments(List.of(Rows.online("A", ago(3), 20, "bad"))), NOW)
                        .open())
                .singleElement()
                .satisfies(it -> assertThat(it.reasons().getFirst())
                        .isEqualTo("Bad@mail.example is on your list since 22 Oct, by Mary: chargeback"));
    }

    @Test
    void stopsABillToABankAccountOnTheList() {
        var entry = new HoldList.Entry(new About(Scope.BANK_ACCOUNT, "IE00 DAIRY"), "", "Mary", ago(30), null);
        assertThat(new HoldList(List.of(entry)).find(Rows.to(bill("A", "Dairy", "1", 3, 20), "ie00-dairy"), ago(3)))
                .isPresent();
    }
}
