package dev.tillie.store;

import dev.tillie.store.Labels.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows a question is about, as SQL: a from clause and conditions, in one query or in one for each product. */
record Reach(String from, String conditions) {
    /** Up to so many products are looked up day by day; for more, every row of the days is read. */
    private static final int LOOKED_UP = 60;

    private static final String DAYS_WITH_SALES = """
        (select sold_on traded_on from trading_days
            where business_id = :business and sold_on between :from and :to) d
        join product_days t on t.business_id = :business and t.sold_on = d.traded_on and t.product_id = \
        """;

    /** Whether it reads one product by looking up its days. */
    boolean fewRows() {
        return from.startsWith(DAYS_WITH_SALES);
    }

    static List<Reach> of(Source source, Where where, Labels labels) {
        var places = places(where, labels);
        if (!where.namesProducts() && !(where.goodsOnly() && source != Source.DAYS)) {
            return List.of(new Reach(source.from, places));
        }
        if (where.namesProducts()) {
            return ofProducts(source, places, labels.productIds(it -> matches(it, where)));
        }
        var others = labels.productIds(it -> !it.good());
        return List.of(new Reach(
                source.from, others.isEmpty() ? places : places + " and product_id not in (" + list(others) + ")"));
    }

    /** Products that are no goods; day totals know no products, so these are taken off them. */
    static List<Reach> ofNoGoods(Where where, Labels labels) {
        return ofProducts(Source.PRODUCTS, places(where, labels), labels.productIds(it -> !it.good()));
    }

    private static List<Reach> ofProducts(Source source, String places, List<Long> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        if (source == Source.PRODUCTS && products.size() <= LOOKED_UP) {
            return products.stream()
                    .map(it -> new Reach(DAYS_WITH_SALES + it, places))
                    .toList();
        }
        return List.of(new Reach(source.from, places + " and product_id in (" + list(products) + ")"));
    }

    private static String places(Where where, Labels labels) {
        return Stream.of(
                        id("location_id", where.location(), labels.locations()),
                        id("channel_id", where.channel(), labels.channels()),
                        id("employee_id", where.employee(), labels.employees()),
                        id("customer_id", where.customer(), labels.customers()))
                .collect(Collectors.joining());
    }

    private static String id(String column, @Nullable String name, Map<Long, Label> labels) {
        return name == null ? "" : " and t." + column + " = " + Labels.idOf(labels, name);
    }

    private static boolean matches(Labels.ProductLabel product, Where where) {
        return (where.sku() == null || where.sku().equals(product.sku()))
                && (where.category() == null || where.category().equals(product.category()))
                && (product.good() || !where.goodsOnly());
    }

    private static String list(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
