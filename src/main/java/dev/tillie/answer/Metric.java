package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import dev.tillie.store.DayTotal;
import dev.tillie.store.GroupTotal;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** What is counted in a report; plain takings where the owner names nothing else. */
enum Metric {
    REVENUE("net takings"),
    UNITS("units sold"),
    ORDERS("orders"),
    AVG_ORDER_VALUE("an order on average"),
    REFUNDS("in refunds and corrections"),
    DISCOUNTS("given in discounts"),
    TAX("in sales tax");

    final String label;

    Metric(String label) {
        this.label = label;
    }

    static Metric of(Asked asked) {
        return asked.slots()
                .text(Slot.METRIC)
                .map(it -> switch (it) {
                    case "units" -> UNITS;
                    case "orders" -> ORDERS;
                    case "avg_order_value" -> AVG_ORDER_VALUE;
                    case "refunds" -> REFUNDS;
                    case "discounts" -> DISCOUNTS;
                    case "tax" -> TAX;
                    default -> REVENUE;
                })
                .orElse(REVENUE);
    }

    boolean isMoney() {
        return this != UNITS && this != ORDERS;
    }

    double value(Sums sums) {
        return amount(sums).doubleValue();
    }

    private BigDecimal amount(Sums sums) {
        return switch (this) {
            case REVENUE -> sums.net();
            case UNITS -> BigDecimal.valueOf(sums.units());
            case ORDERS -> BigDecimal.valueOf(sums.orders());
            case AVG_ORDER_VALUE -> sums.perOrder();
            case REFUNDS -> sums.refunds();
            case DISCOUNTS -> sums.discounts();
            case TAX -> sums.tax();
        };
    }

    double value(DayTotal day) {
        return value(Sums.of(List.of(day)));
    }

    double value(GroupTotal group) {
        return switch (this) {
            case UNITS -> group.units();
            case ORDERS -> group.orders();
            case REFUNDS -> group.refunds().doubleValue();
            case AVG_ORDER_VALUE -> group.orders() == 0 ? 0 : group.net().doubleValue() / group.orders();
            default -> group.net().doubleValue();
        };
    }

    String exact(Sums sums, CurrencyUnit currency) {
        return isMoney() ? Wording.exact(amount(sums), currency) : Wording.count(value(sums));
    }

    String exact(GroupTotal group, CurrencyUnit currency) {
        return switch (this) {
            case UNITS, ORDERS -> Wording.count(value(group));
            case REFUNDS -> Wording.exact(group.refunds(), currency);
            case AVG_ORDER_VALUE -> Wording.exact(BigDecimal.valueOf(value(group)), currency);
            default -> Wording.exact(group.net(), currency);
        };
    }
}
