package dev.tillie.imports;

import dev.tillie.store.SaleLine;
import dev.tillie.store.SaleLine.Extras;
import dev.tillie.store.SaleLine.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the UCI Online Retail data set: a line an item, invoices that begin with C cancel, and codes in letters
 * stand for postage and fees.
 */
final class OnlineRetail implements Format {
    private static final Set<String> NO_GOODS = Set.of(
            "POST",
            "DOT",
            "M",
            "D",
            "S",
            "B",
            "C2",
            "C3",
            "CRUK",
            "PADS",
            "BANK CHARGES",
            "AMAZONFEE",
            "ADJUST",
            "ADJUST2",
            "SP1002",
            "TEST001",
            "TEST002");

    @Override
    public String name() {
        return "online-retail";
    }

    @Override
    public List<String> required() {
        return List.of("invoiceno", "stockcode", "quantity", "invoicedate", "unitprice");
    }

    @Override
    public List<String> dates() {
        return List.of("invoicedate");
    }

    @Override
    public List<String> amounts() {
        return List.of("unitprice");
    }

    @Override
    public Rows open(Header header, Reading reading) {
        return new Invoices(header, reading);
    }

    private static boolean isGood(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return !NO_GOODS.contains(upper) && !upper.startsWith("GIFT_");
    }

    private static final class Invoices implements Rows {
        private final Reading reading;
        private final int invoice;
        private final int code;
        private final int description;
        private final int quantity;
        private final int date;
        private final int price;
        private final int customer;
        private final int country;
        private @Nullable Extras extras;

        Invoices(Header header, Reading reading) {
            this.reading = reading;
            invoice = header.indexOf("invoiceno");
            code = header.indexOf("stockcode");
            description = header.indexOf("description");
            quantity = header.indexOf("quantity");
            date = header.indexOf("invoicedate");
            price = header.indexOf("unitprice");
            customer = header.indexOf("customerid");
            country = header.indexOf("country");
        }

        @Override
        public void read(CsvReader row, Sink sink) {
            var number = Texts.required("InvoiceNo", row.get(invoice));
            var cancels = number.charAt(0) == 'C' || number.charAt(0) == 'c';
            var sku = Texts.required("StockCode", row.get(code));
            var stamp = reading.times().parse("InvoiceDate", row.get(date));
            sink.sale(new SaleLine(
                    "online-retail",
                    cancels ? Kind.REFUND : Kind.SALE,
                    number,
                    0,
                    stamp.at(),
                    stamp.day(),
                    stamp.hour(),
                    null,
                    null,
                    null,
                    customerId(row.get(customer)),
                    sku,
                    Texts.find("Description", row.get(description)),
                    isGood(sku),
                    reading.amounts().parse("Quantity", row.get(quantity)),
                    reading.amounts().parse("UnitPrice", row.get(price)),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    extras(row.get(country))));
        }

        /** Spreadsheets turn the number of a customer into 17850.0. */
        private static @Nullable String customerId(String text) {
            return Texts.find("CustomerID", text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        }

        private Extras extras(String text) {
            var name = Texts.find("Country", text);
            if (extras == null || !Objects.equals(extras.country(), name)) {
                var currency = reading.shop().currency().getCode();
                extras = new Extras(currency, name, null, null, null, BigDecimal.ZERO);
            }
            return extras;
        }
    }
}
