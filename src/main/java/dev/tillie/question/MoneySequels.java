package dev.tillie.question;

import static dev.tillie.question.Sequel.rule;
import static dev.tillie.question.Sequel.stays;
import static dev.tillie.question.Sequel.timeless;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for a question about money: what is owed, bought, saved, or paid to whom. */
final class MoneySequels {
    private static final String THEM = "(?:them|him|her|that lot|those)";

    private static final Set<Intent> OF_SUPPLIERS = EnumSet.of(
            Intent.PRICING_WHATIF,
            Intent.CASH_FLOW,
            Intent.FRAUD_CHECK,
            Intent.FRAUD_EXPLAIN,
            Intent.REORDER,
            Intent.STOCK_LEVEL);

    private static final String CARRIED =
            " (?:it|that|this|them|those|the extra|the rise|the cost)(?: (?:all|though|then|now|ok|for (?:a|the) (?:year|month)))*";

    /** After goods or days to come, what can be managed is work. */
    private static final Set<Intent> OF_MONEY = EnumSet.of(
            Intent.CASH_FLOW,
            Intent.EXPENSE_REPORT,
            Intent.BUDGET_STATUS,
            Intent.COST_SAVING,
            Intent.PRICING_WHATIF,
            Intent.INVESTMENT,
            Intent.REORDER);

    private MoneySequels() {}

    static Stream<Sequel> list() {
        return Stream.of(
                        ofDebts(),
                        ofCosts(),
                        Intent.OF_PURCHASES.stream()
                                .map(
                                        it -> Sequel.nameless(
                                                it,
                                                "(?:there ?s|there is|i (?:can|could) get|i ve seen|i saw|we can get) (?:a|an|one) (?:.* )?(?:used|second ?hand|2nd ?hand|refurb(?:ished)?|reconditioned|cheaper|smaller|dearer|bigger|better|newer|other|older)\\b.*\\d.*"
                                                        + "|(?:a |an |the )?(?:used|second ?hand|2nd ?hand|refurb(?:ished)?|reconditioned|cheaper|smaller|dearer|bigger|better|newer|older|basic) (?:ones?|models?|versions?)\\b.*\\d.*")),
                        carried(),
                        ofDaysAhead(),
                        ofPayback(),
                        Stream.of(more()))
                .flatMap(it -> it);
    }

    /** Where the money will stand, and what is supposed of trade until then. */
    private static Stream<Sequel> ofDaysAhead() {
        return Stream.of(
                stays(
                        Intent.CASH_FLOW,
                        "(?:with |say |and )*(?:takings|sales|trade|turnover|revenue|business|footfall) (?:(?:is|are|was|were|go|goes|went|come|comes|came) )?(?:down|up|off|drops?|dropped|falls?|fell|dips?|dipped|slips?|slipped|rises?|rose|at)(?: by| about)* (?:a (?:fifth|5th|quarter|third|3rd|tenth|10th)|half|\\d+(?: ?(?:%|percent|per cent))?)(?: (?:though|then|say|until|till|all)\\b.*)?"),
                stays(
                        Intent.CASH_FLOW,
                        "how (?:low|high|tight|deep) (?:does|do|will|would|could|might|is) (?:it|that|we|things|(?:the |my |our )?(?:balance|account|bank|cash)) (?:going to |gonna )?(?:go|get|drop|fall|dip|reach|sink|be)\\b.*",
                        Map.of(Slot.METRIC, "cash_balance")),
                stays(
                        Intent.CASH_FLOW,
                        "(?:when|(?:which|what) (?:day|week|month)|how soon) (?:would|will|could|might|do|does|are|is) (?:we|i) (?:be )?(?:run|running|go|going) (?:dry|out|bust|broke|under|short|low)\\b(?! of\\b).*",
                        Map.of(Slot.METRIC, "runway")),
                stays(
                        Intent.CASH_FLOW,
                        "(?:(?:give|show) (?:me|us) |gimme |whats |what is |what s |on |in )?the (?:pessimistic|optimistic|worst case|best case|gloomy|cautious|rosy) (?:version|view|case|one|scenario|picture|figures?|numbers?|side)(?: (?:please|pls|then))*"),
                standing(Intent.CASH_FLOW),
                standing(Intent.BUDGET_STATUS),
                rule(
                        OF_MONEY,
                        "(?:(?:have|do|will) (?:we|i) (?:have |got |have got )?(?:enough|the cash|the money)(?: (?:cash|money|in the bank))?|is there (?:enough|the (?:cash|money))(?: in the bank)?|enough) to (?:cover|pay|meet|clear|settle) (?:it|them|that|those|these|all (?:that|of (?:it|them))|the lot|everything)\\b.*",
                        Intent.CASH_FLOW));
    }

