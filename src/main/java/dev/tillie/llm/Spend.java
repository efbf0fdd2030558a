package dev.tillie.llm;

import java.math.BigDecimal;

/**
 * What asking used up.
 *
 * @param tokens in and out together
 * @param cost in the currency the prices are in
 */
public record Spend(long tokens, BigDecimal cost) {
    public static final Spend NOTHING = new Spend(0, BigDecimal.ZERO);
}
