package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** October at a shop that sells tea at 13.5% and books at none. */
class ExportCommandTest {
    @TempDir
    Path folder;

    private Console console;

    @BeforeEach
    void fill() throws Exception {
        console = new Console(folder);
        write("products.csv", """
            sku,name,category,supplier,price,unit_cost,currency,tax_rate
            TEA,Tea & cake,Drinks,,3.50,0.40,EUR,0.135
            BOOK,Book,Gifts,,12.00,7.00,EUR,0
            """);
        write("sales.csv", """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type,tip
            1,1,2026-10-05T10:00:00,Oak Lane,in_store,Ann,,TEA,2,3.50,0,0.95,sale,1.00
            1,2,2026-10-05T10:00:00,Oak Lane,in_store,Ann,,BOOK,1,12.00,0,0,sale,0
            2,1,2026-10-06T10:00:00,Oak Lane,in_store,Ann,,TEA,1,3.50,0,0.47,void,0
            R,1,2026-10-07T10:00:00,Oak Lane,in_store,Ann,,BOOK,-1,12.00,0,0,refund,0
            3,1,2026-11-01T10:00:00,Oak Lane,in_store,Ann,,TEA,9,3.50,0,4.25,sale,0
            """);
        write("expenses.csv", """
            id,date,vendor,category,amount,description
            E1,2026-10-01,Harbour Estates,Rent,800.00,=Rent & heat
            E2,2026-11-01,Harbour Estates,Rent,800.00,Rent
            """);
        write("bills.csv", """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Dairy Direct,INV-1,2026-10-05,2026-11-04,2026-11-02,120.00,Stock
            B2,Dairy Direct,INV-2,2026-10-06,2026-10-20,2026-10-20,80.00,Stock
            """);
        write("stock.csv", """
            sku,location,on_hand,as_of
            TEA,Oak Lane,50,2026-10-30
            TEA,Oak Lane,1,2026-11-02
            """);
        assertThat(run("import", "products.csv", "sales.csv", "expenses.csv", "bills.csv", "stock.csv"))
                .isZero();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--data",
                "data",
                "--set",
                "business.currency=EUR",
                "--conf",
                Path.of("conf/tillie.conf").toAbsolutePath().toString()));
        return console.run(all.toArray(String[]::new));
    }

    @Test
    void writesTheMonthsBooksAndNoOther() throws Exception {
        assertThat(run("export", "--month", "2026-10", "books.xlsx"))
                .as(console.err())
                .isZero();

        assertThat(rows("Sales by tax rate"))
                .contains(
                        List.of("0", "EUR", "0.0000", "0.0000", "0.0000", ""),
                        List.of("0.135", "EUR", "7.0000", "0.9500", "7.9500", ""),
                        List.of("Total", "EUR", "7.0000", "0.9500", "7.9500", ""),
                        List.of("Tips", "EUR", "1.0000", "0", "1.0000", "apart, in no sum above"));
        assertThat(rows("Expenses")).hasSize(5);
        assertThat(rows("Expenses").getLast()).contains("Total", "1000.0000");
        assertThat(rows("Open bills").get(1)).startsWith("B1", "Dairy Direct");
        assertThat(rows("Open bills").getLast()).contains("120.0000");
        assertThat(rows("Stock value").getLast()).contains("20.00");
        assertThat(rows("Notes").toString()).contains("0.95 EUR to set aside", "No advice on tax");
    }

    @Test
    void carriesAnOldCountToTheEndOfTheMonth() throws Exception {
        write("stock.csv", """
            sku,location,on_hand,as_of
            BOOK,Oak Lane,10,2026-11-02
            """);
        write("purchase_orders.csv", """
            po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity
            PO1,Reads,BOOK,Oak Lane,6,7.00,2026-10-01,2026-11-02,2026-11-02,6
            """);
        write("sales.csv", """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type,tip
            9,1,2026-11-01T11:00:00,Oak Lane,in_store,Ann,,BOOK,2,12.00,0,0,sale,0
            """);
        assertThat(run("import", "stock.csv", "purchase_orders.csv", "sales.csv"))
                .isZero();
        run("export", "--month", "2026-10", "books.xlsx");

        // ten on 2 November, six of them new and two sold since: six on 31 October
        assertThat(rows("Stock value").get(1)).startsWith("BOOK", "Book", "all").contains("6", "42.00");
        assertThat(rows("Notes").toString()).contains("1 product carried");
    }

    @Test
    void keepsWordsWords() throws Exception {
        run("export", "--month", "2026-10", "books.xlsx");

        assertThat(rows("Expenses").get(1)).contains("=Rent & heat");
    }

    @Test
    void wantsAMonth() {
        assertThat(run("export", "--month", "October", "books.xlsx")).isEqualTo(2);
        assertThat(console.err()).contains("--month must be a month such as 2026-10, got October");
    }

    private List<List<String>> rows(String name) throws Exception {
        try (var workbook = new ReadableWorkbook(folder.resolve("books.xlsx").toFile())) {
            var sheet = workbook.findSheet(name).orElseThrow(() -> new AssertionError("no sheet " + name));
            return sheet.read().stream()
                    .map(row -> row.stream()
                            .map(it -> it == null ? "" : Objects.requireNonNullElse(it.getRawValue(), ""))
                            .toList())
                    .toList();
        }
    }
}
