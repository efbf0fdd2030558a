package dev.tillie.question;

import static dev.tillie.question.Sequel.about;
import static dev.tillie.question.Sequel.rule;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for a question about customers who were just talked of. */
final class PeopleSequels {
    private static final String THEY = "(?:she|he|they|that one|this one|that lot|these|those|this lot)";

    private static final Set<Intent> OF_ONE = EnumSet.of(
            Intent.CASH_FLOW, Intent.CUSTOMER_VALUE, Intent.SALES_REPORT, Intent.CUSTOMER_SEGMENTS, Intent.FRAUD_CHECK);

    private PeopleSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(
                rule(
                        EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_SEGMENTS),
                        "(?:any(?:one|body)?|who|whos|which|any of them|which of them|which ones|are any(?: of them)?)(?: of (?:them|those|these))?(?: (?:is|are|s|has|have|started|that|who))* (?:slipping|drifting|fading|gone quiet|going quiet|lapsed|lapsing|stopped coming|not been in|at risk|slowing down|dropped off|dropping off)\\b.*",
                        Intent.CUSTOMER_CHURN),
                about(
                        OF_ONE,
                        "(?:are|is|do|does) " + THEY + " (?:even |both |all )?still (?:buy|buying|order|ordering|coming|come|shop|shopping|customers?|a customer|active|spending|visit|visiting|using us|with us|deal|dealing|a regular|regulars|around)\\b.*"
                                + "|(?:have|did) we (?:lost|lose|losing) " + THEY.replace("she|he|they", "him|her|them")
                                + "(?: for good)?|(?:have|has) " + THEY
                                + " (?:stopped (?:coming|buying|ordering|shopping)|gone quiet|drifted(?: off| away)?|left us|dropped off)\\b.*",
                        Intent.CUSTOMER_CHURN,
                        Map.of()),
                about(
                        EnumSet.of(Intent.CASH_FLOW, Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN, Intent.FRAUD_CHECK),
                        "(?:are|is|was|were) " + THEY
                                + " (?:still )?(?:(?:one|some|any) of (?:my|our|the) (?:best|better|top|biggest|big|good|regular|main)|(?:a|our|my) (?:good|big|best|top|biggest|regular) (?:customer|client|one|spender|buyer|account)s?)\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of()),
                about(
                        EnumSet.of(Intent.CASH_FLOW, Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN),
                        "(?:and )?(?:(?:what|how much) (?:is|are|s) " + THEY + " worth|worth (?:how much|what))(?: to us)?\\b.*",
                        Intent.CUSTOMER_VALUE,
                        Map.of(Slot.METRIC, "clv")),
                rule(
                        EnumSet.of(Intent.CUSTOMER_SEGMENTS),
                        "(?:who|which (?:ones?|lot|group|of them|of the two|side)|which) (?:spends?|buys?|is spending|are spending|brings? in|is worth|are worth) (?:more|less)\\b.*",
                        Intent.CUSTOMER_SEGMENTS,
                        Map.of(Slot.SORT, "desc"),
                        true));
    }
}
