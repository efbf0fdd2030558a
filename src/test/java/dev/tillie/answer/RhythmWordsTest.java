package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmWordsTest {
    private static Rhythm read(String said) {
        return Objects.requireNonNull(
                RhythmWords.find(said, DayOfWeek.MONDAY).orElseThrow().rhythm());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        every Monday                         | every Monday at 8:00
        every Monday at 9                    | every Monday at 9:00
        every Friday at 5pm                  | every Friday at 17:00
        Tuesdays at 9                        | every Tuesday at 9:00
        on Mondays and Thursdays             | every Monday and Thursday at 8:00
        every mon, wed and fri at 7:30       | every Monday, Wednesday and Friday at 7:30
        at 6pm every Saturday                | every Saturday at 18:00
        every morning at 8                   | every day at 8:00
        every evening                        | every day at 18:00
        every evening at 6                   | every day at 18:00
        daily at noon                        | every day at 12:00
        weekdays at 7                        | every weekday at 7:00
        every weekday at 17:15               | every weekday at 17:15
        every week                           | every Monday at 8:00
        weekly on Sunday at 20:00            | every Sunday at 20:00
        every month on the 1st               | on the 1st of every month at 8:00
        on the 15th of every month at 10am   | on the 15th of every month at 10:00
        monthly                              | on the 1st of every month at 8:00
        at the end of every month            | on the last day of every month at 8:00
        every hour                           | every hour
        """)
    void readsHowOften(String said, String expected) {
        assertThat(read(said).say()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"every 5 minutes", "every half hour", "every minute", "every other week", "fortnightly", "every 2 hours"
    })
    void saysWhatCannotBeDone(String said) {
        assertThat(RhythmWords.find(said, DayOfWeek.MONDAY).orElseThrow().cannot())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"on Friday", "last Monday", "next month", "at 8", "how did we do"})
    void takesNothingElseForOne(String said) {
        assertThat(RhythmWords.find(said, DayOfWeek.MONDAY)).isEmpty();
    }

    @Test
    void isDueOnTheLastDayOfShorterMonths() {
        var rhythm = read("on the last day of every month at 9");

        assertThat(rhythm.lastDue(LocalDateTime.parse("2027-03-02T10:00"))).hasToString("2027-02-28T09:00");
        assertThat(rhythm.nextDue(LocalDateTime.parse("2027-04-01T10:00"))).hasToString("2027-04-30T09:00");
    }

    @Test
    void isDueTheWeekBeforeUntilItsHourComes() {
        var rhythm = read("every Monday at 9");

        assertThat(rhythm.lastDue(LocalDateTime.parse("2026-11-23T08:59"))).hasToString("2026-11-16T09:00");
        assertThat(rhythm.lastDue(LocalDateTime.parse("2026-11-23T09:00"))).hasToString("2026-11-23T09:00");
        assertThat(rhythm.nextDue(LocalDateTime.parse("2026-11-23T09:00"))).hasToString("2026-11-30T09:00");
    }

    @Test
    void isReadBackAsItWasWritten() {
        for (var said :
                new String[] {"every hour", "weekdays at 7", "every month on the 1st", "on Mondays and Thursdays"}) {
            assertThat(Rhythm.ofText(read(said).toText())).isEqualTo(read(said));
        }
    }
}
