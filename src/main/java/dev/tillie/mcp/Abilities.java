package dev.tillie.mcp;

import static dev.tillie.mcp.Argument.number;
import static dev.tillie.mcp.Argument.of;
import static dev.tillie.mcp.Argument.said;
import static dev.tillie.mcp.Argument.whole;
import static dev.tillie.mcp.Argument.words;

import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import java.util.List;
import java.util.Optional;

/** Every tool: the free question, and one for each engine. */
final class Abilities {
    private static final int LONGEST_QUESTION = 4_000;
    private static final double MOST_MONEY = 1e9;

    private static final Argument PRODUCT = said(Slot.PRODUCT, "of %s", "a product, by name or code");
    private static final Argument CATEGORY = said(Slot.CATEGORY, "in the category %s", "a category of products");
    private static final Argument SUPPLIER = said(Slot.SUPPLIER, "from %s", "a supplier");
    private static final Argument LOCATION = said(Slot.LOCATION, "at %s", "one of the shop’s places");
    private static final Argument CHANNEL = said(Slot.CHANNEL, "through %s", "a sales channel, as online or in store");
    private static final Argument CUSTOMER = said(Slot.CUSTOMER, "of %s", "a customer, by name or number");
    private static final Argument EMPLOYEE = said(Slot.EMPLOYEE, "by %s", "a member of staff");
    private static final Argument PERIOD =
            said(Slot.PERIOD, "%s", "days past, in words (last week, October) or as 2026-10-01 to 2026-10-31");
    private static final Argument HORIZON =
            said(Slot.HORIZON, "%s", "days to come, in words: next week, the next 30 days, December");
    private static final Argument COMPARISON =
            said(Slot.COMPARISON, "compared with %s", "what to compare with: the month before, last year, budget");
    private static final Argument SORT =
            of(Slot.SORT, "desc for the biggest or best first, asc for the smallest", List.of("asc", "desc"));
    private static final Argument LIMIT = whole(Slot.LIMIT, "how many rows", 1, 50);

