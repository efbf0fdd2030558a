package dev.tillie.inventory;

/** Checks of arguments, each message naming the thing and the value. */
final class Require {
    private Require() {}

    static double notNegative(String name, double value) {
        return check(value >= 0 && value < Double.POSITIVE_INFINITY, name, "zero or more", value);
    }

    static double positive(String name, double value) {
        return check(value > 0 && value < Double.POSITIVE_INFINITY, name, "above zero", value);
    }

    static double probability(String name, double value) {
        return check(value > 0 && value < 1, name, "between 0 and 1", value);
    }

    static double check(boolean fine, String name, String bound, double value) {
        if (!fine) {
            throw new IllegalArgumentException(name + " must be " + bound + ", got " + value);
        }
        return value;
    }
}
