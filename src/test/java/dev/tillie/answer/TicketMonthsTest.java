package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import dev.tillie.books.Ticket;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.store.Database;
import dev.tillie.store.Dealings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketMonthsTest {
    private static final Period AUTUMN = new Period(TinyShop.FIRST, TinyShop.LAST);

    private Path folder;
    private Database database;
    private TicketMonths months;

    @BeforeEach
    void openTheShop(@TempDir Path dir) throws Exception {
        folder = dir;
        database = Database.open("jdbc:h2:mem:months" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        months = new TicketMonths(new Dealings(database, 1));
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private long refund(String order) throws Exception {
        var file = Files.writeString(folder.resolve("more.csv"), """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type
            %s,1,2026-10-20T12:00:00,Oak Lane,shop,Ben,,FLAT,-1,3.00,0,0,refund
            """.formatted(order));
        return new Importer(database, 1, TinyShop.SHOP)
                .importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {})
                .getFirst()
                .id();
    }

    @Test
    void readsTheOrdersOfAllMonths() {
        assertThat(months.list(AUTUMN)).isEqualTo(new Dealings(database, 1).listTickets(AUTUMN));
    }

    @Test
    void keepsTheMonthsThatDidNotChange() throws Exception {
        var before = months.list(AUTUMN);
        refund("R1");
        var after = months.list(AUTUMN);
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after).hasSize(before.size() + 1);
    }

    @Test
    void readsAMonthAgainOnceAnImportIsTakenBack() throws Exception {
        var before = months.list(AUTUMN);
        var batch = refund("R1");
        assertThat(months.list(AUTUMN)).extracting(Ticket::order).contains("R1");
        new Importer(database, 1, TinyShop.SHOP).undo(batch);
        assertThat(months.list(AUTUMN)).isEqualTo(before);
    }
}
