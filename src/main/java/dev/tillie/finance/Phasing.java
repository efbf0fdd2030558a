package dev.tillie.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A year's amount spread over months as an earlier year's spending was, to the cent. */
public final class Phasing {
    private Phasing() {}

    /**
     * @param amount the whole, spread without loss
     * @param weights one a month, none below zero; evenly where all are zero
     * @return one amount a month, adding up to the whole
     */
    public static List<BigDecimal> spread(BigDecimal amount, List<BigDecimal> weights) {
        var all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty() || weights.stream().anyMatch(it -> it.signum() < 0)) {
            throw new IllegalArgumentException("weights must be zero or more, one a month, got " + weights);
        }
        var parts = new ArrayList<BigDecimal>();
        var given = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        for (var i = 0; i < weights.size(); i++) {
            weight = all.signum() == 0 ? BigDecimal.valueOf(i + 1L) : weight.add(weights.get(i));
            var whole = all.signum() == 0 ? BigDecimal.valueOf(weights.size()) : all;
            var until = amount.multiply(weight).divide(whole, 2, RoundingMode.HALF_EVEN);
            parts.add(until.subtract(given));
            given = until;
        }
        return parts;
    }
}
