package dev.tillie.customers;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smile.clustering.BBDTree;
import smile.clustering.CentroidClustering;
import smile.clustering.Clustering;
import smile.clustering.KMeans;
import smile.math.MathEx;

/** K-means over standardised rows, the best of several seeded starts, the same for the same rows and seed. */
final class Clusters {
    private static final int MOST_ITERATIONS = 500;
    /** So small that iterations end about where no row moves any more: Smile's own 1e-4 ends early, at a place the start decides. */
    private static final double TOLERANCE = 1e-7;

    private Clusters() {}

    /** Each column brought to mean 0 and standard deviation 1; one without variation to 0. */
    static double[][] standardised(double[][] rows) {
        var result = new double[rows.length][rows[0].length];
        for (int column = 0; column < rows[0].length; column++) {
            int j = column;
            var values = Arrays.stream(rows).mapToDouble(it -> it[j]).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double sd = Math.sqrt(Arrays.stream(values)
                    .map(it -> (it - mean) * (it - mean))
                    .average()
                    .orElse(0));
            for (int i = 0; i < rows.length; i++) {
                result[i][j] = sd < 1e-9 ? 0 : (values[i] - mean) / sd;
            }
        }
        return result;
    }

    /** The cluster of each row, or empty where there are fewer distinct rows than clusters. */
    static Optional<int[]> of(double[][] rows, int clusters, int restarts, long seed) {
        // Smile picks its first centroids from the rows until they differ, for ever if they cannot.
        if (Stream.of(rows).map(Arrays::hashCode).distinct().limit(clusters).count() < clusters) {
            return Optional.empty();
        }
        // Smile's generator belongs to the thread, so a fresh one keeps the caller's untouched and the result the same.
        try (var pool = new ForkJoinPool(1)) {
            return pool.invoke(ForkJoinTask.adapt(() -> best(rows, clusters, restarts, seed)));
        }
    }

    private static Optional<int[]> best(double[][] rows, int clusters, int restarts, long seed) {
        MathEx.setSeed(seed);
        var tree = new BBDTree(rows);
        var options = new Clustering.Options(clusters, MOST_ITERATIONS, TOLERANCE, null);
        return IntStream.range(0, restarts)
                .mapToObj(i -> KMeans.fit(tree, rows, options))
                .filter(it -> Double.isFinite(it.distortion()))
                .min(CentroidClustering::compareTo)
                .map(CentroidClustering::group);
    }
}
