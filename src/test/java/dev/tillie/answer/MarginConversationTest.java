package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
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
 * Margins and prices at {@link TinyShop}, every figure worked by hand. In October 270 flat whites went at 3.00 and 82 oat
 * milks at 2.00. Beans came at 25.00 a kilo and milk is 1.00 a litre, so that 18 g and 200 ml make 0.65 of a flat white;
 * the catalogue had 0.80 with beans at 20.00, which leaves 0.24 for the cup: 0.89 in all. Oat milk was bought at 1.40.
 */
class MarginConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private Tillie tillie;
    private Conversation talk;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:margin" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        addBooks(Files.createDirectory(folder.resolve("books")));
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        talk = new Conversation(tillie, "cli:margin", MONDAY_MORNING);
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private void addBooks(Path folder) throws Exception {
        Files.writeString(folder.resolve("products.csv"), """
            sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity
            BEANS,House beans,Ingredients,Roastery,,20.00,1,1
            MILK,Fresh cow milk,Ingredients,Glen Dairy,,1.00,1,1
            """);
        Files.writeString(folder.resolve("recipes.csv"), """
            sku,ingredient_sku,quantity
            FLAT,BEANS,0.018
            FLAT,MILK,0.2
            """);
        Files.writeString(folder.resolve("purchase_orders.csv"), """
            po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity
            PO1,Roastery,BEANS,Harbour Street,4,25.00,2026-09-28,2026-10-01,2026-10-01,4
            PO2,Dairy Direct,OAT,Harbour Street,12,1.40,2026-09-28,2026-10-01,2026-10-01,12
            """);
        Files.writeString(folder.resolve("expenses.csv"), """
            id,date,vendor,category,amount,description
            E1,2026-10-01,Harbour Estates,Rent,100.00,Rent
            E2,2026-10-30,Payroll,Wages,200.00,Wages
            E3,2026-10-30,Owner,Owner's drawings,900.00,Drawings
            E4,2026-10-15,Revenue,VAT,300.00,VAT
            """);
        Files.writeString(folder.resolve("bills.csv"), """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Dairy Direct,I1,2026-10-05,2026-11-04,,16.80,Stock
            B2,Energy,I2,2026-10-09,2026-11-04,,40.00,Utilities
            """);
        Files.writeString(folder.resolve("promotions.csv"), """
            id,name,from,to,category,sku,discount_pct
            PR1,Coffee week,2026-11-09,2026-11-15,Coffee,,10
            """);
        Files.writeString(folder.resolve("payments.csv"), """
            payment_id,time,order_id,amount,currency,method,status,customer_id,card_fingerprint,card_country,billing_country,shipping_country,cvc_check,avs_check,ip_country,employee,location,type,dispute_reason,fee
            P1,2026-10-05T10:00:00,,12.00,GBP,card,succeeded,,,,,,,,,,,payment,,5.00
            P2,2026-11-05T10:00:00,,12.00,GBP,card,succeeded,,,,,,,,,,,payment,,7.00
            P3,2026-11-05T18:00:00,W2026-11-05,6.00,GBP,card,succeeded,,,,,,,,,,,payment,,2.50
            P4,2026-11-05T09:00:00,H2026-11-05,12.00,GBP,card,succeeded,,,,,,,,,,,payment,,0.30
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    /** 3.00 − 0.89 = 2.11, 70%. */
    @Test
    void saysWhatIsLeftOfAFlatWhiteByItsRecipe() {
        var reply = talk.ask("what's our margin on flat whites?");

        assertThat(reply.headline()).isEqualTo("Flat white: £2.11 left on each, a margin of 70%, in October 2026.");
        assertThat(reply.lines()).contains("Sold at £3.00 on average without tax, costing £0.89.");
        assertThat(reply.charts()).hasSize(1);
    }

    /** 2.00 − 1.40 = 0.60, 30%. */
    @Test
    void goesOnToItsNeighbour() {
        talk.ask("what's our margin on flat whites?");

        assertThat(talk.ask("and for oat milk?").headline())
                .startsWith("Oat milk 1L: £0.60 left on each, a margin of 30%");
    }

    /** 974 − 270 × 0.89 − 82 × 1.40 = 618.90. */
    @Test
    void takesAMarginAskedAfterSalesForAMargin() {
        talk.ask("how did we do last month?");
        var reply = talk.ask("what was our margin last month?");

        assertThat(reply.reading().intent()).isEqualTo("profit_margin");
        assertThat(reply.headline()).isEqualTo("October 2026: gross margin 64%, £619 of £974 takings.");
    }

    /** 618.90 − 5 fees − 200 wages − 100 rent − 40 power; drawings, tax and stock bills are none. */
    @Test
    void saysNetThenGross() {
        var net = talk.ask("what was our net profit last month?");
        var gross = talk.ask("and gross?");

        assertThat(net.headline()).startsWith("October 2026: net profit £274, 28% of takings.");
        assertThat(net.table().rows()).contains(List.of("Card fees", "−£5.00"), List.of("Wages", "−£200"));
        assertThat(gross.headline()).startsWith("October 2026: gross margin 64%");
    }

    /** 270 × 0.89 + 82 × 1.40 = 355.10 of 974. */
    @Test
    void saysTheFoodCostShare() {
        assertThat(talk.ask("what's our food cost percentage?").headline())
                .contains("Food cost in October 2026: 30% of takings, £240 of £810.");
    }

    @Test
    void showsWhatGoesIntoOne() {
        var reply = talk.ask("what does a flat white cost us to make?");

        assertThat(reply.headline()).startsWith("One Flat white costs you £0.89");
        assertThat(reply.table().rows())
                .containsExactly(
                        List.of("House beans", "0.018", "£0.45"),
                        List.of("Fresh cow milk", "0.2", "£0.20"),
                        List.of("The rest, as your catalogue has it", "", "£0.24"));
    }

    @Test
    void findsNothingSoldAtALossAndShowsTheThinnest() {
        var reply = talk.ask("which products lose money?");

        assertThat(reply.headline()).isEqualTo("Nothing was sold at a loss in October 2026.");
        assertThat(reply.table().rows().getFirst().getFirst()).isEqualTo("Oat milk 1L");
    }

    /** Ann’s one oat milk of October, 0.60, is all that is missing in November. */
    @Test
    void saysWhyTheMarginChanged() {
        var reply = talk.ask("why did our margin change this month?");

        assertThat(reply.headline()).startsWith("Gross profit fell by £0.60 from 1–21 Oct 2026 to 1–21 Nov 2026");
        assertThat(reply.table().rows()).extracting(List::getFirst).containsExactly("price", "cost", "volume", "mix");
        assertThat(reply.charts()).hasSize(1);
    }

    @Test
    void doesNotCompareWithAMonthThatIsNotOnRecord() {
        assertThat(talk.ask("why did our margin change?").headline()).startsWith("I can’t compare October 2026");
    }

    /** Of whole months only October is on record. */
    @Test
    void listsNetProfitByMonth() {
        var reply = talk.ask("net profit by month");

        assertThat(reply.headline()).isEqualTo("Net profit over 1 whole month: £274, the best month £274.");
        assertThat(reply.table().rows()).containsExactly(List.of("October 2026", "£974", "£274", "28%"));
    }

    @Test
    void saysThatAnotherCurrencyWasTakenForTheShops() {
        assertThat(talk.ask("what if I put flat whites up €0.20?").assumptions())
                .contains("the amount you said in EUR is taken as £");
        assertThat(talk.ask("what if I put flat whites up £0.20?").assumptions())
                .noneMatch(it -> it.startsWith("the amount you said"));
    }

    @Test
    void splitsByChannel() {
        var reply = talk.ask("margin by channel last month");

        assertThat(reply.table().rows()).extracting(List::getFirst).containsExactly("in store", "online");
    }

    /** 0.20 on 3.00: 2.11 / 2.31 lets 8.7% of units go; 0.50: 2.11 / 2.61 lets 19% go. */
    @Test
    void movesAPriceAndThenByAnotherAmount() {
        var first = talk.ask("what if I put flat whites up 20p?");
        var second = talk.ask("and 50p?");

        assertThat(first.headline())
                .startsWith("Flat white at £3.20 instead of £3.00: about £")
                .endsWith("you can lose up to 8.7% of units before it costs you.");
        assertThat(first.lines()).anyMatch(it -> it.startsWith("It was sold at 1 price so far; I’d need 8"));
        assertThat(second.headline()).startsWith("Flat white at £3.50").contains("you can lose up to 19% of units");
    }

    /** Takings 30 + 6, costs 8.90 + 4.20 a day; at 20% off 28.80 − 13.10 = 15.70 against 22.90: 46% more. */
    @Test
    void saysWhatASaleOnEverythingMustSell() {
        assertThat(talk.ask("what if we did 20% off everything?").headline())
                .startsWith("20% off everything: you’d have to sell 46% more to earn as much as now;");
    }

    /** Nobody bought more than before, and nothing was taken off in truth: all that differs is nothing. */
    @Test
    void looksBackOnAnOffer() {
        var reply = talk.ask("did the coffee week offer work?");

        assertThat(reply.headline()).startsWith("It made no difference: Coffee week (9–15 Nov 2026, 10% off)");
        assertThat(reply.lines())
                .contains("Units a day stayed the same against the four weeks before; in the rest of the shop they"
                        + " stayed the same.");
    }

    /** 618.90 − 5.00 of 974. */
    @Test
    void takesCardFeesOff() {
        assertThat(talk.ask("what was our margin after card fees last month?").headline())
                .isEqualTo("October 2026: after £5.00 of card fees £614 is left, 63% of takings.");
    }

    /** 200 of 974. */
    @Test
    void saysWhatShareWagesTake() {
        assertThat(talk.ask("wages as a percentage of sales last month").headline())
                .isEqualTo("Wages in October 2026: £200, 21% of takings.");
    }

    @Test
    void saysWhatTheGoodsSoldCost() {
        assertThat(talk.ask("cogs last month").headline())
                .isEqualTo("Cost of goods sold in October 2026: £355, 36% of £974 takings.");
    }

    /** 340 of costs at (974 − 355.10 − 5) / 974 of takings left, over 31 days. */
    @Test
    void saysWhatBreaksEven() {
        assertThat(talk.ask("what's our break even?").headline())
                .startsWith("You break even at about £17.40 of takings a day;");
    }

    /** 2.00 − 0.89 = 1.11 against 2.11: 90% more. */
    @Test
    void worksOutThreeForTwo() {
        var reply = talk.ask("3 for 2 on flat whites, what does it do to profit?");

        assertThat(reply.headline()).startsWith("3 for 2 on Flat white: you’d have to sell 90% more");
        assertThat(reply.lines()).anyMatch(it -> it.startsWith("If a quarter of it goes in 3s"));
    }

    /** Beans at 28.00: 0.504 instead of 0.45, so 0.944; 3.05 earns as much, 3.00 × 0.944 / 0.89 keeps the share. */
    @Test
    void carriesADearerIngredientIntoThePrice() {
        var reply = talk.ask("what if beans go up 12%?");

        assertThat(reply.headline()).startsWith("Beans up 12% costs you about £");
        assertThat(reply.table().rows())
                .containsExactly(List.of("Flat white", "£0.89", "£0.94", "£3.00", "£3.05", "£3.18"));
    }

    @Test
    void saysWhereADearerIngredientDoesNotGo() {
        assertThat(talk.ask("beans up 12%, what must a oat milk cost?").headline())
                .startsWith("By your recipes there is no beans in Oat milk 1L");
    }

    @Test
    void judgesAPriceGivenWithItsCost() {
        assertThat(talk.ask("is 3.50 too low if it costs 1.20?").headline())
                .isEqualTo("No, not too low: £3.50 leaves £2.30 on each, 66%; your goods leave 63% on average.");
        assertThat(talk.ask("is 1.10 too low if it costs 1.20?").headline())
                .startsWith("Yes, too low: at £1.10 you lose");
    }

    /** Nine on the shelf, three sold a day, three days to deliver: 18 advised, of which 10.00 buy one pack of six. */
    @Test
    void saysWhatToBuyFirstWithSoMuch() {
        var reply = talk.ask("what should I buy first with 10?");

        assertThat(reply.headline()).startsWith("With £10 buy part of 1 product for £7.20, first Oat milk 1L: 6;");
        assertThat(reply.lines().getFirst()).startsWith("Left out or cut: ").contains("Oat milk 1L (risks £");
        assertThat(talk.ask("what should I buy first with 5?").headline())
                .isEqualTo("With £5.00 none of what is due can be bought.");
    }

    @Test
    void ordersNoMoreThanTheMoneyBuys() {
        talk.ask("what should I buy first with 10?");
        var order = talk.ask("[Make PO]");

        assertThat(order.table().rows())
                .containsExactly(List.of("Dairy Direct", "Oat milk 1L", "OAT", "6", "£1.20", "£7.20"));
    }

    @Test
    void keepsCostsOfABuyListFromTheShopFloor() {
        var reply = tillie.respond(
                new Message("what should I buy first with 10?", "slack:floor", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.headline()).isEqualTo("With £10 buy part of 1 product, first Oat milk 1L: 6.");
        assertThat(reply.table().columns()).containsExactly("Buy", "Order", "Left out");
        assertThat(String.join(" ", reply.lines())).doesNotContain("£");
        assertThat(reply.charts()).isEmpty();
    }

    @Test
    void keepsMarginsAndPricesFromTheShopFloor() {
        for (var question : List.of("what was our margin last month?", "what if I put flat whites up 20p?")) {
            var reply = tillie.respond(new Message(question, "slack:floor", "U2", "C1", MONDAY_MORNING, null));

            assertThat(reply.kind()).as(question).isEqualTo(Reply.Kind.REFUSED);
            assertThat(reply.text()).doesNotContain("£");
        }
    }

    @Test
    void takesASuppositionAfterAMarginForAPriceChange() {
        talk.ask("what's our margin on flat whites?");

        assertThat(talk.ask("what if I put flat whites up 20p?").reading().intent())
                .isEqualTo("pricing_whatif");
    }

    @Test
    void takesAPriceMovedAfterAMarginForASupposition() {
        talk.ask("which products lose money?");

        assertThat(talk.ask("20% off everything?").reading().intent()).isEqualTo("pricing_whatif");
    }

    @Test
    void takesARentThatRisesByASumOffTheNetProfit() {
        assertThat(talk.ask("what if rent goes up 200 a month").headline())
                .startsWith("Rent up £200 means £200 more a month: net profit ");
    }

    /** Each thing came in once, so that first in, first out costs what the average does. */
    @Test
    void goesByFirstInFirstOutWhereAsked() {
        var reply = talk.ask("margin by FIFO last month");

        assertThat(reply.reading().intent()).isEqualTo("profit_margin");
        assertThat(reply.headline()).isEqualTo("October 2026: gross margin 64%, £619 of £974 takings.");
        assertThat(reply.footing()).contains("cost = first in, first out over purchases by the month");
        assertThat(talk.ask("what was our margin last month?").footing()).contains("cost = 90-day average");
    }

    @Test
    void settlesFirstInFirstOutInWordsAndTakesItBack() {
        var asked = talk.ask("use FIFO for costs");

        assertThat(asked.kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(asked.headline())
                .isEqualTo("From now on margins go by first in, first out over what you bought: shall I?");
        assertThat(talk.ask("what was our margin last month?").footing()).contains("90-day average");
        talk.ask("use FIFO for costs");
        var done = talk.ask("[Yes]");
        assertThat(done.headline()).startsWith("Settled");
        assertThat(talk.ask("what was our margin last month?").footing()).contains("first in, first out");
        assertThat(talk.ask("what was our net profit last month?").footing()).contains("first in, first out");
        assertThat(talk.ask("what's our margin on flat whites at average cost?").footing())
                .contains("90-day average");
        assertThat(talk.ask("use FIFO for costs").headline()).startsWith("That is how I do it");
        talk.ask("use average costs");
        talk.ask("[Yes]");
        assertThat(talk.ask("what was our margin last month?").footing()).contains("90-day average");
    }

    @Test
    void keepsHowCostsAreWorkedOutForTheOwner() {
        var reply = tillie.respond(new Message("use FIFO for costs", "slack:floor3", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void readsEarnsAndLeastAsWords() {
        assertThat(talk.ask("which category earns least?").headline()).startsWith("Earns least, October 2026: ");
        assertThat(talk.ask("which channel earns least?").headline())
                .startsWith("Earns least after fees, October 2026: online");
    }

    /** Three oat milks a day at 2.00 − 1.40 over 18 days: 32.40 of 108; 2.50 of fees leave 29.90. */
    @Test
    void saysWhatIsLeftOfAChannelAfterFees() {
        var reply = talk.ask("what do we make online after fees this month?");

        assertThat(reply.headline())
                .isEqualTo("Online, 1–21 Nov 2026: £29.90 left after goods and fees, 28% of £108 takings.");
        assertThat(reply.lines())
                .contains(
                        "£32.40 of gross profit, less £2.50 of fees on its payments.",
                        "£7.00 of fees belong to no order I know, so they are in no channel.");
    }

    /** 180 flat whites at 3.00 − 0.89: 379.80 of 540, less 0.30. */
    @Test
    void ranksChannelsByWhatIsLeftAfterFees() {
        var reply = talk.ask("margin by channel after fees this month");

        assertThat(reply.headline()).startsWith("Earns most after fees, 1–21 Nov 2026: in store, £380 left");
        assertThat(reply.table().rows())
                .containsExactly(
                        List.of("in store", "£540", "£160", "£0.30", "£380", "70%"),
                        List.of("online", "£108", "£75.60", "£2.50", "£29.90", "28%"));
        assertThat(reply.charts()).hasSize(1);
    }
}
