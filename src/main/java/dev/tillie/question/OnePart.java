package dev.tillie.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One part of a message that asked several things: "just the second one", "only the cash bit". */
final class OnePart {
    private static final String BEGIN =
            "^(?:and |so |ok |no |but |sorry |actually )*(?:(?:just|only|i (?:only|just) (?:want|need|meant|care about)|give me"
                    + "(?: just| only)?|show me(?: just| only)?|what about|how about|again|repeat|back to|forget the rest) )+"
                    + "(?:the |your |my )?";
    private static final String END =
            "(?: (?:one|part|bit|half|side|question|answer|thing|stuff|figures?|numbers?))?(?: again| please| then)*\\W*$";
    private static final Pattern NTH =
            Pattern.compile(BEGIN + "(?<nth>first|second|third|last|1st|2nd|3rd|former|latter|other)"
                    + " ?(?:one|part|bit|half|side|question|answer|thing)?(?: again| please| then)*\\W*$");
    private static final Pattern NAMED = Pattern.compile(BEGIN + "(?<what>[a-z][a-z -]{2,30}?)" + END);
    private static final Pattern NOT_THE = Pattern.compile(
            "^(?:no |ok )?(?:not|without|skip|leave out|forget) (?:the )?(?<what>[a-z][a-z -]{2,30}?)" + END);

    /** What each kind of question is called when one of several is picked. */
    private static final Map<String, Set<Intent>> CALLED = Map.ofEntries(
            Map.entry("sales|takings|revenue|turnover", Set.of(Intent.SALES_REPORT, Intent.SALES_FORECAST)),
            Map.entry("forecast|prediction|outlook", Set.of(Intent.SALES_FORECAST)),
            Map.entry("stock|inventory", Set.of(Intent.STOCK_LEVEL, Intent.REORDER)),
            Map.entry("re-?order(?:s|ing)?|orders?|ordering|buying|order list", Set.of(Intent.REORDER)),
            Map.entry("cash|cash flow|bank|money|runway", Set.of(Intent.CASH_FLOW)),
            Map.entry("budgets?", Set.of(Intent.BUDGET_STATUS)),
            Map.entry("expenses?|spend(?:ing)?|costs?|outgoings", Set.of(Intent.EXPENSE_REPORT)),
            Map.entry("margins?|profits?", Set.of(Intent.PROFIT_MARGIN)),
            Map.entry("price|pricing|prices", Set.of(Intent.PRICING_WHATIF)),
            Map.entry("fraud|suspicious|payments|flags?", Set.of(Intent.FRAUD_CHECK)),
            Map.entry(
                    "customers?|people|regulars",
                    Set.of(Intent.CUSTOMER_CHURN, Intent.CUSTOMER_SEGMENTS, Intent.CUSTOMER_VALUE)),
            Map.entry("savings?|saving", Set.of(Intent.COST_SAVING)),
            Map.entry("summary", Set.of(Intent.SUMMARY)));

    private OnePart() {}

    /** @param words in plain lower case */
    static Optional<Question> of(String said, String words, Context context) {
        return of(said, words, context.last())
                .or(() -> context.earlier().stream()
                        .limit(1)
                        .filter(it -> it.parts().contains(context.part()))
                        .flatMap(it -> of(said, words, it).stream())
                        .findFirst());
    }

    private static Optional<Question> of(String said, String words, Question last) {
        return last.parts().size() < 2
                ? Optional.empty()
                : find(words, last.parts()).map(it -> new Question(said, List.of(it), 0.95, List.of(), null));
    }

    private static Optional<Question.Part> find(String words, List<Question.Part> parts) {
        var nth = NTH.matcher(words);
        if (nth.matches()) {
            return nth(nth.group("nth"), parts);
        }
        var named = NAMED.matcher(words);
        if (named.matches()) {
            return called(named.group("what"), parts);
        }
        var not = NOT_THE.matcher(words);
        return parts.size() == 2 && not.matches()
                ? called(not.group("what"), parts).map(it -> parts.get(1 - parts.indexOf(it)))
                : Optional.empty();
    }

    private static Optional<Question.Part> nth(String nth, List<Question.Part> parts) {
        var index = switch (nth) {
            case "first", "1st", "former" -> 0;
            case "second", "2nd" -> 1;
            case "third", "3rd" -> 2;
            default -> parts.size() - 1;
        };
        return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
    }

    private static Optional<Question.Part> called(String what, List<Question.Part> parts) {
        return CALLED.entrySet().stream()
                .filter(it -> what.matches(it.getKey()))
                .flatMap(it -> parts.stream().filter(part -> it.getValue().contains(part.intent())))
                .findFirst();
    }
}
