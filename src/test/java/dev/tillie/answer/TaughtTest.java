package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Button;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that were once understood wrongly, at {@link TinyShop}. */
class TaughtTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final String WORDS = "how did oat milk do last month?";
    private static final Set<String> DISLIKED =
            Set.of(WORDS + " sales_report", WORDS + " stock_level", "and online only? sales_report");

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:taught;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(
                database,
                1,
                TinyShop.SHOP,
                Trained.READER,
                Clock.systemUTC(),
                (question, intent) -> DISLIKED.contains(question + " " + intent),
                LanguageHelp.NONE);
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    @Test
    void asksBackInsteadOfMakingTheMistakeAgain() {
        var asked = new Conversation(tillie, "cli:back", MONDAY_MORNING).ask(WORDS);
        assertThat(asked.kind()).isEqualTo(Reply.Kind.CLARIFY);
        assertThat(asked.headline())
                .isEqualTo("Last time I took “how did oat milk do last month?” for “Sales so far” and you said that was"
                        + " wrong. Which did you mean?");
        assertThat(asked.buttons())
                .hasSize(3)
                .extracting(Button::label)
                .doesNotContain("Sales so far", "Stock on hand");
    }

    @Test
    void answersWhatWasChosenWithAllThatWasSaid() {
        var conversation = new Conversation(tillie, "cli:chosen", MONDAY_MORNING);
        var asked = conversation.ask(WORDS);
        for (var choice : asked.buttons()) {
            var chosen = conversation.tap(asked, choice.label(), null, null);
            assertThat(chosen.kind()).isEqualTo(Reply.Kind.ANSWER);
            assertThat(chosen.reading().intent()).isNotIn("sales_report", "stock_level");
            assertThat(chosen.reading().slots()).containsEntry("product", "oat milk");
        }
    }

    @Test
    void answersOtherWordsAsEver() {
        assertThat(new Conversation(tillie, "", MONDAY_MORNING)
                        .ask("how did oat milk do in october?")
                        .headline())
                .startsWith("October 2026 (Oat milk 1L)");
    }

    @Test
    void leavesWordsThatLeanOnTheQuestionBefore() {
        var conversation = new Conversation(tillie, "cli:leaning", MONDAY_MORNING);
        conversation.ask("how did we do last week?");
        assertThat(conversation.ask("and online only?").headline()).contains("(online)");
    }

    @Test
    void offersNobodyWhatIsNotForThem() {
        var asked = tillie.respond(new Message(WORDS, "", "U999", "shop", MONDAY_MORNING, null));
        assertThat(asked.kind()).isEqualTo(Reply.Kind.CLARIFY);
        assertThat(asked.buttons())
                .extracting(Button::label)
                .doesNotContain("Profit and margin", "Best customers", "Against budget");
    }
}
