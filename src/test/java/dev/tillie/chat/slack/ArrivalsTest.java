package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Inbox;
import dev.tillie.slack.Events;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    /** An inbox whose leases run out when a test says so. */
    private static final class Tray implements Inbox {
        final List<Waiting> left = new ArrayList<>();
        final List<String> done = new CopyOnWriteArrayList<>();

        @Override
        public boolean take(String platform, String key, String body) {
            return true;
        }

        @Override
        public void renew(String platform, Collection<String> keys) {
            // nothing runs out by itself
        }

        @Override
        public void done(String platform, String key) {
            done.add(key);
        }

        @Override
        public List<Waiting> takeOver(String platform) {
            var all = List.copyOf(left);
            left.clear();
            return all;
        }
    }

    private final Tray tray = new Tray();
    private final List<Incoming> handled = new CopyOnWriteArrayList<>();
    private final Arrivals arrivals = new Arrivals(tray, _ -> "UBOT", (_, incoming) -> handled.add(incoming));

    @AfterEach
    void close() {
        arrivals.close();
    }

    private static Envelope question(String words) {
        return new Envelope("event", "T1", Events.callback(Events.direct("D1", "U1", words)));
    }

    @Test
    void finishesWhatAStoppedCopyLeft() {
        tray.left.add(new Inbox.Waiting("Ev1", question("how are we doing?").toJson(), 2));
        arrivals.goRound();
        arrivals.close();

        assertThat(handled).hasOnlyElementsOfType(Incoming.Question.class).hasSize(1);
        assertThat(tray.done).containsExactly("Ev1");
    }

    @Test
    void givesUpOnWhatFailsAgainAndAgain() {
        tray.left.add(new Inbox.Waiting("Ev1", question("how are we doing?").toJson(), 4));
        arrivals.goRound();
        arrivals.close();

        assertThat(handled).isEmpty();
        assertThat(tray.done).containsExactly("Ev1");
    }

    @Test
    void takesTheLongestMessageThereIs() {
        var words = "long ".repeat(8_000);
        var callback = Events.callback(Events.direct("D1", "U1", words));
        callback.getAsJsonObject("event").addProperty("blocks", "x".repeat(300_000));

        assertThat(arrivals.accept("Ev1", new Envelope("event", "T1", callback)))
                .isTrue();
        arrivals.close();
        assertThat(handled).hasSize(1);
    }
}
