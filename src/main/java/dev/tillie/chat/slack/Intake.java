package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.tillie.chat.Fingerprint;
import java.util.Map;

/**
 * Takes what Slack sends, over HTTP or the socket: kept in the database first, then acknowledged, then worked on. What
 * was taken before is acknowledged and left; a form is answered at once, as Slack asks for.
 */
final class Intake implements Middleware {
    private static final Map<RequestType, String> KINDS = Map.of(
            RequestType.Event, "event",
            RequestType.Command, "command",
            RequestType.BlockAction, "action",
            RequestType.MessageShortcut, "shortcut");

    private final Arrivals arrivals;
    private final Modals modals;
    private final JsonPayloadExtractor form = new JsonPayloadExtractor();

    Intake(Arrivals arrivals, Modals modals) {
        this.arrivals = arrivals;
        this.modals = modals;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as Bolt's interface is
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        if (request.getRequestType() == RequestType.ViewSubmission) {
            return submit(payload(request));
        }
        var kind = KINDS.get(request.getRequestType());
        if (kind != null) {
            return take(request, new Envelope(kind, team(request), payload(request)));
        }
        return switch (request.getRequestType()) {
            case UrlVerification, OAuthStart, OAuthCallback, SSLCheck -> chain.next(request);
            default -> Response.ok();
        };
    }

    private static String team(Request<?> request) {
        return String.valueOf(request.getContext().getTeamId());
    }

    private JsonObject payload(Request<?> request) {
        if (request instanceof SlashCommandRequest command) {
            return com.slack.api.util.json.GsonFactory.createSnakeCase()
                    .toJsonTree(command.getPayload())
                    .getAsJsonObject();
        }
        var body = request.getRequestBodyAsString();
        return Json.parse(body.startsWith("{") ? body : form.extractIfExists(body));
    }

    /** A command or a tap that comes a second time over HTTP is a replay, as Slack never sends these again. */
    private Response take(Request<?> request, Envelope envelope) {
        if (arrivals.accept(key(request, envelope), envelope)
                || envelope.kind().equals("event")
                || request.isSocketMode()) {
            return Response.ok();
        }
        return Response.error(401);
    }

    private static String key(Request<?> request, Envelope envelope) {
        var event = Json.text(envelope.payload(), "event_id");
        if (!event.isEmpty()) {
            return envelope.team() + "/" + event;
        }
        var time =
                request.getHeaders() == null ? null : request.getHeaders().getFirstValue("x-slack-request-timestamp");
        return envelope.team() + "/" + envelope.kind() + "/" + Fingerprint.of(time + request.getRequestBodyAsString());
    }

    private Response submit(JsonObject payload) {
        var errors = modals.submit(payload);
        return errors.isEmpty()
                ? Response.ok()
                : Response.json(
                        200,
                        Json.object("response_action", "errors", "errors", errors)
                                .toString());
    }
}
