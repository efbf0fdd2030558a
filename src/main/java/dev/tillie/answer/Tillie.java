package dev.tillie.answer;

import dev.tillie.books.BankHolidays;
import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Responder;
import dev.tillie.imports.Importer;
import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.store.ChangeRefused;
import dev.tillie.store.Corrections;
import dev.tillie.store.Database;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Subscriptions;
import dev.tillie.store.Threads;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a message: reads it, lets the topic it belongs to answer, and remembers the conversation. */
public final class Tillie implements Responder, AutoCloseable {
    private static final int LONGEST_MESSAGE = 4_000;
    private final Shop shop;
    private final Database database;
    private final TurnReader reader;
    private final InquiryReader inquiries;
    private final CorrectionDesk corrections;
    private final Records records;
    private final Threads threads;
    private final People people;
    private final Topics topics;
    private final SubscriptionDesk subscriptions;
    private final SubscriptionMail mail;
    private final Rewording rewording;
    private final Clock clock;

    public Tillie(Database database, long businessId, Shop shop, Reader reader, Clock clock) {
        this(database, businessId, shop, reader, clock, Taught.NOTHING, LanguageHelp.NONE);
    }

    /**
     * @param taught what people said of earlier answers, so that no mistake is made twice
     * @param help of a language model, where there is one
     */
    public Tillie(
            Database database,
            long businessId,
            Shop shop,
            Reader reader,
            Clock clock,
            Taught taught,
            LanguageHelp help) {
        this.database = database;
        rewording = help.rewording();
        this.shop = shop;
        this.clock = clock;
        records = new Records(database, businessId);
        threads = new Threads(database, businessId);
        people = new People(database, businessId);
        topics = new Topics(database, businessId, shop);
        this.reader = new TurnReader(topics, reader, taught, help.opinion());
        inquiries = new InquiryReader(this.reader, reader);
        corrections = new CorrectionDesk(
                new Corrections(database, businessId),
                new WrongAnswer(reader, new Importer(database, businessId, shop)),
                taught);
        var book = new SubscriptionBook(new Subscriptions(database, businessId), people, topics);
        subscriptions = new SubscriptionDesk(book, topics, reader);
        mail = new SubscriptionMail(book);
    }

    /**
     * Gets ready to answer at once: the names are read before this returns; a question of each kind is answered in the
     * background, shortly after and again whenever the books have changed, so that the owner's first does not wait for
     * what all of its kind need.
     */
    public void warmUp() {
        var ledger = records.ledger();
        if (!ledger.isEmpty()) {
            ledger.names();
        }
        var rehearsal = new Rehearsal(question -> answer(Message.of(question, ""), null));
        rehearsal.startSoon();
        var foresight = records.foresight(shop, clock);
        foresight.onNews(rehearsal);
        foresight.start();
    }

    @Override
    public Reply respond(Message message) {
        return respond(message, null);
    }

    /** How a message would be understood, without answering or remembering it. */
    public Reading read(Message message) {
        var now = message.at() != null ? message.at() : clock.instant();
        return Readings.of(reader.read(turn(message, now, ThreadState.NEW, null, false)));
    }

    /**
     * Says something unasked: the answer to a question asked on somebody's behalf, with the buttons that go with it.
     *
     * @param message with the words of a {@link Notice}, and whom it is for
     */
    public Reply tell(Message message) {
        return tell(message, "");
    }

    /**
     * As {@link #tell(Message)}, with the buttons every ping has.
     *
     * @param about the key of the {@link Notice}
     */
    public Reply tell(Message message, String about) {
        return respond(message, about);
    }

    /** @param about the key of what is told unasked, empty for none that has buttons; null for an answer */
    private Reply respond(Message message, @Nullable String about) {
        try {
            var reply = answer(message, about);
            return about == null ? rewording.of(reply) : reply;
        } catch (RuntimeException | StackOverflowError | ExceptionInInitializerError | NoClassDefFoundError failure) {
            return Asides.apology(failure);
        }
    }

    /** Looks something up: a question answered as ever, except that nothing is changed, remembered or offered to do. */
    public Reply look(Inquiry inquiry) {
        try {
            var reply = database.reading(() -> answer(inquiry));
            return reply.kind() == Reply.Kind.CONFIRM ? Asides.onlyLooks() : reply;
        } catch (ChangeRefused change) {
            return Asides.onlyLooks();
        } catch (RuntimeException | StackOverflowError | ExceptionInInitializerError | NoClassDefFoundError failure) {
            return Asides.apology(failure);
        }
    }

    private Reply answer(Inquiry inquiry) {
        var audience = inquiry.standing() == Standing.STAFF ? Audience.SHOP_FLOOR : Audience.OWNER;
        var turn = turn(inquiry.words(), before(inquiry, audience), audience);
        if (SubscriptionDesk.isWish(turn.text(), turn.state(), shop)) {
            return Asides.onlyLooks();
        }
        var question = inquiries.read(inquiry, turn);
        var draft = InquiryReader.findUnknownDays(inquiry, question)
                .map(Asides::unknownDays)
                .orElseGet(() -> draft(turn, question));
        return finish(question, draft, turn);
    }

