package dev.tillie.answer;

import dev.tillie.books.Catalogue;
import dev.tillie.books.Customer;
import dev.tillie.books.Period;
import dev.tillie.books.Supplier;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Every question the slots can express, over a shop's own names and some that it doesn't have. */
final class GeneratedQuestions {
    private static final List<String> METRICS = words("""
            revenue units orders avg_order_value refunds tax gross_profit net_profit margin_pct food_cost_pct stock_value
            days_of_cover out_of_stock low_stock slow_movers overstock cash_balance runway receivables payables clv
            last_visit repeat_rate discounts voids chargebacks""");
    private static final List<String> GROUPS = words("""
            product category location channel employee customer supplier payment_method hour day_of_week day week month
            new_returning""");
    private static final List<String> ACTIONS = words("""
            mark_legitimate mark_fraud snooze block create_po set_budget set_quiet_hours schedule_summary subscribe mute
            lock exclude tell undo forget""");
    /** A product that no shop has. */
    static final String STRANGER = "Zebra Wax";

    private static final int MOST_SLOTS = 5;

    private final Catalogue catalogue;
    private final LocalDate today;

    GeneratedQuestions(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+"));
    }

    /** A question of one part, its words made of its details. */
    Arbitrary<Question> questions() {
        return Arbitraries.of(Intent.class).flatMap(intent -> slots().map(slots -> question(intent, slots)));
    }

    /** Of a kind that a product matters to, over one that the shop doesn't have. */
    Arbitrary<Question> questionsAboutAStranger() {
        var kinds = Arbitraries.of(
                Intent.SALES_REPORT,
                Intent.STOCK_LEVEL,
                Intent.REORDER,
                Intent.SALES_FORECAST,
                Intent.PROFIT_MARGIN,
                Intent.PRICING_WHATIF);
        return kinds.flatMap(intent -> Arbitraries.of(Slot.PERIOD, Slot.METRIC, Slot.SORT, Slot.LIMIT, Slot.FORMAT)
                .flatMap(slot -> value(slot)
                        .map(value ->
                                question(intent, new Slots(Map.of(Slot.PRODUCT, STRANGER, slot, value), Map.of())))));
    }

    private static Question question(Intent intent, Slots slots) {
        var said = intent.key().replace('_', ' ') + " "
                + slots.values().values().stream().map(GeneratedQuestions::said).collect(Collectors.joining(" "));
        return new Question(said, List.of(new Question.Part(intent, slots)), 1, List.of(), null);
    }

    private static String said(Object value) {
        return value instanceof Span span ? span.said() : value.toString();
    }

    private Arbitrary<Slots> slots() {
        return Arbitraries.of(Slot.class)
                .flatMap(slot -> value(slot).map(value -> Map.entry(slot, value)))
                .list()
                .uniqueElements(Map.Entry::getKey)
                .ofMaxSize(MOST_SLOTS)
                .map(this::resolved);
    }

    private Slots resolved(List<Map.Entry<Slot, Object>> entries) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        entries.forEach(it -> values.put(it.getKey(), it.getValue()));
        var ids = new EnumMap<Slot, String>(Slot.class);
        values.forEach((slot, value) -> {
            var id = id(slot, value);
            if (id != null) {
                ids.put(slot, id);
            }
        });
        return new Slots(values, ids);
    }

    private @Nullable String id(Slot slot, Object value) {
        return switch (slot) {
            case PRODUCT ->
                catalogue.products().stream()
                        .filter(it -> it.name().equals(value))
                        .map(it -> it.sku())
                        .findFirst()
                        .orElse(null);
            case CUSTOMER ->
                catalogue.customers().stream()
                        .filter(it -> value.equals(it.name()))
                        .map(Customer::id)
                        .findFirst()
                        .orElse(null);
            case CATEGORY, SUPPLIER, EMPLOYEE, LOCATION, CHANNEL -> value instanceof String known ? known : null;
            default -> null;
        };
    }

    private Arbitrary<Object> value(Slot slot) {
        return switch (slot) {
            case PRODUCT ->
                names(catalogue.products().stream().map(it -> it.name()).toList());
            case CATEGORY -> names(List.copyOf(catalogue.categories()));
            case CUSTOMER ->
                names(catalogue.customers().stream()
                        .map(Customer::name)
                        .filter(it -> it != null)
                        .toList());
            case SUPPLIER ->
                names(catalogue.suppliers().stream().map(Supplier::name).toList());
            case EMPLOYEE -> names(catalogue.employees());
            case LOCATION -> names(catalogue.locations());
            case CHANNEL -> names(catalogue.channels());
            case ORDER_ID -> texts("1042", "T3", "0");
            case ORDER_REF -> texts("the second one", "number 1", "1", "the last one");
            case PERIOD, COMPARISON -> spans(today.minusDays(900), today);
            case HORIZON -> spans(today.plusDays(1), today.plusDays(400));
            case METRIC -> Arbitraries.of(METRICS).map(it -> it);
            case GROUP_BY -> Arbitraries.of(GROUPS).map(it -> it);
            case SORT -> texts("asc", "desc");
            case LIMIT -> Arbitraries.integers().between(0, 500).map(it -> it);
            case AMOUNT, PRICE, UNIT_COST, THRESHOLD -> amounts();
            case CURRENCY -> texts("EUR", "GBP", "INR");
            case QUANTITY -> Arbitraries.integers().between(0, 100_000).map(it -> it);
            case PRICE_CHANGE ->
                Arbitraries.doubles().between(-20, 20).ofScale(2).map(it -> it);
            case PRICE_CHANGE_PCT, COST_CHANGE_PCT ->
                Arbitraries.integers().between(-120, 300).map(it -> it);
            case COST_ITEM -> texts("rent", "flour", "wages", "electricity", "a new van");
            case SCENARIO -> texts("what if Hartley pays late", "sales drop 20%");
            case SEGMENT -> texts("regulars", "at risk", "new", "lapsed");
            case DETAIL -> texts("explain", "range", "accuracy", "trend", "contact");
            case FORMAT -> texts("chart", "csv", "xlsx");
            case ACTION -> Arbitraries.of(ACTIONS).map(it -> it);
            case TIME -> texts("09:00", "21:00", "00:00");
        };
    }

    private static Arbitrary<Object> names(List<String> known) {
        var all = new ArrayList<>(known.subList(0, Math.min(40, known.size())));
        all.add(STRANGER);
        all.add("X’); drop table sales;--");
        return Arbitraries.of(all).map(it -> it);
    }

    private static Arbitrary<Object> texts(String... texts) {
        return Arbitraries.of(texts).map(it -> it);
    }

    private static Arbitrary<Object> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(2)
                .map(it -> it);
    }

    private static Arbitrary<Object> spans(LocalDate first, LocalDate last) {
        var days = (int) (last.toEpochDay() - first.toEpochDay());
        return Arbitraries.integers()
                .between(0, days)
                .flatMap(from -> Arbitraries.integers()
                        .between(0, 120)
                        .map(length -> new Span(
                                new Period(first.plusDays(from), first.plusDays(Math.min(days, from + (long) length))),
                                "then")));
    }
}
