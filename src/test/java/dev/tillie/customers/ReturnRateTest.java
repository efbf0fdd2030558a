package dev.tillie.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReturnRateTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

    /** Came every week up to a day, and once more so many weeks later; 0 for never. */
    private static History weekly(String name, LocalDate last, int backAfterWeeks) {
        var visits = new ArrayList<Visit>();
        IntStream.rangeClosed(0, 9).forEach(week -> visits.add(new Visit(last.minusWeeks(9L - week), 10)));
        if (backAfterWeeks > 0) {
            visits.add(new Visit(last.plusWeeks(backAfterWeeks), 10));
        }
        return new History(name, visits);
    }

    @Test
    void countsEachAbsenceOnceAndWhetherItEndedWithinTheWindow() {
        // windows of four weeks before 1 November end on 9 August, 6 September, 4 October and 1 November
        var august = LocalDate.of(2026, 7, 25);
        var histories = List.of(
                weekly("back in time", august, 4),
                weekly("back in time too", august, 5),
                weekly("back too late", august, 8),
                weekly("never back", august, 0),
                weekly("never back either", august, 0),
                weekly("on time", UNTIL.minusDays(3), 0));

        // five absences from July on, and another of each of the three who came and stopped again
        assertThat(ReturnRate.of(histories, UNTIL, 28, Set.of())).contains(new ReturnRate(8, 2));
        assertThat(new ReturnRate(5, 2).chance()).isCloseTo(3 / 7.0, within(1e-12));
    }

    @Test
    void leavesOutWhoWasCalledAndSaysNothingOfTooFew() {
        var august = LocalDate.of(2026, 7, 25);
        var histories = IntStream.range(0, 6)
                .mapToObj(it -> weekly("C" + it, august, it == 0 ? 4 : 0))
                .toList();

        assertThat(ReturnRate.of(histories, UNTIL, 28, Set.of("C0"))).contains(new ReturnRate(5, 0));
        assertThat(ReturnRate.of(histories, UNTIL, 28, Set.of("C0", "C1"))).isEmpty();
    }
}
