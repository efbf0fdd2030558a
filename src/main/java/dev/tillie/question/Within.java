package dev.tillie.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What lies behind the thing just named: "what's in there?", "break that down". */
final class Within {
    private static final Pattern INSIDE = Pattern.compile(
            "^(?:and |so |ok |n )*(?:what(?: is|s| s| are| was| were)? (?:in|behind|inside|under|hiding in|making up) (?:there|that|it|them|this|that one|the (?:top|first|worst|best|biggest) one)"
                    + "|what (?:makes|made) (?:that|it) up|what(?: is|s| s) (?:that|it) made (?:up )?of|drill (?:down|into (?:that|it))(?: more)?"
                    + "|break (?:that|it|this|them|the (?:top|first|worst|best|biggest) one) (?:down|out|up)(?: (?:more|further|for me))?|(?:show me )?(?:the |a )?(?:breakdown|details?|detail))(?: please| pls)?\\W*$");
    private static final Set<Intent> SPLIT = EnumSet.of(
            Intent.SALES_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.SALES_FORECAST,
            Intent.EXPENSE_REPORT,
            Intent.BUDGET_STATUS);
    private static final Set<Intent> SPENDING = EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS);

    private Within() {}

    /** @param words in plain lower case */
    static Optional<Question> of(String said, String words, Context context) {
        var part = context.part();
        if (!SPLIT.contains(part.intent()) || !INSIDE.matcher(words).matches()) {
            return Optional.empty();
        }
        var named = part.slots().has(Slot.GROUP_BY)
                ? context.shown().stream().findFirst().filter(it -> it.slot() != Slot.PRODUCT)
                : Optional.<Thing>empty();
        var slots = split(part, named);
        var intent = part.intent() == Intent.BUDGET_STATUS ? Intent.EXPENSE_REPORT : part.intent();
        var assumed = named.map(it -> List.of("that = " + it.label())).orElse(List.of());
        return Optional.of(new Question(said, List.of(new Question.Part(intent, slots)), 0.9, assumed, null));
    }

    /** The thing named first, by what it is made of; without one the next smaller parts. */
    private static Slots split(Question.Part part, Optional<Thing> named) {
        var slots = part.slots();
        var unsorted = slots.without(EnumSet.of(Slot.SORT, Slot.LIMIT, Slot.GROUP_BY, Slot.DETAIL, Slot.FORMAT));
        var about = named.map(it -> Pointers.with(unsorted, it)).orElse(unsorted);
        return about.with(Slot.GROUP_BY, by(part, about));
    }

    private static String by(Question.Part part, Slots about) {
        var isOfCategory = about.id(Slot.CATEGORY).isPresent() || about.has(Slot.CATEGORY);
        if (SPENDING.contains(part.intent())) {
            return isOfCategory ? "supplier" : "category";
        }
        return isOfCategory
                        || part.slots()
                                .text(Slot.GROUP_BY)
                                .filter("category"::equals)
                                .isPresent()
                ? "product"
                : "category";
    }
}
