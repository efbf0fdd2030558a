package dev.tillie.app;

import dev.tillie.inventory.Item;
import dev.tillie.inventory.ReorderPolicy;
import dev.tillie.inventory.StockSimulation;
import dev.tillie.inventory.StockSimulation.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The reorder policy set on 104 weeks of real spare parts and run over the 46 that follow. */
final class ReorderEvidence {
    private static final int LEARNED = 104;
    private static final int RUN = 46;
    private static final String SOURCE = "a negative binomial reorder point at 95%, same parts";

    private ReorderEvidence() {}

    static List<Finding> of(Path file) {
        var runs = new ArrayList<Run>();
        try (var source = CsvSource.open(file, List.of("sku", "lead_time_weeks", "moq", "w1"))) {
            for (var row : source) {
                var learned = demand(row, 1, LEARNED);
                if (row.number("unit_cost_eur") > 0
                        && row.number("holding_eur_per_unit_year") > 0
                        && Arrays.stream(learned).sum() > 0) {
                    var item = item(row, learned);
                    runs.add(Run.of(item, ReorderPolicy.of(item), demand(row, LEARNED + 1, LEARNED + RUN)));
                }
            }
        }
        var outcome = StockSimulation.of(runs);
        return List.of(
                Finding.equal("reorder", "parts with demand", runs.size(), 789, 0, "counted"),
                Finding.atLeast("reorder", "units filled from the shelf", outcome.unitFillRate(), .928, SOURCE),
                Finding.atLeast("reorder", "weeks without backorder", outcome.periodsWithoutBackorder(), .95, SOURCE),
                Finding.atMost("reorder", "stock on the shelf, EUR", outcome.stockValue(), .4 * 3_364_805, SOURCE));
    }

    private static double[] demand(CsvSource.Row row, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToDouble(it -> row.number("w" + it, 0))
                .toArray();
    }

    private static Item item(CsvSource.Row row, double[] demand) {
        return new Item(
                demand,
                0,
                0,
                row.number("lead_time_weeks"),
                0,
                1,
                row.number("moq", 0),
                Math.max(1, row.number("subpackaging", 1)),
                row.number("unit_cost_eur"),
                row.number("order_cost_eur"),
                row.number("holding_eur_per_unit_year"),
                0.95,
                52);
    }
}
