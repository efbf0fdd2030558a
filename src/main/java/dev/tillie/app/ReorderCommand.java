package dev.tillie.app;

import dev.tillie.inventory.Item;
import dev.tillie.inventory.Levels;
import dev.tillie.inventory.ReorderPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reorder}: reorder levels for a file of products, a row each with its demand history. */
@Command(
        name = "reorder",
        description = {
            "Say when to reorder and how much, for each row of a CSV file (.csv or .csv.gz).",
            "IN has the columns sku, lead_time, lead_time_sd, review_period, min_order_quantity, pack_size, unit_cost,"
                    + " order_cost, holding_cost_per_unit_year, on_hand, on_order, cycle_service_level, then demand"
                    + " d1, d2, ... oldest first; an empty demand is a period with an empty shelf. OUT adds"
                    + " reorder_point, order_up_to, safety_stock, order_quantity."
        })
final class ReorderCommand implements Callable<Integer> {
    private static final List<String> REQUIRED = List.of("sku", "lead_time", "d1");
    private static final Map<String, Double> OTHERWISE = Map.of(
            "lead_time_sd", 0.0,
            "review_period", 1.0,
            "min_order_quantity", 0.0,
            "pack_size", 1.0,
            "unit_cost", 0.0,
            "order_cost", 0.0,
            "holding_cost_per_unit_year", 0.0,
            "on_hand", 0.0,
            "on_order", 0.0,
            "cycle_service_level", 0.95);

    private final RootCommand root;

    @Parameters(paramLabel = "IN", description = "the file to read")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "OUT", description = "the file to write; standard output otherwise")
    private @Nullable Path out;

    @Option(
            names = "--periods-per-year",
            paramLabel = "N",
            defaultValue = "52",
            description = "periods of demand and lead time in a year (${DEFAULT-VALUE})")
    private double periodsPerYear;

    ReorderCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        if (!(periodsPerYear > 0)) {
            throw CommandProblem.usage("--periods-per-year must be above zero, got " + periodsPerYear);
        }
        try (var source = CsvSource.open(root.resolveRequired(in, "IN"), REQUIRED);
                var target = CsvTarget.open(root.resolveOptional(out), root.surroundings.out())) {
            sayAssumed(source);
            write(source, target);
        }
        return 0;
    }

    private void sayAssumed(CsvSource source) {
        var assumed = OTHERWISE.entrySet().stream()
                .filter(it -> !source.has(it.getKey()))
                .map(it -> it.getKey() + " = " + it.getValue())
                .sorted()
                .toList();
        if (!assumed.isEmpty()) {
            root.surroundings
                    .err()
                    .println("tillie: not in " + source.file() + ", so assumed: " + String.join(", ", assumed));
        }
    }

    private void write(CsvSource source, CsvTarget target) {
        var demand = demandColumns(source);
        var header = new ArrayList<String>(source.columns());
        header.addAll(List.of("reorder_point", "order_up_to", "safety_stock", "order_quantity"));
        target.row(header);
        for (var row : source) {
            var cells = new ArrayList<Object>();
            source.columns().forEach(it -> cells.add(row.text(it)));
            var levels = levels(row, demand);
            cells.addAll(
                    List.of(levels.reorderPoint(), levels.orderUpTo(), levels.safetyStock(), levels.orderQuantity()));
            target.row(cells);
        }
        target.complete();
    }

    private static List<String> demandColumns(CsvSource source) {
        var columns = new ArrayList<String>();
        for (int i = 1; source.has("d" + i); i++) {
            columns.add("d" + i);
        }
        return columns;
    }

    private Levels levels(CsvSource.Row row, List<String> demand) {
        row.required("sku");
        try {
            return ReorderPolicy.of(item(row, demand));
        } catch (IllegalArgumentException e) {
            throw row.problem(String.valueOf(e.getMessage()));
        }
    }

    private Item item(CsvSource.Row row, List<String> demand) {
        return new Item(
                demand.stream().mapToDouble(it -> row.number(it, Double.NaN)).toArray(),
                value(row, "on_hand"),
                value(row, "on_order"),
                row.number("lead_time"),
                value(row, "lead_time_sd"),
                value(row, "review_period"),
                value(row, "min_order_quantity"),
                value(row, "pack_size"),
                value(row, "unit_cost"),
                value(row, "order_cost"),
                value(row, "holding_cost_per_unit_year"),
                value(row, "cycle_service_level"),
                periodsPerYear);
    }

    private static double value(CsvSource.Row row, String column) {
        var otherwise = OTHERWISE.get(column);
        return row.number(column, otherwise == null ? Double.NaN : otherwise);
    }
}
