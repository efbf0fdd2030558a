package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a question is after, in a few words: {@code sales of Oat milk 1L last week, by product}. */
final class SubjectWords {
    private static final List<Slot> OF =
            List.of(Slot.PRODUCT, Slot.CATEGORY, Slot.SUPPLIER, Slot.CUSTOMER, Slot.EMPLOYEE);

    private SubjectWords() {}

    static String of(Question question, Ledger ledger) {
        return Phrases.list(question.parts().stream().map(it -> of(it, ledger)).toList());
    }

    private static String of(Question.Part part, Ledger ledger) {
        var slots = part.slots();
        var names = OF.stream().flatMap(it -> name(slots, it, ledger).stream()).toList();
        var place = Stream.of(Slot.LOCATION, Slot.CHANNEL)
                .flatMap(it -> slots.text(it).stream())
                .map(it -> " in " + it.replace('_', ' '))
                .toList();
        return noun(part)
                + (names.isEmpty() ? "" : " of " + Phrases.list(names))
                + String.join("", place)
                + when(slots)
                + slots.text(Slot.GROUP_BY)
                        .map(it -> ", by " + it.replace('_', ' '))
                        .orElse("")
                + slots.text(Slot.SORT)
                        .filter("asc"::equals)
                        .map(_ -> ", worst first")
                        .orElse("");
    }

    private static Optional<String> name(Slots slots, Slot slot, Ledger ledger) {
        var product = slot == Slot.PRODUCT
                ? slots.id(slot).map(ledger.products()::get).map(it -> it.name())
                : Optional.<String>empty();
        return product.or(() -> slots.text(slot));
    }

    private static String when(Slots slots) {
        return Stream.of(Slot.PERIOD, Slot.HORIZON)
                        .flatMap(it -> slots.span(it).stream())
                        .map(it -> " " + it.said().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse("")
                + slots.span(Slot.COMPARISON)
                        .map(it -> ", against " + it.said())
                        .orElse("");
    }

    private static String noun(Question.Part part) {
        var metric = part.slots().text(Slot.METRIC).orElse("");
        return switch (part.intent()) {
            case SALES_REPORT -> sales(metric);
            case SALES_FORECAST -> "the sales forecast";
            case REORDER -> "what to reorder";
            case STOCK_LEVEL -> stock(metric);
            case CUSTOMER_SEGMENTS -> "customer groups";
            case CUSTOMER_CHURN -> "who is slipping away";
            case CUSTOMER_VALUE -> "the best customers";
            case FRAUD_CHECK, FRAUD_EXPLAIN -> "what looks suspicious";
            case BUDGET_STATUS -> "the budget";
            case CASH_FLOW -> cash(metric);
            case EXPENSE_REPORT -> "spending";
            case PROFIT_MARGIN -> profit(metric);
            case PRICING_WHATIF -> "the price question";
            case INVESTMENT -> "the investment";
            case COST_SAVING -> "where to save";
            case SUMMARY -> "how the shop is doing";
            case SETTINGS, HELP, SMALLTALK, OUT_OF_SCOPE -> "the answer";
        };
    }

    private static String sales(String metric) {
        return switch (metric) {
            case "", "revenue" -> "sales";
            case "units" -> "units sold";
            case "avg_order_value" -> "the average sale";
            default -> metric.replace('_', ' ');
        };
    }

    private static String stock(String metric) {
        return switch (metric) {
            case "low_stock", "days_of_cover" -> "stock that runs low";
            case "out_of_stock" -> "what is out of stock";
            case "slow_movers", "overstock" -> "slow movers";
            case "stock_value" -> "the value of the stock";
            default -> "stock";
        };
    }

    private static String cash(String metric) {
        return switch (metric) {
            case "receivables" -> "who owes you";
            case "payables" -> "what you owe";
            case "cash_balance" -> "the cash balance";
            default -> "the cash forecast";
        };
    }

    private static String profit(String metric) {
        return switch (metric) {
            case "net_profit" -> "net profit";
            case "gross_profit" -> "gross profit";
            case "food_cost_pct" -> "food cost";
            default -> "margins";
        };
    }
}
