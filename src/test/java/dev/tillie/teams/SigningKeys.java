package dev.tillie.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * The keys that Teams signs with, as its OpenID document leads to them.
 *
 * <p>Every stand-in of a process begins with the same ones: they take their time to make, and a bot under test may
 * keep those it once read for longer than the stand-in lives.
 */
final class SigningKeys {
    private static final Key FIRST = Key.make();
    private static final Key UNENDORSED = Key.make();
    private static final Key UNPUBLISHED = Key.make();

    private final String address;
    private volatile Key current = FIRST;

    record Key(String id, RSAPublicKey open, RSAPrivateKey secret) {
        private static Key make() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2_048);
                return of(generator.generateKeyPair());
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        private static Key of(KeyPair pair) {
            return new Key(
                    UUID.randomUUID().toString(), (RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
        }

        private ObjectNode published(String... endorsements) {
            var key = Json.object("kty", "RSA", "use", "sig", "alg", "RS256", "kid", id, "x5t", id);
            key.put("n", number(open.getModulus())).put("e", number(open.getPublicExponent()));
            return key.set("endorsements", Json.list((Object[]) endorsements));
        }

        private static String number(BigInteger value) {
            var bytes = value.toByteArray();
            // the sign is no part of the number
            var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
        }
    }

    SigningKeys(String address) {
        this.address = address;
    }

    Key current() {
        return current;
    }

    /** Published, but not for use with Teams. */
    Key unendorsed() {
        return UNENDORSED;
    }

    Key unpublished() {
        return UNPUBLISHED;
    }

    void rotate() {
        current = Key.make();
    }

    String documentUrl() {
        return address + "/.well-known/openidconfiguration";
    }

    Answer answer(Call call) {
        return switch (call.path().getLast()) {
            case "openidconfiguration" ->
                Answer.ok(
                        "issuer",
                        Tokens.ISSUER,
                        "authorization_endpoint",
                        "https://invalid.botframework.com",
                        "jwks_uri",
                        address + "/.well-known/keys",
                        "id_token_signing_alg_values_supported",
                        Json.list("RS256"));
            case "keys" ->
                Answer.ok(
                        "keys", Json.list(UNENDORSED.published("webchat", "directline"), current.published("msteams")));
            default -> Answer.empty(404);
        };
    }
}
