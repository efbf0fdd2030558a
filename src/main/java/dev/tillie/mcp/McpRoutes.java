package dev.tillie.mcp;

import dev.tillie.answer.Inquiry;
import dev.tillie.chat.Reply;
import dev.tillie.server.Bodies;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import dev.tillie.server.Visitors;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** {@code POST /mcp}: the tools over HTTP, each call on its own, for who is let in. */
public final class McpRoutes implements Routes {
    public static final String PATH = "/mcp";

    /** Of one message. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_AT_ONCE = 4;

    private final Map<String, Admission> admissions;
    private final Visitors visitors;
    private final HttpTransport transport;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /**
     * @param looking answers, changing nothing
     * @param admissions by the address that they are for
     * @param longest how long an answer may take
     */
    public McpRoutes(
            String version,
            Function<Inquiry, Reply> looking,
            Map<String, Admission> admissions,
            Visitors visitors,
            Duration longest) {
        this.admissions = Map.copyOf(admissions);
        this.visitors = visitors;
        transport = new HttpTransport(longest);
        new Desk(version, looking).serve(transport);
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        admissions.forEach((path, admission) -> {
            routing.post(path, visitors.own((request, response) -> answerIfAdmitted(admission, request, response)));
            // there is nothing to listen to, and no talk to end
            routing.any(path, (_, _) -> {
                throw new Refusal(405, "messages are posted here, one at a time");
            });
        });
    }

    private void answerIfAdmitted(Admission admission, ServerRequest request, ServerResponse response)
            throws IOException {
        var standing = admission
                .admit(request)
                .orElseThrow(
                        () -> new Refusal(401, "this needs “Authorization: Bearer” and the token of TILLIE_MCP_TOKEN"));
        if (!free.tryAcquire()) {
            throw new Refusal(429, "too many calls at once; try again in a moment");
        }
        try {
            send(
                    response,
                    transport.answer(Bodies.read(request, MOST_BYTES), standing).orElse(new byte[0]));
        } finally {
            free.release();
        }
    }

    private static void send(ServerResponse response, byte[] answer) {
        if (answer.length == 0) {
            response.status(Status.ACCEPTED_202).send();
        } else {
            response.header(HeaderNames.CONTENT_TYPE, "application/json").send(answer);
        }
    }
}
