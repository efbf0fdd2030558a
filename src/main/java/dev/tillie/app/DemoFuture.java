package dev.tillie.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** What happens in a demo shop, its future included, as nobody in it can know beforehand. */
final class DemoFuture {
    private static final int SHELF_DAYS = 14;
    private static final int ORDER_DAYS = 7;
    private static final int AWAY_DAYS = 21;
    private static final int CASH_WEEKS = 13;

    private final Path shop;
    /** By product, place and day of the count. */
    private final Map<String, Map<String, NavigableMap<LocalDate, Double>>> shelves = new HashMap<>();

    private final Map<String, List<CSVRecord>> orders = new HashMap<>();
    private final Map<String, List<LocalDate>> visits = new HashMap<>();
    private final Map<String, Double> budgets = new HashMap<>();
    private final Map<String, Double> spent = new HashMap<>();
    private final NavigableMap<LocalDate, Double> cash = new TreeMap<>();

    /** @param shop a folder of the demo shop's files */
    DemoFuture(Path shop) throws IOException {
        this.shop = shop;
        for (var it : read("stock")) {
            shelves.computeIfAbsent(it.get("sku"), _ -> new HashMap<>())
                    .computeIfAbsent(it.get("location"), _ -> new TreeMap<>())
                    .put(day(it, "as_of"), number(it, "on_hand"));
        }
        read("purchase_orders")
                .forEach(it -> orders.computeIfAbsent(it.get("sku"), _ -> new ArrayList<>())
                        .add(it));
        read("sales")
                .forEach(it -> visits.computeIfAbsent(it.get("customer_id"), _ -> new ArrayList<>())
                        .add(day(it, "time")));
        read("budget").forEach(it -> budgets.put(it.get("category") + "/" + it.get("month"), number(it, "amount")));
        read("cash").forEach(it -> cash.merge(day(it, "date"), number(it, "balance"), Double::sum));
        spend();
    }

    /** A bill is written twice, when it came and when it was paid. */
    private void spend() throws IOException {
        read("expenses").forEach(it -> spend(it, "date"));
        var bills = new HashMap<String, CSVRecord>();
        read("bills").forEach(it -> bills.put(it.get("id"), it));
        bills.values().forEach(it -> spend(it, "issued_on"));
    }

    private void spend(CSVRecord it, String on) {
        spent.merge(it.get("category") + "/" + YearMonth.from(day(it, on)), number(it, "amount"), Double::sum);
    }

    /** A shelf was empty within two weeks, or somebody thought it time to order within one. */
    boolean ranLow(String sku, LocalDate day) {
        return shelves.getOrDefault(sku, Map.of()).values().stream().anyMatch(it -> ranLow(it, day))
                || orders.getOrDefault(sku, List.of()).stream()
                        .map(it -> day(it, "ordered_on"))
                        .anyMatch(it -> !it.isBefore(day) && !it.isAfter(day.plusDays(ORDER_DAYS)));
    }

    private static boolean ranLow(NavigableMap<LocalDate, Double> counts, LocalDate day) {
        var before = counts.floorEntry(day);
        return before != null && before.getValue() <= 0
                || counts.subMap(day, true, day.plusDays(SHELF_DAYS), true).values().stream()
                        .anyMatch(it -> it <= 0);
    }

    /** Whether another place still had some of a product, so that the shop as a whole had not run out. */
    boolean isElsewhere(String sku, String place, LocalDate day) {
        return shelves.getOrDefault(sku, Map.of()).entrySet().stream()
                .filter(it -> !it.getKey().equals(place))
                .map(it -> it.getValue().floorEntry(day))
                .anyMatch(it -> it != null && it.getValue() > 0);
    }

    /** An order that should have come by a day had not. */
    boolean wasLate(String order, LocalDate day) {
        return orders.values().stream()
                .flatMap(List::stream)
                .filter(it ->
                        it.get("po").equals(order) && day(it, "expected_on").isBefore(day))
                .anyMatch(it -> it.get("received_on").isEmpty()
                        || !day(it, "received_on").isBefore(day));
    }

    boolean stayedAway(String customer, LocalDate day) {
        return visits.getOrDefault(customer, List.of()).stream()
                .noneMatch(it -> it.isAfter(day) && !it.isAfter(day.plusDays(AWAY_DAYS)));
    }

    /** @param categoryAndMonth as {@code Marketing/2026-11} */
    boolean wentOver(String categoryAndMonth) {
        return spent.getOrDefault(categoryAndMonth, 0.0)
                > budgets.getOrDefault(categoryAndMonth, Double.POSITIVE_INFINITY);
    }

    boolean ranShort(LocalDate day) {
        return cash.subMap(day, true, day.plusWeeks(CASH_WEEKS), true).values().stream()
                .anyMatch(it -> it < 0);
    }

    /** The past, then the future. */
    private List<CSVRecord> read(String name) throws IOException {
        var rows = new ArrayList<>(DemoBooks.read(shop, name));
        rows.addAll(DemoBooks.read(shop.resolve("future"), name));
        return rows;
    }

    private static LocalDate day(CSVRecord row, String column) {
        return LocalDate.parse(row.get(column).substring(0, 10));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
