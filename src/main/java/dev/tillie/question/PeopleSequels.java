package dev.tillie.question;

import static dev.tillie.question.Sequel.about;
import static dev.tillie.question.Sequel.rule;
import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for a question about customers who were just talked of. */
final class PeopleSequels {
    private static final String THEY = "(?:she|he|they|that one|this one|that lot|these|those|this lot)";

    private static final Set<Intent> OF_ONE =
            EnumSet.of(Intent.CASH_FLOW, Intent.CUSTOMER_VALUE, Intent.CUSTOMER_SEGMENTS, Intent.FRAUD_CHECK);

    private PeopleSequels() {}

    /** "How does Jess look next to him" is the same of both. */
    private static Stream<Sequel> besideThem() {
        return Sequel.ANY.stream()
                .map(
                        it -> stays(
                                it,
                                "(?:how|what) ?(?:s|is|are|does|do|did|was|were|about) (?:the |our )?(?:\\w+ ){1,3}?(?:(?:look|looking|do|doing|done|compare|fare|faring|stack up|measure up|get on|getting on) )?"
                                        + "(?:next to|beside|alongside|against|vs|versus|compared? (?:to|with)|up against) (?:him|her|them|hers|his|theirs)(?: (?:then|though|tho))*"));
    }

    static Stream<Sequel> list() {
        return Stream.concat(besideThem(), rules());
    }

    private static Stream<Sequel> rules() {
        return Stream.of(
                rule(
                        EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_SEGMENTS),
                        "(?:any(?:one|body)?|who|whos|which|any of them|which of them|which ones|are any(?: of them)?)(?: of (?:them|those|these))?(?: (?:is|are|s|has|have|started|that|who))* (?:slipping|drifting|fading|gone quiet|going quiet|lapsed|lapsing|stopped coming|not been in|at risk|slowing down|dropped off|dropping off)\\b.*",
                        Intent.CUSTOMER_CHURN),
                rule(
                        EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_SEGMENTS),
                        "(?:did|have|do|has|are|will) (?:they|any(?: of them)?|many(?: of them)?)(?: ever| actually| all)? (?:come|came|coming|been|buy|bought) (?:back|again)\\b.*|how many (?:of (?:them|those) )?(?:come|came|have come|stayed|stuck around|bought again)(?: back)?\\b.*",
                        Intent.CUSTOMER_SEGMENTS,
                        Map.of(Slot.METRIC, "repeat_rate")),
                rule(
                        EnumSet.of(Intent.CUSTOMER_VALUE),
                        "(?:any|how many|how much in|what about|and|his|her|their) (?:refunds|returns)(?: (?:on|for|from|by|with) (?:him|her|them|that one))?",
                        Intent.SALES_REPORT,
                        Map.of(Slot.METRIC, "refunds")),
                gone(OF_ONE, THEY, "(?:him|her|them|that one|this one|that lot|these|those|this lot)"),
                gone(
                        EnumSet.of(Intent.SALES_REPORT),
                        "(?:she|he|they|that lot|this lot)",
                        "(?:him|her|them|that lot|this lot)"),
                about(
                        EnumSet.of(Intent.CASH_FLOW, Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN, Intent.FRAUD_CHECK),
                        "(?!.*\\b(?:suppliers?|vendors?|bills?|creditors?)\\b)(?:are|is|was|were) " + THEY
                                + " (?:still )?(?:(?:one|some|any) of (?:my|our|the) (?:best|better|top|biggest|big|good|regular|main)|(?:a|our|my) (?:good|big|best|top|biggest|regular) (?:customer|client|one|spender|buyer|account)s?)\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of()),
                about(
                        EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN),
                        "(?:(?:what|how much) (?:is|are|s) " + THEY + " worth|worth (?:how much|what))(?: to us)?\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of(Slot.METRIC, "clv")),
                about(
                        EnumSet.of(Intent.CASH_FLOW),
                        "(?:what|how much) (?:is|are|s) (?:she|he|they|that lot|this lot) worth(?: to us)?\\b.*|worth (?:how much|what) to us\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of(Slot.METRIC, "clv")),
                rule(
                        EnumSet.of(Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_VALUE),
                        "(?:(?:and|did|do|have|how many|how often|what (?:share|portion|percentage)|any|of|them|those|these|the|new|ones|they|that|lot|who|which|came|come) )*"
                                + "(?:buy|bought|buys|come|came|been|returned?|ordered|order|visit(?:ed)?|shopped)(?: (?:in|here|from us))? (?:again|twice|more than once|(?:a |the )?(?:second|2nd) time|back(?: (?:again|a second time))?)(?: (?:since|yet|at all))*",
                        Intent.CUSTOMER_SEGMENTS,
                        Map.of(Slot.METRIC, "repeat_rate")),
                spending("more", "desc"),
                spending("less", "asc"));
    }

    /** Whether somebody still comes, or has stayed away; "those" after sales are goods. */
    private static Sequel gone(Set<Intent> after, String they, String them) {
        return about(
                after,
                "(?:are|is|do|does) " + they
                        + " (?:even |both |all )?still (?:buy|buying|order|ordering|coming|come|shop|shopping|customers?|a customer|active|spending|visit|visiting|using us|with us|deal|dealing|a regular|regulars|around)\\b.*"
                        + "|(?:have|did) we (?:lost|lose|losing) " + them
                        + "(?: for good)?|(?:have|has) " + they
                        + " (?:stopped (?:coming|buying|ordering|shopping)|gone quiet|drifted(?: off| away)?|left us|dropped off)\\b.*",
                Intent.CUSTOMER_CHURN,
                Map.of());
    }

    /** Which of two groups spends more, or less. */
    private static Sequel spending(String howMuch, String sort) {
        return stays(
                Intent.CUSTOMER_SEGMENTS,
                "(?:who|which (?:ones?|lot|group|of them|of the two|side)|which) (?:spends?|buys?|is spending|are spending|brings? in|is worth|are worth) "
                        + howMuch + "\\b.*",
                Map.of(Slot.SORT, sort));
    }
}
