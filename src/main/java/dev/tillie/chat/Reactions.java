package dev.tillie.chat;

import dev.tillie.chat.Teacher.Lesson;

/** What a reaction to one of Tillie's messages means: one takes it away, thumbs teach. */
public final class Reactions<P extends Premises> {
    /** What is asked without anybody's words, to show today at a glance. */
    public static final String GLANCE = "how are we doing?";

    /** What somebody means by a reaction. */
    public enum Meaning {
        AWAY,
        GOOD,
        BAD
    }

    private final Cards cards;
    private final Speaker<P> speaker;

    public Reactions(Cards cards, Speaker<P> speaker) {
        this.cards = cards;
        this.speaker = speaker;
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
        if (!good) {
            speaker.whisper(
                    premises,
                    Place.thread(card.channel(), card.thread()),
                    user,
                    "Noted: next time I’ll ask what you mean by that.");
        }
    }
}
