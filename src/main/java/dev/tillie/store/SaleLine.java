package dev.tillie.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as an import hands it over.
 *
 * @param source the system the order number belongs to
 * @param order the order's number there
 * @param line the line's number in the order, or 0 to count it: the n-th line of the order in the file is line n
 * @param soldOn the business day, and {@code hour} the local hour, of {@code soldAt}
 * @param title what the line calls the product, if it does
 * @param good false for postage and the like; decides only for a product not seen before
 * @param quantity below zero for what comes back
 */
public record SaleLine(
        String source,
        Kind kind,
        String order,
        int line,
        Instant soldAt,
        LocalDate soldOn,
        int hour,
        @Nullable String location,
        @Nullable String channel,
        @Nullable String employee,
        @Nullable String customer,
        String sku,
        @Nullable String title,
        boolean good,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal tax,
        Extras extras) {

    /** quantity × unit price − discount, to the four decimals the store keeps. */
    public BigDecimal net() {
        return Scaled.toDecimal(Scaled.net(quantity, unitPrice, discount));
    }

    /** What a line is: goods going out, goods or money coming back, or rung up and taken back at once. */
    public enum Kind {
        SALE('s'),
        REFUND('r'),
        VOID('v');

        final char code;

        Kind(char code) {
            this.code = code;
        }

        static Kind of(String code) {
            return switch (code) {
                case "s" -> SALE;
                case "r" -> REFUND;
                case "v" -> VOID;
                default -> throw new IllegalArgumentException("no kind of sale " + code);
            };
        }
    }

    /** What only some lines carry. */
    public record Extras(
            String currency,
            @Nullable String country,
            @Nullable String refundOf,
            @Nullable String reason,
            @Nullable String promotion,
            BigDecimal tip) {}
}
