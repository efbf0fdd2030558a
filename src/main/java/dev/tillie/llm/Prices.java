package dev.tillie.llm;

import java.math.BigDecimal;

/**
 * What a million tokens cost.
 *
 * @param in of what is sent
 * @param out of what comes back
 */
public record Prices(BigDecimal in, BigDecimal out) {
    public static final Prices FREE = new Prices(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int MILLIONTHS = 6;

    public Prices {
        if (in.signum() < 0 || out.signum() < 0) {
            throw new IllegalArgumentException("prices must be zero or more, got " + in + " and " + out);
        }
    }

    public boolean areKnown() {
        return in.signum() > 0 || out.signum() > 0;
    }

    Spend of(long tokensIn, long tokensOut) {
        var cost = in.multiply(BigDecimal.valueOf(tokensIn)).add(out.multiply(BigDecimal.valueOf(tokensOut)));
        return new Spend(tokensIn + tokensOut, cost.movePointLeft(MILLIONTHS));
    }
}
