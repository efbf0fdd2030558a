package dev.tillie.fraud;

import java.util.List;
import java.util.function.Predicate;

/**
 * Something staff do at the till that can be counted.
 *
 * @param noun as in "12 cash refunds"
 */
record Measure(Worry worry, String noun, Predicate<Sale> counts) {
    static final List<Measure> ALL = List.of(
            new Measure(Worry.REFUND_RATE, "refund", Sale::isRefund),
            new Measure(Worry.REFUND_RATE, "cash refund", it -> it.isRefund() && it.paid() == Sale.Paid.CASH),
            new Measure(Worry.VOID_RATE, "void", it -> it.kind() == Sale.Kind.VOID),
            new Measure(Worry.NO_SALE_RATE, "no-sale", it -> it.kind() == Sale.Kind.NO_SALE),
            new Measure(
                    Worry.DISCOUNT_RATE,
                    "discount by hand",
                    it -> it.isSale()
                            && it.discount() > 0
                            && it.extras().coupon().isEmpty()),
            new Measure(
                    Worry.PRICE_OVERRIDE,
                    "price override",
                    it -> it.isSale() && it.extras().undercut() > 0));

    String key() {
        return noun.replace(' ', '_');
    }

    String counted(int number) {
        return number == 1
                ? "1 " + noun
                : noun.startsWith("discount") ? number + " discounts by hand" : number + " " + noun + "s";
    }
}
