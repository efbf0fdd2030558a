package dev.tillie.question;

import dev.tillie.llm.Embedder;
import dev.tillie.llm.LanguageModel;
import dev.tillie.llm.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands the owner's words on this machine: what is asked, about what, and when. May be shared between threads.
 */
public final class Reader {
    /** Below this, and with a second reading nearly as likely, it is better to ask. */
    public static final double UNSURE = 0.4;

    private static final double CLOSE = 0.6;
    /** As {@link #CLOSE}, of what is none of the shop's: asked back in time, of 380 plain questions it delays one. */
    private static final double NEAR = 0.2;
    /** How much a wording that is telling weighs against the model: one that is sure of something else prevails. */
    private static final double TELLING = 0.4;

    /** As {@link #TELLING}, of a wording that can hardly mean anything else. */
    private static final double DECIDING = 0.7;

    /** How much a bare name or time weighs, of which the model knows little. */
    private static final double CERTAIN = 0.95;

    /** Each of several questions in one message must be this clear on its own. */
    private static final double CLEAR = 0.45;

    private static final double CLEARER = 0.6;

    /** As {@link #CLEAR}, of what nothing but a comma or an "and" sets apart. */
    private static final double JOINED = 0.6;

    /** As clear as this, words mean what they say and not more of what was said before. */
    private static final double SURE = 0.75;

    private static final double FIGURE = 0.4;
    private static final double DATED_FIGURE = 0.3;

    /** In words: more than this tells something. */
    private static final int FEW = 6;

    static final Set<Intent> CHAT = EnumSet.of(Intent.SMALLTALK, Intent.HELP, Intent.OUT_OF_SCOPE);

    /** What is asked of Tillie herself beside something else is about that. */
    private static final Set<Intent> NO_PART = EnumSet.of(Intent.OUT_OF_SCOPE, Intent.HELP);

    private static final Pattern SETS_BUDGET = Pattern.compile(
            "(?i)^(?!.*\\b(?:pings?|alerts?|messages?|notifications?)\\b).*\\b(?:set|change|make|put|increase|raise|reduce"
                    + "|lower|cut)\\b.*\\bbudget\\b.*\\d");

    /** The figures of what was asked about just before. */
    private static final Pattern COSTED = Pattern.compile(
            "[?.;!] *(?:and )?\\w+ (?:would |will )?(?:is|costs?|brings?|saves?|earns?|makes?|lasts?)\\b.*\\d");

