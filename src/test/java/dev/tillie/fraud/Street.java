package dev.tillie.fraud;

import dev.tillie.fraud.Payment.Kind;
import dev.tillie.fraud.Payment.Places;
import dev.tillie.fraud.Replay.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Payments at the tills of a made-up street, one of which is in wrong hands for a while. */
record Street(List<Payment> payments, List<Outcome> outcomes) {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    static Street of(int count, long seed) {
        var random = new Random(seed);
        var payments = new ArrayList<Payment>();
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < count; i++) {
            int customer = random.nextInt(60);
            int till = random.nextInt(20);
            boolean bad = till == 3 && i > count / 4 || random.nextInt(150) == 0;
            double amount = (10 + customer) * (0.5 + random.nextDouble()) * (bad && till != 3 ? 6 : 1);
            payments.add(payment("p" + i, START.plusSeconds(900L * i), amount, "c" + customer, "t" + till));
            outcomes.add(bad ? Outcome.FRAUD : Outcome.FINE);
        }
        return new Street(payments, outcomes);
    }

    static Payment payment(String id, Instant time, double amount, String customer, String terminal) {
        return new Payment(
                id, time, amount, Kind.PAYMENT, false, "", "", customer, "", "", "", terminal, "", "", Places.UNKNOWN);
    }

    Street first(int count) {
        return new Street(payments.subList(0, count), outcomes.subList(0, count));
    }

    List<Scored> score() {
        return Replay.score(payments, outcomes, Scorer.Options.DEFAULT);
    }
}
