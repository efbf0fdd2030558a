package dev.tillie.app;

import dev.tillie.finance.LogLog;
import dev.tillie.finance.LogLog.Observation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Price elasticities of orange juice over 28,947 store weeks of three brands at Dominick's. */
final class PricingEvidence {
    private static final String SOURCE = "least squares on the same rows, Dominick's orange juice";

    private PricingEvidence() {}

    static List<Finding> of(Path file) {
        var weeks = new ArrayList<Observation>();
        try (var source = CsvSource.open(file, List.of("sales", "price", "brand"))) {
            for (var row : source) {
                weeks.add(new Observation(row.required("brand"), row.number("price"), row.number("sales")));
            }
        }
        return List.of(
                Finding.equal("pricing", "store weeks", weeks.size(), 28_947, 0, "counted"),
                brand(weeks, "dominicks", -3.378),
                brand(weeks, "minute.maid", -3.321),
                brand(weeks, "tropicana", -2.712),
                slope("elasticity, one slope, brand intercepts", weeks, -3.139),
                slope("elasticity, one slope, one intercept", asOne(weeks), -1.601));
    }

    private static Finding brand(List<Observation> weeks, String brand, double published) {
        var own = weeks.stream().filter(it -> it.group().equals(brand)).toList();
        return slope("elasticity, " + brand, own, published);
    }

    private static List<Observation> asOne(List<Observation> weeks) {
        return weeks.stream()
                .map(it -> new Observation("all", it.price(), it.units()))
                .toList();
    }

    private static Finding slope(String what, List<Observation> weeks, double published) {
        var slope = LogLog.fit(weeks).map(LogLog::slope).orElse(Double.NaN);
        return Finding.equal("pricing", what, slope, published, 0.001, SOURCE);
    }
}
