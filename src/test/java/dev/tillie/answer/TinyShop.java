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
final class TinyShop {
    static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
    static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    static final Shop SHOP = new Shop(
            "Harbour & Oak",
            CurrencyUnit.GBP,
            ZoneId.of("Europe/London"),
            DayOfWeek.MONDAY,
            LocalTime.MIDNIGHT,
            List.of());

    private TinyShop() {}

    static void fill(Database database, Path folder) throws Exception {
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
