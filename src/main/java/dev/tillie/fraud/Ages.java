package dev.tillie.fraud;

/** How many days ago something was, with an end where it makes no difference any more. */
final class Ages {
    static final double NEVER = 99;

    private Ages() {}

    static double since(double time, double now) {
        return Math.min(NEVER, now - time);
    }
}
