package dev.tillie.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the question before, said again: "make that 10", "12 actually", "sorry, 800", "halve it". Which one is told
 * by its kind, a share or money or a count, and by what was said last; all else stays as it was.
 */
final class Amended {
    private static final String LEAD = "(?:[a-z' ]{2,30}[.!] |(?:not )?[€£$]?" + Numbers.NUMBER
            + " (?:was|is|s) (?:wrong|too (?:much|high|low|little|many)|optimistic|a lot)[, ]+)?(?<lead>(?:(?:sorry|ah|ach|aye|go on|hm+|er+m?|um+|eh|kindly|please|the other way(?: round)?|it was|they were|it should be|(?:(?:it|that|this|they) )?(?:could|might|may) (?:well )?be|oops|no|nah|na|wait|actually|ok|okay|oh|and|n|or|but|say|i mean|i meant|meant|what about|how about|(?:what )?if it(?: is| s|s| was)|try"
            + "|(?:i|we) (?:could|can|might) (?:live|do) with|(?:(?:i|we|they|he|she)(?: d| ll| would| might| may| could| will)? )?(?:settle|go) for|(?:it s |its |probably )?(?:closer|nearer)(?: to)?|i d say|id say|i reckon|reckon|perhaps|suppose(?: it(?: s|s| is| was))?|(?:suppose|say|if) (?:we|i) (?:did|do)|make (?:that|it)|call it|let s say|lets say|should be|(?:go |put (?:it|that) )?back to|it s|its|i said|at|charge|sell(?:ing)? (?:it|them) (?:at|for)|it is|change (?:it|that) to|set (?:it|that) (?:to|at)"
            + "|(?:bump|put|bring|drop|raise|lower|cut|move|take) (?:it|that)(?: up| down)? to|rather|more like|only|just|if (?:i|we) (?:go|went|did|do|charged?)|at|to|with|by|for)[ ,.!]*)*)";
    private static final String TRAIL =
            "(?<trail>(?:,? (?:so|i reckon|i think|i d say|id say|id guess|probably|flat|even|straight|all round|actually|instead|then|please|pls|sorry|rather|i mean|i meant|my bad|my mistake|now|only|and all|or so|will do|ll do|say|is (?:plenty|enough|fine)|would do|would be (?:plenty|enough|fine|better)|even|maybe|tops|at most|of (?:them|those|it)|each|a pop|retail|wholesale|with (?:the|a|my|our) [a-z]+"
                    + "|(?:sorry |and )?not " + Numbers.NUMBER + "))*)";
    private static final String SHARE = "half|a half|a third|two thirds|a quarter|three quarters|a fifth|a tenth";
    private static final Pattern VALUE = Pattern.compile("^" + LEAD
            + "(?:(?<share>" + SHARE
            + ")|(?<minus>minus |-(?=\\d)|(?:suppose|say|what if|if) (?:we|i) (?:dropped|cut|lowered|reduced|knocked off|took off|shaved off|went down|came down)(?: by| off)? )?(?<sign>[€£$₹]|rs |r(?=\\d))? ?(?<n>"
            + Numbers.NUMBER
            + ") ?(?<unit>%|percent|per cent|pc|euros?|quid|pounds?|dollars?|bucks|rupees)?(?<days> days)?)" + TRAIL
            + "(?<rest>,.*| (?:theres|there is|because|cos|cause|since|i forgot|forgot) .*)?\\W*$");
    private static final Pattern STRONG = Pattern.compile(
            "\\b(?:make|sorry|no|nah|wait|actually|mean|meant|change|set|call|should|instead|bad|mistake|not|do|plenty|enough|rather|only|just|will do)\\b");
    private static final Pattern MULTIPLIED = Pattern.compile(
            "^(?:[a-z' ]{2,20}, )?(?:ok |no |and |or |so |what if (?:i|we) |then |just )*(?:(?<half>halve|half|half of) (?:it|that|those|my|the|our)(?: (?:cut|discount|increase|rise|hike|amount|order|budget|figure))?|half as (?:much|many)|(?<=\\bso )half|(?<double>double|twice) (?:it|that|those|as (?:much|many)))(?: then| please| instead)*(?:,.*| and (?:tell|show|run|try|see|give|say)\\b.*)?\\W*$");
    private static final Pattern ADDED = Pattern.compile(
            "^(?:and |ok |then |so )*(?:(?<for>(?!(?:add|plus|put|stick|show|give|get|order|list|send|buy|what|if|do|can)\\b)[a-z' ]{2,25}) )?(?:add |plus |put |stick )?(?:another|a further|an extra) [€£$₹]?(?<n>"
                    + Numbers.NUMBER
                    + ")(?: (?:euros?|quid|pounds?|dollars?))?(?: (?:to|on|in) (?:it|that|top)| on top)?(?: then| please| as well)*\\W*$");
    /** "Make it 600" wants no list of so many. */
    private static final int LONGEST_LIST = 100;

