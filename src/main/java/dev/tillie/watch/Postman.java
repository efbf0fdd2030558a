package dev.tillie.watch;

import dev.tillie.answer.Tillie;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Message;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Note;
import dev.tillie.store.Outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what is in the outbox. What can't be said is tried again, later each time, for as long as it is of use; then it is
 * left to the summary.
 */
public final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_AT_ONCE = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_PAUSE_DOUBLINGS = 6;

    private final Tillie tillie;
    private final Outbox outbox;
    private final Map<String, ? extends Teller> tellers;

    /** @param tellers by what the keys of those they reach begin with, as {@code slack:} */
    public Postman(Tillie tillie, Outbox outbox, Map<String, ? extends Teller> tellers) {
        this.tillie = tillie;
        this.outbox = outbox;
        this.tellers = Map.copyOf(tellers);
    }

    /** How many were said. */
    public int deliver(Instant now) {
        return (int) outbox.take(now, MOST_AT_ONCE).stream()
                .filter(it -> deliver(it, now))
                .count();
    }

    private boolean deliver(Note note, Instant now) {
        if (!now.isBefore(note.endsAt())) {
            outbox.settle(note, State.FOLDED, now);
            return false;
        }
        var teller = teller(note.recipient());
        if (teller.isEmpty()) {
            outbox.retry(note, "no teller", now.plus(pause(note)));
            return false;
        }
        try {
            teller.get()
                    .tell(
                            note.recipient(),
                            new Matter(note.key(), note.version(), note.triedAt()),
                            conversation -> words(note, conversation, now));
            outbox.settle(note, State.SAID, now);
            return true;
        } catch (NotSaid | RuntimeException e) {
            LOG.warn("Could not say a note of kind {}; trying again", note.kind(), e);
            outbox.retry(note, e instanceof NotSaid it ? it.code() : "broken", now.plus(pause(note)));
            return false;
        }
    }

    private Optional<Teller> teller(String recipient) {
        return tellers.entrySet().stream()
                .filter(it -> recipient.startsWith(it.getKey()))
                .<Teller>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The answer as it is now, not as it was when the note was put in. */
    private Reply words(Note note, String conversation, Instant now) {
        return tillie.tell(new Message(note.words(), conversation, note.recipient(), null, now, null));
    }

    private static Duration pause(Note note) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(note.attempts(), LONGEST_PAUSE_DOUBLINGS));
    }
}
