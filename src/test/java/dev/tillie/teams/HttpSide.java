package dev.tillie.teams;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The addresses of the stand-in, each call kept, some going wrong as planned. */
final class HttpSide {
    final Faults faults = new Faults();
    final Connector connector;
    final SigningKeys keys;
    final HostedFiles files;
    private final String serviceUrl;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    HttpSide(String address, String serviceUrl) {
        this.serviceUrl = serviceUrl;
        connector = new Connector(serviceUrl);
        keys = new SigningKeys(address);
        files = new HostedFiles(address);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = Call.of(exchange);
            calls.add(call);
            switch (faults.of(call).orElse(null)) {
                case null -> send(exchange, answer(call));
                case Fault.RateLimited(var seconds) -> {
                    exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
                    send(exchange, failure(429));
                }
                case Fault.Status(var status) -> send(exchange, failure(status));
                case Fault.Slow(var by) -> {
                    FakeTeams.pause(by);
                    send(exchange, answer(call));
                }
                case Fault.Dropped _ -> {}
                case Fault.Unanswered _ -> answer(call);
            }
        }
    }

    private static Answer failure(int status) {
        return Answer.error(status, "Planned", "goes wrong as planned");
    }

    private Answer answer(Call call) {
        var path = call.path();
        if (path.size() > 2 && path.get(1).equals("v3")) {
            return connector.answer(call);
        } else if (call.matches("/oauth2/v2.0/token")) {
            return connector.grants.answer(call);
        }
        return switch (path.isEmpty() ? "" : path.getFirst()) {
            case ".well-known" -> keys.answer(call);
            case "files" -> files.download(call);
            case "uploads" -> files.upload(call);
            case "control" -> control(call);
            default -> Answer.error(404, "NotFound", "no such address");
        };
    }

    /** For those who run the stand-in as a process of its own: what was said, and a header to be let in with. */
    private Answer control(Call call) {
        return switch (call.path().getLast()) {
            case "messages" ->
                Answer.ok(
                        "messages",
                        Json.list(connector.messages.all().stream()
                                .map(Said::described)
                                .toList()));
            case "authorization" -> Answer.ok("authorization", new Tokens(keys, serviceUrl, FakeTeams.APP_ID).good());
            default -> Answer.empty(404);
        };
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body();
        if (!answer.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
