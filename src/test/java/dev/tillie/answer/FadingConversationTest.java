package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks that are taken up again at {@link TinyShop}, by another copy of Tillie or after a while. */
class FadingConversationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    private static Database database;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:fading;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    private static Tillie open() {
        return new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    private static Reply ask(Tillie tillie, String thread, String said, Duration after) {
        return tillie.respond(new Message(said, thread, null, null, MONDAY.plus(after), null));
    }

    @Test
    void goesOnWhereAnotherCopyLeftOff() {
        var thread = "cli:two";
        var one = open();
        var other = open();
        ask(one, thread, "what sold best in october?", Duration.ZERO);
        assertThat(ask(other, thread, "do we have any of the second one left?", Duration.ofMinutes(1))
                        .headline())
                .contains("Oat milk 1L");
        assertThat(ask(one, thread, "should I reorder it?", Duration.ofMinutes(2))
                        .headline())
                .contains("Oat milk 1L");
        assertThat(ask(open(), thread, "who bought it?", Duration.ofMinutes(3)).headline())
                .contains("Tom Walsh");
    }

    @Test
    void saysWhatWordsLeanOnAfterHoursOfSilence() {
        var tillie = open();
        ask(tillie, "cli:hours", "how did we do last week?", Duration.ZERO);
        var reply = ask(tillie, "cli:hours", "and the week before?", Duration.ofHours(5));
        assertThat(reply.headline()).startsWith("9–15 Nov 2026");
        assertThat(reply.assumptions()).contains("still about “how did we do last week?” from Mon 23 Nov 09:00");
    }

    @Test
    void asksWhatWordsLeanOnTheNextDay() {
        var tillie = open();
        var thread = "cli:day";
        ask(tillie, thread, "how did we do last week?", Duration.ZERO);
        var reply = ask(tillie, thread, "and online?", Duration.ofHours(26));
        assertThat(reply.kind()).isEqualTo(Reply.Kind.CLARIFY);
        assertThat(reply.headline())
                .isEqualTo("Is that still about “how did we do last week?”, asked Mon 23 Nov 09:00?");

        var yes = reply.buttons().getFirst();
        var answer = tillie.respond(
                new Message(yes.label(), thread, null, null, MONDAY.plus(Duration.ofHours(26)), yes.id()));
        assertThat(answer.headline()).contains("(online)");
    }

    @Test
    void readsAWholeQuestionAsOneWhateverWasSaidADayBefore() {
        var tillie = open();
        ask(tillie, "cli:whole", "how did Oak Lane do last week?", Duration.ZERO);
        var reply = ask(tillie, "cli:whole", "what should I reorder?", Duration.ofHours(30));
        assertThat(reply.reading().intent()).isEqualTo("reorder");
        assertThat(reply.reading().slots()).isEmpty();
    }

    @Test
    void hasForgottenATalkAfterAWeek() {
        var tillie = open();
        ask(tillie, "cli:week", "how did we do last week?", Duration.ZERO);
        var reply = ask(tillie, "cli:week", "and online?", Duration.ofDays(8));
        assertThat(reply.reading().slots()).doesNotContainKey("period");
    }
}
