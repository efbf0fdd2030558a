package dev.tillie.question;

import static dev.tillie.question.Slot.DETAIL;
import static dev.tillie.question.Slot.FORMAT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How an answer is wanted: explained, as a range, as a file. */
final class Presentation {
    private static final Set<Intent> SALES = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST);
    private static final Set<Intent> PEOPLE = EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_VALUE);
    private static final Set<Intent> EXPLAINED = EnumSet.complementOf(EnumSet.of(Intent.FRAUD_EXPLAIN, Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SETTINGS));

    static final List<Keyword> WORDS = List.of(
            Keyword.of(DETAIL,
                    "explain",
                    "(?:how|where) (?:did|do|have) you (?:get|got|come up with|work(?:ed)? (?:that |this |it"
                            + " )?out|calculate|arrive)[\\w ]*|show (?:me )?(?:your |the"
                            + " )?(?:working|workings|calculation|maths|math)|how you got|explain (?:that|this|it|the)|why"
                            + " (?:that|this|so|(?:is|are) (?:it|that|this|they|we) so)(?: (?:low|high|little|much|bad|few|many))?|how is (?:that|this|it) (?:calculated|worked out)|why\\b",
                    EXPLAINED),
            Keyword.of(DETAIL,
                    "accuracy",
                    "how (?:accurate|good|right|reliable|close|wrong|far off|far out)|(?:forecasts?|predictions?)[\\w ]{0,20} (?:any"
                            + " good|right|accurate|come true|turn out|do)|accuracy|track record|forecast (?:vs|against)"
                            + " actual|did you get it right|what did you (?:predict|say|forecast)|were you (?:right|wrong|close|far"
                            + " off)|(?:the|your) (?:forecast|prediction) (?:right|wrong|close)",
                    Keyword.ANY),
            Keyword.of(DETAIL,
                    "accuracy",
                    "what (?:came|became) of|did (?:calling|ringing|the calls?|your[\\w ]{0,20}"
                            + " advice|it|that)[\\w ]{0,30} (?:work|help|pay off|back)|(?:advice|call list) any good|(?:told"
                            + " me|said|suggested) to order|(?:came|come|were) back after|(?:did )?what you"
                            + " (?:suggested|advised)|you suggested ordering",
                    EnumSet.of(Intent.CUSTOMER_CHURN, Intent.REORDER)),
            Keyword.of(DETAIL,
                    "range",
                    "range|best (?:and|or) worst case|(?:best|worst) case|low and high|how (?:sure|certain|confident)|margin of"
                            + " error|confidence|at (?:best|worst|least|most)",
                    SALES),
            Keyword.of(DETAIL,
                    "trend",
                    "trends?|trending|over time|going (?:up|down)|growing|growth|history of",
                    EnumSet.complementOf(EnumSet.of(Intent.PRICING_WHATIF, Intent.SETTINGS))),
            Keyword.of(DETAIL,
                    "contact",
                    "contact|phone(?: number)?s?|numbers for|their numbers|emails?|call list|who (?:should|do|can) i"
                            + " (?:call|ring|phone|email)|(?:call|ring|reach out)",
                    PEOPLE),
            Keyword.of(FORMAT,
                    "xlsx",
                    "(?:month|monthly|quarter|quarterly|year|accountants?|bookkeepers?)(?: end)? (?:pack|file|workbook)"
                            + "|(?:export|send|give|make|prepare|file|pack|workbook)\\b.* (?:for|to) (?:my |our |the )?"
                            + "(?:accountant|bookkeeper)",
                    EnumSet.of(Intent.SUMMARY)),
            Keyword.of(FORMAT, "csv", "csv|comma separated", Keyword.ANY),
            Keyword.of(FORMAT, "xlsx", "xlsx?|excel|spreadsheet", Keyword.ANY),
            Keyword.of(FORMAT,
                    "chart",
                    "diagramm|grafik|grafico|graphique|charts?|graphs?|plots?|graphically|picture of",
                    Keyword.ANY));

    private Presentation() {}
}
