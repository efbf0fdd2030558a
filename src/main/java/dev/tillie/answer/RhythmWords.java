package dev.tillie.answer;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how often something is wanted: "every Monday at 8", "weekdays at 7", "on the 1st of every month".
 *
 * @param rhythm null where it is wanted in a way that can't be done
 * @param cannot why not, as a sentence; empty where it can
 * @param saysDays whether days were said, and not only a time
 * @param from where its words begin
 * @param to where they end
 */
record RhythmWords(@Nullable Rhythm rhythm, String cannot, boolean saysDays, int from, int to) {
    private static final String DAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";
    private static final String DAYS = DAY + "s?(?:(?: ?, ?(?:and )?| and | & )(?:on )?" + DAY + "s?)*";
    private static final String PLURAL = DAY + "s(?:(?: ?, ?(?:and )?| and | & )(?:on )?" + DAY + "s)*";
    private static final String TIME =
            "(?<hour>[01]?\\d|2[0-3])(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>am|pm|a\\.m\\.|p\\.m\\.)?"
                    + "(?:\\s?o'clock)?";
    private static final Pattern AT = words("(?:at|by|around) " + TIME
            + "|(?:at )?(?<hour2>[01]?\\d)(?:[:.](?<minute2>[0-5]\\d))?\\s?(?<half2>am|pm)"
            + "|(?:at|by) (?<named>noon|midday|lunchtime|midnight)"
            + "|(?<part>first thing(?: in the morning)?|in the morning|in the afternoon|in the evening|at night)");
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("morning", 8),
            Map.entry("noon", 12),
            Map.entry("midday", 12),
            Map.entry("lunchtime", 12),
            Map.entry("afternoon", 15),
            Map.entry("evening", 18),
            Map.entry("night", 21),
            Map.entry("midnight", 0));
    private static final String EVERY = "(?:every|each)";
    private static final Pattern TOO_OFTEN =
            words(EVERY + " (?:minute|second|half(?: an)? hour|(?:\\d+|few|couple of|five|ten"
                    + "|fifteen|thirty) (?:minutes?|mins?|seconds?))|all the time|constantly|live");
    private static final Pattern OTHERWISE = words(EVERY
            + " (?:other|second|two|2|three|3|four|4|six|6) ?(?:weeks?|months?|days?|hours?|" + DAY
            + ")|fortnightly|" + EVERY
            + " (?:fortnight|quarter|year)|quarterly|yearly|annually|twice a (?:day|week|month)");
    private static final Pattern MONTHLY =
            words("(?:(?:" + EVERY + " month|monthly|once a month)(?:,? (?:on|at) (?:the )?"
                    + "(?:(?<n>\\d{1,2})(?:st|nd|rd|th)?|(?<first>first|start)|(?<last>last|end))(?: day)?)?"
                    + "|(?:on )?(?:the )?(?:(?<n2>\\d{1,2})(?:st|nd|rd|th)|(?<first2>first|start)|(?<last2>last|end))(?: day)? of "
                    + "(?:every|each|the) month|(?:at )?(?<last3>month end))");
    private static final Pattern WEEKDAYS = words("(?:" + EVERY + " |on |all )?(?:week ?days|working days?|work ?days)|"
            + EVERY + " (?:week ?day|work ?day)|monday (?:to|till|through|until) friday|mon-fri");
    private static final Pattern WEEKENDS = words("(?:at|on|" + EVERY + ") weekends?");
    private static final Pattern NAMED = words(EVERY + " (?<single>" + DAYS
            + ")(?: (?<part>morning|afternoon|evening|night))?"
            + "|(?:on )?(?<plural>" + PLURAL + ")(?: (?<part2>mornings?|afternoons?|evenings?|nights?))?"
            + "|weekly on (?<weekly>" + DAYS + ")|(?:once a|" + EVERY + ") week on (?:a )?(?<week>" + DAYS + ")");
    private static final Pattern DAILY =
            words("(?:" + EVERY + " (?:single )?(?<part>day|morning|afternoon|evening|night|lunchtime|noon)"
                    + "|daily|nightly|once a day|mornings|evenings)");
    private static final Pattern WEEKLY = words(EVERY + " week|weekly|once a week");
    private static final Pattern HOURLY = words(EVERY + " hour|hourly|(?:once an|on the) hour");
    private static final Pattern ONE_DAY = Pattern.compile("mon|tue|wed|thu|fri|sat|sun");
    private static final int NOON = 12;
    /** "At 5" is no hour to be told of takings in the morning. */
    private static final int EARLIEST = 6;

    private static Pattern words(String words) {
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w%]|[.,]\\d)", Pattern.CASE_INSENSITIVE);
    }

    /**
     * What is said of how often; empty where nothing is.
     *
     * @param said with plain apostrophes
     * @param usual the day that a week is told on where none is named
     */
    static Optional<RhythmWords> find(String said, DayOfWeek usual) {
        var often = TOO_OFTEN.matcher(said);
        if (often.find()) {
            return Optional.of(cannot("I write no more often than every hour.", often.toMatchResult()));
        }
        var otherwise = OTHERWISE.matcher(said);
        if (otherwise.find()) {
            return Optional.of(
                    cannot("I can do every hour, day, weekday, week or month, not that.", otherwise.toMatchResult()));
        }
        return days(said, usual).map(it -> it.timed(said));
    }

    private static RhythmWords cannot(String why, MatchResult at) {
        return new RhythmWords(null, why, true, at.start(), at.end());
    }

    /** A time by itself: "at 9". */
    static Optional<LocalTime> findTime(String said) {
        var matcher = AT.matcher(said);
        return matcher.find() ? Optional.of(time(matcher)) : Optional.empty();
    }

    private static Optional<RhythmWords> days(String said, DayOfWeek usual) {
        var monthly = MONTHLY.matcher(said);
        if (monthly.find() && dayOfMonth(monthly) > 0) {
            return Optional.of(of(Set.of(), dayOfMonth(monthly), Rhythm.USUAL, monthly));
        }
        var weekdays = WEEKDAYS.matcher(said);
        if (weekdays.find()) {
            return Optional.of(of(Rhythm.WEEKDAYS, 0, Rhythm.USUAL, weekdays));
        }
        var named = NAMED.matcher(said);
        if (named.find()) {
            var names = first(named, "single", "plural", "weekly", "week");
            return Optional.of(of(days(names), 0, part(first(named, "part", "part2")), named));
        }
        var daily = DAILY.matcher(said);
        if (daily.find()) {
            var words = daily.group().toLowerCase(Locale.ROOT);
            var part = words.equals("nightly") ? "night" : words.equals("evenings") ? "evening" : first(daily, "part");
            return Optional.of(of(Rhythm.EVERY_DAY, 0, part(part), daily));
        }
        return rare(said, usual);
    }

    private static Optional<RhythmWords> rare(String said, DayOfWeek usual) {
        var weekends = WEEKENDS.matcher(said);
        if (weekends.find()) {
            return Optional.of(of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 0, Rhythm.USUAL, weekends));
        }
        var weekly = WEEKLY.matcher(said);
        if (weekly.find()) {
            return Optional.of(of(Set.of(usual), 0, Rhythm.USUAL, weekly));
        }
        var hourly = HOURLY.matcher(said);
        return hourly.find()
                ? Optional.of(new RhythmWords(Rhythm.HOURLY, "", true, hourly.start(), hourly.end()))
                : Optional.empty();
    }

    private static RhythmWords of(Set<DayOfWeek> days, int dayOfMonth, LocalTime at, MatchResult match) {
        return new RhythmWords(
                new Rhythm(days, dayOfMonth, at, !at.equals(Rhythm.USUAL)), "", true, match.start(), match.end());
    }

    private static String first(MatchResult match, String... groups) {
        for (var group : groups) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return "";
    }

    private static int dayOfMonth(MatchResult match) {
        var number = first(match, "n", "n2");
        if (!number.isEmpty()) {
            return Integer.parseInt(number) > 31 ? 0 : Integer.parseInt(number);
        }
        return first(match, "last", "last2", "last3").isEmpty() ? 1 : 31;
    }

    private static LocalTime part(String said) {
        var word = said.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return HOURS.containsKey(word) ? LocalTime.of(HOURS.get(word), 0) : Rhythm.USUAL;
    }

    /** All days that are named, by their first three letters. */
    private static Set<DayOfWeek> days(String names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        ONE_DAY.matcher(names.toLowerCase(Locale.ROOT)).results().forEach(it -> {
            for (var day : DayOfWeek.values()) {
                if (day.name().toLowerCase(Locale.ROOT).startsWith(it.group())) {
                    days.add(day);
                }
            }
        });
        return days;
    }

    /** With the time that is said right before or behind the days, whose words are part of it then. */
    private RhythmWords timed(String said) {
        var matcher = AT.matcher(said);
        while (rhythm != null && matcher.find()) {
            var behind = matcher.start() >= to && isGap(said.substring(to, matcher.start()));
            var before = matcher.end() <= from && isGap(said.substring(matcher.end(), from));
            if (behind || before) {
                return new RhythmWords(
                        rhythm.at(within(rhythm.at(), time(matcher), matcher)),
                        cannot,
                        saysDays,
                        Math.min(from, matcher.start()),
                        Math.max(to, matcher.end()));
            }
        }
        return this;
    }

    /** "Every evening at 6" is no morning. */
    private static LocalTime within(LocalTime part, LocalTime time, MatchResult match) {
        var isPlain = first(match, "half", "half2").isEmpty() && time.getHour() > 0 && time.getHour() < NOON;
        return isPlain && part.getHour() > NOON ? time.plusHours(NOON) : time;
    }

    private static boolean isGap(String words) {
        return words.matches("[\\s,]*(?:on )?");
    }

    private static LocalTime time(MatchResult match) {
        var part = first(match, "named", "part").toLowerCase(Locale.ROOT);
        if (!part.isEmpty()) {
            return HOURS.entrySet().stream()
                    .filter(it -> part.contains(it.getKey()))
                    .map(it -> LocalTime.of(it.getValue(), 0))
                    .findFirst()
                    .orElse(Rhythm.USUAL);
        }
        var hour = Integer.parseInt(first(match, "hour", "hour2"));
        var minute = first(match, "minute", "minute2");
        var half = first(match, "half", "half2").toLowerCase(Locale.ROOT);
        var isAfternoon = half.startsWith("p") || half.isEmpty() && minute.isEmpty() && hour > 0 && hour < EARLIEST;
        var of24 = half.isEmpty() && !isAfternoon ? hour : hour % NOON + (isAfternoon ? NOON : 0);
        return LocalTime.of(of24, minute.isEmpty() ? 0 : Integer.parseInt(minute));
    }
}
