package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.chat.ReplyFile;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accountant's file, and tips and tax apart, at {@link TinyShop} with scones at 13.5% and tips. */
class MonthPackConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:pack;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        var more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("products.csv"), """
            sku,name,category,supplier,price,unit_cost,currency,tax_rate
            SCONE,Scone,Bakery,,2.27,0.50,GBP,0.135
            """);
        Files.writeString(more.resolve("sales.csv"), """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type,tip
            S1,1,2026-10-05T10:00:00,Harbour Street,in_store,Aoife,,SCONE,2,2.00,0,0.54,sale,1.50
            S2,1,2026-10-05T11:00:00,Oak Lane,in_store,Ben,,SCONE,1,2.00,0,0.27,sale,0.50
            S3,1,2026-10-07T11:00:00,Oak Lane,in_store,Ben,,SCONE,1,2.00,0,0.27,sale,2.00
            S4,1,2026-10-08T11:00:00,Oak Lane,in_store,Ben,,SCONE,1,2.00,0,0.27,void,4.00
            S5,1,2026-11-03T11:00:00,Oak Lane,in_store,Ben,,SCONE,3,2.00,0,0.81,sale,1.00
            """);
        Files.writeString(more.resolve("bills.csv"), """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Dairy Direct,I1,2026-10-05,2026-11-04,,16.80,Stock
            B2,Energy,I2,2026-10-09,2026-10-20,2026-10-20,40.00,Utilities
            """);
        Files.writeString(more.resolve("expenses.csv"), """
            id,date,vendor,category,amount,description
            E1,2026-10-01,Harbour Estates,Rent,100.00,Rent
            E2,2026-10-23,Revenue,VAT,300.00,VAT
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(more), ImportOptions.DEFAULT, (_, _, _) -> {});
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    private static Conversation talk() {
        return new Conversation(tillie, "cli:" + System.nanoTime(), MONDAY_MORNING);
    }

    /** 974 of October's coffee and milk, and 8.00 of scones with 1.08 of tax; 16.80 of 56.80 billed is open. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "month pack for October",
                "send me the accountant's file for last month as xlsx",
                "export October for my accountant"
            })
    void handsOverTheMonthForTheAccountant(String question) throws Exception {
        var reply = talk().ask(question);

        assertThat(reply.headline())
                .isEqualTo("October 2026 for your accountant: £982.00 of sales without tax, £1.08 of tax collected,"
                        + " £16.80 of bills open; the workbook comes along.");
        assertThat(reply.table().rows())
                .contains(List.of("Tips, in no other sum", "£4.00"), List.of("Expenses and bills written", "£456.80"));
        var file = ReplyFile.of(reply, false).orElseThrow();
        assertThat(file.name()).isEqualTo("books-2026-10.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            assertThat(workbook.getSheets().map(it -> it.getName()))
                    .containsExactly(
                            "Sales by tax rate", "Expenses", "Open bills", "Open invoices", "Stock value", "Notes");
            var total = workbook.getFirstSheet().read().stream()
                    .filter(it -> it.getCellText(0).equals("Total"))
                    .findFirst()
                    .orElseThrow();
            assertThat(total.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo(new BigDecimal("982"));
        }
    }

    @Test
    void tiesWithTheAnswersOfTheSameMonth() {
        assertThat(talk().ask("how did we do in october?").headline()).contains("£982.00 net takings");
        assertThat(talk().ask("what did we spend in october?").headline()).contains("£457");
    }

    @Test
    void goesOnToTheMonthBefore() {
        var talk = talk();
        talk.ask("month pack for October");

        assertThat(talk.ask("[The month before]").headline()).startsWith("September 2026 for your accountant: ");
        assertThat(talk.ask("and for november?").headline()).contains("for your accountant");
    }

    @Test
    void keepsTheBooksFromTheShopFloor() {
        var reply =
                tillie.respond(new Message("month pack for October", "slack:floor", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(ReplyFile.of(reply, true)).isEmpty();
    }

    /** 1.50 of Aoife's and 0.50 and 2.00 of Ben's; what was voided was never tipped. */
    @Test
    void tellsTipsApartFromTakings() {
        var reply = talk().ask("tips last month");

        assertThat(reply.headline()).isEqualTo("October 2026: £4.00 in tips, apart from takings.");
        assertThat(reply.reading().intent()).isEqualTo("sales_report");
        assertThat(reply.footing()).contains("tips are in no takings");
    }

    @Test
    void tellsTipsOfOnePersonAndByDay() {
        var talk = talk();

        assertThat(talk.ask("how much tips did Ben get in october").headline())
                .isEqualTo("October 2026 (Ben): £2.50 in tips, apart from takings.");
        assertThat(talk.ask("tips by day in october").table().rows())
                .containsExactly(List.of("5 Oct", "£2.00", "50%"), List.of("7 Oct", "£2.00", "50%"));
        assertThat(talk.ask("tips by location in october").table().rows())
                .containsExactly(List.of("Oak Lane", "£2.50", "63%"), List.of("Harbour Street", "£1.50", "38%"));
        assertThat(talk.ask("how much tips did Zoltan get").headline()).contains("called “Zoltan”");
    }

    @Test
    void keepsWhatOnePersonGotFromTheShopFloor() {
        var reply = tillie.respond(
                new Message("tips by employee in october", "slack:floor2", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void takesAskingForAdviceForNoTips() {
        assertThat(talk().ask("any tips on selling more?").reading().slots()).doesNotContainValue("tips");
    }

    /** 4 × 0.27 of tax in October; the void's is none. */
    @Test
    void tellsTheTaxCollected() {
        var reply = talk().ask("VAT collected last month");

        assertThat(reply.headline())
                .isEqualTo("October 2026: £1.08 in sales tax collected, owed and not earned: set it aside.");
        assertThat(reply.footing()).contains("no advice on tax or law");
    }

    /** The tax was last paid on 23 October, for the months before; since 1 October 1.08 and 0.81 came in. */
    @Test
    void saysWhatTaxToSetAside() {
        var reply = talk().ask("how much tax should I set aside?");

        assertThat(reply.headline())
                .isEqualTo("Set aside £1.89: the sales tax in what was sold in 1 Oct – 21 Nov 2026.");
        assertThat(reply.lines())
                .contains(
                        "The last you handed on was £300.00 on 23 Oct 2026, which I take for the" + " months before.");
        assertThat(reply.footing()).contains("no advice on tax or law");
    }
}
