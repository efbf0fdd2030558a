package dev.tillie.mcp;

import dev.tillie.chat.Colleagues.Standing;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** Who is let in at an address. */
@FunctionalInterface
public interface Admission {
    /** What the one who makes a request may see; empty where they are not let in. */
    Optional<Standing> admit(ServerRequest request);
}
