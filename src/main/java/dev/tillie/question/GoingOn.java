package dev.tillie.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads words by what was asked just before: what they mean then, and what of it still counts. */
final class GoingOn {
    /** No words that go on with the talk are surer than this. */
    private static final double GOES_ON = 0.9;

    /** Plain sales, whatever was measured before. */
    private static final Set<String> TAKINGS = Set.of("takings", "sales", "revenue", "turnover");

    /** "As a share of sales" is of what was measured before. */
    private static final Pattern SHARE = Pattern.compile(
            "(?:%|\\b(?:per ?cent(?:age)?|share|proportion|fraction|part)) (?:of|on) (?:(?:the|our|my|all|total) )*(?:takings|sales|revenue|turnover)\\b");

    /** What looks suspicious may be looked at for what it is. */
    private static final Set<String> SUSPECT = Set.of("refunds", "voids", "discounts", "chargebacks");

    /** So many words that are so plain were meant so in 69 of 73 steps of conversations kept apart. */
    private static final int FEW = 4;

    private static final Set<Slot> SHOWS = EnumSet.of(Slot.GROUP_BY, Slot.METRIC, Slot.SORT, Slot.LIMIT);
    private static final Set<Slot> SHOWS_MONEY = EnumSet.of(Slot.GROUP_BY, Slot.SORT, Slot.LIMIT);
    private static final double PLAIN = 0.97;
    /** In words: plain words that lean on nothing said before are a new question. */
    private static final int WHOLE = 5;

    private static final Pattern LEANS = Pattern.compile(
            "^(?:and|n|so|ok|but|then|worth|what about|how about)\\b|\\bwhole (?:day|week|month|quarter|year)\\b|\\b(?:it|its|that|those|these|them|they|there|their|this|one|ones|he|she|his|her|also|too|else|same|then|still)\\b");

    /** Another way to pay for what is to be bought. */
    private static final Pattern ON_FINANCE = Pattern.compile(
            "^(?:and |or |so |what (?:if|about) )*(?:on|over|by|through|with) (?:an? |the )?(?:finance|hire purchase|hp|lease|credit|loan|instalments?|tick)\\b");

    /** Mostly asked of the whole business. */
    private static final Set<Intent> OF_THE_WHOLE = EnumSet.of(
            Intent.CASH_FLOW, Intent.CUSTOMER_VALUE, Intent.CUSTOMER_SEGMENTS, Intent.SUMMARY, Intent.SETTINGS);

    private static final Pattern PLACE =
            Pattern.compile("(?i)\\b(the (?:1st|2nd|3rd|4th|5th))\\b(?! (?:one|of|to)\\b)");

    /** The next of what was flagged is no day. */
    private static final Pattern NEXT_ONE = Pattern.compile("(?:and |ok |so )*(?:the )?(?:next|last) one\\W*");

    private static final double TRUST = 0.6;
    /** Wordings that leave no doubt change the subject. */
    private static final double CUED = 0.8;
    /** "Help" and "thanks" are so however short. */
    private static final Set<Intent> ASIDES = EnumSet.of(Intent.SMALLTALK, Intent.HELP);
    /** "Why was it flagged" is no longer plain once something else was answered. */
    private static final Set<Intent> OF_ANSWERS = EnumSet.of(Intent.FRAUD_EXPLAIN, Intent.HELP);

    private final Carryover carryover;
    /** A probability for each intent by the words alone. */
    private final Function<String, double[]> alone;

    private final PlainWords words;
    private final Details details;
    private final Mending mending;

    GoingOn(Carryover carryover, Function<String, double[]> alone, PlainWords words, Details details, Mending mending) {
        this.carryover = carryover;
        this.alone = alone;
        this.words = words;
        this.details = details;
        this.mending = mending;
    }

