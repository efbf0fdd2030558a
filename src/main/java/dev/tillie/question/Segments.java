package dev.tillie.question;

import static dev.tillie.question.Slot.SEGMENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Groups of customers, as owners call them. */
final class Segments {
    private static final Set<Intent> PEOPLE = EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_VALUE);
    private static final Set<Intent> GROUPS = EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_VALUE);

    static final List<Keyword> WORDS = List.of(
            Keyword.of(SEGMENT, "best regulars", "best regulars|loyal|vips?|big spenders|champions?|whales", PEOPLE),
            Keyword.of(SEGMENT, "slipping regulars", "slipping regulars|lapsed regulars", PEOPLE),
            Keyword.of(SEGMENT, "slipping regulars", "slipping|at[ -]risk", GROUPS),
            Keyword.of(SEGMENT, "gone quiet", "gone quiet|lapsed|dormant|inactive|lost", GROUPS),
            Keyword.of(SEGMENT,
                    "new or small",
                    "new customers?|first ?-?time (?:buyers|customers)|new or small|newcomers|one[ -]?(?:time|off) buyers",
                    EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_CHURN)),
            Keyword.of(SEGMENT, "regulars", "regulars?|repeat (?:customers|buyers)", PEOPLE),
            Keyword.of(SEGMENT,
                    "",
                    "bargain hunters|newsletter(?: subscribers)?|wholesale customers|trade customers|students|tourists",
                    PEOPLE));

    private Segments() {}
}
