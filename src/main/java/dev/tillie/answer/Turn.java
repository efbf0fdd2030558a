package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.chat.Message;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Setting;
import dev.tillie.question.Slot;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing said, with all there is to read it by.
 *
 * @param tap what the tapped button stands for; null where words were typed
 * @param text the words to read: the tap's, or what was typed, completed where figures had been asked for
 * @param completes whether it gives figures that had been asked for
 * @param isAsked whether somebody asked it in a conversation, rather than it being rehearsed or said unasked
 */
record Turn(
        Message message,
        Instant now,
        ThreadState state,
        @Nullable Tap tap,
        String text,
        boolean completes,
        boolean isAsked,
        Shop shop,
        Moment moment,
        Audience audience,
        Ledger ledger) {
    /** Who sits at the machine itself, by the name they have in the record, and by the outbox's key. */
    static final String THE_OWNER = "the owner";

    static final String AT_THE_MACHINE = "web:owner";

    /** By whose key the outbox knows who said something. */
    static String recipient(Message message) {
        return message.user() == null ? AT_THE_MACHINE : message.user();
    }

    private static final Pattern LEANS =
            Pattern.compile("(?:the same|same|that|this|it|by|and|but|only|for|in)\\b", Pattern.CASE_INSENSITIVE);

    /** The same with other words, typed; those that don't lean on the last answer are read as the first of a talk. */
    Turn saying(String words) {
        var before = LEANS.matcher(words).lookingAt() ? state : ThreadState.NEW;
        return new Turn(message, now, before, null, words, false, isAsked, shop, moment, audience, ledger);
    }

    Setting setting() {
        return moment.setting(shop, ledger);
    }

    /** What it follows: the answer a tapped button stands under, else what was asked last. */
    @Nullable
    Question before() {
        return tap != null && tap.about() != null ? tap.before() : state.question();
    }

    Asked asked(Question.Part part) {
        return new Asked(
                text,
                part.intent(),
                part.slots(),
                shop,
                moment.now(),
                moment.today(),
                audience,
                ledger,
                state.shown(),
                state.carried());
    }

    /** The question that a tap amounts to which is done rather than read. */
    Question done(TapTopic topic) {
        return new Question(message.text(), List.of(topic.part(text)), 1, List.of(), null);
    }

    /** Who says it, for the record. */
    String who() {
        return message.user() == null ? THE_OWNER : message.user();
    }

    static boolean isSubscribing(Question question) {
        return question.first()
                .slots()
                .text(Slot.ACTION)
                .filter("subscribe"::equals)
                .isPresent();
    }

    /** A "thanks" in between, or a wish to be told again, does not end what the talk is about, unless it is of wishes. */
    Question kept(Question question) {
        var last = state.question();
        return last != null
                        && (question.first().intent() == Intent.SMALLTALK
                                || isSubscribing(question) && !isSubscribing(last))
                ? last
                : question;
    }
}
