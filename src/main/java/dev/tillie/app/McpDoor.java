package dev.tillie.app;

import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.mcp.Admission;
import dev.tillie.mcp.Bearer;
import dev.tillie.mcp.McpRoutes;
import dev.tillie.server.Routes;
import dev.tillie.server.Visitors;
import dev.tillie.store.People;
import io.helidon.http.HeaderNames;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How other assistants reach the shop: with a token from outside, and from this machine with the data folder's. */
final class McpDoor {
    static final String TOKEN = "TILLIE_MCP_TOKEN";
    private static final String NEIGHBOURS_PATH = "/api/mcp";
    private static final String USER = "Tillie-User";

    private McpDoor() {}

    /** @throws CommandProblem if it is to be open and has no token to go by */
    static Routes routes(Wiring wiring, CommandRoute commands, Map<String, String> environment) {
        var settings = wiring.configuration().mcp();
        var admissions = new HashMap<String, Admission>();
        admissions.put(
                NEIGHBOURS_PATH,
                request -> Optional.of(request)
                        .filter(commands::isAuthorized)
                        .map(it -> it.headers().first(HeaderNames.create(USER)).orElse(""))
                        .map(it -> standing(wiring, it)));
        if (settings.enabled()) {
            admissions.put(McpRoutes.PATH, new Bearer(token(environment), settings.role()));
        }
        return new McpRoutes(
                RootCommand.VERSION,
                wiring.responder()::look,
                admissions,
                new Visitors(Set.of(wiring.configuration().server().host())),
                settings.longest());
    }

    private static String token(Map<String, String> environment) {
        var token = environment.getOrDefault(TOKEN, "").strip();
        if (token.length() < Bearer.SHORTEST) {
            throw CommandProblem.failed(
                    "mcp.enabled is true, and %s in the environment has %d characters; set it to %d or more that nobody can guess, as: openssl rand -hex 24"
                            .formatted(TOKEN, token.length(), Bearer.SHORTEST));
        }
        return token;
    }

    /** What somebody may see; who sits at the machine itself, without a name, is the owner. */
    static Standing standing(Wiring wiring, String user) {
        var role = new People(wiring.database(), Wiring.BUSINESS).roleOf(user.isEmpty() ? null : user);
        return Standing.valueOf(role.name());
    }

    /** Where a running server takes calls from this machine. */
    static URI addressOf(Neighbour server) {
        return URI.create("http://" + server.address() + NEIGHBOURS_PATH);
    }

    static Map<String, String> headersFor(Neighbour server, String user) {
        return Map.of("Authorization", "Bearer " + server.token(), USER, user);
    }
}
