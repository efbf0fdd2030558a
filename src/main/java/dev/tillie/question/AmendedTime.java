package dev.tillie.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day said again in part: "half past actually", "til 7 on Sundays", "9, sorry, not 10", "an hour later". */
final class AmendedTime {
    private static final int HOURS = 24;
    private static final int NOON = 12;
    private static final int HOUR_MINUTES = 60;
    private static final int DAY_MINUTES = HOURS * HOUR_MINUTES;
    private static final int EVENING = 17;

    private static final String HOUR =
            "(?<hour>\\d{1,2}|(?<!\\b(?:that|this|just|only|the|about) )one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:. ]?(?<minute>[0-5]\\d))?(?: ?ish)?";
    private static final String DAYS =
            "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekdays|weekends";
    private static final String SUITS =
            "(?:(?:would be|will be|d be|might be|is|s) (?:a bit |much |probably |way )?(?:fine|better|best|grand|ok|okay|good|great|nicer|handier|easier|perfect)|(?:will|would|ll|d|might)? ?(?:do|does|suits?|works?)(?: (?:better|best|fine))?)(?: (?:for )?(?:me|us))?(?: (?:better|best|fine|more))?";
    private static final String LEAD =
            "^(?:(?:no(?: man| mate| love| pet)?|nah|nope|ah|oh|well|hm+|rather|sorry|actually|wait|and|ok|make (?:it|that)|(?:change|push|move|shift|bring|switch|put|nudge|set|slide) (?:it|that|this|them)(?: back| forward| on| out| up| over)?(?: to| for| til| till)?|or|at|so|say|better|just|only|more like|let s say|lets say|call it|maybe|it|that|what about|how about|i mean|i meant|(?:on )?(?:"
                    + DAYS + "))[,.!]* )*";
    private static final String SOME_DAYS = "(?:" + Calendar.WEEKDAY
            + "|weekdays?|week days|weekends?|every ?day|(?:every|each) (?:day|morning|evening|night|week)|daily|weekly|monthly|nightly)";
    /** On which days a message comes keeps the hour, and which days they are is not kept: "every day instead", "weekdays, not just mon". */
    private static final Pattern ONLY_DAYS =
            Pattern.compile(LEAD + "(?:(?:every|each|on|do|all|send (?:it|them)) )*" + SOME_DAYS
                    + "(?:(?:,? (?:and|to|or|n|-|till|not|not just|on|only|but not|except)|,) (?:just |on |every |only )*"
                    + SOME_DAYS
                    + ")*(?:,? (?:actually|instead|please|then|sorry|i mean|i meant|rather|only|too|as well|" + SUITS
                    + "))*\\W*$");

    /** So is on which days none comes: "skip mondays", "leave the weekends out", "not on sundays". */
    private static final Pattern NOT_DAYS = Pattern.compile(LEAD
            + "(?:(?:but )?(?:skip|not|except|bar|no|drop|minus|without|leave out|cut out|omit|never)(?: on| at| for| it on)?(?: the)? "
            + SOME_DAYS
            + "(?:(?:,? (?:and|or|n|to)|,) (?:on )?" + SOME_DAYS + ")*|(?:leave|cut|take|miss)(?: the)? " + SOME_DAYS
            + "(?: (?:and|or|n) " + SOME_DAYS + ")?(?: out| off)|give(?: the)? " + SOME_DAYS
            + " a miss)(?:,? (?:actually|instead|please|then|though|tho|too|as well))*\\W*$");

