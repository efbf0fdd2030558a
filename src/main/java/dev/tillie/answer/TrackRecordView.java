package dev.tillie.answer;

import dev.tillie.answer.TrackRecord.Judged;
import dev.tillie.answer.TrackRecord.Subject;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** How good the forecasts were, from those that were given: said this, was that. */
final class TrackRecordView {
    private static final int MOST_ROWS = 10;
    /** A range this much longer on one side is told by its ends. */
    private static final double LOPSIDED = 1.5;

    private static final double CENTS_BELOW = 100;

    private TrackRecordView() {}

    /** Empty where nothing is on record and days ahead are asked about: trying it on the past must do. */
    static Optional<Draft> of(TrackRecord record, Asked asked, Subject subject) {
        var all = record.judged(asked, subject);
        var past = asked.slots().span(Slot.PERIOD);
        if (past.isPresent()) {
            return Optional.of(period(asked, subject, all, Window.said(past.get())));
        }
        return asked.slots().has(Slot.HORIZON) || all.isEmpty()
                ? Optional.empty()
                : Optional.of(overall(asked, subject, all));
    }

    private static Draft overall(Asked asked, Subject subject, List<Judged> all) {
        var latest = longest(all);
        var draft =
                Draft.of(held(all) + " Last: " + sentence(asked, subject, latest, Window.named(latest.days())) + ".");
        return rows(asked, subject, all, draft).follow("How will next month look?", "how will sales look next month?");
    }

    /** The latest of those over the most days: a month says more than a Tuesday. */
    private static Judged longest(List<Judged> all) {
        return all.stream()
                .max(Comparator.comparingInt(
                                (Judged it) -> TrackRecord.kind(it.days().days()))
                        .thenComparing(it -> it.days().to()))
                .orElseThrow();
    }

    private static Draft period(Asked asked, Subject subject, List<Judged> all, Window window) {
        var exactly =
                all.stream().filter(it -> it.days().equals(window.period())).findFirst();
        var within = all.stream()
                .filter(it -> window.period().contains(it.days().from())
                        && window.period().contains(it.days().to()))
                .toList();
        if (exactly.isPresent()) {
            var draft = Draft.of(Phrases.sentence(sentence(asked, subject, exactly.get(), "for " + window.name())));
            return draft.line("Said on "
                            + Wording.day(
                                    asked.shop().dayOf(exactly.get().given().madeAt())) + ", knowing sales up to "
                            + Wording.shortDay(exactly.get().given().knownTo()) + ".")
                    .line(held(all));
        }
        if (!within.isEmpty()) {
            var draft = Draft.of("I gave no forecast of " + window.name() + " as a whole. " + held(within));
            return rows(asked, subject, within, draft);
        }
        return none(all, window);
    }

    private static Draft none(List<Judged> all, Window window) {
        return Draft.of("I gave no forecast of " + window.name() + ", so there is nothing to be judged by.")
                .line(
                        all.isEmpty()
                                ? "From now on each day’s forecast of today, next week and next month goes on record,"
                                        + " as it was given."
                                : "The first I have on record is of "
                                        + Window.named(all.getFirst().days()) + ". " + held(all))
                .follow("How good are your forecasts?", "how good were your forecasts?");
    }

    private static Draft rows(Asked asked, Subject subject, List<Judged> judged, Draft draft) {
        var currency = asked.shop().currency();
        var rows = new ArrayList<List<String>>();
        judged.stream()
                .sorted(Comparator.comparing((Judged it) -> it.days().to()).reversed())
                .limit(MOST_ROWS)
                .forEach(it -> rows.add(List.of(
                        Window.named(it.days()),
                        said(it, subject.quantity(), currency),
                        subject.quantity().say(it.was(), currency),
                        it.isHeld() ? "yes" : "no")));
        return draft.table(List.of("When", "Said", "Was", "In range"), rows)
                .foot("as given at the time, never worked out afterwards")
                .foot("80% ranges");
    }

    /** {@code October 2026: said £18,200 ± £1,500, was £17,604, within the range}, without its full stop. */
    static String sentence(Asked asked, Subject subject, Judged it, String name) {
        var currency = asked.shop().currency();
        return name + (name.startsWith("for ") ? " I" : ": I") + " said " + said(it, subject.quantity(), currency)
                + ", it was " + subject.quantity().say(it.was(), currency) + ", " + place(it);
    }

    static String place(Judged it) {
        return it.isHeld() ? "within the range" : it.was() < it.given().low() ? "below the range" : "above the range";
    }

    /** {@code 5 of my 6 forecasts came within the range.} */
    static String held(List<Judged> all) {
        var held = all.stream().filter(Judged::isHeld).count();
        if (all.size() == 1) {
            return "Of one forecast so far, " + (held == 1 ? "that one came" : "none came") + " within the range.";
        }
        return Wording.count(held) + " of my " + Phrases.plural(all.size(), "forecast") + " came within the range.";
    }

    /** {@code £18,200 ± £1,500}, of the shop's takings. */
    static String said(Judged it, Asked asked) {
        return said(it, Quantity.TAKINGS, asked.shop().currency());
    }

    private static String said(Judged it, Quantity quantity, CurrencyUnit currency) {
        return said(it.given().said(), it.given().low(), it.given().high(), quantity, currency);
    }

    /** {@code £18,200 ± £1,500}, with no more digits than the range allows. */
    static String said(double said, double low, double high, Quantity quantity, CurrencyUnit currency) {
        var below = said - low;
        var above = high - said;
        var half = (high - low) / 2;
        if (half <= 0) {
            return quantity.say(said, currency);
        }
        var whole = said >= CENTS_BELOW;
        var step = Math.max(whole ? 1 : 0, Math.pow(10, Math.floor(Math.log10(half)) - 1));
        if (Math.max(below, above) > LOPSIDED * Math.min(below, above)) {
            return quantity.say(round(said, step), currency) + " (" + quantity.say(round(low, step), currency) + " to "
                    + quantity.say(round(high, step), currency) + ")";
        }
        var off = whole && quantity == Quantity.TAKINGS
                ? Wording.symbol(currency) + Wording.count(round(half, step))
                : quantity.say(round(half, step), currency);
        return quantity.say(round(said, step), currency) + " ± " + off;
    }

    private static double round(double value, double step) {
        return Math.round(value / step) * step;
    }

    /** What the foot says of a range drawn wider than the model has it. */
    static String wider(double factor) {
        return factor <= 1
                ? ""
                : "drawn " + Wording.count(Math.round(factor * 10) / 10.0)
                        + "× as wide, as my earlier ranges held too seldom";
    }

    /** What a forecast's record says beside it: of the same kind of stretch. */
    static String beside(List<Judged> all, Period days) {
        var alike = all.stream()
                .filter(it -> TrackRecord.kind(it.days().days()) == TrackRecord.kind(days.days()))
                .toList();
        return alike.isEmpty() ? "" : "On record: " + held(alike);
    }
}
