package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a unit cost, against averages worked by hand. */
class CostHistoryTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static final CostHistory HISTORY = CostHistory.of(
            List.of(lot(JULY.plusDays(9), 225, "27"), lot(JULY, 150, "21"), lot(JULY.plusDays(17), 210, "33")));

    private static Lot lot(LocalDate day, double quantity, String cost) {
        return new Lot(day, quantity, new BigDecimal(cost));
    }

    /** 150 × 21 + 225 × 27 + 210 × 33 = 16,155 for 585 units. */
    @Test
    void averagesPurchasesByTheirQuantity() {
        assertThat(HISTORY.findUnitCost(JULY.plusDays(30))).contains(new BigDecimal("27.615385"));
    }

    /** 150 × 21 + 225 × 27 = 9,225 for 375 units. */
    @Test
    void knowsNothingOfWhatCameLater() {
        assertThat(HISTORY.findUnitCost(JULY.plusDays(9))).contains(new BigDecimal("24.600000"));
    }

    @Test
    void forgetsADeliveryAfterNinetyDays() {
        assertThat(HISTORY.findUnitCost(JULY.plusDays(17 + 89))).contains(new BigDecimal("33.000000"));
    }

    @Test
    void keepsTheLastCostWhereNothingCameLately() {
        assertThat(HISTORY.findUnitCost(JULY.plusYears(1))).contains(new BigDecimal("33"));
    }

    @Test
    void takesTheFirstDeliveryForWhatWasSoldBeforeIt() {
        assertThat(HISTORY.findUnitCost(JULY.minusDays(1))).contains(new BigDecimal("21"));
    }

    @Test
    void saysNothingWhereNothingEverCame() {
        assertThat(CostHistory.of(List.of()).findUnitCost(JULY)).isEmpty();
    }

    @Test
    void refusesALotOfNothing() {
        assertThatThrownBy(() -> lot(JULY, 0, "1")).hasMessageContaining("more than zero units, got 0");
    }
}
