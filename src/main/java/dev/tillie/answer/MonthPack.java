package dev.tillie.answer;

import static dev.tillie.chat.Sheet.amount;
import static dev.tillie.chat.Sheet.text;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.chat.Sheet;
import dev.tillie.chat.Sheet.Cell;
import dev.tillie.chat.Workbook;
import dev.tillie.store.Catalogues;
import dev.tillie.store.Database;
import dev.tillie.store.MonthBooks;
import dev.tillie.store.MonthBooks.Open;
import dev.tillie.store.MonthBooks.TaxedSales;
import dev.tillie.store.Stock;
import dev.tillie.store.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A month, or another stretch of days, for the accountant: sales by tax rate, expenses, what is open at its end, what
 * lies on the shelf, and what was assumed. Made once for each file.
 */
public final class MonthPack {
    /** What is added up. */
    enum Part {
        NET,
        TAX,
        TIPS,
        OUTLAYS,
        OPEN_BILLS,
        OPEN_INVOICES,
        STOCK
    }

    private final Shop shop;
    private final Period period;
    private final MonthBooks books;
    private final Stock stock;
    private final Totals totalsOfSales;
    private final Catalogues catalogues;
    private final List<String> notes = new ArrayList<>();
    private final Map<Part, Map<String, BigDecimal>> totals = new EnumMap<>(Part.class);
    private final Workbook workbook;

    /** @param period a whole month, for a month's pack */
    public MonthPack(Database database, long business, Shop shop, Period period) {
        this.shop = shop;
        this.period = period;
        this.books = new MonthBooks(database, business);
        this.stock = new Stock(database, business);
        this.totalsOfSales = new Totals(database, business);
        this.catalogues = new Catalogues(database, business);
        this.workbook = new Workbook("books-" + name(), sheets());
    }

    public Workbook workbook() {
        return workbook;
    }

    /** What a part comes to, by currency; nothing where there is none of it. */
    Map<String, BigDecimal> total(Part part) {
        return totals.getOrDefault(part, Map.of());
    }

    private void add(Part part, String currency, BigDecimal amount) {
        totals.computeIfAbsent(part, _ -> new TreeMap<>()).merge(currency, amount, BigDecimal::add);
    }

    private String name() {
        var month = YearMonth.from(period.from());
        return period.equals(new Period(month.atDay(1), month.atEndOfMonth()))
                ? month.toString()
                : period.from() + "-to-" + period.to();
    }

    private List<Sheet> sheets() {
        notes.add("Books of " + shop.name() + " for " + name() + ", made from what was imported into Tillie.");
        var sheets = new ArrayList<Sheet>();
        sheets.add(sales());
        sheets.add(expenses());
        sheets.add(open(Part.OPEN_BILLS, "Open bills", "Vendor", books.listOpenBills(period.to())));
        sheets.add(open(Part.OPEN_INVOICES, "Open invoices", "Customer", books.listOpenInvoices(period.to())));
        sheets.add(stockValue());
        notes.add("No advice on tax or law: which rate applies and what may be deducted is for the accountant to say.");
        sheets.add(new Sheet(
                "Notes",
                List.of("Note"),
                notes.stream().map(it -> List.of(text(it))).toList()));
        return sheets;
    }

