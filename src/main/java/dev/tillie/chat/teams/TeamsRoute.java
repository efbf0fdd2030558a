package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Fingerprint;
import dev.tillie.chat.Worklist;
import dev.tillie.chat.Worklist.Work;
import dev.tillie.server.Bodies;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What Teams sends to {@code POST /api/messages}: proven first, then kept in the database, then acknowledged with status
 * 202, then worked on. An invoke is answered in the response, as Teams waits for it.
 */
final class TeamsRoute implements Routes {
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_BODY = 190_000;
    private static final int SECONDS_TEAMS_WAITS = 8;
    private static final ObjectNode LATE = InvokeAnswers.words("I’m on it; the answer comes below.");
    private static final ObjectNode TOO_LONG =
            InvokeAnswers.hint("That takes longer than Teams waits. Ask me in a chat of ours.");
    private static final ObjectNode KNOWN = InvokeAnswers.words("I’m on it already.");

    private final Admission admission;
    private final Worklist worklist;
    private final Receiver receiver;
    private final Extensions extensions;

    TeamsRoute(Admission admission, Worklist worklist, Receiver receiver, Extensions extensions) {
        this.admission = admission;
        this.worklist = worklist;
        this.receiver = receiver;
        this.extensions = extensions;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.post("/api/messages", this::take);
        routing.any("/api/messages", (_, response) -> {
            response.header(HeaderNames.ALLOW, "POST");
            throw new Refusal(405, "Teams posts here");
        });
    }

    private void take(ServerRequest request, ServerResponse response) {
        var body = Bodies.read(request, MOST_BYTES);
        var envelope = Envelope.parse(body).orElseThrow(() -> new Refusal(400, "this is nothing that Teams sends"));
        admission.admit(request, envelope);
        var incoming = envelope.open();
        if (envelope.isInvoke()) {
            answer(envelope, incoming, response);
        } else {
            accept(envelope, incoming);
            response.status(Status.ACCEPTED_202).send();
        }
    }

    private void accept(Envelope envelope, Incoming incoming) {
        if (!(incoming instanceof Incoming.Nothing)) {
            var json = envelope.activity().toString();
            worklist.accept(key(envelope), json.length() > LONGEST_BODY ? "" : json, work(incoming));
        }
    }

    private Work work(Incoming incoming) {
        return unawaited(incoming, receiver);
    }

    private static Work unawaited(Incoming incoming, Receiver receiver) {
        return new Work(
                incoming.lane(), () -> receiver.handle(incoming, CompletableFuture.completedFuture(Json.object())));
    }

    /** What a stopped copy of Tillie left. */
    static Work reopened(String body, Receiver receiver) {
        return unawaited(new Envelope(Json.parse(body)).open(), receiver);
    }

    private void answer(Envelope envelope, Incoming incoming, ServerResponse response) {
        switch (incoming) {
            case Incoming.Extension asked -> send(inTime(asked), response);
            case Incoming.Tapped _, Incoming.Filled _ -> send(await(envelope, incoming), response);
            case Incoming.Nothing _ ->
                response.status(Status.NOT_IMPLEMENTED_501).send();
            default -> {
                accept(envelope, incoming);
                send(Json.object(), response);
            }
        }
    }

    /** Not kept for a later copy: nobody waits for it then. */
    private ObjectNode await(Envelope envelope, Incoming incoming) {
        var answer = new CompletableFuture<ObjectNode>();
        var work = new Work(incoming.lane(), () -> receiver.handle(incoming, answer));
        if (!worklist.accept(key(envelope), "", work)) {
            return KNOWN;
        }
        return answer.completeOnTimeout(LATE, SECONDS_TEAMS_WAITS, TimeUnit.SECONDS)
                .join();
    }

    private ObjectNode inTime(Incoming.Extension asked) {
        return CompletableFuture.supplyAsync(() -> extensions.answer(asked), Thread::startVirtualThread)
                .completeOnTimeout(TOO_LONG, SECONDS_TEAMS_WAITS, TimeUnit.SECONDS)
                .join();
    }

    private static void send(ObjectNode json, ServerResponse response) {
        response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
        response.status(Status.OK_200).send(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** An edit has the id of what it changes, so what it says is part of its name. */
    private static String key(Envelope envelope) {
        var activity = envelope.activity();
        var said = envelope.type() + "/" + envelope.id()
                + (envelope.id().isEmpty() || !envelope.type().equals("message") ? activity : "");
        return Fingerprint.of(
                Json.text(activity, "channelId") + "/" + envelope.seat().conversation() + "/" + said);
    }
}
