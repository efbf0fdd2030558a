package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Preferences;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static Attention of(Map<String, String> settled) {
        var kept = new HashMap<>(settled);
        return Attention.of(new Preferences() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void save(String name, String value) {
                kept.put(name, value);
            }
        });
    }

    @Test
    void isQuietOverMidnight() {
        var attention = of(Map.of("quiet-hours", "22:00-06:30"));
        assertThat(attention.isQuiet(LocalTime.of(21, 59))).isFalse();
        assertThat(attention.isQuiet(LocalTime.of(22, 0))).isTrue();
        assertThat(attention.isQuiet(LocalTime.of(3, 0))).isTrue();
        assertThat(attention.isQuiet(LocalTime.of(6, 30))).isFalse();
    }

    @Test
    void isQuietOverNoon() {
        var attention = of(Map.of("quiet-hours", "12:00-14:00"));
        assertThat(attention.isQuiet(LocalTime.of(13, 0))).isTrue();
        assertThat(attention.isQuiet(LocalTime.of(23, 0))).isFalse();
    }

    @Test
    void wantsTheSummaryInQuietHoursOnlyWhereItsHourIsOneOfThem() {
        assertThat(of(Map.of("summary-at", "08:00")).isSummaryDue(LocalTime.of(21, 30)))
                .isFalse();
        var late = of(Map.of("summary-at", "23:30"));
        assertThat(late.isSummaryDue(LocalTime.of(23, 29))).isFalse();
        assertThat(late.isSummaryDue(LocalTime.of(23, 30))).isTrue();
        assertThat(of(Map.of("summary-at", "never")).isSummaryDue(LocalTime.of(9, 0)))
                .isFalse();
    }

    @Test
    void keepsTheDefaultForWhatCannotBeRead() {
        assertThat(of(Map.of("quiet-hours", "late", "pings-a-day", "many", "summary-at", "dawn")))
                .isEqualTo(Attention.DEFAULT);
    }

    @Test
    void takesWhatTheOwnerSettled() {
        var attention = of(Map.of("pings-a-day", "2", "summary-at", "never", "muted-pings", "shelf,silence"));
        assertThat(attention.perDay()).isEqualTo(2);
        assertThat(attention.summaryAt()).isNull();
        assertThat(attention.muted()).containsExactlyInAnyOrder("shelf", "silence");
    }
}
