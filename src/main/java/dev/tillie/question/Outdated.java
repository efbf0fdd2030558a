package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What was said before and counts no more because of what is said now, however the talk goes on otherwise. */
final class Outdated {
    private static final Set<Slot> ORDERS = EnumSet.of(Slot.ORDER_ID, Slot.ORDER_REF);
    private static final Set<String> DEBTS = Set.of("receivables", "payables");
    private static final Set<String> OWN_MONEY = Set.of("cash_balance");

    /** What is told of those who owe, and not of those who are owed. */
    private static final Set<Slot> OF_DEBTORS =
            EnumSet.of(Slot.CUSTOMER, Slot.SUPPLIER, Slot.THRESHOLD, Slot.SORT, Slot.LIMIT, Slot.GROUP_BY, Slot.DETAIL);

    /** What a message is about, and not when none may come. */
    private static final Set<Slot> OF_ALERTS = EnumSet.of(Slot.THRESHOLD, Slot.METRIC, Slot.AMOUNT, Slot.QUANTITY);

    /** Asked of days that are over. */
    private static final Set<Intent> OF_THE_PAST = EnumSet.of(
            Intent.EXPENSE_REPORT,
            Intent.FRAUD_CHECK,
            Intent.FRAUD_EXPLAIN,
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS);

