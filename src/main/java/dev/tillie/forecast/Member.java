package dev.tillie.forecast;

/** A further method that may join the combination, such as one trained over many series. */
public interface Member {
    /** What the method is called where the combination is described. */
    String name();

    /** Forecasts the steps after the history, which has no gaps. */
    double[] forecast(double[] history, int horizon);
}
