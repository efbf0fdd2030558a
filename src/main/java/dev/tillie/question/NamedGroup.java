package dev.tillie.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A group of customers that is named, and no more, after a question about customers: "just the colour clients", "members only". */
final class NamedGroup {
    private static final String LEAD = "(?:(?:and|just|only|what about|how about|for|show me|of|among|any) )";

    private static final String ONES = "(?: (?:ones?|customers|clients|people|group|lot|crowd|accounts|lads))";

    private static final String END =
            "(?: (?:only|please|pls|then|too|in (?:there|that|it|the list)|among (?:them|those)))*\\W*$";

    /** What says which of them, or how many, and is no group's name. */
    private static final String NO_GROUP =
            "(?!(?:which|what|who|these|those|this|that|the|other|others|same|first|second|third|last|next|top|bottom|worst|biggest|smallest|most|few|two|three|four|five|ten|late|overdue|nearest|more|curious|names?|numbers?|emails?|phones?|lists?|charts?|details|totals?|sales|orders|refunds|figures|months?|weeks?|days?|years?|thanks|yes|no|and|just|only|of|among|any|for|show|me|mine)\\b)";

    private static final String NAME = "(?<group>" + NO_GROUP + "[a-z]+(?: " + NO_GROUP + "[a-z]+)?)";

    private static final String PLURAL = "(?<group>" + NO_GROUP
            + "(?:(?:[a-z]+ )?[a-z]{2,}(?<![su])s|trade|wholesale|retail|off ?-?peak|staff|club))";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("^" + LEAD + "*(?:(?:the|our|my) )?(?<group>" + NO_GROUP + "[a-z]+(?: " + NO_GROUP
                    + "[a-z]+)? (?:club|members))" + END),
            Pattern.compile("^" + LEAD + "*(?:(?:the|our|my) )?" + NAME + ONES + END),
            Pattern.compile("^" + LEAD + "+(?:(?:the|our|my) )?" + PLURAL + END),
            Pattern.compile("^(?:(?:the|our|my) )?" + PLURAL + " only\\W*$"));

    private NamedGroup() {}

    static Optional<String> find(String text) {
        return FORMS.stream()
                .map(it -> it.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(it -> it.group("group"));
    }
}
