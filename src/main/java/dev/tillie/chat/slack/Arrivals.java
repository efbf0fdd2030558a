package dev.tillie.chat.slack;

import dev.tillie.chat.Inbox;
import dev.tillie.chat.Worklist;
import dev.tillie.chat.Worklist.Work;

/** What arrives from Slack, on its way to being worked on once. */
final class Arrivals implements AutoCloseable {
    static final String PLATFORM = "slack";

    private static final int LONGEST_BODY = 190_000;

    /** Does what an envelope asks for; failures are its own to tell of. */
    @FunctionalInterface
    interface Handler {
        void handle(Envelope envelope, Incoming incoming);
    }

    /** Knows which user Tillie is in a workspace. */
    @FunctionalInterface
    interface Selves {
        String in(String team);
    }

    private final Selves selves;
    private final Handler handler;
    private final Worklist worklist;

    Arrivals(Inbox inbox, Selves selves, Handler handler) {
        this.selves = selves;
        this.handler = handler;
        worklist = new Worklist(PLATFORM, inbox, this::reopen);
    }

    void start() {
        worklist.start();
    }

    /** @return whether it is new */
    boolean accept(String key, Envelope envelope) {
        var incoming = envelope.open(selves.in(envelope.team()));
        return incoming instanceof Incoming.Nothing || worklist.accept(key, body(envelope), work(envelope, incoming));
    }

    private Work work(Envelope envelope, Incoming incoming) {
        return new Work(incoming.lane(), () -> handler.handle(envelope, incoming));
    }

    private Work reopen(String body) {
        var envelope = Envelope.ofJson(body);
        return work(envelope, envelope.open(selves.in(envelope.team())));
    }

    /** Rich text says again what the text says; without it even the longest message fits. */
    private static String body(Envelope envelope) {
        var json = envelope.toJson();
        if (json.length() > LONGEST_BODY) {
            Json.objectAt(envelope.payload(), "event").remove("blocks");
            Json.objectAt(envelope.payload(), "message").remove("blocks");
            json = envelope.toJson();
        }
        return json.length() > LONGEST_BODY ? "" : json;
    }

    void goRound() {
        worklist.goRound();
    }

    @Override
    public void close() {
        worklist.close();
    }
}
