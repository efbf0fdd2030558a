package dev.tillie.question;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a question in the light of the one before it in the conversation. */
final class FollowUp {
    private static final Pattern CORRECTION = Pattern.compile(
            "^(?:(?:sorry|oops|no(?! (?:(?:more|less|fewer) than|of)\\b)|nah|na|nope|wait|actually|i mean|i meant|meant|not that|i said)[, ]+)+(?=\\S)");
    private static final Set<Intent> SALES = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.SUMMARY);
    private static final String BINDING = "hardcover|hardback|paperback|e-?book|audio ?book";
    private static final String SIZE = "\\d+(?:\\.\\d+)? ?(?:oz|g|kg|ml|cl|l)|small|medium|large|single|double|regular";
    private static final Pattern OTHER_SIZE = Pattern.compile(
            "^(?:and |so |ok |or |but |what about |how about |same for |for |on |of |in )*(?:the |a )?(?<size>" + SIZE
                    + "|" + BINDING + ")(?: ones?| of (?:it|that|them)| version| edition)?\\W*$");
    private static final Pattern WORD_SIZE = Pattern.compile("\\b(?:" + SIZE + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_BINDING =
            Pattern.compile("\\b(?:" + BINDING + ")s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE_AT_END = Pattern.compile(" (?:" + SIZE + ")$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_WHAT = Pattern.compile("^(?:and |so )?(?:on|for) what\\b");
    private static final Pattern NO_DAY = Pattern.compile(
            "\\b(?:on|not|only|just|skip) (?:on |at |the )?(?:\\w+days|week ?ends)\\b|\\b(?:\\w+days|week ?ends) (?:only|too|as well|also)\\b");
    /** Asked for or done once, and not again with the next question. */
    private static final Set<String> ONCE =
            Set.of("explain", "range", "mark_fraud", "mark_legitimate", "block", "undo", "forget", "tell", "lock");

    private static final Set<String> SETTLES = Set.of("mark_legitimate", "mark_fraud", "snooze", "block");

    private static final Set<Slot> DONE = EnumSet.of(Slot.DETAIL, Slot.ACTION);

    /** Ways to say one price change: the one said last counts. */
    private static final Set<Slot> PRICES = EnumSet.of(
            Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT, Slot.COST_ITEM, Slot.COST_CHANGE_PCT, Slot.UNIT_COST);

    static final Set<Slot> FIGURES_OF_PRICES =
            EnumSet.of(Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT, Slot.COST_CHANGE_PCT, Slot.UNIT_COST);

    /** A deal is instead of these. */
    static final Set<Slot> OWN_PRICES = EnumSet.of(Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT);

    private static final Pattern SAYS_UP = Pattern.compile("\\b(?:up|more|raise[ds]?|rise|higher|dearer|increase)\\b");

    private static final Pattern BARE_NUMBER = Pattern.compile(
            "^(?:and|n|or|what about|how about|what if|with|at|by|if|i|we|go|went|it s|its|it is|it was|that s|thats|it goes|they go|say| )*\\d[\\d.]*(?: (?:so|then|instead|maybe|please|pls|ok))*\\W*$");

    private static final Pattern OWN_PRICE = Pattern.compile(
            "\\b(?<!\\b(?:their|its|his|her|cost|buying|trade|wholesale|purchase|suppliers?) )prices?\\b|\\b(?:charge(?! (?:us|me))|sell(?:ing)?|pass(?:ed|ing)?(?: (?:it|that|this|them|some|half|all|[\\d.]+ ?%))?(?: of (?:it|that))? on|mine|ours|mark(?:ed)? (?:it|them)? ?up)\\b"
                    + "|\\b(?:i|we) (?:also )?(?:put|raise|lift|hike|bump|nudge|push|move|went|go|add|stick|up|increase|drop|cut|lower)\\b");

    private static final Pattern ASKS = Pattern.compile(
            "[?]|^(?:and |so |ok )*(?:how|what|whats|which|who|where|when|are|is|did|do|does|have|has|will|am|was|show)\\b");

    /** What goes on, and no other figure for what was set. */
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:and |so |ok |now )*(?:how (?:much|far|are|am|is|did|do|s)|what (?:is|s|did|have|has|was)|where|when|am i|are we|did|will|have we|is (?:it|that|there)|(?:any |much )?(?:wiggle |head |breathing )?(?:room|headroom|leeway)(?=\\W*$| (?:left|in|for|there|still)\\b))\\b");

    private static final Pattern DECIMAL = Pattern.compile("\\d[.,]\\d\\d\\b");
    static final Pattern TO_A_PRICE = Pattern.compile(
            "\\b(?:to|at|for|charge[ds]?|pric(?:e|ed)|sell(?:ing)?|sold|costs?|flat|even|each|a (?:ticket|head|go|pop|time|cup|slice|pint))\\b");

    /** "How many of them" are of what was counted before. */
    private static final Pattern OF_THEM = Pattern.compile(
            "\\bhow many (?:of (?:them|those|these|that)|(?:was|were|are|is) (?:there|that|it|over|under|above)|did (?:we|you|they|he|she) (?:lose|get|do|have)|(?:did|has|had) (?!(?:we|you|i|they|he|she)\\b)\\w+(?: \\w+)? (?:do|done|give|given|put through|process|processed)"
                    + "|(?:has|have|did) (?:he|she|they) (?:do|done|have|had))\\b|^(?:and |so |ok )*how many(?: (?:in |on |for )?(?:the |that )?(?:(?:day|week|weekend|month|year) before|(?:last|this) (?:week|weekend|month|year)|yesterday|today))?\\W*$");

    private static final Set<String> COUNTED = Set.of("refunds", "voids", "chargebacks", "discounts", "orders");
    private static final Pattern TO_US =
            Pattern.compile("\\b(?:me|us|ow(?:e|es|ed)|coming in|customers?|clients?|debtors)\\b");

    /** A profit made on what was talked of. */
    private static final Pattern ON_THEM = Pattern.compile("\\b(?:on|off|from) (?:it|them|those|these)\\b");

    static final Set<String> PROFIT_METRICS = Set.of("gross_profit", "net_profit", "margin_pct", "food_cost_pct");
    private static final Set<Slot> OF_DEBTORS = EnumSet.of(Slot.THRESHOLD, Slot.SORT, Slot.LIMIT, Slot.CUSTOMER);

    /** What makes a list of an answer. */
    private static final Set<Slot> RANKED = EnumSet.of(Slot.GROUP_BY, Slot.SORT, Slot.LIMIT);

    static final Set<Intent> OF_GOODS = EnumSet.of(
            Intent.REORDER,
            Intent.STOCK_LEVEL,
            Intent.SALES_FORECAST,
            Intent.SALES_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF);
    private static final Set<Intent> COUNTS_GOODS =
            EnumSet.of(Intent.REORDER, Intent.STOCK_LEVEL, Intent.SALES_REPORT, Intent.SALES_FORECAST);
    private static final Set<Intent> OVER_DAYS = EnumSet.of(
            Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS, Intent.FRAUD_CHECK);
    private static final Set<Intent> OF_CUSTOMERS = EnumSet.of(
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_VALUE,
            Intent.SALES_REPORT,
            Intent.FRAUD_CHECK,
            Intent.CASH_FLOW);

    private static final Set<Intent> OF_SEGMENTS =
            EnumSet.of(Intent.CUSTOMER_CHURN, Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_VALUE, Intent.SALES_REPORT);

    private static final Pattern WILL_BE =
            Pattern.compile("\\b(?:will|gonna|going to|coming|expect(?:ed|ing)?)\\b(?!.*\\b(?:did|was|were)\\b)");

    /** What is supposed besides, and not instead. */
    private static final Pattern BESIDES =
            Pattern.compile("\\b(?:too|also|as well|on top|besides|plus|at the same time|still)\\b");

    private static final Set<Slot> COST_SIDE = EnumSet.of(Slot.COST_ITEM, Slot.COST_CHANGE_PCT, Slot.UNIT_COST);

    static final Set<Slot> ORDERS = EnumSet.of(Slot.ORDER_ID, Slot.ORDER_REF);

    private static final Set<Intent> OF_PAYMENTS = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN);

    static final Set<Slot> BOUGHT = EnumSet.of(Slot.AMOUNT, Slot.COST_ITEM);

    private static final Pattern SUPPOSED = Pattern.compile(
            "(?<!\\bi |\\bi would |\\bwe )\\b(?:if|suppose|supposing|say|assume|assuming|imagine|reckon on) (?!i |not )(?:(?:we|the) )?(?<what>[^?]+?)(?:,? (?:is (?:it|that)|am i|are we|do (?:i|we)|will (?:i|we|it|that)|would (?:i|we|that|it)|can (?:i|we)|could (?:i|we)|where|how|what) .*)?(?: (?:though|then|instead|what then|now|between now (?:and|n) then|before then|by then))*[?. ]*$");

    /** What may turn out otherwise without money being spoken of: the weather, a delivery. */
    private static final Set<Intent> SUPPOSED_OF =
            EnumSet.of(Intent.SALES_FORECAST, Intent.REORDER, Intent.STOCK_LEVEL);

    /** In letters: "and what if" leads up to what is supposed. */
    private static final int LEAD = 10;

    /** Supposed to be late, they are no figure that is asked for. */
    private static final Set<String> DEBTS = Set.of("receivables", "payables");

    private static final Pattern JUST_AS_MUCH = Pattern.compile(
            "(?:it s|its|it|thats|that|they|this|one|i|we)(?: (?:is|was|s|are|were|costs?|only|just|about|comes to|came to|came in at|comes in at|pay|paid|get it for|got it for|spend|spent))* [€£$₹]?[\\d.,]+ ?(?:k|grand|euros?|quid|pounds?|dollars?)?(?: instead| then)?");
    /** When something is done instead is no window to look at. */
    private static final Pattern PUT_OFF = Pattern.compile(
            "\\b(?:push|put off|delay|defer|move|postpone|hold off|wait|hold|put|leave|split|bring)(?:s|d|ed|es|ing|ting)?\\b");

    /** "If we wait till February" with what is to be bought asks of February. */
    private static final Pattern WAITS = Pattern.compile(
            "(?:(?:(?:i|we) )?(?:just )?(?:wait|waited|hold off|held off|hang on)|(?:leave|left|do|did|delay(?:ed)?|buy|bought|get|got) (?:it|that|them)|(?:put|push|pushed) (?:it|that|them) (?:off|back|out)) (?:until|till|til|to|in) [a-z0-9 ]+");

    private static final Pattern BY_WHOM =
            Pattern.compile("^(?:and |so |ok )*(?:(?:by|from|to|on) whom?|who (?:by|from|to))\\W*$");
    /** After what may be somebody's doing. */
    private static final Pattern WHO = Pattern.compile(
            "^(?:and |so |ok |but )*(?:who|whose|which (?:of (?:them|the (?:staff|team|lads|girls))|one of (?:them|the (?:staff|team)))"
                    + "|(?:is it )?(?:just |only |mostly )?(?:one|a single|the same) (?:person|member of staff|employee|of the (?:staff|team))(?: (?:behind|doing|every time|each time|mostly|all of).*)?)\\W*$");

    private static final Set<Intent> OF_STAFF = EnumSet.of(Intent.FRAUD_CHECK, Intent.SALES_REPORT);

    /** What an answer that was split by it is of, once one of them is named. */
    private static final List<Slot> SPLIT_BY =
            List.of(Slot.LOCATION, Slot.CHANNEL, Slot.EMPLOYEE, Slot.SUPPLIER, Slot.CUSTOMER);

    /** Lists of customers, by whatever they are ranked. */
    private static final Set<Intent> LISTS_CUSTOMERS = EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN);

    private FollowUp() {}

    private static boolean isOneOf(Slot kind, Slots before, Slots now) {
        return now.values().get(kind) instanceof String
                && !now.has(Slot.GROUP_BY)
                && before.text(Slot.GROUP_BY).filter(kind.key()::equals).isPresent();
    }

    /** The kind of question whose days the words are read with: after sales, what will be is ahead. */
    static Intent tense(Intent before, String text) {
        return before == Intent.SALES_REPORT && WILL_BE.matcher(text).find() ? Intent.SALES_FORECAST : before;
    }

    /** What is supposed of the cash ahead: the days in it are no window to look at where one was said before. */
    static Slots supposed(Utterance utterance, Question.Part before, Intent intent, Slots said) {
        var clause = SUPPOSED.matcher(utterance.text());
        if (intent == Intent.REORDER && said.has(Slot.THRESHOLD) && !said.has(Slot.AMOUNT)) {
            return said.without(Set.of(Slot.THRESHOLD))
                    .with(Slot.AMOUNT, Objects.requireNonNull(said.values().get(Slot.THRESHOLD)));
        }
        if (SUPPOSED_OF.contains(intent) && before.intent() == intent && !said.has(Slot.SCENARIO) && clause.find()) {
            var scenario = said.with(Slot.SCENARIO, utterance.said(clause.start("what"), clause.end("what")));
            return scenario.without(Slot.TIMES);
        }
        if (intent != Intent.CASH_FLOW
                || before.intent() != Intent.CASH_FLOW
                || said.has(Slot.COST_CHANGE_PCT)
                || !clause.find()) {
            return said;
        }
        if (said.has(Slot.AMOUNT) && JUST_AS_MUCH.matcher(clause.group("what")).matches()) {
            return said;
        }
        if (before.slots().has(Slot.AMOUNT)
                && said.has(Slot.HORIZON)
                && WAITS.matcher(clause.group("what")).matches()) {
            return said.without(Set.of(Slot.SCENARIO));
        }
        var isDebt = clause.start() < LEAD
                && said.text(Slot.METRIC).filter(DEBTS::contains).isPresent();
        var scenario = isDebt
                ? supposed(utterance, before, intent, said.without(Set.of(Slot.METRIC)))
                : said.has(Slot.SCENARIO) || said.has(Slot.AMOUNT)
                        ? said
                        : said.with(Slot.SCENARIO, utterance.said(clause.start("what"), clause.end("what")));
        return Slot.TIMES.stream().anyMatch(before.slots()::has)
                        || PUT_OFF.matcher(clause.group("what")).find()
                ? scenario.without(Slot.TIMES)
                : scenario;
    }

    /** What is done about a payment is done however the list of them was shown. */
    static Slots settled(Slots slots, Intent intent) {
        return OF_PAYMENTS.contains(intent)
                        && slots.text(Slot.ACTION).filter(SETTLES::contains).isPresent()
                ? slots.without(RANKED)
                : slots;
    }

    /** What got dearer may be what the shop sells, of which the stock or the sales are asked next. */
    static Slots ofDearer(Slots before, Slots now, Intent intent) {
        var item = before.values().get(Slot.COST_ITEM);
        return item instanceof String
                        && before.has(Slot.COST_CHANGE_PCT)
                        && COUNTS_GOODS.contains(intent)
                        && Stream.of(before, now)
                                .noneMatch(it -> Slot.GOODS.stream().anyMatch(it::has))
                ? now.with(Slot.PRODUCT, item)
                : now;
    }

    /** Whether no more is said than where, of what, of whom or when. */
    static boolean narrows(Slots said) {
        var slots = said.values().keySet();
        return !slots.isEmpty() && slots.stream().allMatch(it -> Slot.NAMES.contains(it) || Slot.TIMES.contains(it));
    }

    /** A size and no more: "and the 16oz?", "the large one?". */
    static Optional<String> findSize(String text) {
        var matcher = OTHER_SIZE.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group("size")) : Optional.empty();
    }

    /** The same in another size or binding where its name says one: "medium hoodies" are "large hoodies" then. */
    static Optional<String> inSize(String product, String size) {
        return Stream.of(WORD_SIZE, WORD_BINDING)
                .filter(it -> it.matcher(size).matches())
                .map(it -> it.matcher(product))
                .filter(Matcher::find)
                .map(it -> product.substring(0, it.start()) + size + product.substring(it.end()))
                .findFirst();
    }

    static String withoutSize(String product) {
        return SIZE_AT_END.matcher(product).replaceFirst("");
    }

    static boolean isCorrection(String text) {
        return CORRECTION.matcher(text).find();
    }

    static int endOfCorrection(String text) {
        var matcher = CORRECTION.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }
    /**
     * The earlier intent, except that a look back turns a forecast into a report and a look ahead the reverse, and a
     * margin or profit asked for after sales is no matter of sales, and a price moved after a margin is a supposition.
     */
    static Intent intent(Intent before, Slots said) {
        if (SALES.contains(before)
                && said.text(Slot.METRIC).filter(PROFIT_METRICS::contains).isPresent()) {
            return Intent.PROFIT_MARGIN;
        }
        if (before == Intent.PROFIT_MARGIN && (said.has(Slot.PRICE_CHANGE) || said.has(Slot.PRICE_CHANGE_PCT))) {
            return Intent.PRICING_WHATIF;
        }
        if (before == Intent.SUMMARY && (said.has(Slot.GROUP_BY) || said.has(Slot.SORT))) {
            return Intent.SALES_REPORT;
        }
        if (SALES.contains(before)
                && said.text(Slot.DETAIL).filter("accuracy"::equals).isPresent()) {
            return Intent.SALES_FORECAST;
        }
        if (before == Intent.SALES_FORECAST && said.has(Slot.PERIOD) && !said.has(Slot.HORIZON)) {
            return Intent.SALES_REPORT;
        }
        if (before == Intent.FRAUD_EXPLAIN && said.has(Slot.ACTION)) {
            return Intent.FRAUD_CHECK;
        }
        if (before == Intent.SALES_REPORT && said.has(Slot.HORIZON) && !said.has(Slot.PERIOD)) {
            return Intent.SALES_FORECAST;
        }
        return before;
    }

    /** All that was said before, with what is said now in its place. */
    static Slots merge(Slots before, Slots fresh, String text, Intent intent) {
        var said = Beside.added(before, ofCost(before, known(before, ofDebtor(before, fresh, intent))), text);
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(before.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(before.ids());
        Widened.kinds(text).forEach(it -> drop(values, ids, it));
        var now = samePriceChange(before, said, text);
        DONE.stream()
                .filter(it -> it != Slot.ACTION || intent != Intent.SETTINGS && !staysSet(before, intent, text))
                .filter(it ->
                        before.text(it).filter(ONCE::contains).isPresent() || it == Slot.ACTION && isElse(before, said))
                .forEach(it -> drop(values, ids, it));
        if (now.has(Slot.PERIOD) || now.has(Slot.HORIZON)) {
            Slot.TIMES.forEach(values::remove);
        }
        if ((said.has(Slot.PRODUCT) || said.has(Slot.CATEGORY))
                && Excluded.findSlot(before, text).isEmpty()
                && !Excluded.is(text, intent)) {
            Slot.GOODS.forEach(it -> drop(values, ids, it));
        }
        if (isElse(before, said) && !Excluded.is(text, intent)) {
            // what was left out is not what is asked about next
            Slot.GOODS.forEach(it -> drop(values, ids, it));
        }
        if (Widened.isWholeList(text)) {
            values.remove(Slot.LIMIT);
        }
        if (Currencies.isSaid(text) || Currencies.isAsked(text)) {
            values.remove(Slot.CURRENCY);
        }
        if (now.text(Slot.ACTION).filter("set_budget"::equals).isPresent()) {
            values.remove(Slot.PERIOD);
            RANKED.forEach(values::remove);
        }
        if (isOtherDebt(before, now)) {
            OF_DEBTORS.forEach(it -> drop(values, ids, it));
        }
        if (PRICES.stream().anyMatch(now::has)) {
            PRICES.stream()
                    .filter(it -> !keepsItem(it, before, now) && !isBesides(it, now))
                    .forEach(it -> drop(values, ids, it));
            if (intent == Intent.PRICING_WHATIF
                    && !now.has(Slot.COST_ITEM)
                    && !BESIDES.matcher(text).find()) {
                values.remove(Slot.SCENARIO);
            }
        }
        if (ORDERS.stream().anyMatch(now::has)) {
            ORDERS.forEach(it -> drop(values, ids, it));
        }
        if (before.text(Slot.ACTION).filter("set_budget"::equals).isPresent() && asksOfTheBudget(text)) {
            drop(values, ids, Slot.ACTION);
            drop(values, ids, Slot.AMOUNT);
        }
        if (intent == Intent.PRICING_WHATIF
                && now.text(Slot.SCENARIO).filter(Scenarios::isDeal).isPresent()
                && !BESIDES.matcher(text).find()) {
            OWN_PRICES.forEach(values::remove);
        }
        if (ofAll(now)
                && !ON_THEM.matcher(text).find()
                && intent != Intent.PRICING_WHATIF
                && before.text(Slot.GROUP_BY)
                        .filter(it -> !it.equals("product"))
                        .isEmpty()) {
            Slot.GOODS.forEach(it -> drop(values, ids, it));
            RANKED.forEach(it -> drop(values, ids, it));
        }
        if (before.has(Slot.EMPLOYEE) && Widened.isOfStaff(text)) {
            values.put(Slot.GROUP_BY, "employee");
        }
        var left = Excluded.from(new Slots(values, ids), now, text, intent);
        if (left.isPresent()) {
            return left.get();
        }
        if (BY_WHOM.matcher(text).find()
                || OF_STAFF.contains(intent)
                        && !before.has(Slot.SUPPLIER)
                        && WHO.matcher(text).matches()) {
            values.put(Slot.GROUP_BY, byWhom(before, intent));
        }
        if (SPLIT_BY.stream().anyMatch(it -> isOneOf(it, before, now))
                || LISTS_CUSTOMERS.contains(intent) && now.values().get(Slot.CUSTOMER) instanceof String
                || intent == Intent.FRAUD_CHECK && now.values().get(Slot.EMPLOYEE) instanceof String) {
            RANKED.forEach(values::remove);
        }
        if (ON_WHAT.matcher(text).find() && (intent == Intent.EXPENSE_REPORT || intent == Intent.SALES_REPORT)) {
            values.put(Slot.GROUP_BY, intent == Intent.EXPENSE_REPORT ? "category" : "product");
        }
        now.values().forEach((slot, value) -> {
            drop(values, ids, slot);
            values.put(slot, value);
        });
        if (now.text(Slot.COST_ITEM)
                .filter(it -> before.text(Slot.CATEGORY).filter(it::equals).isPresent())
                .isPresent()) {
            drop(values, ids, Slot.CATEGORY);
        }
        if (OF_THEM.matcher(text).find()) {
            before.text(Slot.METRIC).filter(COUNTED::contains).ifPresent(it -> values.put(Slot.METRIC, it));
        }
        if (isOurDebt(before, values, text)) {
            values.put(Slot.METRIC, "payables");
        }
        ids.putAll(now.ids());
        if (intent == Intent.SETTINGS && NO_DAY.matcher(text).find()) {
            Slot.TIMES.forEach(values::remove);
            Optional.ofNullable(before.values().get(Slot.ACTION)).ifPresent(it -> values.put(Slot.ACTION, it));
        }
        return Turned.by(text, before, new Slots(values, ids), intent);
    }

    /** "And 50p?" after "up 20p" is another change and no price; after flour that rose it is another rise. */
    private static Slots samePriceChange(Slots before, Slots said, String text) {
        if (said.has(Slot.PRICE)
                && !said.has(Slot.CURRENCY)
                && BARE_NUMBER.matcher(text).matches()) {
            var share = List.of(Slot.COST_CHANGE_PCT, Slot.PRICE_CHANGE_PCT).stream()
                    .filter(before::has)
                    .findFirst();
            if (share.isPresent()) {
                return moved(said, Slot.PRICE, share.get(), signOf(before, share.get()));
            }
        }
        if (before.has(Slot.PRICE_CHANGE_PCT) && isShare(said, text)) {
            return moved(said, Slot.PRICE, Slot.PRICE_CHANGE_PCT, signOf(before, Slot.PRICE_CHANGE_PCT));
        }
        var bare = said.number(Slot.PRICE_CHANGE_PCT);
        if (before.has(Slot.COST_CHANGE_PCT)
                && bare.isPresent()
                && !OWN_PRICE.matcher(text).find()) {
            return moved(said, Slot.PRICE_CHANGE_PCT, Slot.COST_CHANGE_PCT, 1);
        }
        var change = before.has(Slot.PRICE_CHANGE_PCT) ? Slot.PRICE_CHANGE_PCT : Slot.PRICE_CHANGE;
        return bare.isPresent()
                        && bare.getAsDouble() > 0
                        && before.has(change)
                        && !SAYS_UP.matcher(text).find()
                ? moved(said, Slot.PRICE_CHANGE_PCT, Slot.PRICE_CHANGE_PCT, signOf(before, change))
                : said;
    }

    /** "And scones 5" after the breads that were put up by 4%. */
    private static boolean isShare(Slots said, String text) {
        return said.number(Slot.PRICE).isPresent()
                && said.number(Slot.PRICE).getAsDouble() < 100
                && !Currencies.isSaid(text)
                && !DECIMAL.matcher(text).find()
                && !TO_A_PRICE.matcher(text).find();
    }

    private static double signOf(Slots before, Slot slot) {
        return before.number(slot).orElse(1) < 0 ? -1 : 1;
    }

    private static Slots moved(Slots said, Slot from, Slot to, double sign) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(said.values());
        var value = said.number(from).orElse(0);
        values.remove(from);
        values.put(to, Amounts.whole(value * sign));
        return new Slots(values, said.ids());
    }

    /** Goods and costs are by supplier, debts by who owes them, all else by the staff. */
    private static String byWhom(Slots before, Intent intent) {
        var isOwedByUs = before.text(Slot.METRIC).filter("payables"::equals).isPresent();
        return switch (intent) {
            case CASH_FLOW -> isOwedByUs ? "supplier" : "customer";
            case REORDER -> "supplier";
            default -> Intent.OF_SPENDING.contains(intent) ? "supplier" : "employee";
        };
    }

    /** A budget that was set is set for another month or to another amount. */
    private static boolean staysSet(Slots before, Intent intent, String text) {
        return intent == Intent.BUDGET_STATUS
                && before.text(Slot.ACTION).filter("set_budget"::equals).isPresent()
                && !asks(text);
    }

    private static boolean asksOfTheBudget(String text) {
        return QUESTION.matcher(text).find();
    }

    static boolean asks(String text) {
        return ASKS.matcher(text).find();
    }

    /** What was left out stays out, until something else is named. */
    private static boolean isElse(Slots before, Slots said) {
        return before.text(Slot.ACTION).filter("exclude"::equals).isPresent()
                && Slot.NAMES.stream().anyMatch(said::has);
    }

    /** A price and a cost may be supposed together. */
    private static boolean isBesides(Slot slot, Slots now) {
        return PRICES.stream().filter(now::has).noneMatch(it -> COST_SIDE.contains(it) == COST_SIDE.contains(slot));
    }

    /** What we owe is no part of the list of who owes us. */
    private static boolean isOtherDebt(Slots before, Slots now) {
        return before.text(Slot.METRIC).filter("receivables"::equals).isPresent()
                && now.text(Slot.METRIC).filter("payables"::equals).isPresent();
    }

    /** What a supplier has not been paid is not owed to us, nor is what is overdue of our own bills. */
    private static boolean isOurDebt(Slots before, Map<Slot, Object> values, String text) {
        var isOfOurs = before.text(Slot.METRIC).filter("payables"::equals).isPresent();
        return "receivables".equals(values.get(Slot.METRIC))
                && (isOfOurs || values.containsKey(Slot.SUPPLIER))
                && !values.containsKey(Slot.CUSTOMER)
                && !TO_US.matcher(text).find();
    }

    /** "Block that one" is of the order whose number is known. */
    private static Slots known(Slots before, Slots said) {
        return said.has(Slot.ORDER_REF)
                        && before.has(Slot.ORDER_ID)
                        && said.text(Slot.ORDER_REF).orElse("").matches("(?i)(?:that|this)(?: one| order| payment)?")
                ? said.without(Set.of(Slot.ORDER_REF))
                : said;
    }

    /** Whom nobody knows as a supplier owes us, where that was asked of others. */
    private static Slots ofDebtor(Slots before, Slots said, Intent intent) {
        return intent == Intent.CASH_FLOW
                        && before.text(Slot.METRIC)
                                .filter("receivables"::equals)
                                .isPresent()
                        && !said.has(Slot.METRIC)
                        && !said.has(Slot.CUSTOMER)
                        && said.id(Slot.SUPPLIER).isEmpty()
                        && said.values().get(Slot.SUPPLIER) instanceof String name
                ? said.without(Set.of(Slot.SUPPLIER)).with(Slot.CUSTOMER, name)
                : said;
    }

    /** Flour that gets dearer is not what is priced, where that was said before; nor is one of several that do. */
    private static Slots ofCost(Slots before, Slots said) {
        var goods = Slot.GOODS.stream().flatMap(it -> said.text(it).stream()).findFirst();
        if (before.values().get(Slot.COST_ITEM) instanceof List<?> items
                && !(before.values().get(Slot.COST_CHANGE_PCT) instanceof List<?>)
                && goods.filter(it -> items.stream().anyMatch(item -> Instead.isOf(it, item)))
                        .isPresent()) {
            return said.without(Slot.GOODS).with(Slot.COST_ITEM, goods.get());
        }
        return said.has(Slot.COST_ITEM) && (before.has(Slot.PRODUCT) || before.has(Slot.CATEGORY))
                ? said.without(Slot.GOODS)
                : said;
    }

    /** "And coffee?" after milk that rose by 15% is coffee that does. */
    private static boolean isLoneItem(Slots now) {
        return now.has(Slot.COST_ITEM) && PRICES.stream().filter(now::has).allMatch(Slot.COST_ITEM::equals);
    }

    private static boolean keepsItem(Slot slot, Slots before, Slots now) {
        return slot == Slot.COST_ITEM && before.has(Slot.COST_CHANGE_PCT) && now.has(Slot.COST_CHANGE_PCT)
                || slot == Slot.COST_CHANGE_PCT && before.has(Slot.COST_ITEM) && isLoneItem(now);
    }

    /** A net profit is the whole shop's, wages and rent included, unless goods are named with it. */
    private static boolean ofAll(Slots now) {
        return now.text(Slot.METRIC).filter("net_profit"::equals).isPresent()
                && !now.has(Slot.PRODUCT)
                && !now.has(Slot.CATEGORY);
    }

    /** What still matters when the kind of question changes: the place, the goods or the person, and of a report the days. */
    static Slots carry(Question.Part part, Slots said, Intent intent) {
        var before = part.slots();
        var values = new EnumMap<Slot, Object>(Slot.class);
        var ids = new EnumMap<Slot, String>(Slot.class);
        if (OVER_DAYS.contains(intent) && !said.has(Slot.PERIOD) && !said.has(Slot.HORIZON)) {
            before.span(Slot.PERIOD).ifPresent(it -> values.put(Slot.PERIOD, it));
        }
        for (var slot : Slot.NAMES) {
            var value = before.values().get(slot);
            var blocked = Slot.GOODS.contains(slot) && (said.has(Slot.PRODUCT) || said.has(Slot.CATEGORY));
            var isOfSpending =
                    slot == Slot.CATEGORY && Intent.OF_SPENDING.contains(intent) && !before.has(Slot.SUPPLIER);
            if ((value != null || before.id(slot).isPresent()) && (matters(slot, intent) || isOfSpending) && !blocked) {
                if (value != null) {
                    values.put(slot, value);
                }
                before.id(slot).ifPresent(id -> ids.put(slot, id));
            }
        }
        if (Intent.OF_PURCHASES.contains(intent)
                && Intent.OF_PURCHASES.contains(part.intent())
                && !said.has(Slot.AMOUNT)) {
            BOUGHT.stream()
                    .filter(before::has)
                    .forEach(it -> values.put(it, before.values().get(it)));
        }
        if (OF_SEGMENTS.contains(intent) && !said.has(Slot.CUSTOMER)) {
            Optional.ofNullable(before.values().get(Slot.SEGMENT)).ifPresent(it -> values.put(Slot.SEGMENT, it));
            before.id(Slot.SEGMENT).ifPresent(it -> ids.put(Slot.SEGMENT, it));
        }
        if (OF_PAYMENTS.contains(intent)
                && OF_PAYMENTS.contains(part.intent())
                && ORDERS.stream().noneMatch(said::has)) {
            ORDERS.stream()
                    .filter(before::has)
                    .forEach(it -> values.put(it, before.values().get(it)));
        }
        values.putAll(said.values());
        said.values().keySet().forEach(ids::remove);
        ids.putAll(said.ids());
        return new Slots(values, ids);
    }

    private static boolean matters(Slot slot, Intent intent) {
        return switch (slot) {
            case PRODUCT, CATEGORY -> OF_GOODS.contains(intent) || intent == Intent.SETTINGS;
            case CUSTOMER -> OF_CUSTOMERS.contains(intent);
            case SUPPLIER ->
                intent == Intent.FRAUD_CHECK
                        || intent == Intent.FRAUD_EXPLAIN
                        || intent == Intent.REORDER
                        || intent == Intent.STOCK_LEVEL
                        || intent == Intent.EXPENSE_REPORT
                        || intent == Intent.CASH_FLOW;
            case EMPLOYEE -> intent == Intent.SALES_REPORT || intent == Intent.FRAUD_CHECK;
            default ->
                !Set.of(Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SETTINGS)
                        .contains(intent);
        };
    }

    /** Without what was only pointed at: the whole list is meant again. */
    static Slots withoutPointed(Slots slots) {
        return slots.without(slots.values().keySet().stream()
                .filter(it -> slots.values().get(it) instanceof Pointed)
                .collect(Collectors.toSet()));
    }

    private static void drop(Map<Slot, Object> values, Map<Slot, String> ids, Slot slot) {
        values.remove(slot);
        ids.remove(slot);
    }
}
