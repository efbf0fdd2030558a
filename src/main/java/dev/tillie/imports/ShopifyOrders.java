package dev.tillie.imports;

import dev.tillie.imports.Times.Stamp;
import dev.tillie.store.SaleLine;
import dev.tillie.store.SaleLine.Extras;
import dev.tillie.store.SaleLine.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Orders exported from Shopify: a row a line item, with the cells about the whole order on its first row only.
 *
 * <p>A cancelled order comes in as void. What was refunded, and a discount or shipping charge on the whole order, become
 * lines of their own, for the export does not say which items they belong to.
 */
final class ShopifyOrders implements Format {
    private static final String SOURCE = "shopify";

    @Override
    public String name() {
        return "shopify-orders";
    }

    @Override
    public List<String> required() {
        return List.of("name", "created at", "lineitem quantity", "lineitem name", "lineitem price");
    }

    @Override
    public List<String> dates() {
        return List.of("created at");
    }

    @Override
    public List<String> amounts() {
        return List.of("lineitem price", "total");
    }

    @Override
    public Rows open(Header header, Reading reading) {
        return new Orders(header, reading);
    }

    /** What the first row of an order says about all of it; a null subtotal is not given. */
    private record Order(
            String number,
            Kind kind,
            Stamp stamp,
            @Nullable String location,
            @Nullable String channel,
            @Nullable String employee,
            @Nullable String customer,
            Extras extras,
            @Nullable BigDecimal subtotal,
            BigDecimal shipping,
            BigDecimal taxes,
            BigDecimal total,
            BigDecimal refunded) {

        /** The part of a refund that is not tax, where tax came on top of the prices. */
        BigDecimal refundedNet() {
            if (subtotal == null || total.signum() <= 0) {
                return refunded;
            }
            var untaxed = subtotal.add(shipping).min(total);
            return refunded.multiply(untaxed).divide(total, 4, RoundingMode.HALF_EVEN);
        }
    }

    private static final class Orders implements Rows {
        private final Header header;
        private final Reading reading;
        private @Nullable Order order;
        private BigDecimal items = BigDecimal.ZERO;

        Orders(Header header, Reading reading) {
            this.header = header;
            this.reading = reading;
        }

        @Override
        public void read(CsvReader row, Sink sink) {
            var number = Texts.required("Name", cell(row, "Name"));
            var current = order;
            if (current == null || !current.number.equals(number)) {
                finish(sink);
                current = begin(row, number, sink);
                order = current;
            }
            item(row, current, sink);
        }