    private record Key(String currency, BigDecimal rate, boolean isDerived) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byCurrency = currency.compareTo(other.currency);
            var byRate = rate.compareTo(other.rate);
            return byCurrency != 0 ? byCurrency : byRate != 0 ? byRate : Boolean.compare(isDerived, other.isDerived);
        }
    }

    private Sheet sales() {
        var sums = new TreeMap<Key, BigDecimal[]>();
        for (var it : books.listSales(period)) {
            var sum = sums.computeIfAbsent(key(it), _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(it.net());
            sum[1] = sum[1].add(it.tax());
            add(Part.NET, it.currency(), it.net());
            add(Part.TAX, it.currency(), it.tax());
            add(Part.TIPS, it.currency(), it.tips());
        }
        var rows = new ArrayList<List<Cell>>();
        sums.forEach((key, sum) -> {
            rows.add(List.of(
                    new Sheet.Share(key.rate),
                    text(key.currency),
                    amount(sum[0]),
                    amount(sum[1]),
                    amount(sum[0].add(sum[1])),
                    text(key.isDerived ? "rate from the lines, products don’t say" : "")));
        });
        total(Part.NET).forEach((currency, net) -> {
            var tax = total(Part.TAX).getOrDefault(currency, BigDecimal.ZERO);
            rows.add(List.of(text("Total"), text(currency), amount(net), amount(tax), amount(net.add(tax)), text("")));
        });
        total(Part.TIPS)
                .forEach((currency, tip) -> rows.add(List.of(
                        text("Tips"),
                        text(currency),
                        amount(tip),
                        amount(BigDecimal.ZERO),
                        amount(tip),
                        text("apart, in no sum above"))));
        notes.add("Sales: net of refunds, voided lines left out; net is without tax, tax is what the lines say.");
        notes.add("Sales tax collected is owed, not earned: " + taxes() + " to set aside.");
        return new Sheet("Sales by tax rate", List.of("Tax rate", "Currency", "Net", "Tax", "Gross", "Note"), rows);
    }

    private String taxes() {
        var words = new ArrayList<String>();
        total(Part.TAX)
                .forEach((currency, tax) ->
                        words.add(tax.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " " + currency));
        return words.isEmpty() ? "nothing" : String.join(" and ", words);
    }

    /** The product's own rate, else what its lines come to, to a tenth of a percent. */
    private static Key key(TaxedSales it) {
        var rate = it.taxRate();
        if (rate != null) {
            return new Key(it.currency(), rate.stripTrailingZeros(), false);
        }
        var derived = it.net().signum() == 0
                ? BigDecimal.ZERO
                : it.tax().divide(it.net(), 3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return new Key(it.currency(), derived, true);
    }

    private Sheet expenses() {
        var rows = new ArrayList<List<Cell>>();
        for (var it : books.listOutlays(period)) {
            rows.add(List.of(
                    new Sheet.Day(it.day()),
                    text(it.vendor()),
                    text(it.category()),
                    text(it.description()),
                    text(it.kind() == dev.tillie.books.Outlay.Kind.BILL ? "bill" : "expense"),
                    amount(it.amount()),
                    text(currency(it.currency()))));
            add(Part.OUTLAYS, currency(it.currency()), it.amount());
        }
        total(Part.OUTLAYS)
                .forEach((currency, total) -> rows.add(
                        List.of(text("Total"), text(""), text(""), text(""), text(""), amount(total), text(currency))));
        notes.add("Expenses: by the day they were paid, bills by the day they were written, tax as billed.");
        return new Sheet("Expenses", List.of("Day", "Vendor", "Category", "For", "Kind", "Amount", "Currency"), rows);
    }

    private Sheet open(Part part, String name, String who, List<Open> open) {
        var rows = new ArrayList<List<Cell>>();
        for (var it : open) {
            rows.add(List.of(
                    text(it.id()),
                    text(it.who()),
                    day(it.issuedOn()),
                    day(it.dueOn()),
                    amount(it.amount()),
                    text(currency(it.currency()))));
            add(part, currency(it.currency()), it.amount());
        }
        total(part)
                .forEach((currency, total) ->
                        rows.add(List.of(text("Total"), text(""), text(""), text(""), amount(total), text(currency))));
        notes.add(name + ": written by " + period.to() + " and not paid by then.");
        return new Sheet(name, List.of("Id", who, "Issued", "Due", "Amount", "Currency"), rows);
    }

    private Sheet stockValue() {
        var products = new HashMap<String, dev.tillie.books.Product>();
        catalogues.load().products().forEach(it -> products.put(it.sku(), it));
        var lines = StockOn.list(period.to(), stock, totalsOfSales);
        var rows = new ArrayList<List<Cell>>();
        var unpriced = 0;
        for (var it : lines) {
            var product = products.get(it.sku());
            var cost = product == null ? null : product.unitCost();
            var onHand = BigDecimal.valueOf(it.onHand())
                    .setScale(3, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            var value = cost == null
                    ? BigDecimal.ZERO
                    // to the cent, so that the lines add up to the total as they are shown
                    : cost.multiply(onHand).setScale(2, RoundingMode.HALF_EVEN);
            add(Part.STOCK, currency(""), value);
            unpriced += cost == null ? 1 : 0;
            rows.add(List.of(
                    text(it.sku()),
                    text(product == null ? "" : product.name()),
                    text(it.location()),
                    new Sheet.Day(it.countedOn()),
                    new Sheet.Quantity(onHand),
                    cost == null ? text("not known") : amount(cost),
                    amount(value)));
        }
        rows.add(List.of(
                text("Total"),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                amount(total(Part.STOCK).getOrDefault(currency(""), BigDecimal.ZERO))));
        notes.add(stockNote(lines, unpriced));
        return new Sheet(
                "Stock value",
                List.of("SKU", "Product", "Location", "Counted on", "On hand", "Unit cost", "Value"),
                rows);
    }

    private String stockNote(List<StockOn.Line> lines, int unpriced) {
        if (lines.isEmpty()) {
            return "Stock: no count is on record.";
        }
        var carried = lines.stream().filter(StockOn.Line::isCarried).count();
        return "Stock: as counted in the month up to " + period.to() + ", at today’s unit costs"
                + (carried == 0
                        ? ""
                        : "; " + Phrases.plural(carried, "product")
                                + " carried there from the nearest count by sales, deliveries and" + " recorded losses")
                + (unpriced == 0 ? "." : "; " + unpriced + " without a cost count as nothing.");
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? text("") : new Sheet.Day(day);
    }

    private String currency(String code) {
        return code.isEmpty() ? shop.currency().getCode() : code;
    }
}
