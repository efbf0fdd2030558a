package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void knowsNothingOfWhatComesAfter() {
        var street = Street.of(4000, 1);
        int part = 2500;

        assertThat(street.first(part).score()).isEqualTo(street.score().subList(0, part));
    }

    @Test
    void scoresTheSameTwice() {
        assertThat(Street.of(4000, 2).score()).isEqualTo(Street.of(4000, 2).score());
    }

    @Test
    void ranksFraudsHighOnceSomeAreKnown() {
        var street = Street.of(4000, 3);
        var scored = street.score();
        var rows = IntStream.range(3000, 4000).toArray();

        assertThat(WeekSplit.averagePrecision(scored, street.outcomes(), rows)).isGreaterThan(0.6);
        assertThat(scored).allSatisfy(it -> assertThat(it.score()).isBetween(0.0, 100.0));
    }

    @Test
    void saysInPlainWordsWhatIsOdd() {
        var scorer = new Scorer(Scorer.Options.DEFAULT);
        for (int i = 0; i < 200; i++) {
            scorer.score(Street.payment("p" + i, NOON.plus(Duration.ofHours(i)), 20 + i % 5, "ann", "till"));
        }
        var odd = scorer.score(Street.payment("odd", NOON.plus(Duration.ofHours(201)), 110, "ann", "till"));

        assertThat(odd.score()).isGreaterThan(95);
        assertThat(odd.reasons().getFirst()).matches("(4.[5-9]|5.0) times what this customer usually spends");
    }

    @Test
    void watchesATillWhoseFraudTheOwnerConfirmed() {
        var scorer = new Scorer(new Scorer.Options(1, 7));
        for (int i = 0; i < 200; i++) {
            scorer.score(Street.payment("p" + i, NOON.plus(Duration.ofHours(i)), 20 + i % 5, "c" + i % 9, "t" + i % 7));
        }
        scorer.learn("p196", true);
        var next = scorer.score(Street.payment("next", NOON.plus(Duration.ofHours(230)), 20, "c1", "t0"));

        assertThat(next.score()).isGreaterThan(95);
        assertThat(next.reasons()).contains("this till had 1 confirmed fraud lately");
    }
}
