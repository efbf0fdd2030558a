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
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stall that tried ten prices for honey, each week another, and sold 200 × (price / 5)^−2 jars of it a week; bread
 * beside it never changed and sold 5,000 a week, so that a week of the category is always much the same.
 */
class OwnPricesTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final int PRICES = 10;
    private static final int WEEKS = 40;

    private Database database;
    private Conversation talk;

    @BeforeEach
    void openTheStall(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:prices" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Files.writeString(folder.resolve("products.csv"), """
            sku,name,category,supplier,price,unit_cost,pack_size,min_order_quantity
            HONEY,Honey jar,Pantry,,5.00,2.00,1,1
            BREAD,Rye bread,Pantry,,3.00,1.00,1,1
            """);
        Files.writeString(folder.resolve("sales.csv"), sales());
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(folder), ImportOptions.DEFAULT, (_, _, _) -> {});
        talk = new Conversation(
                new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC()), "cli:p", MONDAY_MORNING);
    }

    @AfterEach
    void closeTheStall() {
        database.close();
    }

    private static String sales() {
        var rows = new StringBuilder(
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n");
        var monday = LocalDate.of(2026, 11, 16).minusWeeks(WEEKS - 1);
        for (var week = 0; week < WEEKS; week++) {
            var price = 4 + 0.25 * (week % PRICES);
            var day = monday.plusWeeks(week);
            rows.append("H%d,1,%sT09:00:00,Market,in_store,Ben,,HONEY,%d,%.2f,0,0,sale%n"
                    .formatted(week, day, Math.round(200 * Math.pow(price / 5, -2)), price));
            rows.append("B%d,1,%sT09:00:00,Market,in_store,Ben,,BREAD,5000,3.00,0,0,sale%n".formatted(week, day));
        }
        return rows.toString();
    }

    /** 10% dearer at an elasticity near −2 loses about 1 − 1.1^−2 = 17% of units, more than the margin can bear. */
    @Test
    void saysWhatOwnPricesTell() {
        var line = talk.ask("what if I raise honey jars by 10%?").lines().stream()
                .filter(it -> it.startsWith("By its own 10 prices: "))
                .findFirst()
                .orElseThrow();
        var shares = Pattern.compile("−(\\d+)% to −(\\d+)% of units").matcher(line);

        assertThat(shares.find()).as(line).isTrue();
        assertThat(Integer.parseInt(shares.group(1))).isBetween(17, 19);
        assertThat(Integer.parseInt(shares.group(2))).isBetween(15, 17);
        assertThat(line).contains("80% range");
    }

    @Test
    void refusesToSayForAPriceThatNeverChanged() {
        assertThat(talk.ask("what if I raise rye bread by 10%?").lines())
                .contains("It was sold at 1 price so far; I’d need 8 to say how sales answer, so this is what must"
                        + " hold, not what will.");
    }
}
