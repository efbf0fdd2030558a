package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FlexibleBudgetTest {
    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    /** Horngren's Cost Accounting, exercise 7-16, with its published solution. */
    @Test
    void splitsHorngrensVarianceIntoPricesAndVolume() {
        var plan = new FlexibleBudget(money("110"), money("74"), money("54000"));
        var actual = new FlexibleBudget(money("112"), money("82"), money("50000"));

        var variances = plan.against(money("3000"), actual, money("2800"));

        assertThat(variances.planned()).isEqualByComparingTo("54000");
        assertThat(variances.actual()).isEqualByComparingTo("34000");
        assertThat(variances.flexibleBudget()).isEqualByComparingTo("-12800");
        assertThat(variances.salesVolume()).isEqualByComparingTo("-7200");
        assertThat(variances.total()).isEqualByComparingTo("-20000");
    }

    /** GelSoft in Lumen's Accounting for Managers. */
    @Test
    void addsUpGelSoftsVariances() {
        var variances = new FlexibleBudget.Variances(money("-40000"), money("304906"), money("188551"));

        assertThat(variances.flexibleBudget()).isEqualByComparingTo("-344906");
        assertThat(variances.salesVolume()).isEqualByComparingTo("116355");
        assertThat(variances.total()).isEqualByComparingTo("-228551");
    }
}
