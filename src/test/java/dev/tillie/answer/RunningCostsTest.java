package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningCostsTest {
    @ParameterizedTest
    @CsvSource({
        "rent goes to 36000 a year, 36000, 3000.00",
        "insurance at 900 annually, 900, 75.00",
        "water at 240 per quarter, 240, 80.00",
        "wages at 1200 a week, 1200, 5200.00",
        "rent goes to 3000, 3000, 3000",
    })
    void spreadsWhatIsPaidByTheYearQuarterOrWeekOverMonths(String said, BigDecimal amount, BigDecimal aMonth) {
        assertThat(RunningCosts.aMonth(amount, said)).isEqualTo(aMonth);
    }
}
