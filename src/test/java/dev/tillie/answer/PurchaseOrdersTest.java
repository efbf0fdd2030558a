package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafting orders from the buy list, at {@link TinyShop} with bread and biscuits running out too. */
class PurchaseOrdersTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:orders;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        TinyShop.addBread(database, Files.createDirectory(folder.resolve("bread")));
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    @Test
    void draftsTheOrdersOfTheBuyList() {
        var script = """
            > [1: Make PO]
            Draft purchase orders: 2 suppliers, 3 products, about £140.
            Nothing was sent or stored: check the lines, then place the orders yourself.
            Data through 21 Nov 2026 18:00 · no unit cost for 1 product, not in the total · no supplier named for 1 product · 7 days to deliver where no supplier says
            | Supplier | Product | SKU | Quantity | Unit cost | Line total
            | Baker & Son | Sourdough loaf | LOAF | 60 | £1.50 | £90.00
            | Dairy Direct | Oat milk 1L | OAT | 42 | £1.20 | £50.40
            |  | Biscuits | BISC | 60 |  |\s
            (Show working)
            """;
        var conversation = new Conversation(tillie, "cli:po", MONDAY_MORNING);
        conversation.ask("what should I reorder?");
        assertThat(conversation.replay(script)).isEqualTo(script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"make a purchase order", "raise a PO for that", "draft the order", "create a po", "Make PO"})
    void understandsOwnersWords(String words) {
        var conversation = new Conversation(tillie, "cli:" + words, MONDAY_MORNING);
        conversation.ask("what should I reorder?");
        isADraft(conversation.ask(words));
        isADraft(new Conversation(tillie, "", MONDAY_MORNING).ask(words));
    }

    private static void isADraft(Reply reply) {
        assertThat(reply.headline()).startsWith("Draft purchase orders: 2 suppliers, 3 products");
        assertThat(reply.reading().intent()).isEqualTo("reorder");
        assertThat(reply.reading().slots()).containsEntry("action", "create_po");
    }

    @Test
    void draftsOneSuppliersOrder() {
        assertThat(ask("make a purchase order for Dairy Direct", null, null).headline())
                .isEqualTo("Draft purchase order: 1 supplier, 1 product, about £50.40.");
    }

    @Test
    void draftsTheOrderOfOneProduct() {
        var conversation = new Conversation(tillie, "cli:one po", MONDAY_MORNING);
        conversation.ask("should I reorder oat milk?");
        assertThat(conversation.ask("[Make PO]").headline())
                .isEqualTo("Draft purchase order: 1 supplier, 1 product, about £50.40.");
    }

    @Test
    void draftsNothingForWhatLasts() {
        assertThat(ask("make a purchase order for Harbour mug", null, null).headline())
                .startsWith("No need to order Harbour mug yet");
    }

    @Test
    void keepsCostsFromTheShopFloor() {
        var toStaff = ask("make a purchase order", "U999", null);
        var inChannel = ask("make a purchase order", null, "shop");
        assertThat(toStaff.headline()).isEqualTo("Draft purchase orders: 2 suppliers, 3 products.");
        assertThat(toStaff.table().columns()).containsExactly("Supplier", "Product", "SKU", "Quantity");
        assertThat(toStaff.lines()).contains("Costs are for the owner’s own chat, so they are left out here.");
        assertThat(toStaff.text() + toStaff.table()).doesNotContain("£");
        assertThat(inChannel.table()).isEqualTo(toStaff.table());
    }

    @ParameterizedTest
    @ValueSource(strings = {"what should I reorder?", "which products are slow movers?", "how much stock do we have?"})
    void keepsCostsFromTheShopFloorInStockAnswersToo(String question) {
        var toStaff = ask(question, "U999", null);
        assertThat(toStaff.kind()).isEqualTo(Reply.Kind.ANSWER);
        assertThat(toStaff.text() + toStaff.table() + toStaff.charts()).doesNotContain("£", "cost");
        assertThat(ask(question, null, null).text()).contains("£");
    }

    private static Reply ask(
            String text,
            @org.jspecify.annotations.Nullable String user,
            @org.jspecify.annotations.Nullable String channel) {
        return tillie.respond(new Message(text, "", user, channel, MONDAY_MORNING, null));
    }
}
