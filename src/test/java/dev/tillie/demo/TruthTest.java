package dev.tillie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.demo.Table.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);

    @TempDir
    private static Path dir;

    private static List<Truth.Entry> truth = List.of();

    @BeforeAll
    static void write() throws IOException {
        DemoShop.write(dir, DemoOptions.of(UNTIL));
        truth = TruthReader.read(dir);
    }

    /** Past and future rows of a file; where both have the same id the later one. */
    private static Map<String, Row> byId(String name, String column) throws IOException {
        var rows = new HashMap<String, Row>();
        rows(name).forEach(it -> rows.put(it.get(column), it));
        return rows;
    }

    private static Row row(Map<String, Row> rows, String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    private static Stream<Row> rows(String name) throws IOException {
        return Stream.concat(Table.of(dir, name).stream(), Table.of(dir.resolve("future"), name).stream());
    }

    private static void each(String kind, int atLeast, Consumer<Truth.Entry> check) {
        var entries = truth.stream().filter(it -> it.kind().equals(kind)).toList();
        assertThat(entries).as(kind).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(check);
    }

    @Test
    void tellsOfEveryKindBeforeAndAfterTheLastDay() {
        for (var kind : List.of("card_testing", "stolen_card", "till_short", "duplicate_invoice", "retry_storm")) {
            assertThat(truth)
                    .filteredOn(it -> it.kind().equals(kind))
                    .as(kind)
                    .anyMatch(it -> it.from().isAfter(UNTIL))
                    .anyMatch(it -> !it.from().isAfter(UNTIL) && it.from().isAfter(UNTIL.minusDays(40)));
        }
        assertThat(truth)
                .filteredOn(Truth.Entry::harmless)
                .extracting(Truth.Entry::kind)
                .contains("big_regular", "retry_storm", "same_amount", "once_a_year", "till_swap");
    }

    @Test
    void testsCardsManyAtATimeFromOneAddress() throws IOException {
        var payments = byId("payments", "payment_id");
        each("card_testing", 3, it -> {
            var rows = it.ids().stream().map(id -> row(payments, id)).toList();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(24).hasSize((int) it.size());
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.get("email")).isEqualTo(it.subject());
                assertThat(row.day("time")).isEqualTo(it.from());
                assertThat(row.number("amount")).isLessThan(15);
            });
            assertThat(rows.stream().map(row -> row.get("card_fingerprint")).distinct())
                    .hasSize(rows.size());
            assertThat(rows.stream()
                            .filter(row -> row.get("status").equals("declined"))
                            .count())
                    .isGreaterThan(rows.size() * 7L / 10);
        });
    }

    @Test
    void stealsCardsForDearOrdersThatAreDisputed() throws IOException {
        var payments = byId("payments", "payment_id");
        var disputes = byId("payments", "refund_of");
        each("stolen_card", 8, it -> {
            var payment = row(payments, it.ids().getFirst());
            assertThat(payment.get("order_id")).isEqualTo(it.subject());
            assertThat(payment.number("amount")).isEqualTo(it.size()).isGreaterThan(100);
            assertThat(payment.get("billing_country")).isNotEqualTo(payment.get("shipping_country"));
            if (!it.to().isAfter(UNTIL.plusDays(90))) {
                var dispute = row(disputes, it.ids().getFirst());
                assertThat(dispute.get("dispute_reason")).isEqualTo("fraudulent");
                assertThat(dispute.day("time")).isEqualTo(it.to());
            }
        });
    }

    @Test
    void hasOneWhoRefundsFarMoreThanTheOthers() throws IOException {
        var refunds = new HashMap<String, Integer>();
        each("refund_habit", 1, it -> {
            try {
                var ids = new ArrayList<String>();
                rows("sales")
                        .filter(row -> row.get("type").equals("refund") && row.has("employee"))
                        .filter(row -> !row.day("time").isBefore(it.from())
                                && !row.day("time").isAfter(it.to()))
                        .filter(row -> row.get("channel").equals("in_store")
                                && row.get("line").equals("1"))
                        .forEach(row -> {
                            refunds.merge(row.get("employee"), 1, Integer::sum);
                            ids.add(row.get("order_id"));
                        });
                assertThat(ids).containsAll(it.ids());
                var mine = refunds.remove(it.subject());
                assertThat(mine)
                        .isGreaterThan(2
                                * refunds.values().stream()
                                        .max(Integer::compare)
                                        .orElse(0));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void billsTwiceUnderANumberWrittenDifferently() throws IOException {
        var bills = byId("bills", "id");
        each("duplicate_invoice", 3, it -> {
            var first = row(bills, it.ids().getFirst());
            var second = row(bills, it.ids().getLast());
            assertThat(second.get("amount")).isEqualTo(first.get("amount"));
            assertThat(second.get("vendor")).isEqualTo(first.get("vendor")).isEqualTo(it.subject());
            assertThat(second.get("invoice_number")).isNotEqualTo(first.get("invoice_number"));
            assertThat(digits(second)).isEqualTo(digits(first));
        });
        each("same_amount", 2, it -> {
            var first = row(bills, it.ids().getFirst());
            var second = row(bills, it.ids().getLast());
            assertThat(second.get("amount")).isEqualTo(first.get("amount"));
            assertThat(digits(second)).isNotEqualTo(digits(first));
        });
    }

    private static String digits(Row bill) {
        return bill.get("invoice_number").replaceAll("\\D", "").replaceAll("^0+", "");
    }

    @Test
    void leavesTheTillShort() throws IOException {
        var counts = rows("till_counts").toList();
        each(
                "till_short",
                3,
                it -> assertThat(counts).anySatisfy(row -> {
                    assertThat(row.get("location") + "/" + row.get("register")).isEqualTo(it.subject());
                    assertThat(row.day("time")).isEqualTo(it.from());
                    assertThat(row.number("expected") - row.number("counted")).isCloseTo(it.size(), within(8.0));
                }));
    }

    @Test
    void losesRegularsWhoNeverComeBack() throws IOException {
        var last = new HashMap<String, LocalDate>();
        var visits = new HashMap<String, Integer>();
        rows("sales").filter(it -> it.get("type").equals("sale")).forEach(it -> {
            last.put(it.get("customer_id"), it.day("time"));
            visits.merge(it.get("customer_id"), 1, Integer::sum);
        });
        each("lapsed_regular", 6, it -> {
            assertThat(last.get(it.subject())).isEqualTo(it.from());
            assertThat(visits.get(it.subject())).isGreaterThan(8);
        });
        each(
                "once_a_year",
                1,
                it -> assertThat(last.getOrDefault(it.subject(), UNTIL).getMonthValue())
                        .isEqualTo(12));
    }

    @Test
    void runsOutOfWhatIsLow() throws IOException {
        var stock = Table.of(dir, "stock").stream()
                .filter(it -> it.day("as_of").equals(UNTIL))
                .toList();
        var next = Table.of(dir.resolve("future"), "stock").stream().toList();
        each("low_stock", 4, it -> {
            assertThat(stock).anySatisfy(row -> {
                assertThat(row.get("sku") + "@" + row.get("location")).isEqualTo(it.subject());
                assertThat(row.number("on_hand")).isEqualTo(it.size());
            });
            assertThat(next).anySatisfy(row -> {
                assertThat(row.get("sku") + "@" + row.get("location")).isEqualTo(it.subject());
                assertThat(row.number("on_hand")).isLessThan(1);
                assertThat(row.day("as_of")).isEqualTo(it.to());
            });
        });
        assertThat(truth)
                .filteredOn(it -> it.note().startsWith("neglected, with an order"))
                .isNotEmpty();
        assertThat(truth)
                .filteredOn(it -> it.note().startsWith("neglected, nothing"))
                .isNotEmpty();
    }

    @Test
    void runsOutOfCashForSomeDaysAndRecovers() throws IOException {
        var cash = new HashMap<LocalDate, Double>();
        rows("cash").forEach(it -> cash.merge(it.day("date"), it.number("balance"), Double::sum));
        each("cash_dip", 1, it -> {
            assertThat(it.from()).isAfter(UNTIL);
            assertThat(it.size()).isNegative();
            it.from()
                    .datesUntil(it.to().plusDays(1))
                    .forEach(day -> assertThat(cash.get(day)).isNegative());
            assertThat(cash.get(it.from().minusDays(1))).isNotNegative();
            assertThat(cash.get(it.to().plusDays(1))).isNotNegative();
        });
        assertThat(cash.get(UNTIL)).isPositive();
        var bills =
                Table.of(dir, "bills").stream().filter(it -> !it.has("paid_on")).map(it -> it.get("id"));
        assertThat(bills)
                .containsAll(truth.stream()
                        .filter(it -> it.kind().equals("cash_dip"))
                        .findFirst()
                        .orElseThrow()
                        .ids());
    }

    @Test
    void spendsMoreThanPlannedOnOneThing() throws IOException {
        var plan = Table.of(dir, "budget").stream().toList();
        var spent = Stream.concat(Table.of(dir, "expenses").stream(), Table.of(dir, "bills").stream())
                .toList();
        each("budget_overshoot", 1, it -> {
            var planned = plan.stream()
                    .filter(row -> row.get("category").equals(it.subject()))
                    .filter(row -> row.get("month").equals(it.from().toString().substring(0, 7)))
                    .mapToDouble(row -> row.number("amount"))
                    .sum();
            var actual = spent.stream()
                    .filter(row -> row.get("category").equals(it.subject()))
                    .filter(row -> inside(row, it))
                    .mapToDouble(row -> row.number("amount"))
                    .sum();
            assertThat(actual - planned).isCloseTo(it.size(), within(.01)).isPositive();
        });
    }

    private static boolean inside(Row row, Truth.Entry entry) {
        var day = row.day(row.header().contains("date") ? "date" : "issued_on");
        return !day.isBefore(entry.from()) && !day.isAfter(entry.to());
    }
}
