package dev.tillie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.demo.Table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoShopTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);
    private static final DemoOptions OPTIONS = DemoOptions.of(UNTIL);
    private static final DemoOptions SMALL = new DemoOptions(7, UNTIL, 150, 90, 300, 40);

    @TempDir
    private static Path dir;

    private static Path future;

    @BeforeAll
    static void write() throws IOException {
        DemoShop.write(dir, OPTIONS);
        future = dir.resolve("future");
    }

    private static double net(Row sale) {
        return sale.get("type").equals("void")
                ? 0
                : sale.number("quantity") * sale.number("unit_price") - sale.number("discount");
    }

    private static <K> Map<K, Double> sum(Path folder, Function<Row, K> key) throws IOException {
        return Table.of(folder, "sales").stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingDouble(DemoShopTest::net)));
    }

    @Test
    void writesTheSameBytesForTheSameSeedAndDay(@TempDir Path other) throws IOException {
        DemoShop.write(other.resolve("one"), SMALL);
        DemoShop.write(other.resolve("two"), SMALL);
        try (var files = Files.walk(other.resolve("one"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var twin = other.resolve("two").resolve(other.resolve("one").relativize(file));
                assertThat(Files.mismatch(file, twin)).as(file.toString()).isEqualTo(-1);
            }
        }
    }

    @Test
    void putsTroublesOnOtherDaysForAnotherSeed(@TempDir Path other) throws IOException {
        DemoShop.write(other.resolve("7"), SMALL);
        DemoShop.write(other.resolve("8"), new DemoOptions(8, UNTIL, 150, 90, 300, 40));
        for (var kind : List.of("card_testing", "stolen_card", "refund_habit", "till_short", "lapsed_regular")) {
            assertThat(days(other.resolve("7"), kind)).as(kind).isNotEqualTo(days(other.resolve("8"), kind));
        }
    }

    private static List<String> days(Path folder, String kind) throws IOException {
        return TruthReader.read(folder).stream()
                .filter(it -> it.kind().equals(kind))
                .map(it -> it.subject() + " " + it.from())
                .toList();
    }

    @Test
    void hasTheSizeOfATwoPlaceShop() throws IOException {
        var sales = Table.of(dir, "sales");
        assertThat(sales.rows()).hasSizeBetween(110_000, 150_000);
        assertThat(Table.of(dir, "customers").rows()).hasSize(1500);
        assertThat(Table.of(dir, "products").rows()).hasSize(201);
        assertThat(Table.of(dir, "products").column("category")).hasSize(13).contains("Delivery");
        assertThat(sales.column("location")).containsExactlyInAnyOrder("Harbour Street", "Oak Lane");
        assertThat(sales.column("channel")).containsExactlyInAnyOrder("in_store", "online");
        var year = sales.stream()
                .filter(it -> it.day("time").isAfter(UNTIL.minusYears(1)))
                .mapToDouble(DemoShopTest::net)
                .sum();
        assertThat(year).isBetween(580_000.0, 720_000.0);
    }

    @Test
    void sellsByWeekdayAndSeason() throws IOException {
        var days = sum(dir, it -> it.day("time"));
        var week = new HashMap<DayOfWeek, Double>();
        days.forEach((day, net) -> week.merge(day.getDayOfWeek(), net, Double::sum));
        assertThat(week.getOrDefault(DayOfWeek.SATURDAY, 0.0))
                .isGreaterThan(week.getOrDefault(DayOfWeek.MONDAY, 0.0) * 1.15);
        assertThat(week.getOrDefault(DayOfWeek.SUNDAY, 0.0)).isLessThan(week.getOrDefault(DayOfWeek.MONDAY, 0.0));
        var months = sum(dir, it -> it.get("time").substring(0, 7));
        assertThat(months.getOrDefault("2025-12", 0.0)).isGreaterThan(months.getOrDefault("2026-01", 0.0) * 1.3);
        assertThat(months.getOrDefault("2025-07", 0.0)).isGreaterThan(months.getOrDefault("2025-02", 0.0) * 1.2);
        assertThat(months.getOrDefault("2026-06", 0.0)).isGreaterThan(months.getOrDefault("2025-06", 0.0));
    }

    @Test
    void keepsItsDoorsShutAtChristmasAndOnOakLaneOnSundays() throws IOException {
        assertThat(Table.of(dir, "sales").stream()
                        .filter(it -> it.get("channel").equals("in_store")))
                .noneMatch(it ->
                        it.get("time").contains("-12-25") || it.get("time").contains("-12-26"))
                .noneMatch(it ->
                        it.get("location").equals("Oak Lane") && it.day("time").getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void accountsForEveryUnitOnEveryShelf() throws IOException {
        var recipes = Table.of(dir, "recipes").stream().collect(Collectors.groupingBy(it -> it.get("sku")));
        var levels = new HashMap<String, Double>();
        var counted = new HashMap<String, Double>();
        Table.of(dir, "stock").stream().forEach(it -> {
            var known = it.day("as_of").isBefore(UNTIL) ? levels : counted;
            known.put(it.get("sku") + "@" + it.get("location"), it.number("on_hand"));
        });
        Table.of(dir, "sales").stream()
                .filter(it -> !it.get("type").equals("void"))
                .forEach(it -> {
                    var parts = recipes.getOrDefault(it.get("sku"), List.of());
                    for (var part : parts) {
                        var used = it.number("quantity") * part.number("quantity");
                        levels.merge(part.get("ingredient_sku") + "@" + it.get("location"), -used, Double::sum);
                    }
                    levels.computeIfPresent(
                            it.get("sku") + "@" + it.get("location"), (shelf, units) -> units - it.number("quantity"));
                });
        Table.of(dir, "movements").stream().forEach(it -> {
            levels.merge(it.get("sku") + "@" + it.get("location"), it.number("quantity"), Double::sum);
            if (it.has("to_location")) {
                levels.merge(it.get("sku") + "@" + it.get("to_location"), -it.number("quantity"), Double::sum);
            }
        });
        Table.of(dir, "purchase_orders").stream()
                .filter(it -> it.has("received_on"))
                .forEach(it -> levels.merge(
                        it.get("sku") + "@" + it.get("location"), it.number("received_quantity"), Double::sum));
        assertThat(counted).hasSizeGreaterThan(250).allSatisfy((shelf, units) -> {
            assertThat(units).as(shelf).isNotNegative();
            assertThat(levels.get(shelf)).as(shelf).isCloseTo(units, within(.001));
        });
    }

    @Test
    void losesSalesWhereAShelfIsEmpty() throws IOException {
        assertThat(Table.of(dir, "stock").stream().filter(it -> it.day("as_of").equals(UNTIL)))
                .filteredOn(it -> it.number("on_hand") == 0)
                .hasSizeBetween(3, 60);
    }

    @Test
    void chargesCardsWhatTheOrderCameTo() throws IOException {
        var orders = Table.of(dir, "sales").stream()
                .filter(it -> it.get("type").equals("sale"))
                .collect(Collectors.groupingBy(
                        it -> it.get("order_id"),
                        Collectors.summingDouble(it -> net(it) + it.number("tax") + it.number("tip"))));
        assertThat(Table.of(dir, "payments").stream()
                        .filter(it -> it.get("type").equals("payment"))
                        .filter(it -> it.get("status").equals("succeeded")))
                .hasSizeGreaterThan(30_000)
                .allSatisfy(
                        it -> assertThat(orders.get(it.get("order_id"))).isCloseTo(it.number("amount"), within(.001)));
    }

    @Test
    void refersOnlyToWhatExists() throws IOException {
        var skus = Table.of(dir, "products").column("sku");
        var customers = Table.of(dir, "customers").column("customer_id");
        var employees = Table.of(dir, "employees").column("employee");
        var promotions = Table.of(dir, "promotions").column("id");
        var suppliers = Table.of(dir, "suppliers").column("supplier");
        var orders = Table.of(dir, "sales").column("order_id");
        orders.add("");
        List.of(customers, employees, promotions).forEach(it -> it.add(""));
        assertThat(Table.of(dir, "sales").stream()).allSatisfy(it -> {
            assertThat(skus).contains(it.get("sku"));
            assertThat(customers).contains(it.get("customer_id"));
            assertThat(employees).contains(it.get("employee"));
            assertThat(promotions).contains(it.get("promotion"));
        });
        assertThat(orders).containsAll(Table.of(dir, "payments").column("order_id"));
        assertThat(skus).containsAll(Table.of(dir, "stock").column("sku"));
        assertThat(skus).containsAll(Table.of(dir, "recipes").column("ingredient_sku"));
        assertThat(suppliers).containsAll(Table.of(dir, "purchase_orders").column("supplier"));
        assertThat(customers).containsAll(Table.of(dir, "invoices").column("customer_id"));
        assertThat(employees).containsAll(Table.of(dir, "shifts").column("employee"));
    }

    @Test
    void writesEveryCanonicalFileWithItsHeader() throws IOException {
        for (var entry : Journal.HEADERS.entrySet()) {
            for (var folder : List.of(dir, future)) {
                var table = Table.of(folder, entry.getKey());
                assertThat(String.join(",", table.header())).isEqualTo(entry.getValue());
                assertThat(table.rows()).allSatisfy(it -> assertThat(it).hasSameSizeAs(table.header()));
            }
            assertThat(Table.of(dir, entry.getKey()).rows()).as(entry.getKey()).isNotEmpty();
        }
    }

    @Test
    void keepsBalancesThatFollowFromTheFlows() throws IOException {
        var from = OPTIONS.start().plusDays(30);
        var flows = flow("payments", "paid_out_on", from, it -> it.number("amount") - it.number("fee"))
                + flow("invoices", "paid_on", from, it -> it.number("amount"))
                - flow("bills", "paid_on", from, it -> it.number("amount"))
                - flow("expenses", "date", from, it -> it.number("amount"))
                + flow("till_counts", "time", from, it -> it.number("counted") - 150);
        assertThat(balance(UNTIL) - balance(from)).isCloseTo(flows, within(.01));
        assertThat(Table.of(dir, "cash").stream()
                        .filter(it -> it.get("account").equals("Current account"))
                        .mapToDouble(it -> it.number("balance"))
                        .average()
                        .orElseThrow())
                .isBetween(8_000.0, 60_000.0);
    }

    private static double flow(String name, String column, LocalDate from, Function<Row, Double> amount)
            throws IOException {
        return Table.of(dir, name).stream()
                .filter(it -> it.has(column)
                        && it.day(column).isAfter(from)
                        && !it.day(column).isAfter(UNTIL))
                .mapToDouble(amount::apply)
                .sum();
    }

    private static double balance(LocalDate day) throws IOException {
        return Table.of(dir, "cash").stream()
                .filter(it -> it.day("date").equals(day))
                .mapToDouble(it -> it.number("balance"))
                .sum();
    }

    @Test
    void goesOnInTheFutureWhereThePastEnds() throws IOException {
        var past = Table.of(dir, "sales");
        var next = Table.of(future, "sales");
        assertThat(past.stream().map(it -> it.day("time"))).allMatch(it -> !it.isAfter(UNTIL));
        assertThat(next.stream().map(it -> it.day("time"))).allMatch(it -> it.isAfter(UNTIL));
        assertThat(next.column("time").stream().map(it -> it.substring(0, 10)).distinct())
                .hasSizeBetween(86, 90);
        var shared = new HashSet<>(past.column("order_id"));
        shared.retainAll(next.column("order_id"));
        assertThat(shared).isEmpty();
        var open = Table.of(dir, "purchase_orders").stream()
                .filter(it -> !it.has("received_on"))
                .map(it -> it.get("po") + it.get("sku") + it.get("location"))
                .collect(Collectors.toSet());
        var received = Table.of(future, "purchase_orders").stream()
                .filter(it -> it.has("received_on"))
                .map(it -> it.get("po") + it.get("sku") + it.get("location"))
                .collect(Collectors.toSet());
        assertThat(open).hasSizeGreaterThan(20).isSubsetOf(received);
    }

    @Test
    void keepsUnpaidBillsAndInvoicesOpen() throws IOException {
        for (var name : List.of("bills", "invoices")) {
            var open = Table.of(dir, name).stream()
                    .filter(it -> !it.has("paid_on"))
                    .map(it -> it.get("id"))
                    .collect(Collectors.toSet());
            var late = Table.of(dir, name).stream()
                    .filter(it -> it.has("paid_on") && it.day("paid_on").isAfter(it.day("due_on")));
            assertThat(open).as(name).isNotEmpty();
            assertThat(late).as(name).hasSizeGreaterThan(20);
        }
    }

    @Test
    void refusesAShopTooSmallToBeOne() {
        assertThatThrownBy(() -> new DemoOptions(7, UNTIL, 10, 200, 1500, 90))
                .hasMessage("a demo shop needs at least 120 days, got 10");
    }
}
