package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.finance.Elasticity;
import dev.tillie.finance.Elasticity.Options;
import dev.tillie.finance.Margin;
import dev.tillie.finance.PriceHistory;
import dev.tillie.finance.PriceMove;
import dev.tillie.store.Takings;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a product, a category or all goods have been selling over the last 13 weeks, by the month.
 *
 * @param units a month
 * @param takings a month, without tax
 * @param cost of these units
 * @param taxRate on top of takings
 */
record Selling(String name, double units, BigDecimal takings, BigDecimal cost, double taxRate) {
    static final String FOOTING = "a month at the pace of the last 13 weeks";
    private static final int DAYS = 91;
    private static final int DAYS_OF_PRICES = 2 * 365;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    /** Empty where nothing with a known cost was sold. */
    static Optional<Selling> find(Asked asked, Where where, String name) {
        var period = lately(asked);
        var margin = Costing.of(asked).margin(period, where);
        if (margin.units() <= 0 || margin.takings().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(of(margin, period, asked.ledger().takings(period, where), name));
    }

    private static Selling of(Margin margin, Period period, List<Takings.Line> lines, String name) {
        var months = period.days() / DAYS_A_MONTH;
        var net = lines.stream().map(Takings.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var tax = lines.stream().map(Takings.Line::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Selling(
                name,
                margin.units() / months,
                over(margin.takings(), months),
                over(margin.cost(), months),
                net.signum() <= 0 ? 0 : tax.doubleValue() / net.doubleValue());
    }

    /** Every product whose cost is known, by sku. */
    static Map<String, Selling> byProduct(Asked asked) {
        return asked.ledger().once(List.of("selling", CostMethods.of(asked), lately(asked)), () -> {
            var period = lately(asked);
            var lines = asked.ledger().takings(period, Where.ALL).stream()
                    .collect(Collectors.groupingBy(Takings.Line::sku));
            var costing = Costing.of(asked);
            var selling = new HashMap<String, Selling>();
            costing.byProduct(period, Where.ALL).forEach((sku, margin) -> {
                if (margin.units() > 0 && margin.takings().signum() > 0) {
                    selling.put(sku, of(margin, period, lines.getOrDefault(sku, List.of()), costing.name(sku)));
                }
            });
            return selling;
        });
    }

    static Period lately(Asked asked) {
        var complete = asked.complete();
        return complete.days() > DAYS ? new Period(complete.to().minusDays(DAYS - 1), complete.to()) : complete;
    }

    private static BigDecimal over(BigDecimal amount, double number) {
        return amount.divide(BigDecimal.valueOf(number), 6, RoundingMode.HALF_EVEN);
    }

    /** Without tax, discounts off. */
    BigDecimal price() {
        return over(takings, units);
    }

    BigDecimal unitCost() {
        return over(cost, units);
    }

    BigDecimal gross() {
        return takings.subtract(cost);
    }

    /** What a customer pays for one. */
    BigDecimal atTheTill() {
        return withTax(price());
    }

    BigDecimal withTax(BigDecimal net) {
        return net.multiply(BigDecimal.valueOf(1 + taxRate)).setScale(2, RoundingMode.HALF_EVEN);
    }

    BigDecimal withoutTax(double atTheTill) {
        return over(BigDecimal.valueOf(atTheTill), 1 + taxRate);
    }

    PriceMove movedTo(BigDecimal net) {
        return new PriceMove(price(), net, unitCost(), units);
    }

    PriceMove movedBy(double share) {
        return movedTo(price().multiply(BigDecimal.valueOf(1 + share)));
    }

    /** Habits change: what happened longer ago says little about today's. */
    private static Period recent(Period all) {
        return all.days() > DAYS_OF_PRICES ? new Period(all.to().minusDays(DAYS_OF_PRICES - 1), all.to()) : all;
    }

    /** How sales of a product answered to its own prices, beside those of its category. */
    static Elasticity elasticity(Asked asked, String sku) {
        return asked.ledger().once(List.of("elasticity", sku, asked.complete()), () -> {
            var product = asked.ledger().products().get(sku);
            var category = product == null ? null : product.category();
            var where = category == null ? Where.ALL.withSku(sku) : Where.ALL.withCategory(category);
            var history = new PriceHistory();
            var years = recent(asked.complete());
            for (var day : asked.ledger().priceDays(years, where)) {
                var week = ChronoUnit.WEEKS.between(years.from(), day.day());
                history.add(day.sku(), week, day.net().doubleValue() / day.units(), day.units());
            }
            var all = history.observations();
            return Elasticity.of(
                    all.stream().filter(it -> it.group().equals(sku)).toList(), all, Options.DEFAULT);
        });
    }
}
