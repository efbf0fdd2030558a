package dev.tillie.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StockOutlookTest {
    private static final double[] FOUR_A_DAY = {4, 4, 4, 4, 4};

    @Test
    void namesTheDayThatTakesTheLastUnit() {
        assertThat(StockOutlook.of(10, FOUR_A_DAY, List.of())).isEqualTo(new StockOutlook(OptionalInt.of(2), 2.5));
    }

    @Test
    void countsArrivalsFromTheDayTheyCome() {
        assertThat(StockOutlook.of(10, FOUR_A_DAY, List.of(new Arrival(2, 4))))
                .isEqualTo(new StockOutlook(OptionalInt.of(3), 3.5));
        assertThat(StockOutlook.of(10, FOUR_A_DAY, List.of(new Arrival(3, 40))).runsOutInDays())
                .hasValue(2);
    }

    @Test
    void goesOnWithTheMeanPastTheForecast() {
        assertThat(StockOutlook.of(30, FOUR_A_DAY, List.of())).isEqualTo(new StockOutlook(OptionalInt.empty(), 7.5));
    }

    @Test
    void lastsForEverWithoutDemand() {
        assertThat(StockOutlook.of(1, new double[3], List.of()).daysOfCover()).isInfinite();
    }

    @Test
    void startsEmptyWhenNothingIsThere() {
        assertThat(StockOutlook.of(0, new double[3], List.of())).isEqualTo(new StockOutlook(OptionalInt.of(0), 0));
    }
}
