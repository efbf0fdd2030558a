package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What several parts of a message ask for. */
class AskedTest {
    private static final Span YESTERDAY =
            new Span(new Period(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 21)), "yesterday");

    @Test
    void tellsRefundsFromVoidsAndMostFromLeast() {
        assertThat(Asked.differ(with(Slot.METRIC, "refunds"), with(Slot.METRIC, "voids")))
                .isTrue();
        assertThat(Asked.differ(with(Slot.SORT, "desc"), with(Slot.SORT, "asc")))
                .isTrue();
        assertThat(Asked.differ(with(Slot.GROUP_BY, "channel"), with(Slot.GROUP_BY, "employee")))
                .isTrue();
        assertThat(Asked.differ(with(Slot.METRIC, "refunds"), with(Slot.PERIOD, YESTERDAY)))
                .isFalse();
    }

    @Test
    void takesWhatIsToldForNoRequestUnlessItIsCounted() {
        var told = with(Slot.ACTION, "tell");

        assertThat(Asked.isTold(Intent.SETTINGS, Slots.NONE)).isTrue();
        assertThat(Asked.isTold(Intent.SETTINGS, told)).isTrue();
        assertThat(Asked.isTold(Intent.SETTINGS, told.with(Slot.QUANTITY, 11))).isFalse();
        assertThat(Asked.isTold(Intent.SETTINGS, with(Slot.ACTION, "mute"))).isFalse();
        assertThat(Asked.isTold(Intent.CASH_FLOW, Slots.NONE)).isFalse();
    }

    @Test
    void sharesTheOnlyDaysAndThePlaceSaidLast() {
        var sales = with(Slot.PERIOD, YESTERDAY);
        var margin = new Slots(Map.of(Slot.METRIC, "margin_pct", Slot.LOCATION, "cork"), Map.of(Slot.LOCATION, "Cork"));

        var shared = Asked.sharing(List.of(sales, margin));

        assertThat(shared.getFirst().id(Slot.LOCATION)).hasValue("Cork");
        assertThat(shared.getLast().span(Slot.PERIOD)).hasValue(YESTERDAY);
    }

    @Test
    void keepsAPlaceSaidFirstToItself() {
        var shared = Asked.sharing(List.of(with(Slot.LOCATION, "Cork"), with(Slot.METRIC, "voids")));

        assertThat(shared.getLast().has(Slot.LOCATION)).isFalse();
    }

    private static Slots with(Slot slot, Object value) {
        return Slots.NONE.with(slot, value);
    }
}
