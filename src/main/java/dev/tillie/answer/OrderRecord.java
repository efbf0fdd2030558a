package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.store.GivenAdvice;
import dev.tillie.store.GivenAdvice.Given;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the owner was told to order, whether it was, and how it sold. */
final class OrderRecord {
    /** An order placed so long after it was last advised still follows the advice. */
    private static final int DAYS_TO_ORDER = 7;

    private final GivenAdvice advice;

    OrderRecord(GivenAdvice advice) {
        this.advice = advice;
    }

    /**
     * One time a product was advised, day after day until it was ordered.
     *
     * @param advised units, as last said before the order
     * @param ordered units on the purchase orders that followed; 0 for none
     * @param arrivedOn the day they came; null for not yet
     * @param sold of those units since, so far
     * @param ranOut whether the shelf was empty since it was advised, or since the units came
     */
    record Order(
            String sku,
            LocalDate since,
            double advised,
            double ordered,
            @Nullable LocalDate arrivedOn,
            double arrived,
            double sold,
            boolean ranOut) {
        boolean isOrdered() {
            return ordered > 0;
        }

        boolean isHere() {
            return arrivedOn != null;
        }
    }

    /** What was shown to be ordered today, as it is put on record; nothing where a question is asked as of long ago. */
    static List<Given> given(Asked asked, Collection<Replenishment.Advice> shown) {
        if (asked.isHindsight()) {
            return List.of();
        }
        var now = asked.now().atZone(asked.shop().zone()).toInstant();
        return shown.stream()
                .map(it -> new Given(
                        GivenAdvice.ORDER, it.line().product().sku(), asked.today(), now, it.quantity(), null, null))
                .toList();
    }

    /** What came of the orders advised from a day on and before today, by product. */
    List<Order> listSince(Asked asked, LocalDate day) {
        var given = advice.listSince(GivenAdvice.ORDER, day).stream()
                .filter(it -> it.givenOn().isBefore(asked.today()))
                .collect(Collectors.groupingBy(Given::subject, TreeMap::new, Collectors.toList()));
        if (given.isEmpty()) {
            return List.of();
        }
        var purchases = Stream.concat(
                        asked.ledger().receivedPurchases().stream(), asked.ledger().openPurchases().stream())
                .collect(Collectors.groupingBy(Purchase::sku));
        var used = used(asked, day);
        var orders = new ArrayList<Order>();
        given.forEach((sku, all) -> times(all)
                .forEach(it -> orders.add(
                        order(asked, it, purchases.getOrDefault(sku, List.of()), used.getOrDefault(sku, Map.of())))));
        return orders;
    }

    /** Advised again within days is the same advice. */
    private static List<List<Given>> times(List<Given> given) {
        var times = new ArrayList<List<Given>>();
        for (var it : given) {
            if (times.isEmpty()
                    || it.givenOn().isAfter(times.getLast().getLast().givenOn().plusDays(DAYS_TO_ORDER))) {
                times.add(new ArrayList<>());
            }
            times.getLast().add(it);
        }
        return times;
    }

    private static Order order(Asked asked, List<Given> given, List<Purchase> purchases, Map<LocalDate, Double> used) {
        var sku = given.getFirst().subject();
        var since = given.getFirst().givenOn();
        var inTime = new Period(since, given.getLast().givenOn().plusDays(DAYS_TO_ORDER));
        var followed =
                purchases.stream().filter(it -> inTime.contains(it.orderedOn())).toList();
        var here = followed.stream().filter(it -> it.receivedOn() != null).toList();
        var arrivedOn = here.stream()
                .map(it -> Objects.requireNonNull(it.receivedOn()))
                .min(LocalDate::compareTo)
                .orElse(null);
        var arrived = here.stream().mapToDouble(Purchase::receivedQuantity).sum();
        var sold = arrivedOn == null
                ? 0
                : used.entrySet().stream()
                        .filter(it -> !it.getKey().isBefore(arrivedOn))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        return new Order(
                sku,
                since,
                advised(given, followed),
                followed.stream().mapToDouble(Purchase::quantity).sum(),
                arrivedOn,
                arrived,
                Math.clamp(sold, 0, arrived),
                ranOut(asked, sku, arrivedOn == null ? since : arrivedOn));
    }

    private static double advised(List<Given> given, List<Purchase> followed) {
        var ordered = followed.stream().map(Purchase::orderedOn).min(LocalDate::compareTo);
        return given.stream()
                .filter(it -> ordered.isEmpty() || !it.givenOn().isAfter(ordered.get()))
                .reduce((_, later) -> later)
                .orElse(given.getFirst())
                .quantity();
    }

    /** Whether a count from a day on found nothing of it, or what was sold since says that nothing can be left. */
    private static boolean ranOut(Asked asked, String sku, LocalDate day) {
        var counted = new HashMap<LocalDate, Double>();
        asked.ledger().counts().stream()
                .filter(it -> it.sku().equals(sku) && it.asOf().isAfter(day))
                .filter(it -> !it.asOf().isAfter(asked.today()))
                .forEach(it -> counted.merge(it.asOf(), it.onHand(), Double::sum));
        return counted.values().stream().anyMatch(it -> it <= 0)
                || Replenishment.of(asked).stream()
                        .anyMatch(it -> it.line().product().sku().equals(sku)
                                && it.line().onHand() <= 0);
    }

    /** Units that went each day, in sales of the product or of what is made of it. */
    private static Map<String, Map<LocalDate, Double>> used(Asked asked, LocalDate day) {
        var recorded = asked.recorded();
        if (day.isAfter(recorded.to())) {
            return Map.of();
        }
        var period = new Period(day.isBefore(recorded.from()) ? recorded.from() : day, recorded.to());
        return asked.ledger().once(List.of("used", period), () -> {
            var used = new HashMap<String, Map<LocalDate, Double>>();
            var recipes = asked.ledger().recipes();
            for (var it : asked.ledger().productDays(period, Where.ALL.withGoodsOnly(true))) {
                add(used, it.sku(), it.day(), it.units());
                recipes.getOrDefault(it.sku(), List.of())
                        .forEach(part -> add(used, part.ingredientSku(), it.day(), it.units() * part.quantity()));
            }
            return used;
        });
    }

    private static void add(Map<String, Map<LocalDate, Double>> used, String sku, LocalDate day, double units) {
        used.computeIfAbsent(sku, _ -> new HashMap<>()).merge(day, units, Double::sum);
    }
}
