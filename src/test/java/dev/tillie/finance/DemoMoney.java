package dev.tillie.finance;

import dev.tillie.books.Bill;
import dev.tillie.books.Expense;
import dev.tillie.books.Invoice;
import dev.tillie.books.Payout;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A demo shop's money as it stood on any day, and what became of it. */
final class DemoMoney {
    private final Map<String, Invoice> invoices = new LinkedHashMap<>();
    private final Map<String, Bill> bills = new LinkedHashMap<>();
    private final List<Expense> expenses = new ArrayList<>();
    private final List<Payout> payouts = new ArrayList<>();
    private final Map<String, CSVRecord> orders = new LinkedHashMap<>();
    private final TreeMap<LocalDate, BigDecimal> balances = new TreeMap<>();
    private final TreeMap<LocalDate, Double> takings = new TreeMap<>();
    private final TreeMap<LocalDate, Double> tax = new TreeMap<>();
    private final Map<LocalDate, BigDecimal> labour = new HashMap<>();

    static DemoMoney of(Path folder, DemoOptions options) throws IOException {
        DemoShop.write(folder, options);
        return of(folder);
    }

    static DemoMoney of(Path folder) throws IOException {
        var money = new DemoMoney();
        money.read(folder);
        if (Files.exists(folder.resolve("future/cash.csv"))) {
            money.read(folder.resolve("future"));
        }
        return money;
    }

    private void read(Path folder) throws IOException {
        for (var it : rows(folder, "invoices")) {
            invoices.put(
                    it.get("id"),
                    new Invoice(
                            it.get("id"),
                            it.get("customer_id"),
                            LocalDate.parse(it.get("issued_on")),
                            day(it, "due_on"),
                            day(it, "paid_on"),
                            amount(it, "amount")));
        }
        for (var it : rows(folder, "bills")) {
            bills.put(
                    it.get("id"),
                    new Bill(
                            it.get("id"),
                            it.get("vendor"),
                            it.get("invoice_number"),
                            LocalDate.parse(it.get("issued_on")),
                            day(it, "due_on"),
                            day(it, "paid_on"),
                            amount(it, "amount"),
                            it.get("category"),
                            ""));
        }
        for (var it : rows(folder, "expenses")) {
            expenses.add(new Expense(
                    it.get("id"),
                    LocalDate.parse(it.get("date")),
                    it.get("vendor"),
                    it.get("category"),
                    amount(it, "amount"),
                    it.get("description")));
        }
        for (var it : rows(folder, "payments")) {
            var paidOut = day(it, "paid_out_on");
            if (paidOut != null) {
                payouts.add(new Payout(
                        LocalDateTime.parse(it.get("time")).toLocalDate(),
                        paidOut,
                        amount(it, "amount"),
                        amount(it, "fee")));
            }
        }
        for (var it : rows(folder, "purchase_orders")) {
            orders.put(it.get("po") + it.get("sku") + it.get("location"), it);
        }
        for (var it : rows(folder, "cash")) {
            balances.merge(LocalDate.parse(it.get("date")), amount(it, "balance"), BigDecimal::add);
        }
        readTakings(folder);
        readLabour(folder);
    }

    private void readTakings(Path folder) throws IOException {
        for (var it : rows(folder, "sales")) {
            if (!it.get("type").equals("void")) {
                var day = LocalDateTime.parse(it.get("time")).toLocalDate();
                double taxed = number(it, "tax");
                double net = number(it, "quantity") * number(it, "unit_price") - number(it, "discount");
                takings.merge(day, net + taxed, Double::sum);
                tax.merge(day, taxed, Double::sum);
            }
        }
    }

    private final Map<String, BigDecimal> rates = new HashMap<>();

    private void readLabour(Path folder) throws IOException {
        rows(folder, "employees").forEach(it -> rates.put(it.get("employee"), amount(it, "hourly_rate")));
        for (var it : rows(folder, "shifts")) {
            var from = LocalDateTime.parse(it.get("from"));
            var hours =
                    Duration.between(from, LocalDateTime.parse(it.get("to"))).toMinutes() / 60.0;
            var rate = rates.getOrDefault(it.get("employee"), BigDecimal.ZERO);
            labour.merge(from.toLocalDate(), rate.multiply(BigDecimal.valueOf(hours)), BigDecimal::add);
        }
    }

