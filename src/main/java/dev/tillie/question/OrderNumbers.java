package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which order, payment or invoice is meant: by its number, or as one that was shown. */
final class OrderNumbers {
    private static final String ID = "[a-z]{0,4}[_-]?\\d[\\w-]*";
    private static final Pattern NUMBERED = Pattern.compile(
            "\\b(?:(?:orders?|invoices?|payments?|transactions?|receipts?)|(?:bill|sale|booking|refund)(?= ?(?:number|no|id|#|\\d{3})))"
                    + " ?(?:numbers? |no\\.? ?|ids? )?#? ?(?<id>" + ID + ")|#(?<hash>\\w*\\d\\w*)");
    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w.,£€$₹/-])(?<!\\brs |\\brs[.] |eur |gbp |usd |over |above |under |below |than )(?<id>[a-z]{0,3}-?\\d{4,})(?![\\w.,%-]*\\d)\\b");
    private static final Pattern NEXT =
            Pattern.compile("\\G ?(?:,|and|&|n|or|\\+)(?: and)? ?#?(?<id>" + ID + ")(?![\\w%.])");

    private static final String KIND =
            "(?:one|order|payment|transaction|invoice|refund|sale|bill|purchase order|alert|charge)";
    private static final Pattern SHOWN = Pattern.compile(
            "\\b(?:the )?(?:\\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|other|top|bottom|latest|last) one(?=s?\\b)(?: down)?|\\b(?:that|this|the"
                    + " (?:last|latest|first|biggest|big|second|third|top|flagged|same(?! \\w+ twice)|previous|other|suspicious)|last|latest)"
                    + " " + KIND + "(?=s?\\b)(?: from (?:last night|yesterday|today|this morning))?"
                    + "|(?<!\\bwho (?:did|has|had|gave|made|rang|is|was|s) )(?<!\\b(?:since|from|after|before|until|till|on|by) )\\bthe (?:first|second|third|fourth|fifth|last|\\d(?:st|nd|rd|th)|biggest|largest)\\b(?= (?:is|was|s|tho|though|then|please|pls|too|instead|1|1s|un|wan)\\b|, (?:why|how come)|\\W*$)"
                    + "|\\bnumber (?:\\d{1,2}|one|two|three|four|five)(?![\\w%])");

    /** "The first one's fine". */
    private static final Pattern OWNED = Pattern.compile("['’]s$");

    private static final Set<Intent> OF_PAYMENTS = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN);
    private static final Set<Intent> POINTED_AT = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SETTINGS);

    private OrderNumbers() {}

    static void find(Draft draft) {
        if (numbered(draft) || bare(draft)) {
            return;
        }
        var shown = SHOWN.matcher(draft.text);
        if (POINTED_AT.contains(draft.intent) && shown.find()) {
            // "the 2nd" of those that were shown is no day
            if (draft.get(Slot.PERIOD) instanceof Span day
                    && day.said().equalsIgnoreCase(draft.said(shown.start(), shown.end()))) {
                draft.drop(Slot.PERIOD);
            }
            if (draft.get(Slot.HORIZON) instanceof Span day
                    && day.said().equalsIgnoreCase(draft.said(shown.start(), shown.end()))) {
                return;
            }
            draft.put(
                    Slot.ORDER_REF,
                    OWNED.matcher(draft.said(shown.start(), shown.end())).replaceFirst(""));
        }
    }

    private static boolean numbered(Draft draft) {
        var matcher = NUMBERED.matcher(draft.text);
        if (!matcher.find() || draft.intent == Intent.REORDER && matcher.group("hash") == null) {
            return false;
        }
        return put(draft, matcher, matcher.group("id") != null ? "id" : "hash");
    }

    private static boolean bare(Draft draft) {
        var matcher = BARE.matcher(draft.text);
        return OF_PAYMENTS.contains(draft.intent) && matcher.find() && put(draft, matcher, "id");
    }

    /** One number or several: "88213 and 88219". */
    private static boolean put(Draft draft, Matcher matcher, String group) {
        if (!draft.free(matcher.start(group), matcher.end(group))) {
            return false;
        }
        var ids = new ArrayList<String>(List.of(draft.said(matcher.start(group), matcher.end(group))));
        int end = matcher.end();
        var next = NEXT.matcher(draft.text);
        while (isAlike(ids.getFirst()) && next.find(end) && isAlike(next.group("id"))) {
            ids.add(draft.said(next.start("id"), next.end("id")));
            end = next.end();
        }
        draft.put(Slot.ORDER_ID, ids.size() == 1 ? ids.getFirst() : List.copyOf(ids));
        draft.take(matcher.start(), end);
        return true;
    }

    /** Whether a number is long enough to be one of several. */
    private static boolean isAlike(String id) {
        return id.replaceAll("\\D", "").length() > 2;
    }
}
