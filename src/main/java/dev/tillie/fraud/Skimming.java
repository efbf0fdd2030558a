package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        var sales = facts.sales(moment, limits.lookBack).stream()
                .filter(it -> it.isSale() && !it.employee().isEmpty())
                .filter(it -> isCash(it) || it.paid() == Sale.Paid.CARD)
                .toList();
        var cases = new ArrayList<Case>();
        sales.stream().map(Sale::employee).distinct().forEach(employee -> {
            var own = only(sales, it -> it.employee().equals(employee));
            var places = own.stream().map(Sale::location).distinct().toList();
            var others = only(sales, it -> !it.employee().equals(employee) && places.contains(it.location()));
            if (own.size() >= limits.sales && others.size() >= limits.sales) {
                look(facts, employee, own, others, cases);
            }
        });
        return cases;
    }

    private void look(Facts facts, String employee, List<Sale> own, List<Sale> others, List<Case> cases) {
        var mine = share(own);
        var theirs = share(others);
        var variance = theirs * (1 - theirs) * (1.0 / own.size() + 1.0 / others.size() + 1 / limits.alike);
        var coincidence = Odds.below((mine - theirs) / Math.sqrt(Math.max(1e-9, variance)));
        if (mine > theirs * (1 - limits.drop) || coincidence >= limits.coincidence) {
            return;
        }
        var cash = only(own, Skimming::isCash);
        var missing = (theirs - mine) * own.size();
        var typical = Odds.median(
                only(others, Skimming::isCash).stream().map(Sale::amount).toList());
        var finding = new Finding(Worry.SKIMMING, new About(Scope.EMPLOYEE, employee), employee)
                .atRisk(missing * typical)
                .likelihood(Odds.ofCoincidence(coincidence))
                .reason(Words.percent(mine) + " of " + own.size()
                        + " sales in cash, where others at the same place have " + Words.percent(theirs))
                .reason("that is about " + Words.number(missing) + " cash sales fewer in " + limits.lookBack.toDays()
                        + " days");
        own.stream()
                .filter(it -> it.equals(own.getFirst()) || it.equals(own.getLast()))
                .forEach(it -> finding.event(it.time(), it.order(), "rang up " + Words.money(facts, it.amount())));
        cash.forEach(it -> finding.event(it.time(), it.order(), "in cash, " + Words.money(facts, it.amount())));
        cases.add(finding.done());
    }

    private static List<Sale> only(List<Sale> sales, Predicate<Sale> which) {
        return sales.stream().filter(which).toList();
    }

    private static double share(List<Sale> sales) {
        return only(sales, Skimming::isCash).size() / (double) sales.size();
    }

    private static boolean isCash(Sale it) {
        return it.paid() == Sale.Paid.CASH;
    }
}
