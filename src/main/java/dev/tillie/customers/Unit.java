package dev.tillie.customers;

/** The unit of model time. */
public enum Unit {
    DAY(1),
    WEEK(7);

    private static final double DAYS_A_YEAR = 365.25;

    private final int days;

    Unit(int days) {
        this.days = days;
    }

    /** The length of that many days in this unit. */
    public double of(long days) {
        return (double) days / this.days;
    }

    double perYear() {
        return DAYS_A_YEAR / days;
    }
}
