package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One word of how the days before were said, said anew: after "the first half of May" "and the second half?". */
final class SameWords {
    private static final String ORDINAL = "(?:first|second|third|fourth|last)";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)";
    private static final Pattern PART = Pattern.compile(Framing.LEAD + "(?:the )?(?<word>" + ORDINAL
            + ")(?: (?<unit>half|week|weekend|fortnight|quarter)| one)?" + Framing.TRAIL);
    private static final Pattern PART_BEFORE =
            Pattern.compile("\\b" + ORDINAL + "(?= (?<unit>half|week|weekend|fortnight|quarter)\\b)");
    private static final Pattern MONTH_ONE =
            Pattern.compile("\\b(?<word>" + Calendar.MONTH + ")(?: s)? (?:one|bank hol(?:iday)?(?: weekend)?)\\b");
    private static final Pattern MONTH_OF = Pattern.compile(
            "\\b" + Calendar.MONTH + "(?: s)?(?= (?:bank|public|long|school|half|mid|sale|market|fair|week))");
    private static final Pattern DATE =
            Pattern.compile(Framing.LEAD + "(?:expected )?(?:for )?(?:the )?(?<word>" + DAY + ")" + Framing.TRAIL);
    private static final Pattern WEEK_OF =
            Pattern.compile("\\b(?:week|weekend|fortnight|w/?c|w/?e)\\b.*?(?<word>" + DAY + "\\b|\\b\\d{1,2}\\b)");
    private static final Pattern BY =
            Pattern.compile("^(?:by|until|till|til|up to|before|through|thru|between now and|from now to) ");
    private static final Pattern CLOSING = Pattern.compile(
            "^(?!(?:(?:and|n|so|ok|no|then|what about|how about) )*(?:just|only|over|during|throughout|all)\\b)"
                    + Framing.WORDS + "(?:the )?(?!(?:next|last|this) (?:week|month|quarter|year)|" + Calendar.MONTH
                    + "\\W*$)(?<word>" + PeriodWords.POINT + ")" + Framing.TRAIL);

    private static final Pattern SINCE = Pattern.compile("^(?:since|from) ");
    private static final Pattern OPENING = Pattern.compile("^(?:since |from )?(?:the )?(?:(?<feast>" + Feasts.NAME
            + ")|(?:make (?:it|that) )(?<word>" + PeriodWords.POINT + "))" + Framing.TRAIL);

    private SameWords() {}

    static Optional<Span> find(Span base, String text, Setting setting) {
        var words = PlainWords.fold(base.said());
        return part(words, text)
                .or(() -> month(words, text))
                .or(() -> date(words, text))
                .or(() -> closing(words, text))
                .or(() -> opening(words, text))
                .flatMap(it -> read(it, base.period(), setting).map(days -> new Span(days, it)));
    }

    private static Optional<String> part(String before, String text) {
        var said = PART.matcher(text);
        var old = PART_BEFORE.matcher(before);
        return said.matches()
                        && old.find()
                        && (said.group("unit") == null || said.group("unit").equals(old.group("unit")))
                ? Optional.of(put(before, old.toMatchResult(), said.group("word")))
                : Optional.empty();
    }

    /** "And the August one?" after October's bank holiday. */
    private static Optional<String> month(String before, String text) {
        var said = MONTH_ONE.matcher(text);
        var old = MONTH_OF.matcher(before);
        return said.find() && old.find()
                ? Optional.of(
                        put(before, old.toMatchResult(), said.group("word").replaceFirst("(?<=[a-z]{3})s$", "")))
                : Optional.empty();
    }

    private static Optional<String> date(String before, String text) {
        var said = DATE.matcher(text);
        var old = WEEK_OF.matcher(before);
        return said.matches() && old.find()
                ? Optional.of(
                        before.substring(0, old.start("word")) + said.group("word") + before.substring(old.end("word")))
                : Optional.empty();
    }

    /** After "by Friday" another day is an end as well. */
    private static Optional<String> closing(String before, String text) {
        var by = BY.matcher(before);
        var said = CLOSING.matcher(text);
        return by.find() && said.matches() ? Optional.of(by.group() + said.group("word")) : Optional.empty();
    }

    /** After "since Labor Day" another feast, with nothing before it, is where the days begin as well. */
    private static Optional<String> opening(String before, String text) {
        var since = SINCE.matcher(before);
        var said = OPENING.matcher(text);
        return since.find() && said.matches()
                ? Optional.of(since.group() + (said.group("feast") == null ? said.group("word") : said.group("feast")))
                : Optional.empty();
    }

    private static String put(String before, MatchResult old, String word) {
        return before.substring(0, old.start()) + word + before.substring(old.end());
    }

    private static Optional<Period> read(String words, Period before, Setting setting) {
        var calendar = setting.calendar(before.to().isAfter(setting.today()));
        return Periods.first(words, calendar)
                .filter(it -> it.from() == 0 && it.to() == words.length())
                .map(it -> calendar.running(it.period()));
    }
}
