package dev.tillie.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts a pool would have made from earlier origins, beside what came.
 *
 * @param origins how many values were known at each
 * @param forecasts by origin, then step; the combination's
 * @param actuals by origin, then step; NaN where nothing was observed, shorter near the end of the series
 * @param scales by origin: how large the series was then
 */
@SuppressWarnings("ArrayRecordComponent")
record Trials(int[] origins, double[][] forecasts, double[][] actuals, double[] scales) {
    private static final int MOST_ORIGINS = 48;

    /** The origins worth trying: as many seasons back as one can fit a model before. */
    static int[] origins(int n, int season, int horizon) {
        int reach = Math.max(8 * horizon, Math.max(16 * season, 24));
        int least = Math.max(Math.max((n - 60) / 3, Math.min(2 * season + 2, n / 2)), Math.min(n - 1, 4));
        int first = Math.max(least, n - reach);
        int step = Math.max(1, Math.ceilDiv(n - first, MOST_ORIGINS));
        return IntStream.iterate(n - 1, origin -> origin >= first && origin > 0, origin -> origin - step)
                .sorted()
                .toArray();
    }

    /** Every member's forecasts: by member, origin, step. */
    static double[][][] run(List<Fitted> members, double[] values, int[] origins, int horizon) {
        double[][][] all = new double[members.size()][origins.length][];
        for (int i = 0; i < all.length; i++) {
            for (int o = 0; o < origins.length; o++) {
                all[i][o] = members.get(i).forecast(values, origins[o], Math.min(horizon, values.length - origins[o]));
            }
        }
        return all;
    }

    static Trials combined(
            double[][][] byMember, List<Integer> stay, double[] observed, double[] values, int[] origins) {
        double[][] forecasts = new double[origins.length][];
        double[][] actuals = new double[origins.length][];
        double[] scales = new double[origins.length];
        for (int o = 0; o < origins.length; o++) {
            int origin = origins[o];
            int at = o;
            forecasts[o] = Pool.median(stay.stream().map(i -> byMember[i][at]).toList());
            actuals[o] = Arrays.copyOfRange(observed, origin, origin + forecasts[o].length);
            scales[o] = scale(values, origin);
        }
        return new Trials(origins, forecasts, actuals, scales);
    }

    /** The mean size of the recent values; 1 in a series of zeros. */
    static double scale(double[] values, int origin) {
        double size = Arrays.stream(values, Math.max(0, origin - 56), origin)
                .map(Math::abs)
                .average()
                .orElse(0);
        return size > 0 ? size : 1;
    }

    /** Which members stay: all but those clearly worse than the best over most origins. */
    static List<Integer> stayers(double[][][] byMember, double[] observed, int[] origins, int horizon) {
        int members = byMember.length;
        int needed = Math.max(1, Math.min(horizon, 1 + horizon / 2));
        var judged = new ArrayList<double[]>();
        for (int o = 0; o < origins.length; o++) {
            if (byMember[0][o].length >= needed) {
                judged.add(errors(byMember, observed, origins[o], o));
            }
        }
        var all = IntStream.range(0, members).boxed().toList();
        if (judged.size() < 3) {
            return all;
        }
        double[] means = IntStream.range(0, members)
                .mapToDouble(
                        i -> judged.stream().mapToDouble(it -> it[i]).average().orElse(0))
                .toArray();
        int best =
                all.stream().min((a, b) -> Double.compare(means[a], means[b])).orElse(0);
        var stay = all.stream()
                .filter(i -> !isClearlyWorse(i, best, means, judged))
                .toList();
        return stay.isEmpty() ? all : stay;
    }

    private static boolean isClearlyWorse(int member, int best, double[] means, List<double[]> judged) {
        long lost = judged.stream().filter(it -> it[member] > it[best]).count();
        return means[member] > 1.15 * means[best] && lost >= 0.75 * judged.size();
    }

    private static double[] errors(double[][][] byMember, double[] observed, int origin, int o) {
        double[] errors = new double[byMember.length];
        for (int i = 0; i < errors.length; i++) {
            double sum = 0;
            int count = 0;
            for (int h = 0; h < byMember[i][o].length; h++) {
                double error = Math.abs(byMember[i][o][h] - observed[origin + h]);
                if (Double.isFinite(error)) {
                    sum += error;
                    count++;
                }
            }
            errors[i] = count == 0 ? 0 : sum / count;
        }
        return errors;
    }

    /** How far totals over the steps from..to were off, relative to the forecast total, sorted. */
    double[] totalErrors(int fromStep, int toStep) {
        return Ranges.sorted(IntStream.range(0, origins.length)
                .filter(o -> forecasts[o].length >= toStep)
                .mapToDouble(o -> totalError(forecasts[o], actuals[o], scales[o], fromStep, toStep)));
    }

    private static double totalError(double[] forecast, double[] actual, double scale, int fromStep, int toStep) {
        double off = 0;
        double size = 0;
        for (int h = fromStep - 1; h < toStep; h++) {
            if (Double.isFinite(actual[h])) {
                off += actual[h] - forecast[h];
                size += (Math.abs(forecast[h]) + scale) / 2;
            }
        }
        return off / size;
    }
}
