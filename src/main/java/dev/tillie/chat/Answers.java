package dev.tillie.chat;

import dev.tillie.chat.Card.Asking;
import dev.tillie.chat.Card.Does;
import dev.tillie.chat.Card.Offer;
import dev.tillie.chat.Speaker.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers questions: who asks and who reads along, the one reply, and what is remembered of it. */
public final class Answers<P extends Premises> {
    private final Speaker<P> speaker;
    private final Cards cards;

    public Answers(Speaker<P> speaker, Cards cards) {
        this.speaker = speaker;
        this.cards = cards;
    }

    /**
     * Answers a question, or answers it anew where it was edited.
     *
     * @param beforeSaying takes the signs of work away, so that none comes after the answer
     */
    public void answer(P premises, Place place, Ask ask, boolean edited, Runnable beforeSaying) throws NotSaid {
        var before = cards.findAnswer(premises.team(), ask.channel(), ask.asked());
        var card = before.flatMap(cards::find);
        var isSaid = card.filter(it -> !it.messages().isEmpty()).isPresent();
        if (isSaid && (!edited || card.get().asking().question().equals(ask.words()))) {
            return;
        }
        var editing = card.map(Card::messages).orElse(List.of());
        var reply = respond(premises, ask);
        beforeSaying.run();
        var _ = say(premises, place, ask, reply, before.orElseGet(cards::newKey), editing);
        speaker.discard(premises, card.map(it -> it.shown().files()).orElse(List.of()));
    }

    /**
     * The conversation that a message belongs to: that of the answer it stands under.
     *
     * @param thread the message it stands under; empty for none
     * @param otherwise names the conversation where nothing is known under it
     */
    public String conversation(P premises, String channel, String thread, String otherwise) {
        var under = thread.isEmpty()
                ? java.util.Optional.<Card>empty()
                : cards.findAnswer(premises.team(), channel, thread)
                        .or(() -> cards.findSaid(premises.team(), channel, thread))
                        .flatMap(cards::find);
        return under.map(it -> it.asking().conversation()).orElseGet(() -> premises.conversation(channel, otherwise));
    }

    /** The reply to somebody, given who they are and who reads along. */
    public Reply respond(P premises, Ask ask) {
        var audience = premises.audience();
        if (audience.isOutside(ask.user())) {
            return Replies.guest();
        }
        var room = room(audience, ask);
        if (room == Room.OUTSIDE) {
            return Replies.outside();
        }
        // what somebody may see is settled before it is asked for
        var _ = audience.standing(ask.user());
        return premises.office()
                .responder()
                .respond(new Message(
                        ask.words().isBlank() && ask.button() == null ? "help" : ask.words(),
                        ask.conversation(),
                        audience.key(ask.user()),
                        room == Room.PRIVATE ? null : ask.channel(),
                        null,
                        ask.button()));
    }

    private static Room room(Audience audience, Ask ask) {
        if (ask.foreign()) {
            return Room.OUTSIDE;
        }
        return ask.channel().isEmpty() ? Room.PRIVATE : audience.room(ask.channel());
    }

    /** Answers where nothing was said before, and remembers it. */
    public Card say(P premises, Place place, Ask ask) throws NotSaid {
        return say(premises, place, ask, respond(premises, ask), cards.newKey(), List.of());
    }

    /** Says a reply and remembers it. */
    public Card say(P premises, Place place, Ask ask, Reply reply, String key, List<String> editing) throws NotSaid {
        return say(premises, place, reply, key, card(premises, place, ask, reply), editing);
    }

    public Card say(P premises, Place place, Reply reply, String key, Card card, List<String> editing) throws NotSaid {
        // kept before it is shown, as a tap may come at once
        cards.keep(premises.team(), key, card);
        var said = speaker.say(premises, place, reply, key, card, editing);
        cards.keep(premises.team(), key, said);
        return said;
    }

    /**
     * Says something unasked to somebody alone or in a channel of the business's own people, or changes what was said about the same thing. Where a try before may
     * have arrived, the platform is asked for it first.
     */
    public void tell(P premises, String user, Matter matter, Function<String, Reply> words) throws NotSaid {
        if (premises.isChannel(user) && premises.audience().room(user) == Room.OUTSIDE) {
            throw new Overheard();
        }
        var conversation = premises.conversation(user, "unasked");
        var mark = new Mark(cards.steadyKey(premises.team(), matter.about(), user), matter.version());
        var before = findBefore(premises, user, matter, mark);
        var reply = words.apply(conversation);
        var ask = Ask.of("", user, "", conversation);
        try {
            tell(premises, ask, reply, mark, before);
        } catch (NotSaid e) {
            if (before.messages().isEmpty() || !e.isMessageGone()) {
                throw e;
            }
            tell(premises, ask, reply, mark, Found.NOTHING);
        }
    }

    private Found findBefore(P premises, String user, Matter matter, Mark mark) throws NotSaid {
        var since = matter.maybeSaidSince();
        var found = since == null ? Found.NOTHING : speaker.findMarked(premises, user, mark, since);
        return found.messages().isEmpty()
                ? cards.find(mark.key())
                        .map(it -> new Found(it.channel(), it.messages()))
                        .orElse(Found.NOTHING)
                : found;
    }

    private void tell(P premises, Ask ask, Reply reply, Mark mark, Found before) throws NotSaid {
        var place = Place.thread(before.messages().isEmpty() ? ask.user() : before.channel(), "");
        var card = card(premises, place, ask, reply);
        // kept before it is shown, as a tap may come at once
        cards.keep(premises.team(), mark.key(), card);
        var said = speaker.sayMarked(premises, place, reply, mark, card, before.messages());
        cards.keep(premises.team(), mark.key(), said);
    }

    /** What is to be remembered of a reply. */
    public Card card(P premises, Place place, Ask ask, Reply reply) {
        var asking = new Asking(
                ask.conversation(),
                ask.user(),
                ask.asked(),
                ask.words(),
                reply.reading().intent());
        return Card.of(place, asking, offers(premises, ask.user(), reply));
    }

    private List<Offer> offers(P premises, String user, Reply reply) {
        var offers = new ArrayList<Offer>();
        reply.buttons().forEach(it -> offers.add(new Offer(Does.SAY, it.id(), it.label())));
        Forms.forAction(String.valueOf(reply.reading().slots().get("action")))
                .filter(_ -> reply.kind() != Reply.Kind.REFUSED
                        && premises.audience().isTrusted(user))
                .ifPresent(it -> offers.add(new Offer(Does.OPEN, it.name(), it.label())));
        return offers;
    }
}
