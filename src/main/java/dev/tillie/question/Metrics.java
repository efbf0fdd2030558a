package dev.tillie.question;

import static dev.tillie.question.Slot.METRIC;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is measured, and the words owners have for it. */
final class Metrics {
    private static final Set<Intent> SALES = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST);
    private static final Set<Intent> STOCK = EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER);
    private static final Set<Intent> ON_HAND = EnumSet.of(Intent.STOCK_LEVEL);
    private static final Set<Intent> CASH = EnumSet.of(Intent.CASH_FLOW);
    private static final Set<Intent> PROFIT =
            EnumSet.of(Intent.PROFIT_MARGIN, Intent.PRICING_WHATIF, Intent.SALES_REPORT, Intent.SUMMARY);
    private static final Set<Intent> PEOPLE =
            EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_VALUE);
    private static final Set<Intent> FRAUD = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SALES_REPORT);

    private static final Set<Intent> SPENDERS =
            EnumSet.of(Intent.SALES_REPORT, Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_VALUE);

    /** What a till is suspected of is counted for each person, and no average. */
    private static final Set<Intent> NOT_SUSPECTED =
            EnumSet.complementOf(EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN));

    private static final Set<Intent> ALERTS = EnumSet.of(Intent.SETTINGS);

    /** What goods are counted in. */
    static final String MEASURE = "(?:kilos?|kgs?|kilograms?|grams?|tons?|tonnes?|lbs?|ounces|lit(?:re|er)s?"
            + "|pints?|gallons?|bottles?|cans?|kegs?|bags?|sacks?|box(?:es)?|cases?|crates?|cartons?|pack(?:et)?s?|bales?"
            + "|rolls?|met(?:re|er)s?|pairs?|pcs|pieces?|portions?|plates?|scoops?|cups?|glasses|loaves|trays?|dozens?"
            + "|tubs?|jars?|bunches|stems?|pots?|punnets?|pallets?)";

    private static final String CASH_ITSELF = "(?:the |our |my )?(?:cash|money|funds|bank|account|kitty|pot)";
    private static final String MONEY = "(?:money|value|revenue|takings|turnover|cash|rands?|rupees?|euros?|dollars?"
            + "|pounds|bucks|quid|[€£$₹])";
    private static final String NOT = ",? (?:and |but )?(?:not|instead of|rather than) (?:in |by |the )*";

    static final List<Keyword> WORDS = List.of(
            Keyword.of(METRIC, "low_stock", "(?:low|running low)[ -](?:on )?stock", ALERTS),
            Keyword.of(METRIC, "refunds", "refunds?", ALERTS),
            Keyword.of(
                    METRIC,
                    "margin_pct",
                    "margins?|profit (?:%|per ?cent(?:age)?)|mark ?-?ups?|gp %|gross profit (?:%|percent(?:age)?)",
                    PROFIT),
            Keyword.of(
                    METRIC,
                    "food_cost_pct",
                    "(?:food|pour|drinks?|beverage|wet|bev) costs?|cost of (?:the )?(?:food|drink|ingredients) (?:as|%|percent)",
                    PROFIT),
            Keyword.of(
                    METRIC,
                    "margin_pct",
                    "(?:in|as) (?:a )?(?:%|per ?cent(?:age)?)|^(?:and |what |is |that |s |the |a )*(?:%|per ?cent(?:age)?)(?: (?:then|instead|please|pls))*\\W*$|per ?cent(?:age)?[ -]?wise",
                    EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(
                    METRIC,
                    "gross_profit",
                    "gross profit|gp|(?:by|on) profits?|profit ?wise|(?<!net )profits? (?:on|from|per)",
                    Keyword.ANY),
            Keyword.of(
                    METRIC,
                    "net_profit",
                    "net (?:profit|margin|income)|bottom line|profit and loss|in the black|in profit|(?:clear|left|keep|pocket)(?:ed)? after|take home|munafa|profits?|profitable",
                    PROFIT),
            Keyword.of(
                    METRIC,
                    "net_profit",
                    "make money|making money|break even",
                    EnumSet.of(Intent.PROFIT_MARGIN, Intent.SALES_REPORT, Intent.SUMMARY)),
            Keyword.of(
                    METRIC,
                    "gross_profit",
                    "^(?:and |no |in |as )*" + MONEY + "(?: please| pls| then)?" + NOT
                            + "(?:percent|%|percentages?)|in " + MONEY + "(?:\\W*$|" + NOT
                            + "(?:percent|%|percentages?))",
                    EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(METRIC, "gross_profit", "net or gross|gross or net", EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(METRIC, "gross_profit", "gross", EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(
                    METRIC,
                    "gross_profit",
                    "before (?:(?:the|our|my|any|all) )*(?:overheads?|wages|rent|expenses|bills|running costs|fixed costs|staff(?: costs)?)(?! (?:went|goes|go|going|rose|rises?|came|changed?|doubled|increased?|jumped|hikes?)\\b)",
                    EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(
                    METRIC,
                    "net_profit",
                    "net|after (?:(?:the|our|my|all) )*(?:overheads?|wages|rent|everything|all costs|expenses|bills|running costs|fixed costs)(?! (?:went|goes|go|going|rose|rises?|came|changed?|doubled|increased?|jumped|hikes?)\\b)",
                    EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(
                    METRIC,
                    "avg_order_value",
                    "ticket (?:medio|promedio)|panier moyen|ticket moyen|durchschnittsbon|(?:average|avrage|mean|typical) (?:size|order|basket|visit|transaction|sale|ticket|docket|spend|bill|check|cheque|cover|shop)(?: value| size)?|(?:basket|ticket|order) (?:size|value)|spend (?:per|a|each) (?:head|customer|order|transaction|visit|cover|person|sale|table)|averag(?:e|es|ed|ing) (?:per|a|each) (?:head|customer|order|transaction|visit|cover|person|sale|table|ticket|bill|job)",
                    Keyword.ANY),
            Keyword.of(
                    METRIC,
                    "avg_order_value",
                    "(?:^(?:and |so |ok |what about )*|\\b(?:that|it|this|those) )(?:per|a|each) (?:visit|head|order|transaction|customer|person|client|patient|guest|booking|appointment|appt|table|cover|ticket|bill|basket|sale|job)\\W*$",
                    NOT_SUSPECTED),
            Keyword.of(
                    METRIC,
                    "avg_order_value",
                    Keyword.any(
                            "(?:they|she|he|customers?|clients?|people|folk|members?|everyone)(?: \\w+)? (?:spend|spends|spent|spending|pay|pays|paid|drop|part with)\\b(?: \\w+){0,3} (?:on average|as a rule|(?:a|each|every|per) (?:time|go|trip|shot))",
                            "on average\\b(?: \\w+){0,3} (?:they|she|he|customers?|clients?|people|members?) (?:spend|spent|pay|paid)"),
                    SPENDERS),
            Keyword.of(
                    METRIC,
                    "refunds",
                    "refund(?:s|ed|ing)?|(?:what|how much|how many)(?: \\S+){0,3} came back(?! (?:for|to buy|again))|which (?:(?!customers?|clients?|people|regulars|guests|members|of)\\S+ ){1,4}(?:came|come|comes|went|go|goes) back (?:the )?(?:most|least)|returns|returned|money back|hand(?:ed|ing)? back|(?:sent|brought|send|bring) back|came back to us|credit notes?|refund rate",
                    FRAUD),
            Keyword.of(METRIC, "chargebacks", "charge ?-?backs?|charg ?backs?|disputes?|disputed", Keyword.ANY),
            Keyword.of(METRIC, "voids", "void(?:s|ed|ing)?", Keyword.ANY),
            Keyword.of(
                    METRIC,
                    "discounts",
                    "discounts|what discount|discount(?:ing|ed)|(?:much|many|total) discount|discount (?:given|have|did|do|cost)|give away|giv(?:en|ing) away|(?:did|has|have) (?:\\w+ ){1,2}discount(?:ed)?|(?:most|least) discount|money off|comps|comped|freebies|markdowns|knocked off",
                    SALES),
            Keyword.of(METRIC, "discounts", "disc(?:ount(?:s|ing|ed)?)?|money off", EnumSet.of(Intent.FRAUD_CHECK)),
            Keyword.of(
                    METRIC,
                    "tips",
                    "(?<!any |some |give me |got |your |good |useful )tips?(?! (?:on|to|about)\\b| jars?)|gratuity|gratuities",
                    EnumSet.of(Intent.SALES_REPORT)),
            Keyword.of(METRIC, "tax", "vat|[gh]st|sales tax|tax|tva|iva|mwst|mehrwertsteuer", SALES),
            Keyword.of(
                    METRIC,
                    "orders",
                    "(?:how many|number of|count of|no[.]? of|by)"
                            + " (?:(?:web|online|phone|app|takeaway|delivery|shop|till|card|cash) )?(?:orders|transactions|sales(?<!by sales)|tickets|bookings|receipts|bills|covers)|no of (?:bills|orders)|order"
                            + " count|(?:^|(?<=^(?:online|web|website|app|phone|delivery|takeaway|collection|deliveroo|just eat|uber eats|etsy|shopify|amazon|ebay|instagram) ))orders (?:on|in|from|before|after|at|for|through|via|since)|(?:mother|father|day|week|month|year)s?[\\w ]* in orders|total (?:orders|transactions|tickets|bookings|receipts)|(?:orders|transactions) (?:did|have|came|since|mon|tue|wed|thu|fri|sat|sun|yday|per|by|last|this|today|yesterday)",
                    SALES),
            Keyword.of(
                    METRIC,
                    "orders",
                    "(?:by |in )?(?:the )?(?:number of |no of )?(?:orders|transactions|tickets|covers|customers)(?=,? (?:instead|rather|not)\\b)"
                            + "|^(?:and |just )*(?:(?:by|in|the|number of|no[.]? of|how many) )*(?:orders|transactions|tickets|bookings|appointments|appts|bills|covers)\\W*$|by (?:the )?number of (?:orders|visits)|by visits"
                            + "|(?:in|by)(?: the)? (?:orders|visits|transactions|bookings|appointments|appts|bills|covers|tickets|jobs)"
                            + NOT + MONEY,
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.CUSTOMER_VALUE)),
            Keyword.of(
                    METRIC,
                    "orders",
                    "(?:^(?:and |so |ok )*|\\b)how many (?:customers|people|folk|clients|punters|guests)(?: (?:was|is|were) (?:that|it|there)| altogether| in (?:all|total))?\\W*$|how many (?:(?:customers|people|folk|clients|punters|heads|bodies|covers) )?(?:(?:came|walked|were|got|went|did we (?:have|get)|had we|have we had|we had) )?(?:through|thru)\\b|how many (?:customers|people) (?:(?:did|have|do|will) we (?:get|have|had|serve|see|do)|came (?:in|through)|(?:walked|were) in)",
                    SALES),
            Keyword.of(
                    METRIC,
                    "units",
                    "^(?:and |as |just )*" + MEASURE + "(?:,? (?:and |but )?no |" + NOT + ")" + MONEY
                            + "|number (?:sold|shifted|gone)|(?:in|by)(?: the)? " + MEASURE + "(?: sold)?(?:\\W*$|"
                            + NOT + "\\w+)"
                            + "|(?:in|by)(?: the)? (?!percent|margin|profit|orders|visits|transactions|bookings|appointments|appts|bills|covers|tickets|jobs)[a-z]+"
                            + NOT + MONEY,
                    SALES),
            Keyword.of(
                    METRIC,
                    "revenue",
                    "not units|in (?:rands?|euros?|pounds|dollars|rupees|money|value|cash terms)"
                            + "|(?:that|it|they|those|them|this) (?:all )?(?:bring|brought|come|came|add up|take|make) (?:us )?(?:in|to)\\b(?! (?:mind|be|stock))|(?:money|value|amount|rupees?|rs|revenue|sales|takings) ?wise|what value|(?:her|his|their) (?:sales|takings)",
                    SALES),
            Keyword.of(
                    METRIC,
                    "units",
                    "units|number of (?:\\w+ ){1,3}(?:sold|shifted)|unidades|unites|einheiten|quantity|how many"
                            + " (?!orders|transactions|customers|people|bookings|staff|days|times)[\\w\\s&'-]{2,40}?(?:sell|sold|sells|shift|shifted|go"
                            + " through|go|goes|went|going|gone)|how many (?:of|did|will|have)|by volume|pieces",
                    SALES),
            Keyword.of(
                    METRIC,
                    "units",
                    "how many(?! (?:no of |of my |of our )?(?:orders|transactions|sales|tickets|bookings|receipts|bills|covers|customers|clients|people|staff"
                            + "|days|times|hours|weeks|months|refunds|returns|voids|new|returning|regulars|shops|stores)\\b)",
                    SALES),
            Keyword.of(
                    METRIC,
                    "revenue",
                    "revenue|turnover|by value",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.CUSTOMER_VALUE)),
            Keyword.of(
                    METRIC,
                    "units",
                    "(?:units|pieces|how many)" + NOT + "(?:days|weeks|money|value|how long)",
                    ON_HAND),
            Keyword.of(
                    METRIC,
                    "stock_value",
                    "worth|at (?:cost|retail)(?: prices?| value)?\\b|valu(?:e|ed|ation)(?! (?:for money|pack|range))|in total,? in \\w+|(?:stock|inventory)[\\w ]* sitting on|tied up|(?:stuck|locked(?: up)?|sunk|sitting) in (?:it|that|them|em|those|these|there)\\b|(?:money|cash) (?:is |have we |do we have |have i )?(?:got )?(?:in|sitting|sat|locked|stuck|tied)",
                    ON_HAND),
            Keyword.of(
                    METRIC,
                    "out_of_stock",
                    "(?<!(?:nearly|almost|fast|casi|presque) )out of stock|stock ?-?outs?|(?:^(?:and |just |only |anything |what is |what s )*(?:completely|totally|fully|clean|entirely) (?:out|gone)|out (?:completely|altogether|entirely))|(?:at|on|hit|down to|gone to) (?:zero|nil|nought|naught)\\b|any(?:thing| of (?:it|them|those))? (?:(?:completely|fully|totally|entirely|clean|actually|already|all) )*(?:gone|out|empty)(?! (?:of (?:date|place|line|order)|off|up|down|to|for|bad|past)\\b)|(?<!(?:nearly|almost|fast|casi|presque) )sold out|(?:which|what)\\b[\\w ]* (?:are|is) (?:all |now )?(?:gone|out)|out (?:anywhere|everywhere)|(?:none|nothing) left|(?:have|got) none|(?:zero|nil|no) (?:stock|left)|always out of|out of (?!the|date|my|our|hand|order|line|\\d)|rupture de stock|(?<!\\bcasi )agotad[oa]s?|(?<!\\b(?:fast|almost|nearly) )ausverkauft|khatam|run out of|ran out|(?:have|has)(?: \\w+){0,2} run out|(?<!\\b(?:will|might|could|would) )any(?:thing)? run out(?! (?:soon|this|next|by|before|in)\\b)|(?:what|which) (?:have|has|do) (?:i|we) (?:have |got |have got )?none(?: of| left)?\\b|(?:are|is)(?! \\w+ running)(?: (?!running\\b)\\w+){1,2} out of|out of stocks",
                    STOCK),
            Keyword.of(
                    METRIC,
                    "slow_movers",
                    "going nowhere|(?:just|only) sat (?:there|around)|(?:just|only|still|been) (?:sat|sitting|lying|stuck) on (?:the |my |our )?(?:shel(?:f|ves)|racks?|hands)|sat (?:there )?(?:doing nothing|gathering)|(?:is|are|s) (?:just |totally |completely )?dead(?! (?:end|set|on))|non[ -]?moving|unsold|dead (?:weight|stuff|money)|(?:nobody|no ?one) (?:is |s )?(?:buy|want|touch)\\w*|never (?:sells?|shifts?|moves?)|stop (?:stocking|selling|carrying)|not (?:sold|shifted|budged) (?:in|for|since)|slow(?:est)?[ -]?(?:stuff|ones?|things|items|movers?|moving|sellers?|selling|lines|stock)|dead (?:stock|lines)|(?:not|hardly|barely)"
                            + " (?:mov|sell|shift|budg)in'?g?|(?:sold|shifted) (?:nothing|none|zero)|(?:not|never) (?:sold|sell|shift|shifted|moved?)(?: at all| a single (?:one|thing))|been sat|(?:been|sat)\\b[\\w ]{0,15} longest|"
                            + "(?:has|have) not (?:sold|moved|shifted)|is not selling|are not (?:moving|selling|shifting)|gathering"
                            + " dust|collecting dust|moving slow(?:ly|est|er)?|(?:are|is) slow|(?:just |only )sits|sits (?:there|around|on the shel(?:f|ves))|sittin[g']?(?! (?:on|in the (?:store ?room|back|warehouse)))|stuck|sticking|sluggish|hanging around|budged|dorm(?:ent|ant)|duermen",
                    STOCK),
            Keyword.of(
                    METRIC,
                    "overstock",
                    "over ?-?stock(?:ed|ing)?|too full|more than (?:we|i) need|carrying too|(?<!(?:that|this|it|those|they|them) )too (?:much|many)|excess|surplus|overbought",
                    ON_HAND),
            Keyword.of(
                    METRIC,
                    "low_stock",
                    "low|short (?:on|of)|getting short|about to (?:go(?: empty| out)?(?! (?:up|down|on|off|to)\\b)|finish)|below (?:par|minimum|min)|(?:about|going) to run out|nearly (?:sold )?(?:out|gone)|(?:casi|almost|nearly) agotad[oa]s?|(?:fast|almost|nearly) ausverkauft|(?:nearly|almost|fast|casi|presque) (?:sold out|out of stock)|running out of|almost sold out|running (?:low|out|short)|almost (?:out|gone)",
                    STOCK),
            Keyword.of(
                    METRIC,
                    "days_of_cover",
                    "^(?:and |in |number of |no of )*days(?: (?:then|instead|left))*\\W*$|cover|coverage|runs? out (?:first|soonest|next)|how long (?:is it )?(?:till|til|until|before) (?:it|its|they|there|theyre|that|thats|this|those|we|the [a-z]+)\\b(?: \\w+){0,2}? (?:gone|out|finish(?:ed)?|empty|sold|done|over|dry)|(?:will|would|does|do) (?:it|that|they|this|those|these)(?: \\w+)? (?:do|see|get|cover|carry|bring|tide)(?: (?:us|me))?(?: (?:up|over))? (?:to|till|til|until|through|past)\\b|when (?:it|they|this|that) (?:will|is going to) (?:finish|run out|be (?:gone|finished))"
                            + "|when (?:will|does|do|is|are) (?:it|they|this|that|the [a-z]+) (?:finish|be (?:gone|finished|over))|(?:till|until|til) when|(?:days|weeks) (?:left|worth)|how many (?:days|weeks)|how long (?:will|does|do|have|is|are)(?! (?:it|that|they|this) take)|when"
                            + " (?:will|do|does|am|are)[\\w ]{1,40} (?:run out|out of)|(?:days|weeks) of|last"
                            + " (?:until|till|me|us)",
                    ON_HAND),
            Keyword.of(
                    METRIC,
                    "runway",
                    "runway|how many (?:weeks|months|days) (?:of (?:runway|cash) )?(?:can|could|will|would|do|are|have) (?:we|i)|how long"
                            + " (?:will|would|can|could|do|have)(?! (?:they|he|she|that lot|these|those)\\b(?! (?:leave|give)))(?![\\w ]* (?:takes?|be|is|are) to (?:pay|settle))[\\w ]{1,30}|run out of (?:cash|money)|hit zero|run dry|(?:when is|when will|before) (?:the |our |my )?(?:money|cash) (?:is |be )?(?:gone|run out|runs out|all gone)|keep going|burn(?: rate)?",
                    CASH),
            Keyword.of(
                    METRIC,
                    "runway",
                    Keyword.any(
                            "how long (?:is it |have (?:we|i) (?:got )?)?(?:till|til|until|before) (?:(?:i|we)(?: \\w+)?|im|were|"
                                    + CASH_ITSELF
                                    + "(?: \\w+)?) (?:out(?:ta)?|run(?:s|ning)? (?:out|dry|short)|broke|skint|bust|gone|dr(?:y|ies)(?: up)?)",
                            "(?:when|what (?:month|week|date)) (?:will|would|does|do|might|could|is|are) " + CASH_ITSELF
                                    + "(?: \\w+){0,2} (?:run (?:out|dry)|running out|dry up|dried up|gone|finish(?:ed)?|empty)",
                            "(?:when|what (?:month|week|date)) (?:will|would|do|might|could) (?:we|i) (?:run out|run dry|go (?:bust|broke|under)|be (?:broke|skint|out))"),
                    CASH),
            Keyword.of(
                    METRIC,
                    "payables",
                    Keyword.any(
                            "(?:suppliers?|vendors?|wholesalers?|creditors)\\b(?: (?:do|that|whom?))* (?:we|i) (?:still )?(?:have|need|are|ought)(?: got| due| supposed)? to (?:pay|settle)",
                            "(?:who|whom|what|which)\\b(?: (?:all|else|bills?|invoices?|people|do|does|is it|that))* (?:we|i) (?:still )?(?:have|need|ought)(?: got)? to (?:pay|settle)(?! (?:us|me)\\b)",
                            "(?:have|need|got|left|due|yet) to (?:pay|settle)(?: (?:up|to))? (?:the |our |my |all |all the )*(?:suppliers|vendors|creditors)",
                            "(?:we|i) (?:in|into) (?:them|him|her|it|the [a-z]+) for"),
                    CASH),
            Keyword.of(
                    METRIC,
                    "payables",
                    "den[ae] (?:is owed|owed|baki|hai|hain|padega)|(?:we|i) (?:still )?(?:have |did )?(?:still )?not (?:yet )?pa(?:id|y)|(?:has|have) (?:still |yet )?not (?:yet )?been paid|who is (?:\\w+ )?owed"
                            + "|(?:we|i) (?:still |currently |also )*owe(?! me| us)|(?:is |are |still )?(?:owed|owing|due) to (?!(?:me|us|be|come|arrive|land|go|run)\\b)\\w+|(?:supplier|vendor)s?\\b[\\w' ]* (?:bills?|invoices?|payments?)|(?:must|should|do|have to|need to) (?:i|we)? ?(?:have to |need to )?pay (?:\\w+ )?suppliers?|bills? (?:(?:is|are) )?(?:due|overdue|pending|coming up)\\b(?! (?:from|to us))|(?:pending|overdue|unpaid|outstanding) bills(?! of)|owe (?:them|him|her|it|suppliers?)\\b|bills? from"
                            + "|(?:to pay|owing|pending|outstanding|due|unpaid)\\b[\\w ]* to (?:them|him|her|(?:the |our |my )?suppliers?)"
                            + "|what (?:is |s )?(?:still )?(?:coming|going) out(?! and| or)",
                    CASH),
            Keyword.of(
                    METRIC,
                    "receivables",
                    "(?:has|have|had) not (?:yet |even )?(?:settled|squared|coughed|stumped|forked)(?: up| out)?\\b|(?:pending|outstanding|unpaid|overdue) (?:dues|accounts?|tabs?)|dues? (?:is |are |still )*(?:pending|outstanding|left)|what (?:is |s )?(?:still )?coming in(?! and| or)|what (?:comes|will come) in(?! and| or)|(?:slow|slowest|late|latest|worst|bad) (?:to pay|payers?)|(?:customers?|clients?|accounts?|they|people|everyone|debtors) (?:usually |normally |generally )?takes? to (?:pay|settle)(?! (?:suppliers|our))"
                            + "|(?:who|anyone)\\b[\\w ]* (?:late|behind)\\b|behind (?:on|with|in) (?:their|his|her|its|paying|payments?|what)|(?:his|her|their) (?:bill|tab)|due (?:in )?from (?:\\w+ )?(?:customers|clients)|anything owed|(?:pending|outstanding|late|overdue) payments from|(?:does|do|did) (?!we\\b|i\\b)(?:the )?(?:\\S+ ){1,3}(?:still )?owe\\b",
                    CASH),
            Keyword.of(
                    METRIC,
                    "receivables",
                    "(?:owes?|owed|owing)(?: to)? (?:me|us)|(?:who(?: all)?|which|what|any(?:one|body)?)\\b(?! (?:suppliers?|vendors?)\\b)[\\w ]{0,25}? (?:has|have|with|having|is|are) (?:still |got |any )?(?:pending|outstanding|unpaid|overdue)(?! bills?| stock| orders?)\\b|am i owed|are we owed|(?:still )?(?:has|have|had) to pay"
                            + " (?:me|us)|(?:yet|still|waiting) to (?:pay|be paid)|(?:payments?|money|invoices?|bills?) (?:is |are |still )*(?:pending|outstanding|unpaid|late|due (?:in|to us))|outstanding|unpaid|(?:due|owed) to us|owing|chas(?:e|ing)(?: up)?|receivables?|debtors|unpaid invoices|outstanding invoices|overdue"
                            + " invoices|invoices overdue|overdue|(?:they|she|he) (?:still )?owes?|wer schuldet|(?:me|nous) doi(?:t|vent)|(?:me|us|nos) deben?|not bezahlt|baki|has not paid|have not paid|not paid|late payers|udhaar|who owes",
                    CASH),
            Keyword.of(
                    METRIC,
                    "payables",
                    "(?:do|what|who) (?:i|we) owe|what (?:have|ve) (?:i|we) (?:got )?to pay|(?:next|big|biggest|large) bill\\b|payables|creditors|bills(?! me| us)|bill (?:been )?paid|we owe|i owe|(?:have|need) (?:(?:we|i) )?(?:got )?to pay (?:out|our|the)|due to (?:suppliers|go out)|suppliers? (?:that )?(?:we|i) (?:still )?(?:have|need) to pay|going out to suppliers",
                    CASH),
            Keyword.of(
                    METRIC,
                    "cash_balance",
                    "balance|(?:bank|account) (?:(?:is|s|sitting|standing|stand|stands) )?at\\b|(?:what|whats|what s|how much)(?: (?!(?:they|he|she|bills?|invoices?|owed?|owing)\\b)\\w+){0,3} left (?:after|over|then)|(?:cash|money) (?:in|on) hand|in (?:the |my |our )?(?:bank|(?:current )?account|kitty|coffers)|sur (?:le|mon) compte|en (?:el banco|la cuenta)|auf dem konto|cash position|how much (?:cash|money)(?: do| have| is|"
                            + " will)|lowest point|overdrawn|in the red",
                    CASH),
            Keyword.of(
                    METRIC,
                    "revenue",
                    "by (?:what|how much) (?:they|people|each(?: one)?|customers) (?:have |has )?(?:spend|spends|spent|pay|pays|paid)",
                    EnumSet.of(Intent.CUSTOMER_VALUE)),
            Keyword.of(
                    METRIC,
                    "orders",
                    "who (?:visits|comes(?: in| back)?|came(?: in)?|orders|ordered|books|booked|is in) (?:here |us )?(?:the )?(?:most(?: often)?|oftenest|more often)\\b",
                    EnumSet.of(Intent.CUSTOMER_VALUE)),
            Keyword.of(
                    METRIC,
                    "clv",
                    "lifetime value|worth|future value|expected value",
                    EnumSet.of(Intent.CUSTOMER_VALUE)),
            Keyword.of(
                    METRIC,
                    "last_visit",
                    "last time (?:in|here|(?:she|he|they) (?:came|were|was|bought|ordered|visited))|last (?:in|seen|see|appointment|appt|booking|order|ordered|visit|visited|came|buy|bought|come)|when (?:did|was|were|has|have)[\\w"
                            + " '&]{1,40}last|how long since",
                    PEOPLE),
            Keyword.of(
                    METRIC,
                    "repeat_rate",
                    "(?:came|come|visited|been in|been) (?:in )?(?:twice|more than once|a second time)|(?:do|did|are|will|does|have) (?:(?:the|our|my|any|many|these|those|of) )*(?:first ?-?timers?|new (?:customers?|people|ones|clients|faces)|newcomers|they|them|people) (?:ever |even |really |actually )?(?:(?:come|came|coming) (?:back(?! (?:to us )?with)|again)|return(?:ed|ing)?(?=\\W*$| (?:to us|again)\\b))(?! (?:in|on|at|from|with)\\b)|how often (?:do|did|does)[\\w '&]{1,40} (?:come|came) back|(?:repeat|return)(?: customer| purchase| visit)? rate|repeat (?:business|purchases?|visits?)|(?:come|came|coming|comes) back (?:more|again|for)|(?:making|makes?|getting) (?:people|them|customers|folk) come back|how many (?:\\w+ ){0,3}(?:come|came) back|(?:buy|bought|order|ordered|shop|shopped) (?:again|twice|a second time|more than once)|repeat(?:ed)? customers?|re-?booking|return for (?:a|another)(?: second)?|come back"
                            + " rate|(?:percent(?:age)?|proportion|share|fraction) of (?:my |our |the"
                            + " )?(?:customers|people|buyers|clients|shoppers)|(?:percent|share|proportion) [\\w ]*(?:(?:come|came|comes|coming)"
                            + " back|repeat|return)|retention",
                    PEOPLE));

    private Metrics() {}

    /** Whether such questions can be of it. */
    static boolean suits(String metric, Intent intent) {
        return WORDS.stream()
                .anyMatch(it -> it.value().equals(metric) && it.intents().contains(intent));
    }
}
