package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.fraud.Case;
import dev.tillie.fraud.Event;
import dev.tillie.fraud.Worry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FraudCaseViewTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void listsACashRefundOnceThoughItCountsAsARefundToo() {
        var rows = List.of(
                new Event(NOON, "R1", "refund €9.50 for S1"),
                new Event(NOON, "R1", "cash refund €9.50 for S1"),
                new Event(NOON, "R2", "refund €4.00 for S2"));
        var flagged = new Case(
                List.of("k"),
                List.of(Worry.REFUND_RATE),
                List.of(),
                NOON,
                NOON,
                13.5,
                90,
                0.9,
                List.of(),
                List.of(),
                rows);

        assertThat(FraudCaseView.events(flagged))
                .extracting(Event::text)
                .containsExactly("cash refund €9.50 for S1", "refund €4.00 for S2");
    }
}
