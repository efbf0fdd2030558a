package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tills that come out short again and again when one of the staff closes them, each time by too little to notice. */
final class TillHabit implements Signal {
    /**
     * @param counts the fewest by one employee
     * @param deviations how far the mean lies below that of the others, in its own standard errors
     * @param share of counts that must be short
     * @param least in the shop's currency, missing altogether
     */
    record Limits(int counts, double deviations, double share, double least, Duration lookBack) {}

    private final Limits limits;

    TillHabit(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var counts = facts.counts(moment, limits.lookBack);
        var cases = new ArrayList<Case>();
        counts.stream()
                .map(TillCount::employee)
                .distinct()
                .filter(it -> !it.isEmpty())
                .forEach(employee -> {
                    var own = counts.stream()
                            .filter(it -> it.employee().equals(employee))
                            .toList();
                    var others = counts.stream()
                            .filter(it -> !it.employee().equals(employee))
                            .toList();
                    if (own.size() >= limits.counts && others.size() >= limits.counts && isShort(own, others)) {
                        cases.add(found(facts, employee, own, others));
                    }
                });
        return cases;
    }

    private boolean isShort(List<TillCount> own, List<TillCount> others) {
        var usual = capped(others);
        var spread = Math.max(0.5, deviation(own, mean(own, usual), usual));
        return (mean(own, usual) - mean(others, usual)) * Math.sqrt(own.size()) > limits.deviations * spread
                && own.stream().filter(it -> it.missing() > 0).count() >= limits.share * own.size()
                && total(own) >= limits.least;
    }

    /** Beyond this one count is a case of its own, and counts no more here. */
    private static double capped(List<TillCount> others) {
        return 5
                + 3
                        * Odds.quantile(
                                others.stream()
                                        .map(it -> Math.abs(it.missing()))
                                        .toList(),
                                0.9);
    }

    private static double mean(List<TillCount> counts, double most) {
        return counts.stream()
                .mapToDouble(it -> Math.clamp(it.missing(), -most, most))
                .average()
                .orElse(0);
    }

    private static double deviation(List<TillCount> counts, double mean, double most) {
        return Math.sqrt(counts.stream()
                .mapToDouble(it -> Math.pow(Math.clamp(it.missing(), -most, most) - mean, 2))
                .average()
                .orElse(0));
    }

    private static double total(List<TillCount> counts) {
        return counts.stream().mapToDouble(TillCount::missing).sum();
    }

    private static Case found(Facts facts, String employee, List<TillCount> own, List<TillCount> others) {
        var shorts = own.stream().filter(it -> it.missing() > 0).toList();
        var finding = new Finding(Worry.TILL_HABIT, new About(Scope.EMPLOYEE, employee), employee)
                .atRisk(total(own))
                .likelihood(0.7)
                .reason("%d of %d counts short, %s altogether"
                        .formatted(shorts.size(), own.size(), Words.money(facts, total(own))))
                .reason("when others close, a count is " + Words.money(facts, total(others) / others.size())
                        + " short on average");
        shorts.forEach(it -> finding.about(Scope.TILL, it.till())
                .event(
                        it.time(),
                        it.till() + "/" + facts.day(it.time()),
                        Words.money(facts, it.missing()) + " short at " + it.till()));
        return finding.done();
    }
}
