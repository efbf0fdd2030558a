package dev.tillie.forecast;

import java.util.Arrays;

/** A series as it is known at one origin: the features a pooled model forecasts from, all relative to its mean. */
@SuppressWarnings("ArrayRecordComponent")
record SeriesView(double[] values, int origin, int season) {
    static final String[] NAMES = {
        "step",
        "last",
        "mean1",
        "mean4",
        "mean13",
        "spread4",
        "lag",
        "lag4",
        "lag8",
        "median8",
        "zeros",
        "yearAgo",
        "yearAgoMean"
    };
    private static final int YEAR = 364;

    /** The mean of what was known, which forecasts are multiplied by. */
    double level() {
        return mean(0, origin);
    }

    double[] features(int step) {
        double level = level();
        int day = origin + step - 1;
        int same = day - season * Math.ceilDiv(step, season);
        boolean hasYear = day - YEAR - 3 >= 0 && day - YEAR + 4 <= origin;
        double recent = mean(origin - 4 * season, origin);
        return new double[] {
            step,
            values[origin - 1] / level,
            mean(origin - season, origin) / level,
            recent / level,
            mean(origin - 13 * season, origin) / level,
            spread(origin - 4 * season, origin, recent) / level,
            values[same] / level,
            seasonal(same, 4) / level,
            seasonal(same, 8) / level,
            median(same, 8) / level,
            zeros(origin - 8 * season, origin),
            hasYear ? values[day - YEAR] / level : -1,
            hasYear ? mean(day - YEAR - 3, day - YEAR + 4) / level : -1
        };
    }

    private double mean(int from, int to) {
        int start = Math.max(0, from);
        double sum = 0;
        for (int t = start; t < to; t++) {
            sum += values[t];
        }
        return sum / (to - start);
    }

    private double spread(int from, int to, double mean) {
        double squares = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            squares += (values[t] - mean) * (values[t] - mean);
        }
        return Math.sqrt(squares / (to - Math.max(0, from)));
    }

    private double zeros(int from, int to) {
        double zeros = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            zeros += values[t] == 0 ? 1 : 0;
        }
        return zeros / (to - Math.max(0, from));
    }

    private double seasonal(int same, int count) {
        return Arrays.stream(back(same, count)).average().orElse(0);
    }

    private double median(int same, int count) {
        double[] sorted = back(same, count);
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The values at the same place of so many seasons, as far as they go. */
    private double[] back(int same, int count) {
        double[] back = new double[Math.min(count, same / season + 1)];
        for (int i = 0; i < back.length; i++) {
            back[i] = values[same - i * season];
        }
        return back;
    }
}
