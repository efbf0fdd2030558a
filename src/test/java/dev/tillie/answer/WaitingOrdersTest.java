package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link TinyShop} sells three bags of beans a day beside the rest, for 20.00 each. They come from Beans & Co within three
 * days, cost 10.00, and are billed every Monday, 180.00 to be paid on the Saturday. An oven of 1,900.00 to be paid on 1
 * December is more than there is by then.
 */
class WaitingOrdersTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private Conversation talk;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:waiting" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        var beans = Files.createDirectory(folder.resolve("beans"));
        addBeans(beans);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(beans), ImportOptions.DEFAULT, (_, _, _) -> {});
        var tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        talk = new Conversation(tillie, "cli:waiting", MONDAY_MORNING);
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private static void addBeans(Path folder) throws Exception {
        Files.writeString(folder.resolve("products.csv"), """
            sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity
            BEANS,House beans,Coffee,Beans & Co,20.00,10.00,1,1
            """);
        Files.writeString(folder.resolve("suppliers.csv"), """
            supplier,email,lead_time_days,lead_time_sd_days
            Beans & Co,orders@beans.example,3,0
            """);
        Files.writeString(folder.resolve("stock.csv"), """
            sku,location,on_hand,as_of
            BEANS,Harbour Street,20,2026-11-21
            """);
        Files.writeString(folder.resolve("cash.csv"), """
            date,account,balance
            2026-10-31,Current account,1300.00
            2026-11-21,Current account,1000.00
            """);
        Files.writeString(folder.resolve("bills.csv"), bills());
        Files.writeString(folder.resolve("sales.csv"), sales());
    }

    private static String bills() {
        var rows = new ArrayList<String>();
        rows.add("id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category");
        for (var day = TinyShop.FIRST; day.isBefore(LocalDate.of(2026, 11, 22)); day = day.plusDays(7)) {
            rows.add("B" + day + ",Beans & Co,BC-" + day + "," + day + "," + day.plusDays(5) + "," + day.plusDays(5)
                    + ",180.00,Stock");
        }
        rows.add("OW,Oven World,OW-7,2026-11-01,2026-12-01,,1900.00,Equipment");
        return String.join("\n", rows) + "\n";
    }

    private static String sales() {
        var rows = new ArrayList<String>();
        rows.add("order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type");
        for (var day = TinyShop.FIRST; !day.isAfter(TinyShop.LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                rows.add("B" + day + ",1," + day + "T12:00:00,Harbour Street,in_store,Ben,,BEANS,3,20.00,0,0,sale");
            }
        }
        return String.join("\n", rows) + "\n";
    }

    /** Three days at three a day and three more of delivery leave two of twenty; by the 1st one bill of 180.00 is due. */
    @Test
    void ordersWhatCanWaitAfterTheDip() {
        var script = """
            > what should I reorder?
            Order 2 products for about £350, first Oat milk 1L: 42 today; it runs out Wed 25 Nov.
            1 product will run out before a delivery can come: Oat milk 1L.
            Data through 21 Nov 2026 18:00 · 95% cycle service level
            | Product | Order | By | On hand | Runs out | Supplier
            | Oat milk 1L | 42 | today | 9 | Wed 25 Nov | Dairy Direct
            | House beans | 30 | Fri 27 Nov | 20 | Mon 30 Nov | Beans & Co
            [chart: Days of stock left]
            (Make PO)
            (What isn’t moving?)
            (Show working)
            (CSV)
            > when do I run out of cash?
            Cash likely runs short on 1 Dec: down to about −£310, likely −£350 to −£280.
            Chance of dipping below zero: over 98%, most likely on 1 Dec.
            1. Ask Oven World to take the £1,900 on 15 Dec: lowest point up by £790.
            2. Order 1 product of the reorder list’s 2 on 26 Nov, not now: £180 of its £350 can wait and no shelf goes empty: lowest point up by £180.
            Together: lowest about £480 around 15 Dec.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises
            | Month | Lowest on | Balance | Likely range
            | Nov 2026 | 22 Nov | £1,000 | £1,000 to £1,000
            | Dec 2026 | 1 Dec | −£310 | −£350 to −£280
            | Jan 2027 | 2 Jan | £1,500 | £1,400 to £1,600
            | Feb 2027 | 1 Feb | £3,200 | £3,100 to £3,300
            [chart: Cash, and what’s ahead: lowest around 1 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Who owes me?)
            (What falls due?)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
        assertThat(talk.ask("[Try 2]").headline())
                .isEqualTo("With that, the lowest point is about −£130 around 1 Dec instead of −£310 around 1 Dec.");
    }
}