    private static final Pattern SAID = Pattern.compile(LEAD.replace("^", "^(?:[a-z ]*\\bhours?\\b[a-z ]*, ?)?")
            + "(?<end>(?:(?:start(?:ing)?|go|come|pick up|on|ring|ping|message)(?: me)?(?: it| them)? (?:back )?again|(?:come |go )?back(?: on)?(?= (?:at|from)\\b)|resum(?:e|ing)|wake (?:me|them|up)(?: up)?)(?: at| from)? |(?:from|start(?:ing|s)?(?: (?:it|that))?(?: at)?|til|till|until|to|end(?:ing|s)?(?: (?:it|that))?(?: at)?) )?(?:at )?"
            + "(?:(?<past>half past|quarter past|half|quarter to)(?: "
            + HOUR.replace("hour", "hour2").replace("minute", "minute2") + ")?|" + HOUR
            + ")(?: ?(?<half>am|pm)| in the (?<part>morning|afternoon|evening)| at night)?"
            + "(?:,? (?:actually|instead|please|then|sorry|i mean|i meant|rather|even|maybe|" + SUITS + "))*"
            + "(?:,? (?:sorry )?(?:and )?not (?<not>\\d{1,2}))?(?: (?:(?:on|every) .*|(?:" + DAYS
            + ").*))?(?:, [a-z' ]*)?\\W*$");
    private static final Pattern MOVED = Pattern.compile(
            LEAD
                    + "(?:(?<half>half an hour)|(?<count>an|one|two|three|\\d) hours?) (?<way>earlier|sooner|later)(?: (?:please|then|instead|actually|is better|would be (?:better|good|great|nice)|would suit))*\\W*$");
    private static final Pattern SPAN = Pattern.compile(LEAD + "(?:between |from |n |and )*" + HOUR
            + "(?: ?(?<half>am|pm))? ?(?:to|till|til|until|-|and) ?(?:(?<close>close|closing(?: time)?)|"
            + HOUR.replace("hour", "hour2").replace("minute", "minute2")
            + "(?: ?(?<half2>am|pm))?)(?:,? (?:actually|instead|please|then|sorry|i mean|only|too))*\\W*$");
    private static final Pattern HALF = Pattern.compile(
            LEAD
                    + "(?:(?<half>am|pm)|(?:in )?the (?<part>morning|afternoon|evening)|at night)(?:,? (?:actually|instead|please|then|sorry|i mean|i meant))*\\W*$");

    /** Where on the clock a part of the day is looked for. */
    private static final Map<String, String> PARTS =
            Map.of("morning", "08:00", "lunchtime", "12:00", "afternoon", "15:00", "evening", "19:00");

    private AmendedTime() {}

    /** @param words in plain lower case */
    static Optional<Slots> of(String words, Slots before) {
        if (isOnce(before)
                && (ONLY_DAYS.matcher(words).matches()
                        || NOT_DAYS.matcher(words).matches())) {
            return Optional.of(before.without(EnumSet.of(Slot.PERIOD, Slot.HORIZON)));
        }
        if (!before.has(Slot.TIME)) {
            return isQuiet(before) ? quiet(words).map(it -> before.with(Slot.TIME, it)) : Optional.empty();
        }
        if (before.values().get(Slot.TIME) instanceof String part
                && PARTS.get(part) instanceof String time
                && !HALF.matcher(words).matches()) {
            return of(words, before.with(Slot.TIME, time));
        }
        var moved = MOVED.matcher(words);
        if (moved.matches()) {
            return before.values().get(Slot.TIME) instanceof String time && isClock(time)
                    ? Optional.of(before.with(Slot.TIME, clock(minutes(time) + by(moved))))
                    : Optional.empty();
        }
        var half = HALF.matcher(words);
        if (half.matches() && before.values().get(Slot.TIME) instanceof String time && isClock(time)) {
            var isMorning = "am".equals(half.group("half")) || "morning".equals(half.group("part"));
            return Optional.of(before.with(
                    Slot.TIME, clock(minutes(time) % (DAY_MINUTES / 2) + (isMorning ? 0 : DAY_MINUTES / 2))));
        }
        var whole = SPAN.matcher(words);
        if (whole.matches() && before.values().get(Slot.TIME) instanceof List<?> old && old.size() == 2) {
            return whole(whole, old).map(it -> before.with(Slot.TIME, it));
        }
        if (whole.matches()
                && before.values().get(Slot.TIME) instanceof String time
                && isClock(time)
                && !isOnce(before)) {
            return whole(whole, List.of(time, time)).map(it -> before.with(Slot.TIME, it));
        }
        var said = SAID.matcher(words);
        if (!said.matches() || !isHour(said)) {
            return Optional.empty();
        }
        return switch (before.values().get(Slot.TIME)) {
            case List<?> span when span.size() == 2 -> ofSpan(span, said).map(it -> before.with(Slot.TIME, it));
            case String time
            when isClock(time) && ends(said) && !isOnce(before) ->
                Optional.of(before.with(Slot.TIME, List.of(time, end(time, said))));
            case String time when isClock(time) -> Optional.of(before.with(Slot.TIME, nearest(time, said)));
            case null, default -> Optional.empty();
        };
    }

