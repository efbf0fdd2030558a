package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is said of time, in the light of the days asked about before. */
final class LeaningTimes {
    private static final Set<Slot> TIMES = EnumSet.of(Slot.PERIOD, Slot.HORIZON);
    private static final Set<Slot> TIMES_AND_COUNTS =
            EnumSet.of(Slot.PERIOD, Slot.HORIZON, Slot.QUANTITY, Slot.LIMIT);

    private LeaningTimes() {}

    /** The details said, with the days meant. */
    static Slots of(Slots before, Slots said, String text, Setting setting) {
        return isSetting(before) && !FollowUp.asks(text) ? ahead(said, setting) : leaning(before, said, text, setting);
    }

    private static boolean isSetting(Slots before) {
        return before.text(Slot.ACTION).filter("set_budget"::equals).isPresent();
    }

    /** A budget is set for days to come. */
    private static Slots ahead(Slots said, Setting setting) {
        return said.span(Slot.PERIOD)
                .flatMap(it -> Periods.first(PlainWords.fold(it.said()), setting.calendar(true))
                        .filter(days -> days.period().to().isAfter(setting.today()))
                        .map(days -> said.without(TIMES).with(Slot.HORIZON, new Span(days.period(), it.said()))))
                .orElse(said);
    }

    private static Slots leaning(Slots before, Slots said, String text, Setting setting) {
        var base = before.span(Slot.PERIOD).or(() -> before.span(Slot.HORIZON));
        if (base.isEmpty()) {
            return said;
        }
        if (before.has(Slot.COMPARISON) && Turned.dropsComparison(text)) {
            return said.without(TIMES);
        }
        var compared = Compared.again(base.get(), said, text, setting);
        if (compared.has(Slot.COMPARISON)) {
            return compared;
        }
        var own = compared.span(Slot.PERIOD).or(() -> compared.span(Slot.HORIZON));
        return Earlier.shifted(base.get(), own, text, setting)
                .or(() -> Stretched.find(base.get(), own, text, setting))
                .map(it -> with(compared, it, text, setting))
                .orElse(compared);
    }

    private static Slots with(Slots said, Period days, String text, Setting setting) {
        var slot = days.to().isAfter(setting.today()) ? Slot.HORIZON : Slot.PERIOD;
        var isCounted = Earlier.isSaid(text) || Stretched.isCounted(text);
        return said.without(isCounted ? TIMES_AND_COUNTS : TIMES).with(slot, new Span(days, text.replaceAll("[?]", "").strip()));
    }
}
