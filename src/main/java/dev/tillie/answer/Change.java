package dev.tillie.answer;

import java.math.BigDecimal;

/** How a number moved, in words. */
final class Change {
    private Change() {}

    /** {@code up 8% on October}; nothing where there is nothing to compare with. */
    static String of(BigDecimal now, BigDecimal before, String beforeName) {
        return before.signum() <= 0 ? "" : of(now.doubleValue(), before.doubleValue(), beforeName);
    }

    static String of(double now, double before, String beforeName) {
        if (before <= 0) {
            return "";
        }
        var percent = Math.round(100 * (now / before - 1));
        if (percent == 0) {
            return "level with " + beforeName;
        }
        if (percent > 400) {
            return Math.round(now / before) + " times " + beforeName;
        }
        return (percent > 0 ? "up " + percent : "down " + -percent) + "% on " + beforeName;
    }
}
