package dev.tillie.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of which only a part was found: a coffee trailer is no coffee, and a pint of bitter is one thing. */
public final class Compounds {
    /** What is named after what it is done to. */
    private static final Pattern OF_GOODS = Pattern.compile(
            " (?:remover|opener|stripper|frother|hardener|straightener|charger|protector|cleaner|conditioner|softener|thickener"
                    + "|sharpener|grinder|slicer|cooler|warmer|dispenser|primer|sealer|spreader|feeder|hanger|cutter|blender|toaster"
                    + "|trimmer|dryer|holder)s?\\b");

    private static final Pattern OF_EQUIPMENT = Pattern.compile(OF_GOODS.pattern()
            + "| (?:machine|trailer|van|cart|truck|bike|oven|fridge|freezer|roaster|mixer|press|printer|scanner|trolley|cabinet"
            + "|display|stand|stall|kiosk|booth|system|software|fryer|grill|kit|lift|bench|unit)s?\\b");

    private static final Pattern OF_SERVICES = Pattern.compile(
            " (?:training|insurance|parking|uniforms?|hire|rental|maintenance|servicing|subscriptions?|licen[cs]es?|fees|catering"
                    + "|part(?:y|ies)|meals|removal|collections?|disposal|equipment|tools|software|travel)\\b");

    private static final Pattern SERVING = Pattern.compile(
            "(?:half )?(?:pint|glass|mug|cup|pot|bowl|slice|plate|portion|scoop|round|wedge|jug|carafe|flight)(?:e?s)?");
    private static final String USED_END =
            "(?:for|at|from|in|on|to|of|that|which|is|are|was|were|would|will|can|could|worth|pay|if|and|or|now|though)";
    private static final Pattern USED = Pattern.compile("\\b(?:second|2nd)[- ]hand (?!(?:ones?|shops?|stock|" + USED_END
            + ")\\b)[a-z]+(?: (?!" + USED_END + "\\b)[a-z]+){0,2}(?=\\W*$|[,.?!;]| [£€$₹]?\\d| " + USED_END + "\\b)");
    private static final Pattern MODEL = Pattern.compile(" \\d{1,2} ");

    private static final Set<Intent> OF_SHELVES = EnumSet.of(Intent.SALES_REPORT, Intent.STOCK_LEVEL);
    private static final Pattern NUMBER_AFTER = Pattern.compile(
            " (?!20\\d\\d\\b)\\d{1,4}(?= (?:sold|left|in stock|have|has|did|do|are|is|is there|went|sales|sell|selling)\\b|\\W*$)");

    private Compounds() {}

    /** Whether a name ends like those of services: staff training is no staff. */
    public static boolean isService(String name) {
        return OF_SERVICES.matcher(name.toLowerCase(Locale.ROOT)).results().anyMatch(it -> it.end() == name.length());
    }

    static void find(Draft draft) {
        join(draft);
        numbered(draft);
        used(draft);
        var heads = Intent.OF_PURCHASES.contains(draft.intent)
                ? OF_EQUIPMENT
                : Intent.OF_SPENDING.contains(draft.intent) ? OF_SERVICES : OF_GOODS;
        for (var name : draft.names()) {
            var head = heads.matcher(draft.text).region(name.to(), draft.text.length());
            if (isThing(name) && draft.get(name.kind()) instanceof String && head.lookingAt()) {
                draft.dropName(name);
                name(
                        draft,
                        Intent.OF_PURCHASES.contains(draft.intent) ? Slot.COST_ITEM : name.kind(),
                        name.from(),
                        head.end());
            }
        }
    }

    /** "A second hand oven" is what is bought. */
    private static void used(Draft draft) {
        var used = USED.matcher(draft.text);
        if (Intent.OF_PURCHASES.contains(draft.intent) && used.find()) {
            draft.names().stream()
                    .filter(it -> isThing(it) && it.from() >= used.start() && it.to() <= used.end())
                    .forEach(draft::dropName);
            if (!draft.has(Slot.COST_ITEM)) {
                name(draft, Slot.COST_ITEM, used.start(), used.end());
            }
        }
    }

    /** "A glass of merlot", "iPhone 13 screens": two names that are one. */
    private static void join(Draft draft) {
        Draft.Name before = null;
        for (var name : draft.names()) {
            var one = Optional.ofNullable(before).filter(it -> isThing(it) && isThing(name) && areAll(draft, it, name));
            if (one.isPresent() && !areKnown(draft, one.get(), name) && isOne(draft, one.get(), name)) {
                var kind = name.kind() == Slot.COST_ITEM ? one.get().kind() : name.kind();
                draft.dropName(one.get());
                draft.dropName(name);
                name(draft, kind, one.get().from(), name.to());
                return;
            }
            before = name;
        }
    }

    /** "Calpol 250 sold last week", "any pixel 8 left": the number is part of the name. */
    private static void numbered(Draft draft) {
        if (!OF_SHELVES.contains(draft.intent) || !(draft.get(Slot.PRODUCT) instanceof String)) {
            return;
        }
        draft.names().stream()
                .filter(it ->
                        it.kind() == Slot.PRODUCT && draft.id(Slot.PRODUCT).isEmpty())
                .filter(it -> !draft.text.substring(it.from(), it.to()).endsWith("s"))
                .findFirst()
                .ifPresent(it -> {
                    var number = NUMBER_AFTER.matcher(draft.text).region(it.to(), draft.text.length());
                    if (number.lookingAt()) {
                        draft.dropName(it);
                        name(draft, Slot.PRODUCT, it.from(), number.end());
                    }
                });
    }

    /** Two things on the shop's shelves stay two. */
    private static boolean areKnown(Draft draft, Draft.Name one, Draft.Name other) {
        return draft.id(one.kind()).isPresent() && draft.id(other.kind()).isPresent();
    }

    private static boolean isOne(Draft draft, Draft.Name one, Draft.Name other) {
        var first = draft.text.substring(one.from(), one.to());
        var between = draft.text.substring(one.to(), other.from());
        if (between.equals(" of ")) {
            return SERVING.matcher(first).matches();
        }
        var isModel = MODEL.matcher(between).matches() && !first.endsWith("s");
        if (isModel && between.strip().equals(String.valueOf(draft.get(Slot.QUANTITY)))) {
            draft.drop(Slot.QUANTITY);
        }
        return isModel;
    }

    /** Whether no third name shares their slots. */
    private static boolean areAll(Draft draft, Draft.Name one, Draft.Name other) {
        return draft.names().stream()
                .allMatch(it -> it == one || it == other || it.kind() != one.kind() && it.kind() != other.kind());
    }

    private static boolean isThing(Draft.Name name) {
        return Slot.GOODS.contains(name.kind()) || name.kind() == Slot.COST_ITEM;
    }

    private static void name(Draft draft, Slot kind, int from, int to) {
        draft.put(kind, draft.said(from, to));
        draft.takeName(kind, from, to);
    }
}
