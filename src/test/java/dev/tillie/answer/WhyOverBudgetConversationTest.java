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
 * Why {@link TinyShop}'s food was over budget in October: 70 were planned, 125 billed. Oat milk was 1.00 in September;
 * a hundred came in October at 1.20, when 82 were sold: 27 days of three, and Ann's on the 5th.
 */
class WhyOverBudgetConversationTest {
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private Database database;
    private Tillie tillie;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:why" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        var more = Files.createDirectory(folder.resolve("costs"));
        Files.writeString(more.resolve("purchase_orders.csv"), """
            po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity
            P1,Dairy Direct,OAT,Harbour Street,50,1.00,2026-09-18,2026-09-20,2026-09-20,50
            P2,Dairy Direct,OAT,Harbour Street,100,1.20,2026-10-08,2026-10-10,2026-10-10,100
            """);
        Files.writeString(more.resolve("bills.csv"), """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Dairy Direct,DD-1,2026-09-20,2026-10-20,2026-10-20,50.00,Food
            B2,Dairy Direct,DD-2,2026-10-10,2026-11-10,2026-11-10,125.00,Food
            """);
        Files.writeString(more.resolve("expenses.csv"), """
            id,date,vendor,category,amount,description
            E1,2026-10-10,Brightside Media,Marketing,260.00,Ads
            E2,2026-10-12,Posters & Co,Marketing,40.00,Posters
            """);
        Files.writeString(more.resolve("budget.csv"), """
            category,month,amount
            Food,2026-10,70
            Marketing,2026-10,150
            Food,2026-11,90
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(more), ImportOptions.DEFAULT, (_, _, _) -> {});
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        tillie.close();
        database.close();
    }

    private Conversation talk() {
        return new Conversation(tillie, "cli:owner", SATURDAY_NIGHT);
    }

    private void reads(String script) {
        var told = talk().replay(script);
        assertThat(told).isEqualTo(script);
    }

    @Test
    void splitsWhatIsOverIntoPriceQuantityAndVolume() {
        reads("""
            > why is food over budget in October?
            Food is £55.00 over budget in October 2026, most of it price (+£20.00).
            Dearest: Oat milk 1L, £1.00 → £1.20 (+£20.00).
            Most beyond what was sold: Oat milk 1L, 100 bought, 82 called for (+£18.00).
            Data through 21 Nov 2026 18:00 · October = October 2026 · the parts add up; usual price = the 90 days before; called for = what was sold, by recipe · a plan with too little money counts as volume
            | What | Amount | Meaning
            | price | +£20.00 | the same goods cost more or less than usual
            | quantity | +£18.00 | more or less bought than sales called for: waste, portions, stock
            | volume | +£12.00 | sales called for more or less than the plan had money for
            | other bills | +£5.00 | for deliveries of another month, or without an order
            [chart: Why Food is over]
            (The budget)
            (Why did it cost more?)
            (CSV)
            """);
    }

    @Test
    void saysWhereNoUnitsAreKnown() {
        reads("""
            > why was marketing over budget in October?
            Marketing is £150 over budget in October 2026, and I can’t split that into price and volume: no units are known for it.
            Units come from purchase orders; nothing of these vendors came by one.
            Data through 21 Nov 2026 18:00 · October = October 2026
            | Vendor | Spent
            | Brightside Media | £260
            | Posters & Co | £40.00
            (Why did it cost more?)
            (All budgets)
            (CSV)
            """);
    }

    @Test
    void takesTheCategoryFurthestOverWhereNoneIsNamed() {
        assertThat(talk().ask("why were we over budget in October?").headline()).startsWith("Marketing is £150 over");
    }

    @Test
    void holdsSingleGoodsAgainstWhatTheyUsuallyTake() {
        reads("""
            > was oat milk over budget in October because of price or because we sold more?
            Oat milk 1L is £103 over its usual in October 2026, most of it volume (+£64.78).
            Dearest: Oat milk 1L, £1.00 → £1.20 (+£20.00).
            Most beyond what was sold: Oat milk 1L, 100 bought, 82 called for (+£18.00).
            Data through 21 Nov 2026 18:00 · October = October 2026 · Oat milk 1L has no budget of its own, so it is held against what it took in the 90 days before · the parts add up; usual price = the 90 days before; called for = what was sold, by recipe
            | What | Amount | Meaning
            | price | +£20.00 | the same goods cost more or less than usual
            | quantity | +£18.00 | more or less bought than sales called for: waste, portions, stock
            | volume | +£64.78 | sales called for more or less than is usually bought
            [chart: Why Oat milk 1L is over]
            (Are we on budget?)
            (CSV)
            """);
    }

    @Test
    void asksTheSameOfTheCategoryJustShown() {
        var talk = talk();
        talk.ask("how was food against budget in October?");

        assertThat(talk.ask("is it price or volume?").headline()).startsWith("Food is £55.00 over budget");
    }

    @Test
    void takesNoPremiseForGranted() {
        assertThat(talk().ask("why is food over budget this month?").headline()).startsWith("It isn’t over: Food is");
    }

    @Test
    void knowsNoCostByThatName() {
        assertThat(talk().ask("why is zinc over budget?").headline())
                .isEqualTo("I know no cost and no product called “zinc”.");
    }
}
