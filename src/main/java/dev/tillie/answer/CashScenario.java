package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.Affordability;
import dev.tillie.finance.CashChange;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What cash would be with something otherwise: whether it can be afforded, or what a move would bring. */
final class CashScenario {
    private CashScenario() {}

    static Draft of(Asked asked, CashForecast forecast, CashScenarios.Reading.Changes scenario, CashDesk desk) {
        var afford = Affordability.of(forecast, scenario.changes());
        var draft = Draft.of(
                scenario.wish() ? wish(asked, scenario.name(), afford) : trial(asked, scenario.name(), afford));
        var currency = asked.shop().currency();
        var before = afford.without().lowest();
        var after = afford.with().lowest();
        draft.table(
                List.of("", "As it is", "With it"),
                List.of(
                        List.of(
                                "Lowest",
                                CashOutlook.about(before.middle(), currency),
                                CashOutlook.about(after.middle(), currency)),
                        List.of("Around", Wording.shortDay(before.day()), Wording.shortDay(after.day())),
                        List.of(
                                "Likely range",
                                CashOutlook.range(before, currency),
                                CashOutlook.range(after, currency)),
                        List.of(
                                "Chance below zero",
                                CashOutlook.percent(1 - afford.chance()),
                                CashOutlook.percent(1 - afford.chanceWith())),
                        List.of(
                                "On " + Wording.shortDay(afford.with().last()),
                                end(afford.without(), currency),
                                end(afford.with(), currency))));
        if (!isRentMoved(forecast, scenario.changes())) {
            rent(asked, forecast, afford).ifPresent(draft::line);
        }
        if (scenario.wish() && afford.verdict() != Affordability.Verdict.YES) {
            CashMoves.show(asked, desk.moves(asked, forecast, scenario.changes()), draft);
        }
        draft.chart(CashOutlook.chart(asked, afford.with(), desk.balances(asked), "Cash with that"));
        CashOutlook.foot(asked, forecast, desk, draft);
        return draft.foot("only tried: nothing in your books has changed")
                .carry(Carried.tried(scenario.name(), scenario.changes()))
                .follow("Cash as it is", "when do I run out of cash?");
    }

    private static String wish(Asked asked, String name, Affordability afford) {
        var currency = asked.shop().currency();
        var low = afford.with().lowest();
        var leaves = "the lowest point would be about " + CashOutlook.about(low.middle(), currency) + " around "
                + Wording.shortDay(low.day());
        return switch (afford.verdict()) {
            case YES -> "Yes, you can afford " + name + ": " + leaves + ".";
            case PERHAPS ->
                "Perhaps: with " + name + " you stay above zero with a chance of "
                        + CashOutlook.percent(afford.chanceWith()) + "; " + leaves + ".";
            case NO -> "No, not safely: with " + name + " you’d likely fall below zero; " + leaves + ".";
            case SHORT_ANYWAY ->
                "Not before the dip is mended: cash likely runs short anyway, and with " + name + " " + leaves + ".";
        };
    }

    private static String trial(Asked asked, String name, Affordability afford) {
        var currency = asked.shop().currency();
        var before = afford.without().lowest();
        var after = afford.with().lowest();
        var now = CashOutlook.about(after.middle(), currency);
        if (before.day().equals(after.day()) && now.equals(CashOutlook.about(before.middle(), currency))) {
            return "With " + name + ", the lowest point stays about " + now + " around " + Wording.shortDay(after.day())
                    + "; by " + Wording.shortDay(afford.with().last()) + " it makes "
                    + difference(afford, currency)
                    + ".";
        }
        return "With " + name + ", the lowest point is about " + CashOutlook.about(after.middle(), currency)
                + " around "
                + Wording.shortDay(after.day()) + " instead of " + CashOutlook.about(before.middle(), currency)
                + " around "
                + Wording.shortDay(before.day()) + ".";
    }

    private static String end(Outlook outlook, CurrencyUnit currency) {
        return CashOutlook.about(outlook.on(outlook.last()).middle(), currency);
    }

    /** What a change comes to by the last day. */
    private static String difference(Affordability afford, CurrencyUnit currency) {
        var last = afford.with().last();
        double more =
                afford.with().on(last).middle() - afford.without().on(last).middle();
        return Math.abs(more) < 1
                ? "no difference"
                : "about " + CashOutlook.about(Math.abs(more), currency) + (more > 0 ? " more" : " less");
    }

    private static boolean isRentMoved(CashForecast forecast, List<CashChange> changes) {
        var rent = CashOnDay.isRent(forecast);
        return changes.stream()
                .filter(CashChange.Move.class::isInstance)
                .flatMap(it -> ((CashChange.Move) it).ids().stream())
                .anyMatch(it -> forecast.find(it).filter(rent).isPresent());
    }

    private static Optional<String> rent(Asked asked, CashForecast forecast, Affordability afford) {
        return rentDay(forecast).map(day -> {
            var with = afford.with().on(day);
            double chance = afford.chanceEnough(day);
            return "Rent on " + Wording.shortDay(day) + ": "
                    + (chance >= .9
                            ? "still enough"
                            : chance >= .5
                                    ? "probably enough (" + CashOutlook.percent(chance) + ")"
                                    : "likely not enough")
                    + ", about " + CashOutlook.about(with.middle(), asked.shop().currency()) + " left after it.";
        });
    }

    private static Optional<LocalDate> rentDay(CashForecast forecast) {
        var rent = CashOnDay.isRent(forecast);
        return forecast.between(forecast.closed(), forecast.closed().plusDays(45)).stream()
                .filter(rent)
                .map(it -> it.day())
                .findFirst();
    }

    /** What can go without harm. */
    static Draft spare(Asked asked, CashForecast forecast) {
        var currency = asked.shop().currency();
        double spare = Affordability.spare(forecast);
        Outlook.Balance low = forecast.outlook().lowest();
        var draft = spare > 0
                ? Draft.of("About " + CashOutlook.about(Math.floor(spare / 100) * 100, currency)
                        + ": with that gone you still stay above zero in nine cases of ten over the next 13 weeks.")
                : Draft.of("Nothing, to be safe: cash may fall below zero around " + Wording.shortDay(low.day()) + ".");
        return draft.line("The lowest point is about " + CashOutlook.about(low.middle(), currency) + " around "
                        + Wording.shortDay(low.day()) + ", likely " + CashOutlook.range(low, currency) + ".")
                .foot("balance of " + Wording.shortDay(forecast.closed()))
                .follow("When do I run out?", "when do I run out of cash?");
    }
}
