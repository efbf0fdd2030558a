package dev.tillie.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps cards for a month: by a key that can't be guessed, by the messages they are shown in, by what was asked. */
public final class Cards {
    private static final Duration KEPT = Duration.ofDays(30);

    /** How cards are written into the memory; the doors know JSON, this package does not. */
    public interface Text {
        String write(Card card);

        Card read(String text);
    }

    private final String platform;
    private final Memory memory;
    private final Text text;
    private final UnaryOperator<String> room;

    public Cards(String platform, Memory memory, Text text) {
        this(platform, memory, text, it -> it);
    }

    /** @param room the place whose messages have names of their own, given a conversation in it */
    public Cards(String platform, Memory memory, Text text, UnaryOperator<String> room) {
        this.room = room;
        this.platform = platform;
        this.memory = memory;
        this.text = text;
    }

    public String newKey() {
        return Keys.next();
    }

    /** The key of what App Home shows somebody, the same however often it is opened. */
    public String homeKey(String team, String user) {
        return steadyKey(team, "home", user);
    }

    /** The key of what is shown somebody about one thing, the same however often it is shown anew. */
    public String steadyKey(String team, String about, String user) {
        var place = team + "/" + about + "/" + user;
        var known = memory.find(said(), place);
        var key = known.orElseGet(this::newKey);
        if (known.isEmpty()) {
            memory.keep(said(), place, key, KEPT.multipliedBy(12));
        }
        return key;
    }

    public Optional<Card> find(String key) {
        return memory.find(card(), key).map(text::read);
    }

    /** Keeps a card that was just shown. */
    public void keep(String team, String key, Card card) {
        memory.keep(card(), key, text.write(card), KEPT);
        card.messages().forEach(it -> memory.keep(said(), place(team, card.channel(), it), key, KEPT));
        if (!card.asking().asked().isEmpty()) {
            memory.keep(asked(), place(team, card.channel(), card.asking().asked()), key, KEPT);
        }
    }

    /** The key of the card that a message of Tillie's shows. */
    public Optional<String> findSaid(String team, String channel, String message) {
        return memory.find(said(), place(team, channel, message));
    }

    /** The key of the card that answers somebody's message. */
    public Optional<String> findAnswer(String team, String channel, String message) {
        return memory.find(asked(), place(team, channel, message));
    }

    public void forget(String team, String key, Card card) {
        memory.forget(card(), key);
        card.messages().forEach(it -> memory.forget(said(), place(team, card.channel(), it)));
        memory.forget(asked(), place(team, card.channel(), card.asking().asked()));
    }

    private String card() {
        return platform + "-card";
    }

    private String said() {
        return platform + "-said";
    }

    private String asked() {
        return platform + "-asked";
    }

    private String place(String team, String channel, String message) {
        return team + "/" + room.apply(channel) + "/" + message;
    }
}
