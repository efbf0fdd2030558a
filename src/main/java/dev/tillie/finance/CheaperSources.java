package dev.tillie.finance;

import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The same good bought dearer than it was had elsewhere or in another pack, by the purchase orders that came. */
public final class CheaperSources {
    private static final int YEAR_DAYS = 365;
    /** What was last paid longer ago is no price any more. */
    private static final int CURRENT_DAYS = 180;
    /** Less is within rounding. */
    private static final BigDecimal LEAST = new BigDecimal("0.02");
    /** Bought once it is no habit. */
    private static final int FEWEST = 2;

    private static final int SHOWN = 3;
    private static final int SCALE = 6;

    private CheaperSources() {}

    /** A supplier and what is bought there. */
    private record Key(String supplier, String sku) {}

    /**
     * @param received by the day they were ordered
     * @param goods what each product is, by sku; those without one are left out
     * @return of each good the dearer sources held against the cheapest, what saves most a year first
     */
    public static List<Saving.CheaperSource> find(List<Purchase> received, Map<String, Good> goods, LocalDate today) {
        var byGood = new TreeMap<String, List<Purchase>>();
        for (var it : received) {
            var good = goods.get(it.sku());
            if (good != null
                    && isWithin(it, today)
                    && it.receivedQuantity() > 0
                    && it.unitCost().signum() > 0) {
                byGood.computeIfAbsent(good.key(), _ -> new ArrayList<>()).add(it);
            }
        }
        return byGood.values().stream()
                .flatMap(it -> dearer(it, goods, today))
                .sorted(Comparator.comparing(Saving.CheaperSource::aYear).reversed())
                .toList();
    }

    private static boolean isWithin(Purchase it, LocalDate today) {
        return it.orderedOn().isAfter(today.minusDays(YEAR_DAYS))
                && !it.orderedOn().isAfter(today);
    }

    private static Stream<Saving.CheaperSource> dearer(
            List<Purchase> bought, Map<String, Good> goods, LocalDate today) {
        var bySource = new java.util.LinkedHashMap<Key, List<Purchase>>();
        bought.stream()
                .sorted(Comparator.comparing(Purchase::orderedOn))
                .forEach(it -> bySource.computeIfAbsent(new Key(it.supplier(), it.sku()), _ -> new ArrayList<>())
                        .add(it));
        var current = bySource.values().stream()
                .map(it -> source(it, goods))
                .filter(it -> it.lastOn().isAfter(today.minusDays(CURRENT_DAYS)))
                .toList();
        var cheapest = current.stream().min(Comparator.comparing(Saving.Source::unitCost));
        return cheapest.stream()
                .flatMap(cheap -> current.stream().filter(isDearerThan(cheap)).map(dear -> saving(dear, cheap, goods)));
    }

    private static Predicate<Saving.Source> isDearerThan(Saving.Source cheap) {
        var least = cheap.unitCost().multiply(BigDecimal.ONE.add(LEAST));
        return it -> it.times() >= FEWEST && it.unitCost().compareTo(least) > 0;
    }

    private static Saving.Source source(List<Purchase> bought, Map<String, Good> goods) {
        var last = bought.getLast();
        var content = content(last, goods);
        var units = bought.stream()
                .mapToDouble(it -> it.receivedQuantity() * content)
                .sum();
        return new Saving.Source(
                last.supplier(),
                last.sku(),
                last.unitCost().divide(BigDecimal.valueOf(content), SCALE, RoundingMode.HALF_EVEN),
                last.orderedOn(),
                units,
                bought.size(),
                bought.subList(Math.max(0, bought.size() - SHOWN), bought.size())
                        .reversed());
    }

    private static double content(Purchase it, Map<String, Good> goods) {
        var good = goods.get(it.sku());
        return good == null ? 1 : good.content();
    }

    private static Saving.CheaperSource saving(Saving.Source dear, Saving.Source cheap, Map<String, Good> goods) {
        var good = goods.get(dear.sku());
        var aYear = dear.unitCost()
                .subtract(cheap.unitCost())
                .multiply(BigDecimal.valueOf(dear.units()))
                .setScale(2, RoundingMode.HALF_EVEN);
        return new Saving.CheaperSource(good == null ? "" : good.unit(), dear, cheap, aYear);
    }
}
