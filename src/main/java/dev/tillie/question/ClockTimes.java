package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of day: {@code 8am}, {@code half eight}, {@code 10 at night}, {@code between 9pm and 7am}, {@code noon}.
 */
final class ClockTimes {
    private static final String HALF_OF_DAY = "(?:am|pm|a\\.m\\.|p\\.m\\.)";
    private static final String IN_THE =
            "(?: (?:in the|at|de la|in der|du|am) ?(?:morning|afternoon|evening|night|noche|tarde|manana|matin|soir|abends?))";
    private static final String HOUR_WORD = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b";
    private static final String HOUR = "(?:\\d{1,2}(?![\\d%])|" + HOUR_WORD + ")";
    private static final String PAST =
            "(?:half(?: past)?|(?:a )?quarter (?:past|to|after)|(?:five|ten|twenty|twenty ?-?five) (?:minutes? )?(?:past|to)|(?:5|10|20|25) (?:minutes? )?past|(?:5|10|20|25) minutes? to)";
    private static final String PART = "(?: ?" + HALF_OF_DAY + "(?!\\w)(?! (?:i|we|it)\\b)|" + IN_THE + ")";

    /** What is a time without doubt. */
    private static final String SURE = "(?:" + PAST + " " + HOUR + PART + "?|" + HOUR_WORD + PART
            + "|\\d{1,2}(?:[:.]\\d\\d)? ?" + HALF_OF_DAY
            + "(?! (?:i|we|it)\\b)(?!\\w)" + IN_THE + "?|(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)" + IN_THE
            + "?|(?:\\d{1,2}|"
            + HOUR_WORD + ") ?(?:oclock|o'clock|uhr)\\b" + IN_THE + "?|\\d{1,2}h\\d\\d\\b|\\d{1,2}" + IN_THE
            + "\\b|(?<=\\bat )(?:\\d{1,2}|" + HOUR_WORD
            + ") (?:that|this) (?:morning|afternoon|evening)\\b|noon\\b|midday\\b|midnight\\b)";

    /** What may be one, beside another. */
    private static final String ONE =
            "(?:" + SURE + "|\\d{1,2}(?:[:.h]\\d\\d)?(?: ?(?:hrs|h(?!\\w)))?|" + HOUR_WORD + ")";

    private static final String TO = " ?(?:-|to|till|til|until|and|n|&|und|y|a|bis|through) ?";
    private static final String BETWEEN = "(?:(?:between|from|entre|von|zwischen) )";
    private static final Pattern SPAN =
            Pattern.compile("(?<![\\w./-])" + BETWEEN + "?(?<from>" + ONE + ")" + TO + "(?<to>" + SURE + ")(?!\\w)");
    private static final Pattern OPEN_SPAN = Pattern.compile("(?<![\\w./-])" + BETWEEN + "?(?<from>" + SURE + ")" + TO
            + "(?<to>" + ONE + ")(?![\\w%])(?! ?(?:%|percent))");
    private static final Pattern SINGLE = Pattern.compile(
            "(?<![\\w.£€$₹/-])(?:(?:at|after|before|from|to|until|by|around|till|um|a las|las|a|vers) )?(?<at>" + SURE
                    + ")(?!\\w)");

    /** What may follow a bare hour. */
    private static final String END =
            "(?=\\W*$|\\W* ?(?:not|but|and|so|thanks|on|every|each|please|in the|daily|at night|instead|today|yesterday|tomorrow|this|last|for|from now|with (?:how|what|the|my|our|yesterday\\w*|last|all)|about|saying|sharp|say|maybe|only|or so|i mean|i meant|actually|then|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?)\\b)";

    /** Why, which may follow too: "no pings 12 to 2, that's lunch". */
    private static final String REASON = "(?=,? (?:that|thats|its|it|cos|cause|because|when|while|we|i)\\b)";

    /** Bare hours, where a setting is changed. */
    private static final Pattern BARE = Pattern.compile(
            "(?:\\b(?:at|to|after|before|until|till|past|by|a las|las|um|from|make it|say) |(?<=\\b(?:morning|afternoon|evening|night),? )|(?<![\\w.])(?=\\d{1,2} ?ish\\b))(?<at>\\d{1,2}(?:\\.\\d\\d)?(?![\\d%])|"
                    + HOUR_WORD + ")(?: ?ish\\b)?" + END);

