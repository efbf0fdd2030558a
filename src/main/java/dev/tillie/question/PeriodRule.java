package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to say a period.
 *
 * @param pattern over plain words
 * @param meaning the days it most likely stands for
 * @param other the days it may stand for instead
 */
record PeriodRule(Pattern pattern, Meaning meaning, Meaning other) {
    /** Empty where the words turn out to name no day: 31 February, 45/13. */
    interface Meaning {
        Optional<Period> of(Matcher said, Calendar calendar);
    }

    /** Days that any words of the pattern name. */
    static PeriodRule always(String pattern, BiFunction<Matcher, Calendar, Period> meaning) {
        return perhaps(pattern, (said, calendar) -> Optional.of(meaning.apply(said, calendar)));
    }

    static PeriodRule day(String pattern, BiFunction<Matcher, Calendar, java.time.LocalDate> meaning) {
        return always(pattern, (said, calendar) -> Period.ofDay(meaning.apply(said, calendar)));
    }

    /** "Last month's expenses", without its apostrophe. */
    private static final String POSSESSIVE = "(?:(?<=week|weekend|fortnight|month|quarter|year|today|tonight)s)?";

    /** Days that some words of the pattern name. */
    static PeriodRule perhaps(String pattern, Meaning meaning) {
        return new PeriodRule(
                Pattern.compile("(?<![\\w./#£€$₹-])(?:" + pattern + ")" + POSSESSIVE + "(?![\\w])"),
                meaning,
                (_, _) -> Optional.empty());
    }

    /** The same, where another reading is likely enough to be offered. */
    PeriodRule or(Meaning reading) {
        return new PeriodRule(pattern, meaning, reading);
    }

    PeriodRule orElse(BiFunction<Matcher, Calendar, Period> reading) {
        return or((said, calendar) -> Optional.of(reading.apply(said, calendar)));
    }
}