    /** "Where will we be by Christmas?" */
    private static Sequel standing(Intent intent) {
        return stays(
                intent,
                "(?:where|how|what) (?:will|would|do|does|should|might|could) (?:it|that|this|we|i|they|things) (?:likely |probably )?(?:be|stand|sit|end up|finish(?: up)?|land|look|come out|wind up|be at)(?: (?:by|at|on|in|come|before|after|for|up to)\\b.*)?");
    }

    /** What a price brings in besides. */
    private static Sequel more() {
        return timeless(
                Intent.PRICING_WHATIF,
                "(?:how much|what) (?:(?:is|s|would|does|will) (?:it|that|this) )?(?:be |make |mean |bring (?:us |me )?in )*(?:extra|more|less)(?: (?:money|profit|margin|cash))?(?: (?:is|would|does|will) (?:it|that)(?: (?:be|make|mean|bring in))?)?(?: (?:in|over|for|a|per|each|every|the) (?:\\w+ )?(?:day|week|month|year|quarter))?(?: (?:then|so|for (?:us|me)))*");
    }

    /** When what was bought has earned its money back. */
    private static Stream<Sequel> ofPayback() {
        return Stream.of(new Sequel(
                EnumSet.of(Intent.INVESTMENT),
                Sequel.pattern(
                        "(?!.*\\b(?:bank|loan|lender)\\b)(?:(?:when|how (?:soon|long|fast|quickly|many (?:days|weeks|months|years)))\\b.*\\b(?:(?:money|cash|outlay|cost|it|that) (?:comes?|get|gets|is) back|pa(?:y|ys|id) (?:(?:for )?itself(?: back| off)?|back|off)|break ?even|earn(?:s|ed)? (?:it|itself|its money|its keep)(?: back)?|pay ?back|recoup\\w*|get (?:my|our|the|that|it) (?:money )?back)\\b.*"
                                + "|(?:money|cash|it) (?:comes?|coming) back (?:in|by|when|after)\\b.*|(?:the )?pay ?back(?: period| time)?(?: (?:then|is|how long|in months))*)"),
                Intent.INVESTMENT,
                Map.of(),
                Sequel.Keeps.ALL_AND_NO_TIME));
    }

    /** Whether there is the money for what was just talked of, and how much it is altogether. */
    private static Stream<Sequel> carried() {
        return Stream.of(
                rule(
                        Sequel.ANY,
                        "(?:can|could|will|would) (?:we|i|the (?:bank|cash|account)) (?:even |actually |really |realistically )?(?:carry|stand|cover|bear|wear|foot|stomach|stretch to|run to)"
                                + CARRIED,
                        Intent.CASH_FLOW),
                rule(
                        OF_MONEY,
                        "(?:can|could|will|would) (?:we|i) (?:even |actually |really |realistically )?(?:manage|handle)"
                                + CARRIED,
                        Intent.CASH_FLOW),
                stays(
                        Intent.CASH_FLOW,
                        "(?:how much (?:(?:is|s|was) (?:it|that) )?|what (?:is |s )?(?:it|that) |what (?:is |s )?)?(?:in total|all in|all told|altogether|the total|in all)(?: then| now)?"));
    }

