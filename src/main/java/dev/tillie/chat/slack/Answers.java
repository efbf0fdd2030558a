package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.chat.slack.Card.Asking;
import dev.tillie.chat.slack.Card.Does;
import dev.tillie.chat.slack.Card.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers questions: who asks and who reads along, the one reply, and what is remembered of it. */
final class Answers {
    private static final long SECONDS_A_DAY = 86_400;

    private final Poster poster;
    private final Cards cards;

    Answers(Poster poster, Cards cards) {
        this.poster = poster;
        this.cards = cards;
    }

    /**
     * Something asked, wherever it was.
     *
     * @param channel it was said in
     * @param asked the message that asks; empty where there is none
     * @param button the id of the words of a button; null where words were typed
     * @param foreign whether people of other companies read along
     */
    record Ask(
            String channel,
            String user,
            String words,
            String conversation,
            String asked,
            @Nullable String button,
            boolean foreign) {}

    /**
     * Answers a question, or answers it anew where it was edited.
     *
     * @param working ends when no sign of work can come any more
     */
    void answer(Workspace workspace, Incoming.Question question, CompletableFuture<Void> working) throws SlackProblem {
        var before = cards.findAnswer(workspace.team(), question.channel(), question.message());
        var card = before.flatMap(cards::find);
        var isSaid = card.filter(it -> !it.messages().isEmpty()).isPresent();
        if (isSaid && (!question.edited() || card.get().asking().question().equals(question.text()))) {
            return;
        }
        var ask = new Ask(
                question.channel(),
                question.user(),
                question.text(),
                conversation(workspace, question),
                question.message(),
                null,
                question.foreign());
        var editing = card.map(Card::messages).orElse(List.of());
        var place = Place.thread(question.channel(), question.root());
        var reply = respond(workspace, ask);
        working.join();
        var _ = say(workspace, place, ask, reply, before.orElseGet(cards::newKey), editing);
        Uploads.delete(workspace, card.map(it -> it.shown().files()).orElse(List.of()));
    }

    /** In a direct message a day's questions follow one another whether they stand in threads or not. */
    private String conversation(Workspace workspace, Incoming.Question question) {
        var under = question.thread().isEmpty()
                ? Optional.<Card>empty()
                : cards.findAnswer(workspace.team(), question.channel(), question.thread())
                        .or(() -> cards.findSaid(workspace.team(), question.channel(), question.thread()))
                        .flatMap(cards::find);
        return under.map(it -> it.asking().conversation())
                .orElseGet(() -> conversation(
                        workspace,
                        question.channel(),
                        question.isDirect() && question.thread().isEmpty() ? day(question) : question.root()));
    }

    /** Nobody follows up today on what they asked yesterday. */
    private static String day(Incoming.Question question) {
        var seconds = question.message().replaceFirst("\\..*", "");
        return "day-" + (seconds.matches("\\d{1,12}") ? Long.parseLong(seconds) / SECONDS_A_DAY : 0);
    }

    static String conversation(Workspace workspace, String channel, String thread) {
        return "slack:" + workspace.team() + "/" + channel + "/" + thread;
    }

    /** The reply to somebody, given who they are and who reads along. */
    Reply respond(Workspace workspace, Ask ask) {
        var directory = workspace.directory();
        if (directory.person(ask.user()).outside()) {
            return Replies.guest();
        }
        var room = ask.foreign() ? Room.OUTSIDE : directory.room(ask.channel());
        if (room == Room.OUTSIDE) {
            return Replies.outside();
        }
        // what somebody may see is settled before it is asked for
        var _ = directory.standing(ask.user());
        return workspace
                .office()
                .responder()
                .respond(new Message(
                        ask.words().isBlank() && ask.button() == null ? "help" : ask.words(),
                        ask.conversation(),
                        directory.key(ask.user()),
                        room == Room.PRIVATE ? null : ask.channel(),
                        null,
                        ask.button()));
    }

    /** Says a reply and remembers it. */
    Card say(Workspace workspace, Place place, Ask ask, Reply reply, String key, List<String> editing)
            throws SlackProblem {
        return say(workspace, place, reply, key, card(workspace, place, ask, reply), editing);
    }

    /** Remembers a reply that is shown in App Home; the buttons to show with it, or null. */
    @Nullable
    JsonObject remember(Workspace workspace, Ask ask, Reply reply) {
        var key = cards.homeKey(workspace.team(), ask.user());
        var card = card(workspace, Place.onlyFor(""), ask, reply);
        cards.keep(workspace.team(), key, card);
        return Poster.actions(key, card);
    }

    private static Card card(Workspace workspace, Place place, Ask ask, Reply reply) {
        var asking = new Asking(
                ask.conversation(),
                ask.user(),
                ask.asked(),
                ask.words(),
                reply.reading().intent());
        return Card.of(place, asking, offers(workspace, ask.user(), reply));
    }

    Card say(Workspace workspace, Place place, Reply reply, String key, Card card, List<String> editing)
            throws SlackProblem {
        // kept before it is shown, as a tap may come at once
        cards.keep(workspace.team(), key, card);
        var said = poster.say(workspace, place, reply, key, card, editing);
        cards.keep(workspace.team(), key, said);
        return said;
    }

    private static List<Offer> offers(Workspace workspace, String user, Reply reply) {
        var offers = new ArrayList<Offer>();
        reply.buttons().forEach(it -> offers.add(new Offer(Does.SAY, it.id(), it.label())));
        Forms.forAction(String.valueOf(reply.reading().slots().get("action")))
                .filter(_ -> reply.kind() != Reply.Kind.REFUSED
                        && workspace.directory().isTrusted(user))
                .ifPresent(it -> offers.add(new Offer(Does.OPEN, it.name(), it.label())));
        return offers;
    }
}
