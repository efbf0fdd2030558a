package dev.tillie.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.fraud.Bill;
import dev.tillie.fraud.Employee;
import dev.tillie.fraud.Expense;
import dev.tillie.fraud.Facts;
import dev.tillie.fraud.FeedTrial.Planted;
import dev.tillie.fraud.Payment;
import dev.tillie.fraud.Sale;
import dev.tillie.fraud.Shift;
import dev.tillie.fraud.TillCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A folder of the demo shop's files as facts, and what its truth file says was put into them. */
record DemoBooks(Facts facts, List<Planted> planted) {
    static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

    static DemoBooks of(Path dir) throws IOException {
        var payments = payments(dir);
        var facts = Facts.none(ZONE, "€")
                .withPayments(payments)
                .withSales(sales(dir, payments))
                .withCounts(read(dir, "till_counts").stream()
                        .map(it -> new TillCount(
                                time(it, "time"),
                                it.get("location"),
                                it.get("register"),
                                it.get("employee"),
                                number(it, "expected"),
                                number(it, "counted")))
                        .toList())
                .withBills(read(dir, "bills").stream()
                        .map(it -> new Bill(
                                it.get("id"),
                                it.get("vendor"),
                                it.get("invoice_number"),
                                LocalDate.parse(it.get("issued_on")),
                                LocalDate.parse(it.get("due_on")),
                                day(it, "paid_on"),
                                number(it, "amount"),
                                it.get("bank_account")))
                        .toList())
                .withExpenses(read(dir, "expenses").stream()
                        .map(it -> new Expense(
                                it.get("id"),
                                LocalDate.parse(it.get("date")),
                                it.get("vendor"),
                                it.get("category"),
                                number(it, "amount"),
                                it.get("description")))
                        .toList())
                .withStaff(
                        read(dir, "employees").stream()
                                .map(it -> new Employee(
                                        it.get("employee"),
                                        number(it, "hourly_rate"),
                                        day(it, "starts_on"),
                                        day(it, "ends_on"),
                                        ""))
                                .toList(),
                        read(dir, "shifts").stream()
                                .map(it -> new Shift(
                                        it.get("employee"), it.get("location"), time(it, "from"), time(it, "to")))
                                .toList());
        return new DemoBooks(facts, planted(dir));
    }

    private static List<Payment> payments(Path dir) throws IOException {
        return read(dir, "payments").stream()
                .map(it -> new Payment(
                        it.get("payment_id"),
                        time(it, "time"),
                        number(it, "amount"),
                        switch (it.get("type")) {
                            case "refund" -> Payment.Kind.REFUND;
                            case "dispute" -> Payment.Kind.DISPUTE;
                            default -> Payment.Kind.PAYMENT;
                        },
                        it.get("status").equals("declined"),
                        it.get("order_id"),
                        it.get("refund_of"),
                        it.get("customer_id"),
                        it.get("card_fingerprint"),
                        it.get("email"),
                        it.get("ip"),
                        "",
                        it.get("employee"),
                        it.get("location"),
                        new Payment.Places(
                                it.get("card_country"),
                                it.get("billing_country"),
                                it.get("shipping_country"),
                                it.get("ip_country"),
                                it.get("billing_postcode"),
                                it.get("shipping_postcode"),
                                it.get("cvc_check").equals("fail"),
                                it.get("avs_check").equals("fail"))))
                .toList();
    }

    private static List<Sale> sales(Path dir, List<Payment> payments) throws IOException {
        var byCard = new HashMap<String, Payment>();
        payments.stream().filter(it -> !it.order().isEmpty()).forEach(it -> byCard.put(it.order(), it));
        var trade = new HashMap<String, Boolean>();
        read(dir, "customers")
                .forEach(it -> trade.put(it.get("customer_id"), it.get("tags").contains("trade")));
        var tickets = new LinkedHashMap<String, List<CSVRecord>>();
        for (var it : read(dir, "sales")) {
            tickets.computeIfAbsent(it.get("order_id"), key -> new ArrayList<>())
                    .add(it);
        }
        return tickets.entrySet().stream()
                .map(it -> sale(
                        it.getKey(),
                        it.getValue(),
                        byCard.containsKey(it.getKey())
                                ? Sale.Paid.CARD
                                : trade.getOrDefault(it.getValue().getFirst().get("customer_id"), false)
                                        ? Sale.Paid.ACCOUNT
                                        : Sale.Paid.CASH))
                .toList();
    }

    private static Sale sale(String order, List<CSVRecord> lines, Sale.Paid paid) {
        var first = lines.getFirst();
        var amount = lines.stream()
                .mapToDouble(it -> number(it, "quantity") * number(it, "unit_price")
                        - number(it, "discount")
                        + number(it, "tax")
                        + number(it, "tip"))
                .sum();
        var kind = switch (first.get("type")) {
            case "refund" -> Sale.Kind.REFUND;
            case "void" -> Sale.Kind.VOID;
            default -> Sale.Kind.SALE;
        };
        var promotion = lines.stream()
                .map(it -> it.get("promotion"))
                .filter(it -> !it.isEmpty())
                .findFirst();
        return new Sale(
                order,
                time(first, "time"),
                kind,
                Math.abs(amount),
                Math.abs(
                        lines.stream().mapToDouble(it -> number(it, "discount")).sum()),
                kind == Sale.Kind.VOID ? Sale.Paid.UNKNOWN : paid,
                first.get("employee"),
                first.get("location"),
                first.get("channel"),
                first.get("customer_id"),
                first.get("refund_of"),
                new Sale.Extras(promotion.orElse(""), 0, false, 0));
    }

    private static List<Planted> planted(Path dir) throws IOException {
        var planted = new ArrayList<Planted>();
        for (var it :
                new ObjectMapper().readTree(dir.resolve("truth.json").toFile()).get("items")) {
            var ids = new ArrayList<String>();
            it.get("ids").forEach(id -> ids.add(id.asText()));
            planted.add(new Planted(
                    it.get("kind").asText(),
                    it.get("subject").asText(),
                    LocalDate.parse(it.get("from").asText()),
                    LocalDate.parse(it.get("to").asText()),
                    ids));
        }
        return planted;
    }

    /** The rows of one of the files in a folder. */
    static List<CSVRecord> read(Path dir, String name) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(dir.resolve(name + ".csv"));
                var parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }

    private static Instant time(CSVRecord row, String column) {
        return LocalDateTime.parse(row.get(column)).atZone(ZONE).toInstant();
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }

    private static double number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column));
    }
}