    private static Stream<Sequel> ofDebts() {
        return Stream.of(
                rule(
                        EnumSet.of(Intent.EXPENSE_REPORT),
                        "(?:(?:what|how much|which|any)(?: of (?:it|that|them|those))?(?: (?:is|are|s|do we|have we|to))? )?still (?:owing|owed|to pay|due|owe|unpaid|outstanding|to be paid)\\b.*",
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "payables")),
                new Sequel(
                        EnumSet.of(Intent.CASH_FLOW),
                        Sequel.pattern(
                                "who else (?:owes?|is (?:owing|late|overdue)|has not (?:paid|settled))\\b(?! (?:them|him|her)\\b).*"),
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "receivables"),
                        Sequel.Keeps.NOTHING),
                stays(
                        Intent.CASH_FLOW,
                        "(?:due|payable|owed) (?:when|by when)|(?:when|by when) (?:is|are|s) (?:it|that|they|those|these|all that)(?: all)? due\\b.*"),
                rule(
                        EnumSet.of(Intent.CASH_FLOW),
                        "(?:what|how much|where) (?:is|are|s) (?!(?:it|that|this|we|i|they|you|things|cash|sales|stock)\\b)(?!.*\\b(?:overdraft|balance|account|bank|vat|tax|rent|loan)\\b)[\\w ]{2,30} (?:at|down for|in for|into us for|behind by)",
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "receivables")),
                stays(
                        Intent.PRICING_WHATIF,
                        "(?:(?:we|i)(?: ?re| are| am|m)? )?(?:only |just |now |already )*paying .?\\d[\\d.,]*\\b(?!.* (?:rent|wages|a month|a week)\\b).*"),
                stays(
                        Intent.CASH_FLOW,
                        "how (?:long|late|slow) (?:do|does|did|are|is|will) (?:they|he|she|that lot|these|those)(?: (?:usually|normally|generally|mostly|tend to|typically))?(?: (?:take|takes|be|pay|paying))?(?: to (?:pay|settle))?(?: (?:us|usually|normally|up|on average))*",
                        Map.of(Slot.METRIC, "receivables")),
                rule(
                        OF_SUPPLIERS,
                        "(?:what|how much) (?:do|did|have|are) (?:i|we) (?:usually |normally |typically |generally |ever )?(?:pay|paid|paying|spend|spent|spending|buy|bought|buying|give|given|gave|giving)"
                                + "(?: (?:from|with|to|off))? " + THEM + "\\b.*",
                        Intent.EXPENSE_REPORT),
                rule(
                        EnumSet.of(Intent.CASH_FLOW, Intent.REORDER),
                        "(?:(?:total|all) )?(?:spent|spend|paid)(?: (?:out|over))? (?:with|to) " + THEM
                                + "\\b(?! order).*",
                        Intent.EXPENSE_REPORT),
                stays(
                        Intent.CASH_FLOW,
                        "(?:just |only |show me |show |and )*(?:what ?(?:s|is)?|the|money|cash|stuff|all) ?(?:money |cash )?(?:that s |is )?(?:going|goes|coming|comes|due) (?:out|in)(?: only)?|(?:just |only )(?:the )?(?:money |cash )?(?:out|in|outgoings?|incomings?|outs|ins)(?: only)?"),
                rule(
                        EnumSet.of(Intent.CASH_FLOW, Intent.CUSTOMER_CHURN, Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN),
                        "(?:what|how much) (?:do|did|does|have|has) (?:they|he|she) (?:usually |normally )?(?:spend|spent) (?:with us|here|in here|in the shop)\\b.*",
                        Intent.CUSTOMER_VALUE),
                stays(
                        Intent.CUSTOMER_SEGMENTS,
                        "(?:what|how much) (?:do|does|did) (?:they|those|that lot|each of them) (?:usually |normally )?spend (?:on average|each|a (?:visit|time|go|head)|per (?:visit|head|person)|typically)\\b.*"
                                + "|(?:the |their |and )?(?:average )?spend (?:each|a head|a visit|per (?:head|visit|person|customer))",
                        Map.of(Slot.METRIC, "avg_order_value")));
    }

    private static Stream<Sequel> ofCosts() {
        return Stream.of(
                Sequel.nameless(
                        Intent.BUDGET_STATUS,
                        "(?:(?:(?:is|was) there|have (?:we|i)(?: got)?|got|do (?:we|i) have|how much|any|some|much|no) )*(?:wiggle |head |breathing )?(?:room|headroom|slack|leeway|space|budget)(?: (?:left(?: over)?|there|in (?:it|that|there|the budget)|to (?:spare|spend|play with)|spare|remaining|still|now|for (?:more|this month)))*"
                                + "|(?:what|how much) ?(?:s|is|have (?:we|i)(?: got)?|do (?:we|i) have)? (?:there )?(?:left|remaining)(?: (?:over|in (?:it|that|there|the (?:budget|pot|kitty))|to (?:spend|play with|use)|of (?:it|that)|for (?:the month|this month)|now|then|still))*"),
                rule(
                        EnumSet.of(Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT),
                        "(?:(?:what about|how about|what was|what were|whats|same|for|in|on|the|our|my) )*(?:takings|sales|revenue|turnover)"
                                + "(?: (?:then|too|as well|for|in|over|that|the|same|month|week|day|quarter|year|period|time))*",
                        Intent.SALES_REPORT),
                timeless(
                        Intent.COST_SAVING,
                        "(?:(?:what|whats|how much|would|is|that|it|be) )*(?:(?:a|per|each|in a|over a|for the) (?:year|month|week)|in total|altogether|all in|all told|total)(?: (?:is that|would (?:that|it) be|then|that))*"
                                + "|(?:(?:is there|got|have you) )?(?:what|any ?thing|any(?: other| more)?|some(?: other)?) (?:else|others?|ideas|more|(?:to (?:save|cut|trim) )?(?:on|in|about) (?!(?:offer|hand|stock)\\b)(?:the |our )?[a-z &]{3,25})"
                                + "|(?:does|do|would|will) (?:it|that|they|those) (?:all )?(?:add up|come|amount) to (?:much|a lot|anything)"
                                + "|(?:what|how much) (?:would|will|does|do|could|is) (?:it|that|this|they|those|all that|(?:all|both) of (?:it|that|them|those)) (?:be|save|make|mean|come to|add up to|amount to|work out at)\\b.*"
                                + "|(?:what|how much) ?(?:s|is|are) (?:it|that|this|they|those|all that) worth\\b.*"),
                stays(
                        Intent.PROFIT_MARGIN,
                        "(?:(?:percent|percentage|per cent) ?)?wise|(?:(?:what|how much|and|is|s|that|it) )*as an? (?:share|percentage|per ?cent|proportion|fraction|cut|portion) of (?:(?:the|our|my|all|total) )*(?:sales|turnover|revenue|takings)\\b.*",
                        Map.of(Slot.METRIC, "margin_pct")),
                stays(
                        Intent.COST_SAVING,
                        "(?:(?:tell|talk) me (?:through |more (?:about|on) |about )|more (?:about|on) |explain |expand on |go into |go back to |why |how come |what s |how would )(?:is |was )?"
                                + "(?:it|that|this|that one|number \\d|(?:the|your) " + Sequel.NTH + ")\\b.*"
                                + "|.*\\bexplain (?:it|that|this|that one|the " + Sequel.NTH + ")\\b.*",
                        Map.of(Slot.DETAIL, "explain")),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.SALES_REPORT, Intent.PROFIT_MARGIN),
                        "(?:(?:what if|could|can|should|shall) (?:i|we) |let s |lets |just )*(?:flog|flogged|sell|sold|clear|cleared|shift|shifted) (?:it|them|em|those|these|that lot|the lot)(?: all)?(?: off| out)? (?:at|for) (?:half|a third|cost|\\d+)\\b(?! (?:days?|weeks?|months?|shops?|stores?|am|pm)\\b).*",
                        Intent.PRICING_WHATIF),
                rule(
                        EnumSet.of(Intent.PRICING_WHATIF),
                        "what(?:s| is| s)? (?:(?:the|my|our) )?(?:margins?|profit|gp) (?:(?:on|for) " + Sequel.IT
                                + " )?(?:now|today|at the (?:minute|moment)|currently|at present|as (?:it|things) (?:is|are|stands?))\\b.*",
                        Intent.PROFIT_MARGIN),
                stays(
                        Intent.BUDGET_STATUS,
                        "(?:which|what)(?: of (?:them|those|these))?(?: (?:ones?|bits|parts|lines|categories|areas|things))? (?:are|is|were|was|have|has|did)(?: not|nt)?(?: (?:we|i))?(?: (?:blown|burst|bust|busted|over|under|in|out|gone over|overspent|smashed|exceeded|behind|ahead|it))*"),
                rule(
                        EnumSet.of(Intent.BUDGET_STATUS, Intent.EXPENSE_REPORT),
                        "who (?:ran|racked|drove|pushed) (?:it|that|them|those|the bills?) up\\b.*",
                        Intent.EXPENSE_REPORT,
                        Map.of(Slot.GROUP_BY, "supplier")),
                rule(
                        EnumSet.of(Intent.BUDGET_STATUS, Intent.EXPENSE_REPORT),
                        "(?:why|how come|what(?: has| s)? (?:made|pushed|driven))\\b(?!.*\\b(?:over|budget)\\b).*\\b(?:bills?|costs?|spend|spending|head|expenses?|it|that|they) (?:(?:has|have|is|are|s|been|was) )*(?:crept|creeping|creeps?|(?:gone|going|goes|went) (?=up|so high)|jumped|shot|shooting|rising|risen|climbed|climbing|rocketed|soared)(?: (?:up|so))*\\b.*",
                        Intent.EXPENSE_REPORT,
                        Map.of(Slot.DETAIL, "explain")),
                rule(
                        EnumSet.of(Intent.PRICING_WHATIF),
                        "(?:what|how much) ?(?:s|is|does (?:it|that) leave|would be)? ?(?:left|in it) ?(?:over )?(?:for (?:me|us))? ?(?:on|per|from|in|out of) (?:each|it|one|them|that|every (?:one|unit))\\b.*",
                        Intent.PROFIT_MARGIN),
                stays(
                        Intent.PRICING_WHATIF,
                        "(?:(?:is|would|will) (?:it|that) (?:be )?)?(?:even |really )?(?:worth (?:it|doing|the (?:hassle|bother))|(?:a )?(?:good|bad|smart|sensible|wise)(?: idea| move)?)|should (?:i|we) (?:do it|go for it|chance it)"
                                + "|how much (?:more|extra|better|worse)(?: (?:profit|money|revenue|takings|cash|off|a (?:day|week|month|year)|would|is|that|it|be|make|we|i|then|in))*"),
                rule(
                        EnumSet.of(Intent.PRICING_WHATIF),
                        "(?:what|whats|what is|what s) (?:is |s )?(?:the|my|our) (?:(?:unit|making|ingredient) )?costs?(?: (?:of (?:it|one|each|them)|each|per (?:one|unit)|on (?:it|them)|then|now))*",
                        Intent.PROFIT_MARGIN),
                stays(
                        Intent.PRICING_WHATIF,
                        "(?:(?:what )?(?:if|suppose|say|with) )?(?:(?:the|my|our|all|supplier|suppliers|product|input|buying|stock|raw material) )*costs (?:(?:go|goes|going|also|all|both|are|is) )*(?:up|down|rise|rising|climb|increase|jump|fall|drop)(?: by)? \\d.*"
                                + "|(?:what )?(?:if|suppose|say) (?:the |my |our )?[a-z ]{3,25} (?:(?:also|still|both) )*(?:go|goes|went|rise|rises|rose|jump|jumps) (?:up )?(?:by )?\\d[\\d ]*(?:percent |per cent )?(?:too|also|as well|on top)"),
                Sequel.nameless(
                        Intent.INVESTMENT,
                        "(?:what about |how about |or |if it s |what if it s )*(?:on|over|by|through|with) (?:an? |the )?(?:finance|hire purchase|hp|lease|credit|loan|instalments?|tick)\\b.*"
                                + "|what would (?:i|we) (?:need|have) to (?:take|make|sell|earn|turn over|clear|bring in)\\b.*"),
                rule(
                        Intent.OF_PURCHASES,
                        "if (?:i|we) (?:wait|held? off|leave it|put it off)\\b.*",
                        Intent.CASH_FLOW,
                        Map.of(),
                        true));
    }
}
