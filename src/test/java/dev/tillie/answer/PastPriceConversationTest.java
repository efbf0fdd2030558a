package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A café that put the flat white up from 3.00 to 3.30 on 28 September 2026 and the mocha on 9 November: ten flat whites a
 * day before and nine since, twenty lattes and two more every other Monday, thirteen weeks up to 22 November.
 */
class PastPriceConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final LocalDate FLAT_WHITE_UP = LocalDate.of(2026, 9, 28);
    private static final LocalDate MOCHA_UP = LocalDate.of(2026, 11, 9);

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:pastprice;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Files.writeString(folder.resolve("products.csv"), """
            sku,name,category,supplier,price,unit_cost
            FLAT,Flat white,Coffee,,3.30,1.00
            LATTE,Latte,Coffee,,3.20,1.00
            MOCHA,Mocha,Coffee,,4.00,1.20
            """);
        Files.writeString(folder.resolve("sales.csv"), sales());
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    private static String sales() {
        var rows = new ArrayList<String>();
        rows.add("order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type");
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var lattes = day.toEpochDay() % 14 == 4 ? 22 : 20;
            var flat = day.isBefore(FLAT_WHITE_UP) ? "10,3.00" : "9,3.30";
            var mocha = day.isBefore(MOCHA_UP) ? "3,3.60" : "3,4.00";
            rows.add("A" + day + ",1," + day + "T09:00:00,Oak Lane,in_store,Ben,,FLAT," + flat + ",0,0,sale");
            rows.add("B" + day + ",1," + day + "T09:00:00,Oak Lane,in_store,Ben,,LATTE," + lattes + ",3.20,0,0,sale");
            rows.add("C" + day + ",1," + day + "T09:00:00,Oak Lane,in_store,Ben,,MOCHA," + mocha + ",0,0,sale");
        }
        return String.join("\n", rows) + "\n";
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    private static Conversation talk() {
        return new Conversation(tillie, "cli:" + System.nanoTime(), MONDAY_MORNING);
    }

    /**
     * By NumPy and SciPy over these weeks −10.13% (−10.68% to −9.57%), so that a week takes 63 × 3.30 − 70.10 × 3.00 =
     * −2.40 (−3.69 to −1.11) and leaves 63 × 2.30 − 70.10 × 2.00 = 4.70 (3.84 to 5.56). The mocha moved, so it is no
     * measure.
     */
    @Test
    void saysWhatAPastPriceRiseDid() {
        var reply = talk().ask("did putting the flat white up in September cost us sales?");

        assertThat(reply.reading().intent()).isEqualTo("pricing_whatif");
        assertThat(reply.headline())
                .isEqualTo("Putting Flat white up 10% on 28 Sept 2026 cost you about 10% of units (likely −11% to"
                        + " −9.6%).");
        assertThat(reply.lines())
                .containsExactly(
                        "A week: 70 before and 63 after; the rest of Coffee went from 141 to 141.",
                        "Takings by the move alone: about £2.40 a week less, likely −£3.69 to −£1.11.",
                        "Gross profit by the move alone: about £4.70 a week more, likely £3.84 to £5.56.");
        assertThat(reply.footing()).contains("5 weeks before and 8 after; 80% range");
        assertThat(reply.charts()).hasSize(1);
    }

    @Test
    void refusesWithTooFewWeeks() {
        var reply = talk().ask("what did the price rise on mocha do?");

        assertThat(reply.headline())
                .isEqualTo(
                        "Too early to tell what putting Mocha up 11% on 9 Nov 2026 did: I need 4 whole weeks before and"
                                + " after, and have 8 and 2.");
        assertThat(reply.charts()).isEmpty();
    }

    @Test
    void saysSoWhereNoPriceMoved() {
        assertThat(talk().ask("did putting the latte up cost us sales?").headline())
                .isEqualTo("I see no price of Latte that moved that way and stayed.");
    }
}
