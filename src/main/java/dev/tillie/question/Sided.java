package dev.tillie.question;

import java.util.Optional;
import java.util.regex.Pattern;

/** Nothing but a time: a name that could lie on either side of today is meant on the side that was talked about. */
final class Sided {
    private static final Pattern NOTHING_ELSE = Pattern.compile(Framing.LEAD + "(?:the )?" + Framing.TRAIL);

    private Sided() {}

    /** The details said, on the side of those before; how right a look ahead was is still asked. */
    static Slots of(Slots before, Slots said, String text, Setting setting) {
        var judges = before.text(Slot.DETAIL).filter("accuracy"::equals).isPresent();
        var own = said.days();
        if (own.isEmpty()
                || !before.has(Slot.PERIOD) && !before.has(Slot.HORIZON) && !judges
                || !isAll(own.get(), text)) {
            return said;
        }
        var isAhead = !judges
                && before.days()
                        .filter(it -> it.period().to().isAfter(setting.today()))
                        .isPresent();
        var sided = onSide(own.get(), isAhead, setting)
                .map(it -> said.without(Slot.TIMES).with(isAhead ? Slot.HORIZON : Slot.PERIOD, it))
                .orElse(said);
        return judges && sided.has(Slot.PERIOD) ? sided.with(Slot.DETAIL, "accuracy") : sided;
    }

    private static Optional<Span> onSide(Span own, boolean isAhead, Setting setting) {
        return Periods.first(PlainWords.fold(own.said()), setting.calendar(isAhead))
                .map(Periods.Found::period)
                .filter(it -> it.to().isAfter(setting.today()) == isAhead)
                .map(it -> new Span(it, own.said()));
    }

    private static boolean isAll(Span own, String text) {
        var words = PlainWords.fold(own.said());
        var at = text.indexOf(words);
        return at >= 0
                && NOTHING_ELSE
                        .matcher(text.substring(0, at) + text.substring(at + words.length()))
                        .matches();
    }
}
