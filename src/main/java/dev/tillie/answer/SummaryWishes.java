package dev.tillie.answer;

import dev.tillie.chat.Preferences;
import dev.tillie.question.Slot;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how summaries are wanted out of the owner's words: what they hold, and when they come. */
final class SummaryWishes {
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:summar(?:y|ies)|briefings?|digests?|weekly|monthly|(?:daily|weekly|monthly) one)\\b");
    private static final String LEAVE = "\\b(?:without|no|drop|hide|skip|leave(?: out)?|remove|take out|not?)\\b";
    private static final String HAVE = "\\b(?:with|include|including|add|put|show|want)\\b";
    private static final Pattern SHORTER =
            Pattern.compile("\\b(?:shorter|briefer|more concise|keep (?:it|them) short|a short)\\b|^short\\b");
    private static final Pattern LONGER =
            Pattern.compile("\\b(?:longer|more detail(?:ed)?|fuller|in full|the full (?:one|summary))\\b");
    private static final Pattern WEEKLY = Pattern.compile("\\bweekly\\b|\\bevery week\\b|\\bonce a week\\b");
    private static final Pattern MONTHLY = Pattern.compile("\\bmonthly\\b|\\bevery month\\b|\\bonce a month\\b");
    private static final Pattern INSTEAD_OF_DAILY = Pattern.compile(
            "\\b(?:weekly|monthly)\\b.*\\b(?:instead|enough)\\b"
                    + "|\\binstead of (?:the )?daily\\b|\\bonly (?:the |a )?(?:weekly|monthly)\\b|\\bstop the daily\\b.*\\bweekly\\b");
    private static final Pattern DAILY_AGAIN =
            Pattern.compile("\\bdaily\\b.*\\b(?:again|instead|back)\\b|\\binstead of (?:the )?(?:weekly|monthly)\\b");
    private static final Pattern STOP =
            Pattern.compile("\\b(?:stop|drop|no|cancel|turn off|without|quit|switch off)\\b.*\\b(?:weekly|monthly)\\b");
    private static final Pattern AGAIN = Pattern.compile("\\b(?:again|back(?: on)?|resume|restart|turn on)$");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)days?\\b");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\b([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b(?:at|to|by|from)\\s+(\\d{1,2})(?:[:.](\\d\\d))?\\s*(am|pm)?\\b(?!st|nd|rd|th)");
    private static final int MOST_WORDS = 8;
    private static final int NOON = 12;

    private SummaryWishes() {}

    /** What will be so, by setting, and as a clause. */
    record Change(Map<String, String> values, String says) {
        Change {
            values = Map.copyOf(values);
        }
    }

    /** Whether words shape the summary that was just read: short, and about nothing else. */
    static boolean isShaping(String said) {
        var text = text(said);
        return text.split("\\s+").length <= MOST_WORDS
                && (shape(text, new SummaryShape(Set.of())).isPresent()
                        || SHORTER.matcher(text).find()
                        || LONGER.matcher(text).find()
                        || TIME.matcher(text).find() && text.contains("instead")
                        || INSTEAD_OF_DAILY.matcher(text).find());
    }

    static boolean isAbout(String said) {
        return ABOUT.matcher(text(said)).find();
    }

    /** @param find what is settled so far, by name; empty for the default */
    static Optional<Change> of(Asked asked, boolean follows, SummaryShape shape, Function<String, String> find) {
        var text = text(asked.said());
        if (!follows && !ABOUT.matcher(text).find()) {
            return Optional.empty();
        }
        return schedule(asked, text, find).or(() -> shape(text, shape)).or(() -> daily(asked, text));
    }

    private static String text(String said) {
        return said.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static Optional<Change> shape(String text, SummaryShape shape) {
        if (SHORTER.matcher(text).find()) {
            return Optional.of(shaped(shape.with(SummaryShape.SHORT), "summaries are short, three or four lines"));
        }
        if (LONGER.matcher(text).find()) {
            return Optional.of(shaped(shape.without(SummaryShape.SHORT), "summaries come in full"));
        }
        return wish(text, "margins?", shape, SummaryShape.MARGINS, true, "margins")
                .or(() -> wish(text, "cash", shape, SummaryShape.NO_CASH, false, "cash"))
                .or(() -> wish(text, "charts?|pictures?|graphs?", shape, SummaryShape.NO_CHART, false, "the chart"));
    }

    private static Optional<Change> wish(
            String text, String words, SummaryShape shape, String name, boolean isWish, String says) {
        var thing = "\\b(?:" + words + ")\\b";
        var leave = Pattern.compile(LEAVE + ".{0,20}" + thing + "|" + thing + " out\\b")
                .matcher(text)
                .find();
        var have = Pattern.compile(HAVE + ".{0,30}" + thing + "|" + thing + " back\\b")
                .matcher(text)
                .find();
        if (!leave && !have) {
            return Optional.empty();
        }
        // some wishes are for a thing, others against it
        var isOn = leave ? !isWish : isWish;
        return Optional.of(shaped(
                isOn ? shape.with(name) : shape.without(name),
                "summaries come " + (leave ? "without " : "with ") + says));
    }

    private static Change shaped(SummaryShape shape, String says) {
        return new Change(Map.of(Preferences.SUMMARY_SHAPE, shape.toSetting()), says);
    }

    private static Optional<Change> schedule(Asked asked, String text, Function<String, String> find) {
        if (DAILY_AGAIN.matcher(text).find()) {
            return Optional.of(new Change(
                    Map.of(Preferences.SUMMARY_AT, time(asked, text).orElse("")), "a summary comes every day"));
        }
        var weekly = WEEKLY.matcher(text).find();
        var monthly = MONTHLY.matcher(text).find();
        var instead = INSTEAD_OF_DAILY.matcher(text).find();
        if (STOP.matcher(text).find() && !instead && (weekly || monthly)) {
            return Optional.of(new Change(
                    Map.of(weekly ? Preferences.WEEKLY_AT : Preferences.MONTHLY_AT, Preferences.NEVER),
                    "no " + (weekly ? "weekly" : "monthly") + " summary comes"));
        }
        if (AGAIN.matcher(text).find() && (weekly || monthly)) {
            return Optional.of(new Change(
                    Map.of(weekly ? Preferences.WEEKLY_AT : Preferences.MONTHLY_AT, ""),
                    weekly ? "the week is summed up on Mondays" : "the month is summed up on the 1st of the next"));
        }
        var weekday = weekday(text);
        var time = time(asked, text);
        if (weekly || weekday.isPresent()) {
            return weekly(weekday.orElse(null), time.orElse(""), instead, find.apply(Preferences.WEEKLY_AT));
        }
        return monthly ? monthly(text, time.orElse(""), instead) : Optional.empty();
    }

    private static Optional<Change> weekly(@Nullable DayOfWeek weekday, String time, boolean instead, String before) {
        if (weekday == null && time.isEmpty() && !instead) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        var on = weekday == null ? DayOfWeek.MONDAY : weekday;
        if (weekday != null || !time.isEmpty() || before.equals(Preferences.NEVER)) {
            values.put(Preferences.WEEKLY_AT, (on + " " + time).strip());
        }
        if (instead) {
            values.put(Preferences.SUMMARY_AT, Preferences.NEVER);
        }
        return Optional.of(new Change(
                values,
                "the week is summed up "
                        + (values.containsKey(Preferences.WEEKLY_AT)
                                ? "on " + on.getDisplayName(TextStyle.FULL, Locale.UK) + "s" + at(time)
                                : "as before")
                        + (instead ? ", and no daily summary comes" : "")));
    }

    private static Optional<Change> monthly(String text, String time, boolean instead) {
        var day = DAY_OF_MONTH.matcher(text);
        var on = day.find() ? day.group(1) : "";
        if (on.isEmpty() && time.isEmpty() && !instead) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        values.put(Preferences.MONTHLY_AT, ((on.isEmpty() ? "1" : on) + " " + time).strip());
        if (instead) {
            values.put(Preferences.SUMMARY_AT, Preferences.NEVER);
        }
        return Optional.of(new Change(
                values,
                "the month is summed up on day " + (on.isEmpty() ? "1" : on) + " of the next" + at(time)
                        + (instead ? ", and no daily summary comes" : "")));
    }

    private static Optional<Change> daily(Asked asked, String text) {
        return time(asked, text)
                .map(it -> new Change(Map.of(Preferences.SUMMARY_AT, it), "the day’s summary comes at " + it));
    }

    private static String at(String time) {
        return time.isEmpty() ? "" : " at " + time;
    }

    private static Optional<DayOfWeek> weekday(String text) {
        var matcher = WEEKDAY.matcher(text);
        return matcher.find()
                ? Optional.of(DayOfWeek.valueOf(matcher.group(1).toUpperCase(Locale.ROOT) + "DAY"))
                : Optional.empty();
    }

    private static Optional<String> time(Asked asked, String text) {
        var said = asked.slots().text(Slot.TIME).filter(it -> it.matches("\\d\\d:\\d\\d"));
        if (said.isPresent()) {
            return said;
        }
        var matcher = TIME.matcher(text);
        if (!matcher.find() || Integer.parseInt(matcher.group(1)) >= 24) {
            return Optional.empty();
        }
        var half = matcher.group(3);
        var hour = Integer.parseInt(matcher.group(1));
        var of = half == null ? hour : hour % NOON + (half.equals("pm") ? NOON : 0);
        return Optional.of("%02d:%s".formatted(of, matcher.group(2) == null ? "00" : matcher.group(2)));
    }
}
