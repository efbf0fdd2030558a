package dev.tillie.chat.teams;

import com.auth0.jwt.JWT;
import com.microsoft.bot.connector.Channels;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import dev.tillie.server.Refusal;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in what Microsoft's Bot Connector signed for this app, and nothing else. The SDK checks issuer, signature, times
 * and endorsement; its other ways in, for emulators and for bots that call bots, are never taken.
 *
 * @see "https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"
 */
final class Gatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_HEADER = 16_384;

    private final String appId;
    private final JwtTokenExtractor extractor;

    Gatekeeper(String appId, SigningKeys keys) {
        this.appId = appId;
        var rules = new TokenValidationParameters(
                true, List.of(AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER), false, true, CLOCK_SKEW, true);
        rules.issuerSigningKeyResolver = _ -> keys;
        extractor = new JwtTokenExtractor(rules, "", List.of("RS256"));
    }

    /** @throws Refusal with status 401 for everything that is not proven */
    void admit(String authorization, String channelId, String serviceUrl) {
        // Microsoft signs for other channels of the same app as well, some of which anybody may write to
        if (!channelId.equals(Channels.MSTEAMS) || authorization.isEmpty() || authorization.length() > LONGEST_HEADER) {
            throw refusal();
        }
        try {
            var identity = extractor.getIdentity(authorization, channelId).join();
            if (identity != null && isForHere(identity, serviceUrl) && ends(authorization)) {
                return;
            }
        } catch (RuntimeException e) {
            // a malformed token fails in ways of its own
            LOG.debug("A token was refused", e);
        }
        throw refusal();
    }

    private boolean isForHere(ClaimsIdentity identity, String serviceUrl) {
        var claims = identity.claims();
        return identity.isAuthenticated()
                && appId.equals(claims.get(AuthenticationConstants.AUDIENCE_CLAIM))
                && serviceUrl.equalsIgnoreCase(claims.get(AuthenticationConstants.SERVICE_URL_CLAIM));
    }

    /** The SDK takes a token without an end for one that is still good. */
    private static boolean ends(String authorization) {
        return JWT.decode(authorization.substring(authorization.indexOf(' ') + 1))
                        .getExpiresAt()
                != null;
    }

    private static Refusal refusal() {
        return new Refusal(401, "this does not come from Microsoft Teams, or not for this app");
    }
}