    /** Short words for another kind of question about the same. */
    Question sequel(String text, String said, Sequel sequel, Setting setting, Question before) {
        var utterance = words.read(placed(said, sequel.intent()), mending.inDetails(setting.names()));
        var found = details.read(utterance, sequel.intent(), setting).found();
        var earlier = before.parts().getLast();
        var heard = sequel.heard(found.slots());
        var now = NEXT_ONE.matcher(utterance.text()).matches() && sequel.intent() == Intent.FRAUD_EXPLAIN
                ? heard.without(Slot.TIMES)
                : Leaning.of(earlier, heard, utterance.text(), setting);
        var fresh = FollowUp.supposed(utterance, earlier, sequel.intent(), now);
        var slots = goingOn(sequel, utterance, earlier, fresh, setting);
        var isOfTheList = sequel.intent() == Intent.REORDER && earlier.intent() == Intent.REORDER;
        var goods = FollowUp.ofDearer(earlier.slots(), slots, sequel.intent());
        var kept = isOfTheList ? FollowUp.withoutPointed(goods) : goods;
        return new Question(
                text,
                List.of(new Question.Part(
                        sequel.intent(), FollowUp.settled(sequel.added(kept, found.slots()), sequel.intent()))),
                confidence(before, GOES_ON),
                found.assumptions(),
                found.clarify());
    }

    /** "The 2nd" of what was flagged is no day. */
    private static String placed(String said, Intent intent) {
        return Sequel.FRAUD.contains(intent) ? PLACE.matcher(said).replaceAll("$1 one") : said;
    }

    private Slots goingOn(Sequel sequel, Utterance utterance, Question.Part earlier, Slots said, Setting setting) {
        if (sequel.intent() == Intent.SMALLTALK || sequel.intent() == Intent.OUT_OF_SCOPE) {
            return Slots.NONE;
        }
        if (Reader.CHAT.contains(sequel.intent())
                || sequel.keeps() == Sequel.Keeps.NOTHING
                || sequel.intent() != earlier.intent()
                        && "undo".equals(sequel.adds().get(Slot.ACTION))) {
            return said;
        }
        if ("accuracy".equals(sequel.adds().get(Slot.DETAIL)) && earlier.slots().has(Slot.SCENARIO)) {
            // what came true was not supposed
            var known = new Question.Part(earlier.intent(), earlier.slots().without(EnumSet.of(Slot.SCENARIO)));
            return goingOn(sequel, utterance, known, said, setting);
        }
        if ("create_po".equals(sequel.adds().get(Slot.ACTION))
                && earlier.slots().text(Slot.ACTION).filter("exclude"::equals).isPresent()) {
            // what was left out is not ordered
            var left = earlier.slots().has(Slot.PRODUCT) ? Slot.PRODUCT : Slot.CATEGORY;
            var listed = new Question.Part(earlier.intent(), earlier.slots().without(EnumSet.of(left, Slot.ACTION)));
            return goingOn(sequel, utterance, listed, said, setting);
        }
        if (sequel.keeps() == Sequel.Keeps.SUBJECT) {
            return FollowUp.carry(earlier, said, sequel.intent());
        }
        return sequel.keeps() == Sequel.Keeps.LEARNED || sequel.intent() != earlier.intent()
                ? takingOver(earlier, heard(utterance, earlier, setting), said, utterance.text(), sequel.intent())
                : FollowUp.merge(
                        earlier.slots()
                                .without(Outdated.of(
                                        earlier.slots(), earlier.intent(), said, utterance.text(), sequel.intent())),
                        said,
                        utterance.text(),
                        sequel.intent());
    }

