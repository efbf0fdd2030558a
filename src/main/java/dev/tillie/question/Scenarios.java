package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What is supposed: an offer that is no price, shorter opening hours, takings that fall. */
final class Scenarios {
    private static final String FEW = "(?:one|two|three|four|\\d)";
    private static final Pattern DEAL = Pattern.compile(
            "\\b(?<deal>(?:(?:two|three|four|[2-9]|dozen) ?for ?[£€$₹]?\\d[\\d.]*|" + FEW + " ?for ?" + FEW
                    + ")(?! (?:each|of)\\b)"
                    + "|(?:three|3) for (?:the )?price of (?:two|2)"
                    + "|(?:two|2) for (?:the )?(?:price of )?(?:one|1)|bogof?|buy " + FEW + " get (?:the |a )?(?:(?:"
                    + FEW
                    + "|first|second|third|fourth|another)(?: (?:free|half price|half off))?|free|half price|half off)|happy (?:hour|hr)"
                    + "|(?:student|staff|loyalty) (?:discount|card)|free (?:deliv[a-z]*|shipping|postage)"
                    + "|cashback(?: (?:rs )?\\d+(?: rs)?)?|meal deal|bundle|kids eat free)\\b(?: (?:over|above|on orders over) [£€$₹]?\\d[\\d.,]*)?");
    private static final Pattern SUPPOSED = Pattern.compile(
            "\\b(?:if|suppose|supposing|say|assume|assuming|imagine|should) (?:(?:we|i|the) )?(?<clause>[^,?.]+?)(?: (?:though|then|instead|what then))*(?=[,?]|\\.(?!\\d)|$)");
    private static final Pattern HOURS = Pattern.compile(
            "\\b(?:if|suppose|supposing|say|for) (?:i|we|us)? ?(?:were to |was to |did |just )?(?<what>(?:clos(?:e|ed|ing)|shut(?:ting)?|open(?:ed|ing)?|stay(?:ed|ing)? open)"
                    + "(?: (?:early|late|later|earlier|up))?(?: (?:on|at|till|until|til|all|from))?(?: (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends|christmas|day|late|\\d+|for (?:a|an|the|two|three|\\d+) (?:extra |whole |few )?(?:weeks?|fortnight|months?|days?|hours?)))+)");

    private static final Set<Intent> OF_DEMAND = EnumSet.of(Intent.SALES_FORECAST, Intent.STOCK_LEVEL, Intent.REORDER);
    /** "If it rains", "if there's a train strike", and no more. */
    private static final Pattern TURN_OF_EVENTS = Pattern.compile(
            "^(?:and |but |ok |so |what |or )*if (?:(?:there is|there s|theres|we (?:get|have)) (?:an? )?(?<event>[a-z]+(?: [a-z]+){0,3})|(?<what>(?:it|its|demand|footfall|the weather|the [a-z]+ (?:is|s|gets|comes))\\b(?: [a-z0-9']+){1,5}?))(?: (?:though|then|instead))*\\W*$");

    private static final Set<Intent> AHEAD = EnumSet.of(Intent.CASH_FLOW, Intent.SALES_FORECAST);

    /** The worst, or the best, and not both. */
    private static final Pattern CASE = Pattern.compile(
            "\\b(?<what>(?:worst|best)[ -]case|pessimistic|optimistic|(?:a )?(?:slow|quiet|bad|poor|busy|good|strong|terrible|great) (?:"
                    + Calendar.MONTH + "|month|quarter|week|season|christmas|summer|winter))\\b");

