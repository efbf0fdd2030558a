package dev.tillie.fraud;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import smile.anomaly.IsolationForest;
import smile.math.MathEx;

/** How odd a payment is for its customer, by an isolation forest; what it says counts by its rank alone. */
final class Oddity {
    private static final int TREES = 100;
    private static final int SAMPLE = 256;
    private static final int DEEPEST = 8;

    private @Nullable IsolationForest trees;

    boolean ready() {
        return trees != null;
    }

    /** In a pool of one thread: Smile's generators are seeded a thread each. */
    void fit(List<double[]> rows, long seed) {
        var data = rows.toArray(double[][]::new);
        var options = new IsolationForest.Options(TREES, DEEPEST, Math.min(0.99, (double) SAMPLE / data.length), 0);
        try (var pool = new ForkJoinPool(1)) {
            trees = pool.submit(() -> {
                        MathEx.setSeed(seed);
                        return IsolationForest.fit(data, options);
                    })
                    .join();
        }
    }

    double score(double[] row) {
        return trees == null ? 0 : trees.score(row);
    }

    /** The amount against the customer's own and the shop's usual, and the pace of the week against the month. */
    static double[] row(Payment payment, Known known) {
        var own = known.customer().payments;
        double amount = Math.max(0.01, payment.amount());
        return new double[] {
            Math.log(amount / known.view().usual()),
            Math.log(amount / known.shopMean()),
            Math.log((own.count(2) + 1.0) / (own.count(3) * 7 / 30.0 + 1.0))
        };
    }
}