    static final List<Ability> ALL = List.of(
            new Ability(
                    "ask_tillie",
                    "Ask anything",
                    "Answers a question about the shop in the owner’s own words: sales, stock, customers, money.",
                    null,
                    "",
                    List.of(
                            words(Ability.QUESTION, "in plain words", LONGEST_QUESTION),
                            words(Ability.BEFORE, "the question this one follows up, if any", LONGEST_QUESTION)),
                    List.of(Ability.QUESTION)),
            engine(
                    "reorder_list",
                    "What to reorder",
                    "What to buy, how much and by when, from stock, lead times and expected demand.",
                    Intent.REORDER,
                    "what should I reorder",
                    PRODUCT,
                    CATEGORY,
                    SUPPLIER,
                    LOCATION,
                    number(
                            Slot.AMOUNT,
                            "with a budget of %s",
                            "the most to spend, in the shop’s money",
                            0,
                            MOST_MONEY)),
            engine(
                    "stock_levels",
                    "Stock on hand",
                    "What is on the shelf, for how many days it lasts, and what is out, low, slow or too much.",
                    Intent.STOCK_LEVEL,
                    "how much stock do we have",
                    PRODUCT,
                    CATEGORY,
                    SUPPLIER,
                    LOCATION,
                    of(
                            Slot.METRIC,
                            "what to look at",
                            List.of(
                                    "stock_value",
                                    "days_of_cover",
                                    "out_of_stock",
                                    "low_stock",
                                    "slow_movers",
                                    "overstock")),
                    SORT,
                    LIMIT),
            engine(
                    "sales_forecast",
                    "Sales ahead",
                    "What will likely be sold, with its range, backtested.",
                    Intent.SALES_FORECAST,
                    "sales forecast",
                    PRODUCT,
                    CATEGORY,
                    LOCATION,
                    CHANNEL,
                    HORIZON,
                    of(Slot.METRIC, "money or pieces", List.of("revenue", "units")),
                    of(Slot.GROUP_BY, "split by", List.of("product", "category", "location", "channel"))),
            engine(
                    "sales_report",
                    "Sales so far",
                    "What was sold in a period, split and ranked as wanted.",
                    Intent.SALES_REPORT,
                    "sales report",
                    PRODUCT,
                    CATEGORY,
                    LOCATION,
                    CHANNEL,
                    EMPLOYEE,
                    PERIOD,
                    COMPARISON,
                    of(
                            Slot.METRIC,
                            "what to count; plain sales otherwise",
                            List.of("revenue", "units", "orders", "avg_order_value", "refunds", "tax", "discounts")),
                    of(
                            Slot.GROUP_BY,
                            "split by",
                            List.of(
                                    "product",
                                    "category",
                                    "location",
                                    "channel",
                                    "employee",
                                    "customer",
                                    "payment_method",
                                    "hour",
                                    "day_of_week",
                                    "day",
                                    "week",
                                    "month",
                                    "new_returning")),
                    SORT,
                    LIMIT),
            engine(
                    "best_customers",
                    "Best customers",
                    "Customers by what they are worth, so far and over the year to come; or one of them.",
                    Intent.CUSTOMER_VALUE,
                    "who are my best customers",
                    CUSTOMER,
                    PERIOD,
                    SORT,
                    LIMIT),
            engine(
                    "slipping_customers",
                    "Customers slipping away",
                    "Regulars who are overdue by their own rhythm.",
                    Intent.CUSTOMER_CHURN,
                    "which customers are slipping away",
                    LIMIT),
            engine(
                    "customer_groups",
                    "Groups of customers",
                    "How many customers are champions, loyal, new, at risk or lost, and what they bring.",
                    Intent.CUSTOMER_SEGMENTS,
                    "what groups of customers do we have"),
            engine(
                    "fraud_check",
                    "What looks odd",
                    "Payments, refunds, tills and bills that look wrong, the likeliest first.",
                    Intent.FRAUD_CHECK,
                    "anything suspicious",
                    EMPLOYEE,
                    LOCATION,
                    PERIOD),
            engine(
                    "budget_status",
                    "Against budget",
                    "Spending against the budget, so far and by the end of the month.",
                    Intent.BUDGET_STATUS,
                    "how are we doing against budget",
                    CATEGORY,
                    LOCATION,
                    PERIOD),
            engine(
                    "cash_flow",
                    "Cash ahead",
                    "Money in and out over the days to come, the lowest balance, who owes and what is owed.",
                    Intent.CASH_FLOW,
                    "cash flow",
                    HORIZON,
                    of(Slot.METRIC, "what of it", List.of("cash_balance", "runway", "receivables", "payables"))),
            engine(
                    "expense_report",
                    "Expenses",
                    "What was spent, on what and with whom.",
                    Intent.EXPENSE_REPORT,
                    "what did we spend",
                    CATEGORY,
                    SUPPLIER,
                    PERIOD,
                    COMPARISON,
                    of(Slot.GROUP_BY, "split by", List.of("category", "supplier", "month")),
                    LIMIT),
            engine(
                    "profit_margins",
                    "Margins",
                    "What is left of sales after what the goods cost.",
                    Intent.PROFIT_MARGIN,
                    "what is our profit margin",
                    PRODUCT,
                    CATEGORY,
                    LOCATION,
                    CHANNEL,
                    PERIOD,
                    of(Slot.METRIC, "what of it", List.of("gross_profit", "net_profit", "margin_pct", "food_cost_pct")),
                    of(Slot.GROUP_BY, "split by", List.of("product", "category", "location", "channel", "month")),
                    SORT,
                    LIMIT),
            new Ability(
                    "price_whatif",
                    "What if the price changed",
                    "What a change of price would do to sales and profit, from how customers took earlier ones.",
                    Intent.PRICING_WHATIF,
                    "what if we change the price",
                    List.of(
                            PRODUCT,
                            CATEGORY,
                            number(
                                    Slot.PRICE_CHANGE_PCT,
                                    "by %s%%",
                                    "by how many percent the price goes up, or down if negative",
                                    -90,
                                    500)),
                    List.of(Slot.PRICE_CHANGE_PCT.key())));

    private Abilities() {}

    private static Ability engine(
            String name, String title, String description, Intent intent, String words, Argument... arguments) {
        return new Ability(name, title, description, intent, words, List.of(arguments), List.of());
    }

    static Optional<Ability> find(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
