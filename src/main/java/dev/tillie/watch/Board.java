package dev.tillie.watch;

import dev.tillie.answer.Tillie;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Message;
import dev.tillie.chat.News;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Outbox.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is said unasked on the owner's own page: pinned up, and worked out when a page looks. */
public final class Board implements Teller, News {
    /** Whoever sits at the machine. */
    public static final String OWNER = "web:owner";

    private static final int MOST = 5;

    private final Tillie tillie;
    private final Outbox outbox;

    public Board(Tillie tillie, Outbox outbox) {
        this.tillie = tillie;
        this.outbox = outbox;
    }

    /** It is there once the outbox says that it was said. */
    @Override
    public void tell(String user, Matter matter, Function<String, Reply> words) {}

    @Override
    public List<Item> since(Instant after, Instant now, String conversation) {
        var notes = outbox.listSince(OWNER, after).stream()
                .filter(it -> it.state() == State.SAID && it.endsAt().isAfter(now))
                .toList();
        return notes.subList(Math.max(0, notes.size() - MOST), notes.size()).stream()
                .map(it -> new Item(it.key(), it.madeAt(), reply(it, now, conversation)))
                .toList();
    }

    private Reply reply(Note note, Instant now, String conversation) {
        return tillie.tell(new Message(note.words(), conversation, null, null, now, null), note.key());
    }
}