    /** What was and what will be sold. */
    private static final Set<Intent> OF_SALES = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST);

    private static final Set<Intent> OVER_DAYS =
            EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT);

    /** "If flour goes up, what must a loaf cost?" with nothing else asked. */
    private static final Pattern SUPPOSES = Pattern.compile(
            "^(?:if|suppose|supposing|say|since|as|because|when(?! (?:did|do|does|is|are|was|were|will|can|should|has|have)\\b)|given)"
                    + " (?!.*(?:\\band (?:also )?(?:what|how|who|when|which|will|can)\\b|[?;] .))");

    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:on|of|for|from|with) (?:it|them|em|those|these)\\b|\\bif not\\b"
                    + "|^(?:re-?)?order (?:(?:\\d+|another|some|a few|a dozen|more) ?)+(?=from\\b|please\\b|\\W*$)"
                    + "|^how (?:many|much)(?: (?:are|is|do|did|have|has|we|i|there|still|got))* (?:left|sold|in stock|remaining)\\W*$");

    private static final Pattern POINTS_BACK = Pattern.compile("\\b(?:it|they|them|those|these|he|she)\\b");

    /** A question that is answered yes or no, whatever it names. */
    private static final Pattern NARROW = Pattern.compile(
            "^(?:does|do|did|is|are|was|were|would|will|should|could|if|why|how come|can (?:we|i) (?!get|have|see))\\b");

    /** What is so today is no part of what is supposed. */
    private static final Pattern OF_NOW =
            Pattern.compile("\\band (?:what|how)\\w*\\b.* (?:now|today|at the moment)\\W*$");

    private static final Pattern JOINED_ON = Pattern.compile("(?i)^(?:and|n|or|but|what about|how about|same for)\\b");

    private static final Pattern ASKS_AGAIN = Pattern.compile(
            "^(?:and |so |ok |right |what about |how about |how is it |how are we )*(?:now|again|now then|then|after that)\\W*$");

    /** "What did we spend in May, and what did we make?" is of the same days. */
    private static final Pattern DID_AND_DID = Pattern.compile(
            "^(?:what|how (?:much|many)) did (?:we|i) .*,? and (?:what|how (?:much|many)) did (?:we|i) ");

    /** What is paid to a supplier: "how much have they had off us?" */
    private static final Pattern OUT_OF_US = Pattern.compile(
            "\\b(?:had|have|having|gets?|got|getting|takes?|took|taken|taking|makes?|made|making|earned) (?:\\w+ )?(?:off|from|out of) (?:us|me)\\b"
                    + "|\\b(?:costs?|costing|charge[sd]?|charging|bill(?:ed|ing)|invoiced|stung) (?:us|me)\\b");

    /** Two questions, whatever they go on from. */
    private static final Pattern BOTH_DEBTS = Pattern.compile(
            "\\bowes? (?:us|me)\\b.*\\b(?:and|n|&)\\b.*\\b(?:we|i) owe\\b|\\b(?:we|i) owe\\b.*\\b(?:and|n|&)\\b.*\\bowes? (?:us|me)\\b");

    private static final Set<Intent> OF_PRICES =
            EnumSet.of(Intent.PRICING_WHATIF, Intent.PROFIT_MARGIN, Intent.HELP, Intent.COST_SAVING);

    private final Model model;
    private final Embedder embedder;
    private final PlainWords words;
    private final Details details;
    private final Set<String> ordinary;
    private final Mending mending;
    private final GoingOn goingOn;
    /** For each language, English too, one who goes on in it; null for these. */
    private final @Nullable Map<Gloss, Reader> speaking;

    public Reader(Model model, Prompts prompts, Embedder embedder) {
        this.model = model;
        this.embedder = embedder;
        this.words = prompts.plainWords();
        this.ordinary = prompts.ordinary();
        this.details =
                new Details(ordinary, embedder::knows, new Strangers(model.tagger(), new Clues(prompts), embedder));
        this.mending = new Mending(prompts, words, embedder::knows);
        this.goingOn = new GoingOn(model.carryover(), this::probabilities, words, details, mending);
        this.speaking = new ConcurrentHashMap<>();
    }

    /** The same in a talk that is in a language already. */
    private Reader(Reader other, Gloss language) {
        this.model = other.model;
        this.embedder = other.embedder;
        this.words = other.words.spoken(language);
        this.ordinary = other.ordinary;
        this.details = other.details;
        this.mending = other.mending;
        this.goingOn = new GoingOn(model.carryover(), this::probabilities, words, details, mending);
        this.speaking = null;
    }

    /** The one who goes on in the language of the question before. */
    private Reader after(@Nullable Question before) {
        var others = speaking;
        return others == null || before == null
                ? this
                : others.computeIfAbsent(
                        words.guessLanguage(before.said()).orElse(Gloss.NONE), it -> new Reader(this, it));
    }

    /** What a language model makes of what this one is in doubt about. */
    public SecondOpinion askingToo(LanguageModel languageModel, String instructions, Share share) {
        return new ModelOpinion(this, ordinary, embedder::knows, languageModel, instructions, share);
    }

    /** @param before the question this one may follow up, null where it is the first */
    public Question read(String text, Setting anywhere, @Nullable Question before) {
        return after(before).readOn(text, anywhere, before);
    }

    private Question readOn(String text, Setting anywhere, @Nullable Question before) {
        var setting = before == null
                ? anywhere
                : anywhere.after(Topic.of(before.parts().getLast()));
        var said = before == null ? withoutGreeting(text) : withoutDenied(withoutGreeting(text));
        if (before != null && !BOTH_DEBTS.matcher(words.of(said)).find()) {
            var plain = words.of(said);
            var sequel = goingOn.findSequel(said, before.parts().getLast(), setting);
            if (sequel.isPresent()) {
                return goingOn.sequel(text, said, sequel.get(), setting, before);
            }
            var followUp =
                    goingOn.followUp(text, FollowUp.isCorrection(plain) ? corrected(said) : said, setting, before);
            if (followUp != null) {
                return followUp;
            }
        }
        var parts = readParts(said, setting, before);
        return parts.size() > 1
                ? several(text, parts)
                : openWhereVague(parts.getFirst().question(text), parts.getFirst(), words.of(said), before);
    }

    /** "Change it", "is it good": words that point at nothing, with nothing said before. */
    private static Question openWhereVague(Question read, One part, String words, @Nullable Question before) {
        var isVague = (before == null || CHAT.contains(before.parts().getLast().intent()))
                && read.clarify() == null
                && part.confidence() < SURE
                && part.slots().values().isEmpty()
                && Vague.is(words);
        return isVague
                ? new Question(
                        read.said(),
                        read.parts(),
                        read.confidence(),
                        read.assumptions(),
                        choices(part.ranked(), read.said()))
                : read;
    }

    /** Reads words that may point back to what was said and shown before. */
    public Question readAfter(String text, Setting setting, Context told) {
        return after(told.last()).readTold(text, setting, told);
    }

    private Question readTold(String text, Setting setting, Context told) {
        var plain = words.of(withoutGreeting(text));
        var context = told.past(it -> isAside(it, plain));
        var read = readIn(text, plain, setting, context);
        var goesBack = CHAT.contains(told.part().intent()) && context != told;
        return goesBack && (Vague.is(plain) || isTheSame(read.parts().getLast(), context.part()))
                ? readIn(text, plain, setting, told)
                : read;
    }

    /** "Is it too high?" after an aside is not what was asked before it once more. */
    private static boolean isTheSame(Question.Part read, Question.Part before) {
        return read.intent() == before.intent()
                && read.slots().values().equals(before.slots().values());
    }

    private Question readIn(String text, String plain, Setting setting, Context context) {
        return Amended.of(text, plain, context.last(), setting)
                .or(() -> OnePart.of(text, plain, context))
                .or(() -> Instead.of(text, words.read(withoutGreeting(text)), context, setting))
                .or(() -> Restored.find(plain, context)
                        .map(it -> it.rest().isBlank()
                                ? it.as(text)
                                : read(it.rest(), setting, it.question()).saying(text)))
                .or(() -> OtherOne.of(text, plain, context, setting.names()))
                .or(() -> Within.of(text, plain, context))
                .or(() -> Pointers.pick(text, context.shown())
                        .map(it -> Pointers.about(
                                read(it.words(), setting, context.last()), text, it.thing(), context.part())))
                .orElseGet(() -> {
                    var read = Pointers.resolve(read(text, setting, context.last()), plain, context);
                    return LeaningTimes.both(Beside.both(read, plain, context), plain, context);
                });
    }

    /** What the talk goes on from, or back to: "and now?" after a fact was told is what was asked before it. */
    private static boolean isAside(Question.Part part, String words) {
        return CHAT.contains(part.intent())
                || part.slots().text(Slot.ACTION).isPresent()
                        && ASKS_AGAIN.matcher(words).matches();
    }

    /** Whether words are hardly a question without the one before them. */
    public boolean isFragment(String text, Setting anywhere, Question before) {
        return after(before).leans(text, anywhere, before);
    }

    private boolean leans(String text, Setting anywhere, Question before) {
        var earlier = before.parts().getLast();
        var setting = anywhere.after(Topic.of(earlier));
        var heard =
                goingOn.heard(words.read(withoutGreeting(text), mending.inDetails(setting.names())), earlier, setting);
        return goingOn.likeliest(heard).intent() == earlier.intent()
                && (heard.alone()[earlier.intent().ordinal()] < SURE
                        || heard.words().size() <= FEW
                                && JOINED_ON.matcher(text).find());
    }

    /**
     * Asks back which kind of question was meant, where a reading is known to be wrong; words that lean on the question
     * before mean what that one makes of them, and are left as they were read.
     *
     * @param read the wrong reading
     * @param before the question it may follow up, null where it is the first
     * @param offered which kinds may be offered instead
     */
    public Question askBack(Question read, Setting setting, @Nullable Question before, Predicate<Intent> offered) {
        var said = withoutGreeting(read.said());
        var leans = before != null && isFragment(said, setting, before);
        if (leans || read.clarify() != null || read.parts().size() > 1) {
            return read;
        }
        var wrong = read.first().intent();
        var likely = rank(words.read(said, mending.inDetails(setting.names())), setting).stream()
                .map(Ranked::intent)
                .filter(it -> it != wrong && !CHAT.contains(it) && offered.test(it))
                .limit(3)
                .toList();
        var clarify = Choices.insteadOf(wrong, read.said(), likely);
        return new Question(read.said(), read.parts(), read.confidence(), read.assumptions(), clarify);
    }

    /**
     * Reads words as the kind of question somebody chose.
     *
     * @param before the question these may lean on, null where they are the first
     */
    public Question readAs(Intent intent, String text, Setting setting, @Nullable Question before) {
        var said = withoutGreeting(text);
        var utterance = words.read(said, mending.inDetails(setting.names()));
        var found = details.read(utterance, intent, setting).found();
        var slots = before == null
                ? found.slots()
                : takingOver(before.parts().getLast(), utterance, found.slots(), intent, setting);
        return new Question(
                text,
                List.of(new Question.Part(intent, slots)),
                1,
                found.assumptions(),
                found.clarify(),
                found.others());
    }

    /**
     * The same question asked on another day: what was said of time counts from there.
     *
     * @param before the day it was asked on
     */
    public static Question again(Question question, LocalDate before, Setting setting) {
        var parts = question.parts().stream()
                .map(it -> new Question.Part(it.intent(), Later.of(it, before, setting)))
                .toList();
        return new Question(question.said(), parts, question.confidence(), List.of(), null);
    }

    /** A day said by itself, the coming one of its name: "1 December", "next week"; empty where none is. */
    public Optional<LocalDate> findDayAhead(String text, Setting setting) {
        return Periods.first(words.of(text), setting.calendar(true))
                .map(it -> it.period().from());
    }

    /** What was typed without sentences that speak to the machine, where a question is left. */
    public static String withoutInstructions(String typed) {
        return Injected.without(typed);
    }

    private String withoutGreeting(String typed) {
        var text = Injected.without(typed);
        var utterance = words.read(text);
        var plain = utterance.text();
        var from = plain.length() - Halves.withoutGreeting(plain).length();
        var to = Halves.endOfQuestion(plain);
        return to == plain.length()
                ? text.substring(utterance.starts()[from])
                : text.substring(utterance.starts()[from], utterance.starts()[to]);
    }

    /** One thing that was asked, as it was read. */
    private record One(Intent intent, Slots slots, double confidence, Draft draft, List<Ranked> ranked) {
        Question question(String text) {
            var found = draft.found();
            var clarify = found.clarify() != null ? found.clarify() : unsure(ranked, text);
            return new Question(text, List.of(part()), confidence, found.assumptions(), clarify, found.others());
        }

        Question.Part part() {
            return new Question.Part(intent, slots);
        }

        /** "The margin on it" is that of the thing just asked about. */
        One leaningOn(List<One> parts, String text) {
            return parts.isEmpty() || !POINTS.matcher(text).find()
                    ? this
                    : new One(intent, FollowUp.carry(parts.getLast().part(), slots, intent), confidence, draft, ranked);
        }

        One with(Slots other) {
            return new One(intent, other, confidence, draft, ranked);
        }
    }

    record Ranked(Intent intent, double probability) {}

    /** "Sorry, I meant chai" is "chai". */
    private String corrected(String said) {
        var utterance = words.read(said);
        return said.substring(utterance.starts()[FollowUp.endOfCorrection(utterance.text())]);
    }

    /** "Not Galway, Limerick" is "Limerick". */
    private String withoutDenied(String said) {
        var utterance = words.read(said);
        return Instead.findAfter(utterance.text())
                .map(it -> utterance.said(it[0], it[1]))
                .orElse(said);
    }

    private List<One> readParts(String text, Setting setting, @Nullable Question before) {
        var whole = readOne(text, setting, before);
        var utterance = words.read(text, mending.inDetails(setting.names()));
        var parts = readCut(utterance, whole, setting, before);
        return !parts.equals(List.of(whole)) || isRefused(whole) || isSupposition(utterance.text(), whole, parts)
                ? parts
                : readJoined(utterance, whole, setting);
    }

    /** "Refunds this week, chargebacks this month": each says what is wanted, and not what another does. */
    private List<One> readJoined(Utterance utterance, One whole, Setting setting) {
        var figures = Halves.figures(utterance.text());
        if (!figures.isEmpty()) {
            var parts = figures.stream().map(it -> readOne(it, setting, null)).toList();
            return parts.stream().allMatch(it -> it.confidence() >= JOINED)
                            && isOther(parts.getLast(), parts.subList(0, 1))
                    ? parts
                    : List.of(whole);
        }
        var isNarrow = NARROW.matcher(utterance.text()).find();
        var parts = new ArrayList<One>();
        for (var cut : Halves.joined(utterance.text())) {
            var words = utterance.text().substring(cut[0], cut[1]);
            var said = utterance.said(cut[0], cut[1]);
            var isLoose = Halves.isLoose(utterance.text(), cut);
            var isManner = isLoose && Halves.isManner(words);
            var part = isLoose ? readOne(said, setting, null) : readNext(said, words, setting, parts);
            var isNamed = Subjects.names(words, part.intent()) || Halves.hasFigure(words);
            var isSaid = Asked.isSaid(words, part.slots())
                    || !isNarrow && isNamed && !POINTS_BACK.matcher(words).find();
            if (part.confidence() < least(part, JOINED)
                    || CHAT.contains(part.intent())
                    || !isSaid
                    || isManner
                    || !isOther(part, parts)) {
                return List.of(whole);
            }
            parts.add(part);
        }
        return parts.size() > 1 ? sharing(parts) : List.of(whole);
    }

    /** How clear a part must be: a figure leaves less to doubt, and its days still less. */
    private static double least(One part, double clear) {
        var isFigure = part.slots().has(Slot.METRIC) && !CHAT.contains(part.intent());
        return isFigure ? part.slots().has(Slot.PERIOD) ? DATED_FIGURE : Math.min(clear, FIGURE) : clear;
    }

    /** One of several, which may be short for more of what the one before it asks. */
    private One readNext(String said, String words, Setting setting, List<One> parts) {
        var alone = readOne(said, setting, null).leaningOn(parts, words);
        if (parts.isEmpty()) {
            return alone;
        }
        var earlier = parts.getLast().question(said);
        var meant = alone.confidence() >= least(alone, JOINED)
                ? null
                : Sequel.find(words, earlier.first().intent())
                        .map(it -> goingOn.sequel(said, said, it, setting, earlier))
                        .orElseGet(() -> goingOn.followUp(said, said, setting, earlier));
        return meant == null
                ? alone
                : new One(
                        meant.first().intent(),
                        meant.first().slots(),
                        Math.max(CLEARER, alone.confidence()),
                        alone.draft(),
                        alone.ranked());
    }

    private static List<One> sharing(List<One> parts) {
        if (!parts.stream().allMatch(it -> OVER_DAYS.contains(it.intent()))) {
            return parts;
        }
        var slots = Asked.sharing(parts.stream().map(One::slots).toList());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> parts.get(i).with(slots.get(i)))
                .toList();
    }

    private List<One> readCut(Utterance utterance, One whole, Setting setting, @Nullable Question before) {
        var cuts = Halves.cut(utterance.text());
        if (cuts.size() == 1 || isRefused(whole) && !Injected.is(utterance.text())) {
            return List.of(whole);
        }
        var parts = new ArrayList<One>();
        var subject = Slots.NONE;
        for (var cut : cuts) {
            var asked = utterance.text().substring(cut[0], cut[1]);
            if (Injected.is(asked) || cuts.size() > 2 && Halves.isRemark(asked)) {
                continue;
            }
            var said = utterance.said(cut[0], cut[1]);
            if (parts.isEmpty() && isBare(said, setting) && !Halves.goesOn(utterance.text(), cut)) {
                if (cuts.size() == 2) {
                    return List.of(whole);
                }
                subject = readOne(said, setting, before).slots();
                continue;
            }
            var read = parts.isEmpty() ? readOne(said, setting, before) : readNext(said, asked, setting, parts);
            var part =
                    read.with(FollowUp.carry(new Question.Part(read.intent(), subject), read.slots(), read.intent()));
            var isFurther = cuts.size() > 2 || Halves.isFurther(utterance.text(), cut);
            if (part.confidence() < least(part, isFurther ? CLEAR : clear(part, whole))
                    || NO_PART.contains(part.intent())
                    || Halves.isRemark(asked)
                    || Asked.isTold(part.intent(), part.slots())
                    || isMore(utterance.text(), cut, part, parts)) {
                return List.of(whole);
            }
            if (part.intent() != Intent.SMALLTALK && (isFurther || isOther(part, parts))) {
                parts.add(part);
            }
        }
        if (parts.size() == 1
                && cuts.stream().anyMatch(it -> Injected.is(utterance.text().substring(it[0], it[1])))) {
            return parts;
        }
        if (DID_AND_DID.matcher(utterance.text()).find()) {
            parts = new ArrayList<>(sharing(parts));
        }
        var isOne = parts.size() < 2
                || cuts.size() > 2 && !eachAsks(utterance.text(), cuts) && areAlike(parts)
                || isSupposition(utterance.text(), whole, parts);
        return isOne ? List.of(whole) : parts;
    }

    /** What leads up to a question, or points back at it in words that are hardly clear alone, is one with it. */
    private static boolean isMore(String text, int[] cut, One part, List<One> parts) {
        if (parts.isEmpty()) {
            return false;
        }
        var before = text.substring(0, cut[0]);
        if (Halves.isHeaded(text, cut) && !Halves.asks(before)
                || Halves.isLoose(text, cut) && !Halves.asks(before) && Halves.words(before) > FEW) {
            return true;
        }
        return part.intent() != parts.getLast().intent()
                && part.confidence() < SURE
                && POINTS_BACK.matcher(text.substring(cut[0], cut[1])).find();
    }

    /** "Rest of the month, how much will come in?" says first of when or where it asks. */
    private boolean isBare(String said, Setting setting) {
        var part = words.read(said, mending.inDetails(setting.names()));
        return Bare.find(details.read(part, Intent.SALES_REPORT, setting)).isPresent();
    }

    private static boolean isRefused(One whole) {
        return whole.intent() == Intent.OUT_OF_SCOPE && whole.confidence() > 0.8;
    }

    /** Where the whole leaves no doubt, what would make it several things must not either. */
    private static double clear(One part, One whole) {
        return whole.confidence() > CLEARER && part.intent() != whole.intent() ? CLEARER : CLEAR;
    }

    /** Two questions of one kind are most often one, in two halves, unless they ask different things. */
    private static boolean isOther(One part, List<One> parts) {
        return parts.stream().noneMatch(it -> it.intent() == part.intent() && !Asked.differ(it.slots(), part.slots()));
    }

    private static boolean eachAsks(String text, List<int[]> cuts) {
        return cuts.stream().allMatch(it -> Halves.asks(text.substring(it[0], it[1])));
    }

    private static boolean areAlike(List<One> parts) {
        var first = parts.getFirst();
        return parts.stream().allMatch(it -> it.intent() == first.intent() && !Asked.differ(it.slots(), first.slots()));
    }

    /** "Flour up 12%, what must a loaf cost?" supposes and asks: the two are one question. */
    private static boolean isSupposition(String text, One whole, List<One> parts) {
        if (parts.getFirst().intent() == Intent.INVESTMENT
                && COSTED.matcher(text).find()) {
            return true;
        }
        if (SUPPOSES.matcher(text).find() || Halves.tells(text)) {
            return true;
        }
        if (OF_NOW.matcher(text).find()) {
            return false;
        }
        return whole.intent() == Intent.PRICING_WHATIF
                && parts.getFirst().intent() == Intent.PRICING_WHATIF
                && parts.stream().allMatch(it -> OF_PRICES.contains(it.intent()));
    }

    private One readOne(String text, Setting setting, @Nullable Question before) {
        var utterance = words.read(text, mending.inDetails(setting.names()));
        if (before != null) {
            return readAfter(utterance, text, setting, before.parts().getLast());
        }
        var ranked = rank(utterance, setting);
        var best = ranked.getFirst();
        var meant = setsBudget(best.intent(), text) ? Intent.BUDGET_STATUS : best.intent();
        var draft = details.read(utterance, meant, setting);
        var slots = draft.found().slots();
        return new One(intent(meant, slots, utterance.text()), slots, best.probability(), draft, ranked);
    }

    /** A whole question, which may take over what was said in the one before. */
    private One readAfter(Utterance utterance, String text, Setting setting, Question.Part before) {
        var heard = goingOn.heard(utterance, before, setting);
        var ranked = goingOn.list(heard);
        var best = ranked.getFirst();
        var meant = setsBudget(best.intent(), text) ? Intent.BUDGET_STATUS : best.intent();
        var draft = details.read(utterance, meant, setting);
        var said = Leaning.of(before, draft.found().slots(), utterance.text(), setting);
        var slots = meant == Intent.OUT_OF_SCOPE || meant == Intent.SMALLTALK
                ? Slots.NONE
                : goingOn.takingOver(before, heard, said, utterance.text(), meant);
        var turned = meant == before.intent() ? FollowUp.intent(meant, said) : meant;
        var kind = OF_SALES.contains(meant) && OF_SALES.contains(turned) ? turned : meant;
        return new One(intent(kind, slots, utterance.text()), slots, best.probability(), draft, ranked);
    }

    private Slots takingOver(Question.Part before, Utterance utterance, Slots said, Intent intent, Setting setting) {
        var now = Leaning.of(before, said, utterance.text(), setting);
        return goingOn.takingOver(before, goingOn.heard(utterance, before, setting), now, utterance.text(), intent);
    }

    /** A budget of money is no setting, whatever place it is for. */
    private static boolean setsBudget(Intent best, String text) {
        return best == Intent.SETTINGS && SETS_BUDGET.matcher(text).find();
    }

    /** What a customer spent is no expense of the shop's, and what a supplier has had of it no sale. */
    private static Intent intent(Intent best, Slots slots, String text) {
        if (best == Intent.SALES_REPORT
                && slots.has(Slot.SUPPLIER)
                && OUT_OF_US.matcher(text).find()) {
            return Intent.EXPENSE_REPORT;
        }
        var bySomeone = slots.has(Slot.CUSTOMER) && slots.id(Slot.SUPPLIER).isEmpty();
        return bySomeone && (best == Intent.EXPENSE_REPORT || best == Intent.INVESTMENT) ? Intent.CUSTOMER_VALUE : best;
    }

    private static Question several(String text, List<One> parts) {
        var assumptions = parts.stream()
                .flatMap(it -> it.draft().found().assumptions().stream())
                .distinct()
                .toList();
        var confidence = parts.stream().mapToDouble(One::confidence).min().orElse(0);
        return new Question(text, parts.stream().map(One::part).toList(), confidence, assumptions, null);
    }

    /** Intents by falling probability, telling wordings counted in. */
    List<Ranked> rank(Utterance utterance, Setting setting) {
        var probabilities = probabilities(utterance.text());
        if (Injected.is(utterance.text())) {
            favour(probabilities, Intent.OUT_OF_SCOPE, CERTAIN);
        }
        Cue.find(utterance.text())
                .ifPresentOrElse(
                        it -> favour(probabilities, it.intent(), it.decides() ? DECIDING : TELLING),
                        () -> favourBare(probabilities, utterance, setting));
        return ranked(probabilities);
    }

    static List<Ranked> ranked(double[] probabilities) {
        return Stream.of(Intent.values())
                .map(it -> new Ranked(it, probabilities[it.ordinal()]))
                .sorted(Comparator.comparingDouble(Ranked::probability).reversed())
                .toList();
    }

    private void favourBare(double[] probabilities, Utterance utterance, Setting setting) {
        if (utterance.text().length() > Bare.LONGEST) {
            return;
        }
        var draft = details.read(utterance, Intent.SALES_REPORT, setting);
        if (Bare.isPriced(draft)) {
            favour(probabilities, Intent.PRICING_WHATIF, CERTAIN);
            return;
        }
        Bare.find(draft).ifPresent(it -> {
            if (it == Intent.STOCK_LEVEL && Bare.isOpen(draft)) {
                Bare.open(probabilities);
            } else {
                favour(probabilities, it, CERTAIN);
            }
        });
    }

    static void favour(double[] probabilities, Intent intent, double by) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] *= 1 - by;
        }
        probabilities[intent.ordinal()] += by;
    }

    /** Where a word may be misspelt both readings count the same, for it may be a rare one too. */
    private double[] probabilities(String text) {
        var asTyped = model.probabilities(embedder.embed(text), text);
        var mended = mending.forMeaning(text);
        if (mended.equals(text)) {
            return asTyped;
        }
        var asMended = model.probabilities(embedder.embed(mended), mended);
        return IntStream.range(0, asTyped.length)
                .mapToDouble(i -> (asTyped[i] + asMended[i]) / 2)
                .toArray();
    }

    private static Question.@Nullable Clarify unsure(List<Ranked> ranked, String said) {
        var best = ranked.getFirst();
        var isUnsure = best.probability() < UNSURE && ranked.get(1).probability() >= CLOSE * best.probability();
        return isUnsure || mayBeNone(best, ranked.get(1)) ? choices(ranked, said) : null;
    }

    /** Whether words may well ask for nothing of the shop's. */
    private static boolean mayBeNone(Ranked best, Ranked next) {
        return next.intent() == Intent.OUT_OF_SCOPE
                && !CHAT.contains(best.intent())
                && next.probability() >= NEAR * best.probability();
    }

    private static Question.Clarify choices(List<Ranked> ranked, String said) {
        return Choices.among(
                said,
                ranked.stream()
                        .map(Ranked::intent)
                        .filter(it -> !CHAT.contains(it))
                        .limit(3)
                        .toList());
    }
}