    private static final Pattern RANGE =
            Pattern.compile("\\bbest\\b.*\\bworst\\b|\\bworst\\b.*\\bbest\\b|\\b(?:optim|pessim).*\\b(?:optim|pessim)");
    private static final Pattern BARE_CASE = Pattern.compile(
            Framing.LEAD + "(?:what (?:is|s) )?(?:the )?(?:worst|best)[ -]case(?: scenario)?" + Framing.TRAIL);
    private static final Pattern GOES = Pattern.compile(
            "\\b(?:if|suppose|supposing|assuming|assume|say) (?<what>(?:things|it|all|everything|business|trade|that|we) (?:all )?(?:go|goes|went|get|gets|stays?|turns?|is|are|has|have) (?:really |very |so |all )?(?:badly|well|wrong|right|bad|good|quiet|slow|south|to plan|pear shaped|worse|better|flat|tits up)(?: (?:month|week|december|january))?)\\b");
    private static final Set<String> SEASONED =
            Set.of("slow", "quiet", "bad", "poor", "busy", "good", "strong", "terrible", "great");
    private static final Pattern ASSUMED = Pattern.compile(
            "\\b(?:if|suppose|supposing|assuming|assume|say|with|for|of) (?:it is |it s |we (?:have|get|had) )?(?:a )?$");

    private static final Pattern LATE = Pattern.compile(
            "\\b(?:if|suppose|supposing|say|assuming) (?<what>(?:[a-z0-9]+ ){0,3}?(?:customers?|clients?|accounts?|debtors|people|everyone|they|he|she)(?: all)? (?:pays?|paid) (?:us |me |up )?(?:late|(?:an?|two|three|\\d+) (?:days?|weeks?|fortnight|months?) late))\\b");

    private Scenarios() {}

    /** Whether an offer is supposed that is no price. */
    static boolean isDeal(String scenario) {
        return DEAL.matcher(PlainWords.fold(scenario)).matches();
    }

    /** How things turn out; nothing but "worst case?" asks for the range as well. */
    private static void ahead(Draft draft) {
        var goes = GOES.matcher(draft.text);
        if (goes.find()) {
            draft.put(Slot.SCENARIO, draft.said(goes.start("what"), goes.end("what")));
            return;
        }
        var one = CASE.matcher(draft.text);
        if (RANGE.matcher(draft.text).find() || !one.find()) {
            return;
        }
        var what = one.group("what").replaceFirst("^a ", "");
        var isSeason = SEASONED.contains(what.substring(0, Math.max(0, what.indexOf(' '))));
        if (isSeason
                && !ASSUMED.matcher(draft.text.substring(0, one.start("what"))).find()) {
            return;
        }
        var from = one.end("what") - what.length();
        draft.put(Slot.SCENARIO, draft.said(from, one.end("what")));
        if (!BARE_CASE.matcher(draft.text).matches()) {
            draft.take(from, one.end("what"));
        }
    }

    /** "If two big customers pay late". */
    private static void late(Draft draft) {
        var late = LATE.matcher(draft.text);
        if (!draft.has(Slot.SCENARIO) && late.find()) {
            draft.put(Slot.SCENARIO, draft.said(late.start("what"), late.end("what")));
            draft.take(late.start("what"), late.end("what"));
        }
    }

    /** Before names are looked for: free delivery is no channel and no group of products. */
    static void find(Draft draft) {
        if (AHEAD.contains(draft.intent)) {
            ahead(draft);
            late(draft);
        }
        var weather = TURN_OF_EVENTS.matcher(draft.text);
        if (OF_DEMAND.contains(draft.intent) && !draft.has(Slot.SCENARIO) && weather.matches()) {
            var group = weather.group("what") == null ? "event" : "what";
            draft.put(Slot.SCENARIO, draft.said(weather.start(group), weather.end(group)));
            draft.take(weather.start(group), weather.end(group));
        }
        if (AHEAD.contains(draft.intent) && !draft.has(Slot.SCENARIO)) {
            hours(draft);
        }
        if (draft.intent != Intent.PRICING_WHATIF) {
            return;
        }
        var deal = DEAL.matcher(draft.text);
        if (deal.find()) {
            draft.put(Slot.SCENARIO, draft.said(deal.start(), deal.end()));
            draft.take(deal.start(), deal.end());
            return;
        }
        hours(draft);
    }

    /** "If we open Sundays". */
    private static void hours(Draft draft) {
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
