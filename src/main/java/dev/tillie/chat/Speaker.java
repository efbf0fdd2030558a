package dev.tillie.chat;

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

    /** Deletes what a card shows. */
    void takeAway(P premises, Card card) throws NotSaid;

    /** Deletes files of an answer that another one took the place of. */
    void discard(P premises, List<String> files) throws NotSaid;

    /** One quiet line for one person, where they can see it alone if there is such a place. */
    void whisper(P premises, Place place, String user, String words) throws NotSaid;
}
