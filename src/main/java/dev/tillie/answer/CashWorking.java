package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Recurring;
import java.util.List;
import java.util.stream.Collectors;

/** How the cash forecast was put together. */
final class CashWorking {
    private CashWorking() {}

    static List<String> of(Asked asked, CashForecast forecast) {
        var currency = asked.shop().currency();
        var expectations = forecast.expectations();
        var recurring = expectations.recurring();
        var dearest = recurring.stream()
                .limit(4)
                .map(it -> it.name() + " " + it.cadence().words() + " " + Wording.brief(it.usual(), currency))
                .collect(Collectors.joining(", "));
        double monthly = recurring.stream().mapToDouble(Recurring::yearly).sum() / 12;
        return List.of(
                (asked.complete().days() >= CashDesk.DAYS_OF_A_SEASON
                                ? "Takings: last year’s weeks at this year’s level; "
                                : "Takings: the sales forecast; ")
                        + "cards arrive when your processor pays out, less its fees.",
                Phrases.plural(recurring.size(), "cost recurs", "costs recur") + " in your books, about "
                        + CashOutlook.about(monthly, currency) + " a month: " + dearest + ".",
                "Invoices come by each customer’s own habit, bills go by yours; wages follow the hours worked, tax the"
                        + " sales.",
                "Supplies and repairs without a rhythm are your past weeks lived again; one odd purchase is left out.");
    }
}
