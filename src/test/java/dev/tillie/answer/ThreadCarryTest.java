package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.finance.Cadence;
import dev.tillie.finance.CashChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadCarryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<CashChange> CHANGES = List.of(
            new CashChange.Purchase("an oven", DAY, new BigDecimal("4500.10")),
            new CashChange.Receipt("a grant", DAY, new BigDecimal("5000")),
            new CashChange.Cost("a van", new Cadence.Months(1, YearMonth.of(2026, 11), 15), DAY, BigDecimal.TEN),
            new CashChange.Cost("a barista", new Cadence.Days(7, DAY), DAY, new BigDecimal("313.60")),
            new CashChange.Move("the rent", List.of("R1", "R2"), DAY.plusDays(9)),
            new CashChange.Shift("half an order", DAY, LocalDate.MAX, BigDecimal.ONE),
            new CashChange.Takings("a dry January", -.1, DAY, DAY.plusDays(30)),
            new CashChange.Takings("less", -.2));

    @Test
    void keepsEveryKindOfChangeAsText() {
        assertThat(ChangeText.read(ChangeText.write(CHANGES))).isEqualTo(CHANGES);
    }

    @Test
    void remembersWhatWasTriedAndWhatItComesTo() {
        var state = ThreadState.NEW
                .carrying(Carried.tried("all of it", CHANGES), true)
                .carrying(Carried.sum("the reorder list", new BigDecimal("912.40")), true);

        var kept = ThreadState.of(state.toJson());

        assertThat(kept.carried().amount()).isEqualByComparingTo("912.40");
        assertThat(kept.carried().what()).isEqualTo("the reorder list");
        assertThat(kept.carried().tried()).containsExactly(new Carried.Tried("all of it", CHANGES));
    }

    @Test
    void forgetsASumOnceTheTalkIsOfOtherThings() {
        var state = ThreadState.NEW
                .carrying(Carried.sum("the reorder list", BigDecimal.TEN), true)
                .carrying(Carried.NOTHING, false);

        assertThat(state.carried()).isEqualTo(Carried.NOTHING);
    }

    @Test
    void takesAYesForTheButtonThatSaysIt() {
        var state = new ThreadState(null, Map.of("k1", Tap.of("do"), "k2", Tap.of("leave")), List.of(), false)
                .choosing(List.of("k1", "k2"));

        assertThat(Decision.find("Yes, please!", state)).contains(Tap.of("do"));
        assertThat(Decision.find("no thanks", state)).contains(Tap.of("leave"));
        assertThat(Decision.find("yes, how are sales?", state)).isEmpty();
        assertThat(Decision.find("yes", ThreadState.NEW)).isEmpty();
    }
}
