package dev.tillie.chat;

import dev.tillie.chat.Teacher.Lesson;
import java.util.List;

/** What a reaction to one of Tillie's messages means: one takes it away, thumbs teach. */
public final class Reactions<P extends Premises> {
    /** What is asked without anybody's words, to show today at a glance. */
    public static final String GLANCE = "how are we doing?";

    /** Before a question, says that its answer is wrong. */
    private static final String THUMB = "👎 ";

    /** What somebody means by a reaction. */
    public enum Meaning {
        AWAY,
        GOOD,
        BAD
    }

    private final Cards cards;
    private static final String NOTED = "Noted: next time I’ll ask what you mean by that.";

    private final Speaker<P> speaker;
    private final Answers<P> answers;

    public Reactions(Cards cards, Speaker<P> speaker, Answers<P> answers) {
        this.cards = cards;
        this.speaker = speaker;
        this.answers = answers;
    }

    public void react(P premises, String channel, String message, String user, Meaning meaning) throws NotSaid {
        var key = cards.findSaid(premises.team(), channel, message);
        var card = key.flatMap(cards::find);
        if (card.isEmpty() || premises.audience().isOutside(user)) {
            return;
        }
        if (meaning != Meaning.AWAY) {
            teach(premises, card.get(), user, meaning == Meaning.GOOD);
        } else if (mayTakeAway(premises, card.get(), user)) {
            takeAway(premises, key.get(), card.get());
        }
    }

    private boolean mayTakeAway(P premises, Card card, String user) {
        return card.asking().asker().equals(user) || premises.audience().isTrusted(user);
    }

    private void takeAway(P premises, String key, Card card) throws NotSaid {
        speaker.takeAway(premises, card);
        cards.forget(premises.team(), key, card);
    }

    /** A question was deleted: its answer goes, and what it taught the conversation. */
    public void forget(P premises, String channel, String asked) throws NotSaid {
        var key = cards.findAnswer(premises.team(), channel, asked);
        var card = key.flatMap(cards::find);
        if (card.isPresent()) {
            takeAway(premises, key.get(), card.get());
            var asking = card.get().asking();
            premises.office().forgetting().accept(asking.conversation(), asking.question());
        }
    }

    private void teach(P premises, Card card, String user, boolean good) throws NotSaid {
        var asking = card.asking();
        if (asking.question().isBlank() || asking.question().strip().equalsIgnoreCase(GLANCE)) {
            return;
        }
        var who = premises.audience().key(user);
        premises.office().teacher().teach(new Lesson(who, asking.question(), asking.intent(), good));
        if (!good && !(asking.asker().equals(user) && object(premises, card))) {
            speaker.whisper(premises, Place.thread(card.channel(), card.thread()), user, NOTED);
        }
    }

    /** Who asked is told how it was taken, and what to do; false where there is nothing to say of it. */
    private boolean object(P premises, Card card) throws NotSaid {
        var asking = card.asking();
        var ask = Ask.of(card.channel(), asking.asker(), THUMB + asking.question(), asking.conversation());
        var reply = answers.respond(premises, ask);
        if (reply.kind() != Reply.Kind.CLARIFY || !reply.reading().intent().equals(asking.intent())) {
            return false;
        }
        var place = Place.thread(card.channel(), card.thread());
        var _ = answers.say(premises, place, ask, reply.adding(NOTED), cards.newKey(), List.of());
        return true;
    }
}
