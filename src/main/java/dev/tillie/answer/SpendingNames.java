package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.question.Compounds;
import dev.tillie.question.Intent;
import dev.tillie.question.NoNames;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The categories, vendors and places of the books, found in the owner's words, by their own names or common ones.
 *
 * @param places that an outlay or a plan is for
 */
record SpendingNames(Set<String> categories, Set<String> vendors, Set<String> places) {
    private static final List<Slot> OF_COSTS = List.of(Slot.CATEGORY, Slot.SUPPLIER, Slot.PRODUCT);

    /** What a name of a cost, or several, takes the place of. */
    private static final Set<Slot> GIVES_WAY = Set.of(Slot.CATEGORY, Slot.SUPPLIER, Slot.PRODUCT, Slot.COST_ITEM);

    private static final Set<Intent> ABOUT_SPENDING =
            Set.of(Intent.BUDGET_STATUS, Intent.EXPENSE_REPORT, Intent.COST_SAVING);

    /** Words owners have for a kind of cost, each with what its category may be called in the books. */
    private static final Map<Pattern, Pattern> COMMON = Map.ofEntries(
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

    private static final Set<String> WEAK = Set.of(
            "the",
            "and",
            "for",
            "ltd",
            "limited",
            "inc",
            "plc",
            "co",
            "company",
            "services",
            "service",
            "bank",
            "owner",
            "shop",
            "street",
            "lane",
            "fine",
            "foods",
            "food",
            "coffee",
            "tea",
            "dairy",
            "bakery",
            "cleaning",
            "repair",
            "radio",
            "corner",
            "harbour",
            "window",
            "hardware",
            "media",
            "payroll");

    private static final Pattern FILLER = Pattern.compile(
            "^(?:and |ok |so |or |but |what about |how about |same for |for |on |about |the |just |only )*|[?!. ]+$");

    private static final Pattern LIST = Pattern.compile("\\s*(?:,| and | n |&|\\+| plus )+\\s*(?:(?:the|our|my|on) )?");

    /** "Everything except rent and wages". */
    private static final Pattern LEAVES_OUT = Pattern.compile(
            "(?i)\\b(?:except|without|apart from|aside from|excluding|other than|besides|not counting)\\b");

    private static final Pattern OF_THE_WORST = Pattern.compile(
            "\\b(?:bought|buy|spen[dt]|went|go(?:ne)?|paid|pay|items|bills)\\b.*\\b(?:worst|that one|that"
                    + " category|there)\\b");

    private static final Pattern OVER_IT =
            Pattern.compile("\\bwhy\\b.*\\b(?:over(?: (?:on|in|with|that|it|there|budget)\\b|\\W*$)|budget)");

    private static final Pattern ON = Pattern.compile("\\b(?:spen[dt]|left|budget|pay|paid)(?: to spend)? (?:on|for) "
            + "(?:the |our |my )?(?<thing>[\\p{L}][\\p{L}&'-]+(?: [\\p{L}][\\p{L}&'-]+)?)");
    private static final Pattern COMMON_WORDS = Pattern.compile(
            "\\b(?:budget|this|last|next|month|months|year|quarter|week|day|it|that|them|average|everything|things|what|each"
                    + "|target|accountant|all|everybody|now|far|credit|time|track|average|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may"
                    + "|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|fees|top|best|worst|one)\\b");

    private static Map.Entry<Pattern, Pattern> common(String said, String called) {
        return Map.entry(Pattern.compile("\\b(?:" + said + ")\\b"), Pattern.compile(called));
    }

    static SpendingNames of(List<Outlay> outlays, List<BudgetLine> plan) {
        var categories = new TreeSet<String>();
        var vendors = new TreeSet<String>();
        var places = new TreeSet<String>();
        outlays.forEach(it -> {
            categories.add(it.category());
            vendors.add(it.vendor());
            places.add(it.location());
        });
        plan.forEach(it -> {
            categories.add(it.category());
            places.add(it.location());
        });
        places.remove("");
        categories.remove("");
        vendors.remove("");
        return new SpendingNames(categories, vendors, places);
    }

    /** A name as it was said, and as the books have it. */
    record Found(String said, String id) {}

    /** A category that is named, the one with the longest name first; else the one a common word stands for. */
    Optional<Found> category(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        Found best = null;
        for (var category : categories) {
            var matcher = Pattern.compile(
                            "\\b" + Pattern.quote(stem(category.toLowerCase(Locale.ROOT))) + "(?:s|es|'s)?\\b")
                    .matcher(words);
            if (matcher.find() && (best == null || category.length() > best.id.length())) {
                best = new Found(matcher.group(), category);
            }
        }
        return Optional.ofNullable(best).or(() -> common(words));
    }

    /** Several categories that are named one after the other, "rent, rates and wages"; else none. */
    List<Found> categories(String text) {
        if (LEAVES_OUT.matcher(text).find()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (var item : LIST.split(text.toLowerCase(Locale.ROOT))) {
            category(item)
                    .filter(it -> found.isEmpty() ? item.endsWith(it.said) : item.startsWith(it.said))
                    .filter(it -> found.stream().noneMatch(other -> other.id.equals(it.id)))
                    .ifPresent(found::add);
        }
        return found.size() > 1 ? found : List.of();
    }

    private static String stem(String name) {
        return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }

    private Optional<Found> common(String words) {
        for (var entry : COMMON.entrySet()) {
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

    /** A vendor by a word of its name that no other has; a name that is all common words only in full. */
    Optional<Found> vendor(String text) {
        var words = words(text);
        var owners = new HashMap<String, Set<String>>();
        vendors.forEach(it -> words(it)
                .forEach(word ->
                        owners.computeIfAbsent(word, _ -> new HashSet<>()).add(it)));
        for (var vendor : vendors) {
            var whole = words(vendor);
            var isWhole = !whole.isEmpty() && String.join(" ", words).contains(String.join(" ", whole));
            var isRare = whole.stream()
                    .filter(it -> it.length() > 2
                            && !WEAK.contains(it)
                            && owners.getOrDefault(it, Set.of()).size() == 1)
                    .anyMatch(words::contains);
            if (isWhole || isRare) {
                return Optional.of(
                        new Found(whole.stream().filter(words::contains).collect(Collectors.joining(" ")), vendor));
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> !it.isEmpty())
                .toList();
    }

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
        var whole = category(bare)
                .filter(it -> it.said.equals(bare))
                .map(it -> Map.entry(Slot.CATEGORY, it))
                .or(() -> vendor(bare)
                        .filter(it -> words(bare).size() <= words(it.id).size()
                                && !isPlace(question.parts().getLast().slots(), it))
                        .map(it -> Map.entry(
                                Slot.SUPPLIER, words(it.id).containsAll(words(bare)) ? new Found(bare, it.id) : it)));
        var last = before.parts().getLast();
        return whole.map(it -> new Question(
                said,
                List.of(new Question.Part(last.intent(), with(last.slots(), it.getKey(), it.getValue()))),
                0.9,
                List.of(),
                null));
    }

    /** "What was bought in the worst one?" after a budget is of the category furthest over it, or the one just shown. */
    private static Optional<Question> ofTheWorst(String said, @Nullable Question before) {
        if (before == null
                || before.parts().getLast().intent() != Intent.BUDGET_STATUS
                || !OF_THE_WORST.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        var slots = before.parts().getLast().slots().without(Set.of(Slot.GROUP_BY, Slot.SORT, Slot.LIMIT));
        return Optional.of(
                new Question(said, List.of(new Question.Part(Intent.EXPENSE_REPORT, slots)), 0.9, List.of(), null));
    }

    /** "Is it price or volume?" after a budget is of what was just shown. */
    private Optional<Question> why(Question question, @Nullable Question before) {
        var said = question.said();
        var named = category(said);
        if (named.isPresent()
                && before != null
                && before.parts().getLast().intent() == Intent.BUDGET_STATUS
                && OVER_IT.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            var slots = with(before.parts().getLast().slots(), Slot.CATEGORY, named.get());
            return Optional.of(
                    new Question(said, List.of(new Question.Part(Intent.BUDGET_STATUS, slots)), 0.9, List.of(), null));
        }
        var isNew = named.isPresent() || question.first().slots().has(Slot.PRODUCT) || saysPeriod(question, before);
        if (before == null
                || isNew
                || !WhyOverBudget.isAsked(said)
                || !isOfABudget(before.parts().getLast().intent(), said)) {
            return Optional.empty();
        }
        var slots = before.parts().getLast().slots();
        return Optional.of(
                new Question(said, List.of(new Question.Part(Intent.BUDGET_STATUS, slots)), 0.9, List.of(), null));
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
        var vendor = vendor(said);
        var category = category(said);
        var slots = part.slots();
        // a budget is a kind of cost's, though its place may bear the landlord's name
        var isOfKind = part.intent() == Intent.BUDGET_STATUS && category.isPresent();
        if (vendor.isPresent() && !isOfKind && !isPlace(slots, vendor.get())) {
            slots = vendor.map(Found::id).equals(slots.id(Slot.SUPPLIER))
                    ? slots
                    : with(slots, Slot.SUPPLIER, vendor.get());
        } else if (category.isPresent() && !isService(slots)) {
            var several = part.intent() == Intent.EXPENSE_REPORT ? categories(said) : List.<Found>of();
            slots = several.isEmpty() ? with(slots, Slot.CATEGORY, category.get()) : with(slots, several);
        }
        return new Question.Part(part.intent(), placed(slots, said));
    }

    /** Oak Lane is where the shop is, though the landlord is called so too. */
    private static boolean isPlace(Slots slots, Found vendor) {
        return slots.id(Slot.LOCATION).isPresent()
                && slots.text(Slot.LOCATION)
                        .filter(it -> String.join(" ", words(it)).equals(vendor.said))
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
                : places.stream()
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
        values.put(slot, found.said);
        ids.put(slot, found.id);
        return new Slots(values, ids);
    }

    /** What spending or a budget is asked "on" or "for" that the books have no name for. */
    Optional<String> unknown(Asked asked) {
        var slots = asked.slots();
        var isNamed = OF_COSTS.stream().anyMatch(it -> slots.id(it).isPresent()) || slots.has(Slot.LOCATION);
        var said = OF_COSTS.stream().flatMap(it -> slots.text(it).stream()).findFirst();
        if (!isNamed && said.isPresent()) {
            return said;
        }
        var matcher = ON.matcher(asked.said().toLowerCase(Locale.ROOT));
        if (isNamed || !matcher.find()) {
            return Optional.empty();
        }
        var thing = matcher.group("thing");
        var isTime = Stream.of(Slot.PERIOD, Slot.HORIZON)
                .flatMap(it -> slots.text(it).stream())
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(thing));
        return isTime || COMMON_WORDS.matcher(thing).find() ? Optional.empty() : Optional.of(thing);
    }

    /** The category a question of spending is about, as the books have it. */
    Optional<String> category(Slots slots) {
        return slots.id(Slot.CATEGORY).filter(categories::contains);
    }

    /** The categories a question of spending is about, where it names several. */
    List<String> categories(Slots slots) {
        return slots.values().get(Slot.CATEGORY) instanceof List<?> said
                ? said.stream()
                        .flatMap(it -> category(it.toString()).stream())
                        .map(Found::id)
                        .distinct()
                        .toList()
                : List.of();
    }

    Optional<String> vendor(Slots slots) {
        return slots.id(Slot.SUPPLIER).filter(vendors::contains);
    }

    String listCategories() {
        return categories.stream().limit(12).collect(Collectors.joining(", "));
    }
}
