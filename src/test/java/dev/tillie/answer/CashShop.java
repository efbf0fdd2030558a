package dev.tillie.answer;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Money at {@link TinyShop}, which takes 216.00 a week: 1,000.00 in the bank, rent of 400.00 on the 1st, wages of 300.00 on
 * the 25th, a bill of 1,400.00 due on 4 December, and Tom Walsh, who pays twenty days late, owing 250.00.
 */
final class CashShop {
    private CashShop() {}

    static void fill(Database database, Path folder) throws Exception {
        TinyShop.fill(database, folder);
        var money = Files.createDirectory(folder.resolve("money"));
        addMoney(money);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(money), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    static void addMoney(Path folder) throws Exception {
        Files.writeString(folder.resolve("cash.csv"), """
            date,account,balance
            2026-09-30,Current account,1500.00
            2026-10-31,Current account,1300.00
            2026-11-21,Current account,900.00
            2026-11-21,Safe,100.00
            """);
        Files.writeString(folder.resolve("bills.csv"), """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Dairy Direct,INV-1001,2026-09-05,2026-10-05,2026-10-05,60.00,Stock
            B2,Oven World,OW-7,2026-11-04,2026-12-04,,1400.00,Equipment
            """);
        Files.writeString(folder.resolve("invoices.csv"), """
            id,customer_id,issued_on,due_on,paid_on,amount
            INV-1,C2,2026-08-01,2026-08-15,2026-09-04,200.00
            INV-2,C2,2026-09-01,2026-09-15,2026-10-05,220.00
            INV-3,C2,2026-10-01,2026-10-15,2026-11-04,230.00
            INV-4,C1,2026-10-01,2026-10-15,2026-10-15,80.00
            INV-5,C2,2026-11-01,2026-11-15,,250.00
            """);
        Files.writeString(folder.resolve("expenses.csv"), expenses());
    }

    private static String expenses() {
        var rows = new ArrayList<String>();
        rows.add("id,date,vendor,category,amount,description");
        for (var month = YearMonth.of(2026, 7); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            rows.add("R" + month + "," + month.atDay(1) + ",Harbour Estates,Rent,400.00,Rent");
            if (month.isBefore(YearMonth.of(2026, 11))) {
                rows.add("W" + month + "," + month.atDay(25) + ",Payroll,Wages,300.00,Wages");
            }
        }
        rows.add("X1," + LocalDate.of(2026, 8, 3) + ",Oven World,Equipment,5000.00,Oven");
        return String.join("\n", rows) + "\n";
    }
}
