package dev.tillie.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.store.Database;
import dev.tillie.store.Dimension;
import dev.tillie.store.Totals;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The UCI Online Retail data set; the figures are those counted in the file itself. */
@Tag("evidence")
class OnlineRetailEvidenceTest {
    private static final Shop SHOP = new Shop(
            "Gifts", CurrencyUnit.GBP, ZoneId.of("Europe/London"), DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of());

    private static @Nullable Database database;
    private static @Nullable Receipt receipt;

    @BeforeAll
    static void importIt(@TempDir Path dir) throws Exception {
        var data = System.getProperty("tillie.data");
        Assumptions.assumeTrue(data != null, "tillie.data is not set");
        var file = Path.of(String.valueOf(data), "sales", "online_retail.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), file + " is missing");
        database = Database.open(Database.fileUrl(dir));
        receipt = new Importer(database, 1, SHOP)
                .importAll(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
                .getFirst();
    }

    @AfterAll
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    private static Receipt receipt() {
        return java.util.Objects.requireNonNull(receipt);
    }

    private static Totals totals() {
        return new Totals(java.util.Objects.requireNonNull(database), 1);
    }

    @Test
    void receiptCountsTheWholeFile() {
        assertThat(receipt().lines()).isEqualTo(541_909);
        assertThat(receipt().added()).isEqualTo(541_909);
        assertThat(receipt().skipped()).isZero();
        assertThat(receipt().from()).isEqualTo("2010-12-01");
        assertThat(receipt().to()).isEqualTo("2011-12-09");
        assertThat(receipt().totals())
                .containsEntry("orders", new BigDecimal(25_900))
                .containsEntry("cancellations", new BigDecimal(3_836))
                .containsEntry("cancelled_lines", new BigDecimal(9_288))
                .containsEntry("lines_without_customer", new BigDecimal(135_080));
    }

    @Test
    void receiptSaysItInWords() {
        assertThat(receipt().toText())
                .contains("541,909 lines", "25,900 orders, 3,836 of them cancellations with 9,288 lines")
                .contains("net £9,747,747.93, with £918,936.61 taken off by cancellations and corrections")
                .contains("135,080 lines have no customer; they are kept", "Undo with: undo 1");
    }

    @Test
    void novemberAddsUp() {
        var november = new Period(LocalDate.of(2011, 11, 1), LocalDate.of(2011, 11, 30));
        var net = totals().listDays(november, Where.ALL).stream()
                .map(it -> it.net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(net).isEqualByComparingTo("1461756.25");
    }

    @Test
    void topGoodByRevenueIsTheCakestand() {
        var all = totals().findSpan().orElseThrow();
        var top = totals().listBy(Dimension.PRODUCT, all, Where.ALL.withGoodsOnly(true), 1)
                .getFirst();
        assertThat(top.label()).isEqualTo("REGENCY CAKESTAND 3 TIER");
        assertThat(top.net()).isEqualByComparingTo("164762.19");
    }
}
