package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.FraudReviews.Review;
import dev.tillie.store.FraudReviews.Rule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FraudReviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Review FINE = new Review(
            "1",
            "card_testing/a@b.c",
            "CARD_TESTING",
            "EMAIL",
            "a@b.c",
            new BigDecimal("12.5000"),
            "LEGIT",
            "owner",
            NOW,
            null);
    private static final Rule ALLOWED =
            new Rule("2", "allow", "CUSTOMER", "C7", null, new BigDecimal("900.0000"), "a builder", "owner", NOW, NOW);

    private Database database;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasSaidForItsOwnBusiness() {
        var reviews = new FraudReviews(database, 1);
        reviews.add(FINE);
        reviews.add(ALLOWED);

        assertThat(reviews.listReviews()).containsExactly(FINE);
        assertThat(reviews.listRules()).containsExactly(ALLOWED);
        assertThat(new FraudReviews(database, 2).listReviews()).isEmpty();
    }

    @Test
    void leavesOutWhatWasTakenBack() {
        var reviews = new FraudReviews(database, 1);
        reviews.add(FINE);
        reviews.add(ALLOWED);
        new FraudReviews(database, 2).undo("1", NOW);
        assertThat(reviews.listReviews()).hasSize(1);

        reviews.undo("1", NOW);
        reviews.undo("2", NOW);

        assertThat(reviews.listReviews()).isEmpty();
        assertThat(reviews.listRules()).isEmpty();
    }
}
