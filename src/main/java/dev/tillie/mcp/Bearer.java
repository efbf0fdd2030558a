package dev.tillie.mcp;

import dev.tillie.chat.Colleagues.Standing;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Lets in who has the token.
 *
 * @param standing what who has it may see
 */
public record Bearer(String token, Standing standing) implements Admission {
    /** Fewer characters could be guessed. */
    public static final int SHORTEST = 24;

    public Bearer {
        if (token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the token must have at least %d characters, got %d".formatted(SHORTEST, token.length()));
        }
    }

    @Override
    public Optional<Standing> admit(ServerRequest request) {
        var given = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        return isSame(given, "Bearer " + token) ? Optional.of(standing) : Optional.empty();
    }

    /** Takes as long for a near miss as for a far one. */
    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Never with the token. */
    @Override
    public String toString() {
        return "Bearer[" + standing + "]";
    }
}
