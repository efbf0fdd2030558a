package dev.tillie.customers;

import static dev.tillie.customers.Histories.TODAY;
import static dev.tillie.customers.Histories.daysAgo;
import static dev.tillie.customers.Histories.every;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    @Test
    void needsThreeVisits() {
        assertThat(Rhythm.of(daysAgo("ann", 10, 30, 20), TODAY)).isEqualTo(new Rhythm.TooLittleData(2));
        assertThat(Rhythm.of(new History("ann", List.of()), TODAY)).isEqualTo(new Rhythm.TooLittleData(0));
    }

    @Test
    void measuresTheWaitInTheCustomersOwnGaps() {
        // Gaps 10, 12, 14: median 12, median absolute deviation 2.
        var rhythm = (Rhythm.Known) Rhythm.of(daysAgo("ann", 10, 66, 56, 44, 30), TODAY);

        assertThat(rhythm.medianGapDays()).isEqualTo(12);
        assertThat(rhythm.gapSpreadDays()).isEqualTo(3);
        assertThat(rhythm.daysSinceLast()).isEqualTo(30);
        assertThat(rhythm.overdueRatio()).isEqualTo(2.5);
        assertThat(rhythm.longerGapShare()).isEqualTo(0.25);
        assertThat(rhythm.isOverdue()).isTrue();
    }

    @ParameterizedTest(name = "a gap of {0} days, {1} days since: overdue {2}")
    @CsvSource({"365,200,false", "365,560,true", "7,7,false", "7,9,false", "7,15,true", "2,6,false", "30,61,true"})
    void callsLateOnlyWhatIsLateForThisCustomer(int gap, int daysSince, boolean overdue) {
        var rhythm = (Rhythm.Known) Rhythm.of(every(gap, 5, daysSince, 10, "ann"), TODAY);

        assertThat(rhythm.isOverdue()).isEqualTo(overdue);
    }

    @Test
    void knowsThatASummerGuestComesBack() {
        var guest = daysAgo("guest", 10, 760, 755, 750, 440, 435, 430, 120, 115, 110);

        assertThat(((Rhythm.Known) Rhythm.of(guest, TODAY)).isOverdue()).isFalse();
    }

    @Test
    void ignoresVisitsAfterTheDayAskedFor() {
        assertThat(Rhythm.of(every(10, 5, 0, 10, "ann"), TODAY.minusDays(25))).isInstanceOf(Rhythm.TooLittleData.class);
    }
}
