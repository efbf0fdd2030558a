package dev.tillie.question;

import static dev.tillie.question.Sequel.about;
import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;

/** Words that are short for a question about the cash that was just looked at: what is left, how long it lasts, whether it is enough. */
final class CashSequels {
    private CashSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(
                stays(
                        Intent.CASH_FLOW,
                        "(?:what|whats|how much)(?: (?:is|s|will|would|ll|be|have|had|do|did|we|i|they|there|that|it|actually|got))* (?:left(?: over)?|over|remaining|to spare|spare|got|in hand)(?: (?:over|after|then|now|by then|afterwards|in it|in the (?:account|bank|kitty|pot)|at the end|at the (?:end of (?:it|that|the month|the week))|for (?:me|us)))*"
                                + "|what have (?:we|i) got(?: (?:now|left|in it))*",
                        Map.of(Slot.METRIC, "cash_balance")),
                stays(
                        Intent.CASH_FLOW,
                        "how (?:much|short) (?:do|would|will|are) (?:we|i)(?: (?:need|be|short))*(?: (?:for (?:it|that|them)|to (?:cover|pay) (?:it|that|them|everything)|by then|then))*"
                                + "|(?:is|will|would) there (?:be )?(?:enough|any|anything|much)(?: left(?: over)?)?(?: (?:for (?:it|that|everything)|then|after|by then))*|(?:have|will|do) (?:we|i) (?:have |still have |got )?enough(?: left)?(?: (?:then|after|by then))*|enough left(?: then)?"
                                + "|(?:is there )?(?:anything|something|any of it) to worry about|should (?:i|we) (?:be )?(?:worry|worried|concerned)(?: about (?:it|that))?"),
                about(
                        EnumSet.of(Intent.CASH_FLOW),
                        "(?:enough )?(?:for )?(?:how (?:many|much) (?:weeks?|months?|days?)(?: (?:is|s|does|of) (?:that|it|this|cash))?(?: (?:cover|come to|make))?|how (?:much time|long|far|(?:many|much) (?:days|weeks|months|time|longer)) (?:does|do|will|would|is|s|can) (?:that|it|this|we have|what we have) (?:buy|get|give|keep|carry|tide|see|last)(?: (?:us|me))?"
                                + "|what ?(?:s|does|will|would|is) (?:that|it|this) (?:buy|get|give) (?:us|me)(?= (?:in )?(?:weeks?|months?|days?|time|runway)\\b)|what ?(?:s|does|will|would) (?:that|it|this) buy (?:us|me))"
                                + "(?: (?:for|in terms of|terms|in|of|weeks?|months?|days?|wise|then|now|time|runway|going|afloat|through|over|at this rate|at that rate))*",
                        Intent.CASH_FLOW,
                        Map.of(Slot.METRIC, "runway")),
                stays(
                        Intent.CASH_FLOW,
                        "(?:what|how) (?:does|do|will|would|is|s|are) (?!(?:it|that|they|we|sales|trade|takings|revenue)\\b)(?:\\w+ ){0,3}?(?:weeks?|weekend|months?|quarters?|years?|fortnight|days?|\\w+day|today|tomorrow|(?:\\d+|\\w+)(?:st|nd|rd|th)"
                                + "|january|february|march|april|may|june|july|august|september|october|november|december|christmas|xmas|easter|spring|summer|autumn|winter|future|cash|cash ?flow|money|bank|account|balance|things) (?:(?:after|ahead|then|balance|end|itself) )?(?:look|looking|shape up|shaping up|shaping)(?: like)?"),
                stays(
                        Intent.CASH_FLOW,
                        "(?:what )?(?:about |happens )?if (?:i|we) (?:(?:keep|start|are|re|were) )?(?:lose|losing|lost|burn|burning|burned|bleed|bleeding) .?\\d[\\d ]*k?(?: (?:euros?|quid|pounds|dollars|grand))? (?:a|per|each|every) (?:week|month)\\b.*",
                        Map.of(Slot.METRIC, "runway")));
    }
}
