package dev.tillie.chat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Tillie remembers of something it said, so that taps, thumbs, edits and ❌ on it mean something. A button
 * carries only a key to it.
 *
 * @param channel where it was said; empty where only one person sees it
 * @param thread the message it hangs under; empty for none
 * @param offers its buttons, in their order
 * @param notes who did what with it since
 */
public record Card(String channel, String thread, Asking asking, List<Offer> offers, Shown shown, List<String> notes) {
    /**
     * What it answers.
     *
     * @param conversation the thread of thought it belongs to
     * @param asker the user who asked
     * @param asked the message that asked; empty for none
     * @param question the words asked
     * @param intent what they were taken for
     */
    public record Asking(String conversation, String asker, String asked, String question, String intent) {}

    /**
     * How it was said.
     *
     * @param messages it was said in, in their order
     * @param text the fallback of the last of these
     * @param content what the last of these shows, as JSON of the platform
     * @param files shared beside it
     */
    public record Shown(List<String> messages, String text, String content, List<String> files) {
        public static final Shown NOT_YET = new Shown(List.of(), "", "[]", List.of());

        public Shown {
            messages = List.copyOf(messages);
            files = List.copyOf(files);
        }
    }

    /** What a button does. */
    public enum Does {
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
    public record Offer(Does does, String what, String label) {
        Offer spent() {
            return new Offer(does, what, "");
        }

        public boolean isSpent() {
            return label.isEmpty();
        }
    }

    public Card {
        offers = List.copyOf(offers);
        notes = List.copyOf(notes);
    }

    public static Card of(Place place, Asking asking, List<Offer> offers) {
        return new Card(place.channel(), place.thread(), asking, offers, Shown.NOT_YET, List.of());
    }

    public Card said(String where, Shown how) {
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

    public List<String> messages() {
        return shown.messages();
    }

    public String last() {
        return messages().isEmpty() ? "" : messages().getLast();
    }
}
