package dev.tillie.answer;

import dev.tillie.books.ToldCash;
import dev.tillie.books.ToldCash.Every;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody tells of money to come or go: "we pay 450 a month for the van lease until March 2027, on the 15th".
 * Whatever is understood is taken out of the words; what is left of them is its name.
 */
final class ToldReading {
    private static final List<Rhythm> RHYTHMS = List.of(
            new Rhythm(Every.FOUR_WEEKS, "every (?:four|4) weeks|four[- ]weekly"),
            new Rhythm(
                    Every.FORTNIGHT,
                    "(?:a|per|every|each) fortnight|fortnightly|every (?:two|2|other|second) weeks?|bi-?weekly"),
            new Rhythm(Every.HALF_YEAR, "every (?:six|6) months|half[- ]yearly|twice a year|six[- ]monthly"),
            new Rhythm(
                    Every.QUARTER,
                    "(?:a|per|every|each) quarter|quarterly|every (?:three|3) months|/ ?quarter|four times a year"),
            new Rhythm(Every.WEEK, "(?:a|per|every|each) week|weekly|/ ?(?:week|wk)"),
            new Rhythm(Every.MONTH, "(?:a|per|every|each) month|monthly|/ ?(?:month|mo)|pcm|pm"),
            new Rhythm(
                    Every.YEAR,
                    "(?:once )?(?:a|per|every|each) year|yearly|annually|annual|per annum|pa|/ ?(?:year|yr)"));
    private static final Pattern UNTIL = pattern(
            "(?:and )?(?:until|till|til|up to|through(?: to)?|ending(?: in| on)?|ends?(?: in| on)?|finish(?:es|ing)?(?: in| on)?"
                    + "|runs? (?:to|until|till)|to) (?:the end of )?" + ToldDay.DATE);
    private static final Pattern START = pattern(
            "(?:from|starting(?: in| on| from)?|starts?(?: in| on)?|beginning(?: in| on)?|as of|(?<since>since)) "
                    + ToldDay.DATE);
    private static final Pattern ON =
            pattern("(?:(?:is |are |falls )?due(?: on| in| by)?|on|in|by|around|every|each)? ?" + ToldDay.DATE);
    private static final Pattern OF_MONTH =
            pattern("(?:(?:due )?(?:on|by) )?(?:the |every |each )?(?<n>\\d{1,2})(?:st|nd|rd|th)"
                    + "(?: of (?:the|each|every) month)?|(?:due )?on the (?<n2>\\d{1,2})(?![\\d.,])");
    private static final Pattern LAST_OF_MONTH = pattern(
            "(?:(?:on|at) )?(?:the )?(?:last day of (?:the|each|every) month|end of (?:the|each|every) month|month end)");
    private static final Pattern WEEKDAY = pattern(
            "(?<every>every |each )?(?:on )?(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?");
    private static final Pattern TERM =
            pattern("for (?:another |the next )?(?<n>\\d{1,3}|a|one|two|three|four|five|six|ten|twelve)"
                    + " (?:more )?(?<unit>week|month|year)s?");
    private static final Pattern PAYMENTS = pattern(
            "(?:for |in )?(?<n>\\d{1,3}) (?:more )?(?:payments?|instalments?|installments?|times)(?: left| to go)?");
    private static final Pattern SUM =
            pattern("(?:at |of )?" + CashWords.amount("n") + "(?: ?(?:pounds|euros?|quid|dollars|eur|gbp|usd))?");
    /** What was borrowed, beside what is paid back for it each time. */
    private static final Pattern PRINCIPAL = pattern(
            "(?:of|for) [£€$]? ?(?<sum>\\d[\\d,]+\\d)"
                    + "(?! ?(?:a|per|every|each|years?|months?|weeks?|pcm)\\b)(?=.*\\d ?(?:a|per|every|each|/) ?(?:week|fortnight|month|quarter|year)\\b)");

