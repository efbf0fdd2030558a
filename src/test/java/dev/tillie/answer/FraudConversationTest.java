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

        assertThat(reply.headline()).contains("2 things are worth a look");
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
        assertThat(ask("anything suspicious?").headline()).startsWith("Worth a look: ");

        tap(answered, "Undo");

        assertThat(ask("anything suspicious?").headline()).contains("2 things are worth a look");
    }

    @Test
    void keepsStaffFindingsFromTheShopFloor() {
        var reply =
                tillie.respond(new Message("anything suspicious?", "slack:floor", "U2", "C1", MONDAY_MORNING, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }

    @Test
    void saysWhatAStrengthMeans() {
        assertThat(ask("what does a score of 80 mean?").headline()).contains("no proof");
    }
}
