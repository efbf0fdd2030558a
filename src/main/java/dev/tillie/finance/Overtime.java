package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Hours worked beyond what people are employed for a week; where nobody said, beyond their own usual week.
 *
 * @param people with hours over, the most costly first
 * @param hoursUnder by which other weeks fell short of the same
 * @param hours all that were worked in the weeks looked at, by everybody who can be told
 * @param unknown people with too few weeks to have a usual one
 */
public record Overtime(List<Person> people, double hoursUnder, double hours, int unknown) {
    private static final int FEWEST_WEEKS = 6;
    /** A usual week varies: only hours beyond this share of it are over. */
    private static final double USUAL_SLACK = 1.1;

    /**
     * One of them.
     *
     * @param week hours a week, agreed or usual
     * @param isAgreed whether the books say how many hours a week they are employed for
     * @param weeks worked, of those looked at
     * @param hoursOver in all of them
     * @param cost of those at the plain rate; zero where no rate is known
     */
    public record Person(
            String employee,
            double week,
            boolean isAgreed,
            int weeks,
            int weeksOver,
            double hoursOver,
            BigDecimal cost) {}

    public Overtime {
        people = List.copyOf(people);
    }

    public double hoursOver() {
        return people.stream().mapToDouble(Person::hoursOver).sum();
    }

    public BigDecimal cost() {
        return people.stream().map(Person::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isAgreed() {
        return people.stream().allMatch(Person::isAgreed);
    }

    /**
     * @param worked hours by employee and first day of a whole week, weeks off left out
     * @param from weeks from this day on are looked at; those before only tell what is usual
     * @param agreed hours a week by employee, where the books say
     * @param rates money an hour by employee, where the books say
     */
    public static Overtime of(
            Map<String, Map<LocalDate, Double>> worked,
            LocalDate from,
            Map<String, Double> agreed,
            Map<String, BigDecimal> rates) {
        var people = new ArrayList<Person>();
        var hours = 0.0;
        var under = 0.0;
        var unknown = 0;
        for (var it : worked.entrySet()) {
            var contract = agreed.get(it.getKey());
            if (contract == null && it.getValue().size() < FEWEST_WEEKS) {
                unknown++;
                continue;
            }
            var looked = it.getValue().entrySet().stream()
                    .filter(week -> !week.getKey().isBefore(from))
                    .map(Map.Entry::getValue)
                    .toList();
            hours += looked.stream().mapToDouble(week -> week).sum();
            var week = contract == null
                    ? median(it.getValue().values().stream().sorted().toList())
                    : contract;
            under += looked.stream()
                    .mapToDouble(worth -> Math.max(0, week - worth))
                    .sum();
            people.add(person(
                    it.getKey(), week, contract != null, looked, rates.getOrDefault(it.getKey(), BigDecimal.ZERO)));
        }
        people.removeIf(it -> it.weeksOver == 0);
        people.sort(Comparator.comparing(Person::cost)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Person::hoursOver).reversed())
                .thenComparing(Person::employee));
        return new Overtime(people, under, hours, unknown);
    }

    private static Person person(String employee, double week, boolean isAgreed, List<Double> looked, BigDecimal rate) {
        var most = isAgreed ? week : week * USUAL_SLACK;
        var over = looked.stream().filter(it -> it > most).map(it -> it - week).toList();
        var hours = over.stream().mapToDouble(it -> it).sum();
        var cost = rate.multiply(BigDecimal.valueOf(hours)).setScale(2, RoundingMode.HALF_EVEN);
        return new Person(employee, week, isAgreed, looked.size(), over.size(), hours, cost);
    }

    private static double median(List<Double> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
