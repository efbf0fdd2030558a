package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.ToldCash;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToldBookTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private ToldBook book;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:h2:mem:toldbook" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        book = new ToldBook(database, 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ToldCash lease(String amount) {
        return new ToldCash(
                "van lease",
                false,
                new BigDecimal(amount),
                ToldCash.Every.MONTH,
                LocalDate.of(2026, 12, 15),
                LocalDate.of(2027, 3, 31));
    }

    @Test
    void keepsWhatWasToldLastOfEachNameAndTakesItBack() {
        book.keep("a", lease("450"), "U1", NOW);
        book.keep("b", lease("480.50"), "U1", NOW);

        assertThat(book.list()).containsExactly(lease("480.50"));
        book.undo("b", NOW);
        assertThat(book.list()).containsExactly(lease("450"));
        assertThat(book.isKnown("b")).isTrue();
        assertThat(book.isKnown("c")).isFalse();
    }

    @Test
    void dropsAndBringsBack() {
        book.keep("a", lease("450"), "U1", NOW);
        book.drop("b", lease("450"), "U1", NOW);

        assertThat(book.list()).isEmpty();
        book.undo("b", NOW);
        assertThat(book.list()).containsExactly(lease("450"));
    }

    @Test
    void keepsTheBooksOfTwoBusinessesApart() {
        book.keep("a", lease("450"), "U1", NOW);

        assertThat(new ToldBook(database, 2).list()).isEmpty();
    }

    @Test
    void keepsScenariosInTheSameWay() {
        var scenarios = new Scenarios(database, 1);
        scenarios.keep("a", new Scenarios.Kept("van", "[1]"), NOW);
        scenarios.keep("b", new Scenarios.Kept("Van", "[2]"), NOW);

        assertThat(scenarios.list()).containsExactly(new Scenarios.Kept("Van", "[2]"));
        scenarios.drop("c", "van", NOW);
        assertThat(scenarios.list()).isEmpty();
        scenarios.undo("c", NOW);
        scenarios.undo("b", NOW);
        assertThat(scenarios.list()).containsExactly(new Scenarios.Kept("van", "[1]"));
    }
}
