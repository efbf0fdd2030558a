package dev.tillie.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;

/** A part with the weeks its levels are set on and the weeks after; the parts of danieldehaan96/spdf on GitHub. */
@NullMarked
record SparePart(Item item, double[] later) {
    private static final int FIRST_WEEK = 7;

    /** Parts with a cost that were asked for in the weeks learned from; the test is skipped without the data. */
    static List<SparePart> readAll(int weeksLearned, int weeksRun) {
        var folder = System.getProperty("tillie.data");
        Assumptions.assumeTrue(folder != null, "set -Dtillie.data to the folder of data sets");
        var file = Path.of(folder, "inventory", "parts_weekly_dev.csv.gz");
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(it -> of(it.split(",", -1), weeksLearned, weeksRun))
                    .filter(it -> it.item.unitCost() > 0 && it.item.holdingCostPerUnitYear() > 0)
                    .filter(it -> DemandPattern.of(it.item.demand()).mean() > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SparePart of(String[] cells, int weeksLearned, int weeksRun) {
        var numbers = Arrays.stream(cells)
                .mapToDouble(it -> it.isEmpty() ? 0 : Double.parseDouble(it))
                .toArray();
        var learned = Arrays.copyOfRange(numbers, FIRST_WEEK, FIRST_WEEK + weeksLearned);
        var later = Arrays.copyOfRange(numbers, FIRST_WEEK + weeksLearned, FIRST_WEEK + weeksLearned + weeksRun);
        var pack = Math.max(1, numbers[1]);
        return new SparePart(
                new Item(
                        learned,
                        0,
                        0,
                        numbers[5],
                        0,
                        1,
                        numbers[6],
                        pack,
                        numbers[2],
                        numbers[3],
                        numbers[4],
                        0.95,
                        52),
                later);
    }

    /** The policy, starting at its order-up-to level. */
    StockSimulation.Run own() {
        return StockSimulation.Run.of(item, ReorderPolicy.of(item), later);
    }

    /** The policy, starting with what the rival starts with. */
    StockSimulation.Run ownFromRivalStart() {
        return StockSimulation.Run.of(item, ReorderPolicy.of(item), rivalReorderPoint() + rivalQuantity(), later);
    }

    StockSimulation.Run rival() {
        var quantity = rivalQuantity();
        var reorderPoint = rivalReorderPoint();
        return new StockSimulation.Run(
                it -> it > reorderPoint ? 0 : packs(Math.max(quantity, reorderPoint - it)),
                reorderPoint + quantity,
                (int) item.leadTime(),
                item.unitCost(),
                later);
    }

    private double rivalReorderPoint() {
        var pattern = DemandPattern.of(item.demand());
        var mean = pattern.mean() * item.protectionInterval();
        var variance = Math.max(pattern.variance() * item.protectionInterval(), mean * 1.0001);
        return NegativeBinomialDemand.ofMoments(mean, variance).quantile(0.95);
    }

    private double rivalQuantity() {
        var yearly = DemandPattern.of(item.demand()).mean() * 52;
        var economic = Math.sqrt(2 * item.orderCost() * yearly / item.holdingCostPerUnitYear());
        return packs(Math.max(economic, item.minOrderQuantity()));
    }

    private double packs(double quantity) {
        return Math.ceil(quantity / item.packSize()) * item.packSize();
    }
}
