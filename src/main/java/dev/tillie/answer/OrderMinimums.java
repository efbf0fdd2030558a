package dev.tillie.answer;

import dev.tillie.books.Supplier;
import dev.tillie.books.Wording;
import dev.tillie.inventory.BuyList;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What suppliers ask an order to come to, and what that did to a list to buy. */
final class OrderMinimums {
    private static final int MOST = 2;

    private final Asked asked;
    private final Map<String, BigDecimal> least = new TreeMap<>();
    private final Map<String, BigDecimal> free = new TreeMap<>();
    private final Map<String, BigDecimal> due = new TreeMap<>();

    private OrderMinimums(Asked asked, List<Replenishment.Advice> now) {
        this.asked = asked;
        now.forEach(it ->
                due.merge(Objects.requireNonNullElse(it.line().product().supplier(), ""), it.cost(), BigDecimal::add));
        for (var it : asked.ledger().catalogue().suppliers()) {
            put(least, it, it.minOrderValue());
            put(free, it, it.freeDeliveryOver());
        }
    }

    /** @param now what to order where money is no matter */
    static OrderMinimums of(Asked asked, List<Replenishment.Advice> now) {
        return new OrderMinimums(asked, now);
    }

    /** What suppliers ask of an order, the one that is named or all. */
    static Draft list(Asked asked) {
        if (!asked.audience().maySeeCosts()) {
            return Refusals.names();
        }
        var named = asked.slots().id(Slot.SUPPLIER);
        var known = asked.ledger().catalogue().suppliers().stream()
                .filter(it -> named.isEmpty() || it.name().equals(named.get()))
                .sorted(Comparator.comparing(Supplier::name))
                .toList();
        var change = "A minimum is a column of suppliers.csv, min_order_value; drop the file with the new one.";
        if (known.size() == 1) {
            return Draft.of(terms(asked, known.getFirst())).line(change);
        }
        var rows = known.stream()
                .filter(it -> it.minOrderValue() != null || it.freeDeliveryOver() != null)
                .map(it -> List.of(it.name(), money(asked, it.minOrderValue()), money(asked, it.freeDeliveryOver())))
                .toList();
        return rows.isEmpty()
                ? Draft.of("No supplier on record asks a minimum of an order.").line(change)
                : Draft.of(Phrases.plural(rows.size(), "supplier asks", "suppliers ask") + " a minimum of an order or"
                                + " deliver free from a sum on.")
                        .table(List.of("Supplier", "Minimum", "Free from"), rows)
                        .line(change);
    }

    private static String terms(Asked asked, Supplier it) {
        return it.name() + ": "
                + (it.minOrderValue() == null
                        ? "no minimum of an order on record"
                        : "an order must come to " + money(asked, it.minOrderValue()))
                + (it.freeDeliveryOver() == null
                        ? "."
                        : ", delivery is free from " + money(asked, it.freeDeliveryOver()) + ".");
    }

    private static String money(Asked asked, @Nullable BigDecimal value) {
        return value == null ? "" : Wording.brief(value, asked.shop().currency());
    }

    private static void put(Map<String, BigDecimal> values, Supplier supplier, @Nullable BigDecimal value) {
        if (value != null && value.signum() > 0) {
            values.put(supplier.name(), value);
        }
    }

    /** The least an order may come to, by supplier. */
    Map<String, BigDecimal> leastOrders() {
        return least;
    }

    /** Who was left out or filled up for it, and who will charge for delivery. */
    List<String> said(BuyList list, boolean open) {
        var lines = new ArrayList<String>();
        list.dropped().stream().sorted().limit(MOST).forEach(it -> lines.add(dropped(it, list, open)));
        var more = list.dropped().stream().sorted().skip(MOST).toList();
        if (!more.isEmpty()) {
            lines.add("Left out too for their minimum: " + Phrases.list(more) + ".");
        }
        if (!list.filled().isEmpty()) {
            lines.add(list.filled().stream()
                            .sorted()
                            .map(it -> it + " is filled up to the "
                                    + (open ? money(minimum(it)) + " an order must come to" : "least they deliver"))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        lines.add(delivery(list, open));
        return lines;
    }

    private String dropped(String supplier, BuyList list, boolean open) {
        var risk = list.lines().stream()
                .filter(it -> it.supplier().equals(supplier))
                .mapToDouble(BuyList.Line::atRisk)
                .sum();
        var what = due.getOrDefault(supplier, BigDecimal.ZERO).compareTo(minimum(supplier)) < 0
                ? "all that is due there comes to less than "
                : "what the money buys there comes to less than ";
        return "Nothing from " + supplier + ": " + what
                + (open
                        ? "the " + money(minimum(supplier)) + " an order must (risks " + about(risk) + ")."
                        : "they deliver.");
    }

    private BigDecimal minimum(String supplier) {
        return least.getOrDefault(supplier, BigDecimal.ZERO);
    }

    private String delivery(BuyList list, boolean open) {
        var paid = list.orders().entrySet().stream()
                .filter(it -> it.getValue().compareTo(free.getOrDefault(it.getKey(), BigDecimal.ZERO)) < 0)
                .map(it -> it.getKey()
                        + (open
                                ? " (" + money(it.getValue()) + " of "
                                        + money(free.getOrDefault(it.getKey(), BigDecimal.ZERO)) + ")"
                                : ""))
                .limit(3)
                .toList();
        return paid.isEmpty() ? "" : "Below free delivery: " + Phrases.list(paid) + ".";
    }

    private String money(BigDecimal amount) {
        return Wording.about(amount, asked.shop().currency());
    }

    private String about(double amount) {
        return Wording.about(BigDecimal.valueOf(amount), asked.shop().currency());
    }
}
