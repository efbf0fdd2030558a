package dev.tillie.question;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Wordings that leave no doubt what is asked, whatever else the sentence looks like. */
public enum Cue {
    /** Advice on tax or law, which is for somebody else to give. */
    TAX_OR_LAW(
            Intent.OUT_OF_SCOPE,
            "\\b(?:can|could|may|should|must|am) (?:i|we) (?:allowed to |legally |able to )?(?:deduct|write off|claim"
                    + " (?:back|the|for)|reclaim|register (?:for|as)|incorporate|go limited|fire|sack|dismiss|sue|get sued"
                    + "|be sued|evict|avoid (?:paying )?(?:vat|tax))\\b"
                    + "|\\bis (?:it|that|this) (?:legal|lawful|illegal|against the law|tax deductible)\\b|\\blegally\\b"
                    + "|\\b(?:do|must|should) (?:i|we) (?:have to |need to |got to )?(?:pay|charge) (?:any )?(?:vat|tax|gst"
                    + "|national insurance|prsi|sales tax) (?:on|for) (?!the \\d|\\d|(?:mon|tues|wednes|thurs|fri)day|this|next|january"
                    + "|february|march|april|may|june|july|august|september|october|november|december|q\\d|the (?:month|quarter))"
                    + "|\\b(?:what|which)(?: is| s)?(?: the)? (?:vat|tax|gst) rate\\b(?!.*\\b(?:did|do) we\\b)|\\brate of (?:vat|tax)\\b"
                    + "|\\b(?:should|better|become|set up|register|switch)\\b.*\\b(?:sole trader|limited company|ltd|llc"
                    + "|self employed|partnership)\\b|\\b(?:redundancy|unfair dismissal|minimum wage|employment law"
                    + "|holiday entitlement|sick pay) (?:law|rules?|rights?|pay|entitled)\\b"),
    /** The books of a stretch of days as one file for the accountant. */
    MONTH_PACK(
            Intent.SUMMARY,
            "\\b(?:month|monthly|quarter|quarterly|year|accountants?|bookkeepers?)(?: end)? (?:pack|file|workbook)\\b"
                    + "|\\b(?:export|send|give|make|prepare|file|pack|workbook)\\b.*\\b(?:for|to) (?:my |our |the )?"
                    + "(?:accountant|bookkeeper)\\b"),
    /** What goes into the bin. */
    WASTE(
            Intent.COST_SAVING,
            "^(?:and |so )?(?:what|which|how much|where)\\b.*\\b(?:wasting|wasted|waste|throwing away|throw away|thrown away|binning"
                    + "|goes in the bin)\\b(?!.*\\b(?:time|hours?)\\b)"),
    /** An order capped by what there is to spend on it. */
    CAPPED_ORDER(
            Intent.REORDER,
            "\\b(?:i|we)(?: ve)? (?:only |just )?(?:have|got|can spend|can spare)(?: got)? (?:only |just )?[£€$]? ?\\d[\\d,.]*"
                    + " (?:left )?(?:for|on|to spend on) (?:the |my |our )?(?:orders?|ordering|stock|supplies|reorder(?:ing|s)?)\\b"
                    + "|^(?:and |but )?(?:i|we) can only spend [£€$]? ?\\d[\\d,.]*\\W*$"),
    /** The least a supplier delivers. */
    ORDER_MINIMUM(Intent.REORDER, "\\b(?:minimum orders?|order minimums?|least order|free delivery|carriage paid)\\b"),
    /** Tips apart from takings; not advice. */
    TIPS(
            Intent.SALES_REPORT,
            "^(?!.*\\b(?:any|some|give me|got|your|good|useful) tips\\b)"
                    + "(?!.*\\btips? (?:on|to|about|for (?!last|this|the last|today|yesterday|each|every)))"
                    + ".*\\b(?:tips|gratuity|gratuities|how much tip)\\b"),
    COST_METHOD(
            Intent.SETTINGS,
            "^(?:and |so )?how (?:do|are|is) (?:you |we |my |our |the |your )*(?:goods|stock|costs?|margins?)?(?: \\w+)?"
                    + " ?(?:cost(?:ed|ing|s)?|value[ds]?|worked out)(?: (?:the|my|our))?(?: (?:goods|stock|products|sales))?\\W*$"
                    + "|\\b(?:use|switch|change|set|go back|move)\\b.*\\b(?:fifo|first in,? first out|average costs?|averages?"
                    + " for costs?)\\b(?!.*\\b(?:margins?|profit|last|this)\\b)"),
    FIFO(
            Intent.PROFIT_MARGIN,
            "^(?:and |what about |how about |same |with |in |by |using |if )*(?:fifo|first in,? first out)\\W*$"
                    + "|^(?=.*\\b(?:fifo|first in,? first out)\\b).*\\b(?:margins?|profit|cogs|cost of (?:goods|sales)|gross)\\b"),
    /** What a price that was raised, or cut, did since. */
    PAST_PRICE(
            Intent.PRICING_WHATIF,
            "^(?!.*\\b(?:suppliers?|vendors?|wages?|rent)\\b)(?:and |so )?(?:did|has|have|what"
                    + " (?:did|has|was|happened)|how (?:did|has|much did)|was)\\b(?=.*\\b(?:cost"
                    + " (?:us|me)|hurt|los[et]|losing|do|done|affect|effect|work|pay|difference|happen\\w*|sales|units)\\b).*\\b(?:price"
                    + " (?:rise|increase|hike|change|cut)|(?:putting|put|raising|raised|increasing|cutting)\\b.*"
                    + "\\b(?:up|down|prices?|dearer|cheaper))\\b");

    private final Intent intent;
    private final Pattern pattern;

    Cue(Intent intent, String pattern) {
        this.intent = intent;
        this.pattern = Pattern.compile(pattern);
    }

    Intent intent() {
        return intent;
    }

    /** @param text in plain lower-case words */
    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether the owner's own words have it. */
    public boolean isSaid(String said) {
        return isIn(PlainWords.fold(said).replace("'", ""));
    }

    static Optional<Cue> find(String text) {
        return Arrays.stream(values()).filter(it -> it.isIn(text)).findFirst();
    }
}
