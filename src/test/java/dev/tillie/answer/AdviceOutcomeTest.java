package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.GivenAdvice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of calling Ann Kelly, who stopped coming to {@link TinyShop}, and of ordering oat milk. */
class AdviceOutcomeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String SALES_HEADER =
            "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n";

    @TempDir
    Path folder;

    private Database database;
    private GivenAdvice advice;
    private Tillie tillie;

    @BeforeEach
    void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:advice" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        advice = new GivenAdvice(database, 1);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private Reply ask(LocalDate day, String words) {
        return tillie.respond(new Message(words, "cli:advice", null, null, at(day), null));
    }

    private Reply tap(LocalDate day, Reply reply, String label) {
        var button = reply.buttons().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow();
        return tillie.respond(new Message(label, "cli:advice", null, null, at(day), button.id()));
    }

    private void take(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    @Test
    void tellsOrdersFromCallsWhicheverWasAskedBefore() {
        ask(MONDAY, "did calling them work?");

        assertThat(ask(MONDAY, "did your reorder advice work?").headline()).contains("I advised no orders");
        assertThat(ask(MONDAY, "did calling people work?").headline()).contains("nobody was on a call list");
    }

    @Test
    void tellsWhoCameBackAfterACallAndWhatTheySpent() throws Exception {
        var list = ask(MONDAY, "who is slipping away?");
        assertThat(list.headline()).contains("Start with Ann Kelly");
        assertThat(ask(MONDAY, "what came of the call list?").headline())
                .isEqualTo("There is nothing to judge yet: nobody was on a call list before today.");

        assertThat(tap(MONDAY, list, "I’ve called them").headline()).startsWith("Noted: called.");
        take("sales.csv", SALES_HEADER + """
            B1,1,2026-11-26T10:00:00,Harbour Street,in_store,Aoife,C3,OAT,2,2.00,0,0,sale
            B2,1,2026-11-30T10:00:00,Harbour Street,in_store,Aoife,C3,OAT,1,2.00,0,0,sale
            """);

        var told = ask(LocalDate.of(2026, 12, 1), "did calling them work?");
        assertThat(told.headline()).isEqualTo("You called 1: 1 came back and spent £6.00.");
        assertThat(told.table().rows()).containsExactly(List.of("Ann Kelly", "23 Nov, called", "yes", "£6.00"));
    }

    @Test
    void takesBackThatTheyWereCalled() throws Exception {
        var done = tap(MONDAY, ask(MONDAY, "who is slipping away?"), "I’ve called them");
        tap(MONDAY, done, "Undo");

        assertThat(ask(LocalDate.of(2026, 12, 28), "what came of the call list?")
                        .headline())
                .isEqualTo("Of 1 on the call list, nobody came back so far.");
    }

    @Test
    void saysHowManyWouldHaveComeAnyway() {
        for (var customer : List.of("C1", "C2", "C3", "C4")) {
            advice.add(new GivenAdvice.Given(
                    GivenAdvice.CALL,
                    customer,
                    LocalDate.of(2026, 10, 12),
                    at(LocalDate.of(2026, 10, 12)),
                    0,
                    0.2,
                    null));
        }

        assertThat(ask(MONDAY, "did calling them work?").text())
                .contains("Of 4 on the call list, 2 came back and spent £432.")
                .contains("Left alone, about 0.8 of 4 would have come back anyway.");
    }

    @Test
    void keepsNoAdviceThatIsAskedForAsOfLongAgo() {
        ask(LocalDate.of(2026, 11, 2), "who is slipping away?");
        ask(LocalDate.of(2026, 11, 2), "what should I reorder?");

        assertThat(advice.listSince(GivenAdvice.CALL, LocalDate.EPOCH)).isEmpty();
        assertThat(advice.listSince(GivenAdvice.ORDER, LocalDate.EPOCH)).isEmpty();
    }

    @Test
    void tellsWhatWasOrderedAndHowItSold() throws Exception {
        assertThat(ask(MONDAY, "what should I reorder?").headline()).contains("Oat milk 1L: 42");
        ask(MONDAY.plusDays(1), "what should I reorder?");
        take("purchase_orders.csv", """
            po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity
            P1,Dairy Direct,OAT,Harbour Street,18,1.20,2026-11-24,2026-11-26,2026-11-26,18
            """);
        take("sales.csv", SALES_HEADER + """
            D1,1,2026-11-25T10:00:00,Harbour Street,in_store,Aoife,,OAT,5,2.00,0,0,sale
            D2,1,2026-11-27T10:00:00,Harbour Street,in_store,Aoife,,OAT,4,2.00,0,0,sale
            D3,1,2026-11-30T10:00:00,Harbour Street,in_store,Aoife,,OAT,6,2.00,0,0,sale
            """);
        take("stock.csv", "sku,location,on_hand,as_of\nOAT,Harbour Street,8,2026-11-30\n");

        var told = ask(LocalDate.of(2026, 12, 1), "did your reorder advice work?");
        assertThat(told.headline())
                .isEqualTo("Of 1 product I said to order, you ordered 1: 18 units came, 10 have sold.");
        assertThat(told.table().rows()).containsExactly(List.of("Oat milk 1L", "42 on 23 Nov", "18", "sold 10 of 18"));
    }

    @Test
    void tellsWhatRanOutAsItWasNotOrdered() throws Exception {
        ask(MONDAY, "what should I reorder?");
        take("stock.csv", "sku,location,on_hand,as_of\nOAT,Harbour Street,0,2026-11-30\n");

        assertThat(ask(LocalDate.of(2026, 12, 1), "what came of your reorder advice?")
                        .text())
                .contains("Of 1 product I said to order, you ordered none.")
                .contains("1 of those you did not order ran out.");
    }
}
