package dev.tillie.answer;

import dev.tillie.answer.SpendingNames.Found;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Kinds of cost by the words owners have for them, whatever the books call them. */
final class CommonCosts {
    /** Words owners have for a kind of cost, each with what its category may be called in the books; the first found counts. */
    private static final List<Map.Entry<Pattern, Pattern>> WORDS = List.of(
            common(
                    "wages?|wage bill|staff(?:ing)?|payroll|salar(?:y|ies)|labou?r|team",
                    "wages|payroll|salar|staff|labou?r"),
            common("electric(?:ity)?|energy|power|gas|heating|water|utility", "utilit|energy|electric"),
            common("internet|broadband|phone|telephone", "telephone|phone|internet|utilit"),
            common("ads?|advertising|advertisement|adverts?|promotion", "marketing|advert"),
            common(
                    "ingredients?|stock purchases|inventory|goods|food|supplies",
                    "^stock|ingredient|cost of goods|goods|food"),
            common("software|apps|subs|subscriptions?|licen[cs]es?", "subscription|software|licen"),
            common("cups|takeaway cups|bags|boxes", "packag"),
            common("repair|maintenance|plumber|fixing", "repair|maintenance"),
            common("accountants?|legal|lawyer|solicitor|bookkeeper", "professional|account|legal"),
            common("vat|sales tax|taxes?", "^vat|^tax"),
            common("loan|loans", "loan"),
            common("drawings|myself", "drawing"),
            common("clean|cleaner|laundry", "clean"),
            common("insurances?|insured", "insur"),
            common("rents?|lease", "^rent|lease"));

    private CommonCosts() {}

    private static Map.Entry<Pattern, Pattern> common(String said, String called) {
        return Map.entry(Pattern.compile("\\b(?:" + said + ")\\b"), Pattern.compile(called));
    }

    /**
     * The category that a common word stands for.
     *
     * @param words in lower case
     * @param categories of the books
     */
    static Optional<Found> in(String words, Set<String> categories) {
        for (var entry : WORDS) {
            var said = entry.getKey().matcher(words);
            if (said.find()) {
                var category = categories.stream()
                        .filter(it -> entry.getValue()
                                .matcher(it.toLowerCase(Locale.ROOT))
                                .find())
                        .findFirst();
                if (category.isPresent()) {
                    return Optional.of(new Found(said.group(), category.get()));
                }
            }
        }
        return Optional.empty();
    }
}
