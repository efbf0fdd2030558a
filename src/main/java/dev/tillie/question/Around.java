package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** The whole week, month or year that the days asked about before lie in: "the whole of that week", "that month in full". */
final class Around {
    private static final String UNIT = "(?<unit>week|weekend|month|quarter|year)";
    private static final Pattern WHOLE = Pattern.compile(
            "(?<!\\b(?:last|next|previous|past|first) )\\b(?:(?:whole|entire|full|complete|all)(?: of)?(?: that| the)? "
                    + UNIT + "|(?:that|the) " + UNIT.replace("unit", "unit2")
                    + " (?:as a whole|in full|overall|all (?:told|together)|(?:it|that) (?:is|was|s|fell) in|around it))\\b"
                    + "(?! (?:\\d{4}|before|after|of|in|last|so far|to date|ago|gone|just|ending|starting|beginning|commencing)\\b)");
    private static final Pattern THAT = Pattern.compile(Framing.LEAD + "(?:that|the) " + UNIT + Framing.TRAIL);

    private Around() {}

    static boolean isSaid(String text) {
        return WHOLE.matcher(text).find() || THAT.matcher(text).matches();
    }

    static Optional<Period> find(Span base, String text, Setting setting) {
        var whole = WHOLE.matcher(text);
        if (whole.find()) {
            return around(base.period(), PeriodWords.unit(whole), setting);
        }
        var that = THAT.matcher(text);
        return that.matches() ? around(base.period(), PeriodWords.unit(that), setting) : Optional.empty();
    }

    /** As far as it is over, or is still to come, as the days before are. */
    private static Optional<Period> around(Period base, String unit, Setting setting) {
        var calendar = setting.calendar(base.to().isAfter(setting.today()));
        var whole = unit.equals("weekend")
                ? Weekends.around(base.from())
                : calendar.on(base.from()).unit(unit, 0);
        if (base.days() > whole.days() && unit.equals("weekend")) {
            return Optional.empty();
        }
        return Optional.of(calendar.running(base.days() <= whole.days() ? whole : calendar.unit(unit, 0)));
    }
}
