package dev.tillie.finance;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Outlays unlike what the same vendor cost before, and large ones from vendors never paid before. */
public final class OddOutlays {
    private static final int FEWEST = 4;
    /** So many robust standard deviations from the vendor's median is odd, by Iglewicz and Hoaglin's rule of thumb. */
    private static final double FAR = 3.5;
    /** A robust standard deviation is the median absolute deviation times this, under normality. */
    private static final double TO_SD = 1.4826;

    private static final double LEAST_SHARE = 0.2;

    private OddOutlays() {}

    /** Why one is odd. */
    public enum Why {
        DEARER_THAN_USUAL,
        NEW_VENDOR
    }

    /** @param usual the vendor's median before; zero for a new one */
    public record Odd(Outlay outlay, Why why, BigDecimal usual) {
        public BigDecimal beyond() {
            return outlay.amount().subtract(usual);
        }
    }

    /**
     * @param outlays oldest first
     * @param period in which they are looked for; earlier ones are what they are held against
     * @return what is furthest beyond the usual first
     */
    public static List<Odd> in(List<Outlay> outlays, Period period) {
        var before =
                outlays.stream().filter(it -> it.day().isBefore(period.from())).toList();
        var large = quantile(
                before.stream().map(it -> it.amount().doubleValue()).sorted().toList(), 0.75);
        var odd = new ArrayList<Odd>();
        for (var it : outlays) {
            if (period.contains(it.day()) && it.amount().signum() > 0) {
                judge(it, before, large, odd);
            }
        }
        odd.sort(Comparator.comparing(Odd::beyond).reversed());
        return odd;
    }

    private static void judge(Outlay it, List<Outlay> before, double large, List<Odd> odd) {
        var own = before.stream()
                .filter(other ->
                        other.vendor().equals(it.vendor()) && other.category().equals(it.category()))
                .map(Outlay::amount)
                .sorted()
                .toList();
        if (own.isEmpty()) {
            if (!before.isEmpty() && it.amount().doubleValue() > large) {
                odd.add(new Odd(it, Why.NEW_VENDOR, BigDecimal.ZERO));
            }
        } else if (own.size() >= FEWEST) {
            var median = own.get(own.size() / 2);
            var deviations = own.stream()
                    .map(other -> other.subtract(median).abs().doubleValue())
                    .sorted()
                    .toList();
            var sd = Math.max(TO_SD * quantile(deviations, 0.5), LEAST_SHARE / FAR * median.doubleValue());
            if (it.amount().subtract(median).doubleValue() > FAR * sd) {
                odd.add(new Odd(it, Why.DEARER_THAN_USUAL, median));
            }
        }
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
