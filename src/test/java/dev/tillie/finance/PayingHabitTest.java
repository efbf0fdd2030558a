package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PayingHabitTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    private static Stream<PayingHabit.Settled> pays(String who, int... daysLate) {
        return IntStream.of(daysLate).mapToObj(it -> new PayingHabit.Settled(who, DUE, DUE.plusDays(it)));
    }

    private static PayingHabit habit() {
        return PayingHabit.of(
                Stream.of(pays("slow", 19, 20, 21, 20, 20, 20), pays("prompt", -1, 0, 1, 0, 0, 0), pays("new", 30))
                        .flatMap(it -> it)
                        .toList());
    }

    @Test
    void expectsEachToPayAsBefore() {
        assertThat(habit().expectedOn("slow", DUE)).isBetween(DUE.plusDays(19), DUE.plusDays(20));
        assertThat(habit().expectedOn("prompt", DUE)).isBetween(DUE, DUE.plusDays(1));
    }

    @Test
    void drawsWhoIsHardlyKnownTowardsEverybody() {
        var everybody = habit().daysLate("never seen");

        assertThat(everybody).isBetween(11.0, 12.0);
        assertThat(habit().daysLate("new")).isBetween(everybody, 30.0);
    }

    @Test
    void expectsNoMoneyOnADayThatIsPast() {
        var today = DUE.plusDays(60);

        assertThat(habit().days("slow", DUE, today)).isNotEmpty().allMatch(it -> it.isAfter(today));
    }

    @Test
    void takesTheDueDateWhereNothingIsKnown() {
        assertThat(PayingHabit.of(List.of()).days("anybody", DUE, DUE.minusDays(5)))
                .containsExactly(DUE);
    }
}
