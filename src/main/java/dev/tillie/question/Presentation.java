package dev.tillie.question;

import static dev.tillie.question.Slot.DETAIL;
import static dev.tillie.question.Slot.FORMAT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How an answer is wanted: explained, as a range, as a file. */
final class Presentation {
    private static final Set<Intent> PEOPLE =
            EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_VALUE);
    private static final Set<Intent> REACHED = EnumSet.of(
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_VALUE,
            Intent.REORDER,
            Intent.STOCK_LEVEL,
            Intent.EXPENSE_REPORT,
            Intent.COST_SAVING,
            Intent.CASH_FLOW);
    private static final Set<Intent> EXPLAINED = EnumSet.complementOf(
            EnumSet.of(Intent.FRAUD_EXPLAIN, Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SETTINGS));

    /** What will be, as far as it can be told. */
    private static final Set<Intent> FORETOLD = EnumSet.of(Intent.SALES_FORECAST, Intent.CASH_FLOW, Intent.INVESTMENT);

    private static final Set<Intent> ADVISED = EnumSet.of(
            Intent.REORDER,
            Intent.STOCK_LEVEL,
            Intent.PRICING_WHATIF,
            Intent.SALES_REPORT,
            Intent.SALES_FORECAST,
            Intent.CASH_FLOW,
            Intent.INVESTMENT);
    /** Figures that have a past. */
    private static final Set<Intent> RECORDED = EnumSet.of(
            Intent.SALES_REPORT,
            Intent.EXPENSE_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS);

    private static final String THAT = "(?:that|this|it|those|these|they|them)";
    private static final String FIGURE = "(?:numbers?|figures?|total|estimates?|forecasts?|predictions?|guess(?:es)?)";

    static final List<Keyword> WORDS = List.of(
            Keyword.of(
                    DETAIL,
                    "explain",
                    Keyword.any(
                            "why(?! (?:en|in) lo que va\\b)",
                            "how (?:come|so)",
                            "explain",
                            "(?:how|where) (?:(?:did|do|have|are|would) you|dyou) (?:even )?(?:know|rank\\w*|pick\\w*|choos\\w*|scor\\w*|decid\\w*"
                                    + "|measur\\w*|get|getting|got|(?:come|came) (?:up with|to)|work(?:ed|ing)? (?:that |this |it |the \\w+ )?out"
                                    + "|calculat\\w+|arriv\\w+|reach\\w*|figur\\w+|reckon|make " + THAT
                                    + " out)[\\w ]*",
                            "how you (?:got|get|arrived|came|come|worked|work|reached|figured|calculated)",
                            "how (?:is|was|are|were) (?:" + THAT
                                    + "|the \\w+) (?:calculated|worked out|reached|arrived at|decided)",
                            "where (?:does|did|do|is|are) (?:" + THAT + "|the) (?:" + FIGURE
                                    + " |one )?(?:come|coming|from)",
                            "says who|according to (?:who|what)|on what basis|based on what",
                            "what (?:\\w+ ){1,3}(?:based|basing|base) (?:\\w+ ){0,2}on",
                            "what makes you (?:say|think|so sure)",
                            "(?:tell|show) (?:me|us) (?:a (?:bit|little) |some )?more|(?:elaborate|expand) on|dig into|go into (?:it|that|more detail)",
                            "(?:talk|walk) me through|(?:run|take|lead|bring) me through (?:" + THAT
                                    + "|how|why|your|the (?:" + FIGURE + "|maths?|sums|workings?|calculations?|steps))",
                            "break (?:that|it|this|them) down(?! (?:by|per|into|for|over|each|every|month\\w*|week\\w*|da(?:y|ily)\\w*|hour\\w*|product|item|line|shop|store|person|supplier)\\b)",
                            "show (?:me )?(?:your|the) (?:work|workings?|calculations?|maths?|sums|steps|reasoning)",
                            "(?<!by )(?:reasons?(?! (?:not )?to)|reasoning|rationale|explanation)",
                            "(?:the|your) (?:(?:logic|causes?|thinking)(?: (?:behind|for|of|there|here)\\b|\\W*$)|drivers? (?:behind|for|of)\\b)"),
                    EXPLAINED),
            Keyword.of(
                    DETAIL,
                    "explain",
                    Keyword.any(
                            "(?:is|are|was|were) (?:that|this|it|those|these) assuming",
                            "what(?:s| is| was| has| has been| were| are)? (?:really |actually )?(?:behind|eating (?:into|at|up)|causing|driving|dragging|pulling|pushing|holding"
                                    + "|hurting|killing|lifting|boosting|to blame)",
                            "what (?:caused|drove|triggered|explains|accounts for|led to|went wrong|made the difference)",
                            "what (?:dragged|pulled|pushed|brought|made|lifted|knocked|sent|put|threw|kept) (?:" + THAT
                                    + "|us|sales|takings|things|the " + FIGURE
                                    + ") (?:up|down|over|out|off|so|jump|drop|fall|rise|dip|spike|go|higher|lower|worse|better)",
                            "what (?:happened|(?:is|was) (?:going on|wrong|different)|went on) (?:there|here|then|(?:with|to) "
                                    + THAT + ")|what(?: has)? changed\\W*$"),
                    EXPLAINED),
            Keyword.of(
                    DETAIL,
                    "accuracy",
                    Keyword.any(
                            "how (?:accurate|right|reliable|wrong(?! (?:could|can|might|would)))|accuracy|track record",
                            "how (?:good|close|near|far (?:off|out))(?: \\w+)?(?: (?:is|was|were|are|have))? (?:you|your|the (?:forecast|prediction|estimate)s?"
                                    + "|that forecast|forecasts?|predictions?)\\b|how (?:off|out) (?:are|were) you",
                            "(?:were|was|are|have) you (?:\\w+ )?(?:furthest|most|far|way|least) (?:off|out|wrong|close)",
                            "how often (?:are|were|do|did|have) you (?:been |get |got )?(?:it )?(?:right|wrong)",
                            "(?:forecasts?|predictions?|estimates?|guess(?:es)?)[\\w ]{0,20} (?:any good|(?<!\\b(?:we|i) )close|spot on|far off|way off|right|accurate|come true|turn out)",
                            "(?:how|did|does|do)(?: did| do| does| have| has)? (?:the |your |our |my |that |last )*(?:\\w+ )?(?:forecasts?|predictions?|estimates?|guess(?:es)?)[\\w ]{0,20} do",
                            "forecast (?:vs|against) actual|(?:the|your) (?:forecast|prediction) (?:right|wrong|close)",
                            "(?:do|did|have) (?:your|the) " + FIGURE
                                    + " (?:\\w+ ){0,2}(?:hold up|held up|come true|turn out|turned out|work out)",
                            "did you get it right|what did you (?:predict|say|forecast)",
                            "(?:were|are) you (?:usually |normally |generally |often )?(?:right|wrong|close|far off|way off)"),
                    Keyword.ANY),
            Keyword.of(
                    DETAIL,
                    "accuracy",
                    Keyword.any(
                            "can (?:i|we) (?:really )?(?:trust|rely on|believe|bank on|count on|depend on) (?:" + THAT
                                    + "|you|the|your)",
                            "(?:is|are) (?:" + THAT + "|you|the " + FIGURE
                                    + ") (?:\\w+ )?(?:reliable|accurate|trustworthy|dependable)",
                            "how did you do (?:last|on|in|with|then)"),
                    ADVISED),
            Keyword.of(
                    DETAIL,
                    "accuracy",
                    "what (?:came|became) of|did (?:calling|ringing|the calls?|your[\\w ]{0,20}"
                            + " advice|it|that)[\\w ]{0,30} (?:work|help|pay off|back)|(?:advice|call list) any good|(?:told"
                            + " me|said|suggested) to order|(?:came|come|were) back after|(?:did )?what you"
                            + " (?:suggested|advised)|you suggested ordering",
                    EnumSet.of(Intent.CUSTOMER_CHURN, Intent.REORDER)),
            Keyword.of(
                    DETAIL,
                    "range",
                    Keyword.any(
                            "range|(?:low|high|top|bottom|upper|lower) end|low (?:to|and|or) high|best (?:and|or|n|to) (?:the )?worst(?: case)?|(?:best|worst) (?:case|guess)",
                            "(?:min(?:imum)?|low|lowest|least|worst) (?:and|to|or|n) (?:max(?:imum)?|high|highest|most|best)|low and high",
                            "(?:highs?|top|upper)(?: end)? (?:and|to|or|n) (?:the )?(?:lows?|bottom|lower)(?: ends?| bounds?| limits?)?",
                            "(?:lows?|lower)(?: end)? (?:and|to|or|n) (?:the )?(?:highs?|upper)(?: ends?| bounds?| limits?)?",
                            "plus or minus|give or take|by how much (?:could|can|might|would)|how big a swing|floor and (?:the )?ceiling|from what to what|between what and what",
                            "how (?:bad|good|high|low|wrong|(?:far|much) (?:off|out)|much (?:more|less|higher|lower|better|worse))"
                                    + " (?:could|can|might|would) (?:" + THAT + "|you) (?:\\w+ )?(?:get|be|go)",
                            "(?:best|worst|most|least|lowest|highest) (?:" + THAT + "|we|i) (?:could|can|might|would)",
                            "how (?:sure|certain|confident)|margin of error|confidence|at (?:best|worst|least|most)",
                            "optimistic and pessimistic"),
                    FORETOLD),
            Keyword.of(DETAIL, "accuracy", "how (?:sure|certain|confident)", Keyword.ANY),
            Keyword.of(
                    DETAIL,
                    "trend",
                    Keyword.any(
                            "trends?|trending|over time|history of",
                            "go(?:ing|in) (?:up|down)(?! (?:by |to |about )*[€£$₹]?\\d)|on the (?:up|rise|increase|slide|wane|decline|way (?:up|down))|(?:up|down)wards?",
                            "getting (?:any )?(?:better|worse|bigger|smaller|busier|quieter|slower|higher|lower|dearer|cheaper)",
                            "growing|growth|creeping (?:up|down)|shrinking|declining|climbing|picking up|tailing off|slowing down",
                            "(?:rising|falling) (?:over|month|week|steadily)"),
                    EnumSet.complementOf(EnumSet.of(Intent.PRICING_WHATIF, Intent.SETTINGS))),
            Keyword.of(
                    DETAIL,
                    "trend",
                    Keyword.any(
                            "been doing over\\b|been (?:slipping|sliding|drifting|dipping)",
                            "(?:rising|falling|dropping|sliding|improving|worsening|easing)(?: (?:off|away|back|up|down))?",
                            "(?:gone|crept|been creeping|been going|been coming) (?:up|down)|go up or down",
                            "put(?:ting)? (?:\\w+ )?(?:prices?|rates?|charges?) (?:up|down)",
                            "(?:up or down|down or up)(?! (?:on|against|vs|from|compared))",
                            "(?:which|what) (?:way|direction) (?:is|are|has|have) (?:" + THAT
                                    + "|we|things|sales|the \\w+) (?:\\w+ )?(?:going|gone|heading|headed|moving|pointing)",
                            "(?:has|have) (?:" + THAT + "|we|sales|things) (?:changed|moved|developed|evolved)"
                                    + "|over the (?:months|weeks|years)",
                            "than (?:" + THAT + "|we) (?:used to|once)"),
                    RECORDED),
            Keyword.of(
                    DETAIL,
                    "trend",
                    "since when",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT)),
            Keyword.of(
                    DETAIL,
                    "contact",
                    Keyword.any(
                            "(?:(?:way|how)(?: (?:do|can|could|should|would) (?:i|we)| to)?|want to|need to) (?:reach|contact|get hold of|get in touch(?: with)?)",
                            "contact(?! lens)|(?:(?:tele)?phone|mobile|cell|contact) (?:numbers?|nos?|details|info)",
                            "who (?:do|should|shall|can|could|would) (?:i|we) (?:need to |have to )?(?:call|ring|phone|email|text|contact|message|talk to|speak to)",
                            "(?:have|got|is there) (?:you |we )?(?:an?|any) (?:number|email) for",
                            "(?:need|have|got|get|give (?:me|us)|gimme|send (?:me|us)|with|what is|what s) (?:(?:an?|any|her|his|their) (?:numbers?|emails?|details|mobiles?|cells?|phones?)|the (?:\\w+ )?(?:emails?|mobiles?)|the (?:reps?|customers?|clients?|suppliers?|vendors?|landlords?) numbers?)(?! of)",
                            "(?:numbers?|emails?|phones?) (?:for|of) (?:them|him|her|those|these|that one|the (?:first|second|third|last|top|biggest|worst|best)(?! (?:week|month|quarter|half|year|few|\\d)))",
                            "(?:her|his|their|ones) (?:numbers?|emails?|mobiles?|cells?|phones?|(?:contact )?details)"),
                    REACHED),
            Keyword.of(
                    DETAIL,
                    "contact",
                    "contacts?|names? (?:and|n) numbers?|with (?:phone )?numbers?|the no\\b|phone(?: number)?s?|mobiles?|addresses|numbers for|their numbers|emails?|call list|who (?:should|shall|do|can|could|must) (?:i|we)"
                            + " (?:be )?(?:call|ring|phone|email|text|contact|message|chas|get (?:on to|in touch))\\w*|(?<!\\bdo (?:you|we|i) )(?:call|ring|reach out)",
                    PEOPLE),
            Keyword.of(
                    FORMAT,
                    "xlsx",
                    "(?:month|monthly|quarter|quarterly|year|accountants?|bookkeepers?)(?: end)? (?:pack|file|workbook)"
                            + "|(?:export|send|give|make|prepare|file|pack|workbook)\\b.* (?:for|to) (?:my |our |the )?"
                            + "(?:accountant|bookkeeper)",
                    EnumSet.of(Intent.SUMMARY)),
            Keyword.of(FORMAT, "csv", "csv|comma separated", Keyword.ANY),
            Keyword.of(FORMAT, "xlsx", "xlsx?|excel|spread ?sheets?|google sheets?", Keyword.ANY),
            Keyword.of(
                    FORMAT,
                    "csv",
                    "(?:export|download)(?: (?:it|that|this|them|those|the|my|all|everything)\\b|\\W*$)",
                    Keyword.ANY),
            Keyword.of(
                    FORMAT,
                    "chart",
                    "diagramm|grafik|grafico|graphique|charts?|graphs?|plots?|graphically|visually|visuali[sz]e|picture of|draw (?:it|that|this|me)",
                    Keyword.ANY));

    private Presentation() {}
}
