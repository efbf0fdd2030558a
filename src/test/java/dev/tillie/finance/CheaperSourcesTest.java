package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheaperSourcesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<Purchase> every(int days, String supplier, String sku, double units, String cost) {
        var purchases = new ArrayList<Purchase>();
        for (var day = TODAY.minusDays(360); !day.isAfter(TODAY); day = day.plusDays(days)) {
            purchases.add(new Purchase(
                    "PO" + day, supplier, sku, "Oak Lane", units, new BigDecimal(cost), day, day, day, units));
        }
        return purchases;
    }

    private static List<Purchase> all(List<Purchase> some, List<Purchase> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Map<String, Good> goods(boolean isSold, String... skuAndName) {
        var goods = new HashMap<String, Good>();
        for (var i = 0; i < skuAndName.length; i += 2) {
            goods.put(skuAndName[i], Good.of(skuAndName[i], skuAndName[i + 1], isSold));
        }
        return goods;
    }

    /** 37 orders of 24 at 1.85, and 1.62 elsewhere: 888 × 0.23. */
    @Test
    void countsWhatTheSecondSupplierWouldSaveAYear() {
        var bought = all(every(10, "Dairy Direct", "OAT", 24, "1.85"), every(90, "Oat Co", "OAT", 6, "1.62"));

        var found = CheaperSources.find(bought, goods(true, "OAT", "Oat milk 1L"), TODAY);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().dear().supplier()).isEqualTo("Dairy Direct");
        assertThat(found.getFirst().cheap().lastOn()).isEqualTo(TODAY);
        assertThat(found.getFirst().aYear()).isEqualByComparingTo("204.24");
        assertThat(found.getFirst().dear().lately()).hasSize(3);
    }

    /** Thirteen bags of 5 kg at 1.20 a kg, when 25 kg cost 0.90 a kg: 65 × 0.30. */
    @Test
    void holdsBagsOfFlourAgainstEachOtherByTheKilogram() {
        var bought = all(every(30, "Mill", "F5", 1, "6.00"), every(120, "Mill", "F25", 1, "22.50"));

        var found = CheaperSources.find(
                bought, goods(false, "F5", "Strong flour 5kg", "F25", "Strong flour, 25 kg"), TODAY);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().isOtherPack()).isTrue();
        assertThat(found.getFirst().unit()).isEqualTo("kg");
        assertThat(found.getFirst().aYear()).isEqualByComparingTo("19.50");
    }

    /** The shop sells both jars: the bigger is no cheaper way to have the smaller. */
    @Test
    void keepsTwoSizesOnTheShelfApart() {
        var bought = all(every(30, "Larder", "J3", 6, "2.55"), every(30, "Larder", "J6", 6, "4.00"));

        assertThat(CheaperSources.find(bought, goods(true, "J3", "Jam 300g", "J6", "Jam 600g"), TODAY))
                .isEmpty();
    }

    @Test
    void takesACaseForSoManyOfTheSingleOne() {
        var bought = all(every(30, "Drinks", "COLA", 6, "1.00"), every(30, "Drinks", "COLA24", 1, "18.00"));

        var found = CheaperSources.find(bought, goods(true, "COLA", "Cola 330ml", "COLA24", "Cola 24 x 330ml"), TODAY);

        // thirteen orders of six, a quarter off
        assertThat(found.getFirst().aYear()).isEqualByComparingTo("19.50");
    }

    @Test
    void leavesOldPricesAndSmallDifferencesAlone() {
        var oat = goods(true, "OAT", "Oat milk 1L");
        var old = every(10, "Oat Co", "OAT", 6, "1.00").stream()
                .filter(it -> it.orderedOn().isBefore(TODAY.minusDays(200)))
                .toList();

        assertThat(CheaperSources.find(all(every(10, "Dairy", "OAT", 24, "1.85"), old), oat, TODAY))
                .isEmpty();
        assertThat(CheaperSources.find(
                        all(every(10, "Dairy", "OAT", 24, "1.85"), every(10, "Oat Co", "OAT", 6, "1.83")), oat, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Oat milk 1L, false, oat milk by l, 1, l",
        "Oat milk 6 x 1l, false, oat milk by l, 6, l",
        "Oat milk 6x1L, true, oat milk 1.0l, 6, ''",
        "Brown sugar 500 g, false, brown sugar by kg, 0.5, kg",
        "Napkins pack of 500, false, napkins, 500, piece",
        "Teabags, true, teabags, 1, ''",
        "7UP, true, 7up, 1, ''",
    })
    void readsTheSizeOutOfTheName(String name, boolean isSold, String key, double content, String unit) {
        assertThat(Good.of("SKU", name, isSold)).isEqualTo(new Good(key, content, unit));
    }
}
