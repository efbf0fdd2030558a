package dev.tillie.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are short for a question of another kind about what was just talked of: "who bought it?", "should I order
 * more?", "can we afford it?".
 *
 * @param after the kinds of question it may follow
 * @param pattern of the plain words
 * @param intent the kind of question it is
 * @param adds details it stands for
 * @param keeps what was said before that still counts
 */
record Sequel(Set<Intent> after, Pattern pattern, Intent intent, Map<Slot, Object> adds, Keeps keeps) {
    enum Keeps {
        /** What conversations have taught. */
        LEARNED,
        /** All of it, where the kind of question stays the same. */
        ALL,
        /** Who or what it was about. */
        SUBJECT,
        /** As {@link #ALL}; a name said now is of who is to have the answer, or "a used one". */
        ALL_AND_NO_NAME,
        /** None of it: what is undone needs no more words. */
        NOTHING,
        /** As {@link #ALL}; how often is said, and not when: "how much is that in a year". */
        ALL_AND_NO_TIME
    }

    static final String IT = "(?:it|that|them|em|those|these|this|that one|this one|any|some|one)";
    /** What is said to take back what was done, in the rules of more than one kind of question. */
    static final String TAKE_BACK = "scrap|scratch|cancel|forget|undo|bin|ditch|reverse|take back|never mind";

    private static final String AS_IT_WAS =
            "(?:(?:put|set|change|turn|switch) (?:it|that|them|this) (?:back(?: (?:to )?(?:(?:what|how|the way|as) (?:it|they) (?:was|were)|normal))?|as (?:it|they) (?:was|were)(?: before)?)|back to (?:what|how|the way) (?:it|they) (?:was|were)|as (?:it|they) (?:was|were) before)(?: (?:please|pls|again|then|now|before))*";

