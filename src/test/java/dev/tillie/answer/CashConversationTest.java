package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks about cash at the {@link CashShop}. */
class CashConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private Tillie tillie;
    private Conversation talk;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:cash" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        CashShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        talk = new Conversation(tillie, "cli:cash", MONDAY_MORNING);
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private Reply ask(String words) {
        return talk.ask(words);
    }

    private String replay(String script) {
        return talk.replay(script);
    }

    @Test
    void saysWhenCashRunsShortAndTriesTheWaysOut() {
        var script = """
            > when do I run out of cash?
            Cash likely runs short on 4 Dec: down to about −£770, likely −£800 to −£530.
            Chance of dipping below zero: over 98%, most likely on 4 Dec.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£420 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises
            | Month | Lowest on | Balance | Likely range
            | Nov 2026 | 25 Nov | £790 | £780 to £800
            | Dec 2026 | 4 Dec | −£770 | −£800 to −£530
            | Jan 2027 | 1 Jan | −£420 | −£470 to −£370
            | Feb 2027 | 1 Feb | −£160 | −£240 to −£90
            [chart: Cash, and what’s ahead: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Who owes me?)
            (What falls due?)
            > [Try 1]
            With that, the lowest point is about −£420 around 1 Jan instead of −£770 around 4 Dec.
            Rent on 1 Dec: still enough, about £540 left after it.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed
            |  | As it is | With it
            | Lowest | −£770 | −£420
            | Around | 4 Dec | 1 Jan
            | Likely range | −£800 to −£530 | −£470 to −£370
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | £450
            [chart: Cash with that: lowest around 1 Jan]
            (Cash as it is)
            (CSV)
            """;

        assertThat(replay(script)).isEqualTo(script);
    }

    @Test
    void expectsAnInvoiceByItsCustomersHabit() {
        var script = """
            > who owes me money?
            You are owed £250 on 1 invoice by Tom Walsh; £250 is overdue.
            By their own habits, £250 comes within two weeks.
            Slowest payer among them: Tom Walsh, usually 19 days late.
            Data through 21 Nov 2026 18:00 · likely day: due date and how late each usually is
            | Customer | Amount | Due | Likely pays | Invoice
            | Tom Walsh | £250 | 15 Nov (late) | 5 Dec | INV-5
            (When do I run out?)
            (What falls due?)
            (CSV)
            """;

        assertThat(replay(script)).isEqualTo(script);
        assertThat(ask("is invoice INV-3 paid?").headline())
                .isEqualTo("Yes, Tom Walsh paid £230 (INV-3) on 4 Nov 2026.");
    }

    @Test
    void saysWhetherThereIsEnoughOnADay() {
        assertThat(ask("can I pay the rent on the 1st?").headline())
                .isEqualTo("Yes. The rent on Tue 1 Dec is about £400, which leaves about £540 (likely £520 to £790).");
        assertThat(ask("will there be enough for payroll?").headline())
                .startsWith("Yes. Payroll on Wed 25 Nov is about £300");
        assertThat(ask("cash on 14 december").headline()).startsWith("About −£300 on Mon 14 Dec 2026");
        assertThat(ask("how much is in the bank").headline())
                .isEqualTo("£1,000 over all accounts at the close of 21 Nov 2026.");
    }

    @Test
    void goesOnOverTheDaysJustAskedAbout() {
        ask("how does cash look up to 14 december");
        assertThat(ask("how low does it get").reading().slots())
                .hasToString("{horizon={from=2026-11-24, to=2026-12-14, said=up to 14 december}, metric=cash_balance}");
    }

    @Test
    void listsWhatFallsDue() {
        assertThat(ask("what do I owe?").headline()).isEqualTo("You owe £1,400 on 1 open bill.");
        assertThat(ask("what bills are due this week?").headline())
                .isEqualTo("About £300 falls due up to Sun 29 Nov; the biggest is Payroll, about £300 on 25 Nov.");
    }

    @Test
    void saysWhetherSomethingCanBeAffordedAndWhetherTheRentIsSafe() {
        var reply = ask("can I afford 200 t-shirts at 4.50?");

        assertThat(reply.headline())
                .contains("200 t-shirts at £4.50 (£900 in all)")
                .startsWith("Not before the dip is mended");
        assertThat(reply.lines()).contains("Rent on 1 Dec: likely not enough, about −£360 left after it.");
        assertThat(ask("and 90?").headline()).contains("with £90.00");
    }

    @Test
    void takesAnotherQuestionForNoAnswerToItsOwn() {
        ask("can I afford to hire someone?");

        assertThat(ask("balance on 14 december").headline()).startsWith("About −£300 on Mon 14 Dec 2026");
    }

    @Test
    void buysNothingFirstWhereCashCanSpareNothing() {
        assertThat(ask("what should I buy first with what I can spare?").headline())
                .isEqualTo("By the cash forecast nothing can be spared: cash may run out within 13 weeks.");
    }

    @Test
    void asksForTheHoursAndTheRateOfAHire() {
        var asked = ask("can I afford to hire someone?");

        assertThat(asked.kind()).isEqualTo(Reply.Kind.CLARIFY);
        assertThat(asked.headline()).isEqualTo("How many hours a week, and at what hourly rate?");
        assertThat(ask("20 hours at 13.50").headline()).contains("somebody for 20 hours a week at £13.50");
    }

    @Test
    void asksForTheFlowsOfAnInvestmentInOneQuestion() {
        assertThat(ask("is a second oven worth it?").headline())
                .isEqualTo("What does it cost, how much more would it bring in a month after its own costs and how many"
                        + " years will it last?");
        assertThat(ask("4,500, brings 300 a month, lasts 5 years").headline())
                .isEqualTo("Yes, the money is back after 15 months, and in today’s money the second oven gains £9,900"
                        + " beyond its cost of £4,500.");
    }

    @Test
    void takesTheCostFromTheQuestionAndTheRestFromTheAnswer() {
        assertThat(ask("payback on a 12000 van").headline()).startsWith("How much more would it bring in a month");
        assertThat(ask("500 a month, 6 years").headline()).startsWith("Yes, the money is back after 2 years");
    }

    @Test
    void weighsWhatGoesOnByTheMonth() {
        assertThat(ask("should I hire another barista?").headline())
                .isEqualTo("What would it cost a month, and how much more would it bring in a month once the goods are"
                        + " paid?");
        assertThat(ask("costs 1,100 a month, brings 1,500 a month").headline())
                .isEqualTo("Yes, it leaves £400 a month.");
    }

    @Test
    void knowsWhoHasPaidAndWhoIsNobody() {
        assertThat(ask("does tom walsh owe me anything?").headline())
                .startsWith("You are owed £250 on 1 invoice by Tom Walsh");
        assertThat(ask("has hartley paid?").headline()).isEqualTo("I have no invoice to anybody called “hartley”.");
        assertThat(ask("did maria byrne pay her bill?").headline())
                .isEqualTo("Maria Byrne owes you nothing: the last invoice, £80.00, was paid on 15 Oct 2026.");
        assertThat(ask("average days to get paid").headline())
                .isEqualTo("Customers pay 29 days after the invoice on average, 15 days after it is due.");
    }

    @Test
    void takesThePaydayNearestToTheDaySaid() {
        assertThat(ask("can I cover wages on friday?").headline()).startsWith("Yes. Payroll on Wed 25 Nov");
    }

    @Test
    void mixesNoCurrencies() {
        var reply = ask("can I afford a new oven for $4,500?");

        assertThat(reply.kind()).isEqualTo(Reply.Kind.CLARIFY);
        assertThat(reply.headline()).startsWith("Your books are in GBP");
    }

    @Test
    void saysWhetherSomebodyCanBePaid() {
        assertThat(ask("can we pay oven world").headline())
                .startsWith("No, likely not. Oven World on Fri 4 Dec is about £1,400");
    }

    @Test
    void triesLowerTakings() {
        assertThat(ask("what if sales drop 20%, do we run out of cash?").headline())
                .startsWith("With takings 20% down");
    }

    @Test
    void putsAPaymentOff() {
        assertThat(ask("what happens to cash if I delay the oven world bill by 2 weeks?")
                        .headline())
                .startsWith("With the £1,400 to Oven World on 18 Dec, the lowest point is about −£420 around 1 Jan");
    }

    @Test
    void readsOwnersWords() {
        assertThat(ask("balance on Friday week").headline()).startsWith("About −£770 on Fri 4 Dec 2026");
        assertThat(ask("payroll on the 28th covered?").lines())
                .contains("You said Sat 28 Nov; by your books it is due on Wed 25 Nov.");
        assertThat(ask("rent raised by 200").headline()).contains("with rent £200 a month higher");
        assertThat(ask("delay the oven world bill two weeks").headline())
                .startsWith("With the £1,400 to Oven World on 18 Dec");
        assertThat(ask("push back the oven world bill to 20 december").headline())
                .startsWith("With the £1,400 to Oven World on 20 Dec");
        assertThat(ask("can I put off the landlord till the 10th").headline())
                .startsWith("With the £400 to Harbour Estates on 10 Dec");
        assertThat(ask("will we be ok on the 1st").headline()).startsWith("About £540 on Tue 1 Dec 2026");
    }

    /** At 216.00 a week 31 days bring about 957.00, a tenth of which is 96. */
    @Test
    void triesTakingsOfOneMonth() {
        assertThat(ask("what if takings are 10% down in January").headline())
                .isEqualTo("With takings 10% down in January 2027, the lowest point stays about −£770 around 4 Dec; by"
                        + " 20 Feb it makes about £100 less.");
        assertThat(ask("what if january is 15% down").headline()).contains("takings 15% down in January 2027");
    }

    @Test
    void asksWhoIsMeantWhereNobodyOfThatNameOwes() {
        assertThat(ask("what if tom pays a month late").headline()).startsWith("With Tom Walsh paying 30 days later");
        assertThat(ask("what if hartley pays a month late").headline())
                .isEqualTo("I find no open invoice to anybody called “hartley”: whom do you mean?");
    }

    @Test
    void looksBackToo() {
        assertThat(ask("net cash last month").headline())
                .isEqualTo("Cash went down by £200 in October 2026: about £560 came in and £760 went out.");
    }

    @Test
    void saysItIsNoAdviceWhereTheQuestionTurnsToTax() {
        assertThat(ask("will there be enough for the vat bill?").footing()).contains("not advice on tax or law");
    }

    @Test
    void keepsMoneyFromTheShopFloor() {
        for (var question : List.of("when do I run out of cash?", "is a second oven worth it?")) {
            var reply = tillie.respond(new Message(question, "slack:floor", "U2", "C1", MONDAY_MORNING, null));

            assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
            assertThat(reply.headline()).contains("for the owner’s own chat");
        }
    }

    @Test
    void asksForABalanceWhereTheBooksHaveNone(@TempDir Path folder) throws Exception {
        try (var bare = Database.open("jdbc:h2:mem:bare" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            TinyShop.fill(bare, folder);
            var there = new Tillie(bare, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
            var without = new Conversation(there, "cli:bare", MONDAY_MORNING);

            assertThat(without.ask("when do I run out of cash?").headline())
                    .isEqualTo("I don’t know what is in the bank, so I can’t say how far it goes.");
            assertThat(without.ask("we have 5,000 in the bank, when do I run out of cash?")
                            .headline())
                    .startsWith("You don’t run out in the next 13 weeks");
        }
    }

    @Test
    void takesCashForSoManyWeeksForNoPurchase() {
        assertThat(ask("cash for the next 13 weeks").headline())
                .isEqualTo(ask("cash over the next 13 weeks").headline());
    }
}
