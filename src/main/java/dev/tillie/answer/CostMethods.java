package dev.tillie.answer;

import dev.tillie.books.CostMethod;
import dev.tillie.finance.FifoHistory;
import dev.tillie.finance.Lot;
import dev.tillie.finance.UnitCosts;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which way costs are worked out, and what each thing costs that way. */
final class CostMethods {
    /** What the owner settled in words, in the settings. */
    static final String SETTING = "cost-method";

    private static final Pattern FIFO = Pattern.compile("\\bfifo\\b|\\bfirst[ -]in\\b");
    private static final Pattern AVERAGE = Pattern.compile("\\b(?:by|at|with|using|use|to) (?:the )?averages?\\b");
    private static final int DEEPEST = 10;

    private CostMethods() {}

    /** As the question says, else as the owner settled, else as the configuration has it. */
    static CostMethod of(Asked asked) {
        return said(asked.said()).orElseGet(() -> settled(asked));
    }

    static Optional<CostMethod> said(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        return FIFO.matcher(words).find()
                ? Optional.of(CostMethod.FIFO)
                : AVERAGE.matcher(words).find() ? Optional.of(CostMethod.AVERAGE) : Optional.empty();
    }

    static CostMethod settled(Asked asked) {
        return asked.ledger()
                .findSetting(SETTING)
                .map(CostMethod::ofKey)
                .orElse(asked.shop().costMethod());
    }

    static String words(CostMethod method, Ledger ledger) {
        return switch (method) {
            case AVERAGE -> "cost = 90-day average of purchases, else recipe, else catalogue";
            case FIFO ->
                lots(ledger).isEmpty()
                        ? "no purchases on record for first in, first out, so cost = recipe, else catalogue"
                        : "cost = first in, first out over purchases by the month, else recipe, else catalogue";
        };
    }

    static UnitCosts costs(Ledger ledger, CostMethod method) {
        var lots = lots(ledger);
        return switch (method) {
            case AVERAGE -> new UnitCosts(ledger.products(), ledger.recipes(), lots);
            case FIFO -> UnitCosts.ofHistories(ledger.products(), ledger.recipes(), histories(ledger, lots));
        };
    }

    private static Map<String, List<Lot>> lots(Ledger ledger) {
        return ledger.once("lots", () -> {
            var lots = new HashMap<String, List<Lot>>();
            for (var purchase : ledger.receivedPurchases()) {
                var day = purchase.receivedOn();
                if (day != null && purchase.unitCost().signum() > 0 && purchase.receivedQuantity() > 0) {
                    lots.computeIfAbsent(purchase.sku(), _ -> new ArrayList<>())
                            .add(new Lot(day, purchase.receivedQuantity(), purchase.unitCost()));
                }
            }
            return lots;
        });
    }

    private static Map<String, FifoHistory> histories(Ledger ledger, Map<String, List<Lot>> lots) {
        var left = new HashMap<String, NavigableMap<YearMonth, Double>>();
        var all = ledger.span().orElseThrow();
        for (var line : ledger.takings(all, Where.ALL)) {
            leave(line.sku(), line.month(), line.units(), ledger, lots, left, 0);
        }
        var counts = counts(ledger);
        var histories = new HashMap<String, FifoHistory>();
        lots.forEach((sku, it) ->
                histories.put(sku, FifoHistory.of(it, left.getOrDefault(sku, new TreeMap<>()), counts.get(sku))));
        return histories;
    }

    /** What is bought in leaves as itself, what is made as what it is made of. */
    private static void leave(
            String sku,
            YearMonth month,
            double units,
            Ledger ledger,
            Map<String, List<Lot>> lots,
            Map<String, NavigableMap<YearMonth, Double>> left,
            int depth) {
        if (lots.containsKey(sku)) {
            left.computeIfAbsent(sku, _ -> new TreeMap<>()).merge(month, units, Double::sum);
        } else if (depth < DEEPEST) {
            ledger.recipes()
                    .getOrDefault(sku, List.of())
                    .forEach(it ->
                            leave(it.ingredientSku(), month, units * it.quantity(), ledger, lots, left, depth + 1));
        }
    }

    /** Over all places; as of the day the first of them was counted last. */
    private static Map<String, FifoHistory.Count> counts(Ledger ledger) {
        var counts = new HashMap<String, FifoHistory.Count>();
        for (var level : ledger.stock()) {
            counts.merge(
                    level.sku(),
                    new FifoHistory.Count(level.asOf(), Math.max(0, level.onHand())),
                    (a, b) -> new FifoHistory.Count(earlier(a.day(), b.day()), a.onHand() + b.onHand()));
        }
        return counts;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
