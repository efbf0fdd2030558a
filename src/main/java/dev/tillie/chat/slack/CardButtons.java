package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Card;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The buttons below a card in Slack. */
final class CardButtons {
    private CardButtons() {}

    /**
     * @param key of the card, which a tap tells
     * @return null where it has none
     */
    static @Nullable JsonObject of(String key, Card card) {
        var buttons = IntStream.range(0, card.offers().size())
                .filter(i -> !card.offers().get(i).isSpent())
                .mapToObj(i -> Blocks.button(
                        card.offers().get(i).label(), action(card.offers().get(i), i), key + "." + i))
                .toList();
        return buttons.isEmpty() ? null : Blocks.actions(buttons);
    }

    /** Forms have a mark of their own: what opens them is good for three seconds, so they can't wait in line. */
    private static String action(Card.Offer offer, int i) {
        return (offer.does() == Card.Does.OPEN ? "open:" : "tap:") + i;
    }
}