        /** What is not said item by item: shipping, tax, the discount on the whole order, the refund. */
        @Override
        public void finish(Sink sink) {
            var it = order;
            order = null;
            var sum = items;
            items = BigDecimal.ZERO;
            if (it == null) {
                return;
            }
            if (it.shipping.signum() > 0) {
                sink.extra(fee(it, it.kind, "SHIPPING", "Shipping", it.shipping, BigDecimal.ZERO, BigDecimal.ZERO));
            }
            if (it.subtotal != null && sum.compareTo(it.subtotal) > 0) {
                var discount = sum.subtract(it.subtotal);
                sink.extra(fee(
                        it, it.kind, "DISCOUNT", "Discount on the order", BigDecimal.ZERO, discount, BigDecimal.ZERO));
            }
            if (it.taxes.signum() > 0) {
                sink.extra(fee(it, it.kind, "TAX", "Sales tax", BigDecimal.ZERO, BigDecimal.ZERO, it.taxes));
            }
            if (it.refunded.signum() > 0 && it.kind == Kind.SALE) {
                sink.assume("refunds stand on the day of their order");
                sink.extra(fee(
                        it,
                        Kind.REFUND,
                        "REFUND",
                        "Refund",
                        it.refundedNet().negate(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO));
            }
        }

        private Order begin(CsvReader row, String number, Sink sink) {
            if (cell(row, "Created at").isEmpty()) {
                throw new Unreadable("order " + number + " has no first row that says when");
            }
            var status = cell(row, "Financial Status").toLowerCase(Locale.ROOT);
            var cancelled =
                    (!cell(row, "Cancelled at").isEmpty() && !status.contains("refunded")) || status.equals("voided");
            if (cancelled) {
                sink.assume("cancelled orders count as voided");
            }
            var currency = cell(row, "Currency");
            return new Order(
                    number,
                    cancelled ? Kind.VOID : Kind.SALE,
                    reading.times().parse("Created at", cell(row, "Created at")),
                    Texts.findCut("Location", cell(row, "Location")),
                    channel(cell(row, "Source")),
                    Texts.findCut("Employee", cell(row, "Employee")),
                    customer(row),
                    new Extras(
                            Texts.currency(
                                    currency.isEmpty()
                                            ? reading.shop().currency().getCode()
                                            : currency),
                            Texts.findCut("Country", country(row)),
                            null,
                            null,
                            Texts.findCut("Discount Code", cell(row, "Discount Code")),
                            BigDecimal.ZERO),
                    cell(row, "Subtotal").isEmpty() ? null : amount(row, "Subtotal"),
                    amount(row, "Shipping"),
                    amount(row, "Taxes"),
                    amount(row, "Total"),
                    amount(row, "Refunded Amount"));
        }

        private void item(CsvReader row, Order order, Sink sink) {
            var quantity = amount(row, "Lineitem quantity");
            var price = amount(row, "Lineitem price");
            var discount = amount(row, "Lineitem discount");
            var title = Texts.required("Lineitem name", cut(cell(row, "Lineitem name")));
            var sku = cell(row, "Lineitem sku");
            if (sku.isEmpty()) {
                sink.assume("items without a SKU go by their name");
            }
            sink.sale(line(
                    order,
                    order.kind,
                    sku.isEmpty() ? title : Texts.required("Lineitem sku", unquoted(sku)),
                    title,
                    true,
                    quantity,
                    price,
                    discount,
                    BigDecimal.ZERO,
                    order.extras));
            items = items.add(quantity.multiply(price)).subtract(discount);
        }

        private static SaleLine fee(
                Order order,
                Kind kind,
                String sku,
                String title,
                BigDecimal price,
                BigDecimal discount,
                BigDecimal tax) {
            return line(order, kind, sku, title, false, BigDecimal.ONE, price, discount, tax, order.extras);
        }

        private static SaleLine line(
                Order order,
                Kind kind,
                String sku,
                String title,
                boolean good,
                BigDecimal quantity,
                BigDecimal price,
                BigDecimal discount,
                BigDecimal tax,
                Extras extras) {
            return new SaleLine(
                    SOURCE,
                    kind,
                    order.number,
                    0,
                    order.stamp.at(),
                    order.stamp.day(),
                    order.stamp.hour(),
                    order.location,
                    order.channel,
                    order.employee,
                    order.customer,
                    sku,
                    title,
                    good,
                    quantity,
                    price,
                    discount,
                    tax,
                    extras);
        }

        private BigDecimal amount(CsvReader row, String column) {
            return reading.amounts()
                    .parse(column, cell(row, column), BigDecimal.ZERO)
                    .setScale(4, RoundingMode.HALF_EVEN);
        }

        /** The web shop calls itself web; draft orders and apps keep their names or numbers. */
        private static @Nullable String channel(String source) {
            return switch (source.toLowerCase(Locale.ROOT)) {
                case "" -> null;
                case "web" -> "online";
                case "pos" -> "shop";
                default -> Texts.findCut("Source", source);
            };
        }

        private @Nullable String customer(CsvReader row) {
            var email = cell(row, "Email").toLowerCase(Locale.ROOT);
            var known = email.isEmpty() ? unquoted(cell(row, "Phone")) : email;
            return Texts.findCut("Email", known);
        }

        private String country(CsvReader row) {
            var country = cell(row, "Shipping Country");
            return country.isEmpty() ? cell(row, "Billing Country") : country;
        }

        private String cell(CsvReader row, String name) {
            return row.get(header.indexOf(name));
        }

        /** Spreadsheets are kept from reading numbers by a quote before them. */
        private static String unquoted(String text) {
            return text.startsWith("'") ? text.substring(1) : text;
        }

        private static String cut(String text) {
            return text.length() > 200 ? text.substring(0, 200) : text;
        }
    }
}
