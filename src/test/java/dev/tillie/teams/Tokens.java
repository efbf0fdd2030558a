package dev.tillie.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signs what Teams sends to a bot, well or badly.
 *
 * @see "https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"
 */
public final class Tokens {
    static final String ISSUER = "https://api.botframework.com";

    final SigningKeys keys;
    final String appId;
    private final String serviceUrl;

    Tokens(SigningKeys keys, String serviceUrl, String appId) {
        this.keys = keys;
        this.serviceUrl = serviceUrl;
        this.appId = appId;
    }

    /** The Authorization header of a request that is to be let in. */
    public String good() {
        return signed(rsa(key()));
    }

    String with(String claim, Object value) {
        return signed(key(), Map.of(claim, value));
    }

    String without(String claim) {
        return signed(rsa(key()), key().id(), claims -> claims.remove(claim));
    }

    String signed(SigningKeys.Key key, Map<String, ?> claims) {
        return signed(rsa(key), key.id(), it -> it.putAll(claims));
    }

    /** As it should be but for the algorithm. */
    String signed(Algorithm algorithm) {
        return signed(algorithm, key().id(), _ -> {});
    }

    private String signed(Algorithm algorithm, String keyId, Consumer<Map<String, Object>> change) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", ISSUER);
        claims.put("aud", appId);
        claims.put("serviceurl", serviceUrl);
        claims.put("nbf", in(-5));
        claims.put("exp", in(60));
        change.accept(claims);
        return "Bearer " + JWT.create().withKeyId(keyId).withPayload(claims).sign(algorithm);
    }

    SigningKeys.Key key() {
        return keys.current();
    }

    static Algorithm rsa(SigningKeys.Key key) {
        return Algorithm.RSA256(null, key.secret());
    }

    /** In seconds since 1970. */
    static long in(int minutes) {
        return Instant.now().plus(Duration.ofMinutes(minutes)).getEpochSecond();
    }
}
