package dev.tillie.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A payday that costs far more than the hours on the rota since the last one, by what such hours cost before. */
final class Wages implements Signal {
    /**
     * @param paydays the fewest before this one
     * @param above how far above the usual cost of the hours, as a share
     * @param categories of expenses that are wages, in small letters
     */
    record Limits(int paydays, double above, List<String> categories) {}

    private final Limits limits;

    Wages(Limits limits) {
        this.limits = limits;
    }

    /** Wages paid on a day, and what the hours since the payday before cost by their rates. */
    private record Payday(Expense paid, double hours) {
        double ratio() {
            return paid.amount() / hours;
        }
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var paydays = paydays(facts);
        if (paydays.size() <= limits.paydays) {
            return List.of();
        }
        var last = paydays.getLast();
        var usual = Odds.median(paydays.subList(0, paydays.size() - 1).stream()
                .map(Payday::ratio)
                .toList());
        return last.ratio() > usual * (1 + limits.above) ? List.of(found(facts, last, usual)) : List.of();
    }

    private List<Payday> paydays(Facts facts) {
        var wages = facts.expenses().stream()
                .filter(it -> limits.categories.contains(it.category().toLowerCase(Locale.ROOT)))
                .toList();
        var rates = new HashMap<String, Double>();
        facts.employees().forEach(it -> rates.put(it.name(), it.hourlyRate()));
        var paydays = new ArrayList<Payday>();
        for (var i = 1; i < wages.size(); i++) {
            var cost = cost(facts, rates, wages.get(i - 1).date(), wages.get(i).date());
            if (cost > 0) {
                paydays.add(new Payday(wages.get(i), cost));
            }
        }
        return paydays;
    }

    private static double cost(Facts facts, Map<String, Double> rates, LocalDate after, LocalDate to) {
        return facts.shifts().stream()
                .filter(it -> facts.day(it.from()).isAfter(after)
                        && !facts.day(it.from()).isAfter(to))
                .mapToDouble(it -> it.hours() * rates.getOrDefault(it.employee(), 0.0))
                .sum();
    }

    private static Case found(Facts facts, Payday it, double usual) {
        var more = it.paid.amount() - usual * it.hours;
        return new Finding(Worry.PAYROLL, new About(Scope.VENDOR, it.paid.vendor()), "wages/" + it.paid.id())
                .atRisk(more)
                .likelihood(Odds.logistic(4 * more / (usual * it.hours)))
                .reason(Words.money(facts, it.paid.amount()) + " paid on " + Words.day(it.paid.date())
                        + ", where the hours on the rota would have cost about "
                        + Words.money(facts, usual * it.hours))
                .event(facts.start(it.paid.date()), it.paid.id(), "wages, " + Words.money(facts, it.paid.amount()))
                .done();
    }
}
