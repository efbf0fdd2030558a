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

    static final List<Keyword> WORDS = List.of(
            Keyword.of(
                    DETAIL,
                    "explain",
                    "how come|what(?:s| is| s) (?:dragging|driving|causing|behind|pulling|pushing)|(?:how|where) (?:(?:did|do|have|are|would) you|dyou) (?:even )?(?:know|rank\\w*|pick\\w*|choos\\w*|scor\\w*|decid\\w*|measur\\w*|get|getting|got|come (?:up with|to)|came (?:up with|to)|work(?:ed|ing)? (?:that |this |it"
                            + " |the \\w+ )?out|calculat\\w+|arriv\\w+|reach\\w*|figur\\w+)[\\w ]*|how you (?:got|get|arrived|came|come|worked|work|reached|figured|calculated)|based on what|what is (?:that|this|it) based on|talk me through|walk me through|where (?:does|did|is) (?:that|this|it) (?:figure |number |one )?(?:come|coming|from)|break (?:that|it|this) down(?! by)|show (?:me )?(?:your |the"
                            + " )?(?:working|workings|calculation|maths|math)|how you got|explain (?:that|this|it|the)|why"
                            + " (?:that|this|so|(?:is|are) (?:it|that|this|they|we) so)(?: (?:low|high|little|much|bad|few|many))?|how (?:is|was) (?:that|this|it|the \\w+) (?:calculated|worked out|reached|arrived at)|what makes you (?:say|think)|why\\b",
                    EXPLAINED),
            Keyword.of(
                    DETAIL,
                    "accuracy",
                    "how (?:accurate|right|reliable|wrong)|how (?:good|close|far (?:off|out))(?: \\w+)?(?: (?:is|was|were|are|have))? (?:you|your|the (?:forecast|prediction|estimate)s?|that forecast|forecasts?|predictions?)\\b|(?:forecasts?|predictions?)[\\w ]{0,20} (?:any"
                            + " good|right|accurate|come true|turn out|do)|accuracy|track record|forecast (?:vs|against)"
                            + " actual|did you get it right|what did you (?:predict|say|forecast)|were you (?:right|wrong|close|far"
                            + " off)|(?:the|your) (?:forecast|prediction) (?:right|wrong|close)",
                    Keyword.ANY),
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
                    "range|best (?:and|or|to) (?:the )?worst(?: case)?|(?:min(?:imum)?|low|lowest|least|worst) (?:and|to|or|n) (?:max(?:imum)?|high|highest|most|best)|(?:best|worst) case|low and high|how (?:sure|certain|confident)|margin of"
                            + " error|confidence|at (?:best|worst|least|most)",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.CASH_FLOW, Intent.INVESTMENT)),
            Keyword.of(
                    DETAIL,
                    "trend",
                    "trends?|trending|over time|go(?:ing|in) (?:up|down)|getting (?:any )?(?:better|worse|bigger|smaller|busier|quieter|slower|higher|lower|dearer)|growing|growth|history of|creeping (?:up|down)|shrinking|declining|climbing|(?:rising|falling) (?:over|month|week|steadily)|on the (?:up|rise|slide|wane|way (?:up|down))|(?:up|down)wards?|picking up|tailing off|slowing down",
                    EnumSet.complementOf(EnumSet.of(Intent.PRICING_WHATIF, Intent.SETTINGS))),
            Keyword.of(
                    DETAIL,
                    "trend",
                    "since when",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT)),
            Keyword.of(
                    DETAIL,
                    "contact",
                    "(?:(?:way|how)(?: (?:do|can|should) (?:i|we)| to)?|want to|need to) (?:reach|contact|get hold of|get in touch with)"
                            + "|(?:(?:tele)?phone|mobile|contact) (?:numbers?|no|details)|(?:have|got|is there) (?:you |we )?(?:an?|any) (?:number|email) for|(?:need|have|got|get|give me|gimme|whats|what is|what s) (?:an?|the|any|her|his|their) (?:numbers?|emails?)(?! of)",
                    REACHED),
            Keyword.of(
                    DETAIL,
                    "contact",
                    "contacts?|phone(?: number)?s?|mobiles?|addresses|numbers for|their numbers|emails?|call list|who (?:should|shall|do|can|could|must) (?:i|we)"
                            + " (?:be )?(?:call|ring|phone|email|text|contact|message|chas|get (?:on to|in touch))\\w*|(?:call|ring|reach out)",
                    PEOPLE),
            Keyword.of(
                    FORMAT,
                    "xlsx",
                    "(?:month|monthly|quarter|quarterly|year|accountants?|bookkeepers?)(?: end)? (?:pack|file|workbook)"
                            + "|(?:export|send|give|make|prepare|file|pack|workbook)\\b.* (?:for|to) (?:my |our |the )?"
                            + "(?:accountant|bookkeeper)",
                    EnumSet.of(Intent.SUMMARY)),
            Keyword.of(FORMAT, "csv", "csv|comma separated", Keyword.ANY),
            Keyword.of(FORMAT, "xlsx", "xlsx?|excel|spreadsheet", Keyword.ANY),
            Keyword.of(
                    FORMAT,
                    "csv",
                    "(?:export|download)(?: (?:it|that|this|them|those|the|my|all|everything)\\b|\\W*$)",
                    Keyword.ANY),
            Keyword.of(
                    FORMAT,
                    "chart",
                    "diagramm|grafik|grafico|graphique|charts?|graphs?|plots?|graphically|picture of|draw (?:it|that|this|me)",
                    Keyword.ANY));

    private Presentation() {}
}
