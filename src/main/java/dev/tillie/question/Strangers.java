package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names that are plainly meant as such though the shop's records don't know them, kept as they were said. */
final class Strangers {
    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_ALONE = 3;

    /** What is sold and bought in costs nothing there but is one of the goods. */
    private static final Set<Intent> OF_STOCK =
            EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.STOCK_LEVEL, Intent.REORDER);

    private static final Set<Slot> GOODS = EnumSet.of(Slot.PRODUCT, Slot.CATEGORY, Slot.COST_ITEM);
    /** Of a name of which so little was said, another word makes another name. */
    private static final double LITTLE = 0.5;

    private static final Pattern OF_CUSTOMERS = Pattern.compile(
            "\\b(?:spen[dt]s?|spending|buy|buys|bought|owes?|paid|pay|visit(?:ed|s)?|ordered|worth|been in|customers?|clients?)\\b");

    /** "The cost per cup" is a figure and none of the costs, and "40kg" is how much. */
    private static final Pattern FIGURE = Pattern.compile("(?:unit |cost )?(?:costs?|prices?)(?: (?:per|a|each)\\b.*)?"
            + "|\\d+(?:[.,]\\d+)? ?(?:kg|kgs|kilos?|g|grams?|lbs?|oz|l|litres?|ml|cl|pints?|dozen)");

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

    /** "The shop in Sneem", "la boutique de Rennes". */
    private static final Pattern PLACE_BEFORE = Pattern.compile(
            "\\b(?:shop|store|branch|salon|boutique|magasin|tienda|sucursal|laden|filiale) (?:in|at|of|de|en|a|von) (?:the )?$");

    private static final Pattern THE = Pattern.compile("\\b(?:the|that|this|my|our|usual|weekly) $");
    /** What is done to a price is no part of what it is of; charging cables are counted as such. */
    private static final Pattern DOES = Pattern.compile(
            "(?:putting|upping|raising|bumping|lifting|dropping|lowering|cutting|charging|pricing|selling|all) (?!purpose\\b)");

    private static final Set<String> AND = Set.of("and", "n", "&", "aur", "und", "et", "y", "e");
    private static final Pattern PLURAL = Pattern.compile("\\p{L}{3,}(?<![su])s");

    /** What the name of a firm may end in: "Hanley and Sons". */
    private static final Set<String> OF_A_FIRM = Set.of(
            "sons",
            "son",
            "co",
            "daughters",
            "daughter",
            "partners",
            "company",
            "brothers",
            "bros",
            "spencer",
            "associates");

    private static final Pattern DENIED = Pattern.compile(",? (?:but |and )?not (?:the |any |my |our )?");

    /** "Best Bitter" is called so, however it sells. */
    private static final Pattern RANKED = Pattern.compile("\\b(?:Best|Top|Worst) \\p{Lu}");

    private static final Pattern RANK = Pattern.compile("\\b(?:best|top|worst|most|least)\\b");

    private static final Set<Intent> COUNTED = EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER);
    private static final Pattern AT_THE_FRONT = Pattern.compile("(?:(?:and|ok|so|the|our|hi|hey),? )*");

    /** "Castle lager, how much have we got": what is counted is no place. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "(?:,| -)? (?:how (?:much|many)|any)(?: (?:of (?:it|them|that)|do|have|we|i|still|is|are|there|got|left|in|stock|on|hand|now))*\\W*");

    private static final Set<String> PLACES = Set.of(
            "garage",
            "shop",
            "store",
            "branch",
            "salon",
            "site",
            "depot",
            "yard",
            "clinic",
            "surgery",
            "studio",
            "cafe",
            "bar",
            "bakery",
            "nursery",
            "showroom",
            "workshop",
            "warehouse");

    private final Tagger tagger;
    private final Clues clues;
    private final Embedder embedder;
    private final Resemblance resemblance;

    Strangers(Tagger tagger, Clues clues, Embedder embedder) {
        this.tagger = tagger;
        this.clues = clues;
        this.embedder = embedder;
        resemblance = new Resemblance(embedder);
    }

    /**
     * Fills what the names known have left empty, and puts right where one of them is but part of another.
     *
     * @param ordinary words that on their own mean no name
     */
    void find(Draft draft, Set<String> ordinary) {
        var tokens = Token.list(draft);
        if (tokens.isEmpty()) {
            return;
        }
        var evidence = Evidence.of(draft.text, tokens, draft.intent, draft.setting.topic(), clues, embedder);
        findAround(tokens, evidence, draft);
        var given = given(tokens, draft);
        var tags = tagger.tag(evidence, given);
        for (int i = 0; i < tags.length; i++) {
            if (given[i] == Tagger.ANY && Tags.isBegin(tags[i])) {
                int end = end(i, tags, given);
                if (!isTooLong(i, end, tags.length)) {
                    takeEach(draft, kind(Tags.kind(tags[i]), draft.intent), tokens.subList(i, end));
                }
            }
        }
        var topic = draft.setting.topic();
        if (topic != null) {
            Lone.find(draft.text).ifPresent(it -> settle(it, tokens, evidence, topic, draft, ordinary));
        }
    }

    /** A name that stands alone is of the kind that was talked about, where it may well be. */
    private void settle(
            Lone.Words alone, List<Token> tokens, Evidence evidence, Topic topic, Draft draft, Set<String> ordinary) {
        var words = tokens.stream()
                .filter(it -> it.from() >= alone.from() && it.to() <= alone.to())
                .toList();
        var names = inside(words, draft);
        if (names.isEmpty()) {
            if (draft.found().slots().values().isEmpty() && !words.stream().allMatch(it -> isOrdinary(it, ordinary))) {
                Lone.unmarked(alone, scores(tokens, words, evidence), topic.held())
                        .ifPresent(it -> take(draft, kind(it, draft.intent), words));
            }
            return;
        }
        var name = names.getFirst();
        if (names.size() == 1
                && Tags.KINDS.contains(name.kind())
                && draft.id(name.kind()).isEmpty()
                && !isKnown(name, draft)
                && draft.get(name.kind()) instanceof String said
                && name.from() <= alone.from()
                && name.to() >= alone.to()) {
            var kind = isTown(name, said)
                    ? Slot.LOCATION
                    : Lone.retyped(name.kind(), alone, scores(tokens, words, evidence), topic.held());
            if (kind != name.kind()) {
                draft.dropName(name);
                draft.put(kind, said);
                draft.takeName(kind, name.from(), name.to());
            }
        }
    }

    private boolean isTown(Draft.Name name, String said) {
        return GOODS.contains(name.kind()) && said.indexOf(' ') < 0 && resemblance.isTown(PlainWords.fold(said));
    }

    /** "The milk" is goods, whichever of the milks it may be. */
    private static boolean isKnown(Draft.Name name, Draft draft) {
        return draft.setting.names().listNamed(draft.text.substring(name.from(), name.to())).stream()
                .anyMatch(it -> it.slot() == name.kind());
    }

    /** For each kind of name how much more words look like one than like none. */
    private Map<Slot, Float> scores(List<Token> tokens, List<Token> words, Evidence evidence) {
        var each = tagger.scores(evidence);
        var scores = new EnumMap<Slot, Float>(Slot.class);
        for (var kind : Tags.KINDS) {
            float sum = 0;
            for (var word : words) {
                var row = each[tokens.indexOf(word)];
                sum += row[word == words.getFirst() ? Tags.begin(kind) : Tags.inside(kind)] - row[Tags.OUTSIDE];
            }
            scores.put(kind, sum);
        }
        return scores;
    }

    private static boolean isOrdinary(Token word, Set<String> ordinary) {
        return word.isTaken()
                || word.text().length() < 3 && !word.text().matches("\\d+")
                || ordinary.contains(word.text())
                || ordinary.contains(Names.stem(word.text()));
    }

    /** Longer names that those known are but part of: a coffee bar is no coffee, nor are cream teas cream. */
    private void findAround(List<Token> tokens, Evidence evidence, Draft draft) {
        var given = tokens.stream()
                .mapToInt(it -> it.isTaken() ? Tags.OUTSIDE : Tagger.ANY)
                .toArray();
        var tags = tagger.tag(evidence, given);
        dropWords(tokens, tags, draft);
        for (int i = 0; i < tags.length; i++) {
            if (Tags.isBegin(tags[i])) {
                var words = tokens.subList(i, end(i, tags, given));
                var known = inside(words, draft);
                if (Tags.kind(tags[i]) == Slot.EMPLOYEE && isFirstNameOf(known, draft)) {
                    draft.dropName(known.getFirst());
                    take(draft, Slot.EMPLOYEE, words);
                } else if (words.size() > 1
                        && words.size() <= MOST_WORDS
                        && !known.isEmpty()
                        && draft.has(known.getFirst().kind())) {
                    takeEach(draft, kind(Tags.kind(tags[i]), draft.intent), words);
                }
            }
        }
    }

    /** "How did Aoife do on the till" is of the staff, though there are customers of that name. */
    private static boolean isFirstNameOf(List<Draft.Name> known, Draft draft) {
        return known.size() == 1
                && known.getFirst().kind() == Slot.CUSTOMER
                && known.getFirst().coverage() <= Mentions.WHOLE
                && !draft.has(Slot.EMPLOYEE)
                && !OF_CUSTOMERS.matcher(draft.text).find();
    }

    /** Words that plainly are of no name, though one has them: the suppliers to ring want no onion rings. */
    private void dropWords(List<Token> tokens, int[] tags, Draft draft) {
        for (int i = 0; i < tags.length; i++) {
            var word = tokens.get(i);
            if (tags[i] == Tags.OUTSIDE && isOfTheLanguage(word.text())) {
                draft.findName(word.from())
                        .filter(it -> it.from() == word.from() && it.to() == word.to())
                        .filter(it -> Slot.GOODS.contains(it.kind())
                                && it.coverage() <= Mentions.WHOLE
                                && draft.id(it.kind()).isPresent())
                        .ifPresent(draft::dropName);
            }
        }
    }

    private boolean isOfTheLanguage(String word) {
        return embedder.knows(word) || embedder.knows(Names.stem(word));
    }

    private static List<Draft.Name> inside(List<Token> words, Draft draft) {
        return words.stream()
                .flatMap(it -> draft.findName(it.from()).stream())
                .distinct()
                .toList();
    }

    /** Fish and chips are one thing, but lager, stout and cider three. */
    private void takeEach(Draft draft, Slot kind, List<Token> words) {
        var and = IntStream.range(1, words.size() - 1)
                .filter(it -> AND.contains(words.get(it).text()))
                .findFirst();
        var from = words.getFirst().from();
        var isListed = draft.text.substring(0, from).stripTrailing().endsWith(",");
        var listed = draft.findNameBefore(from)
                .map(Draft.Name::kind)
                .filter(it -> isListed && (it == kind || GOODS.contains(it) && GOODS.contains(kind)));
        if (and.isPresent() && (listed.isPresent() || isTwo(draft, kind, words, and.getAsInt()))) {
            take(draft, listed.orElse(kind), words.subList(0, and.getAsInt()));
            take(draft, listed.orElse(kind), words.subList(and.getAsInt() + 1, words.size()));
        } else {
            take(draft, kind, words);
        }
    }

    /** "Brownies and flapjacks": two of which there are many each, or one that the shop has by itself. */
    private static boolean isTwo(Draft draft, Slot kind, List<Token> words, int and) {
        var one = words.subList(0, and);
        var other = words.subList(and + 1, words.size());
        return switch (kind) {
            case PRODUCT -> arePlural(one, other) || isSold(draft, one) || isSold(draft, other);
            case SUPPLIER ->
                one.size() == 1
                        && other.size() == 1
                        && !OF_A_FIRM.contains(other.getFirst().text());
            default -> false;
        };
    }

    private static boolean arePlural(List<Token> one, List<Token> other) {
        return Stream.of(one, other)
                .allMatch(it ->
                        it.size() == 1 && PLURAL.matcher(it.getFirst().text()).matches());
    }

    private static boolean isSold(Draft draft, List<Token> words) {
        var said = draft.text.substring(words.getFirst().from(), words.getLast().to());
        return draft.setting.names().listNamed(said).stream().anyMatch(it -> it.slot() == Slot.PRODUCT);
    }

    private void take(Draft draft, Slot tagged, List<Token> tokens) {
        var isDone = tokens.size() > 1
                && draft.intent == Intent.PRICING_WHATIF
                && Slot.GOODS.contains(tagged)
                && DOES.matcher(draft.text.substring(
                                tokens.getFirst().from(), tokens.getLast().to()))
                        .lookingAt();
        var words = isDone ? tokens.subList(1, tokens.size()) : tokens;
        var from = words.getFirst().from();
        var to = words.getLast().to();
        var kind = placed(tagged, words, draft);
        var plain = draft.text.substring(from, to);
        if (Widened.kinds(plain).contains(kind) || FIGURE.matcher(plain).matches()) {
            return;
        }
        var inside = inside(words, draft);
        if (inside.size() > 1 && inside.stream().anyMatch(Strangers::isWholePlace)) {
            // goods and the place they are at, one after the other
            return;
        }
        if (!inside.isEmpty()) {
            var isAnother = inside.size() == 1
                    ? isAnother(inside.getFirst(), words, kind)
                    : inside.stream().anyMatch(it -> it.coverage() <= Mentions.WHOLE);
            if (!isAnother) {
                return;
            }
            inside.forEach(draft::dropName);
        }
        draft.findNameBefore(from).ifPresent(it -> Mentions.dropCorrected(draft, it.from(), kind, from));
        var before = draft.findNameBefore(from).filter(it -> it.kind() == kind);
        if (before.filter(it ->
                        DENIED.matcher(draft.text.substring(it.to(), from)).matches())
                .isPresent()) {
            return;
        }
        if (draft.has(kind) && before.filter(it -> isBeside(draft, it, from)).isEmpty()) {
            putBefore(draft, kind, from, to);
            return;
        }
        var said = draft.said(from, to);
        if (RANKED.matcher(said).find() && RANK.matcher(draft.text).results().count() == 1) {
            draft.drop(Slot.SORT);
        }
        draft.add(kind, kind == Slot.EMPLOYEE ? POSSESSIVE.matcher(said).replaceFirst("") : said);
        draft.takeName(kind, from, to);
    }

    /** "Brownies and flapjacks", of which the shop knows the second only: both, as they were said. */
    private static void putBefore(Draft draft, Slot kind, int from, int to) {
        var next = draft.names().stream()
                .filter(it -> it.from() >= to)
                .filter(it -> it.kind() == kind && kind == Slot.PRODUCT)
                .filter(it -> Mentions.LISTED
                        .matcher(draft.text.substring(to, it.from()))
                        .matches())
                .findFirst();
        if (next.isPresent() && draft.get(kind) instanceof String known) {
            draft.drop(kind);
            draft.add(kind, draft.said(from, to));
            draft.add(kind, known);
            draft.takeName(kind, from, to);
        }
    }

    private static boolean isWholePlace(Draft.Name name) {
        return name.kind() == Slot.LOCATION && name.coverage() > Mentions.WHOLE;
    }

    /** The kind of a name by the words around it: what is ordered comes from a supplier, and who is at the garage is at a place. */
    private Slot placed(Slot kind, List<Token> words, Draft draft) {
        var before = draft.text.substring(0, words.getFirst().from());
        if (draft.intent == Intent.REORDER
                && (kind == Slot.LOCATION || kind == Slot.CUSTOMER)
                && before.endsWith("from ")) {
            return Slot.SUPPLIER;
        }
        if ((kind == Slot.CUSTOMER || kind == Slot.SUPPLIER)
                && (before.endsWith(" at the ") || before.endsWith(" in the "))
                && PLACES.contains(words.getLast().text())) {
            return Slot.LOCATION;
        }
        if (COUNTED.contains(draft.intent)
                && AT_THE_FRONT.matcher(before).matches()
                && HOW_MUCH.matcher(draft.text.substring(words.getLast().to())).matches()) {
            return Slot.PRODUCT;
        }
        if (PLACE_BEFORE.matcher(before).find() && kind != Slot.SUPPLIER) {
            return Slot.LOCATION;
        }
        if (draft.intent == Intent.REORDER && isWhoseOrder(before, words, draft)) {
            return Slot.SUPPLIER;
        }
        return draft.findNameBefore(words.getFirst().from())
                .filter(it -> Mentions.WHO_AND_WHERE.contains(it.kind())
                        && Mentions.LISTED
                                .matcher(before.substring(Math.min(it.to(), before.length())))
                                .matches()
                        && words.stream().noneMatch(word -> isOfTheLanguage(word.text())))
                .map(Draft.Name::kind)
                .orElseGet(() -> kind == Slot.EMPLOYEE && words.size() == 1
                        ? resemblance.ofStaff(words.getFirst().text(), draft)
                        : kind);
    }

    /** "The Batchelors order" is put together for whom it goes to. */
    private boolean isWhoseOrder(String before, List<Token> words, Draft draft) {
        return THE.matcher(before).find()
                && draft.text.startsWith(" order", words.getLast().to())
                && words.stream().noneMatch(it -> isOfTheLanguage(it.text()));
    }

    private static boolean isBeside(Draft draft, Draft.Name before, int from) {
        return draft.id(before.kind()).isEmpty() && before.kind() != Slot.COST_ITEM
                || Mentions.joins(draft.text.substring(before.to(), from));
    }

    /** "Castleforth Builders" are not the Builders that are known, nor is protein powder a cocoa powder of 1 kg. */
    private boolean isAnother(Draft.Name known, List<Token> words, Slot kind) {
        var more = words.stream()
                .filter(it -> it.from() < known.from() || it.to() > known.to())
                .filter(it ->
                        it.text().length() > 2 && Character.isLetter(it.text().charAt(0)))
                .toList();
        return !more.isEmpty()
                && (known.coverage() <= LITTLE
                        || known.coverage() > Mentions.WHOLE
                        || !GOODS.contains(kind)
                        || !more.stream().allMatch(it -> embedder.knows(it.text())));
    }

    private static Slot kind(Slot kind, Intent intent) {
        if (kind != Slot.COST_ITEM) {
            return kind;
        }
        return Intent.OF_SPENDING.contains(intent) ? Slot.CATEGORY : OF_STOCK.contains(intent) ? Slot.PRODUCT : kind;
    }

    /** A sentence in a language nobody taught. */
    private static boolean isTooLong(int from, int to, int words) {
        return to - from > MOST_WORDS || to - from == words && words > MOST_WORDS_ALONE;
    }

    /** Index after the last word of the name that begins at {@code begin}. */
    private static int end(int begin, int[] tags, int[] given) {
        int end = begin + 1;
        while (end < tags.length && given[end] == Tagger.ANY && Tags.isInside(tags[end])) {
            end++;
        }
        return end;
    }

    /** What is known already: the shop's own names, and what is of times. */
    private static int[] given(List<Token> tokens, Draft draft) {
        var given = new int[tokens.size()];
        Arrays.fill(given, Tagger.ANY);
        for (int i = 0; i < given.length; i++) {
            var token = tokens.get(i);
            if (token.isTaken() || !draft.free(token.from(), token.to())) {
                var name = draft.findName(token.from());
                if (name.isPresent() && name.get().coverage() <= Mentions.WHOLE) {
                    continue;
                }
                given[i] = name.filter(it -> Tags.KINDS.contains(it.kind()))
                        .map(it -> token.from() <= it.from() ? Tags.begin(it.kind()) : Tags.inside(it.kind()))
                        .orElse(Tags.OUTSIDE);
            }
        }
        return given;
    }
}
