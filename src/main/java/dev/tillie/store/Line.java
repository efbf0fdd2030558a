package dev.tillie.store;

import dev.tillie.store.SaleLine.Kind;
import java.time.LocalDate;

/**
 * A stored line as the roll-ups see it; amounts and quantities in ten-thousandths.
 *
 * @param firstOfOrder whether the order is counted here: its first line that was charged, or of a refund or void its
 *     first line
 * @param firstOfProduct the same for this product in the order
 */
record Line(
        Kind kind,
        LocalDate soldOn,
        int hour,
        long locationId,
        long channelId,
        long employeeId,
        long customerId,
        long productId,
        long quantity,
        long unitPrice,
        long discount,
        long tax,
        long net,
        long tip,
        boolean firstOfOrder,
        boolean firstOfProduct) {

    /** Whether a line makes its order count: a sale of something that has a price, or any refund or void. */
    static boolean counts(Kind kind, long quantity, long unitPrice) {
        return kind != Kind.SALE || (quantity > 0 && unitPrice > 0);
    }

    boolean charged() {
        return kind == Kind.SALE && quantity > 0 && unitPrice > 0;
    }

    long soldUnits() {
        return charged() ? quantity : 0;
    }

    long orderCount(Kind counted) {
        return kind == counted && firstOfOrder ? 1 : 0;
    }

    long productCount(Kind counted) {
        return kind == counted && firstOfProduct ? 1 : 0;
    }

    /** The same line with the counting of its order settled. */
    Line counted(boolean firstOfOrder, boolean firstOfProduct) {
        return new Line(
                kind,
                soldOn,
                hour,
                locationId,
                channelId,
                employeeId,
                customerId,
                productId,
                quantity,
                unitPrice,
                discount,
                tax,
                net,
                tip,
                firstOfOrder,
                firstOfProduct);
    }
}
