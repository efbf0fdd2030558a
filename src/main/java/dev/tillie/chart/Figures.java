package dev.tillie.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a value is written in a chart: short, with its unit, a true minus sign. */
final class Figures {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.UK);

    private Figures() {}

    /** On an axis: {@code £18k}, {@code 1.2k}, {@code £1.25m}. */
    static String tick(double value, Chart.Unit unit) {
        var size = Math.abs(value);
        return signed(
                value,
                unit,
                size >= 1e6
                        ? trimmed(size / 1e6, 2) + "m"
                        : size >= 1e3 ? trimmed(size / 1e3, 2) + "k" : trimmed(size, 2));
    }

    /** On a bar, where there is room for three digits that mean something: {@code £18.2k}, {@code £1,240}. */
    static String label(double value, Chart.Unit unit) {
        var size = Math.abs(value);
        return signed(value, unit, size >= 999_500 ? rounded(size / 1e6) + "m" : thousands(size));
    }

    private static String thousands(double size) {
        if (size >= 9_999.5) {
            return rounded(size / 1e3) + "k";
        }
        return size >= 99.95 ? trimmed(size, 0) : trimmed(size, size >= 10 ? 1 : 2);
    }

    private static String rounded(double size) {
        var short3 = new BigDecimal(size).round(new MathContext(3, RoundingMode.HALF_EVEN));
        return trimmed(short3.doubleValue(), 2);
    }

    private static String trimmed(double size, int decimals) {
        return new DecimalFormat("#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)), SYMBOLS).format(size);
    }

    private static String signed(double value, Chart.Unit unit, String digits) {
        var minus = value < 0 && !digits.equals("0") ? "−" : "";
        return minus + unit.prefix() + digits + (digits.equals("1") ? one(unit.suffix()) : unit.suffix());
    }

    /** {@code 1 day} of {@code  days}. */
    private static String one(String suffix) {
        return suffix.matches(" \\w+s") ? suffix.substring(0, suffix.length() - 1) : suffix;
    }
}
