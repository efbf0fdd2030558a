package dev.tillie.answer;

import dev.tillie.books.Bill;
import dev.tillie.books.CalendarDay;
import dev.tillie.books.Catalogue;
import dev.tillie.books.Expense;
import dev.tillie.books.Ingredient;
import dev.tillie.books.Nickname;
import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.books.Promotion;
import dev.tillie.books.Purchase;
import dev.tillie.books.StockLevel;
import dev.tillie.question.Names;
import dev.tillie.store.CustomerDay;
import dev.tillie.store.DayTotal;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.PriceDay;
import dev.tillie.store.ProductDay;
import dev.tillie.store.StaffTotals.StaffTotal;
import dev.tillie.store.Takings;
import dev.tillie.store.TipsAndTax;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The records as they stand at one version: everything read or worked out is kept until they change. */
final class Ledger {
    private static final int MOST_KEPT = 2_000;

    private final Records records;
    private final long version;
    private final ConcurrentMap<Object, Object> kept = new ConcurrentHashMap<>();

    Ledger(Records records, long version) {
        this.records = records;
        this.version = version;
    }

    long version() {
        return version;
    }

    boolean isEmpty() {
        return span().isEmpty();
    }

    Optional<Period> span() {
        return once("span", records.totals::findSpan);
    }

    Optional<Instant> lastSale() {
        return once("last sale", records.totals::findLastSale);
    }

    Catalogue catalogue() {
        return once("catalogue", records.catalogues::load);
    }

    /** With what the owner calls things, which changes without the records. */
    Names names() {
        var nicknames = nicknames();
        return once(List.of("names", nicknames), () -> Names.of(catalogue(), nicknames));
    }

    List<Nickname> nicknames() {
        return records.nicknames.list();
    }

    Map<String, Product> products() {
        return once(
                "products",
                () -> catalogue().products().stream()
                        .collect(Collectors.toMap(Product::sku, Function.identity(), (first, second) -> first)));
    }

    List<StockLevel> stock() {
        return once("stock", records.stock::listLevels);
    }

    /** Every count of the shelves there is. */
    List<StockLevel> counts() {
        return once("counts", records.stock::listCounts);
    }

    List<Purchase> openPurchases() {
        return once("open purchases", records.stock::listOpenPurchases);
    }

    /** Lines of purchase orders that came, by the day they were ordered. */
    List<Purchase> receivedPurchases() {
        return once("received purchases", records.stock::listReceivedPurchases);
    }

    /** Units thrown away from a day on, below zero, by sku. */
    Map<String, Double> wasteSince(LocalDate day) {
        return once(List.of("waste", day), () -> records.stock.movementsSince(day, "waste"));
    }

    List<DayTotal> days(Period period, Where where) {
        return once(List.of("days", period, where), () -> records.totals.listDays(period, where));
    }

    List<GroupTotal> by(Dimension dimension, Period period, Where where, int limit) {
        return once(
                List.of("by", dimension, period, where, limit),
                () -> records.totals.listBy(dimension, period, where, limit));
    }

    /** What each product is made of, by its sku. */
    Map<String, List<Ingredient>> recipes() {
        return once(
                "recipes",
                () -> records.stock.listIngredients().stream().collect(Collectors.groupingBy(Ingredient::sku)));
    }

    /** Tips and sales tax, by day, place, channel and person. */
    List<TipsAndTax.Held> tipsAndTax(Period period) {
        return once(List.of("tips and tax", period), () -> records.tipsAndTax.list(period));
    }

    /** What each product took in each channel, month by month. */
    List<Takings.Line> takings(Period period, Where where) {
        return once(List.of("takings", period, where), () -> records.takings.list(period, where));
    }

    /** What the owner has settled by a name; not kept, for it changes without the records. */
    Optional<String> findSetting(String name) {
        return records.settings.find(name);
    }

    /** What card processors kept, by the day of the payments. */
    Map<LocalDate, BigDecimal> fees(ZoneId zone) {
        return once(List.of("fees", zone), () -> records.fees.byDay(zone));
    }

    /** What card processors and marketplaces kept, by the channel of the orders. */
    Map<String, BigDecimal> feesByChannel(Period period, ZoneId zone) {
        return once(List.of("fees by channel", period, zone), () -> records.fees.byChannel(period, zone));
    }

    /** What products sold at their list price, day by day. */
    List<PriceDay> priceDays(Period period, Where where) {
        return once(List.of("price days", period, where), () -> records.priceDays.list(period, where));
    }

    List<Promotion> promotions() {
        return once("promotions", records.promotions::list);
    }

    /** What the shop's own calendar says of days: closed, other hours, an event. */
    List<CalendarDay> calendar() {
        return once("calendar", records.calendar::list);
    }

    List<Expense> expenses() {
        return once("expenses", records.dealings::listExpenses);
    }

    List<Bill> bills() {
        return once("bills", records.dealings::listBills);
    }

    List<ProductDay> productDays(Period period, Where where) {
        return records.totals.listProductDays(period, where);
    }

    List<StaffTotal> staffTotals(Period period) {
        return once(List.of("staff", period), () -> records.staff.list(period));
    }

    List<CustomerDay> customerDays(Period period) {
        return once(List.of("customer days", period), () -> records.totals.listCustomerDays(period, Where.ALL));
    }

    /** What trees say of a series; looked for again until it is there. */
    Optional<TreePaths> trees(SalesOutlook.Series series) {
        var key = List.of("trees", series.subject(), TreePaths.fingerprint(series));
        var found = Optional.ofNullable((TreePaths) kept.get(key)).or(() -> records.trees(series));
        found.ifPresent(it -> once(key, () -> it));
        return found;
    }

    /** Whether a better forecast than the one given now is being worked out. */
    boolean isForeseeing() {
        return records.isForeseeing(this);
    }

    /** What was worked out for a key before, or is now. */
    @SuppressWarnings("unchecked")
    <T> T once(Object key, Supplier<T> work) {
        var found = kept.get(key);
        if (found == null) {
            found = work.get();
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, found);
        }
        return (T) found;
    }
}