    private static final Pattern COMES = pattern(
            "expect(?:ing|ed)?|get(?:ting)?|receiv(?:e|ing|es)|coming in|comes? in|grants?|refund(?:s|ing)?|rebates?|pays? us"
                    + "|paying us|lands?|arriv(?:es|ing)|income|rents? from us|owed to us");
    private static final Pattern SURELY_COMES =
            pattern("grants?|refund(?:s|ing)?|rebates?|pays? us|paying us|coming in|comes? in");
    private static final Pattern GOES = pattern(
            "bills?|lease|insurance|repay\\w*|tax|vat|rates|(?:we|i) (?:have to |must |will |need to )?pay|owe|mortgage|licen[cs]e"
                    + "|subscription|rent|costs?");
    private static final Pattern SAYS_LITTLE = pattern(
            "took|taken|take|took out|we|i|im|i'm|i’m|we're|we’re|were|ill|i'll|we'll|will|have|has|had|got|to|must|pay|pays|paying|owe|owes|expect|expecting|expected"
                    + "|get|gets|getting|receive|receives|receiving|need|needs|is|are|there|there's|theres|be|a|an|the|our|my|us"
                    + "|me|of|for|at|about|around|roughly|due|from|on|in|by|and|that|remember|note|keep|mind|please|tell|you|it"
                    + "|it's|its|costs|each|every|time|also|too|now|just|so|goes|go|out|comes|come|coming|arrives|arriving|lands|landing"
                    + "|worth|euros?|pounds|quid|another|with|again|set|change|make|changed|add|put|down|as|this|up|until|till"
                    + "|starting|ends?|regular|account|bank|tillie");
    private static final int MOST_WORDS = 6;

    private final Asked asked;
    private final StringBuilder left;
    final List<String> assumptions = new ArrayList<>();

    private record Rhythm(Every every, Pattern words) {
        Rhythm(Every every, String words) {
            this(every, pattern(words));
        }
    }

    /** What was read, or what to ask for. */
    sealed interface Read {
        record Told(ToldCash told, List<String> assumptions) implements Read {}

        record Missing(String ask, String example) implements Read {}
    }

