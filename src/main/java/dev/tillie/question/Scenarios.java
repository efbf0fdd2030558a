package dev.tillie.question;

import java.util.regex.Pattern;

/** What is supposed: an offer that is no price, shorter opening hours, takings that fall. */
final class Scenarios {
    private static final String FEW = "(?:one|two|three|four|\\d)";
    private static final Pattern DEAL = Pattern.compile(
            "\\b(?<deal>" + FEW + " ?for ?" + FEW
                    + "|bogof?|buy " + FEW + " get (?:the |a )?(?:" + FEW
                    + "|first|second|third|fourth|another)? ?(?:free|half price|half off)|happy (?:hour|hr)"
                    + "|(?:student|staff|loyalty) (?:discount|card)|free (?:deliv[a-z]*|shipping|postage)"
                    + "|cashback(?: (?:rs )?\\d+(?: rs)?)?|meal deal|bundle|kids eat free)\\b(?: (?:over|above|on orders over) [£€$₹]?\\d[\\d.,]*)?");
    private static final Pattern SUPPOSED = Pattern.compile("\\b(?:if|suppose|say|assuming|should) (?<clause>[^,?.]+)");
    private static final Pattern HOURS = Pattern.compile(
            "\\b(?:if|suppose|supposing|say|for) (?:i|we|us)? ?(?:were to |was to |did |just )?(?<what>(?:clos(?:e|ed|ing)|shut(?:ting)?|open(?:ed|ing)?|stay(?:ed|ing)? open)"
                    + "(?: (?:early|late|later|earlier|up))?(?: (?:on|at|till|until|til|all|from))?(?: (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends|christmas|day|late|\\d+))+)");

    private Scenarios() {}

    /** Before names are looked for: free delivery is no channel and no group of products. */
    static void find(Draft draft) {
        if (draft.intent != Intent.PRICING_WHATIF) {
            return;
        }
        var deal = DEAL.matcher(draft.text);
        if (deal.find()) {
            draft.put(Slot.SCENARIO, draft.said(deal.start(), deal.end()));
            draft.take(deal.start(), deal.end());
            return;
        }
        var hours = HOURS.matcher(draft.text);
        if (hours.find()) {
            draft.put(Slot.SCENARIO, draft.said(hours.start("what"), hours.end("what")));
            draft.take(hours.start("what"), hours.end("what"));
        }
    }

    /** The words after "if", else all of them. */
    static String supposed(Draft draft) {
        var clause = SUPPOSED.matcher(draft.text);
        return clause.find()
                ? draft.said(clause.start("clause"), clause.end("clause"))
                : draft.said(0, draft.text.length());
    }
}
