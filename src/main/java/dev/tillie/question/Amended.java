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
    private static final String LEAD =
            "(?:[a-z' ]{2,30}[.!] )?(?<lead>(?:(?:sorry|oops|no|nah|na|wait|actually|ok|okay|oh|and|n|or|but|say|i mean|i meant|meant|what about|how about|what if it(?: is| s| was)|try"
                    + "|make (?:that|it)|call it|let s say|lets say|should be|it s|its|it is|change (?:it|that) to|set (?:it|that) (?:to|at)"
                    + "|(?:bump|put|bring|drop|raise|lower|cut|move|take) (?:it|that)(?: up| down)? to|rather|more like|only|just|if (?:i|we) (?:go|went|did|do|charged?)|at|to|with|by|for)[ ,.!]*)*)";
    private static final String TRAIL =
            "(?<trail>(?:,? (?:actually|instead|then|please|pls|sorry|rather|i mean|i meant|my bad|my mistake|now|only|and all|or so|will do|ll do|is (?:plenty|enough|fine)|would do|would be (?:plenty|enough|fine|better)|even|maybe|tops|at most|of (?:them|those|it)|each"
                    + "|(?:sorry |and )?not " + Numbers.NUMBER + "))*)";
    private static final String SHARE = "half|a half|a third|two thirds|a quarter|three quarters|a fifth|a tenth";
    private static final Pattern VALUE = Pattern.compile("^" + LEAD
            + "(?:(?<share>" + SHARE + ")|(?<sign>[€£$₹]|rs |r(?=\\d))? ?(?<n>" + Numbers.NUMBER
            + ") ?(?<unit>%|percent|per cent|pc|euros?|quid|pounds?|dollars?|bucks|rupees)?(?<days> days)?)" + TRAIL
            + "(?<rest>,.*)?\\W*$");
    private static final Pattern STRONG = Pattern.compile(
            "\\b(?:make|sorry|no|nah|wait|actually|mean|meant|change|set|call|should|instead|bad|mistake|not|do|plenty|enough|rather|only|just)\\b");
    private static final Pattern MULTIPLIED = Pattern.compile(
            "^(?:[a-z' ]{2,20}, )?(?:ok |no |and |or |so |what if (?:i|we) |then |just )*(?:(?<half>halve|half|half of) (?:it|that|those)(?: (?:cut|discount|increase|rise|amount|order|budget|figure))?|half as (?:much|many)|(?<=\\bso )half|(?<double>double|twice) (?:it|that|those|as (?:much|many)))(?: then| please| instead)*(?:,.*)?\\W*$");
    private static final Pattern ADDED = Pattern.compile(
            "^(?:and |ok |then |so )*(?:add |plus |put |stick )?(?:another|a further|an extra) [€£$₹]?(?<n>"
                    + Numbers.NUMBER
                    + ")(?: (?:euros?|quid|pounds?|dollars?))?(?: (?:to|on|in) (?:it|that|top)| on top)?(?: then| please| as well)*\\W*$");
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
    private static final Pattern CENTS = Pattern.compile("\\d ?(?:c|p|cents?|pence|paise)\\b");
    private static final Pattern COUNTED = Pattern.compile("\\b(?:days?|weeks?|months?|years?)\\b");
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
        return slots(words, part, last.said().toLowerCase(Locale.ROOT), setting)
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
        var added = ADDED.matcher(words);
        var sum = added.matches() ? latest(ADDED_TO, part.slots(), lastSaid) : Optional.<Slot>empty();
        if (sum.isPresent() && part.slots().number(sum.get()).isPresent()) {
            var all = part.slots().number(sum.get()).getAsDouble()
                    + Numbers.find(added.group("n")).orElse(0);
            return Optional.of(part.slots().with(sum.get(), Amounts.whole(all)));
        }
        var value = VALUE.matcher(words);
        if (value.matches() && (value.group("rest") == null || isStrong(value))) {
            return said(value, part, lastSaid, setting).or(() -> AmendedTime.of(words, part.slots()));
        }
        return AmendedTime.of(words, part.slots());
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
        if (value.group("days") != null
                && AGED.contains(part.intent())
                && !before.has(Slot.THRESHOLD)
                && before.days().isEmpty()) {
            return Optional.of(before.with(Slot.THRESHOLD, Amounts.whole(number.getAsDouble())));
        }
        var kinds = kinds(value, before);
        var slot = kinds == MONEY ? nearest(before, number.getAsDouble()) : latest(kinds, before, lastSaid);
        if (slot.isEmpty()) {
            var isOfAList = value.group("share") == null && value.group("unit") == null && value.group("sign") == null;
            return isOfAList && isStrong(value) && (before.has(Slot.SORT) || before.has(Slot.GROUP_BY))
                    ? Optional.of(before.with(Slot.LIMIT, Amounts.whole(number.getAsDouble())))
                    : Optional.empty();
        }
        return changed(before, slot.get(), value, lastSaid, setting);
    }

    private static Optional<Slots> changed(Slots before, Slot slot, Matcher value, String lastSaid, Setting setting) {
        return switch (before.values().get(slot)) {
            case Number old ->
                Optional.of(before.with(
                        slot,
                        Amounts.whole(scaled(number(value).orElse(0), before, slot, value, lastSaid)
                                * (old.doubleValue() < 0 ? -1 : 1))));
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
        if (isBare && slot == Slot.AMOUNT && Character.isDigit(value.group("n").charAt(0))) {
            return LeaningAmounts.scaled(number, before);
        }
        return isBare
                        && MONEY.contains(slot)
                        && number >= 1
                        && CENTS.matcher(lastSaid).find()
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
                        + (old.group().endsWith("%") && Character.isDigit(said.charAt(said.length() - 1))
                                ? said + "%"
                                : said)
                        + text.substring(old.end()))
                : Optional.empty();
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
        if (value.group("n").matches("\\d+\\.\\d\\d")) {
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
        var there = kinds.stream().filter(it -> hasFigure(before, it)).toList();
        var numbers = numbers(lastSaid);
        return there.stream()
                .filter(it -> before.number(it).isPresent()
                        && numbers.contains(Math.abs(before.number(it).getAsDouble())))
                .findFirst()
                .or(() -> there.stream().findFirst());
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