    private static final Set<Intent> OF_SALES = EnumSet.of(
            Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.PROFIT_MARGIN, Intent.PRICING_WHATIF, Intent.SUMMARY);
    private static final Set<Intent> SOLD = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST);
    private static final Set<Slot> LEFT_OUT =
            EnumSet.of(Slot.PRODUCT, Slot.CATEGORY, Slot.COST_ITEM, Slot.SEGMENT, Slot.ACTION);
    private static final Pattern TODAY =
            Pattern.compile("(?i)(?:as of |right )?(?:today|now)|at the (?:moment|minute)");

    /** What the bank holds today says nothing of what may come. */
    private static final Pattern SUPPOSES = Pattern.compile("\\bif (?:we|i) (?:\\w+ )?(?:lose|losing|lost|burn|bleed)");

    /** What comes in by the till, with all that may happen to it. */
    static final String TRADE =
            "(?:takings|sales|trade|turnover|revenue|footfall|bookings|business) (?:were |was |go |goes |went |are |is )?(?:fall|falls|fell|drop|drops|dropped|down|up|halved?|halves|doubled?|doubles|dip|dips|dipped|rise|rises|rose|grow|grows|grew|dry|dries|dried|slump|slumps|slumped|tank|tanks|tanked)\\b";

    private static final Pattern SUPPOSES_TRADE = Pattern.compile("\\bif (?:the |our )?" + TRADE);

    private static final Pattern POINTS = Pattern.compile("\\b(?:after|that|it|then|this|those|them)\\b");
    /** Asks for one of all. */
    private static final Pattern WHICH = Pattern.compile("^(?:and |so |ok )*(?:which|what|who)\\b");

    private static final Pattern ONLINE =
            Pattern.compile("(?i).*\\b(?:online|web|web ?shop|web ?site|internet|app)\\b.*");
    private static final Pattern OTHER_ONES =
            Pattern.compile("\\b(?:(?:the|which|what) ones|(?:which|what) (?:customers|clients|people|members))\\b");

    /** "Anything else from them" is of other goods. */
    private static final Pattern ELSE = Pattern.compile("\\b(?:any ?thing|what|every ?thing) else\\b");

    private static final Set<String> LISTS = Set.of("low_stock", "slow_movers");

    private static final Set<Intent> OF_STOCK = EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER);
    private static final Set<String> OF_ALL_STOCK = Set.of("low_stock", "slow_movers", "out_of_stock", "overstock");

    private static final Pattern OF_ANYTHING = Pattern.compile(
            "\\b(?:what|whats|which|any|anything|everything|all|others?|dead stock|slow (?:movers|sellers)|overstocked?)\\b(?!.*\\b(?:if|is it|are they)\\b)");

    private static final Pattern SAME = Pattern.compile("\\b(?:same|too|as well|also|likewise|set|make|ditto)\\b");

    private static final Set<Slot> OWN_PRICES = EnumSet.of(Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT);
    private static final Set<Slot> SUPPOSED_BESIDES = EnumSet.of(Slot.COST_CHANGE_PCT, Slot.UNIT_COST, Slot.SCENARIO);
    private static final Pattern OLD_PRICE = Pattern.compile(
            "\\b(?:old|current|present|existing|usual|original|today s|todays|same) (?:prices?|rates?)\\b|\\bprices? (?:as (?:it|they) (?:is|are|was|were)|unchanged|stays? the same)\\b|\\b(?:leave|keep|hold) (?:the |my |our )?prices?(?: (?:alone|there|where|as|the same)\\b|\\W*$)");

    /** Of the whole business, wherever the talk was before. */
    private static final Set<Intent> OF_THE_BUSINESS = EnumSet.of(Intent.CASH_FLOW, Intent.SUMMARY);

    private static final Set<Intent> OF_ACCOUNTS = EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS);
    private static final Set<Intent> OF_CUSTOMERS =
            EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_SEGMENTS, Intent.CASH_FLOW);
    private static final Pattern THERE = Pattern.compile(
            "(?<!\\b(?:is|are|was|will) )\\b(?:there|(?:that|this) (?:shop|store|branch|place|site))\\b");

    private Outdated() {}

    /** A list of goods, of which one may be looked at, whomever it is from. */
    private static boolean isOfAList(Slots before) {
        return before.text(Slot.METRIC).filter(LISTS::contains).isPresent() && !before.has(Slot.PRODUCT);
    }

    /** @param from the kind of question before */
    static Set<Slot> of(Slots before, Intent from, Slots said, String text, Intent intent) {
        var old = EnumSet.noneOf(Slot.class);
        if (ORDERS.stream().anyMatch(before::has) && ORDERS.stream().anyMatch(said::has)) {
            old.add(Slot.CUSTOMER);
        }
        if (intent == Intent.CASH_FLOW) {
            old.addAll(ofMoney(before, said, text));
        }
        if (intent == Intent.BUDGET_STATUS
                && said.has(Slot.SORT)
                && before.values().get(Slot.CATEGORY) instanceof String
                && !said.has(Slot.CATEGORY)
                && WHICH.matcher(text).find()) {
            old.add(Slot.CATEGORY);
        }
        if (said.text(Slot.DETAIL).filter("contact"::equals).isPresent()
                && before.text(Slot.METRIC).filter("last_visit"::equals).isPresent()) {
            old.add(Slot.METRIC);
        }
        if (intent == Intent.SETTINGS && isQuiet(said) && !isQuiet(before)) {
            old.addAll(OF_ALERTS);
        }
        if (isSaidAgain(before, said)) {
            old.addAll(Slot.NAMES);
        }
        if (Cue.FORECASTS_SO_FAR.isIn(text)) {
            old.addAll(Slot.TIMES);
        }
        if (isOnline(said) && !said.has(Slot.LOCATION)) {
            old.add(Slot.LOCATION);
        }
        if (isOnline(before) && said.has(Slot.LOCATION) && !said.has(Slot.CHANNEL)) {
            old.add(Slot.CHANNEL);
        }
        if (intent == Intent.REORDER
                && said.has(Slot.SUPPLIER)
                && ELSE.matcher(text).find()) {
            old.addAll(Slot.GOODS);
        }
        if (intent == Intent.STOCK_LEVEL && said.has(Slot.PRODUCT) && isOfAList(before)) {
            old.add(Slot.SUPPLIER);
        }
        if (OF_STOCK.contains(intent)
                && said.text(Slot.METRIC).filter(OF_ALL_STOCK::contains).isPresent()
                && OF_ANYTHING.matcher(text).find()
                && !POINTS.matcher(text).find()) {
            // what else is low, or stands still, is asked of all that is on the shelves
            old.add(Slot.PRODUCT);
        }
        if (intent == Intent.BUDGET_STATUS
                && isDoing(before, "set_budget")
                && said.has(Slot.CATEGORY)
                && !said.has(Slot.AMOUNT)
                && !SAME.matcher(text).find()) {
            old.addAll(EnumSet.of(Slot.ACTION, Slot.AMOUNT));
        }
        if (said.has(Slot.PERIOD)
                && !said.has(Slot.COMPARISON)
                && before.span(Slot.COMPARISON).isPresent()) {
            old.add(Slot.COMPARISON);
        }
        if (isDoing(before, "exclude") && isDoing(said, "create_po")) {
            old.addAll(LEFT_OUT);
        }
        if (intent == Intent.PRICING_WHATIF && isAtOldPrice(before, text)) {
            old.addAll(OWN_PRICES);
        }
        if (intent != from) {
            old.addAll(ofAnotherKind(before, from, said, text, intent));
        }
        return old;
    }

    /** "Tips by day in October" after Ben's tips in October says all of it again but for Ben. */
    private static boolean isSaidAgain(Slots before, Slots said) {
        var days = said.span(Slot.PERIOD).map(Span::period);
        return said.text(Slot.METRIC).isPresent()
                && said.text(Slot.METRIC).equals(before.text(Slot.METRIC))
                && days.isPresent()
                && days.equals(before.span(Slot.PERIOD).map(Span::period));
    }

    private static Set<Slot> ofMoney(Slots before, Slots said, String text) {
        var old = EnumSet.noneOf(Slot.class);
        var asked = said.text(Slot.METRIC).orElse("");
        var other = before.text(Slot.METRIC).filter(it -> DEBTS.contains(it) && !it.equals(asked));
        if (DEBTS.contains(asked) && other.isPresent()) {
            old.addAll(OF_DEBTORS);
        }
        var isOfToday = before.text(Slot.METRIC).filter(OWN_MONEY::contains).isPresent()
                && before.days()
                        .filter(it -> TODAY.matcher(it.said()).matches())
                        .isPresent();
        if (isOfToday && (DEBTS.contains(asked) || SUPPOSES.matcher(text).find())) {
            old.addAll(Slot.TIMES);
        }
        if (SUPPOSES.matcher(text).find()
                && before.text(Slot.METRIC).filter(OWN_MONEY::contains).isPresent()) {
            old.add(Slot.METRIC);
        }
        if (SUPPOSES_TRADE.matcher(text).find()
                && before.text(Slot.METRIC).filter(DEBTS::contains).isPresent()) {
            old.add(Slot.METRIC);
            old.addAll(OF_DEBTORS);
        }
        if (OWN_MONEY.contains(asked)
                && before.text(Slot.METRIC).filter(DEBTS::contains).isPresent()) {
            old.addAll(OF_DEBTORS);
        }
        if (OWN_MONEY.contains(asked) && !POINTS.matcher(text).find()) {
            old.addAll(FollowUp.BOUGHT);
        }
        return old;
    }

    private static Set<Slot> ofAnotherKind(Slots before, Intent from, Slots said, String text, Intent intent) {
        var old = EnumSet.noneOf(Slot.class);
        if (OF_THE_PAST.contains(intent)) {
            old.add(Slot.HORIZON);
        }
        if (SOLD.contains(intent)
                && before.text(Slot.METRIC)
                        .filter(FollowUp.PROFIT_METRICS::contains)
                        .isPresent()) {
            old.add(Slot.METRIC);
        }
        if (intent == Intent.EXPENSE_REPORT && said.has(Slot.CATEGORY)) {
            old.add(Slot.COST_ITEM);
        }
        if (intent == Intent.EXPENSE_REPORT && OF_SALES.contains(from) && said.has(Slot.SUPPLIER)) {
            old.addAll(Slot.GOODS);
        }
        if (OF_THE_BUSINESS.contains(intent) && !THERE.matcher(text).find()) {
            old.add(Slot.LOCATION);
        }
        if (Intent.OF_PURCHASES.contains(from)
                && (!Intent.OF_PURCHASES.contains(intent)
                        || DEBTS.contains(said.text(Slot.METRIC).orElse("")))
                && !POINTS.matcher(text).find()) {
            old.addAll(FollowUp.BOUGHT);
        }
        if (OF_ACCOUNTS.contains(from)
                && (OF_CUSTOMERS.contains(intent)
                        || FollowUp.OF_GOODS.contains(intent)
                                && !POINTS.matcher(text).find())) {
            old.add(Slot.CATEGORY);
        }
        if (before.text(Slot.ACTION).filter("exclude"::equals).isPresent()) {
            old.addAll(LEFT_OUT);
        }
        if (intent == Intent.CUSTOMER_CHURN && OTHER_ONES.matcher(text).find()) {
            old.add(Slot.SEGMENT);
        }
        return old;
    }

    private static boolean isDoing(Slots slots, String action) {
        return slots.text(Slot.ACTION).filter(action::equals).isPresent();
    }

    /** "Back to the old price" leaves what else was supposed: dearer milk, say. */
    static boolean isAtOldPrice(Slots before, String text) {
        return OLD_PRICE.matcher(text).find()
                && SUPPOSED_BESIDES.stream().anyMatch(before::has)
                && OWN_PRICES.stream().anyMatch(before::has);
    }

    private static boolean isQuiet(Slots slots) {
        return isDoing(slots, "set_quiet_hours");
    }

    private static boolean isOnline(Slots slots) {
        return slots.text(Slot.CHANNEL)
                .filter(it -> ONLINE.matcher(it).matches())
                .isPresent();
    }
}
