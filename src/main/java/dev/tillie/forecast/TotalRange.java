package dev.tillie.forecast;

/**
 * A total over a stretch of days with its 80% range.
 *
 * @param backtests from how many earlier totals over an equally long stretch the range was measured; 0 means it was
 *     guessed from the spread of single periods
 */
public record TotalRange(double mean, double low80, double high80, int backtests) {}