    /** Hours that bound a shift. */
    private static final Pattern AFTER = Pattern.compile("\\b(?:after|before|past) (?<at>\\d{1,2}(?![\\d%/]))" + END);

    private static final Pattern NIGHT = Pattern.compile("\\b(?:night|nite|evening|late)\\b");

    private static final Pattern EVENINGS =
            Pattern.compile("\\b(?:every|each) (?:night|nite|evening)\\b|\\b(?:nightly|evenings)\\b");

    private static final String BARE_SPAN_BEFORE_END =
            "\\b(?:between|from) (?<from>" + HOUR + ")" + TO + "(?<to>" + HOUR + ")";

    private static final Pattern BARE_SPAN = Pattern.compile(BARE_SPAN_BEFORE_END + END);
    private static final Pattern BARE_SPAN_WITH_REASON = Pattern.compile(BARE_SPAN_BEFORE_END + REASON);

    /** "Not after 9 at night or before 7". */
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(?:after|past) (?<from>" + ONE + "),? (?:and|or|nor|n|&) (?:not )?before (?<to>" + ONE + ")(?![\\w%])");

    private static final Pattern OUTSIDE_FROM_MORNING = Pattern.compile(
            "\\bbefore (?<to>" + ONE + "),? (?:and|or|nor|n|&) (?:not )?(?:after|past) (?<from>" + ONE + ")(?![\\w%])");

    /** "12 to 2", with nothing that tells it from a number of things but that nothing is counted. */
    private static final String LUNCH_BEFORE_END =
            "(?<=\\b(?:sales|takings|trade|busy|orders|rush|revenue|did|took|take|sold|open|hours|lunch|shift|till|me|us|pings?|messages?|alerts?|notifications?|texts?|quiet|silence|silent|mute|muted|hush|dnd|time|only|just|say|maybe|from|are|is|be|of) |, |^)(?<from>\\d{1,2})"
                    + " ?(?:-|to|till|til|until) ?(?<to>\\d{1,2})(?![\\d/.:%-])(?! every week\\b)";

    private static final Pattern LUNCH = Pattern.compile(LUNCH_BEFORE_END + END);
    private static final Pattern LUNCH_WITH_REASON = Pattern.compile(LUNCH_BEFORE_END + REASON);

    private static final Pattern HAPPY = Pattern.compile(
            "\\bhappy (?:hours?|hrs?)(?: (?:of|from|between|at|is|was))*:? (?<from>1[0-2]|[1-9])(?<pm> ?pm)? ?(?:-|to|till?|until|(?<=\\bbetween \\d{1,2} ?(?:pm)? ?)and) ?(?<to>1[0-2]|[1-9])(?: ?pm)?(?![\\w%.])(?! (?:%|percent|per cent|euros?|quid|pounds?|dollars?|each|off|a pint)\\b)");

