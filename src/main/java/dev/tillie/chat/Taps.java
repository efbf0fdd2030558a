package dev.tillie.chat;

import dev.tillie.chat.Card.Offer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a tapped button says, and lets the message show who tapped it. */
public final class Taps<P extends Premises, T extends Tap> {
    private final Cards cards;
    private final Answers<P> answers;
    private final Door<P, T> door;

    /** What a platform does in its own way. */
    public interface Door<P extends Premises, T extends Tap> {
        /** Shows a card as it is now: its remaining buttons, and who did what below. */
        void show(P premises, T tap, String key, Card card) throws NotSaid;

        /** One line to who tapped alone. */
        void whisper(P premises, T tap, String words) throws NotSaid;

        /** Opens a form for who tapped. */
        void open(P premises, T tap, String form) throws NotSaid;

        /** "Ada tapped Show working at 10:15", as the platform writes it. */
        String tapped(P premises, T tap, String label);

        /** "Ada took it back at 10:15: ...", as the platform writes it. */
        String tookBack(P premises, T tap, String words);
    }

    public Taps(Cards cards, Answers<P> answers, Door<P, T> door) {
        this.cards = cards;
        this.answers = answers;
        this.door = door;
    }

    public void tap(P premises, T tap) throws NotSaid {
        if (premises.audience().isOutside(tap.user())) {
            door.whisper(premises, tap, "I share the shop’s numbers with its own people only.");
            return;
        }
        var key = tap.value().replaceFirst("\\..*", "");
        var card = cards.find(key);
        var offer = card.flatMap(it -> offer(it, tap.value()));
        if (card.isEmpty() || offer.isEmpty() || !isOf(card.get(), tap)) {
            door.whisper(premises, tap, "I no longer know what that button stood for. Ask me again in words.");
        } else if (offer.get().isSpent()) {
            door.whisper(premises, tap, "That button has done its work already.");
        } else {
            press(premises, tap, key, card.get(), offer.get());
        }
    }

    /** A key is good only where it was shown: it can't be carried into another channel. */
    private boolean isOf(Card card, T tap) {
        return card.channel().isEmpty() || card.channel().equals(tap.channel());
    }

    private static Optional<Offer> offer(Card card, String value) {
        var index = value.replaceFirst("^[^.]*\\.?", "");
        return index.matches("\\d{1,2}")
                        && Integer.parseInt(index) < card.offers().size()
                ? Optional.of(card.offers().get(Integer.parseInt(index)))
                : Optional.empty();
    }

    private void press(P premises, T tap, String key, Card card, Offer offer) throws NotSaid {
        switch (offer.does()) {
            case SAY -> say(premises, tap, key, card, offer, offer.what());
            case ASK -> say(premises, tap, key, card, offer, null);
            case UNDO -> undo(premises, tap, key, card, offer);
            case OPEN -> open(premises, tap, offer.what());
        }
    }

    private void say(P premises, T tap, String key, Card card, Offer offer, @Nullable String button) throws NotSaid {
        var conversation = card.asking().conversation();
        var ask = new Ask(tap.channel(), tap.user(), offer.label(), conversation, "", button, false);
        var reply = answers.respond(premises, ask);
        var did = reply.kind() != Reply.Kind.REFUSED && reply.reading().slots().containsKey("action");
        if (!tap.message().isEmpty()) {
            var left = did ? card.withoutOffers() : card.without(offer);
            show(premises, tap, key, left.noting(door.tapped(premises, tap, offer.label())));
        }
        var _ = answers.say(premises, place(tap, card), ask, reply, cards.newKey(), java.util.List.of());
    }

    /** Under what was tapped; in private where that was private. */
    private Place place(T tap, Card card) {
        return card.channel().isEmpty()
                ? tap.alone()
                : Place.thread(card.channel(), card.thread().isEmpty() ? card.last() : card.thread());
    }

    private void undo(P premises, T tap, String key, Card card, Offer offer) throws NotSaid {
        if (!card.asking().asker().equals(tap.user()) && !premises.audience().isTrusted(tap.user())) {
            door.whisper(premises, tap, "Only who dropped the file, or the owner, can take it back.");
            return;
        }
        try {
            var receipt = premises.office().files().undo(Long.parseLong(offer.what()));
            var words = String.valueOf(receipt.getOrDefault("text", "Taken back."));
            show(premises, tap, key, card.without(offer).noting(door.tookBack(premises, tap, words)));
        } catch (FileDrop.NotTaken e) {
            door.whisper(premises, tap, "That could not be taken back: " + e.getMessage());
        }
    }

    private void show(P premises, T tap, String key, Card card) throws NotSaid {
        cards.keep(premises.team(), key, card);
        door.show(premises, tap, key, card);
    }

    /** Opens a form, where that is for who tapped to settle. */
    public void open(P premises, T tap, String form) throws NotSaid {
        if (premises.audience().isTrusted(tap.user())) {
            door.open(premises, tap, form);
        } else {
            door.whisper(premises, tap, "That is the owner’s to settle.");
        }
    }
}
