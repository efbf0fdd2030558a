package dev.tillie.answer;

import dev.tillie.books.Supplier;
import dev.tillie.inventory.Arrival;
import dev.tillie.inventory.Item;
import dev.tillie.inventory.Levels;
import dev.tillie.inventory.ReorderPolicy;
import dev.tillie.inventory.StockOutlook;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to order for every product on the shelf, the most urgent first. */
final class Replenishment {
    static final double CYCLE_SERVICE_LEVEL = 0.95;
    static final double ASSUMED_LEAD_TIME_DAYS = 7;
    private static final double ASSUMED_REVIEW_DAYS = 7;
    private static final int DAYS_AHEAD = 90;
    private static final int WEEKS_OF_PROFILE = 8;

    private final Asked asked;
    private final Shelf shelf;
    private final Map<String, Supplier> suppliers = new HashMap<>();

    /**
     * One product's advice.
     *
     * @param item what the policy was asked, in days
     * @param runsOutOn the day the last unit goes; null when stock lasts the next three months
     * @param orderBy the latest day on which an order still arrives in time, today at the earliest
     */
    record Advice(
            Shelf.Line line,
            Item item,
            Levels levels,
            double leadTimeDays,
            boolean leadTimeKnown,
            @Nullable LocalDate runsOutOn,
            LocalDate orderBy) {
        double quantity() {
            return levels.orderQuantity();
        }

        /** The same advice with another quantity to order now. */
        Advice withQuantity(double quantity) {
            var changed = new Levels(levels.reorderPoint(), levels.orderUpTo(), levels.safetyStock(), quantity);
            return new Advice(line, item, changed, leadTimeDays, leadTimeKnown, runsOutOn, orderBy);
        }

        BigDecimal cost() {
            var unitCost = line.product().unitCost();
            return unitCost == null ? BigDecimal.ZERO : unitCost.multiply(BigDecimal.valueOf(quantity()));
        }

        /** Days between running out and the arrival of an order placed today; negative is too late. */
        double slackDays(LocalDate today) {
            return (runsOutOn == null ? DAYS_AHEAD : runsOutOn.toEpochDay() - today.toEpochDay()) - leadTimeDays;
        }
    }

    private Replenishment(Asked asked) {
        this.asked = asked;
        shelf = Shelf.of(asked);
        asked.ledger().catalogue().suppliers().forEach(it -> suppliers.put(it.name(), it));
    }

    static List<Advice> of(Asked asked) {
        var location = asked.slots().id(Slot.LOCATION).orElse("");
        return asked.ledger().once(List.of("replenishment", location, asked.today()), () -> {
            var replenishment = new Replenishment(asked);
            return replenishment.shelf.lines(asked.ledger().products()).stream()
                    .map(replenishment::advise)
                    .sorted(Comparator.comparingDouble((Advice it) -> it.slackDays(asked.today()))
                            .thenComparing(it -> -it.line().pace()))
                    .toList();
        });
    }

    private Advice advise(Shelf.Line line) {
        var supplier = line.product().supplier() == null
                ? null
                : suppliers.get(line.product().supplier());
        var said = supplier == null ? null : supplier.leadTimeDays();
        double leadTimeDays = said == null ? ASSUMED_LEAD_TIME_DAYS : said;
        var item = item(line, supplier, leadTimeDays);
        var levels = ReorderPolicy.of(item);
        var outlook = StockOutlook.of(line.onHand(), expected(line), arrivals(line));
        var runsOut = outlook.runsOutInDays().isPresent()
                ? asked.today().plusDays(outlook.runsOutInDays().getAsInt())
                : null;
        var latest = runsOut == null ? asked.today().plusDays(DAYS_AHEAD) : runsOut;
        var orderBy = latest.minusDays((long) Math.ceil(leadTimeDays));
        return new Advice(
                line,
                item,
                levels,
                leadTimeDays,
                said != null,
                runsOut,
                orderBy.isBefore(asked.today()) ? asked.today() : orderBy);
    }

    private static Item item(Shelf.Line line, @Nullable Supplier supplier, double leadTimeDays) {
        var product = line.product();
        var sd = supplier == null || supplier.leadTimeSdDays() == null ? 0 : supplier.leadTimeSdDays();
        var orderDays = supplier == null ? 0 : supplier.orderDays().size();
        return new Item(
                line.demand(),
                line.onHand(),
                line.onOrder(),
                leadTimeDays,
                sd,
                orderDays == 0 ? ASSUMED_REVIEW_DAYS : 7.0 / orderDays,
                product.minOrderQuantity(),
                product.packSize(),
                product.unitCost() == null ? 0 : product.unitCost().doubleValue(),
                0,
                0,
                CYCLE_SERVICE_LEVEL,
                365);
    }

    /** The mean of the same weekday over the last eight weeks, for as many days as are looked ahead. */
    private double[] expected(Shelf.Line line) {
        var demand = line.demand();
        var sum = new double[7];
        var seen = new int[7];
        for (var back = 1; back <= Math.min(demand.length, 7 * WEEKS_OF_PROFILE); back++) {
            var value = demand[demand.length - back];
            if (!Double.isNaN(value)) {
                var weekday =
                        shelf.period().to().minusDays(back - 1L).getDayOfWeek().ordinal();
                sum[weekday] += value;
                seen[weekday]++;
            }
        }
        var path = new double[DAYS_AHEAD];
        for (var day = 0; day < path.length; day++) {
            var weekday = asked.today().plusDays(day).getDayOfWeek().ordinal();
            path[day] = seen[weekday] == 0 ? 0 : Math.max(0, sum[weekday] / seen[weekday]);
        }
        return path;
    }

    private List<Arrival> arrivals(Shelf.Line line) {
        return line.arriving().stream()
                .map(it -> {
                    var due = it.expectedOn() != null
                            ? it.expectedOn()
                            : it.orderedOn().plusDays((long) ASSUMED_LEAD_TIME_DAYS);
                    var inDays = Math.max(1, due.toEpochDay() - asked.today().toEpochDay());
                    return new Arrival((int) inDays, it.quantity() - it.receivedQuantity());
                })
                .toList();
    }
}