    /** Hours for the silence asked for before, which is most often of the night. */
    private static Optional<List<String>> quiet(String words) {
        var span = SPAN.matcher(words);
        return span.matches() && span.group("close") == null
                ? ClockTimes.quiet(
                        clock(span.group("hour"), span.group("minute"), span.group("half")),
                        clock(span.group("hour2"), span.group("minute2"), span.group("half2")))
                : Optional.empty();
    }

    private static String clock(String hour, @Nullable String minute, @Nullable String half) {
        return hour + (minute == null ? "" : "." + minute) + (half == null ? "" : half);
    }

    private static boolean isQuiet(Slots before) {
        return before.text(Slot.ACTION).filter("set_quiet_hours"::equals).isPresent();
    }

    /** Another span for that before, on its side of noon where none is said. */
    private static Optional<List<String>> whole(Matcher said, List<?> old) {
        var from = hours(said.group("hour"), said.group("minute"), said.group("half"));
        if (from.isEmpty() || !isClock(String.valueOf(old.getFirst()))) {
            return Optional.empty();
        }
        var first = nearest(String.valueOf(old.getFirst()), from);
        if (said.group("close") != null) {
            return Optional.of(List.of(first, "close"));
        }
        var to = hours(said.group("hour2"), said.group("minute2"), said.group("half2"));
        return to.stream().min(Comparator.comparingInt(it -> ahead(first, it))).map(it -> List.of(first, it));
    }

    private static String nearest(String time, List<String> readings) {
        return readings.stream()
                .min(Comparator.comparingInt(it -> distance(time, it)))
                .orElse(time);
    }

    private static List<String> hours(String hour, @Nullable String minute, @Nullable String half) {
        var said = Numbers.whole(hour);
        if (said > HOURS) {
            return List.of();
        }
        var early =
                said % (said <= NOON ? NOON : HOURS) * HOUR_MINUTES + (minute == null ? 0 : Integer.parseInt(minute));
        if (said > NOON || hour.startsWith("0") || "am".equals(half)) {
            return List.of(clock(early));
        }
        var late = clock(early + NOON * HOUR_MINUTES);
        return "pm".equals(half) ? List.of(late) : List.of(clock(early), late);
    }

    private static boolean isHour(Matcher said) {
        var hour = named(said);
        return hour == null || Numbers.whole(hour) <= HOURS;
    }

    /** A message comes once and has no end. */
    private static boolean isOnce(Slots before) {
        return before.text(Slot.ACTION).filter("schedule_summary"::equals).isPresent();
    }

    private static boolean ends(Matcher said) {
        var end = said.group("end");
        return end != null
                && end.matches("(?:til|till|until|to|end.*|.*\\bagain\\b.*|.*\\bback\\b.*|resum.*|wake.*) ?");
    }

    private static int by(Matcher moved) {
        var minutes =
                moved.group("half") != null ? HOUR_MINUTES / 2 : HOUR_MINUTES * Numbers.whole(moved.group("count"));
        return moved.group("way").equals("later") ? minutes : -minutes;
    }

