package dev.tillie.question;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "The other one": the one of two that was not meant, of a choice that was offered, of the shop's two places, or of what was asked before. */
final class OtherOne {
    private static final Pattern OTHER = Pattern.compile(
            "^(?:and |n |no |nope |sorry |oops |i mean[t]? |ok |so |but |what about |how about |for |in |at |same for |(?:has|does|have|did) (?=.* (?:got|have|get|had) )|(?:is there |have we |got )?(?:any|some|it|them) (?:in|at) )*"
                    + "(?:not (?:that|this)(?: one)? ?(?:but )?)?(?:i mean[t]? )?(?:and |what about |how about |for |in |at )*"
                    + "(?:(?:the|our|my) other|(?<=^|^(?:and|ok|at|in|for|so|no) )other(?= (?:shop|store|branch|place|location|site|salon|bar|cafe|outlet)\\b))(?: (?<kind>one|shop|store|branch|place|location|site|salon|bar|cafe|outlet|product|item|size|customer|channel|supplier))?"
                    + "(?: (?:got|have|has|had|get) (?:any|some|it|them|one|more)(?: (?:left|in|there|of (?:it|them)))*)?(?: then| please| pls| instead| only| too)*$");
    /** "The first crowd": who, or where, was asked about before. */
    private static final Pattern FIRST = Pattern.compile(
            "^(?:and |n |no |sorry |ok |so |but |what about |how about |for |in |at |same for )*the (?:(?<first>first|original)|earlier|previous) "
                    + "(?<kind>crowd|lot|gang|bunch|people|guys|lads|fella|company|customer|client|supplier|place|shop|store|branch|location|cafe|salon|bar)"
                    + "(?: then| please| again| so)*$");

    private static final List<Slot> PLACES = List.of(Slot.CHANNEL, Slot.LOCATION);
    private static final List<Slot> KINDS = List.of(
            Slot.PRODUCT, Slot.CUSTOMER, Slot.SUPPLIER, Slot.CATEGORY, Slot.EMPLOYEE, Slot.CHANNEL, Slot.LOCATION);

    private OtherOne() {}

    /** @param words in plain lower case */
    static Optional<Question> of(String said, String words, Context context, Names names) {
        var plain = words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        var matcher = OTHER.matcher(plain);
        if (!matcher.matches()) {
            return first(said, plain, context);
        }
        var part = context.part();
        var kind = matcher.group("kind");
        return find(kind, context, names)
                .map(it -> new Question.Part(part.intent(), named(part.slots(), it)))
                .map(it -> new Question(
                        said,
                        List.of(it),
                        0.9,
                        List.of("the other = " + it.slots().text(kind(it, part)).orElse("")),
                        null))
                .or(() -> ofAll(said, kind, part));
    }

    private static Optional<Question> first(String said, String words, Context context) {
        var matcher = FIRST.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var part = context.part();
        var asked = matcher.group("first") == null
                ? context.earlier()
                : context.earlier().reversed();
        return wanted(matcher.group("kind")).stream()
                .filter(part.slots()::has)
                .flatMap(slot -> asked.stream()
                        .map(it -> it.parts().getLast().slots())
                        .filter(it -> it.values().get(slot) instanceof String name
                                && !name.equals(part.slots().values().get(slot)))
                        .map(it ->
                                part.slots().named(slot, List.of(it.text(slot).orElseThrow()), it.listIds(slot))))
                .findFirst()
                .map(it -> new Question(said, List.of(new Question.Part(part.intent(), it)), 0.9, List.of(), null));
    }

    /** Which the other place is nobody may know, but it is not the one before. */
    private static Optional<Question> ofAll(String said, @Nullable String kind, Question.Part part) {
        return wanted(kind).equals(List.of(Slot.LOCATION)) && part.slots().has(Slot.LOCATION)
                ? Optional.of(new Question(
                        said,
                        List.of(new Question.Part(part.intent(), part.slots().without(Set.of(Slot.LOCATION)))),
                        0.9,
                        List.of(),
                        null))
                : Optional.empty();
    }

    /** A place or a way to buy goes by its label like one that was said. */
    private static Slots named(Slots slots, Thing thing) {
        return PLACES.contains(thing.slot())
                ? slots.named(thing.slot(), List.of(thing.label()), List.of(thing.id()))
                : Pointers.with(slots, thing);
    }

    private static Slot kind(Question.Part now, Question.Part before) {
        return KINDS.stream()
                .filter(it -> !Objects.equals(now.slots().id(it), before.slots().id(it)))
                .findFirst()
                .orElse(Slot.PRODUCT);
    }

    private static Optional<Thing> find(@Nullable String kind, Context context, Names names) {
        var slots = context.part().slots();
        var wanted = wanted(kind);
        return Stream.<Stream<Thing>>of(
                        context.offered().stream(), earlier(context), pair(names, slots), shown(context.shown()))
                .flatMap(it -> it)
                .filter(it -> wanted.contains(it.slot()))
                .filter(it -> slots.id(it.slot()).isPresent()
                        && !slots.id(it.slot()).get().equals(it.id()))
                .findFirst();
    }

    private static List<Slot> wanted(@Nullable String kind) {
        return switch (kind) {
            case "shop", "store", "branch", "place", "location", "site", "salon", "bar", "cafe", "outlet" ->
                List.of(Slot.LOCATION);
            case "crowd", "lot", "gang", "bunch", "people", "guys", "lads", "fella", "company" ->
                List.of(Slot.CUSTOMER, Slot.SUPPLIER);
            case "client" -> List.of(Slot.CUSTOMER);
            case "product", "item", "size" -> List.of(Slot.PRODUCT);
            case "customer" -> List.of(Slot.CUSTOMER);
            case "supplier" -> List.of(Slot.SUPPLIER);
            case "channel" -> List.of(Slot.CHANNEL);
            case null, default -> KINDS;
        };
    }

    private static Stream<Thing> earlier(Context context) {
        return context.earlier().stream()
                .flatMap(it -> it.parts().stream())
                .map(Question.Part::slots)
                .flatMap(slots -> KINDS.stream()
                        .filter(it -> slots.id(it).isPresent())
                        .map(it -> new Thing(
                                it,
                                slots.text(it).orElse(slots.id(it).get()),
                                slots.id(it).get())));
    }

    /** Of two places, or two ways to buy, the one not named. */
    private static Stream<Thing> pair(Names names, Slots slots) {
        return PLACES.stream()
                .filter(it -> slots.id(it).isPresent() && names.labels(it).size() == 2)
                .flatMap(it -> names.labels(it).stream().map(label -> new Thing(it, label, label)));
    }

    private static Stream<Thing> shown(List<Thing> shown) {
        return shown.size() == 2 ? shown.stream() : Stream.empty();
    }
}
