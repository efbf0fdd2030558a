package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Talk of money that goes from one thing to the next, at {@link TinyShop} with the money of {@link CashConversationTest}
 * and a budget of 900.00 for rent, 300.00 for wages and 1,000.00 for equipment in November; 1,800.00 was spent.
 */
class MoneyTalkConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private Tillie tillie;
    private Conversation talk;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:talk" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        var money = Files.createDirectory(folder.resolve("money"));
        CashShop.addMoney(money);
        Files.writeString(money.resolve("budget.csv"), """
            category,month,amount
            Rent,2026-11,900
            Wages,2026-11,300
            Equipment,2026-11,1000
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(money), ImportOptions.DEFAULT, (_, _, _) -> {});
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        talk = new Conversation(tillie, "cli:talk", MONDAY_MORNING);
    }

    @AfterEach
    void closeTheShop() {
        tillie.close();
        database.close();
    }

    private String headline(String words) {
        return talk.ask(words).headline();
    }

    @Test
    void saysFirstWhatIsLeftToSpend() {
        assertThat(headline("what's left to spend this month?"))
                .startsWith("£400 left to spend in November 2026: £1,800 of £2,200 spent");
    }

    @Test
    void saysWhyTheWorstOfABudgetIsOverAfterWhatWasBoughtInIt() {
        headline("are we on budget?");
        assertThat(headline("what did we buy in the worst one?"))
                .isEqualTo("1 expense and bill on Equipment in 1–23 Nov 2026, £1,400 in all.");
        assertThat(headline("why are we over on that?")).startsWith("Equipment is £400 over budget in 1–23 Nov 2026");
    }

    @Test
    void tellsPayrollOnADateAndWhen() {
        assertThat(headline("how much is payroll on Friday?")).startsWith("Payroll on Wed 25 Nov is about £300");
        assertThat(headline("when is payroll?")).startsWith("Payroll on Wed 25 Nov is about £300");
    }

    @Test
    void coversTheWagesAndTheRentTogether() {
        assertThat(headline("can we cover the wages and the rent?"))
                .startsWith(
                        "Yes. After payroll on Wed 25 Nov (about £300) and the rent on Tue 1 Dec (about £400), about £");
    }

    @Test
    void saysThatNoRentFallsIntoAFewDays() {
        assertThat(headline("do we have to pay the rent this week?"))
                .startsWith("None by your books in ")
                .contains("; the next: the rent on Tue 1 Dec is about £400");
    }

    @Test
    void looksNoFurtherThanTheDayThatIsSaid() {
        var reply = talk.ask("how low do we go before the end of November?");

        assertThat(reply.lines()).anyMatch(it -> it.startsWith("Up to 30 Nov the lowest is about £"));
        var lowest = headlineAmount(reply.headline());
        assertThat(reply.table().rows()).anyMatch(it -> it.get(2).equals(lowest));
    }

    /** The lowest point of the headline, which the table by month has too. */
    private static String headlineAmount(String headline) {
        return headline.replaceFirst(".*about (−?£[\\d,]*\\d).*", "$1");
    }

    @Test
    void explainsCashWhereItIsAskedWhyItIsSoLow() {
        var before = headline("when do I run out of cash?");
        var reply = talk.ask("why so low?");

        assertThat(reply.headline()).isEqualTo(before);
        assertThat(reply.lines()).anyMatch(it -> it.contains("costs recur in your books"));
    }

    @Test
    void weighsWhatMightBeBoughtWhateverElseBearsItsName() {
        assertThat(headline("can I afford a new coffee machine for 450?")).contains("a new coffee machine for £450");
        assertThat(headline("what if we buy a 6000 oven in January?")).contains("an oven for £6,000");
        assertThat(headline("call it oven")).isEqualTo("Kept as “oven”: an oven for £6,000.");
    }

    @Test
    void takesNetProfitForTheWholeShopsAfterAListOfProducts() {
        headline("which products earned most last month?");
        assertThat(headline("net profit last month"))
                .startsWith("October 2026: ")
                .contains("net");
        assertThat(talk.ask("what is the margin on the flat white?").headline()).startsWith("Flat white: ");
        assertThat(headline("net or gross?")).startsWith("Flat white: ");
    }

    @Test
    void takesEverythingForEverythingAfterOneProduct() {
        headline("what if we raise the flat white by 20p?");
        assertThat(headline("20% off everything on Saturday, what would that do?"))
                .startsWith("20% off everything: ");
    }

    @Test
    void advisesOnNeitherTaxNorLaw() {
        assertThat(List.of(
                        "can I deduct the coffee machine?",
                        "should I register as a limited company?",
                        "do I have to pay VAT on tips?",
                        "can I fire someone for being late?",
                        "what VAT rate applies to takeaway coffee?",
                        "is it legal to keep the tips?"))
                .allSatisfy(it -> assertThat(headline(it))
                        .isEqualTo("That turns on tax or law, which I don’t advise on: ask your accountant or a"
                                + " solicitor."));
    }

    @Test
    void holdsSpendingAgainstTheSameMonthOfLastYear() {
        var reply = talk.ask("what did we spend in October against September?");
        assertThat(reply.table().columns()).last().isEqualTo("September 2026");
        assertThat(headline("expenses against last year")).startsWith("£700 spent in October 2026.");
        assertThat(talk.ask("expenses against last year").table().columns()).doesNotContain("September 2026");
    }

    @Test
    void putsOffWhatStandsBetweenItsVerbAndItsAdverb() {
        headline("we lease a coffee machine for 180 a month from the 1st of January");
        talk.ask("[Yes, keep it]");
        assertThat(headline("put the lease off by two months")).contains("the £180 to lease coffee machine on 1 Mar");
        assertThat(headline("drop the lease"))
                .isEqualTo("Drop lease coffee machine, £180 a month on the 1st, from 1 Jan 2027?");
    }

    @Test
    void readsHowLateEverybodyPays() {
        assertThat(headline("what if everyone pays two weeks late?"))
                .startsWith("With everybody who owes you paying 14 days later");
        assertThat(headline("which customers pay late?")).startsWith("You are owed £250 on 1 invoice");
    }

    @Test
    void readsTheFiguresOfAnInvestmentFromASecondSentence() {
        var reply = talk.ask("is a second oven worth it? it costs 6000 and brings 250 a month");
        assertThat(reply.headline()).startsWith("Yes, the money is back after 2 years");
        assertThat(reply.reading().parts()).hasSize(1);
        assertThat(headline("does the van pay off at 15000, saving 400 a month?"))
                .startsWith("Yes, the money is back after 3.1 years");
    }

    @Test
    void capsAnOrderByWhatThereIsForIt() {
        assertThat(headline("I only have 30 for orders")).startsWith("With £30 ");
        assertThat(headline("we can only spend 20")).startsWith("With £20 ");
    }

    @Test
    void saysHowGoodsAreCosted() {
        assertThat(headline("how do you cost the goods?")).startsWith("Goods cost the 90-day average of what you paid");
        headline("margin last month");
        assertThat(talk.ask("and with fifo?").footing()).contains("first in, first out");
    }

    @Test
    void saysThatNoSavingIsDoneYet() {
        assertThat(headline("what did your savings bring?")).startsWith("No saving is marked as done yet");
    }

    @Test
    void knowsNoOfferOnWhatIsNotSold() {
        assertThat(headline("3 for 2 on cookies, worth it?"))
                .matches("I know no (?:product|category) called “cookies”[.]");
    }

    @Test
    void setsABudgetForTheJanuaryToCome() {
        assertThat(headline("set the rent budget to 500 from January"))
                .isEqualTo("Rent budget £500 a month, Jan 2027 to Dec 2027?");
    }

    @Test
    void tellsALoanApartFromWhatIsPaidBackForIt() {
        var reply = talk.ask("we took a loan of 20000, 400 a month for 5 years from January");
        assertThat(reply.headline())
                .isEqualTo("Money out: loan, £400 a month on the 1st, from 1 Jan 2027 until 31 Dec 2031. Shall I keep"
                        + " that?");
        assertThat(reply.footing()).contains("the £20,000 itself is not counted as coming in");
    }

    @Test
    void comparesWhatWasTriedWithoutItsNames() {
        headline("what if we hire a barista for 5 hours at 14?");
        headline("call it barista");
        headline("what if we buy an oven for 6000?");
        headline("call it oven");
        assertThat(headline("compare them")).contains("“barista” goes down to").contains("“oven” to");
    }

    @Test
    void saysWhetherACustomerPaid() {
        assertThat(headline("did Tom Walsh pay?")).startsWith("You are owed £250 on 1 invoice by Tom Walsh");
        assertThat(headline("is Tom Walsh going to pay?")).startsWith("You are owed £250 on 1 invoice by Tom Walsh");
    }

    @Test
    void packsTheLastWholeQuarter() {
        assertThat(headline("quarter pack for the accountant")).startsWith("1 Jul – 30 Sept 2026 for your accountant");
    }

    @Test
    void weighsAPriceWithItsCostWhateverItIsOf() {
        assertThat(headline("is 3.20 too low for a milk that costs 0.65?"))
                .startsWith("No, not too low: £3.20 leaves £2.55");
    }

    @Test
    void saysNoWhereItIsAskedWhetherTheBudgetIsExceededAndIsNot() {
        assertThat(headline("are we on budget?")).startsWith("Yes: £1,800 of £2,200 spent");
        assertThat(headline("are we over budget?")).startsWith("No: £1,800 of £2,200 spent");
        assertThat(headline("which category is the worst?"))
                .startsWith("Equipment is furthest over in November 2026: £1,400 of £1,000 spent");
        assertThat(headline("what was bought there?"))
                .isEqualTo("1 expense and bill on Equipment in 1–23 Nov 2026, £1,400 in all.");
    }

    @Test
    void saysWhyACategoryOfTheBudgetIsOver() {
        headline("are we on budget?");
        assertThat(headline("why is equipment over?")).startsWith("Equipment is £400 over budget");
    }

    @Test
    void keepsADayOfAnEarlierQuestionOutOfTheLowestPoint() {
        headline("will we have enough for rent on the 1st?");
        assertThat(talk.ask("what's the lowest we get to?").lines()).noneMatch(it -> it.startsWith("Up to "));
    }
}
