package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days asked about before in another year: "how did that go last year", "what do you expect this year". */
final class OtherYear {
    private static final String YEAR =
            "(?:(?<last>last years?|the year before|(?:a |1 |one )?(?:yr|year) (?:ago|back|earlier))|(?<this>this years?)|(?<next>next years?)"
                    + "|(?:in |of |for )?(?<year>20\\d\\d))";
    private static final String FILLER =
            "(?:what|how|s|did|was|were|is|it|that|this|they|we|i|you|do|does|of|for|in|on|over|and|the|go|goes|went|gone|going|done|actually"
                    + "|really|same|then|there|those|these|days?|dates|week|weekend|month|night|period|expect|think|reckon|predict|will|would|be|look|looking|looks"
                    + "|looked|like|compare[ds]?)";
    private static final String DEED =
            "(?:much|many|sell|sold|take|took|taken|make|made|get|got|come|came|have|had|spend|spent|pay|paid|us|in|bring|brought|busy)";
    private static final Pattern SHORT =
            Pattern.compile(Framing.LEAD + "(?:" + FILLER + " )*" + YEAR + "(?: " + FILLER + ")*" + Framing.TRAIL);
    private static final Pattern LONG = Pattern.compile(Framing.LEAD + "(?:(?:" + FILLER + "|" + DEED + ") )*" + YEAR
            + "(?: (?:" + FILLER + "|" + DEED + "))*" + Framing.TRAIL);
    private static final Pattern POINTS = Pattern.compile("\\b(?:that|it|they|those|these|same|then|there)\\b");
    private static final Pattern LAST_ONE =
            Pattern.compile("\\blast time(?: round)?\\b|\\b(?:the|our) (?:last|previous) one\\b");
    private static final Pattern NEXT_ONE = Pattern.compile(
            "\\b(?:this|next) time(?: round)?\\b|\\b(?:the|our|this) (?:next|coming|upcoming) one\\b|\\bthis coming one\\b");
    private static final Pattern JUDGES = Pattern.compile("\\b(?:you|u) (?:said|predicted|were|was|got|told)\\b");
    private static final Pattern A_NUMBER = Pattern.compile("\\d");
    private static final Pattern GONE =
            Pattern.compile("\\b(?:did|was|were|went|sold|took|made|got|came|had|spent|paid)\\b");
    private static final Pattern OF_YEAR =
            Pattern.compile(" ?\\b(?:in |of )?(?:(?:last|this|next) year(?: ?s)?|20\\d\\d)\\b ?");
    private static final Pattern FEAST = Pattern.compile("\\b" + Feasts.NAME + "\\b");

    /** What is longer than this is held against a whole year. */
    private static final int HALF = 180;

    private OtherYear() {}

    /** Empty where a year is meant as a whole. */
    static Optional<Period> find(Span base, String text, Setting setting) {
        var said = SHORT.matcher(text);
        var points = POINTS.matcher(text).find();
        if (said.matches()) {
            return said.group("year") != null && !points ? Optional.empty() : days(base, said, text, setting);
        }
        said = LONG.matcher(text);
        return points && said.matches() ? days(base, said, text, setting) : occurrence(base, text, setting);
    }

    /** "What did we do over the last one" after a bank holiday to come, "and this time" after one gone by. */
    private static Optional<Period> occurrence(Span base, String text, Setting setting) {
        var isAhead = base.period().to().isAfter(setting.today());
        var words = OF_YEAR.matcher(PlainWords.fold(base.said()))
                .replaceAll("")
                .strip()
                .replaceFirst("^last ", "");
        return (isAhead ? LAST_ONE : NEXT_ONE).matcher(text).find()
                        && !JUDGES.matcher(text).find()
                        && !A_NUMBER.matcher(words).find()
                ? Periods.first(words, setting.calendar(!isAhead))
                        .map(Periods.Found::period)
                        .filter(it -> isAhead
                                ? it.to().isBefore(setting.today())
                                : it.from().isAfter(setting.today()))
                : Optional.empty();
    }

    /** The days to hold those before against, said after "than" or "against". */
    static Optional<Period> against(Span base, String rest, Setting setting) {
        var said = LONG.matcher(rest);
        return said.matches() ? days(base, said, rest, setting) : Optional.empty();
    }

    private static Optional<Period> days(Span base, Matcher said, String text, Setting setting) {
        var period = base.period();
        var year = year(period, said, setting);
        // "next year", said of days to come, is all of it
        var isWhole = said.group("next") != null
                && period.to().isAfter(setting.today())
                && !POINTS.matcher(text).find();
        if (isWhole || period.days() >= HALF || year == period.from().getYear()) {
            return Optional.empty();
        }
        return ofFeast(base, year, setting)
                .or(() -> Optional.of(in(year, period)))
                .filter(it -> !it.from().isAfter(setting.today())
                        || !GONE.matcher(text).find());
    }

    private static int year(Period period, Matcher said, Setting setting) {
        var today = setting.today().getYear();
        if (said.group("last") != null) {
            return period.from().getYear() - 1;
        }
        if (said.group("this") != null) {
            return today;
        }
        return said.group("next") != null ? today + 1 : Integer.parseInt(said.group("year"));
    }

    /** A feast as it was the year before; empty where the days are no feast's. */
    static Optional<Period> feastBefore(Span base, Setting setting) {
        return ofFeast(base, base.period().from().getYear() - 1, setting);
    }

    private static Optional<Period> ofFeast(Span base, int year, Setting setting) {
        var words = OF_YEAR.matcher(PlainWords.fold(base.said()))
                .replaceAll("")
                .strip()
                .replaceFirst("^(?:the )?(?:last|this|next) ", "");
        return FEAST.matcher(words).find()
                ? Periods.first(words + " " + year, setting.calendar(false)).map(Periods.Found::period)
                : Optional.empty();
    }

    private static Period in(int year, Period period) {
        var years = year - period.from().getYear();
        return years < 0
                ? in(year, Comparisons.yearBefore(period))
                : years > 0 ? in(year, Comparisons.yearAfter(period)) : period;
    }
}
