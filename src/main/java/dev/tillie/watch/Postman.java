package dev.tillie.watch;

import dev.tillie.answer.Notice;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
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

    private final BiFunction<Message, String, Reply> answers;
    private final Outbox outbox;
    private final Map<String, ? extends Teller> tellers;
    private final ReentrantLock delivering = new ReentrantLock();

    /** @param tellers by what the keys of those they reach begin with, as {@code slack:} */
    public Postman(Tillie tillie, Outbox outbox, Map<String, ? extends Teller> tellers) {
        this(tillie::tell, outbox, tellers);
    }

    /** @param answers what is said, given the words of a note, whom it is for, and the key of the thing */
    public Postman(BiFunction<Message, String, Reply> answers, Outbox outbox, Map<String, ? extends Teller> tellers) {
        this.answers = answers;
        this.outbox = outbox;
        this.tellers = Map.copyOf(tellers);
    }

    /** How many were said; none where another thread is at it, as after a jump of the clock that ended its lease. */
    public int deliver(Instant now) {
        if (!delivering.tryLock()) {
            return 0;
        }
        try {
            return deliverAll(now);
        } finally {
            delivering.unlock();
        }
    }

    /** One by one, so that no lease runs out in the line. */
    private int deliverAll(Instant now) {
        var said = 0;
        for (var i = 0; i < MOST_AT_ONCE; i++) {
            var note = outbox.take(now, 1);
            if (note.isEmpty() || Thread.currentThread().isInterrupted()) {
                return said;
            }
            said += deliver(note.getFirst(), now) ? 1 : 0;
        }
        return said;
    }

    private boolean deliver(Note note, Instant now) {
        if (!now.isBefore(note.endsAt())) {
            outbox.settle(note, State.FOLDED, now);
            return false;
        }
        var teller = teller(note.recipient());
        if (teller.isEmpty()) {
            outbox.retry(note, "not connected", now.plus(pause(note)));
            return false;
        }
        try {
            say(note, teller.get(), now);
            return true;
        } catch (NotSaid e) {
            putOff(note, e, now);
        } catch (RuntimeException e) {
            LOG.warn("Could not say a note of kind {}; trying again", note.kind(), e);
            outbox.retry(note, "broken", now.plus(pause(note)));
        }
        return false;
    }

    private void say(Note note, Teller teller, Instant now) throws NotSaid {
        var passed = note.kind().equals(Notice.SUMMARY) ? outbox.listFolded(note.recipient()) : List.<Note>of();
        var matter = new Matter(note.key(), note.version(), note.triedAt());
        teller.tell(note.recipient(), matter, conversation -> words(note, passed, conversation, now));
        var _ = outbox.together(now, () -> {
            outbox.settle(note, State.SAID, now);
            passed.forEach(it -> outbox.settle(it, State.TOLD, now));
            return passed.size();
        });
    }

    /** The log names nobody, and the platform's word for why is enough to go by. */
    private void putOff(Note note, NotSaid why, Instant now) {
        var place = note.recipient().replaceFirst(":.*", "");
        if (why.isLasting()) {
            LOG.warn("A note of kind {} can't be said in {} ({}); given up", note.kind(), place, why.code());
            outbox.giveUp(note, why.code(), now);
        } else {
            LOG.warn("Could not say a note of kind {} in {} ({}); trying again", note.kind(), place, why.code());
            outbox.retry(note, why.code(), now.plus(pause(note)));
        }
    }

    private Optional<Teller> teller(String recipient) {
        return tellers.entrySet().stream()
                .filter(it -> recipient.startsWith(it.getKey()))
                .<Teller>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The answer as it is now, not as it was when the note was put in. */
    private Reply words(Note note, List<Note> passed, String conversation, Instant now) {
        var message = new Message(note.words(), conversation, note.recipient(), null, now, null);
        var reply = answers.apply(message, note.key());
        return passed.isEmpty() ? reply : reply.adding(Passed.line(passed));
    }

    private static Duration pause(Note note) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(note.attempts(), LONGEST_PAUSE_DOUBLINGS));
    }
}
