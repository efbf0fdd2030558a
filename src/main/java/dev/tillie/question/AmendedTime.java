package dev.tillie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day said again in part: "half past actually", "til 7 on Sundays", "9, sorry, not 10". */
final class AmendedTime {
    private static final String HOUR = "(?<hour>\\d{1,2})(?::(?<minute>\\d\\d))?";
    private static final Pattern SAID = Pattern.compile(
            "^(?:no |sorry |actually |wait |and |ok |make it |or |at )*(?<end>from |til |till |until |to )?"
                    + "(?:(?<past>half past|quarter past|half|quarter to)(?: "
                    + HOUR.replace("hour", "hour2").replace("minute", "minute2") + ")?|" + HOUR
                    + ")(?: ?(?<half>am|pm))?(?:,? (?:actually|instead|please|then|sorry|i mean|i meant|rather))*"
                    + "(?:,? (?:sorry )?(?:and )?not (?<not>\\d{1,2}))?(?: (?:on|every) .*)?\\W*$");

    private AmendedTime() {}

    /** @param words in plain lower case */
    static Optional<Slots> of(String words, Slots before) {
        var said = SAID.matcher(words);
        if (!before.has(Slot.TIME) || !said.matches()) {
            return Optional.empty();
        }
        return switch (before.values().get(Slot.TIME)) {
            case List<?> span when span.size() == 2 -> ofSpan(span, said).map(it -> before.with(Slot.TIME, it));
            case String time when isClock(time) -> Optional.of(before.with(Slot.TIME, amended(time, said)));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<List<String>> ofSpan(List<?> span, Matcher said) {
        var times = new ArrayList<String>();
        span.forEach(it -> times.add(String.valueOf(it)));
        var at = at(times, said);
        if (at < 0 || !isClock(times.get(at))) {
            return Optional.empty();
        }
        times.set(at, amended(times.get(at), said));
        return Optional.of(List.copyOf(times));
    }

    /** Which end is meant: the one denied, else the one named. */
    private static int at(List<String> times, Matcher said) {
        if (said.group("not") != null) {
            var hour = Integer.parseInt(said.group("not")) % 12;
            return hour(times.get(0)) % 12 == hour ? 0 : hour(times.get(1)) % 12 == hour ? 1 : -1;
        }
        var end = said.group("end");
        return end == null ? -1 : end.startsWith("from") ? 0 : 1;
    }

    /** In the same half of the day, unless another is said. */
    private static String amended(String time, Matcher said) {
        var old = hour(time);
        var named = said.group("hour") != null ? said.group("hour") : said.group("hour2");
        var hour = named == null ? old : Integer.parseInt(named) % 24;
        var half = said.group("half");
        var isLate = half == null ? named != null && old >= 12 : half.equals("pm");
        if (isLate && hour < 12) {
            hour += 12;
        }
        return switch (said.group("past")) {
            case null -> "%02d:%s".formatted(hour, said.group("minute") == null ? "00" : said.group("minute"));
            case "quarter past" -> "%02d:15".formatted(hour);
            case "quarter to" -> "%02d:45".formatted(Math.floorMod(hour - 1, 24));
            default -> "%02d:30".formatted(hour);
        };
    }

    private static boolean isClock(String time) {
        return time.matches("\\d\\d:\\d\\d");
    }

    private static int hour(String time) {
        return isClock(time) ? Integer.parseInt(time.substring(0, 2)) : -1;
    }
}
