package dev.tillie.question;

import static dev.tillie.question.Slot.ACTION;
import static dev.tillie.question.Slot.DETAIL;
import static dev.tillie.question.Slot.FORMAT;
import static dev.tillie.question.Slot.GROUP_BY;
import static dev.tillie.question.Slot.METRIC;
import static dev.tillie.question.Slot.SEGMENT;
import static dev.tillie.question.Slot.SORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Details that are one of a fixed list of values, each with the words owners have for it; the first that fits counts. */
final class Keywords {
    private record Word(Slot slot, String value, Pattern pattern, Set<Intent> intents) {}

    private static final Set<Intent> ANY = EnumSet.allOf(Intent.class);
    private static final Set<Intent> SALES = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST);
    private static final Set<Intent> STOCK = EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER);
    private static final Set<Intent> CASH = EnumSet.of(Intent.CASH_FLOW);
    private static final Set<Intent> PROFIT =
            EnumSet.of(Intent.PROFIT_MARGIN, Intent.PRICING_WHATIF, Intent.SALES_REPORT, Intent.SUMMARY);
    private static final Set<Intent> PEOPLE =
            EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_VALUE);
    private static final Set<Intent> GROUPS = EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_VALUE);
    private static final Set<Intent> FRAUD = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SALES_REPORT);
    private static final Set<Intent> ORDERED = EnumSet.complementOf(EnumSet.of(
            Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SETTINGS, Intent.FRAUD_EXPLAIN, Intent.SUMMARY));
    private static final Set<Intent> DOING =
            EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SETTINGS, Intent.HELP);

    private static final String MANY =
            "(?:by|per|for each|each|every|split by|broken down by|across|which|what|top \\d* ?|best|worst)";

    private static final List<Word> WORDS = List.of(
            word(METRIC, "margin_pct", "margins?|markup|gp %", PROFIT),
            word(METRIC, "food_cost_pct", "(?:food|pour|drink|beverage) cost(?:s)?", PROFIT),
            word(METRIC, "gross_profit", "gross profit|gp", ANY),
            word(
                    METRIC,
                    "net_profit",
                    "net profit|bottom line|profit and loss|take home|munafa|profits?|make money|making money|break"
                            + " even|profitable",
                    PROFIT),
            word(METRIC, "gross_profit", "net or gross|gross or net", EnumSet.of(Intent.PROFIT_MARGIN)),
            word(METRIC, "gross_profit", "gross", EnumSet.of(Intent.PROFIT_MARGIN)),
            word(
                    METRIC,
                    "net_profit",
                    "net|after (?:wages|rent|everything|all costs)",
                    EnumSet.of(Intent.PROFIT_MARGIN)),
            word(
                    METRIC,
                    "avg_order_value",
                    "average (?:order|basket|transaction|sale|ticket|spend|bill|check|cheque)(?: value| size)?|basket size|average"
                            + " spend|spend per (?:head|customer|order)",
                    ANY),
            word(METRIC, "refunds", "refund(?:s|ed|ing)?|returns|returned|money back|refund rate", FRAUD),
            word(METRIC, "chargebacks", "chargebacks?|disputes?", ANY),
            word(METRIC, "voids", "void(?:s|ed|ing)?", ANY),
            word(
                    METRIC,
                    "discounts",
                    "discounts? (?:given|have|did|do|cost)|in discounts|give away|(?:much|many|total)"
                            + " discounts?|discounting",
                    SALES),
            word(METRIC, "discounts", "disc(?:ounts?)?", EnumSet.of(Intent.FRAUD_CHECK)),
            word(
                    METRIC,
                    "tips",
                    "(?<!any |some |give me |got |your |good |useful )tips?(?! on| to| about)|gratuity|gratuities",
                    EnumSet.of(Intent.SALES_REPORT)),
            word(METRIC, "tax", "vat|gst|sales tax|tax", SALES),
            word(
                    METRIC,
                    "orders",
                    "(?:how many|number of|count of|no of|by|total)"
                            + " (?:orders|transactions|sales|tickets|bookings|receipts|bills|covers)|no of (?:bills|orders)|order"
                            + " count|(?:orders|transactions) (?:did|have|came|mon|tue|wed|thu|fri|sat|sun|yday|per|by|last|this|today|yesterday)",
                    SALES),
            word(METRIC, "revenue", "not units|in (?:rand|euros?|pounds|dollars|rupees|money|value)", SALES),
            word(
                    METRIC,
                    "units",
                    "units|unidades|unites|einheiten|quantity|how many"
                            + " (?!orders|transactions|customers|people|bookings|staff|days|times)[\\w\\s&'-]{2,40}?(?:sell|sold|sells|shift|shifted|go"
                            + " through|go|goes|went|going|gone)|how many (?:of|did|will|have)|by volume|pieces",
                    SALES),
            word(
                    METRIC,
                    "units",
                    "how many(?! (?:no of |of my |of our )?(?:orders|transactions|sales|tickets|bookings|receipts|bills|covers|customers|clients|people|staff"
                            + "|days|times|hours|weeks|months|refunds|returns|voids|new|returning|regulars|shops|stores)\\b)",
                    SALES),
            word(
                    METRIC,
                    "revenue",
                    "revenue|turnover|by value",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.CUSTOMER_VALUE)),
            word(
                    METRIC,
                    "stock_value",
                    "(?:stock|inventory)[\\w ]{0,20} (?:worth|value)|value of (?:the |my |our"
                            + " )?(?:stock|inventory)|tied up|stock value|inventory value|worth",
                    STOCK),
            word(
                    METRIC,
                    "out_of_stock",
                    "out of stock|sold out|rupture de stock|agotad[oa]s?|ausverkauft|khatam|run out of|ran out|are we out of|out of stocks",
                    STOCK),
            word(
                    METRIC,
                    "slow_movers",
                    "slow(?:est)?[ -]?(?:movers?|moving|sellers?|selling|lines)|dead stock|not"
                            + " (?:moving|selling|shifting)|(?:has|have) not (?:sold|moved|shifted)|is not selling|are not (?:moving|selling|shifting)|gathering"
                            + " dust|sitting",
                    STOCK),
            word(METRIC, "overstock", "overstock(?:ed)?|too (?:much|many)|excess|surplus|overbought", STOCK),
            word(
                    METRIC,
                    "low_stock",
                    "low|(?:about|going) to run out|nearly (?:out|gone)|running (?:low|out|short)|almost (?:out|gone)",
                    STOCK),
            word(
                    METRIC,
                    "days_of_cover",
                    "cover|coverage|how many (?:days|weeks)|how long (?:will|does|do|have|is|are)|when"
                            + " (?:will|do|does|am|are)[\\w ]{1,40} (?:run out|out of)|(?:days|weeks) of|last"
                            + " (?:until|till|me|us)",
                    STOCK),
            word(
                    METRIC,
                    "runway",
                    "runway|how many (?:weeks|months|days) (?:of runway )?(?:can|will|do) (?:we|i)|how long"
                            + " (?:will|can|do|have)[\\w ]{1,30}|run out of (?:cash|money)|hit zero|run dry|burn(?: rate)?",
                    CASH),
            word(
                    METRIC,
                    "receivables",
                    "(?:owes?|owed|owing)(?: to)? (?:me|us)|am i owed|are we owed|(?:still )?(?:has|have|had) to pay"
                            + " (?:me|us)|owing|receivables?|debtors|unpaid invoices|outstanding invoices|overdue"
                            + " invoices|invoices overdue|overdue|(?:they|she|he) (?:still )?owes?|wer schuldet|(?:me|nous) doi(?:t|vent)|me deben?|baki|has not paid|have not paid|not paid|late payers|udhaar|who owes",
                    CASH),
            word(METRIC, "payables", "(?:do|what|who) (?:i|we) owe|payables|creditors|bills|we owe|i owe", CASH),
            word(
                    METRIC,
                    "cash_balance",
                    "balance|in (?:the |my |our )?(?:bank|account)|sur (?:le|mon) compte|en (?:el banco|la cuenta)|auf dem konto|cash position|how much (?:cash|money)(?: do| have| is|"
                            + " will)|lowest point|overdrawn|in the red",
                    CASH),
            word(METRIC, "clv", "lifetime value|worth|future value|expected value", EnumSet.of(Intent.CUSTOMER_VALUE)),
            word(
                    METRIC,
                    "last_visit",
                    "last (?:in|seen|see|order|ordered|visit|visited|came|buy|bought|come)|when did[\\w"
                            + " '&]{1,40}last|how long since",
                    PEOPLE),
            word(
                    METRIC,
                    "repeat_rate",
                    "repeat(?: customer| purchase)? rate|repeat(?:ed)? customers?|come back"
                            + " rate|(?:percent(?:age)?|proportion|share|fraction) of (?:my |our |the"
                            + " )?(?:customers|people|buyers|clients|shoppers)|(?:percent|share) [\\w ]*(?:come"
                            + " back|repeat|return)|retention",
                    PEOPLE),
            word(
                    GROUP_BY,
                    "new_returning",
                    "new (?:[a-z]+ )?(?:vs|and|against|or) (?:returning|existing|old|regulars?|repeat)[\\w ]*",
                    ANY),
            word(
                    GROUP_BY,
                    "payment_method",
                    "payment (?:method|type)s?|cards? (?:vs|and|or|n) cash|cash (?:vs|and|or|n) cards?",
                    ANY),
            word(
                    GROUP_BY,
                    "day_of_week",
                    MANY
                            + " (?:day of (?:the )?week|weekdays?|days of the week)|(?:which|what) days"
                            + " (?:are|is|were|do)|day of week",
                    ANY),
            word(
                    GROUP_BY,
                    "hour",
                    MANY
                            + " (?:hours?|times?(?: of day)?)|par heure|por hora|pro stunde|hourly|hour by"
                            + " hour|(?:busiest|slowest|best|peak|worst|dead|deadest) (?:hours?|times?)|what time"
                            + " (?:are|do|is|were)|quietest (?:hours?|times?)",
                    ANY),
            word(
                    GROUP_BY,
                    "day",
                    "(?:by|per|each|every|which|what) days?\\b(?! of)|(?:each|every) (?:mon|tues|wednes|thurs|fri|satur|sun)day|daily|day by"
                            + " day|(?:busiest|quietest|best|worst|slowest) day",
                    ANY),
            word(
                    GROUP_BY,
                    "week",
                    "(?:by|per|each|every|which|what) weeks?|weekly|week by week|(?:best|worst|busiest) week",
                    overMonths()),
            word(
                    GROUP_BY,
                    "month",
                    "(?:by|per|each|every|which|what) months?|monthly|month by month|(?:best|worst|busiest) month",
                    overMonths()),
            word(
                    GROUP_BY,
                    "category",
                    MANY
                            + " (?:categor(?:y|ies)|departments?|(?<!what )ranges?|types?|kinds? of product)|category"
                            + " ?wise|categories",
                    ANY),
            word(
                    GROUP_BY,
                    "channel",
                    MANY
                            + " channels?|online (?:vs|and|or|against|compared (?:to|with)) (?:in"
                            + " ?-?store|instore|shop|offline|the shops?|walk ?ins?)|in ?-?store (?:vs|and|or|against)"
                            + " online|channel ?wise",
                    ANY),
            word(
                    GROUP_BY,
                    "location",
                    MANY
                            + " (?:shops?|stores?|locations?|branch(?:es)?|sites?|outlets?)(?! (?:is|has)"
                            + " the)|(?:shop|store|branch) ?wise|which (?:of (?:the|my|our) )?(?:two |three |four |\\d )?(?:shops?|stores?|branch(?:es)?|locations?|sites?)"
                            + "|both (?:shops|stores|branches|places|locations)|each (?:shop|store|branch)",
                    ANY),
            word(
                    GROUP_BY,
                    "employee",
                    MANY
                            + " (?:employees?|staff(?: members?)?|team members?|cashiers?|baristas?|stylists?|sales"
                            + " ?person)|who (?:sold|sells|rang(?: up)?|took|makes|made|brought"
                            + " in|refunds?|refunded|voids?|voided|gives?|gave|does|did) (?:the"
                            + " )?(?:most|least|more|best|a lot)|staff ?wise|by (?:person|people)",
                    EnumSet.of(
                            Intent.SALES_REPORT,
                            Intent.FRAUD_CHECK,
                            Intent.SALES_FORECAST,
                            Intent.EXPENSE_REPORT,
                            Intent.PROFIT_MARGIN)),
            word(
                    GROUP_BY,
                    "employee",
                    "who (?:has been|have been|is|keeps|was) (?:[a-z]+ing)\\b",
                    EnumSet.of(Intent.FRAUD_CHECK)),
            word(GROUP_BY, "supplier", MANY + " (?:suppliers?|vendors?|wholesalers?)", ANY),
            word(
                    GROUP_BY,
                    "customer",
                    "(?<!spend )" + MANY
                            + " (?:customers?|clients?|accounts?)|who (?:bought|spent|spends|buys) (?:the )?most|list (?:of )?(?:my |the |all )?(?:customers|clients)",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.CASH_FLOW, Intent.SALES_FORECAST)),
            word(
                    GROUP_BY,
                    "product",
                    MANY
                            + " (?:\\d+ |two |three |four |five |ten )?(?:products?|items?|lines?|skus?|things?|dish(?:es)?)|best"
                            + " ?-?sell(?:ers?|ing)|worst ?-?sell(?:ers?|ing)|top ?-?sell(?:ers?|ing)|most"
                            + " (?:popular|sold|returned|profitable)|least (?:popular|profitable)|what"
                            + " (?:sold|sells|is selling|are we selling|did we sell|will sell) (?:best|most|the"
                            + " most|well|worst|least)|what (?:gets|is) returned|item ?wise|product ?wise|sizes?$|by sizes?|which sizes",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.PROFIT_MARGIN)),
            word(
                    GROUP_BY,
                    "product",
                    "(?:by|per|for each|each) (?:products?|items?|skus?|lines?)|sizes?$|by sizes?|which sizes",
                    EnumSet.of(Intent.STOCK_LEVEL)),
            word(SORT, "desc", "(?:biggest|highest|largest|most|best)[\\w ]{0,20} first", ORDERED),
            word(
                    SORT,
                    "asc",
                    "(?:worst|peores|peor|pires?|schlechtesten)(?! case)|thinnest|(?:is|are) dead|deadest|sabse kam|moins|wenigsten|least|lowest|bottom|slowest|quietest|smallest|fewest|weakest|poorest|cheapest|least popular",
                    ORDERED),
            word(
                    SORT,
                    "desc",
                    "(?:best(?! (?:case|friend))|top(?! (?:it|up|me|us)))|sabse (?:zyada|jyada)|mejor(?:es)?|mas vendid[oa]s?|meilleurs?|besten?|meisten|plus vendus?|most|fattest|biggest|highest|busiest|largest|strongest|dearest|greatest|riskiest|number one|no 1",
                    ORDERED),
            word(
                    DETAIL,
                    "explain",
                    "(?:how|where) (?:did|do|have) you (?:get|got|come up with|work(?:ed)? (?:that |this |it"
                            + " )?out|calculate|arrive)[\\w ]*|show (?:me )?(?:your |the"
                            + " )?(?:working|workings|calculation|maths|math)|how you got|explain (?:that|this|it|the)|why"
                            + " (?:that|this|so|(?:is|are) (?:it|that|this|they|we) so)(?: (?:low|high|little|much|bad|few|many))?|how is (?:that|this|it) (?:calculated|worked out)|why\\b",
                    explained()),
            word(
                    DETAIL,
                    "accuracy",
                    "how (?:accurate|good|right|reliable|close|wrong|far off|far out)|(?:forecasts?|predictions?)[\\w ]{0,20} (?:any"
                            + " good|right|accurate|come true|turn out|do)|accuracy|track record|forecast (?:vs|against)"
                            + " actual|did you get it right|what did you (?:predict|say|forecast)|were you (?:right|wrong|close|far"
                            + " off)|(?:the|your) (?:forecast|prediction) (?:right|wrong|close)",
                    ANY),
            word(
                    DETAIL,
                    "accuracy",
                    "what (?:came|became) of|did (?:calling|ringing|the calls?|your[\\w ]{0,20}"
                            + " advice|it|that)[\\w ]{0,30} (?:work|help|pay off|back)|(?:advice|call list) any good|(?:told"
                            + " me|said|suggested) to order|(?:came|come|were) back after|(?:did )?what you"
                            + " (?:suggested|advised)|you suggested ordering",
                    EnumSet.of(Intent.CUSTOMER_CHURN, Intent.REORDER)),
            word(
                    DETAIL,
                    "range",
                    "range|best (?:and|or) worst case|(?:best|worst) case|low and high|how (?:sure|certain|confident)|margin of"
                            + " error|confidence|at (?:best|worst|least|most)",
                    SALES),
            word(
                    DETAIL,
                    "trend",
                    "trends?|trending|over time|going (?:up|down)|growing|growth|history of",
                    EnumSet.complementOf(EnumSet.of(Intent.PRICING_WHATIF, Intent.SETTINGS))),
            word(
                    DETAIL,
                    "contact",
                    "contact|phone(?: number)?s?|numbers for|their numbers|emails?|call list|who (?:should|do|can) i"
                            + " (?:call|ring|phone|email)|(?:call|ring|reach out)",
                    PEOPLE),
            word(
                    FORMAT,
                    "xlsx",
                    "(?:month|monthly|quarter|quarterly|year|accountants?|bookkeepers?)(?: end)? (?:pack|file|workbook)"
                            + "|(?:export|send|give|make|prepare|file|pack|workbook)\\b.* (?:for|to) (?:my |our |the )?"
                            + "(?:accountant|bookkeeper)",
                    EnumSet.of(Intent.SUMMARY)),
            word(FORMAT, "csv", "csv|comma separated", ANY),
            word(FORMAT, "xlsx", "xlsx?|excel|spreadsheet", ANY),
            word(
                    FORMAT,
                    "chart",
                    "diagramm|grafik|grafico|graphique|charts?|graphs?|plots?|graphically|picture of",
                    ANY),
            word(
                    ACTION,
                    "mark_legitimate",
                    "not (?:a )?fraud|(?:is |mark[\\w# ]*|as )?(?:legit|legitimate|genuine)\\b(?! or)|that payment is"
                            + " fine|is fine|is ok|mark (?:[\\w#-]+ ){1,3}(?:as )?(?:fine|ok|okay|good|safe|genuine|legit)",
                    DOING),
            word(
                    ACTION,
                    "mark_fraud",
                    "(?:mark|flag|report|treat)[\\w# ]* (?:as )?(?:fraud|fraudulent|fake|stolen)|it is fraud|(?:was|are|as) (?:definitely |a )?fraud(?:ulent)?(?! or)(?!.*[?])|that is"
                            + " fraud|this is fraud|definitely fraud",
                    DOING),
            word(ACTION, "snooze", "snooze|remind me later|not now|later please|ask me later", ANY),
            word(ACTION, "block", "block (?:that|this|the|customer|card|him|her|them|it)[\\w ]*", DOING),
            word(
                    ACTION,
                    "create_po",
                    "(?:create|make|draft|raise|write|prepare|do)[\\w ]* (?:a |an |the )?purchase orders?|place"
                            + " (?:an|the) order|(?:create|raise|draft) (?:an|the) order",
                    EnumSet.of(Intent.REORDER)),
            word(
                    ACTION,
                    "set_budget",
                    "(?:set|change|make|put|increase|raise|reduce|lower|cut)[\\w ]* budget[\\w ]*|budget[\\w ]* to"
                            + " \\d[\\w,.]*",
                    EnumSet.of(Intent.BUDGET_STATUS, Intent.SETTINGS)),
            word(
                    ACTION,
                    "set_budget",
                    "(?:set|cap|limit|put|allow|give|make|increase|raise|reduce|lower|cut|change|bump)\\b[^?]*\\d[^?]*",
                    EnumSet.of(Intent.BUDGET_STATUS)),
            word(
                    ACTION,
                    "set_quiet_hours",
                    "quiet hours|do not disturb|(?:only (?:ping|message|text|alert|tell|write)[\\w ]*|no (?:pings?|messages?|alerts?|texts?|notifications?)) (?:between|after|before|from)[\\w ]*|(?:do not|not|no)[\\w ]* (?:after|before|at night|on sundays?)[\\w ]*",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "mute",
                    "mute|pause|less of|stop (?:[a-z]+ )?(?:pings|alerts|messages|notifications)|no more|enough (?:of|with)|(?:stop|quit) (?:sending|pinging|messaging|the|posting|telling|all)[\\w ]*|turn off|switch"
                            + " off|fewer|less (?:pings|alerts|messages|like)|shut up|unsubscribe",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "schedule_summary",
                    "(?:summary|report|briefing|digest|update|recap|daily thing|morning thing|zusammenfassung|resumen|resume)[\\w ]*"
                            + " (?:every|each|at|to|on|in|jeden|um|cada|a las|chaque)\\b|(?:schedule|send|post|move|change)[\\w ]*"
                            + " (?:summary|report|briefing|digest)",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "subscribe",
                    "subscribe|(?:alert|notify|tell|warn|ping|let|remind) (?:me|us)[\\w ]*|turn on|switch"
                            + " on|notifications? back on",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "undo",
                    "undo|scrap (?:that|the last|it)[\\w ]*|take (?:that|it) back|revert|roll back",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "forget",
                    "forget|remove (?:that|it)|delete (?:that|the) (?:reminder|fact|note)",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "lock",
                    "lock|keep[\\w ]* private|hide|only (?:to|for) me|(?:no one|nobody)[\\w# ]* sees?|should not see|do not show",
                    EnumSet.of(Intent.SETTINGS)),
            word(
                    ACTION,
                    "exclude",
                    "exclude|ignore|leave out|take [\\w ]+ out of|leave [\\w ]+ out|do not count|never suggest|without counting|skip",
                    EnumSet.of(Intent.SETTINGS, Intent.REORDER)),
            word(
                    ACTION,
                    "tell",
                    "(?:we|i) (?:have|got|counted|are closed|open|close|are open|pay)|there (?:is|are)|stock of[\\w ]*"
                            + " is|lead time|delivers on|comes from|is (?:due|paid)|balance is|rent is|update stock|just"
                            + " counted|our opening",
                    EnumSet.of(Intent.SETTINGS)),
            word(SEGMENT, "best regulars", "best regulars|loyal|vips?|big spenders|champions?|whales", PEOPLE),
            word(SEGMENT, "slipping regulars", "slipping regulars|lapsed regulars", PEOPLE),
            word(SEGMENT, "slipping regulars", "slipping|at[ -]risk", GROUPS),
            word(SEGMENT, "gone quiet", "gone quiet|lapsed|dormant|inactive|lost", GROUPS),
            word(
                    SEGMENT,
                    "new or small",
                    "new customers?|first ?-?time (?:buyers|customers)|new or small|newcomers|one[ -]?(?:time|off) buyers",
                    EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN)),
            word(SEGMENT, "regulars", "regulars?|repeat (?:customers|buyers)", PEOPLE),
            word(
                    SEGMENT,
                    "",
                    "bargain hunters|newsletter(?: subscribers)?|wholesale customers|trade customers|students|tourists",
                    PEOPLE));

    private Keywords() {}

    static void find(Draft draft) {
        var isQuestion = IS_IT.matcher(draft.text).find();
        for (var word : WORDS) {
            if (isQuestion && word.value().startsWith("mark_")) {
                continue;
            }
            if (word.slot() == GROUP_BY && draft.intent == Intent.SETTINGS) {
                continue;
            }
            if (!draft.has(word.slot()) && word.intents().contains(draft.intent)) {
                var matcher = word.pattern().matcher(draft.text);
                if (matcher.find() && draft.free(matcher.start(), matcher.start() + 1)) {
                    put(draft, word, matcher);
                    draft.understand(matcher.start(), matcher.end());
                }
            }
        }
        if (draft.intent == Intent.SETTINGS
                && !draft.has(ACTION)
                && STATES.matcher(draft.text).find()) {
            draft.put(ACTION, "tell");
        }
    }

    private static final Pattern IS_IT = Pattern.compile("^(?:is|are|was|were|does|do you think|could)\\b");

    /** What an owner lets Tillie know, in no other words for it. */
    private static final Pattern STATES = Pattern.compile(
            "^(?:fyi|just so|so|by the way|btw|heads up|note|remember)\\b|\\b(?:will be|is|are|goes|takes|now|paid|got|closed|shut|moved|starts|started|changed|call|put it down|just so (?:you|u) know)\\b(?!.*[?])");

    /** A group of customers is kept as it was said, beside the name it has here. */
    private static void put(Draft draft, Word word, java.util.regex.Matcher matcher) {
        if (word.slot() == SEGMENT) {
            draft.put(SEGMENT, draft.said(matcher.start(), matcher.end()));
            draft.resolve(SEGMENT, word.value());
        } else {
            draft.put(word.slot(), word.value());
        }
    }

    private static Set<Intent> overMonths() {
        return EnumSet.of(
                Intent.SALES_REPORT,
                Intent.SALES_FORECAST,
                Intent.EXPENSE_REPORT,
                Intent.PROFIT_MARGIN,
                Intent.FRAUD_CHECK,
                Intent.CASH_FLOW,
                Intent.BUDGET_STATUS);
    }

    private static Set<Intent> explained() {
        return EnumSet.complementOf(
                EnumSet.of(Intent.FRAUD_EXPLAIN, Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SETTINGS));
    }

    private static Word word(Slot slot, String value, String pattern, Set<Intent> intents) {
        return new Word(slot, value, Pattern.compile("(?<![\\w-])(?:" + pattern + ")(?![\\w])"), intents);
    }
}
