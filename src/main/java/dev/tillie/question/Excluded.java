package dev.tillie.question;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is to be left out of an answer: "skip the perennials", "leave out online", "drop Keighley". */
final class Excluded {
    private static final String THING = "(?<thing>[a-z][\\w'& -]{1,30}?)";
    private static final String BEGIN = "^(?!not [^,]+, (?!(?:i|we|he|she|it|they|that)\\b))"
            + "(?:(?:and|but|ok|n|please|just|now|right|what about|how about|so|everything|all|all of (?:it|them)|them|it),? )*";
    /** Why, or how long. */
    private static final String END =
            "(?: from (?:it|that|this|the list))?(?: this time| please| for now| though| then| again)*"
                    + "(?:(?:[,;-]|[.] ?(?=(?:i|we|he|she|it|they|thats?|its)\\b)) ?(?!.*\\b(?:what|how|which|show)\\b).*| (?:i|we|he|she|it|they|thats?|its|theyre|hes|shes|weve|ive|were) .*)?\\W*$";

    private static final Pattern LEFT_OUT = Pattern.compile(BEGIN
            + "(?:skip|leave out|leaving out|leave off|forget(?: about)?|(?:without|ohne|sans|sin)(?: counting)?|drop|not(?: counting| including| on| for)?|no|exclude|excluding|excl|except(?: for)?|but not|ignore|ignoring|remove|minus|less|take off|take out|bar(?= (?:the )?[\\w ]+$)(?!.*\\b(?:not|tabs?|sales|takings|stock|food)\\b)|besides|apart from|aside from|other than|hide) (?:anything (?:from|by|of|in) )?(?:the |any |my |our )?"
            + THING + END);
    private static final Pattern LEFT_BETWEEN =
            Pattern.compile(BEGIN + "(?:leave|take|leaving|taking|keep|drop|bin) (?:the |any |my |our )?" + THING
                    + " (?:out|off)(?: of (?:it|that|this)| the list)?" + END);
    private static final Pattern LEFT = Pattern.compile("^(?:and |but |with )?(?:the )?" + THING + " left out\\W*$");
    /** "Leave the coffee as it is", where prices are moved or an order is made up. */
    private static final Pattern LEFT_ALONE = Pattern.compile(BEGIN + "(?:leave|keep) (?:the |any |my |our )?" + THING
            + " (?:alone|be|as (?:it is|is|they are|it|usual|they)|where (?:it is|they are)|the same|unchanged|untouched)"
            + END);

    private static final List<Pattern> WORDINGS = List.of(LEFT_BETWEEN, LEFT_OUT, LEFT, LEFT_ALONE);
    private static final Pattern NO_THING = Pattern.compile(
            "(?:(?:anything|everything|all|ones?|those|them|payments?|refunds?|orders?|bills?|amounts?|sales|stuff) (?:that (?:is|are) )?(?:below|under|over|above|less|more|smaller|bigger)|(?:below|under|over|above)(?= (?:about |around )?(?:[£€$₹] ?)?(?!\\d+s\\b)(?:\\d|an? (?:hundred|thousand|grand|tenner|fiver)|(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|fifty|hundred)\\b))|that|it|this|those|them|ones?|thanks|now|yet|more|need|worries|problem|just|today"
                    + "|comparison|comparing|chart|graph|matter|mind|idea|i|me|you|we|bad|sure|really|too|so|much|as|at|a|an|only|even|quite|right|good|great"
                    + "|enough|long|if|what|why|how|everyone|anyone|rush|bother|offence|surprise|urgent|like|to|in|by|many|any|all|him|her)\\b.*");
    /** What may deny, or change the subject, as well as leave out. */
    private static final Pattern WEAK =
            Pattern.compile("^(?:and |but |ok |so |n )*(?:not|no|less|drop|forget|hide|remove|ignore)\\b");

    private static final Pattern WHEN =
            Pattern.compile("\\b(?:days?|weeks?|weekends?|months?|years?|quarters?|today|yesterday|\\w+days?)\\b|^"
                    + Calendar.MONTH + "\\b");
    private static final Pattern NO = Pattern.compile("^(?:and |but |ok )*no\\b");
    private static final Set<Slot> NAMED = EnumSet.of(
            Slot.PRODUCT,
            Slot.CATEGORY,
            Slot.CUSTOMER,
            Slot.SUPPLIER,
            Slot.EMPLOYEE,
            Slot.LOCATION,
            Slot.CHANNEL,
            Slot.COST_ITEM,
            Slot.SEGMENT);
    private static final Set<Intent> LISTS = EnumSet.of(
            Intent.REORDER,
            Intent.SALES_REPORT,
            Intent.SALES_FORECAST,
            Intent.STOCK_LEVEL,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF,
            Intent.EXPENSE_REPORT,
            Intent.COST_SAVING,
            Intent.CASH_FLOW,
            Intent.FRAUD_CHECK,
            Intent.SUMMARY,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_VALUE);

    private Excluded() {}

