package dev.tillie.answer;

import dev.tillie.answer.SpendingNames.Found;
import dev.tillie.question.Compounds;
import dev.tillie.question.Intent;
import dev.tillie.question.NoNames;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the kind of cost, vendor or place that a question of spending names or goes on with into its slots. */
record NamedSpending(SpendingNames names) {
    /** What a name of a cost, or several, takes the place of. */
    private static final Set<Slot> GIVES_WAY = Set.of(Slot.CATEGORY, Slot.SUPPLIER, Slot.PRODUCT, Slot.COST_ITEM);

    private static final Set<Intent> ABOUT_SPENDING =
            Set.of(Intent.BUDGET_STATUS, Intent.EXPENSE_REPORT, Intent.COST_SAVING);

    private static final double SURE = 0.9;

    private static final Pattern FILLER = Pattern.compile(
            "^(?:and |ok |so |or |but |what about |how about |same for |for |on |about |the |just |only )*|[?!. ]+$");

    private static final Pattern OF_THE_WORST = Pattern.compile(
            "\\b(?:bought|buy|spen[dt]|went|go(?:ne)?|paid|pay|items|bills)\\b.*\\b(?:worst|that one|that"
                    + " category|there)\\b");

    private static final Pattern OVER_IT =
            Pattern.compile("\\bwhy\\b.*\\b(?:over(?: (?:on|in|with|that|it|there|budget)\\b|\\W*$)|budget)");

    /**
     * The question with the category or the vendor it names in its slots. Words that are nothing but such a name, after a
     * question about spending, ask the same about it.
     */
    Question in(Question question, @Nullable Question before) {
        var alone = alone(question, before);
        if (alone.isPresent()) {
            return alone.get();
        }
        var worst = ofTheWorst(question.said(), before);
        if (worst.isPresent()) {
            return worst.get();
        }
        var why = why(question, before);
        if (why.isPresent()) {
            return why.get();
        }
        var parts = question.parts().stream()
                .map(it -> named(it, NoNames.withoutReader(question.said())))
                .toList();
        // whoever names a vendor or a kind of cost has said what is meant
        var isClear = !parts.equals(question.parts());
        return new Question(
                question.said(),
                parts,
                question.confidence(),
                question.assumptions(),
                isClear ? null : question.clarify(),
                question.others());
    }