    /** Words that go on with the kind of question before; null where they are of another. */
    @Nullable
    Question followUp(String text, String said, Setting setting, Question before) {
        var earlier = before.parts().getLast();
        if (Reader.CHAT.contains(earlier.intent())) {
            return null;
        }
        var utterance = words.read(said, mending.inDetails(setting.names()));
        var draft = details.read(utterance, FollowUp.tense(earlier.intent(), utterance.text()), setting);
        var isSize = FollowUp.findSize(utterance.text()).isPresent()
                && otherSize(earlier.slots(), utterance, draft, setting);
        var heard = heard(utterance, earlier, setting);
        var likeliest = likeliest(heard);
        if (!isSize
                && !isAnother(earlier, draft)
                && !isShownOtherwise(earlier, draft)
                && !Widened.isBare(utterance.text(), earlier.slots())
                && likeliest.intent() != earlier.intent()) {
            return null;
        }
        if (Intent.OF_CUSTOMERS.contains(earlier.intent())
                && draft.found().slots().values().isEmpty()) {
            NamedGroup.find(utterance.text()).ifPresent(it -> draft.put(Slot.SEGMENT, it));
        }
        var found = draft.found();
        if (before.parts().size() > 1 && FollowUp.narrows(found.slots())) {
            return new Question(
                    text,
                    before.parts().stream()
                            .map(it -> narrowed(it, utterance, setting))
                            .toList(),
                    confidence(before, likeliest.probability()),
                    found.assumptions(),
                    found.clarify());
        }
        var now = Leaning.of(earlier, found.slots(), utterance.text(), setting);
        var intent = FollowUp.intent(earlier.intent(), now);
        var kept = kept(earlier.slots(), heard, intent, now, utterance.text());
        var slots = FollowUp.settled(
                packed(earlier, FollowUp.merge(kept, now, utterance.text(), earlier.intent())), intent);
        // one of the things that get dearer may be several, and each counts
        var isOfCost = intent == Intent.PRICING_WHATIF && slots.has(Slot.COST_ITEM);
        var clarify = isOfCost ? null : found.clarify() != null ? found.clarify() : stillOpen(slots, intent, setting);
        var others = found.others().stream()
                .map(it -> new Question.Choice(it.label(), it.say()))
                .toList();
        return new Question(
                text,
                List.of(new Question.Part(intent, slots)),
                confidence(before, likeliest.probability()),
                found.assumptions(),
                clarify,
                others);
    }

    /** No surer than of what it goes on from. */
    private static double confidence(Question before, double likely) {
        return Math.min(Math.min(GOES_ON, likely), before.confidence());
    }

    /** One of several things asked, of the place or the days said now. */
    private Question.Part narrowed(Question.Part part, Utterance utterance, Setting setting) {
        var said = details.read(utterance, part.intent(), setting).found().slots();
        var found = Leaning.of(part, said, utterance.text(), setting);
        return new Question.Part(part.intent(), FollowUp.merge(part.slots(), found, utterance.text(), part.intent()));
    }

    /** Which of several products was meant is still to be said, whatever else was said meanwhile. */
    private Question.@Nullable Clarify stillOpen(Slots slots, Intent intent, Setting setting) {
        var name = slots.text(Slot.PRODUCT);
        return name.isEmpty() || slots.id(Slot.PRODUCT).isPresent()
                ? null
                : details.read(words.read(name.get(), mending.inDetails(setting.names())), intent, setting)
                        .found()
                        .clarify();
    }

    /** "And the 16oz?" after the latte of 12oz is the same in another size. */
    private boolean otherSize(Slots before, Utterance utterance, Draft draft, Setting setting) {
        var size = FollowUp.findSize(utterance.text());
        var product = before.text(Slot.PRODUCT);
        if (size.isEmpty()
                || product.isEmpty()
                || draft.found().slots().id(Slot.PRODUCT).isPresent()) {
            return false;
        }
        var another = FollowUp.inSize(product.get(), size.get());
        if (before.id(Slot.PRODUCT).isEmpty() && another.isPresent()) {
            draft.put(Slot.PRODUCT, another.get());
            return true;
        }
        var name = FollowUp.withoutSize(product.get()) + " " + size.get();
        var other = details.read(words.read(name, mending.inDetails(setting.names())), draft.intent, setting)
                .found();
        var id = other.slots().id(Slot.PRODUCT);
        if (id.isEmpty() || other.clarify() != null) {
            return false;
        }
        draft.put(Slot.PRODUCT, name);
        draft.resolve(Slot.PRODUCT, id.get());
        draft.ask(null);
        return true;
    }

