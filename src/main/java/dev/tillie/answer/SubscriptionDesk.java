package dev.tillie.answer;

import dev.tillie.answer.Wish.Where;
import dev.tillie.books.Shop;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes wishes to be told again and again: shown first, kept by a yes, listed, changed and stopped in words. */
final class SubscriptionDesk {
    private static final Set<Intent> NO_ANSWER =
            Set.of(Intent.SETTINGS, Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE);
    private static final String EXAMPLES =
            "Say, for example: “tell me every Monday what to reorder”, or “ping me if oat milk" + " drops below 20”.";

    private final SubscriptionBook book;
    private final SubscriptionTaps taps;
    private final SubscriptionChanges changes;
    private final Topics topics;
    private final Reader reader;

    SubscriptionDesk(SubscriptionBook book, Topics topics, Reader reader) {
        this.book = book;
        this.topics = topics;
        this.reader = reader;
        taps = new SubscriptionTaps(book);
        changes = new SubscriptionChanges(book);
    }

    /** "If it ever drops under 2" is of what was just talked of. */
    private static final Pattern OF_IT = Pattern.compile(
            "(?i)\\b(?:if|when(?:ever)?|once|as soon as) (?:it|its|it['’]s|they|they['’]re|those|these)\\b(?! (?:is|are)? ?(?:closing|opening|time|opens?|closes?|pays?|paid)\\b)");

    /** @param question how it is told to scripts */
    record Done(Question question, Draft draft) {}

    /** Whether only a button may say so. */
    static boolean isTap(String words) {
        return words.startsWith(SubscriptionTaps.START) || words.startsWith(SubscriptionMail.SAY);
    }

    /** Whether words are a wish that nothing else should be made of. */
    static boolean isWish(String said, ThreadState state, Shop shop) {
        return WishWords.find(said, shop.weekStart(), answered(state).isPresent(), false)
                .isPresent();
    }

    /** Empty where it is no matter of subscriptions. */
    Optional<Done> answer(Turn turn, Function<String, Question> reading) {
        if (turn.text().startsWith(SubscriptionTaps.START)) {
            return Optional.of(done(turn, taps.answer(turn), null));
        }
        if (turn.tap() != null && turn.tap().as() != null) {
            return Optional.empty();
        }
        var person = Turn.recipient(turn.message());
        var pending = pending(turn.state());
        var isTalkedOf = pending.isPresent() || changes.isShown(turn.state().shown());
        return WishWords.find(
                        turn.text(),
                        turn.shop().weekStart(),
                        answered(turn.state()).isPresent(),
                        isTalkedOf)
                .flatMap(it ->
                        answer(it, turn, person, pending, reading).map(draft -> done(turn, draft, before(it, turn))));
    }

    private Optional<Draft> answer(
            Wish wish, Turn turn, String person, Optional<Subscription> pending, Function<String, Question> reading) {
        return switch (wish) {
            case Wish.Send send -> Optional.of(send(send, turn, person, reading));
            case Wish.Watch watch -> Optional.of(watch(watch, turn, person));
            case Wish.WatchOther _ -> Optional.of(cannotWatch());
            case Wish.ListAll _ -> Optional.of(SubscriptionList.of(book.list(person), turn));
            case Wish.Move move
            when pending.isPresent() && move.which() instanceof Wish.Which.It ->
                Optional.ofNullable(SubscriptionChanges.moved(pending.get(), move))
                        .map(it -> propose(it, turn));
            case Wish.Shift shift
            when pending.isPresent() && shift.which() instanceof Wish.Which.It ->
                Optional.ofNullable(SubscriptionChanges.shifted(pending.get(), shift))
                        .map(it -> propose(it, turn));
            case Wish.Stop _, Wish.Move _, Wish.Shift _, Wish.Pause _, Wish.Resume _ ->
                book.list(person).isEmpty() || !changes.isMeant(Objects.requireNonNull(wish.changed()), person)
                        ? Optional.empty()
                        : Optional.of(changes.answer(wish, turn, person, reader));
        };
    }

    /** The wish before, of which one that changes it takes over the rest; else what "it" may be. */
    private static @Nullable Question before(Wish wish, Turn turn) {
        var last = turn.state().question();
        var isOther = wish instanceof Wish.Stop || wish instanceof Wish.Pause || wish instanceof Wish.Resume;
        if (wish.changed() != null && !isOther && last != null && Turn.isSubscribing(last)) {
            return last;
        }
        return OF_IT.matcher(turn.text()).find() ? answered(turn.state()).orElse(null) : null;
    }

    /** Told with all that was said of it: the goods, the mark and the time. */
    private Done done(Turn turn, Draft draft, @Nullable Question before) {
        var text = turn.text();
        var said = isTap(text)
                ? Slots.NONE
                : reader.readAs(Intent.SETTINGS, text, turn.setting(), before)
                        .first()
                        .slots();
        var part = new Question.Part(Intent.SETTINGS, said.with(Slot.ACTION, "subscribe"));
        return new Done(new Question(turn.message().text(), List.of(part), 1, List.of(), null), draft);
    }

    /** What was proposed and not yet answered. */
    private static Optional<Subscription> pending(ThreadState state) {
        return state.choice().isEmpty()
                ? Optional.empty()
                : state.findTap(state.choice().getFirst())
                        .map(Tap::say)
                        .filter(it -> it.startsWith(SubscriptionTaps.PUT))
                        .map(SubscriptionTaps::subscription);
    }

