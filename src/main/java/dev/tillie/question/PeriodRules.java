package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The grammar of periods: the rules of every kind, in the order tried at one place. */
final class PeriodRules {
    static final List<PeriodRule> ALL = Stream.of(
                    Dates.RULES,
                    RelativeUnits.RULES,
                    NearDays.RULES,
                    Weeks.RULES,
                    Weekends.RULES,
                    Weekdays.RULES,
                    Months.RULES,
                    Quarters.RULES,
                    FiscalPeriods.RULES,
                    Ranges.RULES,
                    Seasons.RULES,
                    HolidayPeriods.RULES,
                    ForeignPeriods.RULES)
            .flatMap(List::stream)
            .toList();

    private PeriodRules() {}

    /** What words that are all of a period stand for, such as those that begin or end a range. */
    static Optional<Period> point(String said, Calendar calendar) {
        for (var rule : ALL) {
            var matcher = rule.pattern().matcher(said);
            if (matcher.matches()) {
                var meaning = rule.meaning().of(matcher, calendar);
                if (meaning.isPresent()) {
                    return meaning;
                }
            }
        }
        return bare(said, calendar);
    }

    /** Words too short to be a period by themselves. */
    private static Optional<Period> bare(String said, Calendar calendar) {
        if (said.matches("now|date")) {
            return Optional.of(Period.ofDay(calendar.today()));
        }
        if (said.matches("(?:19|20)\\d\\d")) {
            return Optional.of(Calendar.year(Integer.parseInt(said)));
        }
        if (said.matches(Calendar.MONTH)) {
            return Optional.of(calendar.bareMonth(Calendar.month(said)));
        }
        return said.matches("(?:the )?\\d{1,2}(?:st|nd|rd|th)")
                ? Dates.ofMonth(Integer.parseInt(said.replaceAll("\\D", "")), calendar)
                        .map(Period::ofDay)
                : Optional.empty();
    }
}
