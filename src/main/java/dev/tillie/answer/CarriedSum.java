package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.Affordability;
import dev.tillie.finance.CashChange;
import dev.tillie.finance.CashForecast;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Whether the sum that the answer before came to can be paid: "if I order that, can I still pay the rent?" */
final class CarriedSum {
    /** "Can I afford 200 of those": a number of what one costs. */
    static final Pattern COUNTED =
            Pattern.compile("\\b(?<n>\\d[\\d,]*) (?:of (?:those|them|that|these)|more|units|pieces)\\b");

    private static final Pattern OF_STOCK = Pattern.compile("\\b(?:lists?|orders?)\\b");
    private static final double SURE = .9;
    private static final double EVENS = .5;

    private CarriedSum() {}

    static Draft of(Asked asked, CashForecast forecast, CashDesk desk) {
        var amount = amount(asked);
        var what = name(asked) + " for " + Wording.brief(amount, asked.shop().currency());
        var buy = new CashChange.Purchase(what, forecast.closed().plusDays(1), amount);
        var changes = new CashScenarios.Reading.Changes(what, List.of(buy), true);
        var draft = CashScenario.of(asked, forecast, changes, desk);
        CashOnDay.findDue(asked, forecast)
                .ifPresent(due -> ask(asked, draft, due, what, Affordability.of(forecast, changes.changes())));
        return draft.foot(
                OF_STOCK.matcher(asked.carried().what()).find()
                        ? "as if all of it were paid tomorrow, on top of your usual supplies"
                        : "as if it were paid tomorrow");
    }

    private static BigDecimal amount(Asked asked) {
        var each = Objects.requireNonNull(asked.carried().amount());
        var counted = COUNTED.matcher(CashWords.lower(asked));
        return asked.carried().isEach() && counted.find()
                ? each.multiply(new BigDecimal(counted.group("n").replace(",", "")))
                : each;
    }

    private static String name(Asked asked) {
        var counted = COUNTED.matcher(CashWords.lower(asked));
        return asked.carried().isEach() && counted.find()
                ? counted.group("n") + " " + asked.carried().what()
                : asked.carried().what();
    }

    /** The payment that was asked about comes first. */
    private static void ask(Asked asked, Draft draft, CashOnDay.Due due, String what, Affordability afford) {
        var currency = asked.shop().currency();
        double chance = afford.chanceEnough(due.day());
        var after = afford.with().on(due.day());
        var answer = chance >= SURE
                ? "Yes: "
                : chance >= EVENS
                        ? "Probably, with a chance of " + CashOutlook.percent(chance) + ": "
                        : "No, likely not: ";
        draft.lines.removeIf(it -> it.startsWith("Rent on "));
        draft.lines.addFirst(draft.headline);
        draft.headline(answer + "with " + what + ", "
                + Character.toLowerCase(due.name().charAt(0))
                + due.name().substring(1) + " of about " + CashOutlook.about(due.amount(), currency) + " on "
                + Window.weekday(due.day()) + " " + Wording.shortDay(due.day()) + " leaves about "
                + CashOutlook.about(after.middle(), currency) + " (likely " + CashOutlook.range(after, currency)
                + ").");
    }
}
