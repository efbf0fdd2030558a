package dev.tillie.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetLineTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static BudgetLine line(String category, String location, String amount) {
        return new BudgetLine(category, location, MONTH, new BigDecimal(amount));
    }

    @Test
    void addsPlacesUpWhereTheWholeShopHasNoPlan() {
        assertThat(BudgetLine.whole(List.of(line("Food", "Cork", "400"), line("Food", "Oak Lane", "250"))))
                .containsExactly(line("Food", "", "650"));
    }

    @Test
    void takesPlacesForPartsOfThePlanForTheWholeShop() {
        assertThat(BudgetLine.whole(List.of(line("Food", "Cork", "400"), line("Food", "", "1000"))))
                .containsExactly(line("Food", "", "1000"));
    }
}
