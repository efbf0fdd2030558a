package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.finance.CheaperSources;
import dev.tillie.finance.CreepingPrices;
import dev.tillie.finance.Good;
import dev.tillie.finance.IdlePromotions;
import dev.tillie.finance.QuietHours;
import dev.tillie.finance.Saving;
import dev.tillie.store.Dealings;
import dev.tillie.store.Dimension;
import dev.tillie.store.Spending;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every place to save the books show, what is worth most a year first. */
final class SavingFacts {
    private static final int YEAR_DAYS = 365;
    static final int WEEKS_OF_HOURS = 8;
    private static final BigDecimal LEAST_A_YEAR = BigDecimal.valueOf(50);
    /** Two thousandths off the rate: what a second offer from a card processor may bring. */
    private static final BigDecimal CARD_RATE_CUT = new BigDecimal("0.002");
    /** What keeping stock costs a year as a share of its value: money tied up, room, loss. */
    private static final BigDecimal CARRYING = new BigDecimal("0.20");

    private static final Pattern FORGETTABLE = Pattern.compile(
            "subscription|software|licen[cs]e|membership|app|web|media|radio", Pattern.CASE_INSENSITIVE);

    private final SpendingDesk desk;
    private final Dealings dealings;
    private final Asked asked;

    SavingFacts(SpendingDesk desk, Dealings dealings, Asked asked) {
        this.desk = desk;
        this.dealings = dealings;
        this.asked = asked;
    }

    static List<Saving> find(SpendingDesk desk, Dealings dealings, Asked asked) {
        return asked.ledger()
                .once(List.of("savings", asked.today()), () -> new SavingFacts(desk, dealings, asked).all());
    }

    private List<Saving> all() {
        var found = new ArrayList<Saving>();
        found.addAll(supplierPrices(asked, asked.today()));
        desk.subscriptions(asked).stream()
                .filter(it ->
                        FORGETTABLE.matcher(it.category() + " " + it.what()).find())
                .map(Saving.Forgotten::new)
                .forEach(found::add);
        cardFees().ifPresent(found::add);
        deadStock().ifPresent(found::add);
        waste().ifPresent(found::add);
        IdlePromotions.find(runs()).ifPresent(found::add);
        found.addAll(quietHours(asked.complete().to()));
        return found.stream()
                .filter(it -> it.aYear().compareTo(LEAST_A_YEAR) >= 0)
                .sorted(Comparator.comparing(Saving::aYear).reversed().thenComparing(Saving::key))
                .toList();
    }

    /** Cheaper sources, and the rises of what has none: the same units are not saved on twice. */
    static List<Saving> supplierPrices(Asked asked, LocalDate day) {
        var received = asked.ledger().receivedPurchases().stream()
                .filter(it -> !it.orderedOn().isAfter(day))
                .toList();
        var cheaper = CheaperSources.find(received, goods(asked), day);
        var elsewhere = cheaper.stream().map(it -> it.dear().sku()).collect(Collectors.toSet());
        var found = new ArrayList<Saving>(cheaper);
        found.addAll(CreepingPrices.find(
                received.stream().filter(it -> !elsewhere.contains(it.sku())).toList(), day));
        return found;
    }

    /** What each product is, by sku; what has no price is used up, not sold. */
    static Map<String, Good> goods(Asked asked) {
        return asked.ledger()
                .once(
                        "like for like",
                        () -> asked.ledger().products().values().stream()
                                .collect(Collectors.toMap(
                                        Product::sku,
                                        it -> Good.of(
                                                it.sku(),
                                                it.name(),
                                                it.price() != null && it.price().signum() > 0))));
    }

    private LocalDate yearAgo() {
        return asked.today().minusDays(YEAR_DAYS - 1L);
    }

    /** A year's worth, also where the books begin later. */
    private Optional<Saving> cardFees() {
        var fees = desk.spending.cardFees(yearAgo(), asked.today());
        if (fees.payments() == 0) {
            return Optional.empty();
        }
        var aYear = fees.volume().multiply(CARD_RATE_CUT).setScale(2, RoundingMode.HALF_EVEN);
        return Optional.of(new Saving.CardFees(fees.fees(), fees.volume(), aYear, CARD_RATE_CUT));
    }

