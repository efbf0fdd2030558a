package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Button;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Corrections;
import dev.tillie.store.Corrections.Correction;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows where an answer is wrong, and what stays of it. */
class WrongAnswerConversationTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");

    private Database database;
    private Corrections corrections;
    private Tillie tillie;
    private Conversation talk;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:wrong" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        corrections = new Corrections(database, 1);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.fixed(AT, ZoneOffset.UTC));
        talk = new Conversation(tillie, "cli:wrong", AT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysHowItTookTheQuestionAndHowItMayBeMended() {
        talk.ask("how did oat milk do last week?");

        var reply = talk.ask("no, that's wrong");

        assertThat(reply.headline())
                .isEqualTo("Sorry. I took “how did oat milk do last week?” as sales of Oat milk 1L last week, 9–15 Nov"
                        + " 2026.");
        assertThat(reply.lines())
                .containsExactly(
                        "Meant something else? Tap it, or say it: “no, I meant last month”.",
                        "Wrong in the books? They came from “sales.csv” (import 5). Mend the row in the file, take the"
                                + " import back (“tillie undo 5”, or Undo under its receipt) and drop the file in"
                                + " again.");
        assertThat(reply.buttons()).hasSize(5).extracting(Button::label).contains("Show working", "The rows");
        assertThat(reply.kind()).isEqualTo(Reply.Kind.CLARIFY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that's wrong",
                "That’s not right.",
                "wrong numbers",
                "👎",
                "👎🏽",
                "no that isn't right",
                "these figures are off",
                "that can't be right",
                "you misunderstood",
                "nope, wrong",
                "not what I asked",
                "the numbers don't look right"
            })
    void takesAnObjection(String objection) {
        talk.ask("how did we do last week?");

        assertThat(talk.ask(objection).headline()).startsWith("Sorry. I took “how did we do last week?” as sales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is that right?",
                "the numbers are right",
                "what went wrong last week?",
                "which orders are wrong?",
                "anything off lately?",
                "that's right",
                "wrong price on flat whites?"
            })
    void takesNothingElseForOne(String words) {
        talk.ask("how did we do last week?");

        assertThat(talk.ask(words).headline()).doesNotStartWith("Sorry. I took");
    }

    @Test
    void hasNothingToMendWhereNothingWasAsked() {
        assertThat(talk.ask("that's wrong").headline()).doesNotStartWith("Sorry. I took");
        assertThat(corrections.count().all()).isZero();
    }

    @Test
    void showsTheFiguresBehindIt() {
        talk.ask("sales by product last week");
        var wrong = talk.ask("that's wrong");

        assertThat(talk.tap(wrong, "The rows", null, null).headline()).contains("in the file");
        assertThat(talk.tap(wrong, "Show working", null, null).reading().intent())
                .isEqualTo("sales_report");
    }

    @Test
    void learnsFromTheReadingThatIsTapped() {
        talk.ask("how did oat milk do last week?");
        var wrong = talk.ask("that's wrong");
        talk.tap(wrong, "The rows", null, null);
        talk.tap(wrong, "Stock on hand", null, null);

        assertThat(only().takenFor()).isEqualTo("sales_report");
        assertThat(only().meant()).isEqualTo("stock_level");
        assertThat(only().isWrong()).isTrue();
    }

    @Test
    void goesOnWithWhatWasMeant() {
        talk.ask("how did we do last week?");

        var reply = talk.ask("no, I meant last month");

        assertThat(reply.headline()).startsWith("October 2026: £974.00");
        assertThat(only().question()).isEqualTo("how did we do last week?");
        assertThat(only().words()).isEqualTo("last month");
        assertThat(only().meant()).isEqualTo("sales_report");
    }

    @Test
    void takesACorrectionAfterAnObjection() {
        talk.ask("how did we do last week?");
        talk.ask("that's wrong");

        assertThat(talk.ask("I meant how much stock do we have").reading().intent())
                .isEqualTo("stock_level");
        assertThat(only().meant()).isEqualTo("stock_level");
    }

    @Test
    void takesOtherWordsForTheSameThing() {
        talk.ask("how did oat milk do last week?");
        talk.ask("wrong");
        talk.ask("how much oat milk is left in stock?");

        assertThat(only().meant()).isEqualTo("stock_level");
        assertThat(only().words()).isEqualTo("how much oat milk is left in stock?");
    }

    @Test
    void takesAnotherQuestionForNoCorrection() {
        talk.ask("how did oat milk do last week?");
        talk.ask("wrong");
        talk.ask("who are my best customers?");
        talk.ask("how much oat milk is left in stock?");

        assertThat(only().isSettled()).isFalse();
    }

    @Test
    void learnsFromWhatIsTappedWhereItAskedBack() {
        var asked = talk.ask("how much for it all");
        assertThat(asked.headline()).isEqualTo("Which do you mean?");

        var answer = talk.tap(asked, asked.buttons().getLast().label(), null, null);

        assertThat(only().meant()).isEqualTo(answer.reading().intent());
        assertThat(only().isWrong()).isFalse();
    }

    @Test
    void keepsNoNames() {
        talk.ask("what did Maria Byrne spend last month, mail maria@mail.example or 086 123 4567?");
        talk.ask("that's wrong");

        assertThat(only().question()).doesNotContainIgnoringCase("maria").doesNotContain("@", "123");
    }

    @Test
    void learnsFromNobodyButOwnersInPrivate() {
        for (var where : new String[] {null, "C1"}) {
            var thread = UUID.randomUUID().toString();
            say("how did we do last week?", thread, "slack:T1/U9", where);
            assertThat(say("that's wrong", thread, "slack:T1/U9", where).headline())
                    .startsWith("Sorry. I took");
            say("no, I meant stock", thread, "slack:T1/U9", where);
        }
        say("how did we do last week?", "c", null, "C1");
        say("that's wrong", "c", null, "C1");

        assertThat(corrections.count().all()).isZero();
    }

    @Test
    void tellsTheStaffNothingOfTheBooks() {
        say("who are my best customers?", "t", null, null);
        assertThat(say("that's wrong", "t", "slack:T1/U9", "C1").kind()).isEqualTo(Reply.Kind.REFUSED);

        say("how did we do last week?", "u", "slack:T1/U9", "C1");
        var wrong = say("that's wrong", "u", "slack:T1/U9", "C1");
        assertThat(wrong.text()).contains("the owner can mend them").doesNotContain(".csv");
        assertThat(wrong.buttons())
                .extracting(Button::label)
                .doesNotContain("Profit and margin", "Best customers", "Cash in and out");
    }

    @Test
    void keepsNothingWhereThatIsNotAllowed() {
        var discreet = new Tillie(
                database,
                1,
                TinyShop.SHOP,
                Trained.READER,
                Clock.fixed(AT, ZoneOffset.UTC),
                new Taught() {
                    @Override
                    public boolean isDisliked(String question, String intent) {
                        return false;
                    }

                    @Override
                    public boolean keepsQuestions() {
                        return false;
                    }
                },
                LanguageHelp.NONE);
        var there = new Conversation(discreet, "cli:discreet", AT);
        there.ask("how did we do last week?");

        assertThat(there.ask("that's wrong").headline()).startsWith("Sorry. I took");
        there.ask("no, I meant stock");
        assertThat(corrections.count().all()).isZero();
    }

    @Test
    void showsAndForgetsWhatWasCorrected() {
        talk.ask("how did oat milk do last week?");
        talk.tap(talk.ask("that's wrong"), "Stock on hand", null, null);

        var shown = talk.ask("what did I correct?");
        assertThat(shown.headline())
                .isEqualTo("1 question was asked back about or corrected; of 1 I know what was meant.");
        assertThat(shown.table().rows())
                .containsExactly(
                        java.util.List.of("how did oat milk do last week?", "sales report", "stock level", ""));
        assertThat(talk.ask("export what I corrected").reading().slots()).containsEntry("format", "csv");

        var sure = talk.ask("forget what I corrected");
        assertThat(sure.kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(corrections.count().all()).isEqualTo(1);
        assertThat(talk.tap(sure, "Yes, forget them", "slack:T1/U9", "C1").kind())
                .isEqualTo(Reply.Kind.REFUSED);
        assertThat(talk.tap(sure, "Yes, forget them", null, null).headline()).isEqualTo("Forgotten: 1 question.");
        assertThat(corrections.count().all()).isZero();
    }

    @Test
    void waitsNoLongerThanTenMinutes() {
        talk.ask("how did oat milk do last week?");
        talk.ask("wrong");

        tillie.respond(new Message(
                "how much oat milk is left in stock?", "cli:wrong", null, null, AT.plus(Duration.ofMinutes(11)), null));

        assertThat(only().isSettled()).isFalse();
    }

    private Correction only() {
        var all = corrections.listLatest(10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Reply say(String words, String thread, @Nullable String user, @Nullable String channel) {
        return tillie.respond(new Message(words, thread, user, channel, AT, null));
    }
}