    /**
     * What the question before becomes without it; empty where nothing is left out.
     *
     * @param said what was found in the words
     */
    static Optional<Slots> from(Slots before, Slots said, String text, Intent intent) {
        var thing = thing(text);
        var left = thing.flatMap(it -> ofSeveral(before, it));
        if (left.isPresent()) {
            return left;
        }
        if (thing.filter(it -> intent == Intent.PRICING_WHATIF && isCost(before, it))
                .isPresent()) {
            return Optional.of(before.without(EnumSet.of(Slot.COST_ITEM, Slot.COST_CHANGE_PCT, Slot.UNIT_COST)));
        }
        if (thing.isEmpty() || !is(text, intent)) {
            return Optional.empty();
        }
        var named = NAMED.stream().filter(said::has).findFirst();
        var unnamed = WHEN.matcher(thing.get()).find() || Slot.TIMES.stream().anyMatch(said::has)
                ? Optional.<Slot>empty()
                : unnamed(before, text, intent);
        return named.or(() -> unnamed)
                .map(it -> without(
                        before,
                        said,
                        it,
                        named.isPresent() ? Objects.requireNonNull(said.values().get(it)) : thing.get()));
    }

    private static boolean isCost(Slots before, String thing) {
        return before.text(Slot.COST_ITEM).filter(it -> Instead.isOf(thing, it)).isPresent();
    }

    /** What a name is of that was not found to be one: what the answer is split by, else what such questions are of. */
    private static Optional<Slot> unnamed(Slots before, String text, Intent intent) {
        var split = NAMED.stream()
                .filter(it ->
                        before.text(Slot.GROUP_BY).filter(it.key()::equals).isPresent())
                .findFirst();
        return split.isPresent() ? split : ofKind(intent, !WEAK.matcher(text).find());
    }

    private static Optional<Slot> ofKind(Intent intent, boolean isPlain) {
        return switch (intent) {
            case REORDER -> Optional.of(Slot.PRODUCT);
            case EXPENSE_REPORT, COST_SAVING -> Optional.of(Slot.COST_ITEM);
            case CUSTOMER_CHURN, CUSTOMER_SEGMENTS -> Optional.of(Slot.SEGMENT);
            case SALES_REPORT, SALES_FORECAST, STOCK_LEVEL, PROFIT_MARGIN ->
                isPlain ? Optional.of(Slot.PRODUCT) : Optional.empty();
            case CASH_FLOW -> isPlain ? Optional.of(Slot.COST_ITEM) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Slots without(Slots before, Slots said, Slot slot, Object value) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(before.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(before.ids());
        // what is left out of a category is one of its products
        var place = slot == Slot.CATEGORY && before.has(slot) && said.id(slot).isEmpty() ? Slot.PRODUCT : slot;
        values.put(place, value);
        ids.remove(place);
        said.id(slot).ifPresent(it -> ids.put(place, it));
        values.put(Slot.ACTION, "exclude");
        return new Slots(values, ids);
    }

    private static Optional<String> thing(String text) {
        if (Instead.findAfter(text).isPresent()) {
            return Optional.empty();
        }
        for (var pattern : WORDINGS) {
            var matcher = pattern.matcher(text);
            if (matcher.find() && !NO_THING.matcher(matcher.group("thing")).matches()) {
                return Optional.of(matcher.group("thing"));
            }
        }
        return Optional.empty();
    }

    /** Says that something is to be left out of such an answer. */
    static boolean is(String text, Intent intent) {
        var isNo = intent != Intent.REORDER && NO.matcher(text).find();
        return LISTS.contains(intent) && !isNo && thing(text).isPresent();
    }

    /** Of which slot one of several names is left out. */
    static Optional<Slot> findSlot(Slots before, String text) {
        return thing(text).flatMap(it -> findSeveral(before, it));
    }

    /** What is left of several names, and of the figures of each. */
    private static Optional<Slots> ofSeveral(Slots before, String thing) {
        return findSeveral(before, thing).map(it -> rest(before, it, thing));
    }

    private static Optional<Slot> findSeveral(Slots before, String thing) {
        return NAMED.stream()
                .filter(it -> before.values().get(it) instanceof List<?> names
                        && names.stream().anyMatch(name -> Instead.isOf(thing, name)))
                .findFirst();
    }

    private static Slots rest(Slots before, Slot slot, String thing) {
        var names = list(before, slot);
        var left = IntStream.range(0, names.size())
                .filter(it -> !Instead.isOf(thing, names.get(it)))
                .toArray();
        if (left.length == 0) {
            return before;
        }
        var ids = before.listIds(slot);
        var slots = before.named(slot, at(left, names), ids.size() == names.size() ? at(left, ids) : List.of());
        var figures = list(before, Slot.COST_CHANGE_PCT);
        return slot == Slot.COST_ITEM && figures.size() == names.size()
                ? slots.named(Slot.COST_CHANGE_PCT, at(left, figures), List.of())
                : slots;
    }

    private static List<?> list(Slots slots, Slot slot) {
        return slots.values().get(slot) instanceof List<?> several ? several : List.of();
    }

    private static <T> List<T> at(int[] places, List<T> all) {
        return Arrays.stream(places).<T>mapToObj(all::get).toList();
    }
}