    private Optional<Saving> deadStock() {
        if (asked.ledger().stock().isEmpty()) {
            return Optional.empty();
        }
        var dead = Shelf.of(asked).lines(asked.ledger().products()).stream()
                .filter(it -> it.onHand() > 0 && it.demand().length >= 90 && it.soldIn(90) == 0)
                .sorted(Comparator.comparing(SavingFacts::value).reversed())
                .toList();
        var value = dead.stream().map(SavingFacts::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return value.signum() == 0
                ? Optional.empty()
                : Optional.of(new Saving.DeadStock(
                        dead.size(),
                        value.setScale(2, RoundingMode.HALF_EVEN),
                        value.multiply(CARRYING).setScale(2, RoundingMode.HALF_EVEN),
                        dead.stream().map(it -> it.product().sku()).limit(3).toList()));
    }

    private static BigDecimal value(Shelf.Line line) {
        var cost = line.product().unitCost();
        return cost == null ? BigDecimal.ZERO : cost.multiply(BigDecimal.valueOf(line.onHand()));
    }

    private Optional<Saving> waste() {
        var bySku = wasteSince(yearAgo());
        var value = bySku.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var top = bySku.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
        return top.isEmpty()
                ? Optional.empty()
                : Optional.of(new Saving.Waste(value.setScale(2, RoundingMode.HALF_EVEN), top));
    }

    /** At cost, by sku. */
    Map<String, BigDecimal> wasteSince(LocalDate day) {
        var bySku = new HashMap<String, BigDecimal>();
        asked.ledger().wasteSince(day).forEach((sku, units) -> {
            var product = asked.ledger().products().get(sku);
            if (units < 0 && product != null && product.unitCost() != null) {
                bySku.put(sku, product.unitCost().multiply(BigDecimal.valueOf(-units)));
            }
        });
        return bySku;
    }

    private List<IdlePromotions.Run> runs() {
        var runs = new ArrayList<IdlePromotions.Run>();
        for (var it : desk.spending.listPromotions()) {
            if (!it.from().isBefore(yearAgo())
                    && it.to().isBefore(asked.complete().to())) {
                run(it).ifPresent(runs::add);
            }
        }
        return runs;
    }

    private Optional<IdlePromotions.Run> run(Spending.Promotion it) {
        var where = it.sku() != null
                ? Where.ALL.withSku(it.sku())
                : it.category() != null ? Where.ALL.withCategory(it.category()) : Where.ALL;
        var ran = new Period(it.from(), it.to());
        var shift = 7L * Math.ceilDiv(ran.days(), 7);
        var usual = List.of(ran.plusDays(-shift), ran.plusDays(shift)).stream()
                .filter(period -> asked.complete().contains(period.from())
                        && asked.complete().contains(period.to()))
                .map(period -> Sums.of(asked.ledger().days(period, where)))
                .toList();
        var sums = Sums.of(asked.ledger().days(ran, where));
        if (usual.isEmpty() || sums.units() <= 0) {
            return Optional.empty();
        }
        var units = usual.stream().mapToDouble(Sums::units).average().orElse(0);
        var full = sums.net().add(sums.discounts()).divide(BigDecimal.valueOf(sums.units()), 4, RoundingMode.HALF_EVEN);
        return cost(ran, where)
                .map(cost -> new IdlePromotions.Run(
                        it.name(), it.from(), sums.units(), units, sums.discounts(), full.subtract(cost)));
    }

    /** What a unit sold then costs on average; empty where too few costs are known. */
    private Optional<BigDecimal> cost(Period period, Where where) {
        var cost = 0.0;
        var known = 0.0;
        var all = 0.0;
        for (var it : asked.ledger().by(Dimension.PRODUCT, period, where, 0)) {
            var unitCost = unitCost(it.key());
            all += it.units();
            if (unitCost.isPresent()) {
                known += it.units();
                cost += unitCost.get().doubleValue() * it.units();
            }
        }
        return known <= 0 || known < 0.8 * all
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(cost / known).setScale(4, RoundingMode.HALF_EVEN));
    }

    private Optional<BigDecimal> unitCost(String sku) {
        return Optional.ofNullable(asked.ledger().products().get(sku)).map(Product::unitCost);
    }

    /** Those of the weeks up to a day. */
    List<Saving.QuietHours> quietHours(LocalDate last) {
        var period = new Period(last.minusDays(WEEKS_OF_HOURS * 7L - 1), last);
        if (period.from().isBefore(asked.recorded().from())) {
            return List.of();
        }
        var hours = WeekOfHours.of(dealings, period, asked.shop().zone());
        return margin(period)
                .map(it -> QuietHours.find(hours, WEEKS_OF_HOURS, it).stream()
                        .limit(3)
                        .toList())
                .orElse(List.of());
    }

    /** The share of takings that goods leave. */
    Optional<Double> margin(Period period) {
        var sums = Sums.of(asked.ledger().days(period, Where.ALL));
        return sums.net().signum() <= 0
                ? Optional.empty()
                : cost(period, Where.ALL)
                        .map(it ->
                                1 - it.doubleValue() * sums.units() / sums.net().doubleValue());
    }
}