    /** The question that the last answer was to. */
    private static Optional<Question> answered(ThreadState state) {
        return Optional.ofNullable(state.question())
                .filter(it -> !NO_ANSWER.contains(it.first().intent()));
    }

    private Draft send(Wish.Send wish, Turn turn, String person, Function<String, Question> reading) {
        var how = wish.how();
        if (how == null) {
            return Draft.of("How often shall I send it?")
                    .line("Every hour, day, weekday, week or month; say at what time, or I take 8:00.")
                    .follow("Every Monday", "send me " + about(wish) + " every Monday")
                    .follow("Every morning", "send me " + about(wish) + " every morning")
                    .follow("Every month", "send me " + about(wish) + " on the 1st of every month")
                    .kind(Reply.Kind.CLARIFY)
                    .withoutRecords();
        }
        var rhythm = how.rhythm();
        if (rhythm == null) {
            return Draft.of(how.cannot())
                    .follow("Every day", "send me " + about(wish) + " every day")
                    .follow("Every Monday", "send me " + about(wish) + " every Monday")
                    .withoutRecords();
        }
        var question = wish.about().isEmpty() ? answered(turn.state()) : Optional.of(reading.apply(wish.about()));
        if (question.isEmpty()) {
            return Draft.of("What shall I send you " + rhythm.say() + "?")
                    .line(EXAMPLES)
                    .kind(Reply.Kind.CLARIFY)
                    .withoutRecords();
        }
        var clarify = question.get().clarify();
        if (clarify != null) {
            return askBack(clarify, rhythm);
        }
        return NO_ANSWER.contains(question.get().first().intent())
                ? Draft.of("I don’t know what to send: “" + wish.about() + "” is no question I have an answer to.")
                        .line(EXAMPLES)
                        .withoutRecords()
                : propose(
                        turn,
                        person,
                        wish.to(),
                        question.get(),
                        SubjectWords.of(question.get(), turn.ledger()),
                        rhythm,
                        null);
    }

    private static String about(Wish.Send wish) {
        return wish.about().isEmpty() ? "this" : wish.about();
    }

    private static Draft askBack(Question.Clarify clarify, Rhythm rhythm) {
        var draft = Draft.of(clarify.ask()).kind(Reply.Kind.CLARIFY).withoutRecords();
        clarify.choices().forEach(it -> draft.follow(it.label(), "send me " + rhythm.say() + ": " + it.say()));
        return draft;
    }

    private Draft watch(Wish.Watch wish, Turn turn, String person) {
        var scene = Scene.of(turn);
        var asked = scene.asked(turn.text(), new Question.Part(Intent.SETTINGS, Slots.NONE), Audience.OWNER);
        var watched = new WatchReading(
                        topics.gauges(),
                        (intent, words) ->
                                topics.named(reader.readAs(intent, words, turn.setting(), null), null, turn.ledger()))
                .find(wish, asked, answered(turn.state()));
        return watched.map(it -> propose(
                        turn, person, wish.to(), it.question(), it.mark().subject(), null, it.mark()))
                .orElseGet(SubscriptionDesk::cannotWatch);
    }

    private static Draft cannotWatch() {
        return Draft.of("I can’t watch that: I can only watch a number that the books tell.")
                .line("That is " + WatchReading.plain() + ".")
                .line("“Ping me if oat milk drops below 20”, say, or “warn me if cash goes below 2,000”.")
                .withoutRecords();
    }

    private Draft propose(
            Turn turn,
            String person,
            Where where,
            Question question,
            String says,
            @Nullable Rhythm rhythm,
            @Nullable Mark mark) {
        var place = place(where, turn);
        var recipient = recipient(where, turn, person);
        if (recipient.isEmpty() && isForAll(question, turn)) {
            return Draft.of("I can’t reach " + place + " from here.")
                    .line(
                            "In Slack, pick the channel as you type its #; or ask me in the channel itself: “send this here"
                                    + " every Monday”.")
                    .withoutRecords();
        }
        return propose(
                new Subscription(
                        "sub-" + UUID.randomUUID().toString().substring(0, 13),
                        person,
                        recipient.orElse(""),
                        place,
                        question,
                        turn.moment().today(),
                        says,
                        rhythm,
                        mark,
                        null,
                        true),
                turn);
    }

    /** Whether everybody may have the answer; where not, that is what is to be said first. */
    private boolean isForAll(Question question, Turn turn) {
        return book.answer(question, Scene.of(turn), Audience.SHOP_FLOOR).kind != Reply.Kind.REFUSED;
    }

    /** Its name alone does not say which channel it is, and who reads along there. */
    private static Optional<String> recipient(Where where, Turn turn, String person) {
        var channel = turn.message().channel();
        return switch (where) {
            case Where.Person _ -> Optional.of(person);
            case Where.Here _ -> Optional.of(channel == null ? person : SubscriptionBook.channel(person, channel));
            case Where.Channel it ->
                it.id().isEmpty() ? Optional.empty() : Optional.of(SubscriptionBook.channel(person, it.id()));
        };
    }

    private static String place(Where where, Turn turn) {
        return switch (where) {
            case Where.Person _ -> "";
            case Where.Here _ -> turn.message().channel() == null ? "" : "this channel";
            case Where.Channel it -> "#" + it.name();
        };
    }

    private Draft propose(Subscription wanted, Turn turn) {
        return new Proposal(book, turn).of(wanted);
    }
}
