package dev.tillie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: {@code 8am}, {@code half 8}, {@code 10 at night}, {@code between 9pm and 7am}, {@code noon}. */
final class ClockTimes {
    private static final String HALF_OF_DAY = "(?:am|pm|a\\.m\\.|p\\.m\\.)";
    private static final String IN_THE =
            "(?: (?:in the|at|de la|in der|du|am) ?(?:morning|afternoon|evening|night|noche|tarde|manana|matin|soir|abends?))";
    private static final String ONE =
            "(?:half(?: past)? \\d{1,2}(?!\\d)|quarter (?:past|to) \\d{1,2}(?!\\d)|\\d{1,2}(?:[:.h]\\d\\d)?(?: ?(?:"
                    + HALF_OF_DAY + "(?! i\\b)|oclock|o'clock|hrs|uhr|h(?!\\w))|" + IN_THE + ")?" + IN_THE + "?)";
    private static final String SURE =
            "(?:half(?: past)? \\d{1,2}(?![\\d%])|quarter (?:past|to) \\d{1,2}(?!\\d)|\\d{1,2}(?:[:.]\\d\\d)? ?"
                    + HALF_OF_DAY
                    + "(?! (?:i|we|it)\\b)(?!\\w)|(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)|\\d{1,2} ?(?:oclock|o'clock|uhr)\\b|\\d{1,2}h\\d\\d\\b|\\d{1,2}"
                    + IN_THE + "\\b)";
    private static final Pattern SPAN = Pattern.compile("(?<![\\w./-])(?:(?:between|from|entre|von|zwischen) )?(?<from>"
            + ONE + ") ?(?:-|to|till|til|until|and|und|y|a|bis|through) ?(?<to>" + SURE + ")");
    private static final Pattern SINGLE = Pattern.compile(
            "(?<![\\w.£€$₹/-])(?:(?:at|after|before|from|to|until|by|around|till|um|a las|las|a|vers) )?(?<at>" + SURE
                    + ")(?!\\w)");
    /** Bare hours, where a setting is changed. */
    private static final Pattern BARE = Pattern.compile(
            "\\b(?:at|to|after|before|until|till|by|a las|las|um|from|make it|say) (?<at>\\d{1,2}(?:\\.\\d\\d)?)(?= (?:every|each|in the|daily|on|at night|instead|please)\\b|\\W*$)");

    private static final Pattern BARE_SPAN = Pattern.compile(
            "\\b(?:between|from) (?<from>\\d{1,2}) ?(?:-|to|and|till|until) ?(?<to>\\d{1,2})(?=\\W*$| (?:on|every|each|please)\\b)");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?<word>noon|midday|midnight|lunchtime|lunch time|(?:in the |every |this )?(?<!good )(?:morning|afternoon|evening))\\b(?!!)");

    private ClockTimes() {}

    static void find(Draft draft) {
        spans(draft, SPAN);
        singles(draft, SINGLE);
        if (draft.intent == Intent.SETTINGS) {
            spans(draft, BARE_SPAN);
            singles(draft, BARE);
        }
        named(draft);
    }

    private static void spans(Draft draft, Pattern pattern) {
        var matcher = pattern.matcher(draft.text);
        while (matcher.find()) {
            var from = matcher.group("from");
            var to = matcher.group("to");
            if (draft.free(matcher.start("from"), matcher.end())
                    && !draft.has(Slot.TIME)
                    && isClock(from)
                    && isClock(to)) {
                draft.put(Slot.TIME, List.of(clock(from, to), clock(to, null)));
                draft.take(matcher.start(), matcher.end());
            }
        }
    }

    private static void singles(Draft draft, Pattern pattern) {
        var matcher = pattern.matcher(draft.text);
        var times = new ArrayList<String>();
        while (matcher.find()) {
            if (draft.free(matcher.start(), matcher.end()) && isClock(matcher.group("at"))) {
                times.add(clock(matcher.group("at"), isNight(draft.text, matcher) ? "pm" : null));
                draft.take(matcher.start(), matcher.end());
            }
        }
        if (!times.isEmpty() && !draft.has(Slot.TIME)) {
            draft.put(Slot.TIME, times.getLast());
        }
    }

    private static boolean isNight(String text, Matcher matcher) {
        return text.substring(matcher.end()).matches(" (?:at night|in the evening|de la noche).*");
    }

    /** A time on the clock tells more than a time of day. */
    private static void named(Draft draft) {
        var matcher = NAMED.matcher(draft.text);
        while (matcher.find()) {
            if (draft.free(matcher.start(), matcher.end()) && !isGreeting(draft.text, matcher)) {
                draft.putIfAbsent(Slot.TIME, named(matcher.group("word")));
                draft.take(matcher.start(), matcher.end());
            }
        }
    }

    private static boolean isGreeting(String text, Matcher matcher) {
        return matcher.start() == 0
                && !matcher.group("word").contains(" ")
                && text.substring(matcher.end()).matches("\\W*|[,!. ]+.*")
                && matcher.group("word").matches("morning|afternoon|evening")
                && !text.substring(matcher.end())
                        .matches(" (?:sales|takings|orders|trade|rush|revenue|staff|shift)\\b.*");
    }

    private static String named(String word) {
        return switch (word) {
            case "noon", "midday" -> "12:00";
            case "midnight" -> "00:00";
            default -> word.replaceFirst("^(?:in the|every|this) ", "");
        };
    }

    private static final Pattern CLOCK = Pattern.compile(
            "(?:(?<past>half|half past|quarter past|quarter to) )?(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d\\d))?(?<rest>.*)");

    private static boolean isClock(String said) {
        var matcher = CLOCK.matcher(said);
        return matcher.matches()
                && Integer.parseInt(matcher.group("hour")) <= 24
                && (matcher.group("minute") == null || Integer.parseInt(matcher.group("minute")) < 60);
    }

    /** @param beside what may tell morning from evening where this does not */
    private static String clock(String said, @Nullable String beside) {
        var matcher = CLOCK.matcher(said);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no time of day: " + said);
        }
        int hour = Integer.parseInt(matcher.group("hour")) % 24;
        var minute = Objects.requireNonNullElse(matcher.group("minute"), "00");
        var rest = matcher.group("rest").isBlank() && beside != null ? beside : matcher.group("rest");
        if (rest.matches(".*(?:pm|p\\.m\\.|afternoon|evening|night|noche|tarde|soir|abend).*") && hour < 12) {
            hour += 12;
        } else if (rest.matches(".*(?:am|a\\.m\\.)\\b.*") && hour == 12) {
            hour = 0;
        }
        return switch (matcher.group("past")) {
            case null -> "%02d:%s".formatted(hour, minute);
            case "quarter to" -> "%02d:45".formatted(Math.floorMod(hour - 1, 24));
            case "quarter past" -> "%02d:15".formatted(hour);
            default -> "%02d:30".formatted(hour);
        };
    }
}
