package dev.tillie.chat.slack;

import dev.tillie.chat.Memory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps cards for a month: by a key that can't be guessed, by the messages they are shown in, by what was asked. */
final class Cards {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String CARD = "slack-card";
    private static final String SAID = "slack-said";
    private static final String ASKED = "slack-asked";
    private static final int KEY_BYTES = 12;

    private final Memory memory;
    private final SecureRandom random = new SecureRandom();

    Cards(Memory memory) {
        this.memory = memory;
    }

    String newKey() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The key of what App Home shows somebody, the same however often it is opened. */
    String homeKey(String team, String user) {
        var place = place(team, "home", user);
        var known = memory.find(SAID, place);
        var key = known.orElseGet(this::newKey);
        if (known.isEmpty()) {
            memory.keep(SAID, place, key, KEPT.multipliedBy(12));
        }
        return key;
    }

    Optional<Card> find(String key) {
        return memory.find(CARD, key).map(it -> Json.GSON.fromJson(it, Card.class));
    }

    /** Keeps a card that was just shown. */
    void keep(String team, String key, Card card) {
        memory.keep(CARD, key, Json.GSON.toJson(card), KEPT);
        card.messages().forEach(it -> memory.keep(SAID, place(team, card.channel(), it), key, KEPT));
        if (!card.asking().asked().isEmpty()) {
            memory.keep(ASKED, place(team, card.channel(), card.asking().asked()), key, KEPT);
        }
    }

    /** The key of the card that a message of Tillie's shows. */
    Optional<String> findSaid(String team, String channel, String message) {
        return memory.find(SAID, place(team, channel, message));
    }

    /** The key of the card that answers somebody's message. */
    Optional<String> findAnswer(String team, String channel, String message) {
        return memory.find(ASKED, place(team, channel, message));
    }

    void forget(String team, String key, Card card) {
        memory.forget(CARD, key);
        card.messages().forEach(it -> memory.forget(SAID, place(team, card.channel(), it)));
        memory.forget(ASKED, place(team, card.channel(), card.asking().asked()));
    }

    private static String place(String team, String channel, String message) {
        return team + "/" + channel + "/" + message;
    }
}
