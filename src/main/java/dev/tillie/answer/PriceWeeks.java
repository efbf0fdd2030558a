package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.finance.PriceSteps;
import dev.tillie.finance.PriceSteps.Step;
import dev.tillie.store.PriceDay;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A product's price over time, and what it and goods whose price stayed sold around a move of it. */
final class PriceWeeks {
    private static final int MOST_WEEKS = 8;
    private static final int DAYS_A_WEEK = 7;
    /** A control that sells less than this a week says nothing of the season. */
    private static final double LEAST_OTHERS = 10;

    private final Asked asked;
    private final String sku;

    PriceWeeks(Asked asked, String sku) {
        this.asked = asked;
        this.sku = sku;
    }

    /** Whole weeks on either side of a step, as far as the price was the same and at most two months. */
    record Spans(LocalDate day, int before, int after) {
        static Spans of(Step step, List<Step> steps, Period recorded) {
            var from = steps.stream()
                    .map(Step::day)
                    .filter(it -> it.isBefore(step.day()))
                    .max(Comparator.naturalOrder())
                    .orElse(recorded.from());
            var to = steps.stream()
                    .map(Step::day)
                    .filter(it -> it.isAfter(step.day()))
                    .min(Comparator.naturalOrder())
                    .orElse(recorded.to().plusDays(1));
            return new Spans(step.day(), weeks(from, step.day()), weeks(step.day(), to));
        }

        private static int weeks(LocalDate from, LocalDate to) {
            return Math.clamp(ChronoUnit.DAYS.between(from, to) / DAYS_A_WEEK, 0, MOST_WEEKS);
        }

        Period period() {
            return new Period(day.minusDays((long) before * DAYS_A_WEEK), day.plusDays((long) after * DAYS_A_WEEK - 1));
        }

        LocalDate start(int week) {
            return period().from().plusDays((long) week * DAYS_A_WEEK);
        }

        int week(LocalDate of) {
            return (int) (ChronoUnit.DAYS.between(period().from(), of) / DAYS_A_WEEK);
        }
    }

    /** Every price of the product that moved and stayed. */
    List<Step> steps() {
        return PriceSteps.of(byProduct().getOrDefault(sku, new TreeMap<>()));
    }

    /** What most units of each day went for, at the list price and without tax. */
    private Map<String, NavigableMap<LocalDate, Double>> byProduct() {
        return asked.ledger().once(List.of("day prices", asked.complete()), () -> {
            var most = new HashMap<String, Map<LocalDate, PriceDay>>();
            for (var day : asked.ledger().priceDays(asked.complete(), Where.ALL)) {
                most.computeIfAbsent(day.sku(), _ -> new HashMap<>())
                        .merge(day.day(), day, (a, b) -> a.units() >= b.units() ? a : b);
            }
            var prices = new HashMap<String, NavigableMap<LocalDate, Double>>();
            most.forEach((of, days) -> days.forEach((day, it) -> prices.computeIfAbsent(of, _ -> new TreeMap<>())
                    .put(day, it.net().doubleValue() / it.units())));
            return prices;
        });
    }

    /** Goods that say what the season did, week by week. */
    record Control(String name, double[] units) {
        private boolean isEnough() {
            return Arrays.stream(units).allMatch(it -> it >= LEAST_OTHERS);
        }
    }

    /** The rest of the category, else of the shop: goods whose own price stayed over the weeks. */
    Optional<Control> control(Spans spans) {
        var products = asked.ledger().products();
        var moved = moved(spans);
        Predicate<Product> stayed = it -> it.good() && !it.sku().equals(sku) && !moved.contains(it.sku());
        var category = Optional.ofNullable(products.get(sku)).map(Product::category);
        var near = category.map(it -> control("the rest of " + it, spans, Where.ALL.withCategory(it), stayed));
        return near.filter(Control::isEnough)
                .or(() -> Optional.of(control("the rest of the shop", spans, Where.ALL, stayed)))
                .filter(Control::isEnough);
    }

    private Set<String> moved(Spans spans) {
        return byProduct().entrySet().stream()
                .filter(it -> PriceSteps.of(it.getValue()).stream()
                        .anyMatch(step -> spans.period().contains(step.day())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Control control(String name, Spans spans, Where where, Predicate<Product> counted) {
        var products = asked.ledger().products();
        return new Control(
                name, weekly(spans, where, it -> products.containsKey(it) && counted.test(products.get(it))));
    }

    /** Units of the product, week by week. */
    double[] weekly(Spans spans) {
        return weekly(spans, Where.ALL.withSku(sku), sku::equals);
    }

    private double[] weekly(Spans spans, Where where, Predicate<String> counted) {
        var weeks = new double[spans.before() + spans.after()];
        asked.ledger().productDays(spans.period(), where).stream()
                .filter(it -> counted.test(it.sku()))
                .forEach(it -> weeks[spans.week(it.day())] += it.soldUnits());
        return weeks;
    }
}
