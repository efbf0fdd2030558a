package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Monday morning at {@link TinyShop}, word for word; the sums are done by hand from its few rows. */
class ConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open(
                "jdbc:h2:mem:conversation;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, TestReader.shared(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void all(TestInfo test) {
        System.out.println(new Conversation(tillie, "cli:all", MONDAY_MORNING).replay("""
            > how did we do last week?
            > and the week before?
            > and online only?
            > what sold best last month?
            > by location?
            > how will next week look?
            > and at Oak Lane?
            > what should I reorder?
            > should I reorder oat milk?
            > how many mugs have we got?
            > what isn't moving?
            > who are my best customers?
            > how much has Tom Walsh spent?
            > who is slipping away?
            > what customer groups do I have?
            > how are we doing?
            > sales by weekday in october
            > what did we take in July?
            > when do I run out of cash?
            > who won the match?
            > thanks!
            """));
        assertThat(test).isNotNull();
    }
}
