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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What taps on buttons mean, under the last answer and under older ones, at {@link TinyShop}. */
class ButtonsTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final String FORGOTTEN =
            "That button is from a while ago and I no longer know what it stood for; ask me again in words.";

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:buttons;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    @Test
    void meansWhatItSaidUnderAnOlderAnswer() {
        var conversation = conversation("older");
        conversation.ask("how did we do last week?");
        conversation.ask("who are my best customers?");
        assertThat(conversation.ask("[1: What sold best?]").headline())
                .isEqualTo("Top product, 16–21 Nov 2026: Flat white, £180.00 net takings.");
    }

    @Test
    void explainsTheAnswerItStandsUnder() {
        var conversation = conversation("working");
        conversation.ask("how will next week look?");
        conversation.ask("what should I reorder?");
        var working = conversation.ask("[1: Show working]");
        assertThat(working.reading().intent()).isEqualTo("sales_forecast");
        assertThat(working.text()).contains("Built from", "30 Nov");
        assertThat(conversation.ask("[2: Show working]").reading().intent()).isEqualTo("reorder");
    }

    @Test
    void leansOnTheAnswerItStandsUnder() {
        var conversation = conversation("place");
        conversation.ask("how did we do last week?");
        conversation.ask("how did we do in october?");
        assertThat(conversation.ask("[1: By location?]").headline()).contains("16–21 Nov 2026");
        // and the talk goes on from there
        assertThat(conversation.ask("and online only?").headline()).contains("16–21 Nov 2026", "(online)");
    }

    @Test
    void keepsTheKeyOfTheSameMeaning() {
        var first = conversation("key").ask("how did we do last week?");
        var again = conversation("another key").ask("how did we do last week?");
        var other = conversation("key").ask("how did we do in october?");
        assertThat(again.buttons()).isEqualTo(first.buttons());
        assertThat(other.buttons()).extracting(Button::label).contains("By location?");
        assertThat(other.buttons()).doesNotContainAnyElementsOf(first.buttons());
        assertThat(first.buttons()).allSatisfy(it -> assertThat(it.id()).matches("[0-9a-f]{10}"));
    }

    @Test
    void saysSoWhenAButtonIsForgotten() {
        var conversation = conversation("forgotten");
        conversation.ask("how did we do on 17 november?");
        for (var day = 1; day <= 31; day++) {
            conversation.ask("how did we do on " + day + " october?");
        }
        assertThat(conversation.ask("[1: What sold best?]").text()).isEqualTo(FORGOTTEN);
        assertThat(conversation.ask("and the day before?").headline()).startsWith("Fri 30 Oct 2026");
    }

    @Test
    void saysSoWhenTheButtonIsNoneOfThisConversation() {
        assertThat(tillie.respond(new Message("What sold best?", "cli:none", null, null, MONDAY_MORNING, "b1"))
                        .text())
                .isEqualTo(FORGOTTEN);
    }

    @Test
    void judgesATapByWhoTaps() {
        var conversation = conversation("who taps");
        var best = conversation.ask("who are my best customers?");
        var order = conversation.ask("make a purchase order");
        assertThat(order.table().columns()).contains("Unit cost");
        var byStaff = conversation.tap(best, "CSV", "U999", "shop");
        assertThat(byStaff.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(byStaff.text() + byStaff.table()).doesNotContain("Maria");
        // an owner among others is overheard
        assertThat(conversation.tap(best, "Who is slipping away?", null, "shop").kind())
                .isEqualTo(Reply.Kind.REFUSED);
        var working = conversation.tap(order, "Show working", "U999", "shop");
        assertThat(working.kind()).isEqualTo(Reply.Kind.ANSWER);
        assertThat(working.table().columns()).doesNotContain("Unit cost", "Line total");
        assertThat(working.text()).doesNotContain("£");
        // and the owner still gets all of it
        assertThat(conversation.tap(best, "CSV", null, null).text()).contains("Maria");
    }

    @Test
    void takesNoSettingFromOthers() {
        var conversation = conversation("habits");
        var asking = conversation.ask("how are we doing?");
        var byStaff = conversation.tap(asking, "No", "U999", null);
        assertThat(byStaff.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(conversation.ask("how are we doing?").text()).contains("It looks like you open");
    }

    private static Conversation conversation(String name) {
        return new Conversation(tillie, "cli:" + name, MONDAY_MORNING);
    }
}
