package dev.tillie.question;

import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for the same question over other days: "how did October finish up?" */
final class TimeSequels {
    /** Of days gone by as well as of those now. */
    private static final Set<Intent> REPORTS = EnumSet.of(
            Intent.SALES_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.EXPENSE_REPORT,
            Intent.BUDGET_STATUS,
            Intent.FRAUD_CHECK,
            Intent.CASH_FLOW,
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS);

    private static final String TIME =
            "(?:(?:the|this|that|our|in|for|over|on|during|back|same|whole|first|second|third|fourth|all|of) )*"
                    + "(?:(?:last|previous|prior|past|this|same) (?:year|month|week|quarter|weekend|summer|winter|spring|autumn|christmas)|yesterday|today"
                    + "|(?:week|month|year|quarter|weekend|day|one)(?: (?:before|prior|previous))(?: (?:that|last))?|20\\d\\d|q[1-4]"
                    + "|" + Calendar.MONTH
                    + "|" + Calendar.WEEKDAY
                    + "|summer|winter|spring|autumn|christmas|easter)"
                    + "(?: (?:of )?(?:last year|the year before|20\\d\\d|this year))?";

    private static final String IT = "(?:it|that|this|they|those)";

    private static final String TREND =
            "(?:(?:what|how|whats|hows)(?: is| s)? )?(?:the |that |our )?trend(?: (?:like|there|been|lately|over (?:time|the (?:months|weeks|year))))*"
                    + "|(?:is|are|has|have) (?:it|that|this|they|those|things) (?:been )?(?:(?:going|trending|heading|moving|creeping|getting) )?(?:up or down|(?:better|worse|bigger|smaller|higher|lower)(?: or (?:better|worse|bigger|smaller|higher|lower))?|growing|shrinking|rising|falling|climbing|slipping|up|down)(?: (?:over time|lately|or what|at all|generally|month (?:on|by) month))*"
                    + "|(?:going )?up or down|(?:better or worse|growing or shrinking|improving or (?:not|getting worse))(?: (?:then|or what))*|how (?:is|s|are|has|have) (?:it|that|this|they) (?:been )?(?:trending|moving|changing|changed|going)(?: over (?:time|the (?:months|weeks|year)))?";

    private TimeSequels() {}

    static Stream<Sequel> list() {
        return Stream.concat(
                REPORTS.stream().map(it -> stays(it, TREND, Map.of(Slot.DETAIL, "trend"))),
                REPORTS.stream()
                        .map(it -> stays(
                                it,
                                "(?:(?:and|just|only|or|on|for|the|what about|how about) )*(?:week ?days|week ?ends|week ?nights|mornings|afternoons|evenings)(?: (?:only|too|as well|then|instead))*|how did "
                                        + TIME
                                        + " (?:come out|come in|finish(?: up)?|end(?: up)?|turn out|pan out|go|look|shape up|fare|do|work out|close)(?: (?:then|for us|in the end|overall))*"
                                        + "|how (?:was|were|is|did) " + IT + " (?:do |look |go |be |like )*" + TIME
                                        + "|" + TIME
                                        + " (?:was|were|is|looks?|looked|seems?|seemed|felt|went|did) (?:a bit |much |way |any |even |a lot )?(?:better|worse|less|more|lower|higher|busier|quieter|slower|cleaner|tighter|the same|dearer|cheaper|similar)(?:,? (?:or not|no|right|then|wasn t it|wasnt it|innit|was it|though))*"
                                        + "|what (?:was|were) " + IT + " (?:like )?" + TIME
                                        + "|(?:is|was|were) " + IT
                                        + " (?:any |much |a (?:bit|lot) )?(?:better|worse|higher|lower) (?:than|on|from) (?:in )?"
                                        + TIME
                                        + "|(?:was|were) " + TIME
                                        + " (?:(?:any|much|a (?:bit|lot|little)|even|also|just|as|really|far|all|that) )*(?:better|worse|bad|good|higher|lower|the same|different|similar|busier|quieter|cheaper|dearer)(?: (?:than (?:it|that|this)|too|either|then|though))*"
                                        + "|(?:i would like|i d like|id like|i want|let me (?:see|have)|give me|show me|could i (?:see|have)|can i (?:see|have)) "
                                        + TIME
                                        + "(?: ?s)?(?: (?:as well|too|also|next|then|now|instead|please|pls))*")));
    }
}