    private static Optional<List<String>> ofSpan(List<?> span, Matcher said) {
        var times = new ArrayList<String>();
        span.forEach(it -> times.add(String.valueOf(it)));
        if (!times.stream().allMatch(AmendedTime::isClock)) {
            return Optional.empty();
        }
        var at = at(times, said);
        if (at < 0) {
            return Optional.empty();
        }
        times.set(at, nearest(times.get(at), said));
        return Optional.of(List.copyOf(times));
    }

    /** Which end is meant: the one denied, else the one named, else the nearer one. */
    private static int at(List<String> times, Matcher said) {
        if (said.group("not") != null) {
            var hour = Integer.parseInt(said.group("not")) % NOON;
            return hour(times.get(0)) % NOON == hour ? 0 : hour(times.get(1)) % NOON == hour ? 1 : -1;
        }
        if (said.group("end") != null) {
            return ends(said) ? 1 : 0;
        }
        return distance(times.get(0), nearest(times.get(0), said)) < distance(times.get(1), nearest(times.get(1), said))
                ? 0
                : 1;
    }

    /** Of morning and evening, where neither is said, what is nearer to the time before. */
    private static String nearest(String time, Matcher said) {
        var readings = readings(said, hour(time));
        return readings.size() == 1 || distance(time, readings.get(0)) <= distance(time, readings.get(1))
                ? readings.get(0)
                : readings.get(1);
    }

    /** What begins in the evening ends in the morning, else what is open ends the same day. */
    private static String end(String time, Matcher said) {
        var readings = readings(said, hour(time));
        var first = readings.getFirst();
        if (readings.size() == 1
                || hour(time) >= EVENING && hour(first) < NOON && hour(first) + NOON < hour(time) + 1) {
            return first;
        }
        return ahead(time, first) <= ahead(time, readings.get(1)) ? first : readings.get(1);
    }

    private static int ahead(String time, String end) {
        return Math.floorMod(minutes(end) - minutes(time) - 1, DAY_MINUTES);
    }

    private static List<String> readings(Matcher said, int old) {
        var named = named(said);
        var hour = named == null ? old : Numbers.whole(named) % HOURS;
        var isMorning = "am".equals(said.group("half")) || "morning".equals(said.group("part"));
        var isEvening = "pm".equals(said.group("half")) || said.group("part") != null && !isMorning;
        var early = said(said, hour == NOON && isMorning ? 0 : hour);
        if (named == null || isMorning || hour > NOON || named.startsWith("0")) {
            return List.of(early);
        }
        var late = said(said, hour == NOON ? isEvening ? NOON : 0 : hour + NOON);
        return isEvening ? List.of(late) : List.of(early, late);
    }

    private static @Nullable String named(Matcher said) {
        return said.group("hour") != null ? said.group("hour") : said.group("hour2");
    }

    private static String said(Matcher said, int hour) {
        var minute = said.group("minute") == null ? 0 : Integer.parseInt(said.group("minute"));
        var minutes = switch (said.group("past")) {
            case null -> minute;
            case "quarter past" -> 15;
            case "quarter to" -> -15;
            default -> 30;
        };
        return clock(hour * HOUR_MINUTES + minutes);
    }

    private static String clock(int minutes) {
        var ofDay = Math.floorMod(minutes, DAY_MINUTES);
        return "%02d:%02d".formatted(ofDay / HOUR_MINUTES, ofDay % HOUR_MINUTES);
    }

    private static int distance(String one, String other) {
        var ahead = Math.floorMod(minutes(one) - minutes(other), DAY_MINUTES);
        return Math.min(ahead, DAY_MINUTES - ahead);
    }

    private static boolean isClock(String time) {
        return time.matches("\\d\\d:\\d\\d");
    }

    private static int minutes(String time) {
        return hour(time) * HOUR_MINUTES + Integer.parseInt(time.substring(3));
    }

    private static int hour(String time) {
        return Integer.parseInt(time.substring(0, 2));
    }
}