    private static final String BEGIN =
            "^(?:and |n |so |ok |okay |but |then |now |right |well |fine |sorry |no |nah |na |nope |actually |ah |oh |yes |yeah |yep |hmm |cool |great |grand |lovely |nice |thanks |ta |awesome |perfect |shot |sound |sweet |champion |cheers |rightio |righto |righty |brill |class |super |wait |also |anyway |alright |please |pls |kindly |aye |och |ach |ag |listen |you (?:may|can) |go ahead and |feel free to )*";
    static final Set<Intent> ANY =
            EnumSet.complementOf(EnumSet.of(Intent.SETTINGS, Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE));
    static final Set<Intent> GOODS = goods();
    static final Set<Intent> FRAUD = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN);
    private static final Set<Intent> PEOPLE = EnumSet.of(
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.SALES_REPORT,
            Intent.CASH_FLOW);
    private static final Pattern WHOM = Pattern.compile("\\b(?:they|she|he|them|her|him)\\b");
    private static final Set<Intent> SPENDING =
            EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS, Intent.COST_SAVING, Intent.REORDER);
    private static final Set<Intent> COSTS =
            EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS, Intent.COST_SAVING, Intent.PROFIT_MARGIN);
    /** Of what is to be bought, that which can't wait. */
    private static final String PRESSING =
            "(?:(?:really |most |bare )*(?:urgent|critical|pressing|essentials?|must haves?|necessit(?:y|ies)|necessary|basics)(?: (?:ones?|stuff|items?|bits|things|lines|goods))?)";

    static final String NTH = "(?:first|second|third|fourth|fifth|last|top|next|1st|2nd|3rd|4th|5th)";

    private static final String PERSON = "(?:she|he|they|that one|this one|that customer|that client|it)";

    /** Who is to be reached, and how. */
    private static final String CONTACT =
            "(?:(?:can you |please |pls )?(?:give (?:me|us)|get (?:me|us)|send (?:me|us)|show me|whats|what is|what s|i need|need|have (?:we|you)(?: got)?|do (?:we|you) have|any) )?(?:a |an |the |her |his |their |its )*"
                    + "(?:(?:phone|mobile|cell|contact|email|e mail)(?: (?:numbers?|nos?|details?|list|addresse?s?|info))?|emails|addresses|numbers?|phones|call list)(?: (?:too|also|as well|please|pls|for (?!the same).*|of (?:them|him|her|those|these|all|the)\\b.*))*"
                    + "|(?:phone )?numbers (?:to|i can|we can) (?:ring|call|text)|how (?:do|can|could|would|should) (?:i|we) (?:reach|contact|ring|call|phone|email|text|get (?:hold of|in touch with)) .*"
                    + "|(?:ring|call|phone|email|text) (?:him|her|them)";

    private static final Set<Intent> REACHED = EnumSet.of(
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CASH_FLOW,
            Intent.REORDER,
            Intent.STOCK_LEVEL);
    /** "How did you get that?" */
    private static final String EXPLAIN =
            "(?:how|where) (?:dyou|(?:d|did|do|have|would|is|s|was) (?:you|u|ya|that|this|it|those))(?: numbers?| figures?)? ?(?:get|got|figure|work|come|calculate|know|arrive|reckon|from|worked|calculated)\\b.*"
                    + "|(?:why|how come) (?:did|do|have|would|are) (?:you|u|ya) (?:\\w+ )?(?:pick(?:ed)?|say(?:ing)?|said|choose|chosen|reckon|think|put|list(?:ed)?|include[d]?)\\b.*"
                    + "|how come (?:the|that|this) (?:first|second|third|last|top) .*|(?:show me |give me )?(?:the |your )?(?:sums|workings?|maths?|calculations?)|(?:.* )?show me how (?:you|u) (?:got|get|came|worked)\\b.*"
                    + "|(?:(?:can|could) you )?(?:tell|show|give) (?:me|us) (?:(?:a )?(?:bit|little) )?(?:some )?more(?: (?:about|on|of) (?:it|that|this|them|those|these))?(?: (?:please|pls))*|(?:tell|talk) (?:me|us) about (?:the )?"
                    + NTH + "(?: one| group)?|(?:what|whats)(?: does| is| s)? (?:that|it|this) (?:mean|means|meaning)"
                    + "|why(?: (?:(?:is|was|s) (?:it|that|this)|so|then|though))*|what(?: is| s)? (?:it|that|this|those) based on|whats (?:it|that|this) based on|how come(?: (?:so|its|it|that|thats|they|theyre|were|we)\\b.*)?|(?:that|it|this|they) (?:seems?|looks?|s|is|are) .*\\b(?:why|how come)";

    private static final String FILE =
            "(?:(?:excel|csv|xlsx|pie|bar|line) )?(?:excel|csv|xlsx|spreadsheet|chart|graph|sheet)(?: file)?";

    private static final String OF_IT = "(?: (?:of|for|with|from) (?:all )?(?:it|that|this|them|those|these|the lot))";
    private static final String FOR_SOMEBODY = "(?: for (?!.*\\d)(?:(?:the|my|our|me) ?)?[\\w ]{2,30})?";
    private static final String PLEASE = "(?: (?:please|pls|i can open in excel))*";

    /** "As an Excel file", "can I see that as a graph?", "draw me a chart", "csv of it for the accountant". */
    private static final String AS_A_FILE =
            "(?:(?:can|could) (?:i|you|we) (?:please )?(?:see|have|get|put|send|show|make|do|give)(?: me| us)? )?(?:(?:all of )?(?:it|that|this|them|em|those|these) )?(?:all )?(?:as|in|into|on|to) (?:an? )?"
                    + FILE + PLEASE
                    + "|(?:(?:can|could) (?:i|you|we) )?(?:please |pls )?(?:draw|plot|make|do|give|show|send|get|have|see) (?:(?:me|us|it|that|this|up) )*(?:as )?(?:an? )?"
                    + FILE + OF_IT + "?" + FOR_SOMEBODY + PLEASE + "|(?:an? |the )?" + FILE + OF_IT + FOR_SOMEBODY
                    + PLEASE;

    private static final List<Sequel> ALL = Stream.of(
                    REACHED.stream().map(it -> stays(it, CONTACT, Map.of(Slot.DETAIL, "contact"))),
                    ANY.stream().map(it -> nameless(it, AS_A_FILE)),
                    ANY.stream()
                            .filter(it -> !FRAUD.contains(it))
                            .map(it -> stays(it, EXPLAIN, Map.of(Slot.DETAIL, "explain"))),
                    DoingSequels.list(),
                    TalkSequels.list(),
                    CashSequels.list(),
                    SameSequels.list(),
                    MoneySequels.list(),
                    PeopleSequels.list(),
                    GoodsSequels.list(),
                    FraudSequels.list(),
                    TimeSequels.list(),
                    rules())
            .flatMap(it -> it)
            .toList();

    private static Stream<Sequel> rules() {
        return Stream.of(
                undoing(
                        EnumSet.of(Intent.SETTINGS),
                        "(?:" + TAKE_BACK
                                + "|revert|delete|remove|drop) (?:(?:that|the|my) last(?: (?:bit|one|thing|change|part|message))?|that|it|this|those|them|the (?!.*\\b(?:prices?|show|margins?)\\b).*)(?: (?:one|bit|part|change|alert|ping|message|reminder|rule|note|summary|again|please|pls|altogether|then|so))*"
                                + "|" + AS_IT_WAS),
                stays(
                        Intent.SETTINGS,
                        "(?:stop|mute|pause|kill|silence|end|get rid of) (?:it|that|this|those|them|these|all that)\\b.*|(?:turn|switch) (?:it|that|this|those|them|these) off\\b.*",
                        Map.of(Slot.ACTION, "mute")),
                rule(
                        FRAUD,
                        "(?:have|did) we (?:actually |already )?(?:paid|pay) (?:them|him|her|it|that|this)(?: yet| already)?",
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "payables")),
                stays(
                        Intent.REORDER,
                        "(?!.*\\b(?:csv|excel|spreadsheet|chart|graph|file)\\b|.* and (?:what|whats|how|hows|who|when|will|can)\\b)(?:just |please |yes |yeah |grand |great )*(?:go ahead|do it|(?:place|make up|send off|draw up|raise|write(?: up)?|draft) (?:it|that|both|them|those|these|all of (?:it|them)|the (?:order|po|purchase order|lot|two|pair)s?)\\b(?! (?:prices?|down|by \\d+|an? (?:email|note|letter|text|message))\\b)|(?:send|put) (?:both|the two|the pair|all of them)(?: of them)? (?:off|in|through)|make (?:it|that|the|that an?|it an?) order|(?:order|get|buy) (?:(?:both|all|the lot|the two|the pair) of )?(?:it|them|em|those|that|all|both|the lot|everything)|(?:put|send) (?:it|that|them|the order)(?: in| through| off)?)\\b.*"
                                + "|(?:just |please |yes |yeah )*order(?: so| away| then| now| please| pls)*",
                        Map.of(Slot.ACTION, "create_po")),
                rule(
                        GOODS,
                        "(?:just |please |yes |yeah |grand |great )*(?:re ?order|order|buy|get|put (?:in )?(?:an? |the )?order for) (?:me |us |in )?(?:\\d+(?:kgs?|g|l|ml)?|.* \\d+ (?:bags?|cases?|boxes|packs?|crates?|kegs?|units?|pieces?))\\b(?! ?days?| ?weeks?).*",
                        Intent.REORDER,
                        Map.of(Slot.ACTION, "create_po")),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER),
                        "(?:(?:there ?(?:is|are|s)|(?:we|i) (?:have|ve|found|just found)(?: got)?) )(?:another |only |about |still )?\\d+ .*\\b(?:in|out|at|on|under|behind) (?:the|my|our)\\b.*",
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "tell")),
                rule(EnumSet.of(Intent.SALES_REPORT), CONTACT, Intent.CUSTOMER_VALUE, Map.of(Slot.DETAIL, "contact")),
                stays(
                        Intent.CASH_FLOW,
                        "(?:what )?(?:about |happens )?(?:if|suppose|supposing|say) (?!(?:i|we) (?:buy|bought|get|got|order|ordered)\\b).+"),
                stays(
                        Intent.REORDER,
                        "(?:just|only) (?:(?:the|what|whats|whatever|stuff|ones?|things?|items|lines|that|which|is|are|s|we|re|were|already|completely|fully|totally|all|actually) )+(?:out(?: of(?: stock)?)?|gone|empty|sold out)(?: (?:already|now|please|pls|of))*",
                        Map.of(Slot.METRIC, "out_of_stock")),
                stays(
                        Intent.REORDER,
                        "(?:keep|stay|make|get|bring|hold|cap|limit) (?:it |that |them |the order |the list )?(?:under|below|within|inside|down to|to|for|at) .?\\d.*|(?:(?:do not|dont|don t|never) (?:spend|go|pay) (?:over|above|more than|past|any more than)|(?:no|not) more than|nothing over|max(?:imum)?(?: of)?|spend up to) .?\\d[\\d ]*k?(?: (?:euros?|quid|pounds|dollars|bucks|rand|on it|in total|total|all in|though|tho|please|pls|max))*|(?:with|i have|i ve|we have|we ve|i got|only) (?:only |just |about )?.?\\d+ (?:to spend|euros?|quid|pounds|dollars|bucks|rand)\\b.*"),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER),
                        "(?:how much|what)\\b.* (?:tied up|stuck|locked up|sunk|sitting) in (?:it|that|them|em|those|these|there)\\b.*|(?:what|how much) (?:is|are|s) (?:it|that|they|those|all that) worth\\b.*",
                        Intent.STOCK_LEVEL,
                        Map.of(Slot.METRIC, "stock_value")),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL),
                        "(?:what|how much) (?:would|will|does) (?:it|that|they|those) cost\\b.*|(?:what|how much) (?:would|will) it cost to (?:fill|restock|top|replace|get)\\b.*",
                        Intent.REORDER),
                rule(
                        EnumSet.of(Intent.EXPENSE_REPORT, Intent.COST_SAVING),
                        "(?:is|are|was|were) (?:that|it|we|this|they) (?:over|under)(?: (?:on|in|for) (?:it|that|this|them|there))?(?: or under)?",
                        Intent.BUDGET_STATUS),
                rule(
                        EnumSet.of(Intent.BUDGET_STATUS),
                        "what (?:went|goes|was spent|did we (?:actually |really )?(?:spend|pay|pay out)|was it spent|s gone)\\b.*",
                        Intent.EXPENSE_REPORT),
                rule(
                        EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS),
                        "(?:can you |please |lets |let s )*(?:bump|raise|increase|cut|lower|reduce|set|put|make|cap|keep|drop|change) (?:it|that|this|(?:the |our |my |a )?(?:[a-z]+ ){0,3}?(?:one|budget|limit|cap|ceiling|target|max|maximum)(?: (?:on|for|of) (?:it|that|this|these|those|them))?)"
                                + "(?: up| down)?(?: to| at| of| under| below)? .?\\d.*",
                        Intent.BUDGET_STATUS,
                        Map.of(Slot.ACTION, "set_budget")),
                stays(
                        Intent.PRICING_WHATIF,
                        "(?:(?:what )?(?:if|say|suppose|supposing|with|also|even if) )*(?:(?:we|i|it|that|this) )?(?:(?:also|then|only) )*"
                                + Pricing.FEWER_SOLD.pattern()
                                + "(?: (?:though|then|too|as well|over it|because of it))*"),
                stays(
                        Intent.PRICING_WHATIF,
                        "what (?:would|will|does|is) (?:(?:that|it) (?:do to|make) )?(?:my |our |the )?(?:margins?|profits?|gp)\\b.*"),
                stays(
                        Intent.REORDER,
                        "(?:what|how much) (?:would|will|does|do) (?:that|it|they|those|all that) (?:cost|come to|set me back)\\b.*"),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER),
                        "(?:when|what day) (?:s |is |are |do |does |will )?(?:they |the next |the |my |our )+(?:deliver|delivery|deliveries|due)\\b.*|whens (?:the |my |our )?next delivery",
                        Intent.REORDER),
                stays(
                        Intent.CUSTOMER_SEGMENTS,
                        "how many (?:are (?:there|they|in (?:it|there|that))|of them|is that)\\b.*|who (?:s|is|are) in (?:it|that|there|the (?:top|first|best|last|bottom) (?:one|group))"),
                rule(
                        FRAUD,
                        "(?:have|has|did) (?:they|she|he) (?:ever )?(?:bought|ordered|shopped|buy|order|been in)\\b.*",
                        Intent.SALES_REPORT),
                rule(
                        ANY,
                        "(?:would|will|does) (?:that|it|this|all that) leave\\b.*|(?:have|do) (?:i|we) (?:got |have )?enough (?:cash |money )?for (?:that|it|them|those)\\b.*"
                                + "|(?:have|hav|do|will|would) (?:i|we) (?:have |got |have got )?(?:the|enough|that much) (?:cash|money|funds|dough|readies)(?: (?:for (?:it|that|this|them|one|those)|to (?:buy|pay for|do|cover|get|spare|hand)|there|spare|in the bank|now|today|yet|before|by|in|this|next)\\b.*)?"
                                + "|is there (?:the |enough )?(?:cash|money|funds) (?:there )?(?:for (?:it|that|this|them)|to (?:buy|pay for|do|cover|get) (?:it|that|this|them))\\b.*"
                                + "|(?:(?:can|could|will|would) (?:the (?:bank|cash|account|bank balance)|cash ?flow) (?:stand|take|cover|handle|stretch to|manage|carry) (?:it|that|this|them)\\b.*)",
                        Intent.CASH_FLOW),
                stays(
                        Intent.FRAUD_CHECK,
                        "who (?:did|rang|does|keyed|put through) (?:them|em|those|these|most)\\b.*|whose (?:till|drawer|shifts?)\\b.*|whose\\b.* (?:them|em|those|these)\\b.*",
                        Map.of(Slot.GROUP_BY, "employee")),
                rule(
                        FRAUD,
                        "(?:who (?!.*\\b(?:most|least)\\b)(?:sold|rang|did(?! i| we)|took|served|processed)|whose|what makes (?:it|that|this|them)|which (?:till|card|customer|order|invoice))\\b.*",
                        Intent.FRAUD_EXPLAIN),
                rule(
                        FRAUD,
                        "(?:any|anything|any ?one) (?:others?|more|else)(?: like (?:that|it|this))?|(?:have|did) we (?:ever )?(?:paid|pay|seen|see|had|have)\\b.*|who (?:was|were) (?:on|in|working|there|at the till)\\b.*",
                        Intent.FRAUD_CHECK),
                rule(
                        FRAUD,
                        "(?:.* )?(?:mark|flag|call|say) (?:it|that|this|them|him|her) (?:as |is )?(?:ok|okay|fine|safe|legit|genuine|good|grand|alright)\\b.*"
                                + "|(?:(?:it|that|this|she|he|they|the " + NTH
                                + "(?: one)?|number \\d)(?: s| is| are| looks?| seems?)|its|thats|shes|hes) (?:all )?(?:fine|ok|okay|grand|legit|genuine|safe|right|correct|me|my (?:\\w+)|alright|a regular)\\b.*"
                                + "|.*\\b(?:its|it s|it is|thats|that s|shes|hes|he s|she s) (?:all )?(?:fine|ok|okay|grand|legit|genuine|safe|alright|all right)",
                        Intent.FRAUD_CHECK,
                        Map.of(Slot.ACTION, "mark_legitimate")),
                rule(
                        FRAUD,
                        "(?:why|how come|what(?: ?s| is| was) (?:so )?(?:wrong|fishy|dodgy|odd|weird|off|suspicious|strange|funny|iffy|suss|up) (?:with|about|on|in)|what about|show me|tell me (?:more )?about|explain|more on)"
                                + "(?: is| was| did)? ?(?:number|no|#|item|the (?:" + NTH
                                + "|biggest|largest|smallest|big one)|it|that|this)\\b.*",
                        Intent.FRAUD_EXPLAIN),
                rule(
                        FRAUD,
                        "(?:the )?(?:number |no |#)\\d\\b.*|(?:the )?" + NTH + "(?: one)?|\\d{4,}",
                        Intent.FRAUD_EXPLAIN),
                rule(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER, Intent.SALES_FORECAST, Intent.SALES_REPORT),
                        "(?:fine |right |please )*(?:re ?order|order|buy|get) (?:what(?: is| s)?|whats|all|everything|the) ?(?:missing|low|short|lot|needed)\\b.*"
                                + "|(?:fine |right |please |just )*(?:re ?order|order|buy|get) (?:me |us )?(?:\\d+|a dozen|(?:two|three|four|five|six|ten|twenty))(?: (?:of (?:them|those|it)|more|then|please|so|in|now|today|cases?|boxes|packs?|bags?|crates?|kegs?))*",
                        Intent.REORDER,
                        Map.of(Slot.ACTION, "create_po")),
                rule(
                        ANY,
                        "(?:(?:what|how about) (?:if|about|happens if) ?(?:i|we)? ?(?:did|do|ran|put|took|take|knocked?|(?:gave|give|offer|offered)(?: (?!\\d)\\w+){0,3})? ?)?(?:a )?\\d+ ?(?:percent|per cent)? ?off (?:those|them|em|it|that|these|all)\\b.*",
                        Intent.PRICING_WHATIF),
                rule(
                        EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.SALES_FORECAST),
                        "what (?:if|happens if) (?:i|we) (?:drop|raise|put|cut|lower|increase|reduce)(?:ped|d|sed)? (?:it|that|them|those)\\b.*",
                        Intent.PRICING_WHATIF),
                rule(
                        EnumSet.of(Intent.CASH_FLOW, Intent.INVESTMENT),
                        "what (?:if|about if) (?:i|we) (?:buy|bought|get|got|wait|do|did|pay|paid|leave|left)(?: (?:it|that))?\\b.*",
                        Intent.CASH_FLOW,
                        Map.of(),
                        true),
                rule(
                        EnumSet.of(Intent.CASH_FLOW, Intent.INVESTMENT),
                        "(?:would|will|does|do) (?:it|that|they) (?:pay for (?:itself|themselves)|pay (?:off|back)|be worth it|earn its keep)\\b.*|(?:is|would) (?:it|that) (?:be )?worth it\\b.*",
                        Intent.INVESTMENT,
                        Map.of(),
                        true),
                undoing(
                        EnumSet.of(Intent.BUDGET_STATUS, Intent.REORDER),
                        "(?:" + TAKE_BACK
                                + "|revert)(?: (?:about|all))? (?:that|it|this|them|(?:that|the|this) (?:order|po|purchase order|budget|change|lot))(?: (?:again|then|please|pls|sorry|actually|for now))*"
                                + "|(?:cancel|undo|revert|scrap)(?: (?:please|pls|sorry|actually|then))*|" + AS_IT_WAS),
                stays(
                        Intent.BUDGET_STATUS,
                        "(?:what ?(?:is|s)|where ?(?:is|s|are|am)|how much ?(?:is|s)) (?:it|that|this|we|i|they) (?:at|on|up to|sitting at|standing at|sitting|standing)\\b.*"),
                rule(
                        EnumSet.of(Intent.BUDGET_STATUS),
                        "(?:bump|raise|set|make|put|change|cut|drop|lower|increase|reduce|move) (?:it|that|this)(?: up| down)?(?: to)? .?\\d.*",
                        Intent.BUDGET_STATUS,
                        Map.of(Slot.ACTION, "set_budget")),
                rule(
                        SPENDING,
                        "(?:is|are|was|were) (?:that|it|we|this|they) (?:over|under|within|on|above|below|inside|more than|less than) (?:the )?(?:budget|what (?:we|i) (?:planned|budgeted)|plan|target)\\b.*|(?:(?:how (?:does|do|did) (?:it|that|this|those|they) )?(?:vs|against|compared? (?:to|with|against))) (?:the |our )?(?:budget|plan)",
                        Intent.BUDGET_STATUS),
                rule(
                        COSTS,
                        "(?:where|how|what) (?:do|can|could|should) (?:i|we) (?:cut|save|trim|bring|get|reduce|lower)(?: back)?(?: on)?(?: (?:it|that|this|them|there))?(?: down)?\\b.*",
                        Intent.COST_SAVING),
                rule(
                        SPENDING,
                        "who (?:do|did|have) we (?:pay|paid|spend|spent)\\b.*|(?:paid |spent |mostly |mainly )*(?:to whom?|who (?:to|with)|with whom?)(?: (?:mostly|mainly|then))*|who (?:got|gets) (?:it|that|most of it|the most)|(?:who|which suppliers?) (?:was|is|were) (?:it|that|this)(?: to| with| from)?",
                        Intent.EXPENSE_REPORT,
                        Map.of(Slot.GROUP_BY, "supplier"),
                        true),
                rule(
                        EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST),
                        "whose (?:name|login|till|shift|initials?)s? (?:is|are|was|were) .*|who (?:worked|was on|was in|was working|did)(?: (?:it|that|then|that day|that shift))?",
                        Intent.SALES_REPORT,
                        Map.of(Slot.GROUP_BY, "employee")),
                rule(
                        GOODS,
                        "who (?:bought|buys|is buying|ordered|orders|purchased) (?:the most (?:of )?)?" + IT
                                + "(?: (?:the )?most)?",
                        Intent.SALES_REPORT,
                        Map.of(Slot.GROUP_BY, "customer")),
                rule(
                        GOODS,
                        "who (?:sold|sells|is selling|rang up|served|made) (?:the most (?:of )?)?" + IT
                                + "(?: (?:the )?most)?",
                        Intent.SALES_REPORT,
                        Map.of(Slot.GROUP_BY, "employee")),
                rule(
                        GOODS,
                        "(?:(?:is|are) (?:it|they|that|those|that one) (?:still )?(?:in|out of) stock|(?:do|have) we (?:still )?(?:have |got |have got )?"
                                + "(?:enough|any|" + IT + ")(?: of " + IT
                                + ")?(?: left| in stock| in)?|how (?:much|many)(?: of " + IT
                                + ")? (?:do we have|have we got|are (?:there|left)|is (?:there|left)"
                                + "|in stock|left|on hand)(?: left| in stock| in)?(?: on (?:the|our) (?:shelf|shelves|pegs?|rails?|hooks?|racks?|hangers?|floor))?|(?:what s|what is|whats) (?:left|in stock|on the shelf|the stock(?: like)?|there (?:now|already|at the (?:minute|moment))|on hand(?: now)?)|(?:any )?(?:left|in stock)"
                                + "|stock(?: of (?:it|that))?)",
                        Intent.STOCK_LEVEL),
                rule(
                        GOODS,
                        "(?:will|would|does|do) (?:it|they|that|those|what we have|the stock)(?: still)? (?:last|do|be enough|see us|get us|cover)\\b.*"
                                + "|(?:how long|when) (?:will|does|do|is|are) (?:it|they|that|those|we) (?:last|do us|going to last|run out|be gone|sell out|out)\\b.*",
                        Intent.STOCK_LEVEL,
                        Map.of(Slot.METRIC, "days_of_cover"),
                        true),
                rule(
                        GOODS,
                        "(?!.*\\b(?:excel|csv|xlsx?|spreadsheet|chart|graph|pdf|file)\\b)(?:(?:should|shall|do|must|can) (?:i|we) (?:need to |have to |just )?(?:re-?order|order|restock|buy|get)(?: (?:more|"
                                + IT + "))*(?: of " + IT
                                + ")?(?: (?:now|yet|again|in|before|for|by|until|this|next|today)\\b.*)?"
                                + "|(?:re-?order|restock|order) (?:more|" + IT + ")|(?:how (?:much|many)(?: of " + IT
                                + ")? (?:should|shall|do|must) (?:i|we) (?:need to )?(?:re-?order|order|buy|get))\\b.*"
                                + "|when (?:should|do|must) (?:i|we) (?:need to )?(?:re-?order|order)(?: more| " + IT
                                + ")?|(?:what s|what is|whats) (?:to|there to) (?:order|reorder))",
                        Intent.REORDER),
                nameless(
                        Intent.REORDER,
                        "(?:(?:a |the |make (?:it|me) |give me )*(?:a )?(?:cheaper|smaller|shorter|trimmed|leaner|minimum|bare minimum|essentials only|urgent only)(?: (?:list|order|one|version|shop))?"
                                + "|(?:just|only) (?:the )?" + PRESSING + "|(?:the )?" + PRESSING
                                + " only|trim (?:it|that|the list)(?: down)?|cut (?:it|that|the list) down"
                                + "|(?:just |only )?what (?:i|we) can (?:afford|pay for|spare))"),
                rule(
                        GOODS,
                        "how (?:is|are|was|s|did|has|have) (?:it|they|that|those|that one) (?:been )?(?:selling|sell|doing|do|done|going|shifting)\\b.*"
                                + "|how (?:much|many)(?: of " + IT
                                + ")? (?:did|have|do) we (?:sold|sell|shift|shifted)\\b.*",
                        Intent.SALES_REPORT),
                rule(
                        GOODS,
                        "(?:what|how much|how good)(?: s| is| are| was)?(?: the| our| its| my)? (?:margin|profit|gp|markup)(?: (?:on|of|for) "
                                + IT + ")?(?: like)?"
                                + "|(?:how much|what) do (?:we|i) (?:actually )?(?:make|earn|clear)(?: on| from| out of)?(?: "
                                + IT + ")?|(?:are|do) we (?:making|make) (?:any )?money on " + IT,
                        Intent.PROFIT_MARGIN),
                rule(
                        GOODS,
                        "what (?:if|happens if|would happen if) (?:i|we) (?:raise|put|drop|cut|lower|increase|reduce|charge|sell|price)[ed]* (?:it|that|them|those|its price|the price)\\b.*",
                        Intent.PRICING_WHATIF),
                rule(
                        PEOPLE,
                        "what (?:does|do|did|has|have|is|are) " + PERSON
                                + " (?:usually |normally |mostly |tend to |typically |been )?(?:buy|buying|order|ordering|get|getting|bought|ordered|have|take)\\b.*"
                                + "|(?:(?:what|whats|what is|what s|what are) )?(?:her|his|their) (?:favou?rites?|usual|orders?)(?: (?:order|thing|then))*",
                        Intent.SALES_REPORT,
                        Map.of(Slot.GROUP_BY, "product")),
                rule(
                        PEOPLE,
                        "(?:what(?= \\w+ \\w+(?: \\w+)? spen[dt])|how (?:much|often)) (?:did|has|have|does|do|is|are) "
                                + PERSON
                                + " (?:spend|spent|spending|worth|brought|bring|come|visit)\\b.*"
                                + "|what (?:is|are|s) (?:she|he|they) worth",
                        Intent.CUSTOMER_VALUE),
                rule(
                        PEOPLE,
                        "(?:are|is) " + PERSON
                                + " still (?:buy|order|com|shopp|spend|book|visit)ing\\b.*|(?:are|is) " + PERSON
                                + " still (?:a (?:customer|regular)|customers|regulars|with us|around)",
                        Intent.CUSTOMER_CHURN),
                rule(
                        PEOPLE,
                        "worth (?:how much|what) to us\\b.*|(?:what|how much) (?:s|is|are) "
                                + PERSON.replace("|it)", ")")
                                + " worth (?:to us|a year|over time|in (?:total|all))\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of(Slot.METRIC, "clv")),
                stays(
                        Intent.CUSTOMER_CHURN,
                        "when (?:was|were|did) " + PERSON
                                + " last (?:in|here|order|visit|come|buy|seen|spend)\\b.*|when did (?:she|he|they) last\\b.*",
                        Map.of(Slot.METRIC, "last_visit")),
                rule(
                        PEOPLE,
                        "when (?:was|were|did) " + PERSON
                                + " last (?:in|here|order|visit|come|buy|seen|spend)\\b.*|when did (?:she|he|they) last\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of(Slot.METRIC, "last_visit")),
                rule(
                        PEOPLE,
                        "(?:does|do|did) (?:she|he|they|it) (?:owe|still owe)\\b.*|has (?:she|he) paid\\b.*|have they paid\\b.*|(?:what|how much) (?:do|does) (?:they|she|he) (?:still )?owe\\b.*",
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "receivables")),
                rule(
                        SPENDING,
                        "(?:what|which|any|how much)\\b.*\\b(?:bills?|invoices?|owe|due)\\b.*\\b(?:them|they|it|that|this|him|her|there)\\b.*|(?:what|how much) do we (?:still )?owe (?:them|it|him|her)\\b.*"
                                + "|when (?:is|are) (?:it|that|they|the next one) due",
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "payables")));
    }

    /** What words are short for; empty where they speak for themselves. */
    static Optional<Sequel> find(String words, Intent before) {
        var plain = words.replaceAll("[^\\p{L}\\p{N}#]+", " ").strip();
        return ALL.stream()
                .filter(it ->
                        it.after.contains(before) && it.pattern.matcher(plain).matches())
                .findFirst();
    }

    /** Points at what was answered and asks no more than that: what the words are by themselves is no matter. */
    boolean staysWith(Intent before, String words) {
        var isOfThem = Intent.OF_CUSTOMERS.contains(intent)
                && Intent.OF_CUSTOMERS.contains(before)
                && WHOM.matcher(words).find();
        return isOfThem
                || (keeps != Keeps.LEARNED && keeps != Keeps.SUBJECT || adds.containsKey(Slot.ACTION))
                        && (intent == before || FRAUD.contains(intent) && FRAUD.contains(before))
                        && LeaningWords.areIn(words);
    }

    /** With the details it stands for, where none were said. */
    Slots added(Slots slots, Slots said) {
        var all = slots;
        for (var add : adds.entrySet()) {
            var isSaid = switch (add.getKey()) {
                case ACTION -> isDone(said);
                // what was measured before is not what these words are of
                case METRIC -> said.has(Slot.METRIC);
                default -> all.has(add.getKey());
            };
            all = isSaid ? all : all.with(add.getKey(), add.getValue());
        }
        return all;
    }

    /** Something else is to be done; what comes time and again may well be no more than is asked for here. */
    private static boolean isDone(Slots said) {
        return said.text(Slot.ACTION).filter(it -> !it.equals("subscribe")).isPresent();
    }

    /** What is said, as far as it counts. */
    Slots heard(Slots read) {
        var said = intent == Intent.SETTINGS ? read.without(FollowUp.ORDERS) : read;
        return switch (keeps) {
            case ALL_AND_NO_NAME ->
                said.without(Slot.NAMES)
                        .without(
                                intent == Intent.SETTINGS
                                        ? EnumSet.of(Slot.COST_ITEM, Slot.ACTION)
                                        : EnumSet.of(Slot.COST_ITEM));
            case ALL_AND_NO_TIME -> said.without(Slot.TIMES);
            case ALL, LEARNED, SUBJECT, NOTHING -> said;
        };
    }

    /** Something may also have been told of goods. */
    private static Set<Intent> goods() {
        var goods = EnumSet.copyOf(FollowUp.OF_GOODS);
        goods.add(Intent.SETTINGS);
        return goods;
    }

    static Sequel rule(Set<Intent> after, String pattern, Intent intent) {
        return rule(after, pattern, intent, Map.of());
    }

    static Sequel rule(Set<Intent> after, String pattern, Intent intent, Map<Slot, Object> adds) {
        return rule(after, pattern, intent, adds, false);
    }

    /** The same kind of question, with all that was said before. */
    static Sequel stays(Intent intent, String pattern) {
        return stays(intent, pattern, Map.of());
    }

    static Sequel stays(Intent intent, String pattern, Map<Slot, Object> adds) {
        return rule(EnumSet.of(intent), pattern, intent, adds, true);
    }

    /** About the same customer, goods or place. */
    static Sequel about(Set<Intent> after, String pattern, Intent intent, Map<Slot, Object> adds) {
        return new Sequel(after, pattern(pattern), intent, adds, Keeps.SUBJECT);
    }

    /** Whose names are none that are asked about. */
    static Sequel nameless(Intent intent, String pattern) {
        return new Sequel(EnumSet.of(intent), pattern(pattern), intent, Map.of(), Keeps.ALL_AND_NO_NAME);
    }

    /** Whose days are none that are asked about. */
    static Sequel timeless(Intent intent, String pattern) {
        return new Sequel(EnumSet.of(intent), pattern(pattern), intent, Map.of(), Keeps.ALL_AND_NO_TIME);
    }

    /** Takes back what was done or set last. */
    private static Sequel undoing(Set<Intent> after, String pattern) {
        return new Sequel(after, pattern(pattern), Intent.SETTINGS, Map.of(Slot.ACTION, "undo"), Keeps.NOTHING);
    }

    static Sequel rule(Set<Intent> after, String pattern, Intent intent, Map<Slot, Object> adds, boolean keepsAll) {
        return new Sequel(after, pattern(pattern), intent, adds, keepsAll ? Keeps.ALL : Keeps.LEARNED);
    }

    static Pattern pattern(String words) {
        return Pattern.compile(BEGIN + "(?:" + words + ")");
    }
}
