package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Purchase;
import dev.tillie.finance.CostVariance.Good;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostVarianceTest {
    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    /**
     * Direct materials of the Webb Company in Horngren's Cost Accounting, chapter 7: 12,000 jackets planned and 10,000
     * made of two square yards each at 30 a yard; 22,200 yards bought at 28. Its published variances are 44,400
     * favourable for price, 66,000 unfavourable for efficiency and 21,600 unfavourable for both; the static budget of
     * 720,000 leaves 120,000 favourable to volume.
     */
    @Test
    void splitsWebbsDirectMaterials() {
        var variance =
                CostVariance.of(money("720000"), List.of(new Good("CLOTH", 22_200, 20_000, money("30"), money("28"))));

        assertThat(variance.price()).isEqualByComparingTo("-44400");
        assertThat(variance.quantity()).isEqualByComparingTo("66000");
        assertThat(variance.actual().subtract(variance.flexible())).isEqualByComparingTo("21600");
        assertThat(variance.volume()).isEqualByComparingTo("-120000");
        assertThat(variance.total()).isEqualByComparingTo("-98400");
    }

    private static Purchase bought(String sku, double units, String cost) {
        var day = LocalDate.of(2026, 10, 5);
        return new Purchase("PO", "Mill", sku, "Oak Lane", units, money(cost), day, day, day, units);
    }

    /** Flour at 1.00 before; salt was never bought before, so what it costs now is its standard. */
    @Test
    void takesTheAverageBeforeForTheStandard() {
        var before = List.of(bought("FLOUR", 10, "0.90"), bought("FLOUR", 10, "1.10"), bought("YEAST", 4, "2.00"));
        var now = List.of(bought("FLOUR", 30, "1.20"), bought("SALT", 5, "0.50"));

        var goods = CostVariance.goods(now, before, Map.of("FLOUR", 24.0, "SALT", 5.0, "YEAST", 3.0));
        var variance = CostVariance.of(money("20"), goods);

        assertThat(variance.price()).isEqualByComparingTo("6.00");
        // six of flour too many, and three of yeast from what was there
        assertThat(variance.quantity()).isEqualByComparingTo("0.00");
        assertThat(variance.volume()).isEqualByComparingTo("12.50");
        assertThat(variance.total()).isEqualByComparingTo("18.50");
        assertThat(variance.goods()).extracting(Good::sku).startsWith("FLOUR");
    }
}