    private ToldReading(Asked asked) {
        this.asked = asked;
        left = new StringBuilder(asked.said().replace('’', '\''));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\w.,'])(?:" + words + ")(?![\\w%]|'\\w)", Pattern.CASE_INSENSITIVE);
    }

    static Read of(Asked asked) {
        return new ToldReading(asked).read(null);
    }

    /** The same with what is said now in its place. */
    static Read changed(Asked asked, ToldCash before) {
        var reading = new ToldReading(asked);
        reading.strike(Pattern.compile("\\b" + Pattern.quote(before.name()) + "\\b", Pattern.CASE_INSENSITIVE));
        return reading.read(before);
    }

    private Read read(@Nullable ToldCash before) {
        strike(PRINCIPAL)
                .ifPresent(it -> assumptions.add("the "
                        + Wording.brief(
                                CashWords.number(it.group("sum"), null),
                                asked.shop().currency())
                        + " itself is not counted as coming in"));
        var until = strike(UNTIL);
        var start = strike(START);
        var term = strike(TERM).or(() -> strike(PAYMENTS));
        var said = rhythm();
        var on = strike(ON);
        boolean isLast = strike(LAST_OF_MONTH).isPresent();
        var ofMonth = isLast ? Optional.of(31) : strike(OF_MONTH).map(ToldReading::number);
        var weekday = strike(WEEKDAY);
        var every = said.or(
                        () -> weekday.filter(it -> it.group("every") != null).map(_ -> Every.WEEK))
                .or(() -> Optional.ofNullable(before).map(ToldCash::every))
                .orElse(until.isPresent() || term.isPresent() ? Every.MONTH : Every.ONCE);
        var amount = sum().or(() -> Optional.ofNullable(before).map(ToldCash::amount));
        if (amount.isEmpty()) {
            return new Read.Missing("How much is it each time?", "450 a month");
        }
        var first = first(every, start, on, ofMonth, weekday.map(it -> ToldDay.weekday(it.group("day"))), before);
        if (first.isEmpty()) {
            return new Read.Missing("When is it due?", "due 20 January");
        }
        var last = last(every, first.get(), until, term, before);
        if (last != null && last.isBefore(first.get())) {
            return new Read.Missing("That ends before it begins: when does it end?", "until 31 March 2027");
        }
        var name = before != null ? before.name() : name();
        boolean comes = before != null ? before.comes() : comes();
        return new Read.Told(new ToldCash(name, comes, amount.get(), every, first.get(), last), assumptions);
    }

    /** Takes words out and gives what was in them. */
    private Optional<MatchResult> strike(Pattern pattern) {
        var matcher = pattern.matcher(left);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var result = matcher.toMatchResult();
        left.replace(result.start(), result.end(), " ".repeat(result.end() - result.start()));
        return Optional.of(result);
    }

    private Optional<Every> rhythm() {
        return RHYTHMS.stream()
                .filter(it -> strike(it.words).isPresent())
                .map(Rhythm::every)
                .findFirst();
    }

    private static int number(MatchResult it) {
        return Integer.parseInt(it.group("n") != null ? it.group("n") : it.group("n2"));
    }

    private Optional<BigDecimal> sum() {
        return strike(SUM).map(it -> {
            var scale = it.group("nk");
            return CashWords.number(it.group("n"), scale == null ? null : scale.toLowerCase(Locale.ROOT));
        });
    }

    private Optional<LocalDate> first(
            Every every,
            Optional<MatchResult> start,
            Optional<MatchResult> on,
            Optional<Integer> ofMonth,
            Optional<DayOfWeek> weekday,
            @Nullable ToldCash before) {
        var today = asked.today();
        var named = start.map(it -> it.group("since") != null ? ToldDay.before(it, today) : ToldDay.after(it, today))
                .or(() -> on.map(it -> ToldDay.after(it, today)))
                .or(this::meant);
        if (ofMonth.isPresent()) {
            var from = named.orElse(before == null ? today : before.first());
            return Optional.of(ToldDay.ofMonth(ofMonth.get(), from));
        }
        if (weekday.isPresent() && named.isEmpty()) {
            return Optional.of(today.with(TemporalAdjusters.next(weekday.get())));
        }
        return named.or(() -> Optional.ofNullable(before).map(ToldCash::first)).or(() -> assumed(every));
    }

    /** A day in other words: tomorrow, next Friday, next month. */
    private Optional<LocalDate> meant() {
        return asked.slots()
                .span(Slot.HORIZON)
                .filter(it -> {
                    int at = left.toString()
                            .toLowerCase(Locale.ROOT)
                            .indexOf(it.said().toLowerCase(Locale.ROOT));
                    if (at >= 0) {
                        left.replace(
                                at,
                                at + it.said().length(),
                                " ".repeat(it.said().length()));
                    }
                    return at >= 0;
                })
                .map(it -> it.period().from());
    }

    private Optional<LocalDate> assumed(Every every) {
        if (every == Every.ONCE || every == Every.YEAR || every == Every.HALF_YEAR) {
            return Optional.empty();
        }
        assumptions.add(
                "no day said, so the next " + (every == Every.MONTH || every == Every.QUARTER ? "1st" : "Monday"));
        return Optional.of(
                every == Every.MONTH || every == Every.QUARTER
                        ? asked.today().with(TemporalAdjusters.firstDayOfNextMonth())
                        : asked.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    private static @Nullable LocalDate last(
            Every every,
            LocalDate first,
            Optional<MatchResult> until,
            Optional<MatchResult> term,
            @Nullable ToldCash before) {
        if (until.isPresent()) {
            return ToldDay.end(until.get(), first);
        }
        if (term.isPresent()) {
            var words = term.get();
            return words.namedGroups().containsKey("unit")
                    ? ToldDay.plus(first, words.group("n"), words.group("unit")).minusDays(1)
                    : ToldDay.nth(first, every, Integer.parseInt(words.group("n")));
        }
        return before == null ? null : before.last();
    }

    private boolean comes() {
        var words = asked.said();
        return SURELY_COMES.matcher(words).find()
                        && !words.toLowerCase(Locale.ROOT).contains("repay")
                || COMES.matcher(words).find() && !GOES.matcher(words).find();
    }

    /** What is left, without the words that say little. */
    private String name() {
        var words = SAYS_LITTLE
                .matcher(left)
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}'&-]+", " ")
                .strip();
        var name = Stream.of(words.split(" ")).limit(MOST_WORDS).collect(Collectors.joining(" "));
        return name.isEmpty() ? "payment" : name;
    }
}
