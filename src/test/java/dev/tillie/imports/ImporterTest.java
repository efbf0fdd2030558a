package dev.tillie.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Period;
import dev.tillie.store.Catalogues;
import dev.tillie.store.Dimension;
import dev.tillie.store.Stock;
import dev.tillie.store.Where;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImporterTest {
    private static final String HEADER =
            "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n";
    private static final String TWO_DAYS = HEADER + """
        1,1,2026-05-01T10:00:00,Cork,shop,Mia,c1,TEA,2,3.50,0.50,1.20,sale
        1,2,2026-05-01T10:00:00,Cork,shop,Mia,c1,MUG,1,8.00,0,1.50,sale
        2,1,2026-05-02T11:00:00,Cork,shop,Tom,,TEA,1,3.50,0,0.60,sale
        R1,1,2026-05-02T12:00:00,Cork,shop,Tom,c1,MUG,-1,8.00,0,-1.50,refund
        3,1,2026-05-02T13:00:00,Cork,shop,Tom,,MUG,1,8.00,0,1.50,void
        """;

    private Books books;

    @BeforeEach
    void open(@TempDir Path dir) {
        books = new Books(dir);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private static Period may() {
        return new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    }

    @Test
    void addsUpSalesAndRefundsAndLeavesVoidsOut() throws Exception {
        var receipt = books.importText("sales.csv", TWO_DAYS);
        assertThat(receipt.added()).isEqualTo(5);
        assertThat(receipt.totals().get("net")).isEqualByComparingTo("10.00");
        var days = books.totals.listDays(may(), Where.ALL);
        assertThat(days).hasSize(2);
        assertThat(days.getFirst().net()).isEqualByComparingTo("14.50");
        assertThat(days.getFirst().discounts()).isEqualByComparingTo("0.50");
        assertThat(days.getFirst().orders()).isEqualTo(1);
        assertThat(days.getLast().net()).isEqualByComparingTo("-4.50");
        assertThat(days.getLast().refunds()).isEqualByComparingTo("8.00");
        assertThat(days.getLast().orders()).isEqualTo(1);
        assertThat(days.getLast().refundOrders()).isEqualTo(1);
        assertThat(days.getLast().units()).isZero();
    }

    @Test
    void groupsByEveryDimension() throws Exception {
        books.importText("sales.csv", TWO_DAYS);
        assertThat(books.totals.listBy(Dimension.PRODUCT, may(), Where.ALL, 0))
                .extracting(it -> it.key() + " " + it.net().stripTrailingZeros().toPlainString() + " " + it.orders())
                .containsExactly("TEA 10 2", "MUG 0 1");
        assertThat(books.totals.listBy(Dimension.EMPLOYEE, may(), Where.ALL, 0))
                .extracting(it -> it.key())
                .containsExactly("Mia", "Tom");
        assertThat(books.totals
                        .listBy(Dimension.HOUR, may(), Where.ALL, 1)
                        .getFirst()
                        .key())
                .isEqualTo("10");
        assertThat(books.totals
                        .listBy(Dimension.DAY_OF_WEEK, may(), Where.ALL, 1)
                        .getFirst()
                        .label())
                .isEqualTo("Friday");
        assertThat(books.totals.listBy(Dimension.MONTH, may(), Where.ALL, 0))
                .extracting(it -> it.key())
                .containsExactly("2026-05");
        assertThat(books.totals.listBy(Dimension.CUSTOMER, may(), Where.ALL, 0))
                .extracting(it -> it.key())
                .containsExactly("c1");
        assertThat(books.totals
                        .listBy(Dimension.PRODUCT, may(), Where.ALL.withEmployee("Tom"), 1)
                        .getFirst()
                        .key())
                .isEqualTo("TEA");
        assertThat(books.totals
                        .listBy(Dimension.CUSTOMER, may(), Where.ALL.withSku("TEA"), 1)
                        .getFirst()
                        .net())
                .isEqualByComparingTo("6.50");
        assertThat(books.totals.listBy(Dimension.HOUR, may(), Where.ALL.withSku("TEA"), 0))
                .hasSize(2);
    }

    @Test
    void readsProductAndCustomerDays() throws Exception {
        books.importText("sales.csv", TWO_DAYS);
        var tea = books.totals.listProductDays(may(), Where.ALL.withSku("TEA"));
        assertThat(tea)
                .extracting(it -> it.day() + " " + it.soldUnits())
                .containsExactly("2026-05-01 2.0", "2026-05-02 1.0");
        assertThat(books.totals.listProductDays(may(), Where.ALL.withSku("TEA").withEmployee("Tom")))
                .hasSize(1);
        assertThat(books.totals.listCustomerDays(may(), Where.ALL))
                .extracting(it -> it.customer() + " " + it.orders())
                .containsExactly("c1 1", "c1 0");
        assertThat(books.totals.listDays(may(), Where.ALL.withCustomer("c1"))).hasSize(2);
        assertThat(books.totals.listDays(may(), Where.ALL.withSku("no such thing")))
                .isEmpty();
    }

    @Test
    void recognisesTheSameBytesAgain() throws Exception {
        books.importText("sales.csv", TWO_DAYS);
        var again = books.importText("copy.csv", TWO_DAYS);
        assertThat(again.added()).isZero();
        assertThat(again.toText()).contains("in the books already", "nothing added", "undo 1");
        assertThat(books.importer.list()).hasSize(1);
        assertThat(books.totals.listDays(may(), Where.ALL).getFirst().net()).isEqualByComparingTo("14.50");
    }

    @Test
    void addsOnlyWhatAnOverlappingExportBringsAnew() throws Exception {
        books.importText("sales.csv", TWO_DAYS);
        var more =
                books.importText("more.csv", TWO_DAYS + "4,1,2026-05-03T09:00:00,Cork,shop,Mia,,TEA,1,3.50,0,0,sale\n");
        assertThat(more.known()).isEqualTo(5);
        assertThat(more.added()).isEqualTo(1);
        assertThat(more.toText()).contains("5 lines were known, 1 is new");
        assertThat(books.totals.findSpan().orElseThrow().to()).isEqualTo("2026-05-03");
        assertThat(books.totals.findLastSale()).contains(Instant.parse("2026-05-03T08:00:00Z"));
    }

    @Test
    void undoTakesABatchBackAndReleasesItsFile() throws Exception {
        books.importText("sales.csv", TWO_DAYS);
        var before = books.totals.version();
        assertThat(books.importer.undo(1).toText()).contains("Took back import 1 (sales.csv): 5 rows");
        assertThat(books.totals.findSpan()).isEmpty();
        assertThat(books.totals.version()).isGreaterThan(before);
        assertThat(new Catalogues(books.database, 1).load().products()).isEmpty();
        assertThatThrownBy(() -> books.importer.undo(1))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining("before");
        assertThatThrownBy(() -> books.importer.undo(9)).hasMessage("there is no import 9; “imports” lists them");
        assertThat(books.importText("sales.csv", TWO_DAYS).id()).isEqualTo(2);
        assertThat(books.totals.listDays(may(), Where.ALL)).hasSize(2);
    }

    @Test
    void keepsTwoEqualLinesOfOneOrder() throws Exception {
        var file = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                + "536365,22423,CAKESTAND,1,2010-12-01 08:26:00,10.95,17850.0,United Kingdom\n".repeat(2)
                + "C536366,22423,CAKESTAND,-1,2010-12-02 08:26:00,10.95,17850.0,United Kingdom\n"
                + "536367,POST,POSTAGE,1,2010-12-02 09:26:00,18,,France\n";
        var receipt = books.importText("retail.csv", file);
        assertThat(receipt.format()).isEqualTo("online-retail");
        assertThat(receipt.totals().get("net")).isEqualByComparingTo("28.95");
        var all = books.totals.findSpan().orElseThrow();
        assertThat(books.totals.listBy(Dimension.PRODUCT, all, Where.ALL.withGoodsOnly(true), 0))
                .extracting(it -> it.label())
                .containsExactly("CAKESTAND");
        assertThat(books.totals
                        .listDays(all, Where.ALL.withGoodsOnly(true))
                        .getLast()
                        .net())
                .isEqualByComparingTo("-10.95");
        assertThat(new Catalogues(books.database, 1).load().customers())
                .extracting(it -> it.id())
                .containsExactly("17850");
        assertThat(books.importText("again.csv", file + "\n").known()).isEqualTo(4);
    }

    @Test
    void namesRowsItCannotReadByTheirLines() throws Exception {
        var receipt = books.importText(
                "sales.csv",
                TWO_DAYS
                        + "5,1,yesterday,Cork,shop,Mia,,TEA,1,3.50,0,0,sale\n\n"
                        + "6,1,2026-05-03T09:00:00,Cork,shop,Mia,,TEA,lots,3.50,0,0,sale\n"
                        + "7,1,2026-05-03T09:00:00,Cork,shop,Mia,,,1,3.50,0,0,sale\n"
                        + "8,1,2026-02-30T09:00:00,Cork,shop,Mia,,TEA,1,3.50,0,0,sale\n"
                        + "9,1,2026-05-03T09:00:00,Cork,shop,Mia,,TEA,1,3.50,0,0,gift\n");
        assertThat(receipt.skipped()).isEqualTo(5);
        assertThat(receipt.lines()).isEqualTo(10);
        assertThat(receipt.problems())
                .containsExactly(
                        "line 7: time “yesterday” is not a date",
                        "line 9: quantity “lots” is not a number",
                        "line 10: no sku",
                        "line 11: time “2026-02-30T09:00:00” is no day of the calendar, dates read year first",
                        "line 12: type “gift” is none of sale, refund, void");
        assertThat(receipt.toText()).contains("5 rows skipped");
    }

    // a text block has no carriage returns
    @SuppressWarnings("StringConcatToTextBlock")
    @Test
    void readsWhatSpreadsheetsMakeOfAFile() throws Exception {
        var text = ("\ufeff" + """
            "Order_ID";Time;SKU;Quantity;"Unit_Price"
            1;25/12/2025 14:30;"Café ""Crème""
            large";1,5;€ 3,40
            2;03/01/2026 09:00;Tea;1;1.234,50
            """).replace("\n", "\r\n");
        var receipt = books.importText("sales.csv", text);
        assertThat(receipt.assumed()).contains("dates day first", "a comma before the cents");
        assertThat(receipt.totals().get("net")).isEqualByComparingTo("1239.60");
        assertThat(receipt.from()).isEqualTo("2025-12-25");
        assertThat(receipt.to()).isEqualTo("2026-01-03");
        assertThat(new Catalogues(books.database, 1).load().products())
                .extracting(it -> it.sku())
                .containsExactly("Café \"Crème\"\r\nlarge", "Tea");
    }

    @Test
    void readsWindowsTextAndMonthFirstDates() throws Exception {
        var file = books.write(
                "sales.csv",
                "order_id\ttime\tsku\tquantity\tunit_price\n1\t1/31/2026 2:05 PM\tJalapeño\t1\t$2.50\n",
                Charset.forName("windows-1252"));
        var receipt = books.importFile(file);
        assertThat(receipt.assumed()).contains("dates month first", "Windows-1252 text");
        assertThat(books.totals.findLastSale()).contains(Instant.parse("2026-01-31T14:05:00Z"));
        assertThat(new Catalogues(books.database, 1)
                        .load()
                        .products()
                        .getFirst()
                        .sku())
                .isEqualTo("Jalapeño");
    }

    @Test
    void saysWhenNothingShowsTheOrderOfDates() throws Exception {
        var file = books.write(
                "sales.csv", "order_id,time,sku,quantity,unit_price\n1,03/04/2026,TEA,1,2\n", StandardCharsets.UTF_8);
        assertThat(books.importFile(file).assumed()).contains("dates day first, though no day above 12 shows it");
        books.importer.undo(1);
        var told = books.importer
                .importAll(List.of(file), new ImportOptions(false, null, DateOrder.MDY), Progress.NONE)
                .getFirst();
        assertThat(told.from()).isEqualTo("2026-03-04");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nothing.csv    |                                  | is empty
        page.csv       | <!DOCTYPE html><html>Sign in     | is a web page, not CSV
        book.xlsx      | PK\u0003\u0004rest               | is a spreadsheet
        data.json      | {"orders": []}                   | is JSON
        other.csv      | colour,shape                     | columns of other.csv are not known
        letter.txt     | Dear Sir                         | columns of letter.txt are not known
        bytes.csv      | order_id,\u0000\u0001time        | is not a text file
        """)
    void refusesAFileThatIsNotWhatItClaims(String name, String content, String why) {
        var file = books.write(name, content == null ? "" : content, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> books.importFile(file))
                .isInstanceOf(ImportProblem.class)
                .hasMessageContaining(why);
        assertThat(books.importer.list()).isEmpty();
    }

    @Test
    void refusesAPackedFileThatIsCutShort() throws Exception {
        var packed = gzip(TWO_DAYS.repeat(50));
        var file = books.write("sales.csv.gz", Arrays.copyOf(packed, packed.length - 20));
        assertThatThrownBy(() -> books.importFile(file)).hasMessageContaining("cut short or damaged");
        assertThat(books.importFile(books.write("whole.csv.gz", gzip(TWO_DAYS))).added())
                .isEqualTo(5);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAFileNoneOfWhoseRowsCanBeRead() {
        assertThatThrownBy(() -> books.importText("sales.csv", HEADER + "1,1,never,,,,,TEA,1,1,0,0,sale\n"))
                .hasMessage("no row of sales.csv could be read; line 2: time “never” is not a date");
        assertThat(books.importer.list()).isEmpty();
    }

    @Test
    void quoteThatIsNeverClosedCostsItsRowAndNoMemory() throws Exception {
        var receipt = books.importText("sales.csv", TWO_DAYS + "\"" + "x,\n".repeat(100_000));
        assertThat(receipt.added()).isEqualTo(5);
        assertThat(receipt.skipped()).isPositive();
        assertThat(receipt.problems().getFirst()).isEqualTo("line 7: too long, or a quote is never closed");
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() throws Exception {
        var file = books.write("sales.csv", TWO_DAYS + rows(5_000), StandardCharsets.UTF_8);
        Progress failing = (_, _, _) -> {
            throw new IllegalStateException("pulled the plug");
        };
        assertThatThrownBy(() -> books.importer.importAll(List.of(file), ImportOptions.DEFAULT, failing))
                .hasMessage("pulled the plug");
        assertThat(books.totals.findSpan()).isEmpty();
        assertThat(books.importer.list()).isEmpty();
        assertThat(new Catalogues(books.database, 1).load().products()).isEmpty();
        assertThat(books.importFile(file).added()).isEqualTo(5_005);
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (var i = 0; i < count; i++) {
            rows.append("X").append(i).append(",1,2026-05-04T10:00:00,Cork,shop,Mia,,TEA,1,3.50,0,0,sale\n");
        }
        return rows.toString();
    }

    @Test
    void dryRunStoresNothing() throws Exception {
        var file = books.write("sales.csv", TWO_DAYS, StandardCharsets.UTF_8);
        var receipt = books.importer
                .importAll(List.of(file), new ImportOptions(true, null, null), Progress.NONE)
                .getFirst();
        assertThat(receipt.added()).isEqualTo(5);
        assertThat(receipt.toText()).contains("dry run");
        assertThat(books.totals.findSpan()).isEmpty();
    }

    @Test
    void importsAFolderInTheOrderThingsReferToEachOther() throws Exception {
        var folder = Files.createDirectory(books.dir.resolve("shop"));
        Files.writeString(folder.resolve("sales.csv"), TWO_DAYS);
        Files.writeString(folder.resolve("truth.json"), "{}");
        Files.writeString(folder.resolve("products.csv"), """
            sku,name,category,supplier,price,unit_cost,pack_size,is_good
            TEA,Breakfast tea,Drinks,Barry,3.50,1.10,12,true
            MUG,Mug,Kitchen,Potter,8,3.2,,true
            """);
        Files.writeString(folder.resolve("suppliers.csv"), """
            supplier,email,lead_time_days,order_days
            Barry,b@example.com,3.5,Mon Thu
            """);
        Files.writeString(folder.resolve("stock.csv"), """
            sku,location,on_hand,as_of
            TEA,Cork,10,2026-05-01
            TEA,Cork,7,2026-05-02
            """);
        Files.writeString(folder.resolve("purchase_orders.csv"), """
            po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on
            P1,Barry,TEA,Cork,24,1.10,2026-04-20,2026-04-24,2026-04-25
            P2,Barry,TEA,Cork,12,1.10,2026-05-01,2026-05-05,
            """);
        Files.writeString(folder.resolve("expenses.csv"), """
            id,date,vendor,category,amount,description
            e1,2026-05-01,City,Rent,1200.00,May
            """);
        var receipts = books.importer.importAll(List.of(folder), ImportOptions.DEFAULT, Progress.NONE);
        assertThat(receipts)
                .extracting(it -> it.format())
                .containsExactly("products", "suppliers", "stock", "purchase_orders", "sales", "expenses");
        assertThat(receipts.getLast().toText())
                .isEqualTo("expenses.csv: 1 row of expenses, 1 May 2026–1 May 2026, €1,200.00 in all.\n"
                        + "Undo with: undo 6");
        var catalogue = new Catalogues(books.database, 1).load();
        assertThat(catalogue.products().getLast().name()).isEqualTo("Breakfast tea");
        assertThat(catalogue.suppliers().getFirst().orderDays()).hasSize(2);
        assertThat(catalogue.employees()).containsExactly("Mia", "Tom");
        var stock = new Stock(books.database, 1);
        assertThat(stock.listLevels()).extracting(it -> it.onHand()).containsExactly(7.0);
        assertThat(stock.listOpenPurchases()).extracting(it -> it.order()).containsExactly("P2");
        assertThat(stock.listReceivedPurchases()).extracting(it -> it.order()).containsExactly("P1");
        assertThat(books.totals
                        .listBy(Dimension.CATEGORY, may(), Where.ALL, 1)
                        .getFirst()
                        .key())
                .isEqualTo("Drinks");
        assertThat(books.totals.listDays(may(), Where.ALL.withCategory("Drinks")))
                .hasSize(2);
    }

    @Test
    void newerCatalogueCountsUntilItIsUndone() throws Exception {
        var header = "sku,name,category,supplier,price,unit_cost\n";
        books.importText("products.csv", header + "TEA,Tea,Drinks,Barry,3.50,1.10\nMUG,Mug,Kitchen,Potter,8,3\n");
        var newer =
                books.importText("newer.csv", header + "TEA,Tea,Drinks,Barry,3.80,1.20\nMUG,Mug,Kitchen,Potter,8,3\n");
        assertThat(newer.added()).isEqualTo(1);
        assertThat(newer.known()).isEqualTo(1);
        assertThat(price("TEA")).isEqualTo("3.8");
        books.importer.undo(newer.id());
        assertThat(price("TEA")).isEqualTo("3.5");
        books.importer.undo(1);
        assertThat(new Catalogues(books.database, 1).load().products()).isEmpty();
    }

    private String price(String sku) {
        return new Catalogues(books.database, 1)
                .load().products().stream()
                        .filter(it -> it.sku().equals(sku))
                        .findFirst()
                        .map(it -> String.valueOf(it.price()))
                        .orElseThrow();
    }

    @Test
    void readsShopifyOrders() throws Exception {
        var receipt = books.importText("orders_export.csv", """
            Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,\
            Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded Amount,Location,Source,\
            Lineitem discount
            #1001,ann@example.com,partially_refunded,EUR,18.00,5.00,0.00,23.00,TEN,2.00,2026-05-14 23:30:00 +0100,\
            1,Tea,4.00,TEA,,4.00,,web,0.00
            #1001,ann@example.com,,,,,,,,,,2,"Mug, blue",8.00,MUG,,,,,0.00
            #1002,,paid,EUR,4.00,0.00,0.00,4.00,,0.00,2026-05-15 10:00:00 +0100,1,Tea,4.00,TEA,,0.00,Cork,pos,0.00
            #1003,,voided,EUR,4.00,0.00,0.00,4.00,,0.00,2026-05-15 10:00:00 +0100,1,Tea,4.00,TEA,\
            2026-05-15 11:00:00 +0100,0.00,,web,0.00
            """);
        assertThat(receipt.format()).isEqualTo("shopify-orders");
        assertThat(receipt.lines()).isEqualTo(4);
        assertThat(receipt.added()).isEqualTo(4);
        assertThat(receipt.totals().get("net")).isEqualByComparingTo("23.00");
        var channels = books.totals.listBy(Dimension.CHANNEL, may(), Where.ALL, 0);
        assertThat(channels)
                .extracting(it -> it.key() + " " + it.net().stripTrailingZeros().toPlainString())
                .containsExactly("online 19", "shop 4");
        assertThat(books.totals.listDays(may(), Where.ALL).getFirst().day()).isEqualTo("2026-05-14");
        assertThat(books.totals.listBy(Dimension.PRODUCT, may(), Where.ALL.withGoodsOnly(true), 0))
                .extracting(it -> it.label())
                .containsExactly("Mug, blue", "Tea");
        assertThat(receipt.assumed())
                .contains("refunds stand on the day of their order", "cancelled orders count as voided");
    }

    @Test
    void receiptsAreKeptWithTheirBatches() throws Exception {
        var receipt = books.importText("sales.csv", TWO_DAYS);
        var kept = books.importer.list().getFirst();
        assertThat(kept.toPlain()).isEqualTo(receipt.toPlain());
        assertThat(kept.toText()).isEqualTo(receipt.toText());
        assertThat(receipt.toPlain().keySet())
                .containsExactly(
                        "id",
                        "file",
                        "format",
                        "lines",
                        "added",
                        "known",
                        "skipped",
                        "from",
                        "to",
                        "totals",
                        "assumed",
                        "problems");
    }

    @Test
    void barsDayEndsAtItsCutOver(@TempDir Path dir) throws Exception {
        var bar = new dev.tillie.books.Shop(
                "Bar",
                Books.SHOP.currency(),
                Books.SHOP.zone(),
                Books.SHOP.weekStart(),
                java.time.LocalTime.of(5, 0),
                List.of());
        try (var night = new Books(dir, bar)) {
            night.importText("sales.csv", HEADER + "1,1,2026-05-02T02:00:00,,,,,GIN,1,9,0,0,sale\n");
            assertThat(night.totals.findSpan().orElseThrow().from()).isEqualTo("2026-05-01");
        }
    }
}
