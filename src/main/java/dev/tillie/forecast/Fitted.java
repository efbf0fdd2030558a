package dev.tillie.forecast;

/** One way of forecasting with its parameters fixed. */
interface Fitted {
    String name();

    /** Forecasts from the first {@code origin} values, one or more and without gaps. */
    double[] forecast(double[] values, int origin, int horizon);
}
