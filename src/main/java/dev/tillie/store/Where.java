package dev.tillie.store;

import org.jspecify.annotations.Nullable;

/**
 * Which sales to look at; a null field means any.
 *
 * @param goodsOnly leaves out postage, fees and other products that are not goods
 */
public record Where(
        @Nullable String sku,
        @Nullable String category,
        @Nullable String location,
        @Nullable String channel,
        @Nullable String employee,
        @Nullable String customer,
        boolean goodsOnly) {
    public static final Where ALL = new Where(null, null, null, null, null, null, false);

    public Where withSku(@Nullable String sku) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    public Where withCategory(@Nullable String category) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    public Where withLocation(@Nullable String location) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    public Where withChannel(@Nullable String channel) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    public Where withEmployee(@Nullable String employee) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    public Where withCustomer(@Nullable String customer) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    public Where withGoodsOnly(boolean goodsOnly) {
        return new Where(sku, category, location, channel, employee, customer, goodsOnly);
    }

    boolean namesProducts() {
        return sku != null || category != null;
    }
}