    private Optional<Question> alone(Question question, @Nullable Question before) {
        var said = question.said();
        if (before == null || !ABOUT_SPENDING.contains(before.parts().getLast().intent())) {
            return Optional.empty();
        }
        var bare = FILLER.matcher(said.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        var whole = names.category(bare)
                .filter(it -> it.said().equals(bare))
                .map(it -> Map.entry(Slot.CATEGORY, it))
                .or(() -> names.vendor(bare)
                        .filter(it -> SpendingNames.words(bare).size()
                                        <= SpendingNames.words(it.id()).size()
                                && !isPlace(question.parts().getLast().slots(), it))
                        .map(it -> Map.entry(Slot.SUPPLIER, it.called(bare))));
        var last = before.parts().getLast();
        return whole.map(it -> settled(said, last.intent(), with(last.slots(), it.getKey(), it.getValue())));
    }

    /** "What was bought in the worst one?" after a budget is of the category furthest over it, or the one just shown. */
    private static Optional<Question> ofTheWorst(String said, @Nullable Question before) {
        if (before == null
                || before.parts().getLast().intent() != Intent.BUDGET_STATUS
                || !OF_THE_WORST.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        var slots = before.parts().getLast().slots().without(Set.of(Slot.GROUP_BY, Slot.SORT, Slot.LIMIT));
        return Optional.of(settled(said, Intent.EXPENSE_REPORT, slots));
    }

    /** "Is it price or volume?" after a budget is of what was just shown. */
    private Optional<Question> why(Question question, @Nullable Question before) {
        var said = question.said();
        var named = names.category(said);
        if (named.isPresent()
                && before != null
                && before.parts().getLast().intent() == Intent.BUDGET_STATUS
                && OVER_IT.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            var slots = with(before.parts().getLast().slots(), Slot.CATEGORY, named.get());
            return Optional.of(settled(said, Intent.BUDGET_STATUS, slots));
        }
        var isNew = named.isPresent() || question.first().slots().has(Slot.PRODUCT) || saysPeriod(question, before);
        if (before == null
                || isNew
                || !WhyOverBudget.isAsked(said)
                || !isOfABudget(before.parts().getLast().intent(), said)) {
            return Optional.empty();
        }
        return Optional.of(
                settled(said, Intent.BUDGET_STATUS, before.parts().getLast().slots()));
    }

    private static Question settled(String said, Intent intent, Slots slots) {
        return new Question(said, List.of(new Question.Part(intent, slots)), SURE, List.of(), null);
    }

    private static boolean saysPeriod(Question question, @Nullable Question before) {
        var period = question.first().slots().span(Slot.PERIOD);
        return period.isPresent()
                && (before == null
                        || !period.equals(before.parts().getLast().slots().span(Slot.PERIOD)));
    }

    /** After what was bought in a budget's worst category, why it is over is the budget's matter again. */
    private static boolean isOfABudget(Intent before, String said) {
        return before == Intent.BUDGET_STATUS
                || before == Intent.EXPENSE_REPORT
                        && OVER_IT.matcher(said.toLowerCase(Locale.ROOT)).find();
    }

    private Question.Part named(Question.Part part, String said) {
        if (!ABOUT_SPENDING.contains(part.intent())) {
            return part;
        }
        var vendor = names.vendor(said);
        var category = names.category(said);
        var slots = part.slots();
        // a budget is a kind of cost's, though its place may bear the landlord's name; so is "energy" of West Coast
        // Energy
        var isOfKind = category.isPresent()
                && (part.intent() == Intent.BUDGET_STATUS
                        || vendor.filter(it -> isWordOf(it, category.get())).isPresent());
        if (vendor.isPresent() && !isOfKind && !isPlace(slots, vendor.get())) {
            slots = vendor.map(Found::id).equals(slots.id(Slot.SUPPLIER))
                    ? slots
                    : with(slots, Slot.SUPPLIER, vendor.get());
        } else if (category.isPresent() && !isService(slots)) {
            var several = part.intent() == Intent.EXPENSE_REPORT ? names.categories(said) : List.<Found>of();
            slots = several.isEmpty() ? with(slots, Slot.CATEGORY, category.get()) : with(slots, several);
        }
        return new Question.Part(part.intent(), placed(slots, said));
    }

    /** A word of a vendor's name that is also what a kind of cost is called. */
    private static boolean isWordOf(Found vendor, Found category) {
        return vendor.said().equals(category.said())
                && SpendingNames.words(vendor.said()).size()
                        < SpendingNames.words(vendor.id()).size();
    }

    /** Oak Lane is where the shop is, though the landlord is called so too. */
    private static boolean isPlace(Slots slots, Found vendor) {
        return slots.id(Slot.LOCATION).isPresent()
                && slots.text(Slot.LOCATION)
                        .filter(it -> String.join(" ", SpendingNames.words(it)).equals(vendor.said()))
                        .isPresent();
    }

    /** Training the staff is none of the wages. */
    private static boolean isService(Slots slots) {
        return slots.id(Slot.CATEGORY).isEmpty()
                && slots.text(Slot.CATEGORY).filter(Compounds::isService).isPresent();
    }

    /** A place of the books that sales know nothing of. */
    private Slots placed(Slots slots, String said) {
        var words = said.toLowerCase(Locale.ROOT);
        return slots.id(Slot.LOCATION).isPresent()
                ? slots
                : names.places().stream()
                        .filter(it -> Pattern.compile("\\b" + Pattern.quote(it.toLowerCase(Locale.ROOT)) + "\\b")
                                .matcher(words)
                                .find())
                        .findFirst()
                        .map(it -> put(slots, Slot.LOCATION, new Found(it, it), Set.of()))
                        .orElse(slots);
    }

    private static Slots with(Slots slots, Slot slot, Found found) {
        // the same words were no product, and a new name takes the place of the one before
        return put(slots, slot, found, GIVES_WAY);
    }

    private static Slots with(Slots slots, List<Found> categories) {
        return slots.without(GIVES_WAY)
                .with(Slot.CATEGORY, categories.stream().map(Found::said).toList());
    }

    private static Slots put(Slots slots, Slot slot, Found found, Set<Slot> instead) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(slots.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(slots.ids());
        for (var other : instead) {
            values.remove(other);
            ids.remove(other);
        }
        values.put(slot, found.said());
        ids.put(slot, found.id());
        return new Slots(values, ids);
    }
}
