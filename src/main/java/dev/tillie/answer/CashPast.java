package dev.tillie.answer;

import dev.tillie.books.CashBalance;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.finance.CashFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Money in and out over days that are past, from the balances and what was paid. */
final class CashPast {
    private CashPast() {}

    static Draft of(Asked asked, CashFacts facts, List<CashBalance> balances) {
        var before = YearMonth.from(facts.closed()).minusMonths(1);
        var window = Window.of(asked, new Period(before.atDay(1), before.atEndOfMonth()));
        var period = window.period();
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        balances.forEach(it -> byDay.merge(it.day(), it.balance(), BigDecimal::add));
        var opening = byDay.floorEntry(period.from().minusDays(1));
        var closing = byDay.floorEntry(period.to());
        if (opening == null || closing == null) {
            return Draft.of("I have no balance from before " + window.name() + ", so I can’t say what came in.")
                    .follow("When do I run out?", "when do I run out of cash?");
        }
        var currency = asked.shop().currency();
        var out = paid(facts, period);
        var net = closing.getValue().subtract(opening.getValue());
        return Draft.of("Cash went " + (net.signum() < 0 ? "down" : "up") + " by " + Wording.brief(net.abs(), currency)
                        + " in " + window.name() + ": about " + Wording.brief(net.add(out), currency) + " came in and "
                        + Wording.brief(out, currency) + " went out.")
                .line("From " + Wording.brief(opening.getValue(), currency) + " to "
                        + Wording.brief(closing.getValue(), currency) + " over all accounts.")
                .foot("out: expenses and bills paid; in: the rest of the change, card fees taken off")
                .follow("And what’s ahead?", "cash flow forecast");
    }

    private static BigDecimal paid(CashFacts facts, Period period) {
        var expenses = facts.expenses().stream()
                .filter(it -> period.contains(it.spentOn()))
                .map(it -> it.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return facts.bills().stream()
                .filter(it -> it.paidOn() != null && period.contains(Objects.requireNonNull(it.paidOn())))
                .map(it -> it.amount())
                .reduce(expenses, BigDecimal::add);
    }
}
