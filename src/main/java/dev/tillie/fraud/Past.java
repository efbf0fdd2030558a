package dev.tillie.fraud;

/** How much a customer has paid so far: what a gamma likelihood needs to know. */
final class Past {
    static final Past NONE = new Past();

    private int count;
    private double sum;
    private double last;

    void add(double amount) {
        count++;
        sum += amount;
        last = amount;
    }

    int count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double last() {
        return last;
    }
}