    private static final String PER_CENT = "(?:percent|per cent|%|a percentage)";
    private static final String CASH = "(?:dollars|euros?|pounds|quid|rupees|bucks|cents|money)";
    private static final String BEGIN = "^(?:(?:no|sorry|i mean|i meant|in|as|actually)[, ]+)*";
    private static final Pattern MONEY_NOT_SHARE =
            Pattern.compile(BEGIN + CASH + ",? (?:not|instead of|rather than) " + PER_CENT + "\\W*$");
    private static final Pattern SHARE_NOT_MONEY =
            Pattern.compile(BEGIN + PER_CENT + ",? (?:not|instead of|rather than) " + CASH + "\\W*$");
    private static final List<Slot> ADDED_TO = List.of(Slot.AMOUNT, Slot.QUANTITY);
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.])(?:" + Numbers.NUMBER + "|" + SHARE + ")(?: ?(?:%|percent|per cent)(?!\\w))?(?![\\w.]*\\d)");
    private static final Pattern PER_CENT_AT_END = Pattern.compile(" ?(?:%|percent|per cent)$");
    private static final Pattern CENTS = Pattern.compile("\\d ?(?:c|p|cents?|pence|paise)\\b");
    private static final Pattern COUNTED =
            Pattern.compile("\\b(?:days?|weeks?|wks?|months?|mths?|mos|quarters?|years?|yrs?)\\b");
    private static final Pattern COUNTED_DAYS =
            Pattern.compile("(?<n>" + Numbers.NUMBER + ") (?<unit>week|month)s?\\b");
    private static final List<Slot> SHARES =
            List.of(Slot.COST_CHANGE_PCT, Slot.PRICE_CHANGE_PCT, Slot.THRESHOLD, Slot.SCENARIO);
    private static final List<Slot> MONEY =
            List.of(Slot.AMOUNT, Slot.PRICE, Slot.PRICE_CHANGE, Slot.UNIT_COST, Slot.THRESHOLD);
    private static final List<Slot> COUNTS = List.of(
            Slot.LIMIT,
            Slot.QUANTITY,
            Slot.COST_CHANGE_PCT,
            Slot.PRICE_CHANGE_PCT,
            Slot.AMOUNT,
            Slot.PRICE_CHANGE,
            Slot.PRICE,
            Slot.UNIT_COST,
            Slot.THRESHOLD,
            Slot.SCENARIO,
            Slot.PERIOD,
            Slot.HORIZON);

    private static final Pattern TENNER = Pattern.compile("\\b(?:a )?tenner\\b");
    private static final Pattern FIVER = Pattern.compile("\\b(?:a )?fiver\\b");
    private static final Pattern ANY_DAY = Pattern.compile("\\b(?:" + Calendar.WEEKDAY + "|weekends)\\b");
    /** "Tuesdays instead" of the Mondays that were to be shut. */
    private static final Pattern DAY =
            Pattern.compile(Framing.LEAD + "(?:on )?(?<day>" + ANY_DAY.pattern() + ")" + Framing.TRAIL);

    private static final Pattern RAISED = Pattern.compile(
            "^(?:and |ok |no |can you |please |so |then |now )*(?:(?:raise|increase|up|bump|lift|(?<down>cut|drop|lower|reduce|trim)|put|bring|take)(?: (?:it|that|the budget))?(?: (?:up|down|back))?(?: by)? (?:(?<n>"
                    + Numbers.NUMBER
                    + ") ?(?:%|percent|per cent)|(?<share>a (?:tenth|10th|fifth|5th|quarter|third)|half)))(?: please| then)*\\W*$");
    private static final Pattern TAKEN = Pattern.compile(
            "^(?:and |ok |no |can you |please |so |then |now )*(?:take|knock|shave) [€£$₹]?(?<n>" + Numbers.NUMBER
                    + ")(?: (?:euros?|quid|pounds?|dollars?))? off(?: (?:it|that))?(?: please| then)*\\W*$");
    private static final Set<Intent> RAISED_BY_SHARE =
            EnumSet.of(Intent.BUDGET_STATUS, Intent.REORDER, Intent.CASH_FLOW, Intent.INVESTMENT);
    private static final Pattern DECIMALS = Pattern.compile("\\d+[.,]\\d\\d");
    private static final Pattern PRICED = Pattern.compile("\\b(?:at|charge|sell\\w*|each|a pop|retail)\\b");

    /** After five grand "what about six" is six. */
    private static final int THOUSAND = 1000;

    /** Nobody writes a sum of money so: "what about two?" */
    private static final Pattern SOME = Pattern.compile("one|two|three|four|five|six");

    /** Asked of what is so many days old. */
    private static final Set<Intent> AGED = EnumSet.of(
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_VALUE,
            Intent.CASH_FLOW,
            Intent.STOCK_LEVEL);

    /** A bare number is none of these unless it is said to be put in the place of another. */
    private static final Set<Slot> VAGUE = EnumSet.of(Slot.LIMIT);

    private Amended() {}

    /** @param words in plain lower case */
    static Optional<Question> of(String said, String words, Question last, Setting setting) {
        var part = last.parts().getLast();
        var inFigures =
                FIVER.matcher(TENNER.matcher(words).replaceAll("10 quid")).replaceAll("5 quid");
        return slots(inFigures, part, last.said().toLowerCase(Locale.ROOT), setting)
                .map(it -> new Question(
                        said,
                        List.of(new Question.Part(part.intent(), it)),
                        Math.min(0.9, last.confidence()),
                        List.of(),
                        null));
    }

    private static Optional<Slots> slots(String words, Question.Part part, String lastSaid, Setting setting) {
        if (MONEY_NOT_SHARE.matcher(words).matches()) {
            return moved(part.slots(), Slot.PRICE_CHANGE_PCT, Slot.PRICE_CHANGE);
        }
        if (SHARE_NOT_MONEY.matcher(words).matches()) {
            return moved(part.slots(), Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT);
        }
        var times = MULTIPLIED.matcher(words);
        if (times.matches()) {
            return multiplied(part.slots(), times.group("double") == null ? 0.5 : 2, lastSaid);
        }
        var day = DAY.matcher(words);
        if (day.matches() && part.slots().values().get(Slot.SCENARIO) instanceof String scenario) {
            var old = ANY_DAY.matcher(scenario.toLowerCase(Locale.ROOT));
            return old.find()
                    ? Optional.of(part.slots()
                            .with(
                                    Slot.SCENARIO,
                                    scenario.substring(0, old.start())
                                            + day.group("day")
                                            + scenario.substring(old.end())))
                    : Optional.empty();
        }
        var taken = TAKEN.matcher(words);
        if (taken.matches()
                && RAISED_BY_SHARE.contains(part.intent())
                && part.slots().number(Slot.AMOUNT).isPresent()) {
            var left = part.slots().number(Slot.AMOUNT).getAsDouble()
                    - Numbers.find(taken.group("n")).orElse(0);
            return left > 0 ? Optional.of(part.slots().with(Slot.AMOUNT, rounded(left))) : Optional.empty();
        }
        var raised = RAISED.matcher(words);
        if (raised.matches()
                && RAISED_BY_SHARE.contains(part.intent())
                && part.slots().number(Slot.AMOUNT).isPresent()) {
            var share =
                    (raised.group("n") == null ? Numbers.share(raised.group("share")) : Numbers.find(raised.group("n")))
                                    .orElse(0)
                            / 100;
            var isLess = raised.group("down") != null;
            return Optional.of(part.slots()
                    .with(
                            Slot.AMOUNT,
                            rounded(part.slots().number(Slot.AMOUNT).getAsDouble()
                                    * (isLess ? 1 - share : 1 + share))));
        }
        var added = ADDED.matcher(words);
        var isAdded = added.matches() && (added.group("for") == null || Intent.OF_PURCHASES.contains(part.intent()));
        var sum = isAdded ? latest(ADDED_TO, part.slots(), lastSaid) : Optional.<Slot>empty();
        if (sum.isPresent() && part.slots().number(sum.get()).isPresent()) {
            var all = part.slots().number(sum.get()).getAsDouble()
                    + Numbers.find(added.group("n")).orElse(0);
            return Optional.of(part.slots().with(sum.get(), Amounts.whole(all)));
        }
        var value = VALUE.matcher(words);
        if (value.matches() && (value.group("rest") == null || isStrong(value) || isAlike(value, part.slots()))) {
            return said(value, part, lastSaid, setting).or(() -> AmendedTime.of(words, part.slots()));
        }
        return AmendedTime.of(words, part.slots());
    }

    private static boolean isList(Question.Part part) {
        return part.slots().has(Slot.SORT)
                || part.slots().has(Slot.GROUP_BY)
                || part.intent() == Intent.CUSTOMER_CHURN
                || part.intent() == Intent.CUSTOMER_VALUE;
    }

    private static Number rounded(double amount) {
        return Amounts.whole(Math.round(amount * 100) / 100d);
    }

    /** A reason may follow what is of the size of a figure before: "450, forgot the boxes". */
    private static boolean isAlike(Matcher value, Slots before) {
        return COUNTS.stream().anyMatch(it -> isLike(before, it, number(value).orElse(0), 1.5));
    }

    private static boolean isLike(Slots before, Slot slot, double number, double times) {
        var old = Math.abs(before.number(slot).orElse(0));
        return old > 0 && number > 0 && Math.max(old / number, number / old) <= times;
    }

    /** "Dollars, not percent": the same figure of the other kind. */
    private static Optional<Slots> moved(Slots before, Slot from, Slot to) {
        return before.number(from).isPresent()
                ? Optional.of(before.without(EnumSet.of(from))
                        .with(to, Amounts.whole(before.number(from).getAsDouble())))
                : Optional.empty();
    }

    private static Optional<Slots> multiplied(Slots before, double by, String lastSaid) {
        return latest(COUNTS, before, lastSaid)
                .filter(it -> before.number(it).isPresent())
                .map(it -> before.with(it, Amounts.whole(before.number(it).orElse(0) * by)));
    }

    private static Optional<Slots> said(Matcher value, Question.Part part, String lastSaid, Setting setting) {
        var before = part.slots();
        var number = number(value);
        if (number.isEmpty() || isTime(value, before)) {
            return Optional.empty();
        }
        if (value.group("trail").contains(" of ")
                && value.group("share") == null
                && value.group("unit") == null
                && value.group("sign") == null
                && before.has(Slot.AMOUNT)
                && !before.has(Slot.LIMIT)) {
            return Optional.of(before.with(Slot.QUANTITY, Amounts.whole(number.getAsDouble())));
        }
        if (Intent.OF_PURCHASES.contains(part.intent())
                && before.has(Slot.AMOUNT)
                && before.number(Slot.AMOUNT).orElse(0) % THOUSAND != 0
                && value.group("unit") == null
                && value.group("sign") == null
                && SOME.matcher(value.group("n") == null ? "" : value.group("n"))
                        .matches()) {
            return Optional.of(before.with(Slot.QUANTITY, Amounts.whole(number.getAsDouble())));
        }
        if (value.group("days") != null
                && AGED.contains(part.intent())
                && !before.has(Slot.THRESHOLD)
                && before.days().isEmpty()) {
            return Optional.of(before.with(Slot.THRESHOLD, Amounts.whole(number.getAsDouble())));
        }
        if (value.group("share") != null
                && SHARES.stream().noneMatch(it -> it != Slot.THRESHOLD && hasFigure(before, it))) {
            return multiplied(before, number.getAsDouble() / 100, lastSaid);
        }
        var kinds = kinds(value, before);
        var isPriced = kinds == COUNTS
                && PRICED.matcher(value.group("lead") + value.group("trail")).find();
        if (PRICED.matcher(value.group("lead") + value.group("trail")).find()
                && value.group("share") == null
                && part.intent() == (before.has(Slot.UNIT_COST) ? Intent.PRICING_WHATIF : Intent.INVESTMENT)
                && (before.has(Slot.UNIT_COST) || before.has(Slot.QUANTITY) && !isAlike(value, before))
                && !before.has(Slot.PRICE)
                && !before.has(Slot.PRICE_CHANGE)) {
            return Optional.of(before.with(Slot.PRICE, Amounts.whole(number.getAsDouble())));
        }
        var slot = kinds == MONEY
                        || isPriced
                                && MONEY.stream()
                                        .anyMatch(it -> before.number(it).isPresent())
                ? nearest(before, number.getAsDouble())
                : latest(kinds, before, lastSaid, number.getAsDouble());
        if (slot.filter(it -> isPrice(it, before, value)).isPresent()) {
            return Optional.of(before.without(EnumSet.of(Slot.PRICE_CHANGE))
                    .with(Slot.PRICE, Amounts.whole(number.getAsDouble())));
        }
        if (slot.isEmpty()) {
            var isOfAList = value.group("share") == null && value.group("unit") == null && value.group("sign") == null;
            return isOfAList && isStrong(value) && isList(part) && number.getAsDouble() <= LONGEST_LIST
                    ? Optional.of(before.with(Slot.LIMIT, Amounts.whole(number.getAsDouble())))
                    : Optional.empty();
        }
        return changed(before, slot.get(), value, lastSaid, setting);
    }

    /** "16.99" after a dollar more is no other change. */
    private static boolean isPrice(Slot slot, Slots before, Matcher value) {
        return slot == Slot.PRICE_CHANGE
                && DECIMALS.matcher(value.group("n") == null ? "" : value.group("n"))
                        .matches()
                && !isLike(before, slot, number(value).orElse(0), 5);
    }

    private static Optional<Slots> changed(Slots before, Slot slot, Matcher value, String lastSaid, Setting setting) {
        return switch (before.values().get(slot)) {
            case Number old ->
                Optional.of(before.with(
                        slot,
                        Amounts.whole(scaled(number(value).orElse(0), before, slot, value, lastSaid)
                                * (old.doubleValue() < 0 || value.group("minus") != null ? -1 : 1))));
            case Span span ->
                inWords(span.said(), value)
                        .flatMap(text -> Periods.first(
                                        text.toLowerCase(Locale.ROOT), setting.calendar(slot == Slot.HORIZON))
                                .map(it -> before.with(slot, new Span(it.period(), text))));
            case String text -> inWords(text, value).map(it -> before.with(slot, it));
            case null, default -> Optional.empty();
        };
    }

    /** After "50c" a bare 30 is cents too. */
    private static double scaled(double number, Slots before, Slot slot, Matcher value, String lastSaid) {
        var isBare = value.group("unit") == null && value.group("sign") == null;
        var isSmall = Math.abs(before.number(slot).orElse(1)) < 1 && number >= 5;
        if (isBare && value.group("n") != null && slot == Slot.THRESHOLD && value.group("days") == null) {
            var old = COUNTED_DAYS.matcher(lastSaid);
            if (old.find()
                    && Numbers.find(old.group("n")).orElse(0) * Amounts.days(old.group("unit"))
                            == before.number(slot).orElse(-1)) {
                return number * Amounts.days(old.group("unit"));
            }
        }
        if (isBare
                && value.group("n") != null
                && (slot == Slot.AMOUNT || slot == Slot.THRESHOLD)
                && Character.isDigit(value.group("n").charAt(0))) {
            return LeaningAmounts.scaled(number, before, slot);
        }
        return isBare
                        && MONEY.contains(slot)
                        && number >= 1
                        && value.group("n") != null
                        && !value.group("n").matches(".*[.,].*")
                        && (isSmall || CENTS.matcher(lastSaid).find())
                ? number / 100
                : number;
    }

    /** The words with the new figure in the place of the old. */
    private static Optional<String> inWords(String text, Matcher value) {
        var old = NUMBER.matcher(text);
        var said = value.group("share") != null
                ? value.group("share")
                : value.group("n") + (value.group("unit") == null ? "" : "%");
        return old.find()
                ? Optional.of(text.substring(0, old.start())
                        + (Character.isDigit(said.charAt(said.length() - 1)) ? said + perCent(old.group()) : said)
                        + text.substring(old.end()))
                : Optional.empty();
    }

    /** How a share was said to be one; nothing where it was none. */
    private static String perCent(String figure) {
        var sign = PER_CENT_AT_END.matcher(figure);
        return sign.find() ? sign.group() : "";
    }

    private static List<Slot> kinds(Matcher value, Slots before) {
        var unit = value.group("unit");
        if (value.group("days") != null) {
            return List.of(Slot.THRESHOLD);
        }
        if (value.group("share") != null
                || unit != null
                        && (unit.equals("%") || unit.startsWith("p") && unit.endsWith("c") || unit.contains("cent"))) {
            return SHARES;
        }
        if (unit != null || value.group("sign") != null) {
            return MONEY;
        }
        if (DECIMALS.matcher(value.group("n")).matches()) {
            return MONEY;
        }
        var isVague = !isStrong(value) && COUNTS.stream().anyMatch(it -> !VAGUE.contains(it) && hasFigure(before, it));
        return isVague ? COUNTS.stream().filter(it -> !VAGUE.contains(it)).toList() : COUNTS;
    }

    /** "At 8" where a time was set. */
    private static boolean isTime(Matcher value, Slots before) {
        return before.has(Slot.TIME) && value.group("unit") == null && value.group("sign") == null;
    }

    /** The figure said last, else the first there is. */
    private static Optional<Slot> latest(List<Slot> kinds, Slots before, String lastSaid) {
        return latest(kinds, before, lastSaid, 0);
    }

    /** The one of its size, where what was said last is of quite another. */
    private static Optional<Slot> latest(List<Slot> kinds, Slots before, String lastSaid, double number) {
        var there = kinds.stream().filter(it -> hasFigure(before, it)).toList();
        var numbers = numbers(lastSaid);
        var last = there.stream()
                .filter(it -> before.number(it).isPresent()
                        && isSaid(numbers, Math.abs(before.number(it).getAsDouble())))
                .findFirst();
        if (last.isPresent() && number > 0 && !isLike(before, last.get(), number, 2)) {
            var alike = there.stream()
                    .filter(it -> isLike(before, it, number, 1.25))
                    .toList();
            return alike.size() == 1 ? Optional.of(alike.getFirst()) : last;
        }
        return last.or(() -> there.stream().findFirst());
    }

    /** As it stands, or in cents. */
    private static boolean isSaid(List<Double> numbers, double figure) {
        return numbers.contains(figure) || figure < 1 && numbers.contains((double) Math.round(figure * 100));
    }

    /** Of several amounts the one that is most like it. */
    private static Optional<Slot> nearest(Slots before, double value) {
        return MONEY.stream()
                .filter(it -> before.number(it).isPresent())
                .min(Comparator.comparingDouble(it ->
                        Math.abs(Math.log(Math.abs(before.number(it).orElse(0)) + 1) - Math.log(value + 1))));
    }

    private static boolean hasFigure(Slots before, Slot slot) {
        return switch (before.values().get(slot)) {
            case Number _ -> true;
            case Span span ->
                COUNTED.matcher(span.said()).find()
                        && NUMBER.matcher(span.said().toLowerCase(Locale.ROOT)).find();
            case String text -> NUMBER.matcher(text.toLowerCase(Locale.ROOT)).find();
            case null, default -> false;
        };
    }

    private static List<Double> numbers(String text) {
        var numbers = new ArrayList<Double>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            number(matcher.group().replaceAll(" ?(?:%|percent|per cent)$", "")).ifPresent(numbers::add);
        }
        return numbers;
    }

    private static OptionalDouble number(Matcher value) {
        return value.group("share") != null ? number(value.group("share")) : Numbers.find(value.group("n"));
    }

    private static OptionalDouble number(@Nullable String said) {
        if (said == null) {
            return OptionalDouble.empty();
        }
        var share = Numbers.share(said);
        return share.isPresent() ? share : Numbers.find(said);
    }

    private static boolean isStrong(Matcher value) {
        return STRONG.matcher(value.group("lead") + " " + value.group("trail") + " " + value.group("rest"))
                .find();
    }
}
