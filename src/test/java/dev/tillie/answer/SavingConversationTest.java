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
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@link TinyShop} can save when oat milk is had for less elsewhere, and what that brought later. */
class SavingConversationTest {
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T20:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Database database;
    private Tillie tillie;
    private Path folder;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        this.folder = folder;
        database = Database.open("jdbc:h2:mem:saving" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        tillie.close();
        database.close();
    }

    private void add(String name, String text) throws Exception {
        var own = Files.createDirectory(folder.resolve("more" + System.nanoTime()));
        Files.writeString(own.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(own), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    /** Two dozen from Dairy Direct every tenth day at 1.85, half a dozen from Oat Co every ninetieth at 1.62. */
    private void addOatMilk(LocalDate until) throws Exception {
        var orders = new StringBuilder(
                "po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity\n");
        for (var ago = 360; ago >= 0; ago -= 10) {
            var day = TODAY.minusDays(ago);
            if (!day.isAfter(until)) {
                orders.append("D%1$s,Dairy Direct,OAT,Harbour Street,24,1.85,%2$s,%2$s,%2$s,24%n".formatted(ago, day));
                if (ago % 90 == 0) {
                    orders.append("O%1$s,Oat Co,OAT,Harbour Street,6,1.62,%2$s,%2$s,%2$s,6%n".formatted(ago, day));
                }
            }
        }
        add("purchase_orders.csv", orders.toString());
    }

    private Conversation talk(Instant at) {
        return new Conversation(tillie, "cli:owner", at);
    }

    private void reads(String script) {
        var told = talk(SATURDAY_NIGHT).replay(script);
        assertThat(told).isEqualTo(script);
    }

    @Test
    void namesTheSupplierWhoHasItForLess() throws Exception {
        addOatMilk(TODAY);
        add("suppliers.csv", """
            supplier,email,lead_time_days,min_order_value
            Oat Co,hello@oat.example,2,40
            """);

        reads("""
            > who sells oat milk cheaper?
            Buy Oat milk 1L from Oat Co at £1.62 instead of £1.85 at Dairy Direct: up to £204 a year.
            Over the 888 bought there in the last year, in 37 orders. Delivery and quality are not in these prices.
            Oat Co delivers from £40.00 an order.
            What to do: ask Dairy Direct to match it, or order there.
            Data through 21 Nov 2026 18:00
            | Ordered | Supplier | Units | Unit cost
            | 21 Nov | Oat Co | 6 | £1.62
            | 21 Nov | Dairy Direct | 24 | £1.85
            | 11 Nov | Dairy Direct | 24 | £1.85
            | 1 Nov | Dairy Direct | 24 | £1.85
            | 23 Aug | Oat Co | 6 | £1.62
            | 25 May | Oat Co | 6 | £1.62
            (Done)
            (Not worth it)
            (All savings)
            (CSV)
            """);
    }

    @Test
    void ranksAnotherPackAmongThePlacesToSave() throws Exception {
        addOatMilk(TODAY);
        addFlour();

        reads("""
            > where can I save?
            Up to £264 a year in 2 places. Biggest: Oat milk 1L from Oat Co, £204.
            Data through 21 Nov 2026 18:00 · at most, from your own past year; not all of it can be had
            | # | Where | A year | Because
            | 1 | Oat milk 1L from Oat Co | £204 | £1.62 on 21 Nov instead of £1.85 on 21 Nov
            | 2 | Strong flour 5kg, other pack | £60.00 | £0.90 a kg on 12 Oct instead of £1.20 a kg on 22 Oct
            [chart: Where to save, a year]
            (Look at 1)
            (Look at 2)
            (CSV)
            > [Look at 2]
            Buy Strong flour 25kg at £0.90 a kg instead of Strong flour 5kg at £1.20 a kg: up to £60.00 a year.
            Over the 200 kg bought there in the last year, in 10 orders. Delivery and quality are not in these prices.
            What to do: order Strong flour 25kg where it keeps long enough and there is room.
            Data through 21 Nov 2026 18:00
            | Ordered | Supplier | What | Units | Unit cost | A kg
            | 22 Oct | Mill & Sons | Strong flour 5kg | 4 | £6.00 | £1.20
            | 12 Oct | Mill & Sons | Strong flour 25kg | 1 | £22.50 | £0.90
            | 22 Sept | Mill & Sons | Strong flour 5kg | 4 | £6.00 | £1.20
            | 23 Aug | Mill & Sons | Strong flour 5kg | 4 | £6.00 | £1.20
            (Done)
            (Not worth it)
            (All savings)
            """);
    }

    /** Used up and not sold: ten times four bags of 5 kg at 1.20 a kilogram, and twice 25 kg at 0.90. */
    private void addFlour() throws Exception {
        add("products.csv", """
            sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity
            F5,Strong flour 5kg,Ingredients,Mill & Sons,,6.00,1,1
            F25,Strong flour 25kg,Ingredients,Mill & Sons,,22.50,1,1
            """);
        var orders = new StringBuilder(
                "po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity\n");
        for (var ago = 300; ago > 0; ago -= 30) {
            var day = TODAY.minusDays(ago);
            orders.append("F%1$s,Mill & Sons,F5,Oak Lane,4,6.00,%2$s,%2$s,%2$s,4%n".formatted(ago, day));
        }
        orders.append("G1,Mill & Sons,F25,Oak Lane,1,22.50,2026-10-12,2026-10-13,2026-10-13,1\n");
        add("purchase_orders.csv", orders.toString());
    }

    /** Six oat milks for 7.20 and six loaves for 9.00 are what is due next of each. */
    @Test
    void leavesNoOrderBelowWhatASupplierDelivers() throws Exception {
        TinyShop.addBread(database, Files.createDirectory(folder.resolve("bread")));
        add("suppliers.csv", """
            supplier,email,lead_time_days,min_order_value,free_delivery_over
            Dairy Direct,orders@dairy.example,3,15,
            Baker & Son,orders@baker.example,1,9,40
            """);

        reads("""
            > what should I buy first with 26?
            With £26 buy 1 of 2 products for £18, first Sourdough loaf: 12; that keeps about £30 of margin, and £36 stays at risk.
            Nothing from Dairy Direct: what the money buys there comes to less than the £15 an order must (risks £14).
            Below free delivery: Baker & Son (£18 of £40).
            Left out or cut: 30 Sourdough loaf (risks £22); 42 Oat milk 1L (risks £14).
            1 product has no cost on record, so it is not in it.
            Data through 21 Nov 2026 18:00 · first what keeps most margin for the money, if what is cut waits a week
            | Buy | Order | Cost | Keeps | Left out
            | Sourdough loaf | 12 | £18 | £30 | 30
            (Make PO)
            (Without a limit)
            (CSV)
            > what should I buy first with 8?
            With £8.00 none of what is due can be bought.
            Nothing from Dairy Direct: what the money buys there comes to less than the £15 an order must (risks £14).
            The smallest order: Oat milk 1L, £50 for 42.
            Data through 21 Nov 2026 18:00
            (Without a limit)
            """);
    }

    /**
     * Dairy Direct until 1 October, then two dozen from Oat Co at 1.62 on six days; the till's software is charged until
     * September.
     */
    private void addWhatCameOfIt() throws Exception {
        addOatMilk(LocalDate.of(2026, 10, 1));
        var orders = new StringBuilder(
                "po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity\n");
        for (var ago = 50; ago >= 0; ago -= 10) {
            var day = TODAY.minusDays(ago);
            orders.append("N%1$s,Oat Co,OAT,Harbour Street,24,1.62,%2$s,%2$s,%2$s,24%n".formatted(ago, day));
        }
        add("purchase_orders.csv", orders.toString());
        var expenses = new StringBuilder("id,date,vendor,category,amount,description\n");
        for (var month = 4; month <= 9; month++) {
            expenses.append("T%1$d,2026-%1$02d-03,TillPoint,Subscriptions,29.00,Till software%n".formatted(month));
        }
        add("expenses.csv", expenses.toString());
    }

    /** Six times 24 oat milks at 23p less, and the charges of 3 October and 3 November. */
    @Test
    void measuresLaterWhatASavingBrought() throws Exception {
        addWhatCameOfIt();
        var then = talk(Instant.parse("2026-10-01T20:00:00Z"));
        assertThat(then.ask("what did my savings bring?").headline())
                .isEqualTo("No saving is marked as done yet, so there is nothing to measure.");
        then.ask("where can I save?");
        var list = then.ask("[Look at 1]");
        then.tap(list, "Done", null, null);
        then.tap(then.ask("where can I save?"), "Done", null, null);

        reads("""
            > what did my savings bring?
            Of your 2 savings done: £91.12 saved since, as measured.
            Data through 21 Nov 2026 18:00 · only what the books show since; what was promised is at most, a year
            | What | Done | Promised a year | Saved so far | By
            | TillPoint, till software | 1 Oct 2026 | £348 | £58.00 | 2 charges of £29.00 due since, none came
            | Oat milk 1L from Oat Co | 1 Oct 2026 | £171 | £33.12 | 144 bought since for £233, before £266
            [chart: Saved so far]
            (Where else can I save?)
            (CSV)
            > where can I save?
            Nothing new: you have settled the one place I know of.
            2 places done: £91.12 saved since, as measured.
            Data through 21 Nov 2026 18:00
            """);
    }

    @Test
    void saysWhenItIsTooEarlyToTell() throws Exception {
        addWhatCameOfIt();
        var then = talk(Instant.parse("2026-10-01T20:00:00Z"));
        then.tap(then.ask("who sells oat milk cheaper?"), "Done", null, null);

        var soon = talk(Instant.parse("2026-10-09T20:00:00Z"));
        assertThat(soon.ask("what did my savings bring?").headline())
                .isEqualTo("Of your 1 saving done: too early to say.");
    }
}
