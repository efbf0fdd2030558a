package dev.tillie.chat.slack;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Tillie remembers of something it said, so that taps, thumbs, edits and ❌ on it mean something. A button in Slack
 * carries only a key to it.
 *
 * @param channel where it was said; empty where only one person sees it
 * @param thread the message it hangs under; empty for none
 * @param offers its buttons, in their order
 * @param notes who did what with it since
 */
record Card(String channel, String thread, Asking asking, List<Offer> offers, Shown shown, List<String> notes) {
    /**
     * What it answers.
     *
     * @param conversation the thread of thought it belongs to
     * @param asker the user who asked
     * @param asked the message that asked; empty for none
     * @param question the words asked
     * @param intent what they were taken for
     */
    record Asking(String conversation, String asker, String asked, String question, String intent) {}

    /**
     * How it was said.
     *
     * @param messages it was said in, in their order
     * @param text the fallback of the last of these
     * @param blocks the blocks of the last of these, as JSON
     * @param files shared beside it
     */
    record Shown(List<String> messages, String text, String blocks, List<String> files) {
        static final Shown NOT_YET = new Shown(List.of(), "", "[]", List.of());

        Shown {
            messages = List.copyOf(messages);
            files = List.copyOf(files);
        }
    }

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
        notes = List.copyOf(notes);
    }

    static Card of(Place place, Asking asking, List<Offer> offers) {
        return new Card(place.channel(), place.thread(), asking, offers, Shown.NOT_YET, List.of());
    }

    Card said(String where, Shown how) {
        return new Card(where, thread, asking, offers, how, notes);
    }

    Card noting(String note) {
        return new Card(
                channel,
                thread,
                asking,
                offers,
                shown,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
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
        return new Card(channel, thread, asking, others, shown, notes);
    }

    List<String> messages() {
        return shown.messages();
    }

    String last() {
        return messages().isEmpty() ? "" : messages().getLast();
    }
}
