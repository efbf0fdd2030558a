package dev.tillie.answer;

import dev.tillie.books.Wording;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long something is to last, as owners say it: until Monday, till 3pm, for a week, today. */
final class Until {
    private static final String UNTIL = "\\b(?:until|till|til)\\s+(?:next\\s+)?";
    private static final Pattern WEEKDAY =
            Pattern.compile(UNTIL + "(mon|tue|wed|thu|fri|sat|sun)[a-z]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile(
            UNTIL
                    + "(?:(\\d{1,2})(?::(\\d\\d))?\\s*(am|pm|o’clock|o'clock)?|(noon|midday|midnight))\\b(?!\\s*[a-z]{3,}\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile(
            "\\bfor\\s+(?:the\\s+(?:next\\s+)?)?(an?|one|two|three|four|five|six|\\d{1,2})?\\s*(hour|day|week|fortnight|month)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(today|tonight|tomorrow|(?:this|next) week|(?:this |the )?weekend|this month)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Pattern DATE = Pattern.compile(
            UNTIL + "(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "|" + MONTH
                    + "(?: (\\d{1,2})(?:st|nd|rd|th)?)?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int MORNING = 7;
    private static final int HOURS_TO_NOON = 12;

    private Until() {}

    /** Empty where nothing was said of it: until told. */
    static Optional<Instant> of(Asked asked) {
        var said = asked.said();
        var now = asked.now();
        return weekday(said, now)
                .or(() -> date(said, now))
                .or(() -> length(said, now))
                .or(() -> named(said, now))
                .or(() -> clock(said, now))
                .map(it -> it.atZone(asked.shop().zone()).toInstant());
    }

    private static Optional<LocalDateTime> weekday(String said, LocalDateTime now) {
        return found(WEEKDAY, said)
                .map(it -> now.toLocalDate()
                        .with(TemporalAdjusters.next(day(it.group(1))))
                        .atStartOfDay());
    }

    private static DayOfWeek day(String start) {
        return Stream.of(DayOfWeek.values())
                .filter(it -> it.name().startsWith(start.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<LocalDateTime> length(String said, LocalDateTime now) {
        return found(LENGTH, said).map(it -> {
            var count = count(it.group(1) == null ? "1" : it.group(1));
            return switch (it.group(2).toLowerCase(Locale.ROOT)) {
                case "hour" -> now.plusHours(count);
                case "day" -> now.plusDays(count);
                case "week" -> now.plusWeeks(count);
                case "fortnight" -> now.plusWeeks(2L * count);
                default -> now.plusMonths(count);
            };
        });
    }

    private static int count(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            default -> Integer.parseInt(said);
        };
    }

    /** "Until tomorrow" ends where "today" does. */
    private static Optional<LocalDateTime> named(String said, LocalDateTime now) {
        return found(NAMED, said).map(it -> {
            var today = now.toLocalDate();
            var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            var isEnd = said.matches("(?is).*\\b(?:until|till|til)\\s+" + Pattern.quote(it.group(1)) + ".*");
            return switch (it.group(1).toLowerCase(Locale.ROOT)) {
                case "today" -> today.plusDays(1).atStartOfDay();
                case "tonight" ->
                    isEnd ? today.atTime(18, 0) : today.plusDays(1).atTime(MORNING, 0);
                case "tomorrow" -> (isEnd ? today.plusDays(1) : today.plusDays(2)).atStartOfDay();
                case "next week" -> (isEnd ? monday : monday.plusWeeks(1)).atStartOfDay();
                case "this month" ->
                    today.with(TemporalAdjusters.firstDayOfNextMonth()).atStartOfDay();
                case "this week" -> monday.atStartOfDay();
                default -> (isEnd ? saturday(today) : monday).atStartOfDay();
            };
        });
    }

    private static LocalDate saturday(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    /** The next time a clock shows it. */
    private static Optional<LocalDateTime> clock(String said, LocalDateTime now) {
        return found(CLOCK, said).filter(Until::isHour).map(it -> {
            var today = now.toLocalDate().atTime(time(it));
            var isOpen = it.group(4) == null && it.group(3) == null;
            var later = isOpen && !today.isAfter(now) && today.getHour() < HOURS_TO_NOON
                    ? today.plusHours(HOURS_TO_NOON)
                    : today;
            return later.isAfter(now) ? later : today.plusDays(1);
        });
    }

    private static boolean isHour(Matcher it) {
        return it.group(4) != null || it.group(1) != null && Integer.parseInt(it.group(1)) < 24;
    }

    private static LocalTime time(Matcher it) {
        if (it.group(4) != null) {
            return it.group(4).equalsIgnoreCase("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON;
        }
        var hour = Integer.parseInt(it.group(1));
        var minute = it.group(2) == null ? 0 : Integer.parseInt(it.group(2));
        var isPm = "pm".equalsIgnoreCase(it.group(3));
        var isAm = "am".equalsIgnoreCase(it.group(3));
        return LocalTime.of(isPm || isAm ? hour % HOURS_TO_NOON + (isPm ? HOURS_TO_NOON : 0) : hour, minute);
    }

    /** The day it names is the first that is free again: 3 December, December 3rd, December. */
    private static Optional<LocalDateTime> date(String said, LocalDateTime now) {
        return found(DATE, said).map(it -> {
            var month = month(it.group(2) == null ? it.group(3) : it.group(2));
            var day = it.group(1) != null ? it.group(1) : it.group(4) != null ? it.group(4) : "1";
            var first = now.toLocalDate().withDayOfMonth(1).withMonth(month.getValue());
            var date = first.withDayOfMonth(Math.clamp(Integer.parseInt(day), 1, first.lengthOfMonth()));
            return (date.isAfter(now.toLocalDate()) ? date : date.plusYears(1)).atStartOfDay();
        });
    }

    private static Month month(String start) {
        return Stream.of(Month.values())
                .filter(it -> it.name().startsWith(start.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Matcher> found(Pattern pattern, String said) {
        var matcher = pattern.matcher(said);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    /** {@code until Mon 30 Nov}, with the time where it is another than midnight; {@code until you say otherwise}. */
    static String said(Optional<Instant> until, Asked asked) {
        return until.map(it -> it.atZone(asked.shop().zone()).toLocalDateTime())
                .map(it -> "until " + (it.toLocalDate().equals(asked.now().toLocalDate()) ? "" : day(it))
                        + (it.toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? ""
                                : (it.toLocalDate().equals(asked.now().toLocalDate()) ? "" : ", ")
                                        + "%02d:%02d".formatted(it.getHour(), it.getMinute())))
                .orElse("until you say otherwise");
    }

    private static String day(LocalDateTime it) {
        return it.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + Wording.shortDay(it.toLocalDate());
    }
}
