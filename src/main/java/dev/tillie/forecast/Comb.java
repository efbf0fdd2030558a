package dev.tillie.forecast;

import java.util.List;

/**
 * The mean of simple, Holt's and damped exponential smoothing on seasonally adjusted values.
 *
 * @see "Makridakis and Hibon (2000), The M3-Competition: results, conclusions and implications"
 */
record Comb(int season, List<Ets> smoothings) implements Fitted {
    static Comb fit(double[] values, int season) {
        var decomposition = Decomposition.whereSeasonal(values, values.length, season);
        return new Comb(season, Ets.combination(decomposition.adjusted(values, values.length)));
    }

    @Override
    public String name() {
        return "Holt and damped trend";
    }

    @Override
    public double[] forecast(double[] values, int origin, int horizon) {
        var decomposition = Decomposition.whereSeasonal(values, origin, season);
        double[] adjusted = decomposition.adjusted(values, origin);
        double[] mean = new double[horizon];
        for (var smoothing : smoothings) {
            double[] one = smoothing.forecast(adjusted, origin, horizon);
            for (int h = 0; h < horizon; h++) {
                mean[h] += one[h] / smoothings.size();
            }
        }
        for (int h = 0; h < horizon; h++) {
            mean[h] = decomposition.reseason(mean[h], origin + h);
        }
        return mean;
    }
}
