package dev.tillie.imports;

import dev.tillie.store.SaleLine;
import dev.tillie.store.SaleLine.Extras;
import dev.tillie.store.SaleLine.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sale lines of the canonical layout, {@code sales.csv}. */
final class SalesFile implements Format {
    private static final int LAST_LINE = 65_535;

    @Override
    public String name() {
        return "sales";
    }

    @Override
    public List<String> required() {
        return List.of("order_id", "time", "sku", "quantity", "unit_price");
    }

    @Override
    public List<String> dates() {
        return List.of("time");
    }

    @Override
    public List<String> amounts() {
        return List.of("unit_price", "discount", "tax");
    }

    @Override
    public Rows open(Header header, Reading reading) {
        return new Lines(header, reading);
    }

    private record Lines(Header header, Reading reading) implements Rows {
        @Override
        public void read(CsvReader row, Sink sink) {
            var amounts = reading.amounts();
            var quantity = amounts.parse("quantity", cell(row, "quantity"));
            var unitPrice = amounts.parse("unit_price", cell(row, "unit_price"));
            var discount = amounts.parse("discount", cell(row, "discount"), BigDecimal.ZERO);
            var tax = amounts.parse("tax", cell(row, "tax"), BigDecimal.ZERO);
            var kind = kind(cell(row, "type"), quantity);
            if (kind == Kind.REFUND && quantity.signum() > 0 && unitPrice.signum() > 0) {
                sink.assume("refunds written above zero were taken as below zero");
                quantity = quantity.negate();
                discount = discount.negate();
                tax = tax.negate();
            }
            var stamp = reading.times().parse("time", cell(row, "time"));
            sink.sale(new SaleLine(
                    "shop",
                    kind,
                    Texts.required("order_id", cell(row, "order_id")),
                    line(cell(row, "line")),
                    stamp.at(),
                    stamp.day(),
                    stamp.hour(),
                    find(row, "location"),
                    find(row, "channel"),
                    find(row, "employee"),
                    find(row, "customer_id"),
                    Texts.required("sku", cell(row, "sku")),
                    null,
                    true,
                    quantity,
                    unitPrice,
                    discount,
                    tax,
                    extras(row)));
        }

        private Extras extras(CsvReader row) {
            var currency = cell(row, "currency");
            return new Extras(
                    Texts.currency(
                            currency.isEmpty() ? reading.shop().currency().getCode() : currency),
                    null,
                    find(row, "refund_of"),
                    find(row, "reason"),
                    find(row, "promotion"),
                    reading.amounts().parse("tip", cell(row, "tip"), BigDecimal.ZERO));
        }

        private String cell(CsvReader row, String name) {
            return row.get(header.indexOf(name));
        }

        private @Nullable String find(CsvReader row, String name) {
            return Texts.find(name, cell(row, name));
        }

        private static Kind kind(String type, BigDecimal quantity) {
            return switch (type.toLowerCase(Locale.ROOT)) {
                case "sale" -> Kind.SALE;
                case "refund", "return" -> Kind.REFUND;
                case "void" -> Kind.VOID;
                case "" -> quantity.signum() < 0 ? Kind.REFUND : Kind.SALE;
                default -> throw new Unreadable("type “" + Excerpt.of(type) + "” is none of sale, refund, void");
            };
        }

        /** Lines are kept by number from 1 on; one that counts from 0 has its first line kept as the last. */
        private static int line(String text) {
            if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(it -> it >= '0' && it <= '9')) {
                return 0;
            }
            var number = Integer.parseInt(text);
            if (number > LAST_LINE) {
                throw new Unreadable("line " + number + " is above " + LAST_LINE);
            }
            return number == 0 ? LAST_LINE : number;
        }
    }
}
