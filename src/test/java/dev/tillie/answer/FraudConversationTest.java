package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worth a look, at {@link TinyShop} with a bill that came twice and a burst of declined cards. */
class FraudConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private Tillie tillie;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:fraud" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        addTrouble(Files.createDirectory(folder.resolve("trouble")));
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private void addTrouble(Path folder) throws Exception {
        Files.writeString(folder.resolve("bills.csv"), """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Dairy Direct,INV-1001,2026-10-05,2026-11-04,2026-11-02,120.00,Stock
            B2,Dairy Direct,INV-1042,2026-11-02,2026-12-02,2026-11-10,345.60,Stock
            B3,Dairy Direct,INV 1042,2026-11-18,2026-12-18,,345.60,Stock
            """);
        Files.writeString(folder.resolve("till_counts.csv"), """
            time,location,register,employee,expected,counted
            2026-11-19T18:00:00,Oak Lane,T1,Ben,310.00,309.50
            2026-11-20T18:00:00,Oak Lane,T1,Ben,420.00,357.60
            """);
        Files.writeString(folder.resolve("staff.csv"), """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type
            S1,1,2026-11-16T09:00:00,Oak Lane,in_store,Ann,,FLAT,1,3.00,0,0,sale
            S2,1,2026-11-16T09:10:00,Oak Lane,in_store,Ann,,FLAT,1,3.00,0,0,sale
            S3,1,2026-11-16T09:20:00,Oak Lane,in_store,Joe,,FLAT,1,3.00,1.50,0,sale
            V1,1,2026-11-16T09:30:00,Oak Lane,in_store,Joe,,FLAT,1,3.00,0,0,void
            V2,1,2026-11-16T09:40:00,Oak Lane,in_store,Joe,,FLAT,2,3.00,0,0,void
            """);
        Files.writeString(folder.resolve("payments.csv"), payments());
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private static String payments() throws IOException {
        var lines = new StringBuilder("payment_id,time,order_id,amount,currency,method,status,customer_id,"
                + "card_fingerprint,card_country,billing_country,shipping_country,cvc_check,avs_check,ip_country,"
                + "employee,location,type,dispute_reason,email\n");
        for (int i = 0; i < 30; i++) {
            lines.append(
                    "P%d,2026-11-21T03:%02d:00,,1.00,GBP,card,declined,,card%d,,,,fail,,,,,payment,,x@mail.example%n"
                            .formatted(i, i, i));
        }
        lines.append("D1,2026-10-09T12:00:00,,-24.00,GBP,card,paid,,card9,,,,,,,,,dispute,fraudulent,y@mail.example\n");
        lines.append("D2,2026-11-09T12:00:00,,-30.50,GBP,card,paid,,card8,,,,,,,,,dispute,,z@mail.example\n");
        return lines.toString();
    }

    private Reply ask(String words) {
        return tillie.respond(new Message(words, "cli:fraud", null, null, MONDAY_MORNING, null));
    }

    private Reply tap(Reply reply, String label) {
        var button = reply.buttons().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is none of " + reply.buttons()));
        return tillie.respond(new Message(label, "cli:fraud", null, null, MONDAY_MORNING, button.id()));
    }

    @Test
    void listsWhatIsWorthALookOverCardsAndSuppliers() {
        var reply = ask("anything suspicious?");

        assertThat(reply.headline()).contains("3 things are worth a look");
        assertThat(reply.table().rows().toString()).contains("Card testing").contains("Invoice billed twice");
    }

    @Test
    void saysWhyAndWhatToDo() {
        ask("anything suspicious?");
        var reply = ask("why was number 2 flagged?");

        assertThat(reply.headline()).startsWith("Worth a look: ");
        assertThat(reply.lines()).anyMatch(it -> it.startsWith("What to do: "));
        assertThat(reply.table().rows()).isNotEmpty();
        assertThat(reply.buttons()).extracting("label").contains("Legit", "Fraud", "Snooze a week");
    }

    @Test
    void bringsUpNoMoreWhatWasSaidToBeFineUntilThatIsTakenBack() {
        var flagged = tap(ask("anything suspicious?"), "Look at 1");
        var answered = tap(flagged, "Legit");
        assertThat(answered.headline()).startsWith("Noted: it is fine.");
        assertThat(answered.reading().slots()).containsEntry("action", "mark_legitimate");
        assertThat(ask("anything suspicious?").headline()).contains("2 things are worth a look");

        tap(answered, "Undo");

        assertThat(ask("anything suspicious?").headline()).contains("3 things are worth a look");
    }

    @Test
    void keepsStaffFindingsFromTheShopFloor() {
        var reply =
                tillie.respond(new Message("anything suspicious?", "slack:floor", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void saysWhatAStrengthMeans() {
        var reply = ask("what does a score of 87 mean?");

        assertThat(reply.headline()).startsWith("A strength of 87 means: ").contains("in 10 turn out", "no proof");
    }

    @Test
    void findsTheNumberInTheListThatWasShown() {
        var bills = ask("did any supplier bill us twice?");
        assertThat(bills.headline()).contains("invoice billed twice");

        assertThat(ask("why was number 1 flagged?").headline()).contains("invoice billed twice");
        assertThat(ask("why was number 2 flagged?").headline()).contains("only 1 thing");
        assertThat(ask("why was the 2nd one flagged?").headline()).contains("only 1 thing");
        assertThat(ask("why 2").headline()).contains("only 1 thing");
        assertThat(ask("why was the last one flagged?").headline()).contains("invoice billed twice");
    }

    @Test
    void asksBeforeItTakesAVerdictInWords() {
        ask("anything suspicious?");
        var asked = ask("number 1 is fine, he's a builder, he always buys like that");
        assertThat(asked.kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(asked.headline()).startsWith("From now on “").endsWith("for a year: shall I?");
        assertThat(ask("what have I said is always fine?").headline()).endsWith("nobody and nothing.");

        var done = tap(asked, "Yes, always fine");

        assertThat(done.buttons()).extracting("label").contains("Undo");
        assertThat(ask("what have I said is always fine?").table().rows()).hasSize(1);
    }

    @Test
    void keepsACaseOpenThatNobodyIsSureAbout() {
        var flagged = tap(ask("anything suspicious?"), "Look at 1");
        tap(flagged, "Not sure");

        assertThat(ask("anything suspicious?").headline()).contains("3 things are worth a look");
        assertThat(ask("which alerts have been right?").headline()).startsWith("Nobody has answered a case yet");
    }

    @Test
    void tellsHowOftenItWasRight() {
        var confirmed = tap(tap(ask("anything suspicious?"), "Look at 1"), "Fraud");
        assertThat(confirmed.headline()).startsWith("Noted as fraud");

        var reply = ask("which alerts have been right?");

        assertThat(reply.headline()).isEqualTo("1 of 1 answered case was something.");
        assertThat(reply.table().rows()).hasSize(1);
    }

    @Test
    void showsWhoIsBlockedAndTakesThemOffAgain() {
        var confirmed = tap(tap(ask("did any supplier bill us twice?"), "Legit"), "Undo");
        assertThat(confirmed.headline()).startsWith("Taken back");
        var testing = tap(ask("any card testing?"), "Fraud");
        var block = testing.buttons().stream()
                .filter(it -> it.label().startsWith("Block "))
                .findFirst()
                .orElseThrow();
        tap(testing, block.label());

        var list = ask("what's on my block list?");
        assertThat(list.headline()).isEqualTo("On your block list: 1.");
        assertThat(ask("export the block list as csv").headline()).contains("1 row is in the file");

        tap(
                list,
                list.buttons().stream()
                        .filter(it -> it.label().startsWith("Take "))
                        .findFirst()
                        .orElseThrow()
                        .label());
        assertThat(ask("who did I block?").headline()).isEqualTo("On your block list: nobody and nothing.");
    }

    @Test
    void saysByHowMuchATillWasShortOnADay() {
        assertThat(ask("was the till short on friday?").headline())
                .isEqualTo("Yes: on Fri 20 Nov 2026 Oak Lane/T1 was £62.40 short, £357.60 counted of £420.00.");
        assertThat(ask("was the till short on 19 November?").headline()).startsWith("No till was short, Thu 19 Nov");
    }

    @Test
    void countsVoidsAndDiscountsByStaff() {
        var voids = ask("voids by staff member on 16 November");
        assertThat(voids.headline()).isEqualTo("Mon 16 Nov 2026: Joe had 2 voids, £9.00, of 2 in all.");
        assertThat(voids.table().rows().getFirst()).containsExactly("Joe", "2", "£9.00", "1", "200");

        assertThat(ask("discounts by staff on 16 November").headline())
                .isEqualTo("Mon 16 Nov 2026: Joe had 1 sale with a discount, £1.50, of 1 in all.");
    }

    @Test
    void keepsWhatStaffGaveFromTheShopFloor() {
        var reply = tillie.respond(
                new Message("who gave the most refunds last month?", "slack:floor", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void countsDisputesOfTheYear() {
        var reply = ask("how many disputes so far this year?");

        assertThat(reply.headline()).startsWith("2 payments were disputed").endsWith(": £54.50 in all.");
        assertThat(reply.lines()).contains("Fraudulent: 1");
    }

    @Test
    void weighsAnOrderToldInWords() {
        var odd = ask("order for £480, card from France, billed in Ireland, shipped to Lagos, express, first order."
                + " ship it or not?");
        assertThat(odd.headline()).startsWith("Don’t ship yet: ");
        assertThat(odd.lines()).contains("Card from France, billed to Ireland");
        assertThat(odd.assumptions().toString()).contains("shipped to Lagos");

        assertThat(ask("order for £30, billed in Ireland, shipped to Ireland. ship it or not?")
                        .headline())
                .isEqualTo("Ship it: nothing you tell me stands out.");
    }
}
