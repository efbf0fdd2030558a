package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chart.Chart;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Monday morning at {@link TinyShop}, word for word; the sums are done by hand from its few rows. */
class ConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:conversation;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    @Test
    void saysWhatAListOfCustomersIsNotNarrowedTo() {
        var thread = "cli:narrowed";
        tillie.respond(new Message("who is slipping away?", thread, null, null, MONDAY_MORNING, null));
        var members = tillie.respond(new Message("only members", thread, null, null, MONDAY_MORNING, null));
        var regulars = tillie.respond(new Message("just the regulars", thread, null, null, MONDAY_MORNING, null));
        var split = tillie.respond(new Message("by shop", thread, null, null, MONDAY_MORNING, null));

        assertThat(members.lines()).contains("That is of all customers: I can’t narrow it to “members” here.");
        assertThat(regulars.lines()).noneMatch(it -> it.startsWith("That is of all customers"));
        assertThat(split.lines()).contains("That is of all customers: I can’t split it by location here.");
    }

    @Test
    void goesOnAfterAThankYou() {
        var thread = "cli:thanks";
        tillie.respond(new Message("how did we do last week?", thread, null, null, MONDAY_MORNING, null));
        var thanks = tillie.respond(new Message("thanks", thread, null, null, MONDAY_MORNING, null));
        var next = tillie.respond(new Message("and the week before?", thread, null, null, MONDAY_MORNING, null));

        assertThat(thanks.headline()).startsWith("You’re welcome");
        assertThat(next.headline()).startsWith("9–15 Nov 2026: £216.00");
    }

    @Test
    void offersTheOtherReadingOfAPeriodToTap() {
        var talk = new Conversation(tillie, "cli:two-weeks", MONDAY_MORNING);

        var rolling = talk.ask("how did we do over the last 2 weeks?");
        var whole = talk.ask("[I meant 9 Nov–22 Nov 2026]");

        assertThat(rolling.buttons()).hasSizeLessThanOrEqualTo(5);
        assertThat(rolling.footing()).contains("the last 2 weeks = 10 Nov–23 Nov 2026");
        assertThat(whole.headline()).startsWith("9–21 Nov 2026: £");
        assertThat(whole.buttons()).noneMatch(it -> it.label().startsWith("I meant"));
    }

    @Test
    void saysWhatWasSoldAndFollowsUp() {
        replays("""
            > how did we do last week?
            16–21 Nov 2026: £216.00 net takings.
            Level with 9–14 Nov 2026.
            18 orders of £12.00 on average, 78 units.
            Best seller: Flat white, £180.00.
            Data through 21 Nov 2026 18:00 · last week = 16 Nov–22 Nov 2026 · records cover 16–21 Nov 2026
            [chart: Net takings a day]
            (What sold best?)
            (By location?)
            (How will next month look?)
            > and the week before?
            9–15 Nov 2026: £216.00 net takings.
            Level with 2–8 Nov 2026.
            18 orders of £12.00 on average, 78 units.
            Best seller: Flat white, £180.00.
            Data through 21 Nov 2026 18:00
            [chart: Net takings a day]
            (What sold best?)
            (By location?)
            (How will next month look?)
            > and online only?
            9–15 Nov 2026 (online): £36.00 net takings.
            Level with 2–8 Nov 2026.
            6 orders of £6.00 on average, 18 units.
            Best seller: Oat milk 1L, £36.00.
            Data through 21 Nov 2026 18:00
            [chart: Net takings a day (online)]
            (What sold best?)
            (By location?)
            (How will next month look?)
            """);
    }

    @Test
    void splitsSalesByWeekday() {
        replays("""
            > sales by weekday in october
            Top weekday, October 2026: Thursday, £180.00 net takings.
            Data through 21 Nov 2026 18:00 · october = October 2026
            | Weekday | Takings | Units | Orders
            | Monday | £146.00 | 53 | 13
            | Tuesday | £144.00 | 52 | 12
            | Wednesday | £144.00 | 52 | 12
            | Thursday | £180.00 | 65 | 15
            | Friday | £180.00 | 65 | 15
            | Saturday | £180.00 | 65 | 15
            [chart: Net takings by weekday, October 2026]
            (By category)
            (The slowest?)
            (CSV)
            """);
    }

    @Test
    void showsPartsOfAWholeAsSuchAndRankingsSideBySide() {
        var conversation = new Conversation(tillie, "cli:parts", MONDAY_MORNING);

        assertThat(conversation.ask("sales by channel in october").charts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Chart.Shares.class,
                        it -> assertThat(it.slices())
                                .extracting(Chart.Slice::label)
                                .containsExactly("in store", "online"));
        assertThat(conversation.ask("sales by location in october").charts())
                .singleElement()
                .isInstanceOf(Chart.Shares.class);
        assertThat(conversation.ask("average order value by channel in october").charts())
                .singleElement()
                .isInstanceOf(Chart.Bars.class);
        assertThat(conversation.ask("which products sold best in october?").charts())
                .singleElement()
                .isInstanceOf(Chart.Bars.class);
    }

    @Test
    void saysHowFarTheRecordsGoWhenAskedBeyondThem() {
        replays("""
            > what did we take in July?
            I have no sales on record for July 2026.
            Your records run from 14 Sept 2026 to 21 Nov 2026.
            Data through 21 Nov 2026 18:00 · July = July 2026
            (The last month on record)
            """);
    }

    @Test
    void forgetsTheChannelOnceAllAreMeant() {
        var conversation = new Conversation(tillie, "cli:alone", MONDAY_MORNING);
        conversation.ask("what did we sell online last week?");
        assertThat(conversation.ask("what sold best?").headline()).contains("(online): Oat milk 1L");
        assertThat(conversation
                        .ask("what sold best over all channels last month?")
                        .headline())
                .isEqualTo("Top product, October 2026: Flat white, £810.00 net takings.");
    }

    @Test
    void tellsWhatOneCustomerSpentFromWhatTheShopSpent() {
        assertThat(ask("how much has Tom Walsh spent?").headline()).startsWith("Tom Walsh spent £360.00 in 60 orders");
    }

    @Test
    void looksAheadForThePlaceAskedAbout() {
        var conversation = new Conversation(tillie, "cli:ahead", MONDAY_MORNING);
        var whole = conversation.ask("how will next week look?");
        assertThat(whole.headline()).startsWith("Expect about £216 for 30 Nov – 6 Dec 2026");
        assertThat(whole.charts()).hasSize(1);
        var place = conversation.ask("and at Oak Lane?");
        assertThat(place.headline()).startsWith("Expect about £108 for 30 Nov – 6 Dec 2026 (Oak Lane)");
    }

    @Test
    void ordersWhatRunsOutBeforeTheNextDelivery() {
        var reply = ask("what should I reorder?");
        assertThat(reply.headline()).startsWith("Order 1 product for about £").contains("Oat milk 1L", " today;");
        // 3 a day from Monday on, 9 on the shelf: the ninth goes on Wednesday
        assertThat(reply.headline()).endsWith("it runs out Wed 25 Nov.");
        assertThat(reply.table().rows()).hasSize(1);
        assertThat(reply.charts()).hasSize(1);
    }

    @Test
    void countsTheShelf() {
        replays("""
            > how many mugs have we got?
            You have 40 Harbour mug: none sold in the last 8 weeks.
            Data through 21 Nov 2026 18:00 · last count less what was sold since
            (Should I reorder it?)
            (How is it selling?)
            """);
    }

    @Test
    void namesTheBestCustomers() {
        replays("""
            > who are my best customers?
            Your best customer is Maria Byrne with £720.00 (14 Sept – 21 Nov 2026).
            These 3 bring 100% of what known customers spend; there are 3 customers in all.
            Data through 21 Nov 2026 18:00 · no period said, so all your records
            | Customer | Spent | Orders | Last here
            | Maria Byrne | £720.00 | 60 | 21 Nov 2026
            | Tom Walsh | £360.00 | 60 | 21 Nov 2026
            | Ann Kelly | £8.00 | 4 | 5 Oct 2026
            [chart: Best customers by what they spent]
            (Who is slipping away?)
            (What groups are there?)
            (This year only)
            (CSV)
            """);
    }

    @Test
    void callsWhoStaysAwayAgainstTheirOwnRhythm() {
        replays("""
            > who is slipping away?
            1 regular is slipping away, worth about £8.00 a year. Start with Ann Kelly: usually here every 7 days, now 49 days away.
            Data through 21 Nov 2026 18:00 · each against their own rhythm; three visits or more
            | Call | Usually | Last here | Worth a year
            | Ann Kelly | every 7 days | 49 days ago | £8.00
            [chart: How many times their usual gap they have stayed away]
            (I’ve called them)
            (Who are my best customers?)
            (What groups are there?)
            (CSV)
            """);
    }

    @Test
    void asksOnceWhetherTheOpeningDaysAreRight() {
        var asking = ask("cli:habits", "how are we doing?", null);
        assertThat(asking.text())
                .contains("It looks like you open Monday, Tuesday, Wednesday, Thursday, Friday and Saturday");
        var yes = asking.buttons().stream()
                .filter(it -> it.label().startsWith("Yes"))
                .findFirst()
                .orElseThrow();
        assertThat(ask("cli:habits", yes.label(), yes.id()).headline()).startsWith("Noted");
        assertThat(ask("cli:habits", "how are we doing?", null).text()).doesNotContain("It looks like you open");
    }

    @Test
    void saysWhatCannotBeSettledInWords() {
        assertThat(ask("change the settings").headline()).isEqualTo("I can’t settle that in words.");
        assertThat(ask("when do I run out of cash?").reading().intent()).isEqualTo("cash_flow");
        assertThat(ask("anything dodgy?").reading().intent()).isEqualTo("fraud_check");
    }

    @Test
    void declinesWhatIsNoBusinessOfTheShop() {
        assertThat(ask("who won the match?").headline()).startsWith("That’s outside what I know");
    }

    @Test
    void keepsCustomersOutOfTheShopFloor() {
        var toStaff = tillie.respond(new Message("who are my best customers?", "", "U999", null, MONDAY_MORNING, null));
        var inChannel =
                tillie.respond(new Message("who are my best customers?", "", null, "shop", MONDAY_MORNING, null));
        assertThat(toStaff.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(inChannel.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(toStaff.text() + inChannel.text()).doesNotContain("Maria");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?", "🙂", "'; drop table sale_lines; --", "what\nshould\nI\nreorder"})
    void repliesToAnything(String text) {
        assertThat(ask(text).headline()).isNotEmpty().doesNotContain("went wrong");
    }

    @Test
    void repliesToAVeryLongMessage() {
        assertThat(ask("how are sales ".repeat(2_000)).headline()).isNotEmpty();
    }

    private static Reply ask(String question) {
        return new Conversation(tillie, "", MONDAY_MORNING).ask(question);
    }

    private static Reply ask(String thread, String text, @org.jspecify.annotations.Nullable String button) {
        return tillie.respond(new Message(text, thread, null, null, MONDAY_MORNING, button));
    }

    private static void replays(String script) {
        var thread = "cli:" + script.hashCode();
        assertThat(new Conversation(tillie, thread, MONDAY_MORNING).replay(script))
                .isEqualTo(script);
    }
}
