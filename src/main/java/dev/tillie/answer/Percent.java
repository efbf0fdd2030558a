package dev.tillie.answer;

import java.util.Locale;

/** Shares in words, with no more digits than mean something. */
final class Percent {
    private Percent() {}

    /** {@code 62%}, below ten {@code 4.5%}. */
    static String of(double share) {
        var percent = share * 100;
        if (Math.abs(percent) < 9.95 && Math.abs(percent - Math.rint(percent)) >= 0.05) {
            return sign(percent) + String.format(Locale.UK, "%.1f%%", Math.abs(percent));
        }
        return sign(Math.rint(percent)) + Math.round(Math.abs(percent)) + "%";
    }

    private static String sign(double value) {
        return value < 0 ? "−" : "";
    }
}
