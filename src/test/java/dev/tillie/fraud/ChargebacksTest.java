package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.NOW;
import static dev.tillie.fraud.Rows.ago;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.fraud.Chargebacks.Chargeback;
import dev.tillie.fraud.Review.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChargebacksTest {
    /** A card of one country, billed to another and ordered from a third, for far more than anybody spends. */
    private static final Payment STOLEN = Rows.with(
            Rows.online("BAD", ago(40), 900, "stranger"),
            "card stranger",
            new Payment.Places("US", "IE", "RO", "BR", "1", "2", true, false));

    private static final Facts FACTS = NONE.withPayments(payments());

    private static List<Payment> payments() {
        var payments = new ArrayList<Payment>();
        for (var i = 0; i < 40; i++) {
            payments.add(Rows.online("P" + i, ago(100 - i), 20 + i, "buyer " + i));
        }
        payments.add(STOLEN);
        return payments;
    }

    private static List<Review> reviews(String payment) {
        return Chargebacks.reviews(FACTS, List.of(new Chargeback(payment, ago(5))));
    }

    @Test
    void confirmsWhatWasFlaggedWhenItWasPaid() {
        assertThat(reviews("BAD")).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.STOLEN_CARD);
            assertThat(it.verdict()).isEqualTo(Verdict.FRAUD);
            assertThat(it.when()).isEqualTo(ago(5));
        });
    }

    @Test
    void creditsNoSignalWithWhatItMissed() {
        assertThat(reviews("P7")).isEmpty();
        assertThat(reviews("never heard of")).isEmpty();
    }

    @Test
    void takesBackAnEarlierFine() {
        var flagged = reviews("BAD").getFirst();
        var fine = new Review(
                flagged.keys(), flagged.worry(), flagged.subject(), 900, Verdict.LEGIT, "Mary", ago(39), null);
        var before = new Teaching(List.of(fine), List.of(), Teaching.Limits.DEFAULT);
        assertThat(before.precision(Worry.STOLEN_CARD).dismissed()).isEqualTo(1);

        var after = before.with(reviews("BAD")).precision(Worry.STOLEN_CARD);

        assertThat(after.confirmed()).isEqualTo(1);
        assertThat(after.dismissed()).isZero();
        assertThat(before.with(reviews("BAD")).before(NOW).reviews())
                .extracting(Review::who)
                .containsExactly(Chargebacks.WHO);
    }
}