    /** A name and no more, of the kind that was asked about: "Mary Byrne?" after what another customer spent. */
    private static boolean isAnother(Question.Part earlier, Draft draft) {
        var isOfTime = Slot.TIMES.stream().anyMatch(draft::has)
                && (earlier.slots().days().isPresent() || earlier.intent() == Intent.PRICING_WHATIF)
                && earlier.intent() != Intent.SETTINGS;
        return (isOfTime
                        || Slot.NAMES.stream()
                                .anyMatch(it -> draft.has(it) && earlier.slots().has(it)))
                && Bare.isNames(draft);
    }

    /** How the same is to be shown, and no more: "by month", "the worst three", "as a chart". */
    private static boolean isShownOtherwise(Question.Part earlier, Draft draft) {
        return earlier.intent() != Intent.SETTINGS && Bare.isShowing(draft);
    }

    /** A summary as a file is the accountant's: "and for September?" asks for another. */
    private static Slots packed(Question.Part earlier, Slots slots) {
        var format = earlier.slots().text(Slot.FORMAT);
        return earlier.intent() == Intent.SUMMARY && format.isPresent() && !slots.has(Slot.FORMAT)
                ? slots.with(Slot.FORMAT, format.get())
                : slots;
    }

    /** Kinds of questions by falling probability; more so what words leave no doubt of by themselves. */
    List<Reader.Ranked> list(Heard heard) {
        var likely = carryover.probabilities(heard);
        findPlain(heard).ifPresent(it -> Reader.favour(likely, it, TRUST));
        if (heard.cue() != null && heard.cue().decides()) {
            Reader.favour(likely, heard.cue().intent(), CUED);
        }
        return Reader.ranked(likely);
    }

    /** The kind of question that words are by themselves, where they leave no doubt of it. */
    private static Optional<Intent> findPlain(Heard heard) {
        var plain = Reader.ranked(heard.alone()).getFirst();
        var isFew = heard.words().size() < FEW;
        var isMeant =
                isFew ? ASIDES.contains(plain.intent()) && heard.isNameless() : !OF_ANSWERS.contains(plain.intent());
        return isMeant && plain.probability() >= PLAIN ? Optional.of(plain.intent()) : Optional.empty();
    }

    /** What words are short for after a question; empty where they are plainly of another kind by themselves. */
    Optional<Sequel> findSequel(String said, Question.Part before, Setting setting) {
        var plain = words.of(said);
        var cue = Cue.find(plain);
        return Sequel.find(plain, before.intent())
                .filter(it -> cue.isEmpty()
                        || cue.get().intent() == it.intent()
                        || !cue.get().decides() && it.staysWith(before.intent(), plain))
                .filter(it -> findPlain(heard(words.read(said, mending.inDetails(setting.names())), before, setting))
                        .filter(other -> other != it.intent() && !it.staysWith(before.intent(), plain))
                        .isEmpty());
    }

    /** What is said as a kind of question, with what still counts of the question before. */
    Slots takingOver(Question.Part before, Heard heard, Slots said, String text, Intent intent) {
        return FollowUp.merge(kept(before.slots(), heard, intent, said, text), said, text, intent);
    }

    Heard heard(Utterance utterance, Question.Part before, Setting setting) {
        var likely = alone.apply(utterance.text());
        var draft = details.read(utterance, Model.likeliest(likely).getFirst(), setting);
        return Heard.of(Topic.of(before), draft, likely);
    }

    Reader.Ranked likeliest(Heard heard) {
        return list(heard).getFirst();
    }

