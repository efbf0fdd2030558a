package dev.tillie.app;

import java.util.Locale;
import java.util.Map;

/**
 * One figure measured, beside what it is held against.
 *
 * @param goal what was published, or the gate it must pass, in words
 * @param source who published it
 */
record Finding(String area, String what, String measured, String goal, String source, boolean good) {

    /** A figure that must come out as published. */
    static Finding equal(String area, String what, double measured, double published, double within, String source) {
        return new Finding(
                area,
                what,
                number(measured),
                number(published) + (within == 0 ? "" : " ± " + number(within)),
                source,
                Math.abs(measured - published) <= within);
    }

    static Finding atMost(String area, String what, double measured, double gate, String source) {
        return new Finding(area, what, number(measured), "at most " + number(gate), source, measured <= gate);
    }

    static Finding atLeast(String area, String what, double measured, double gate, String source) {
        return new Finding(area, what, number(measured), "at least " + number(gate), source, measured >= gate);
    }

    static Finding same(String area, String what, String measured, String published, String source) {
        return new Finding(area, what, measured, published, source, measured.equals(published));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.UK, "%,d", (long) value)
                : String.format(Locale.UK, "%,.4f", value).replaceFirst("0+$", "");
    }

    String toText() {
        return "%s  %-10s %-44s %-14s %-20s %s".formatted(good ? "ok  " : "MISS", area, what, measured, goal, source);
    }

    Map<String, Object> toPlain() {
        return Json.object(
                "area", area, "what", what, "measured", measured, "goal", goal, "source", source, "good", good);
    }
}
