package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is said of time, in the light of the days asked about before. */
final class LeaningTimes {
    private static final Set<Slot> TIMES_AND_COUNTS =
            EnumSet.of(Slot.PERIOD, Slot.HORIZON, Slot.QUANTITY, Slot.LIMIT, Slot.AMOUNT, Slot.TIME);

    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:both|the two|the last two) (?:days|nights|weeks|weekends|months|quarters|years|periods)\\b|\\bboth together\\b");

    /** Points at the days asked about before. */
    private static final Pattern THAT_TIME = Pattern.compile(
            "\\b(?:that (?:same )?(?:day|night|week|weekend|month|quarter|year|time|period)|those (?:days|nights|weeks|weekends|months|dates)"
                    + "|(?:over|for|in) the same (?:days?|weeks?|weekend|months?|quarter|period|time|stretch|dates))\\b(?! (?:before|after|earlier|later|last|in|of|ago)\\b)");

    /** Which days of those asked about, and no days of their own. */
    private static final Pattern WEEKENDS = Pattern.compile("(?:on |at |over |the )*weekends");

    private static final int WEEK = 7;

    private LeaningTimes() {}

    /** "The two months together" after one and then the one beside it. */
    static Question both(Question read, String words, Context context) {
        if (!BOTH.matcher(words).find()
                || read.parts().size() > 1
                || context.earlier().isEmpty()) {
            return read;
        }
        var part = read.first();
        var earlier = context.earlier().getFirst().parts().getLast();
        return context.part()
                .slots()
                .days()
                .flatMap(one -> earlier.slots().days().flatMap(it -> together(one.period(), it.period())))
                .map(it -> new Span(it, words))
                .map(it -> read.with(List.of(new Question.Part(
                        part.intent(),
                        part.slots()
                                .without(Slot.TIMES)
                                .with(slot(context.part().slots()), it)))))
                .orElse(read);
    }

    private static Slot slot(Slots slots) {
        return slots.has(Slot.HORIZON) ? Slot.HORIZON : Slot.PERIOD;
    }

    private static Optional<Period> together(Period one, Period other) {
        var first = one.from().isBefore(other.from()) ? one : other;
        var last = first == one ? other : one;
        return first.to().plusDays(1).equals(last.from())
                ? Optional.of(new Period(first.from(), last.to()))
                : Optional.empty();
    }

    /** The details said, with the days meant. */
    static Slots of(Slots before, Slots said, String text, Setting setting) {
        return isSetting(said) || isSetting(before) && !FollowUp.asks(text)
                ? ahead(said, setting)
                : leaning(before, said, text, setting);
    }

    private static boolean isSetting(Slots before) {
        return before.text(Slot.ACTION).filter("set_budget"::equals).isPresent();
    }

    /** A budget is set for days to come. */
    private static Slots ahead(Slots said, Setting setting) {
        return said.span(Slot.PERIOD)
                .flatMap(it -> Periods.first(PlainWords.fold(it.said()), setting.calendar(true))
                        .filter(days -> days.period().to().isAfter(setting.today()))
                        .map(days -> said.without(Slot.TIMES).with(Slot.HORIZON, new Span(days.period(), it.said()))))
                .orElse(said);
    }

    private static Slots leaning(Slots before, Slots said, String text, Setting setting) {
        var base = before.days();
        if (base.isEmpty()) {
            var isOfWeekends = before.has(Slot.GROUP_BY)
                    && said.days()
                            .filter(it ->
                                    WEEKENDS.matcher(PlainWords.fold(it.said())).matches())
                            .isPresent();
            return isOfWeekends ? said.without(Slot.TIMES) : said;
        }
        if (before.has(Slot.COMPARISON) && Turned.dropsComparison(text)) {
            return said.without(Slot.TIMES);
        }
        var compared = Compared.again(base.get(), said, text, setting);
        if (compared.has(Slot.COMPARISON)) {
            return compared;
        }
        var own = compared.days();
        if (own.isEmpty() && THAT_TIME.matcher(text).find() && !Around.isSaid(text)) {
            return compared.with(slot(before), base.get());
        }
        if (own.isPresent()
                && base.get().period().days() > WEEK
                && WEEKENDS.matcher(PlainWords.fold(own.get().said())).matches()) {
            return compared.without(Slot.TIMES);
        }
        var same = SameWords.find(base.get(), text, setting);
        if (same.isPresent()) {
            return with(compared, same.get(), text, setting);
        }
        return Earlier.shifted(base.get(), own, text, setting)
                .or(() ->
                        own.isEmpty() || Around.isSaid(PlainWords.fold(own.get().said()))
                                ? Around.find(base.get(), text, setting)
                                : Optional.empty())
                .or(() -> Stretched.find(base.get(), own, text, setting))
                .map(it -> with(
                        compared,
                        new Span(
                                it,
                                Stretched.findPartOf(base.get(), text)
                                        .or(() -> own.map(Span::said))
                                        .orElseGet(() -> words(text))),
                        text,
                        setting))
                .orElse(compared);
    }

    private static String words(String text) {
        return text.replaceAll("^(?:(?:and|or|so|ok|what about|how about) )+|[?]", "")
                .strip();
    }

    private static Slots with(Slots said, Span days, String text, Setting setting) {
        var slot = days.period().to().isAfter(setting.today()) ? Slot.HORIZON : Slot.PERIOD;
        var isCounted = Earlier.isSaid(text) || Stretched.isCounted(text);
        return said.without(isCounted ? TIMES_AND_COUNTS : Slot.TIMES).with(slot, days);
    }
}
