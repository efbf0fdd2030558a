package dev.tillie.forecast;

/**
 * How well the forecaster would have done from earlier days of the same series.
 *
 * @param origins how many earlier days it forecast from; the other numbers are NaN at 0
 * @param mase mean absolute error against a seasonal naive forecast's within the history; below 1 is better than that
 * @param coverage80 share of what came that lay within the 80% range
 * @param meanAbsolutePercentageError in percent, over periods with sales
 */
public record Backtest(int origins, double mase, double coverage80, double meanAbsolutePercentageError) {}
