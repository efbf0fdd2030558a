package dev.tillie.chat;

import java.time.Instant;
import java.util.List;

/** Says things in one chat platform, in its best looks, and takes them back. */
public interface Speaker<P extends Premises> {
    /**
     * Says a reply.
     *
     * @param key of the card its buttons refer to
     * @param editing messages it takes the place of; empty for new ones
     * @return the card, with what was shown where
     */
    Card say(P premises, Place place, Reply reply, String key, Card card, List<String> editing) throws NotSaid;

    /** As {@link #say}, with a mark on it where the platform has such. */
    default Card sayMarked(P premises, Place place, Reply reply, Mark mark, Card card, List<String> editing)
            throws NotSaid {
        return say(premises, place, reply, mark.key(), card, editing);
    }

    /**
     * Messages with a mark that stand in a chat of two; none where the platform can't tell.
     *
     * @param user whom they were said to
     * @param since about when the first of them was said
     * @throws NotSaid where that can't be found out now
     */
    default Found findMarked(P premises, String user, Mark mark, Instant since) throws NotSaid {
        return Found.NOTHING;
    }

    /**
     * Messages that stand in a chat.
     *
     * @param messages in their order
     */
    record Found(String channel, List<String> messages) {
        public static final Found NOTHING = new Found("", List.of());

        public Found {
            messages = List.copyOf(messages);
        }
    }

    /** Deletes what a card shows. */
    void takeAway(P premises, Card card) throws NotSaid;

    /** Deletes files of an answer that another one took the place of. */
    void discard(P premises, List<String> files) throws NotSaid;

    /** One quiet line for one person, where they can see it alone if there is such a place. */
    void whisper(P premises, Place place, String user, String words) throws NotSaid;
}
