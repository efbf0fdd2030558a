package dev.tillie.forecast;

/** The average of the last few values at the same place in the season; with a window of one, seasonal naive. */
record SeasonalWindow(int season, int window) implements Fitted {
    @Override
    public String name() {
        return season > 1 ? "seasonal average" : "average";
    }

    @Override
    public double[] forecast(double[] values, int origin, int horizon) {
        double[] forecast = new double[horizon];
        int step = Math.min(season, Math.max(1, origin));
        for (int h = 0; h < horizon; h++) {
            double sum = 0;
            int count = 0;
            for (int t = origin - step + h % step; t >= 0 && count < window; t -= step) {
                sum += values[t];
                count++;
            }
            forecast[h] = sum / Math.max(1, count);
        }
        return forecast;
    }
}
