package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A till that is short by far more than it usually is; what turns up at one of the next counts was in the wrong bag. */
final class TillShort implements Signal {
    private static final double FOUND_AGAIN = 0.2;

    /**
     * @param least in the shop's currency, below which no count is looked at
     * @param timesUsual how many of the till's own usual slips it must be
     * @param backAfter counts of the same till within which the money may turn up
     */
    record Limits(double least, double timesUsual, int backAfter, Duration usual, Duration lookBack) {}

    private final Limits limits;

    TillShort(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var counts = facts.counts(moment, limits.usual);
        var cases = new ArrayList<Case>();
        counts.stream().map(TillCount::till).distinct().forEach(till -> {
            var own = counts.stream().filter(it -> it.till().equals(till)).toList();
            for (var i = 0; i < own.size(); i++) {
                var it = own.get(i);
                if (it.missing() >= limits.least && !it.time().isBefore(moment.minus(limits.lookBack))) {
                    var slip = slip(own, it);
                    if (it.missing() >= limits.timesUsual * slip && !cameBack(own, i)) {
                        cases.add(found(facts, it, slip));
                    }
                }
            }
        });
        return cases;
    }

    /** Nine counts in ten stay within it, however many are right to the cent; the one in question left out. */
    private static double slip(List<TillCount> own, TillCount but) {
        return Odds.quantile(
                own.stream()
                        .filter(it -> it != but)
                        .map(it -> Math.abs(it.missing()))
                        .toList(),
                0.9);
    }

    private boolean cameBack(List<TillCount> own, int place) {
        var missing = own.get(place).missing();
        return own.subList(place + 1, Math.min(own.size(), place + 1 + limits.backAfter)).stream()
                .anyMatch(it -> Math.abs(it.missing() + missing) <= FOUND_AGAIN * missing);
    }

    private static Case found(Facts facts, TillCount it, double slip) {
        var finding = new Finding(
                        Worry.TILL_SHORT, new About(Scope.TILL, it.till()), it.till() + "/" + facts.day(it.time()))
                .about(Scope.EMPLOYEE, it.employee())
                .atRisk(it.missing())
                .likelihood(Odds.logistic(it.missing() / Math.max(10, 6 * slip) - 1))
                .reason(Words.money(facts, it.missing()) + " short: "
                        + Words.money(facts, it.counted()) + " counted, " + Words.money(facts, it.expected())
                        + " expected")
                .event(it.time(), it.till() + "/" + facts.day(it.time()), it.till() + " counted by " + it.employee());
        if (slip > 0) {
            finding.reason("this till is usually right to within " + Words.money(facts, slip));
        }
        return finding.done();
    }
}