    private ThreadState before(Inquiry inquiry, Audience audience) {
        return inquiry.before().isBlank()
                ? ThreadState.NEW
                : ThreadState.NEW.after(
                        reader.read(turn(inquiry.before(), ThreadState.NEW, audience)), Map.of(), List.of());
    }

    /** Words said in no conversation. */
    private Turn turn(String said, ThreadState state, Audience audience) {
        var words = words(said, false);
        var now = clock.instant();
        var ledger = records.ledger();
        var moment = Moment.of(now, shop, ledger);
        return new Turn(Message.of(words, ""), now, state, null, words, false, false, shop, moment, audience, ledger);
    }

    /** What the owner should know at this moment without having asked, the weightiest first. */
    public List<Notice> listNotices(Instant now) {
        var ledger = records.ledger();
        return topics.look(Lookout.asked(shop, Moment.of(now, shop, ledger), ledger)).stream()
                .sorted(Comparator.comparingDouble(Notice::weight).reversed())
                .toList();
    }

    /** What kind of day it is where the shop is, as {@code SUNDAY}, {@code holidays}, {@code closed}. */
    public Set<String> listDayKinds(Instant now) {
        var day = shop.dayOf(now);
        var kinds = new HashSet<String>();
        kinds.add(day.getDayOfWeek().name());
        if (BankHolidays.isOne(day, shop.country())) {
            kinds.add(Hush.HOLIDAYS);
        }
        if (topics.isClosed(day, records.ledger())) {
            kinds.add(Hush.CLOSED);
        }
        return kinds;
    }

    /** What somebody asked to be told and that is due at this moment, or was lately and is still of use. */
    public List<Subscribed> listSubscribed(Instant now) {
        var ledger = records.ledger();
        return mail.listDue(new Scene(shop, Moment.of(now, shop, ledger), ledger), now);
    }

    /** The summary of the morning that a moment belongs to, of use until its evening. */
    public Notice summary(Instant now) {
        var day = shop.dayOf(now);
        return Lookout.summary(day, day.plusDays(1).atStartOfDay(shop.zone()).toInstant());
    }

    /** Whether the summary of the morning has anything to say; after a closed day with nothing to do it has not. */
    public boolean hasNews(Instant now) {
        var ledger = records.ledger();
        return topics.hasNews(Lookout.asked(shop, Moment.of(now, shop, ledger), ledger));
    }

    /**
     * The summary of the seven days before a day.
     *
     * @param until when it is of no use any more
     */
    public static Notice weekSummary(LocalDate day, Instant until) {
        return Lookout.weekly(day, until);
    }

    /** The summary of the month before a day's. */
    public static Notice monthSummary(LocalDate day, Instant until) {
        return Lookout.monthly(day, until);
    }

    private Reply answer(Message message, @Nullable String about) {
        var now = message.at() != null ? message.at() : clock.instant();
        var state = message.thread().isEmpty()
                ? ThreadState.NEW
                : threads.find(message.thread(), now).map(ThreadState::of).orElse(ThreadState.NEW);
        var tap = message.button() == null ? Decision.find(message.text(), state) : state.findTap(message.button());
        return message.button() != null && tap.isEmpty()
                ? Asides.forgotten()
                : answer(turn(message, now, state, tap.orElse(null), about != null), about == null ? "" : about);
    }

    private Turn turn(Message message, Instant now, ThreadState state, @Nullable Tap tap, boolean unasked) {
        var typed = state.question() == null
                ? message.text()
                : Objection.findMeant(message.text()).orElse(message.text());
        var words = words(tap == null ? typed : tap.say(), unasked || tap != null);
        var said = unasked || tap != null
                ? words
                : topics.asPingTap(words, state, Turn.recipient(message), now).orElse(words);
        var completes = tap == null && AskedBack.isAnswer(said, state) && !SubscriptionDesk.isWish(said, state, shop);
        var ledger = records.ledger();
        return new Turn(
                message,
                now,
                state,
                tap,
                completes ? AskedBack.complete(said, state) : said,
                completes,
                !unasked && !message.thread().isEmpty(),
                shop,
                Moment.of(now, shop, ledger),
                audience(message),
                ledger);
    }