    LocalDate first() {
        return balances.firstKey();
    }

    double balance(LocalDate day) {
        return balances.getOrDefault(day, BigDecimal.ZERO).doubleValue();
    }

    List<Invoice> invoices() {
        return List.copyOf(invoices.values());
    }

    /** What the owner took out beyond the monthly drawings after a day and up to another. */
    double extraDrawings(LocalDate after, LocalDate to) {
        return expenses.stream()
                .filter(it -> it.description().equals("Extra drawings"))
                .filter(it -> it.spentOn().isAfter(after) && !it.spentOn().isAfter(to))
                .mapToDouble(it -> it.amount().doubleValue())
                .sum();
    }

    /** What was known at the close of a day. */
    CashFacts at(LocalDate closed, int horizon) {
        return new CashFacts(
                closed,
                balances.getOrDefault(closed, BigDecimal.ZERO),
                invoices.values().stream()
                        .filter(it -> !it.issuedOn().isAfter(closed))
                        .map(it -> new Invoice(
                                it.id(),
                                it.customer(),
                                it.issuedOn(),
                                it.dueOn(),
                                past(it.paidOn(), closed),
                                it.amount()))
                        .toList(),
                bills.values().stream()
                        .filter(it -> !it.issuedOn().isAfter(closed))
                        .map(it -> new Bill(
                                it.id(),
                                it.vendor(),
                                it.invoiceNumber(),
                                it.issuedOn(),
                                it.dueOn(),
                                past(it.paidOn(), closed),
                                it.amount(),
                                it.category(),
                                ""))
                        .toList(),
                expenses.stream().filter(it -> !it.spentOn().isAfter(closed)).toList(),
                openOrders(closed),
                payouts.stream()
                        .filter(it ->
                                !it.takenOn().isAfter(closed) && it.takenOn().isAfter(closed.minusDays(100)))
                        .toList(),
                trade(closed, horizon),
                labour.entrySet().stream()
                        .filter(it -> !it.getKey().isAfter(closed))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static @Nullable LocalDate past(@Nullable LocalDate day, LocalDate closed) {
        return day == null || day.isAfter(closed) ? null : day;
    }

    private List<IncomingOrder> openOrders(LocalDate closed) {
        Map<String, IncomingOrder> open = new LinkedHashMap<>();
        for (var it : orders.values()) {
            var expected = day(it, "expected_on");
            var ordered = day(it, "ordered_on");
            var received = past(day(it, "received_on"), closed);
            if (expected != null && ordered != null && !ordered.isAfter(closed) && received == null) {
                var amount = amount(it, "quantity").multiply(amount(it, "unit_cost"));
                open.merge(
                        it.get("po"),
                        new IncomingOrder(it.get("po"), it.get("supplier"), expected, amount),
                        (a, b) -> new IncomingOrder(
                                a.id(), a.supplier(), a.expectedOn(), a.amount().add(b.amount())));
            }
        }
        return List.copyOf(open.values());
    }

    private Trade trade(LocalDate closed, int horizon) {
        var start = takings.firstKey();
        int days = (int) ChronoUnit.DAYS.between(start, closed) + 1;
        double[] past = new double[days];
        double[] taxed = new double[days];
        for (int i = 0; i < days; i++) {
            past[i] = takings.getOrDefault(start.plusDays(i), 0.0);
            taxed[i] = tax.getOrDefault(start.plusDays(i), 0.0);
        }
        return Trade.of(start, past, taxed, horizon);
    }

    private static List<CSVRecord> rows(Path folder, String name) throws IOException {
        try (var reader = Files.newBufferedReader(folder.resolve(name + ".csv"))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    private static @Nullable LocalDate day(CSVRecord it, String column) {
        return it.get(column).isEmpty() ? null : LocalDate.parse(it.get(column));
    }

    private static BigDecimal amount(CSVRecord it, String column) {
        return it.get(column).isEmpty() ? BigDecimal.ZERO : new BigDecimal(it.get(column));
    }

    private static double number(CSVRecord it, String column) {
        return it.get(column).isEmpty() ? 0 : Double.parseDouble(it.get(column));
    }
}
