package dev.tillie.finance;

import static dev.tillie.finance.Costs.cost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.finance.OddOutlays.Why;
import dev.tillie.finance.SpendingChange.Mover;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpendingChangeTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    @Test
    void addsUpToTheWholeChange() {
        var before = List.of(cost("2026-10-01", "A", "Rent", "800.10"), cost("2026-10-02", "B", "Ads", "50"));
        var now = List.of(
                cost("2026-11-01", "A", "Rent", "800.10"),
                cost("2026-11-02", "B", "Ads", "20.05"),
                cost("2026-11-03", "C", "Repairs", "99.95"));

        var change = SpendingChange.byCategory(now, before);

        assertThat(change.change()).isEqualByComparingTo("70");
        assertThat(change.movers()).extracting(Mover::name).containsExactly("Repairs", "Ads", "Rent");
        assertThat(change.movers().stream().map(Mover::change).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(change.change());
        assertThat(change.risen()).extracting(Mover::name).containsExactly("Repairs");
    }

    private static Purchase came(String sku, String day, double units, String cost) {
        var date = LocalDate.parse(day);
        return new Purchase(
                "PO" + day, "Dairy Direct", sku, "Oak Lane", units, new BigDecimal(cost), date, date, date, units);
    }

    /** 110 at 1.20 against 100 at 1.00: 22 of the 32 are price, by hand. */
    @Test
    void splitsAPurchaseIntoPriceAndVolume() {
        var split = PriceAndVolume.of(
                List.of(came("OAT", "2026-11-05", 110, "1.20"), came("NEW", "2026-11-05", 1, "5.00")),
                List.of(came("OAT", "2026-10-05", 60, "1.00"), came("OAT", "2026-10-20", 40, "1.00")));

        assertThat(split.price()).isEqualByComparingTo("22");
        assertThat(split.volume()).isEqualByComparingTo("15");
        assertThat(split.price().add(split.volume()))
                .isEqualByComparingTo(split.now().subtract(split.before()));
    }

    @Test
    void findsABillUnlikeTheVendorsOwn() {
        var outlays = new ArrayList<Outlay>();
        for (var month = 5; month <= 10; month++) {
            outlays.add(cost("2026-%02d-08".formatted(month), "West Coast Energy", "Utilities", "10" + month));
        }
        outlays.add(cost("2026-11-08", "West Coast Energy", "Utilities", "190"));
        outlays.add(cost("2026-11-09", "Harbour Joinery", "Equipment", "5000"));
        outlays.add(cost("2026-11-10", "Kiosk", "Sundries", "3"));

        var odd = OddOutlays.in(outlays, NOVEMBER);

        assertThat(odd).extracting(OddOutlays.Odd::why).containsExactly(Why.NEW_VENDOR, Why.DEARER_THAN_USUAL);
        assertThat(odd.getLast().usual()).isEqualByComparingTo("108");
    }

    @Test
    void findsNothingOddWhereAllIsAsUsual() {
        var outlays = new ArrayList<Outlay>();
        for (var month = 5; month <= 11; month++) {
            outlays.add(cost("2026-%02d-08".formatted(month), "West Coast Energy", "Utilities", "11" + month % 3));
        }

        assertThat(OddOutlays.in(outlays, NOVEMBER)).isEmpty();
    }
}
