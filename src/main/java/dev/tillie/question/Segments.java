package dev.tillie.question;

import static dev.tillie.question.Slot.SEGMENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Groups of customers, as owners call them. */
final class Segments {
    private static final Set<Intent> GROUPS = EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_VALUE);

    private static final Set<Intent> ASKED_OF = EnumSet.of(
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_VALUE,
            Intent.SALES_REPORT,
            Intent.PRICING_WHATIF);

    static final List<Keyword> WORDS = List.of(
            Keyword.of(
                    SEGMENT,
                    "best regulars",
                    "best regulars|loyal|vips?|big spenders|champions?|whales",
                    Intent.OF_CUSTOMERS),
            Keyword.of(SEGMENT, "slipping regulars", "slipping regulars|lapsed regulars", Intent.OF_CUSTOMERS),
            Keyword.of(
                    SEGMENT,
                    "slipping regulars",
                    "slipping(?: away| off)?|at[ -]risk|(?:about|likely) to (?:leave|go|churn)|drifting(?: away| off)?|(?:falling|fading|dropping) (?:away|off)",
                    GROUPS),
            Keyword.of(
                    SEGMENT,
                    "gone quiet",
                    "gone quiet|lapsed|dormant|inactive|lost(?! (?:money|on))|gone cold",
                    GROUPS),
            Keyword.of(
                    SEGMENT,
                    "new or small",
                    "new (?:customers?|faces|people|clients)|(?<=\\bwho (?:is |s )?|\\bwhos |\\bwho's |\\banyone )new|new(?= ones\\b)|newbies|first ?-?time (?:buyers|customers)|first ?-?timers|new or small|newcomers|one[ -]?(?:time|off) buyers",
                    Intent.OF_CUSTOMERS),
            Keyword.of(SEGMENT, "regulars", "regulars?|repeat (?:customers|buyers)", Intent.OF_CUSTOMERS),
            Keyword.of(
                    SEGMENT,
                    "",
                    "(?<=\\b(?:the|our|my) )trade(?= (?:\\d|an?\\b|some|discounts?|prices?|more|less|half))|(?<=\\b(?:for|to) (?:the |our |my )?)(?:trade|regulars|members|students|staff)(?=\\W*$)"
                            + "|(?:trade|wholesale|regular|loyalty|student|corporate|business)(?= (?:customers?|clients?|accounts?|members?|lads|crowd)\\b)",
                    EnumSet.of(Intent.PRICING_WHATIF)),
            Keyword.of(SEGMENT, "", "senior citizens|seniors|pensioners|oaps", ASKED_OF),
            Keyword.of(
                    SEGMENT,
                    "",
                    "(?:with|on|in|have|has|got) (?:an? |the |our )?loyalty (?:cards?|scheme|program(?:me)?|club)|bargain hunters|newsletter(?: subscribers)?|(?:wholesale|trade|loyalty|student|corporate|business|online|retail|new mums?|(?:[a-z]+ )?club|local|instagram)(?= (?:customers?|clients?|crowd|group|people|ones|lot|lads|members|accounts?|buyers)\\b)|students|tourists|locals|new faces|newbies|trade(?= )|loyalty(?! cards?)|new mums",
                    Intent.OF_CUSTOMERS),
            Keyword.of(
                    SEGMENT,
                    "",
                    "(?<=\\bthe )(?!(?:whole|same|other|first|second|third|last|top|bottom|biggest|best|worst|right|next)\\b)[a-z]+(?: [a-z]+)?(?= (?:group|segment|bunch|crowd|bucket|tier)\\b)",
                    Intent.OF_CUSTOMERS));

    private Segments() {}
}
