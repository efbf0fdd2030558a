package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner calls things at {@link TinyShop}: told, learned, used, shown, forgotten and taken back. */
class NicknameConversationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private Conversation talk;

    @BeforeEach
    void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:nicknames" + folder.getFileName()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;" + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        TinyShop.addTeas(database, folder, 2);
        talk = new Conversation(tillie(), "cli:names", MONDAY);
    }

    private Tillie tillie() {
        return new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    @Test
    void keepsWhatTheOwnerCallsAThingAfterAYes() {
        var asked = talk.ask("by OM I mean Oat milk 1L");
        assertThat(asked.headline()).isEqualTo("From now on “OM” is Oat milk 1L: shall I?");
        assertThat(asked.kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(asked.reading().intent()).isEqualTo("settings");
        assertThat(asked.reading().slots()).containsEntry("action", "tell");
        assertThat(talk.ask("how much OM do we have?").headline()).doesNotContain("Oat milk");

        talk.ask("by OM I mean Oat milk 1L");
        assertThat(talk.ask("yes").headline()).isEqualTo("Noted: “OM” is Oat milk 1L.");
        assertThat(talk.ask("how much OM do we have?").headline()).contains("Oat milk 1L");
    }

    @Test
    void callsACustomerByAShortName() {
        assertThat(talk.ask("call Maria Byrne Mazza").headline())
                .isEqualTo("From now on “Mazza” is Maria Byrne: shall I?");
        talk.ask("[Yes]");
        assertThat(talk.ask("how much did Mazza spend?").headline()).startsWith("Maria Byrne spent");
    }

    @Test
    void offersToRememberWhatWasChosenOfSeveral() {
        var which = talk.ask("tea number sales in october");
        assertThat(which.kind()).isEqualTo(Reply.Kind.CLARIFY);
        talk.ask("[Tea number 1]");
        assertThat(talk.ask("[Remember “tea number”]").headline()).isEqualTo("Noted: “tea number” is Tea number 1.");
        assertThat(talk.ask("tea number sales in october").headline()).contains("Tea number 1");
    }

    @Test
    void showsForgetsAndTakesBack() {
        assertThat(talk.ask("what nicknames do you know?").headline()).isEqualTo("I know no nicknames yet.");
        talk.ask("when I say moo I mean Oat milk 1L");
        talk.ask("[Yes]");
        var list = talk.ask("show my nicknames");
        assertThat(list.table().rows())
                .singleElement()
                .asString()
                .contains("moo")
                .contains("Oat milk 1L");

        assertThat(talk.ask("forget the nickname moo").reading().slots()).containsEntry("action", "forget");
        assertThat(talk.ask("[Yes]").headline()).startsWith("Forgotten: “moo”");
        talk.ask("[Undo]");
        assertThat(talk.ask("how much moo do we have?").headline()).contains("Oat milk 1L");
    }

    @Test
    void tellsEveryCopyThatSharesTheStore() {
        var other = new Conversation(tillie(), "cli:elsewhere", MONDAY);
        other.ask("how much oat milk do we have?");
        talk.ask("OM is short for Oat milk 1L");
        talk.ask("[Yes]");

        assertThat(other.ask("how much OM do we have?").headline()).contains("Oat milk 1L");
    }

    @Test
    void leavesSettlingNamesToTheOwner() {
        var reply = tillie().respond(
                        new Message("by OM I mean Oat milk 1L", "cli:staff", "slack:T/U1", "slack:T/C1", MONDAY, null));
        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void offersTheNearestWhereNothingIsCalledSo() {
        var reply = talk.ask("stock of flat blacks");
        assertThat(reply.buttons()).extracting(it -> it.label()).contains("Flat white");
        assertThat(talk.ask("[Flat white]").headline()).contains("Flat white");
    }
}