    private static final Set<Intent> BY_THE_HOUR =
            EnumSet.of(Intent.SETTINGS, Intent.SALES_REPORT, Intent.FRAUD_CHECK, Intent.SALES_FORECAST);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?<word>noon|midday|midnight|lunchtime|lunch time|(?:in the |every |this )?(?<!good )(?:morning|afternoon|evening))\\b(?!!)"
                    + "(?! (?:summary|rundown|run down|briefing|brief|report|update|recap|digest|round ?-?up|numbers|figures|thing|tillie)\\b)");

    /** Where silence is asked for, which is most often of the night. */
    private static final Pattern QUIET = Pattern.compile(
            "^(?!.*\\bonly\\b).*\\b(?:quiet|dnd|disturb|no|not|never|mute|silence|stop|hush|shush|ping|pings)\\b");

    private ClockTimes() {}

    /** Two bare hours between which silence is asked for. */
    static Optional<List<String>> quiet(String from, String to) {
        var first = Clock.find(from);
        var last = Clock.find(to);
        return first == null || last == null ? Optional.empty() : Optional.of(Clock.span(first, last, true));
    }

    static void find(Draft draft) {
        if (draft.intent == Intent.PRICING_WHATIF) {
            happyHour(draft);
        }
        spans(draft, SPAN);
        spans(draft, OPEN_SPAN);
        if (draft.intent == Intent.SETTINGS) {
            spans(draft, OUTSIDE);
            spans(draft, OUTSIDE_FROM_MORNING);
        }
        if (BY_THE_HOUR.contains(draft.intent) || draft.intent == Intent.INVESTMENT) {
            spans(draft, BARE_SPAN);
            spans(draft, LUNCH);
        }
        if (draft.intent == Intent.SETTINGS) {
            spans(draft, BARE_SPAN_WITH_REASON);
            spans(draft, LUNCH_WITH_REASON);
        }
        singles(draft, SINGLE);
        if (draft.intent == Intent.SETTINGS) {
            singles(draft, BARE);
        }
        if (draft.intent == Intent.FRAUD_CHECK || draft.intent == Intent.SALES_REPORT) {
            singles(draft, AFTER);
        }
        named(draft);
    }

    /** "Happy hour 5 to 7", which is no price. */
    private static void happyHour(Draft draft) {
        var hours = HAPPY.matcher(draft.text);
        if (hours.find()) {
            var from = Clock.find(hours.group("from") + "pm");
            var to = Clock.find(hours.group("to") + (hours.group("to").equals("12") ? "am" : "pm"));
            if (from != null && to != null) {
                var isTurned = from.isAfter(to) && to.hour() > 0;
                var start = isTurned && hours.group("pm") == null ? Clock.find(hours.group("from") + "am") : from;
                var end = isTurned && hours.group("pm") != null ? Clock.find(hours.group("to") + "am") : to;
                draft.put(Slot.TIME, List.of(String.valueOf(start), String.valueOf(end)));
                draft.take(hours.start("from"), hours.end());
            }
        }
    }

    private static void spans(Draft draft, Pattern pattern) {
        var matcher = pattern.matcher(draft.text);
        while (matcher.find()) {
            var from = Clock.find(matcher.group("from"));
            var to = Clock.find(matcher.group("to"));
            if (draft.free(matcher.start("from"), matcher.end())
                    && !draft.has(Slot.TIME)
                    && from != null
                    && to != null) {
                var isQuiet = draft.intent == Intent.SETTINGS
                        && QUIET.matcher(draft.text).find();
                draft.put(Slot.TIME, Clock.span(from, to, isQuiet));
                draft.take(matcher.start(), matcher.end());
            }
        }
    }

    /** Of several the last that is not taken back: "at 9, not 8". */
    private static void singles(Draft draft, Pattern pattern) {
        var matcher = pattern.matcher(draft.text);
        var times = new ArrayList<String>();
        while (matcher.find()) {
            var clock = Clock.find(matcher.group("at"));
            if (draft.free(matcher.start(), matcher.end()) && clock != null) {
                var isAfter = draft.text.startsWith("after", matcher.start())
                        || draft.text.startsWith("past", matcher.start());
                var quiet = draft.intent == Intent.SETTINGS ? QUIET : NIGHT;
                var isNight = isAfter && quiet.matcher(draft.text).find();
                var isEvenings = !isAfter && EVENINGS.matcher(draft.text).find();
                var isWork = draft.intent != Intent.SETTINGS;
                times.add((isNight || isEvenings ? clock.evening() : isWork ? clock.ofWork() : clock).toString());
                draft.take(matcher.start(), matcher.end());
            }
        }
        if (!times.isEmpty() && !draft.has(Slot.TIME)) {
            draft.put(Slot.TIME, times.getLast());
        }
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

    /**
     * A time on the clock.
     *
     * @param isSure whether morning or evening was said, or both can be told
     */
    private record Clock(int hour, int minute, boolean isSure, boolean isEvening) {
        private static final int HOURS = 24;
        private static final int NOON = 12;
        private static final int SMALL_HOURS = 5;
        private static final int QUIET_HOURS = 7;
        private static final Pattern SAID = Pattern.compile(
                "(?:(?<past>" + PAST + ") )?(?<hour>\\d{1,2}|" + HOUR_WORD + ")(?:[:.h](?<minute>\\d\\d))?(?<rest>.*)");
        private static final Pattern EVENING =
                Pattern.compile("pm|p\\.m\\.|afternoon|evening|night|noche|tarde|soir|abend");

        static @Nullable Clock find(String said) {
            if (said.matches("noon|midday|midnight")) {
                return new Clock(said.equals("midnight") ? 0 : NOON, 0, true, false);
            }
            var matcher = SAID.matcher(said);
            if (!matcher.matches()) {
                return null;
            }
            int hour = Numbers.whole(matcher.group("hour"));
            int minute = Integer.parseInt(Objects.requireNonNullElse(matcher.group("minute"), "0"));
            return hour > HOURS || minute > 59
                    ? null
                    : of(
                            hour,
                            minute,
                            said.matches("0\\d.*|\\d{1,2}:.*"),
                            matcher.group("rest"),
                            matcher.group("past"));
        }

        private static Clock of(int hour, int minute, boolean isDigital, String rest, @Nullable String past) {
            var isEvening = EVENING.matcher(rest).find();
            var isMorning = rest.matches(".*(?:am|a\\.m\\.)\\b.*|.*(?:morning|manana|matin).*");
            var isNight = rest.contains("night") && (hour == NOON || hour < SMALL_HOURS);
            int onClock =
                    isNight || isMorning && hour == NOON ? hour % NOON : isEvening && hour < NOON ? hour + NOON : hour;
            var isSure = isEvening || isMorning || hour > NOON || isDigital;
            var clock = new Clock(onClock % HOURS, minute, isSure, isEvening && !isNight);
            return past == null ? clock : clock.at(past);
        }

        private Clock at(String past) {
            int minutes = past.startsWith("half")
                    ? 30
                    : past.contains("quarter")
                            ? 15
                            : Numbers.whole(past.replaceFirst(" .*| ?-?(?=five)", ""))
                                    + (past.startsWith("twenty") && past.contains("five") ? 5 : 0);
            var isTo = past.endsWith("to");
            return new Clock(
                    Math.floorMod(isTo ? hour - 1 : hour, HOURS), isTo ? 60 - minutes : minutes, isSure, isEvening);
        }

        Clock evening() {
            return isSure || hour >= NOON || hour < SMALL_HOURS ? this : later();
        }

        /** Shops are shut in the small hours. */
        Clock ofWork() {
            return isSure || hour == 0 || hour > SMALL_HOURS + 1 ? this : later();
        }

        private Clock later() {
            return hour < NOON ? new Clock(hour + NOON, minute, true, true) : this;
        }

        /** Of one that says morning or evening and one that does not, the other is the nearest that makes sense. */
        static List<String> span(Clock from, Clock to, boolean isQuiet) {
            var first = from;
            var last = to;
            if (!from.isSure && to.isSure) {
                first = to.isEvening && from.hour % NOON < to.hour % NOON || !to.isEvening && from.isAfter(to)
                        ? from.later()
                        : from;
            } else if (from.isSure && !to.isSure) {
                last = !from.isEvening && !to.isAfter(from) ? to.later() : to;
            } else if (!from.isSure) {
                var isLunch = from.hour == NOON && to.hour < SMALL_HOURS;
                var isNight = isQuiet && from.isAfter(to) && from.hour > SMALL_HOURS && !isLunch;
                var isAfternoon = to.isAfter(from)
                        && from.hour > 0
                        && from.hour <= SMALL_HOURS
                        && to.hour < (isQuiet ? QUIET_HOURS : NOON);
                first = isNight && from.hour == NOON
                        ? new Clock(0, from.minute, true, false)
                        : isNight || isAfternoon ? from.later() : from;
                last = isNight || !isAfternoon && to.isAfter(from) ? to : to.later();
            }
            return List.of(first.toString(), last.toString());
        }

        private boolean isAfter(Clock other) {
            return hour * 60 + minute > other.hour * 60 + other.minute;
        }

        @Override
        public String toString() {
            return "%02d:%02d".formatted(hour, minute);
        }
    }
}
