package dev.tillie.chat.slack;

import java.util.ArrayList;
import java.util.List;

/**
 * What Tillie remembers of something it said, so that taps, thumbs, edits and ❌ on it mean something. A button in Slack
 * carries only a key to it.
 *
 * @param channel where it was said; empty where only one person sees it
 * @param thread the message it hangs under; empty for none
 * @param conversation the thread of thought it belongs to
 * @param asker the user who asked
 * @param asked the message that asked; empty for none
 * @param question the words asked
 * @param intent what they were taken for
 * @param offers its buttons, in their order
 * @param messages the messages it was said in, in their order
 * @param text the fallback of the last of these
 * @param blocks the blocks of the last of these, as JSON
 * @param notes who did what with it since
 * @param files shared beside it
 */
record Card(
        String channel,
        String thread,
        String conversation,
        String asker,
        String asked,
        String question,
        String intent,
        List<Offer> offers,
        List<String> messages,
        String text,
        String blocks,
        List<String> notes,
        List<String> files) {
    /** What a button does. */
    enum Does {
        /** Says the words that the conversation keeps under an id. */
        SAY,
        /** Asks a question in full. */
        ASK,
        /** Takes an import back, by its number. */
        UNDO,
        /** Opens a form. */
        OPEN
    }

    /** @param what the id of words, a question, the number of an import, or the name of a form */
    record Offer(Does does, String what, String label) {
        Offer spent() {
            return new Offer(does, what, "");
        }

        boolean isSpent() {
            return label.isEmpty();
        }
    }

    Card {
        offers = List.copyOf(offers);
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
        files = List.copyOf(files);
    }

    Card posted(List<String> where, String lastText, String lastBlocks, List<String> shared) {
        return new Card(
                channel,
                thread,
                conversation,
                asker,
                asked,
                question,
                intent,
                offers,
                where,
                lastText,
                lastBlocks,
                notes,
                shared);
    }

    Card in(String other) {
        return new Card(
                other,
                thread,
                conversation,
                asker,
                asked,
                question,
                intent,
                offers,
                messages,
                text,
                blocks,
                notes,
                files);
    }

    Card noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Card(
                channel,
                thread,
                conversation,
                asker,
                asked,
                question,
                intent,
                offers,
                messages,
                text,
                blocks,
                more,
                files);
    }

    /** Without one of its buttons, as it did its work; the others keep their places. */
    Card without(Offer done) {
        return offering(
                offers.stream().map(it -> it.equals(done) ? it.spent() : it).toList());
    }

    Card withoutOffers() {
        return offering(offers.stream().map(Offer::spent).toList());
    }

    private Card offering(List<Offer> others) {
        return new Card(
                channel,
                thread,
                conversation,
                asker,
                asked,
                question,
                intent,
                others,
                messages,
                text,
                blocks,
                notes,
                files);
    }

    String last() {
        return messages.isEmpty() ? "" : messages.getLast();
    }
}
