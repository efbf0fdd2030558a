package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What one of the staff does far more often than the others do in the same places and halves of the day: refunds, voids,
 * no-sales, discounts by hand, price overrides.
 *
 * <p>How often the others do it is learnt from half a year and held to be a guess: the fewer events it rests on, and
 * the more people differ, the wider. Few events of one's own say nothing.
 */
final class StaffRates implements Signal {
    private static final double SHRINK_SALES = 200;
    private static final int OTHERS = 2;

    /**
     * @param events the fewest of one's own
     * @param sales the fewest of one's own, and of the others
     * @param coincidence the probability below which it is worth a look
     * @param alike how alike people are: 6 means that rates differ by 40 % from person to person
     * @param windows over which it is looked at
     */
    record Limits(
            int events, int sales, double coincidence, double alike, List<Duration> windows, Duration peersLookBack) {}

    private final Limits limits;
    private final Measure measure;

    StaffRates(Limits limits, Measure measure) {
        this.limits = limits;
        this.measure = measure;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var peers = new Tally(facts, measure, facts.sales(moment, limits.peersLookBack));
        var cases = new LinkedHashMap<String, Case>();
        for (var window : limits.windows) {
            var own = new Tally(facts, measure, facts.sales(moment, window));
            for (var employee : own.employees()) {
                if (own.events(employee).size() >= limits.events && isComparable(employee, own, peers)) {
                    var expected = peers.expected(employee, own, SHRINK_SALES);
                    var coincidence = coincidence(employee, own, peers, expected);
                    if (coincidence < limits.coincidence) {
                        var found = found(facts, employee, own, expected, coincidence, window);
                        cases.merge(employee, found, StaffRates::stronger);
                    }
                }
            }
        }
        return List.copyOf(cases.values());
    }

    private boolean isComparable(String employee, Tally own, Tally peers) {
        return own.sales(employee) >= limits.sales
                && peers.salesOfOthers(employee) >= limits.sales
                && peers.others(employee) >= OTHERS;
    }

    private double coincidence(String employee, Tally own, Tally peers, double expected) {
        var shape = Math.min(peers.eventsOfOthers(employee) + 0.5, limits.alike);
        return Odds.atLeast(own.events(employee).size(), expected, shape);
    }

    private static Case stronger(Case one, Case other) {
        return other.strength() > one.strength() ? other : one;
    }

    private Case found(Facts facts, String employee, Tally own, double expected, double coincidence, Duration window) {
        var events = own.events(employee);
        var money = events.stream().mapToDouble(StaffRates::money).sum();
        var finding = new Finding(measure.worry(), new About(Scope.EMPLOYEE, employee), measure.key() + "/" + employee)
                .atRisk(money * (1 - Math.min(1, expected / events.size())))
                .likelihood(Odds.ofCoincidence(coincidence))
                .reason("%s in %d days and %d sales, %s altogether"
                        .formatted(
                                measure.counted(events.size()),
                                window.toDays(),
                                own.sales(employee),
                                Words.money(facts, money)))
                .reason("colleagues at the same places and hours would have had about "
                        + Words.number(Math.max(0.1, expected)))
                .reason("by chance, less than once in "
                        + String.format(Locale.UK, "%,d", (long) Math.min(1e6, 1 / Math.max(coincidence, 1e-6)))
                        + " such periods");
        pattern(facts, events, finding);
        events.forEach(it -> finding.event(
                it.time(),
                it.order(),
                measure.noun() + " " + Words.money(facts, money(it))
                        + (it.refundOf().isEmpty() ? "" : " for " + it.refundOf())));
        return finding.done();
    }

    private static void pattern(Facts facts, List<Sale> events, Finding finding) {
        var cash = events.stream().filter(it -> it.paid() == Sale.Paid.CASH).count();
        var nobody = events.stream().filter(it -> it.customer().isEmpty()).count();
        if (events.getFirst().isRefund() && cash > 0) {
            finding.reason(cash + " of them in cash, " + nobody + " without a customer's name");
        }
        var late = facts.shifts().stream()
                .filter(shift -> !events.getFirst().employee().isEmpty()
                        && shift.employee().equals(events.getFirst().employee()))
                .mapToLong(shift -> events.stream()
                        .filter(it -> !it.time().isAfter(shift.to())
                                && it.time().isAfter(shift.to().minus(Duration.ofHours(1))))
                        .count())
                .sum();
        if (late * 2 > events.size()) {
            finding.reason(late + " of them in the last hour of the shift");
        }
    }

    private static double money(Sale it) {
        return switch (it.kind()) {
            case REFUND, VOID -> it.amount();
            case NO_SALE -> 0;
            case SALE -> it.extras().undercut() > 0 ? it.extras().undercut() : it.discount();
        };
    }
}
