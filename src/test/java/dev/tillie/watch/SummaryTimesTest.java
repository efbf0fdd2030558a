package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Preferences;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTimesTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    private static SummaryTimes times(Map<String, String> settings) {
        return SummaryTimes.of(preferences(settings), EIGHT, DayOfWeek.MONDAY);
    }

    private static Preferences preferences(Map<String, String> settings) {
        return new Preferences() {
            private final Map<String, String> kept = new HashMap<>(settings);

            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void save(String name, String value) {
                kept.put(name, value);
            }
        };
    }

    private static ZonedDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(DUBLIN);
    }

    @Test
    void sumsUpTheWeekOnItsFirstDayAndTheMonthOnItsFirst() {
        var times = times(Map.of());

        assertThat(times.weeklyDue(at("2026-11-23T07:59"))).isEmpty();
        assertThat(times.weeklyDue(at("2026-11-23T08:00"))).contains(LocalDate.of(2026, 11, 23));
        assertThat(times.weeklyDue(at("2026-11-24T09:00"))).contains(LocalDate.of(2026, 11, 23));
        assertThat(times.weeklyDue(at("2026-11-25T09:00"))).isEmpty();
        assertThat(times.monthlyDue(at("2026-12-01T08:00"))).contains(LocalDate.of(2026, 12, 1));
        assertThat(times.monthlyDue(at("2026-12-03T08:00"))).isEmpty();
    }

    @Test
    void goesByWhatWasSettled() {
        var times = times(Map.of(Preferences.WEEKLY_AT, "FRIDAY 17:30", Preferences.MONTHLY_AT, "31 09:00"));

        assertThat(times.weeklyDue(at("2026-11-27T17:29"))).isEmpty();
        assertThat(times.weeklyDue(at("2026-11-27T17:30"))).contains(LocalDate.of(2026, 11, 27));
        assertThat(times.monthlyDue(at("2026-11-30T09:00"))).contains(LocalDate.of(2026, 11, 30));
        var never = times(Map.of(Preferences.WEEKLY_AT, "never", Preferences.MONTHLY_AT, "never"));
        assertThat(never.weeklyDue(at("2026-11-23T08:00"))).isEmpty();
        assertThat(never.monthlyDue(at("2026-12-01T08:00"))).isEmpty();
    }

    @Test
    void isDueOnceThoughTheClockIsPutForwardOrBack() {
        var times = times(Map.of(Preferences.WEEKLY_AT, "SUNDAY 01:30"));
        for (var night : List.of("2026-03-29T00:00", "2026-10-25T00:00")) {
            var due = new ArrayList<LocalDate>();
            for (var minutes = 0; minutes < 24 * 60; minutes += 10) {
                times.weeklyDue(at(night).plusMinutes(minutes)).ifPresent(due::add);
            }
            assertThat(due).isNotEmpty().containsOnly(LocalDate.parse(night.substring(0, 10)));
        }
    }
}
