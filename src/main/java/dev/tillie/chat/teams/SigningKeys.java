package dev.tillie.chat.teams;

import com.auth0.jwk.Jwk;
import com.auth0.jwk.JwkException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys Microsoft signs its messages with, as its OpenID document names them: fetched once a day, and for a key not
 * seen before at most every minute. The keys last known are held on to while Microsoft can't be asked.
 */
final class SigningKeys implements OpenIdMetadata {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_CHARACTERS = 1 << 20;

    private final URI document;
    private final HttpClient http;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Map<String, OpenIdMetadataKey> keys = Map.of();
    private volatile Instant fetchedAt = Instant.MIN;
    private volatile Instant nextTry = Instant.MIN;

    SigningKeys(URI document, HttpClient http, Clock clock) {
        this.document = document;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public @Nullable OpenIdMetadataKey getKey(@Nullable String keyId) {
        if (keyId == null) {
            return null;
        }
        var old = fetchedAt.equals(Instant.MIN) || fetchedAt.plus(GOOD_FOR).isBefore(clock.instant());
        if (old || !keys.containsKey(keyId)) {
            refresh();
        }
        return keys.get(keyId);
    }

    /** Whether none could be fetched yet. */
    boolean isEmpty() {
        return keys.isEmpty();
    }

    private void refresh() {
        fetching.lock();
        try {
            if (clock.instant().isBefore(nextTry)) {
                return;
            }
            keys = fetch();
            fetchedAt = clock.instant();
            nextTry = fetchedAt.plus(BETWEEN_TRIES);
        } catch (IOException | IllegalArgumentException e) {
            nextTry = clock.instant().plus(BETWEEN_FAILURES);
            LOG.warn("Microsoft’s signing keys could not be fetched: {}", e.getMessage());
        } finally {
            fetching.unlock();
        }
    }

    private Map<String, OpenIdMetadataKey> fetch() throws IOException {
        var address = URI.create(Json.text(Json.parse(get(document)), "jwks_uri"));
        // what the document names is as good as the document: no farther than its own way of getting here
        if (!"https".equals(address.getScheme())
                && !String.valueOf(address.getHost()).equals(document.getHost())) {
            throw new IOException("the keys are not at an https address");
        }
        var found = new HashMap<String, OpenIdMetadataKey>();
        for (var key : Json.at(Json.parse(get(address)), "keys")) {
            var jwk = Jwk.fromValues(Json.MAPPER.convertValue(key, new TypeReference<Map<String, Object>>() {}));
            if (jwk.getId() != null && Json.text(key, "kty").equals("RSA")) {
                found.put(jwk.getId(), key(jwk));
            }
        }
        return Map.copyOf(found);
    }

    private static OpenIdMetadataKey key(Jwk jwk) throws IOException {
        try {
            var key = new OpenIdMetadataKey();
            key.key = (RSAPublicKey) jwk.getPublicKey();
            // a key that is endorsed for nothing is good for nothing
            key.endorsements = jwk.getAdditionalAttributes().get("endorsements") instanceof List<?> named
                    ? named.stream().map(String::valueOf).toList()
                    : List.of();
            key.certificateChain = jwk.getCertificateChain();
            return key;
        } catch (JwkException e) {
            throw new IOException("a key can't be read: " + jwk.getId(), e);
        }
    }

    private String get(URI address) throws IOException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().length() > MOST_CHARACTERS) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }
}
