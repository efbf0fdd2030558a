package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the names found in a question into its slots. */
final class Mentions {
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:\\.\\d+)?\\s?(?:oz|ml|cl|l|kg|g|cm|mm|in|inch)\\b|[\\p{L}\\p{N}]+");
    private static final Pattern CODE =
            Pattern.compile("\\b(?:(?<kind>customer|client|account|member)(?: number| no\\.?| id)?"
                    + " ?#?|(?<sku>sku|item|product|code|stock ?code)(?: number| no\\.?)? ?#?)?"
                    + " ?(?<code>(?=[\\w-]*\\d)[a-z0-9][\\w-]{2,}|[a-z]\\d\\b)");
    private static final Pattern TYRE =
            Pattern.compile("\\b[1-3]\\d5[ /][3-8][05] ?z?r ?(?:1\\d|2[0-2])s?\\b(?: (?:tyre|tire)s?\\b)?");
    private static final Pattern SIZED = Pattern.compile(
            "(?<!\\b(?:top|best|bottom|worst) )\\b\\d{1,4} ?(?:vol|volume|ply|pin|watt|volt|amp|gauge|carat|denier|tog|grit|spf|proof|tooth|piece)"
                    + " (?!(?:each|of|in|or|and|for|set)\\b)[a-z]+(?: (?!(?:left|sold|please|pls|too|then|also|now|still|instead|in|do|did|have)\\b)[a-z]+(?=\\W*$))?");
    private static final Pattern BESIDE = Pattern.compile(
            "\\s*(?:,|and|n|or|&|v|vs\\.?|versus|against|compared (?:to|with)|than|with|to|,? and|,? or)\\s*(?:the |our |my |in |at |on |for )*");

    /** "Oak Lane takings last Saturday vs Harbour Street". */
    private static final Pattern FAR_FROM = Pattern.compile(
            "(?: [\\p{L}\\p{N}']+){1,5},? (?:v|vs\\.?|versus|against|compared (?:to|with)|than)(?: the| our| in| at| on)* ");

    private static final Pattern CORRECTED = Pattern.compile(
            "\\W+(?:(?:no|wait)\\W+)*(?:sorry|soz|oops|i mean|i meant|actually|make that|scratch that|or rather|wait)\\b\\W*"
                    + "(?:(?:i mean|i meant|actually|no|not that|the|our|my|in|at|for|on|with|from)\\W+)*");

    /** "Hackney and Ealing", of which the first is surely a place. */
    static final Pattern LISTED = Pattern.compile(" ?(?:and|or|&|n|v|vs\\.?|versus) (?:the |in |at )?");

    static final Set<Slot> WHO_AND_WHERE = EnumSet.of(Slot.LOCATION, Slot.EMPLOYEE, Slot.CUSTOMER, Slot.SUPPLIER);

    private static final Pattern OWNED = Pattern.compile("['’]s$");

    /** So much of a name's words are all of it. */
    static final double WHOLE = 0.95;

    private Mentions() {}

    /** Whether words between two names set one beside the other. */
    static boolean joins(String between) {
        return BESIDE.matcher(between).matches();
    }

    /** Takes back a name that another is put in the place of: "the latte, sorry, the mocha". */
    static void dropCorrected(Draft draft, int at, Slot kind, int from) {
        draft.findName(at)
                .filter(it -> it.kind() == kind || Slot.GOODS.contains(it.kind()) && Slot.GOODS.contains(kind))
                .filter(it -> it.to() <= from
                        && CORRECTED
                                .matcher(draft.text.substring(it.to(), from))
                                .matches())
                .ifPresent(draft::dropName);
    }

    static void find(Draft draft, Set<String> ordinary, Predicate<String> known) {
        tyres(draft);
        codes(draft);
        var words = words(draft);
        var matches = draft.setting
                .names()
                .find(
                        words,
                        ordinary,
                        known,
                        word -> draft.free(word.from(), word.to()) && !draft.isNameless(word.from()));
        Names.Match previous = null;
        for (var read : matches) {
            var match = alike(draft, previous, read, words);
            if (isScrambled(match, words)) {
                continue;
            }
            var from = words.get(match.from()).from();
            var to = words.get(match.to() - 1).to();
            if (previous != null) {
                dropCorrected(
                        draft, words.get(previous.from()).from(), match.entry().kind(), from);
            }
            if (previous != null && kindOf(draft, previous, match, words).isPresent()) {
                previous = turn(
                        draft, previous, kindOf(draft, previous, match, words).get(), words);
            }
            if (previous != null && areUnsure(draft, previous, match, words)) {
                list(draft, previous, from, to, words);
            } else if (previous != null && isBeside(draft, previous, match, words)) {
                add(draft, match, from, to);
            } else {
                put(draft, match, from, to);
            }
            previous = match;
        }
        sized(draft);
    }

    /** "The Galway store in October" is no sale in store. */
    private static boolean isScrambled(Names.Match match, List<Names.Word> words) {
        var said = words.subList(match.from(), match.to()).stream()
                .map(Names.Word::text)
                .toList();
        var label = Names.words(match.entry().label());
        return match.entry().kind() == Slot.CHANNEL
                && label.size() > 1
                && !said.getFirst().equals(label.getFirst());
    }

    /** Names with a day in them, said in full, before the day is taken for one: "Christmas Hamper large". */
    static void findWhole(Draft draft, Set<String> ordinary, Predicate<String> known, Calendar calendar) {
        var words = words(draft);
        for (var match : draft.setting.names().find(words, ordinary, known, _ -> true)) {
            var from = words.get(match.from()).from();
            var to = words.get(match.to() - 1).to();
            var isWhole = match.coverage() > WHOLE
                    && match.to() - match.from() > 1
                    && match.rivals().isEmpty();
            if (isWhole
                    && Periods.first(draft.text.substring(from, to), calendar).isPresent()) {
                put(draft, match, from, to);
            }
        }
    }

    /** "Jess and Luca" are both of the staff, though a customer is called Luca too. */
    private static Names.Match alike(
            Draft draft, Names.@Nullable Match one, Names.Match other, List<Names.Word> words) {
        if (one == null
                || one.entry().kind() == other.entry().kind()
                || !WHO_AND_WHERE.containsAll(
                        Set.of(one.entry().kind(), other.entry().kind()))
                || !LISTED.matcher(draft.text.substring(
                                words.get(one.to() - 1).to(),
                                words.get(other.from()).from()))
                        .matches()) {
            return other;
        }
        var said = words.subList(other.from(), other.to()).stream()
                .map(Names.Word::text)
                .toList();
        var alike = draft.setting.names().listWith(one.entry().kind(), said);
        return alike.size() == 1
                ? new Names.Match(
                        alike.getFirst(), other.score(), other.coverage(), List.of(), other.from(), other.to())
                : other;
    }

    /** "Luca and Marta" are of the staff as Marta is, though a customer is called Luca too: who the first is then. */
    private static Optional<Names.Entry> kindOf(
            Draft draft, Names.Match one, Names.Match other, List<Names.Word> words) {
        var between = draft.text.substring(
                words.get(one.to() - 1).to(), words.get(other.from()).from());
        if (one.entry().kind() == other.entry().kind()
                || !WHO_AND_WHERE.containsAll(
                        Set.of(one.entry().kind(), other.entry().kind()))
                || !LISTED.matcher(between).matches()) {
            return Optional.empty();
        }
        var said = words.subList(one.from(), one.to()).stream()
                .map(Names.Word::text)
                .toList();
        var alike = draft.setting.names().listWith(other.entry().kind(), said);
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** Puts a name in another slot than it was put in. */
    private static Names.Match turn(Draft draft, Names.Match name, Names.Entry entry, List<Names.Word> words) {
        var from = words.get(name.from()).from();
        draft.findName(from).ifPresent(draft::dropName);
        var turned = new Names.Match(entry, name.score(), name.coverage(), List.of(), name.from(), name.to());
        put(draft, turned, from, words.get(name.to() - 1).to());
        return turned;
    }

    /** "Hampers vs gifts" names two of a kind. */
    private static boolean isBeside(Draft draft, Names.Match one, Names.Match other, List<Names.Word> words) {
        var between = draft.text.substring(
                words.get(one.to() - 1).to(), words.get(other.from()).from());
        return one.entry().kind() == other.entry().kind()
                && draft.has(other.entry().kind())
                && one.rivals().isEmpty()
                && other.rivals().isEmpty()
                && (BESIDE.matcher(between).matches()
                        || one.entry().kind() == Slot.LOCATION
                                && FAR_FROM.matcher(between).matches());
    }

    /** "Brownies and flapjacks", where there are several of the one: two of a kind, as they were said. */
    private static boolean areUnsure(Draft draft, Names.Match one, Names.Match other, List<Names.Word> words) {
        var between = draft.text.substring(
                words.get(one.to() - 1).to(), words.get(other.from()).from());
        return one.entry().kind() == Slot.PRODUCT
                && other.entry().kind() == Slot.PRODUCT
                && draft.get(Slot.PRODUCT) instanceof String
                && !(one.rivals().isEmpty() && other.rivals().isEmpty())
                && LISTED.matcher(between).matches();
    }

    private static void list(Draft draft, Names.Match one, int from, int to, List<Names.Word> words) {
        draft.findName(words.get(one.from()).from()).ifPresent(draft::dropName);
        var first = words.get(one.from()).from();
        var end = words.get(one.to() - 1).to();
        draft.drop(Slot.PRODUCT);
        draft.add(Slot.PRODUCT, draft.said(first, end));
        draft.takeName(Slot.PRODUCT, first, end);
        draft.add(Slot.PRODUCT, draft.said(from, to));
        draft.takeName(Slot.PRODUCT, from, to);
    }

    private static void add(Draft draft, Names.Match match, int from, int to) {
        var slot = match.entry().kind();
        draft.add(slot, draft.said(from, to));
        draft.resolveAlso(slot, match.entry().id());
        draft.takeName(slot, from, to);
    }

    /** "205/55 r16s" are tyres of that size. */
    private static void tyres(Draft draft) {
        var size = TYRE.matcher(draft.text);
        if (size.find() && !draft.has(Slot.PRODUCT)) {
            draft.put(Slot.PRODUCT, draft.said(size.start(), size.end()));
            draft.takeName(Slot.PRODUCT, size.start(), size.end());
        }
    }

    /** "20 vol peroxide" and "3 ply napkins" are that, and not so many of something. */
    private static void sized(Draft draft) {
        var size = SIZED.matcher(draft.text);
        if (size.find() && !draft.has(Slot.PRODUCT) && draft.free(size.start(), size.end())) {
            draft.put(Slot.PRODUCT, draft.said(size.start(), size.end()));
            draft.takeName(Slot.PRODUCT, size.start(), size.end());
        }
    }

    /** A product's or customer's own code: {@code 85123A}, {@code customer 17850}. */
    private static void codes(Draft draft) {
        var matcher = CODE.matcher(draft.text);
        while (matcher.find()) {
            var slot = matcher.group("kind") == null ? Slot.PRODUCT : Slot.CUSTOMER;
            var from = matcher.start("code");
            var to = matcher.end("code");
            var code = draft.said(from, to);
            var entry = draft.setting.names().findCode(slot, code);
            if (draft.free(from, to)
                    && !draft.has(slot)
                    && (entry.isPresent() || slot == Slot.CUSTOMER || matcher.group("sku") != null)) {
                draft.put(
                        slot,
                        entry.filter(it -> slot == Slot.CUSTOMER)
                                .map(Names.Entry::label)
                                .orElse(code));
                entry.ifPresent(it -> draft.resolve(slot, it.id()));
                draft.takeName(slot, matcher.start(), to);
            }
        }
    }

    private static void put(Draft draft, Names.Match match, int from, int to) {
        var slot = match.entry().kind();
        if (draft.has(slot)) {
            return;
        }
        draft.takeName(new Draft.Name(slot, from, to, match.coverage()));
        var said = OWNED.matcher(match.entry().label()).find()
                ? draft.said(from, to)
                : OWNED.matcher(draft.said(from, to)).replaceFirst("");
        draft.put(slot, said);
        if (match.rivals().isEmpty()) {
            draft.resolve(slot, match.entry().id());
        } else {
            var things = new ArrayList<Thing>(List.of(Names.thing(match.entry())));
            match.rivals().forEach(it -> things.add(Names.thing(it)));
            draft.ask(
                    Choices.names(said, things, label -> draft.utterance.said().replace(said, label)));
        }
    }

    private static List<Names.Word> words(Draft draft) {
        var words = new ArrayList<Names.Word>();
        var matcher = WORD.matcher(draft.text);
        while (matcher.find()) {
            var typed = draft.said(matcher.start(), matcher.end());
            words.add(new Names.Word(
                    matcher.group().replace(" ", ""),
                    !typed.isEmpty() && Character.isUpperCase(typed.charAt(0)),
                    matcher.start(),
                    matcher.end()));
        }
        return words;
    }
}
