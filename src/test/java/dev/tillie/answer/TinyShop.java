package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * A shop small enough to check by hand. From Monday 14 September to Saturday 21 November 2026, Monday to Saturday: Maria
 * Byrne buys four flat whites (12.00) in Harbour Street, somebody buys six (18.00) in Oak Lane, and Tom Walsh orders
 * three oat milks (6.00) online: 36.00 a day, 216.00 a week. Ann Kelly came every Monday for one oat milk (2.00) and
 * stopped after 5 October. Nobody buys the mug.
 */
public final class TinyShop {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
    static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    public static final Shop SHOP = new Shop(
            "Harbour & Oak",
            CurrencyUnit.GBP,
            ZoneId.of("Europe/London"),
            DayOfWeek.MONDAY,
            LocalTime.MIDNIGHT,
            List.of());

    private TinyShop() {}

    public static void fill(Database database, Path folder) throws Exception {
        write(folder, "products.csv", """
            sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity
            FLAT,Flat white,Coffee,,3.00,0.80,1,1
            OAT,Oat milk 1L,Groceries,Dairy Direct,2.00,1.20,6,6
            MUG,Harbour mug,Gifts,Clay & Co,12.00,5.00,1,1
            """);
        write(folder, "suppliers.csv", """
            supplier,email,lead_time_days,lead_time_sd_days
            Dairy Direct,orders@dairy.example,3,0
            Clay & Co,hello@clay.example,21,2
            """);
        write(folder, "customers.csv", """
            customer_id,name,email,phone,postcode,country,joined_on,tags
            C1,Maria Byrne,maria@mail.example,,,IE,2026-09-14,
            C2,Tom Walsh,tom@mail.example,,,IE,2026-09-14,
            C3,Ann Kelly,ann@mail.example,,,IE,2026-09-14,
            """);
        write(folder, "stock.csv", """
            sku,location,on_hand,as_of
            OAT,Harbour Street,9,2026-11-21
            MUG,Harbour Street,40,2026-11-21
            """);
        write(folder, "sales.csv", sales());
        new Importer(database, 1, SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    /** Kinds of tea beside the rest, each sold once on 1 October. */
    static void addTeas(Database database, Path folder, int count) throws Exception {
        var products = new ArrayList<String>();
        products.add("sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity");
        var sales = new ArrayList<String>();
        sales.add("order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type");
        for (var tea = 1; tea <= count; tea++) {
            products.add("TEA" + tea + ",Tea number " + tea + ",Tea,,,,1,1");
            sales.add("T" + tea + ",1,2026-10-01T12:00:00,Oak Lane,in_store,Ben,,TEA" + tea + ",1,1.0" + tea % 10
                    + ",0,0,sale");
        }
        write(folder, "products.csv", String.join("\n", products) + "\n");
        write(folder, "sales.csv", String.join("\n", sales) + "\n");
        new Importer(database, 1, SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    /** A loaf and biscuits, three of each sold a day, with a day's worth of either left. */
    static void addBread(Database database, Path folder) throws Exception {
        write(folder, "products.csv", """
            sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity
            LOAF,Sourdough loaf,Bread,Baker & Son,4.00,1.50,6,6
            BISC,Biscuits,Bread,,2.00,,6,6
            """);
        write(folder, "stock.csv", """
            sku,location,on_hand,as_of
            LOAF,Harbour Street,3,2026-11-21
            BISC,Harbour Street,3,2026-11-21
            """);
        var sales = new ArrayList<String>();
        sales.add("order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type");
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            sales.add("L" + day + ",1," + day + "T10:00:00,Harbour Street,in_store,Ben,,LOAF,3,4.00,0,0,sale");
            sales.add("L" + day + ",2," + day + "T10:00:00,Harbour Street,in_store,Ben,,BISC,3,2.00,0,0,sale");
        }
        write(folder, "sales.csv", String.join("\n", sales) + "\n");
        new Importer(database, 1, SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private static String sales() {
        var rows = new ArrayList<String>();
        rows.add("order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type");
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            rows.add("H" + day + ",1," + day + "T09:00:00,Harbour Street,in_store,Aoife,C1,FLAT,4,3.00,0,0,sale");
            rows.add("O" + day + ",1," + day + "T11:00:00,Oak Lane,in_store,Ben,,FLAT,6,3.00,0,0,sale");
            rows.add("W" + day + ",1," + day + "T18:00:00,Harbour Street,online,,C2,OAT,3,2.00,0,0,sale");
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && !day.isAfter(LocalDate.of(2026, 10, 5))) {
                rows.add("A" + day + ",1," + day + "T10:00:00,Harbour Street,in_store,Aoife,C3,OAT,1,2.00,0,0,sale");
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
