package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The categories, vendors and places of the books, found in the owner's words, by their own names or common ones.
 *
 * @param places that an outlay or a plan is for
 */
record SpendingNames(Set<String> categories, Set<String> vendors, Set<String> places) {
    private static final List<Slot> OF_COSTS = List.of(Slot.CATEGORY, Slot.SUPPLIER, Slot.PRODUCT);

    private static final Set<String> WEAK =
            Set.of(("the and for ltd limited inc plc co company services service bank owner shop street lane fine"
                            + " foods food coffee tea dairy bakery cleaning repair radio corner harbour window hardware media payroll")
                    .split(" "));

    private static final Pattern LIST = Pattern.compile("\\s*(?:,| and | n |&|\\+| plus )+\\s*(?:(?:the|our|my|on) )?");

    /** "Everything except rent and wages". */
    private static final Pattern LEAVES_OUT = Pattern.compile(
            "(?i)\\b(?:except|without|apart from|aside from|excluding|other than|besides|not counting)\\b");

    private static final Pattern ON = Pattern.compile("\\b(?:spen[dt]|left|budget|pay|paid)(?: to spend)? (?:on|for) "
            + "(?:the |our |my )?(?<thing>[\\p{L}][\\p{L}&'-]+(?: [\\p{L}][\\p{L}&'-]+)?)");
    private static final Pattern COMMON_WORDS = Pattern.compile(
            "\\b(?:budget|this|last|next|month|months|year|quarter|week|day|it|that|them|average|everything|things|what|each"
                    + "|target|accountant|all|everybody|now|far|credit|time|track|average|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may"
                    + "|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|fees|top|best|worst|one)\\b");

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
    record Found(String said, String id) {
        /** As it was said where these are words of the name, too. */
        Found called(String bare) {
            return words(id).containsAll(words(bare)) ? new Found(bare, id) : this;
        }
    }

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
        return Optional.ofNullable(best).or(() -> CommonCosts.in(words, categories));
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

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> !it.isEmpty())
                .toList();
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
