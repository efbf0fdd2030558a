package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Less cash rung up by one of the staff than they used to, while that of the others stayed: cash that no longer reaches
 * the till. Where everybody takes less cash than last season, it says nothing.
 */
final class CashDrop implements Signal {
    /**
     * @param sales the fewest of one's own, now and before
     * @param drop how far below what was to be expected the share of cash must lie, as a share of it
     * @param coincidence the probability below which it is worth a look
     * @param steady how steady people are: shares of cash vary from month to month as if each had that many sales
     */
    record Limits(int sales, double drop, double coincidence, double steady, Duration now, Duration lookBack) {}

    private final Limits limits;

    CashDrop(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var since = moment.minus(limits.now);
        var sales = Takings.of(facts.sales(moment, limits.lookBack));
        var before = sales.only(it -> it.time().isBefore(since));
        var now = sales.only(it -> !it.time().isBefore(since));
        var earlier = before.byEmployee();
        var cases = new ArrayList<Case>();
        now.byEmployee().forEach((employee, own) -> {
            var then = earlier.get(employee);
            if (then != null && then.size() >= limits.sales && own.size() >= limits.sales) {
                var compares = now.size() - own.size() >= limits.sales && before.size() - then.size() >= limits.sales;
                var season = compares ? now.cashShareWithout(own) / Math.max(0.01, before.cashShareWithout(then)) : 1;
                look(facts, employee, own, then, Math.min(1, season), cases);
            }
        });
        return cases;
    }

    private void look(Facts facts, String employee, Takings own, Takings then, double season, List<Case> cases) {
        var usual = then.cashShare() * season;
        var variance = usual * (1 - usual) * (1.0 / own.size() + 1.0 / then.size() + 1 / limits.steady);
        var coincidence = Odds.below((own.cashShare() - usual) / Math.sqrt(Math.max(1e-9, variance)));
        if (own.cashShare() <= usual * (1 - limits.drop) && coincidence < limits.coincidence) {
            cases.add(own.finding(facts, employee, usual, then.cash())
                    .likelihood(Odds.ofCoincidence(coincidence))
                    .reason(Words.percent(own.cashShare()) + " of " + own.size() + " sales in cash, where they had "
                            + Words.percent(then.cashShare()) + " before")
                    .done());
        }
    }
}
