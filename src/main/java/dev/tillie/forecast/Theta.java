package dev.tillie.forecast;

import java.util.Arrays;

/**
 * Simple exponential smoothing with a drift of half the series' slope, on seasonally adjusted values.
 *
 * @see "Assimakopoulos and Nikolopoulos (2000), The theta model; Hyndman and Billah (2003), Unmasking the Theta method"
 */
@SuppressWarnings("ArrayRecordComponent")
record Theta(int season, Ets smoothing) implements Fitted {
    static Theta fit(double[] values, int season) {
        var decomposition = Decomposition.whereSeasonal(values, values.length, season);
        return new Theta(season, Ets.fit(decomposition.adjusted(values, values.length), 1, EtsForm.SIMPLE));
    }

    @Override
    public String name() {
        return "Theta";
    }

    @Override
    public double[] forecast(double[] values, int origin, int horizon) {
        var decomposition = Decomposition.whereSeasonal(values, origin, season);
        double[] adjusted = decomposition.adjusted(values, origin);
        double drift =
                EtsStart.slope(adjusted, Arrays.stream(adjusted).average().orElse(0)) / 2;
        double alpha = smoothing.alpha();
        double behind = (1 - Math.pow(1 - alpha, origin)) / alpha;
        double[] forecast = smoothing.forecast(adjusted, origin, horizon);
        for (int h = 0; h < horizon; h++) {
            forecast[h] = decomposition.reseason(forecast[h] + drift * (h + behind), origin + h);
        }
        return forecast;
    }
}
