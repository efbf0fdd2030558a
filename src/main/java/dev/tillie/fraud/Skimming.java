package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Less cash rung up by one of the staff than by the others at the same place, while the cards come in as ever: cash that
 * never reached the till. A quieter shift lowers both and says nothing.
 */
final class Skimming implements Signal {
    /**
     * @param sales the fewest of one's own
     * @param drop how far below the others' the share of cash must lie, as a share of it
     * @param coincidence the probability below which it is worth a look
     * @param alike how alike people are: shares of cash vary as if each had that many sales
     */
    record Limits(int sales, double drop, double coincidence, double alike, Duration lookBack) {}

    private final Limits limits;

    Skimming(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var sales = Takings.of(facts.sales(moment, limits.lookBack));
        var cases = new ArrayList<Case>();
        sales.byEmployee().forEach((employee, own) -> {
            var places = own.places();
            var others = sales.only(it -> !it.employee().equals(employee) && places.contains(it.location()));
            if (own.size() >= limits.sales && others.size() >= limits.sales) {
                look(facts, employee, own, others, cases);
            }
        });
        return cases;
    }

    private void look(Facts facts, String employee, Takings own, Takings others, List<Case> cases) {
        var theirs = others.cashShare();
        var variance = theirs * (1 - theirs) * (1.0 / own.size() + 1.0 / others.size() + 1 / limits.alike);
        var coincidence = Odds.below((own.cashShare() - theirs) / Math.sqrt(Math.max(1e-9, variance)));
        if (own.cashShare() <= theirs * (1 - limits.drop) && coincidence < limits.coincidence) {
            cases.add(own.finding(facts, employee, theirs, others.cash())
                    .likelihood(Odds.ofCoincidence(coincidence))
                    .reason(Words.percent(own.cashShare()) + " of " + own.size()
                            + " sales in cash, where others at the same place have " + Words.percent(theirs))
                    .done());
        }
    }
}