    private Slots kept(Slots before, Heard heard, Intent intent, Slots said, String text) {
        if (said.values().keySet().equals(Set.of(Slot.FORMAT)) && heard.topic().intent() == intent) {
            return before;
        }
        if (isPriced(heard, intent, said)) {
            return before.without(Outdated.of(before, intent, said, text, intent));
        }
        if (heard.topic().intent() == intent
                && Excluded.from(before, said, text, intent).isPresent()
                && Excluded.findSlot(before, text).isEmpty()) {
            return before;
        }
        var isAfresh = OF_THE_WHOLE.contains(intent)
                && intent != heard.topic().intent()
                && heard.words().size() >= WHOLE
                && findPlain(heard).filter(it -> it == intent).isPresent()
                && !LEANS.matcher(text).find()
                && !ON_FINANCE.matcher(text).find();
        var kept = isAfresh
                ? EnumSet.noneOf(Slot.class)
                : isShown(heard, intent, said)
                        ? EnumSet.copyOf(heard.topic().held())
                        : carryover.kept(
                                heard, intent, Topic.kinds(said.values().keySet()));
        if (intent == heard.topic().intent() && kept.contains(Slot.COST_CHANGE_PCT.kind())) {
            // a rise is of something
            kept.add(Slot.COST_ITEM.kind());
        }
        if (intent == Intent.PRICING_WHATIF
                && intent == heard.topic().intent()
                && said.has(Slot.COST_ITEM)
                && said.has(Slot.COST_CHANGE_PCT)) {
            // what gets dearer comes beside the price
            kept.addAll(Topic.kinds(FollowUp.OWN_PRICES));
        }
        Excluded.findSlot(before, text).ifPresent(kept::add);
        if (intent == Intent.FRAUD_CHECK
                && before.text(Slot.METRIC).filter(SUSPECT::contains).isPresent()) {
            kept.add(Slot.METRIC);
        }
        if (Intent.OF_PURCHASES.contains(intent)
                && intent != heard.topic().intent()
                && Intent.OF_PURCHASES.contains(heard.topic().intent())
                && !said.has(Slot.AMOUNT)
                && LEANS.matcher(text).find()) {
            FollowUp.BOUGHT.stream().filter(before::has).map(Slot::kind).forEach(kept::add);
        }
        if (Intent.OF_PURCHASES.contains(intent)
                && Intent.OF_PURCHASES.contains(heard.topic().intent())
                && !said.has(Slot.COST_ITEM)
                && ON_FINANCE.matcher(text).find()) {
            kept.add(Slot.COST_ITEM.kind());
        }
        if (intent == Intent.CASH_FLOW
                && before.has(Slot.COST_ITEM)
                && before.has(Slot.COST_CHANGE_PCT)
                && LEANS.matcher(text).find()) {
            kept.addAll(EnumSet.of(Slot.COST_ITEM.kind(), Slot.COST_CHANGE_PCT.kind()));
        }
        if (intent != heard.topic().intent()
                && !before.text(Slot.METRIC)
                        .filter(it -> Metrics.suits(it, intent))
                        .isPresent()) {
            kept.remove(Slot.METRIC);
        }
        var outdated = Outdated.of(before, heard.topic().intent(), said, text, intent);
        return before.without(before.values().keySet().stream()
                .filter(it -> !kept.contains(it.kind())
                        || outdated.contains(it)
                        || isSplitBy(it, said)
                        || it == Slot.METRIC
                                && !said.has(it)
                                && intent != Intent.CASH_FLOW
                                && heard.words().stream().anyMatch(TAKINGS::contains)
                                && !SHARE.matcher(text).find())
                .collect(Collectors.toSet()));
    }

    /** Another price, or another rise, and no more is so of all that was supposed before. */
    private static boolean isPriced(Heard heard, Intent intent, Slots said) {
        return intent == Intent.PRICING_WHATIF
                && heard.topic().intent() == intent
                && !said.values().isEmpty()
                && FollowUp.FIGURES_OF_PRICES.containsAll(said.values().keySet())
                && heard.words().size() <= WHOLE + 1;
    }

    /** Few words that say how the same is to be shown, or what else of it is counted, change nothing but that. */
    private static boolean isShown(Heard heard, Intent intent, Slots said) {
        return heard.topic().intent() == intent
                && !said.values().isEmpty()
                && !heard.topic().held().isEmpty()
                && (intent == Intent.CASH_FLOW ? SHOWS_MONEY : SHOWS)
                        .containsAll(said.values().keySet())
                && heard.words().size() <= FEW;
    }

    /** Split by place it is of all places. */
    private static boolean isSplitBy(Slot slot, Slots said) {
        return Slot.NAMES.contains(slot)
                && said.text(Slot.GROUP_BY).filter(slot.key()::equals).isPresent();
    }
}
