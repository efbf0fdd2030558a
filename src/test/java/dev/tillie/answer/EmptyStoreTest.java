package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyStoreTest {
    private static Tillie newShop(Database database) {
        return new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    private static Database empty(String name) {
        return Database.open(
                "jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        what should I reorder?           | what is on the shelf
        how much oat milk have we got?   | stock.csv
        how will sales look next month?  | your sales
        who are my best customers?       | a customer id
        how did we do last week?         | your sales
        """)
    void saysWhatItNeedsAndHowToGiveIt(String question, String needed) {
        try (var database = empty("needs")) {
            var reply = newShop(database).respond(Message.of(question, ""));
            assertThat(reply.headline()).startsWith("I have no records of your shop yet");
            assertThat(reply.text()).contains(needed, "target/tillie import FILE");
        }
    }

    @Test
    void stillSaysWhatItCanDo() {
        try (var database = empty("help")) {
            var reply = newShop(database).respond(Message.of("what can you do?", ""));
            assertThat(reply.headline()).startsWith("I’m Tillie, the back office of Harbour & Oak");
            assertThat(reply.buttons()).hasSize(3);
        }
    }

    @Test
    void apologisesWithAReferenceWhenTheStoreIsGone() {
        var database = empty("gone");
        var tillie = newShop(database);
        database.close();
        var reply = tillie.respond(Message.of("how are we doing?", ""));
        assertThat(reply.headline()).matches("Sorry, something went wrong .*\\(reference [0-9a-f]{8}\\)\\.");
        assertThat(reply.text()).doesNotContain("Exception", "jdbc");
    }
}