    private Reply answer(Turn turn, String about) {
        var objection = corrections.answer(turn, words -> reader.read(turn.saying(words)));
        if (objection.isPresent()) {
            return finish(objection.get().question(), objection.get().draft(), turn);
        }
        var subscribed = SubscriptionMail.isMeant(turn.text())
                ? Optional.of(mail.say(turn))
                : subscriptions.answer(turn, words -> reader.read(turn.saying(words)));
        if (subscribed.isPresent()) {
            return finish(subscribed.get().question(), subscribed.get().draft(), turn);
        }
        var done = topics.findTap(turn.text());
        var question = done.map(turn::done).orElseGet(() -> reader.read(turn));
        var draft = done.map(it -> told(it, turn, question)).orElseGet(() -> draft(turn, question));
        if (draft.kind == Reply.Kind.ANSWER) {
            topics.offerNickname(draft, turn);
        }
        if (!about.isEmpty()) {
            topics.addPingButtons(draft, about, turn.asked(question.parts().getLast()));
        }
        return finish(question, draft, turn);
    }

    private Reply finish(Question question, Draft draft, Turn turn) {
        if (draft.kind == Reply.Kind.ANSWER) {
            var answered = question.parts().getLast();
            question.others().forEach(it -> draft.change(it.label(), new Tap(it.say(), answered, it.as())));
        }
        var followUps = new FollowUps(draft.followUps);
        remember(turn, question, draft, followUps);
        return finish(question, draft, followUps, turn.moment(), turn.ledger());
    }

    private void remember(Turn turn, Question question, Draft draft, FollowUps followUps) {
        var thread = turn.message().thread();
        if (!thread.isEmpty()) {
            var kept = turn.kept(question);
            var before = turn.state();
            var talked = new Talked(
                    Shown.in(draft, question, turn.ledger()),
                    Shown.offered(draft, question, turn.ledger()),
                    List.of(),
                    turn.now());
            var state = before.after(kept, followUps.taps(), draft.shown)
                    .talking(talked, kept == before.question() ? null : before.question())
                    .open(draft.asksForFigures)
                    .choosing(draft.kind == Reply.Kind.ANSWER ? List.of() : followUps.choice())
                    .carrying(
                            draft.carried, Carried.isSameMatter(question.first().intent()));
            threads.save(thread, state.toJson(), turn.now());
            topics.keep(draft);
            corrections.learn(turn, question, draft);
        }
    }

    /** How the shop works, what is fraud and what is planned is for the owner to say, whoever taps. */
    private static Draft told(TapTopic done, Turn turn, Question question) {
        return done.isOwners() && turn.audience() != Audience.OWNER
                ? Refusals.settings()
                : done.answer(turn.text(), turn.asked(question.first()), turn.who(), turn.now());
    }

    private Draft draft(Turn turn, Question question) {
        // the names to choose from are names too
        return question.clarify() != null && question.parts().stream().allMatch(turn.audience()::mayAsk)
                ? clarify(question.clarify()).about(question.parts().getLast())
                : topics.answer(question, turn::asked);
    }

    private String words(String said, boolean tapped) {
        var text = said.strip();
        // what only a button may say, and nothing at all, get the tour
        return text.isEmpty() || (!tapped && (topics.findTap(text).isPresent() || SubscriptionDesk.isTap(text)))
                ? "help"
                : text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
    }

    private Audience audience(Message message) {
        var isOwner = people.roleOf(message.user()) != Role.STAFF;
        return isOwner && message.channel() == null ? Audience.OWNER : Audience.SHOP_FLOOR;
    }

    private static Draft clarify(Question.Clarify clarify) {
        var draft = Draft.of(clarify.ask()).kind(Reply.Kind.CLARIFY).withoutRecords();
        clarify.choices().forEach(it -> draft.follow(it.label(), Tap.of(it)));
        return draft;
    }

    private Reply finish(Question question, Draft draft, FollowUps followUps, Moment moment, Ledger ledger) {
        // what a talk carried over would tell what is held back
        var isRefused = draft.kind == Reply.Kind.REFUSED;
        var assumptions = new ArrayList<>(isRefused ? List.<String>of() : question.assumptions());
        assumptions.addAll(moment.assumptions());
        assumptions.addAll(draft.assumptions);
        return new Reply(
                isRefused ? Readings.ofKinds(question) : Readings.of(question),
                draft.headline,
                draft.lines,
                draft.table,
                draft.charts,
                followUps.buttons(),
                assumptions,
                Footing.of(draft, ledger, shop, assumptions),
                ledger.span().map(Period::to).orElse(null),
                draft.kind,
                draft.workbook);
    }

    /** Forgets a question that was deleted; what else was said in its conversation stays. */
    public void forget(String thread, String words) {
        var now = clock.instant();
        var state = threads.find(thread, now).map(ThreadState::of).orElse(ThreadState.NEW);
        var last = state.question();
        if (last != null && last.said().equals(words.strip())) {
            threads.save(thread, state.withoutQuestion().toJson(), now);
        }
    }

    /** Stops what goes on beside the questions; the database is its opener's to close. */
    @Override
    public void close() {
        records.stop();
    }

    /** The moment now, for callers that need the same clock. */
    public Instant now() {
        return clock.instant();
    }
}
