package dev.tillie.app;

import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Teller;
import dev.tillie.store.Outbox;
import dev.tillie.store.People;
import dev.tillie.store.Settings;
import dev.tillie.watch.Board;
import dev.tillie.watch.Postman;
import dev.tillie.watch.Rounds;
import dev.tillie.watch.Watchman;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server says unasked: to the owners in Slack and Teams, and on the owner's own page. */
final class Watching implements AutoCloseable {
    private final Wiring wiring;
    private final Board board;
    private final Outbox outbox;
    private final Map<String, Teller> tellers = new HashMap<>();
    private @Nullable Rounds rounds;

    Watching(Wiring wiring) {
        this.wiring = wiring;
        outbox = new Outbox(wiring.database(), Wiring.BUSINESS);
        board = new Board(wiring.responder(), outbox);
        tellers.put("web:", board);
    }

    Board board() {
        return board;
    }

    /** @param prefix of the keys of those it reaches, as {@code slack:} */
    void add(String prefix, Teller teller) {
        tellers.put(prefix, teller);
    }

    void start(Clock clock) {
        var tillie = wiring.responder();
        var preferences = new StoredPreferences(new Settings(wiring.database(), Wiring.BUSINESS));
        var watchman =
                new Watchman(tillie, wiring.configuration().business(), outbox, preferences, this::listRecipients);
        rounds = new Rounds(wiring.database().dataSource(), watchman, new Postman(tillie, outbox, tellers), clock);
        rounds.start();
    }

    /** Owners wherever Tillie can write to them. */
    private List<String> listRecipients() {
        var people = new StoredColleagues(new People(wiring.database(), Wiring.BUSINESS));
        var owners = new ArrayList<String>();
        owners.add(Board.OWNER);
        tellers.keySet().stream()
                .sorted()
                .forEach(prefix -> people.list(prefix).forEach((user, standing) -> {
                    if (standing == Standing.OWNER && !owners.contains(user)) {
                        owners.add(user);
                    }
                }));
        return owners;
    }

    @Override
    public void close() {
        if (rounds != null) {
            rounds.close();
        }
    }
}
