package dev.tillie.demo;

import static dev.tillie.demo.Page.money;
import static dev.tillie.demo.Page.units;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The canonical files, each opened once, and how each kind of fact is written in them. */
final class Journal implements AutoCloseable {
    static final String CURRENCY = "EUR";

    /** Name and header line of every canonical file. */
    static final Map<String, String> HEADERS = headers();

    private final DemoOptions options;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    Journal(Path dir, DemoOptions options) {
        this.options = options;
        HEADERS.forEach((name, header) -> pages.put(name, new Page(dir, options, name + ".csv", header)));
    }

    private static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        for (var line : Lines.of("headers.txt")) {
            var space = line.indexOf(' ');
            headers.put(line.substring(0, space), line.substring(space + 1));
        }
        return headers;
    }

    /** Writes a row, unless its day lies before the shop's records begin. */
    void write(String name, LocalDate day, @Nullable Object... fields) {
        var page = pages.get(name);
        if (page == null) {
            throw new IllegalArgumentException("there is no canonical file " + name);
        }
        if (!day.isBefore(options.start())) {
            page.row(day, fields);
        }
    }

    static String at(LocalDateTime time) {
        var day = time.toLocalDate().toString();
        var second = time.toLocalTime().toSecondOfDay();
        return day + "T" + two(second / 3600) + ":" + two(second / 60 % 60) + ":" + two(second % 60);
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    static String place(int location) {
        return Almanac.LOCATIONS.get(location);
    }

    void sale(Receipt receipt) {
        var number = 0;
        for (var line : receipt.lines()) {
            saleLine(receipt, line, ++number, "sale", 1, receipt.time(), receipt.employee(), receipt.order(), null);
        }
    }

    /** One line of a sale, or of what takes it back: then {@code sign} is -1 and {@code order} its own number. */
    void saleLine(
            Receipt receipt,
            Receipt.Line line,
            int number,
            String type,
            int sign,
            LocalDateTime time,
            String employee,
            String order,
            @Nullable String reason) {
        var patron = receipt.visit().patron();
        write(
                "sales",
                time.toLocalDate(),
                order,
                number,
                at(time),
                place(receipt.visit().location()),
                receipt.visit().channel(),
                employee,
                patron == null ? "" : patron.id(),
                line.article().sku(),
                sign * line.units(),
                money(line.unitPrice()),
                money(sign * line.discount()),
                money(sign * line.tax()),
                type,
                CURRENCY,
                type.equals("refund") ? receipt.order() : "",
                reason,
                number == 1 && type.equals("sale") ? money(receipt.tip()) : "0.00",
                line.promotion());
    }

    void products(List<Article> articles, Prices prices) {
        for (var it : articles) {
            write(
                    "products",
                    options.until(),
                    it.sku(),
                    it.name(),
                    it.category(),
                    it.supplier(),
                    money(prices.gross(it)),
                    money(prices.cost(it)),
                    CURRENCY,
                    Page.units(it.taxPermille()),
                    it.pack(),
                    it.least(),
                    it.shelfLifeDays() == 0 ? "" : it.shelfLifeDays(),
                    true,
                    it.isGood());
            for (var part : it.recipe()) {
                var ingredient = articles.get(part.article()).sku();
                write("recipes", options.until(), it.sku(), ingredient, units(part.thousandths()));
            }
        }
    }

    void suppliers(List<Maker> makers) {
        for (var it : makers) {
            write(
                    "suppliers",
                    options.until(),
                    it.name(),
                    it.email(),
                    it.leadTimeDays(),
                    it.leadTimeSdDays(),
                    it.orderDaysText(),
                    money(it.leastOrder()),
                    money(it.freeDeliveryOver()),
                    nextClosed(it, true),
                    nextClosed(it, false));
        }
    }

    private @Nullable LocalDate nextClosed(Maker maker, boolean first) {
        if (maker.closedFrom() == null || maker.closedTo() == null) {
            return null;
        }
        var from = maker.closedFrom().atYear(options.until().getYear());
        var to = maker.closedTo().atYear(options.until().getYear());
        to = to.isBefore(from) ? to.plusYears(1) : to;
        var years = to.isBefore(options.until()) ? 1 : 0;
        return (first ? from : to).plusYears(years);
    }

    void patron(Patron it) {
        var day = it.joined().isBefore(options.start()) ? options.start() : it.joined();
        write(
                "customers",
                day,
                it.id(),
                it.name(),
                it.email(),
                it.phone(),
                it.postcode(),
                "IE",
                it.joined(),
                it.tags(),
                it.birthYear(),
                it.gender(),
                it.consent());
    }

    void stock(Shelf shelf, LocalDate day) {
        var shown = day.isBefore(options.start()) ? options.start() : day;
        write("stock", shown, shelf.article.sku(), place(shelf.location), units(shelf.onHand()), day, 0);
    }

    /** A change on a shelf that is neither a sale nor a delivery; for a transfer, the place that gives. */
    void movement(LocalDateTime time, String sku, int location, long thousandths, String reason, String to) {
        write("movements", time.toLocalDate(), at(time), sku, place(location), units(thousandths), reason, to);
    }

    void deals(List<Deals.Deal> deals) {
        for (var it : deals) {
            write(
                    "promotions",
                    options.until(),
                    it.id(),
                    it.name(),
                    it.from(),
                    it.to(),
                    it.category(),
                    it.sku(),
                    it.percent());
        }
    }

    void events(List<Almanac.Event> events) {
        for (var it : events) {
            write("calendar", options.until(), it.date(), it.location(), it.name(), it.open());
        }
    }

    void staff(Staff.Member it) {
        var day = it.from().isBefore(options.start()) ? options.start() : it.from();
        var gone = it.until() != null && !it.until().isAfter(options.until()) ? it.until() : null;
        write("employees", day, it.name(), it.name(), it.role(), money(it.hourlyCents()), it.from(), gone);
    }

    void shift(Staff.Shift it) {
        write("shifts", it.from().toLocalDate(), it.member().name(), place(it.location()), at(it.from()), at(it.to()));
    }

    void invoice(
            LocalDate day,
            String id,
            String customer,
            LocalDate issued,
            LocalDate due,
            @Nullable LocalDate paid,
            long amount) {
        write("invoices", day, id, customer, issued, due, paid, money(amount), CURRENCY);
    }

    /** An order line when it is placed; known at once how it ends where that lies in the past. */
    void ordered(Stockroom.Line line) {
        if (!line.arrives().isBefore(options.start())) {
            var past = !line.arrives().isAfter(options.until());
            var day = line.ordered().isBefore(options.start()) ? options.start() : line.ordered();
            order(line, day, past);
        }
    }

    void received(Stockroom.Line line) {
        if (line.arrives().isAfter(options.until())) {
            order(line, line.arrives(), true);
        }
    }

    private void order(Stockroom.Line line, LocalDate day, boolean received) {
        write(
                "purchase_orders",
                day,
                line.order(),
                line.maker().name(),
                line.shelf().article.sku(),
                place(line.shelf().location),
                units(line.quantity()),
                money(line.cost()),
                line.ordered(),
                line.expected(),
                received ? line.arrives() : "",
                received ? units(line.arrivingQuantity()) : "");
    }

    @Override
    public void close() {
        pages.values().forEach(Page::close);
    }
}
