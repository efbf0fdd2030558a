package dev.tillie.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private final FakeTeams teams = new FakeTeams();
    private final Tokens tokens = teams.tokens(FakeTeams.APP_ID);

    @AfterEach
    void close() {
        teams.close();
    }

    /** Whether a careful reader of the published keys would let a header in. */
    private boolean isGood(String header) throws Exception {
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        try {
            var token = JWT.decode(header.substring(7));
            var key = key(token.getKeyId());
            JWT.require(Algorithm.RSA256(open(key), null))
                    .withIssuer("https://api.botframework.com")
                    .withAudience(FakeTeams.APP_ID)
                    .withClaim("serviceurl", teams.serviceUrl())
                    .withClaimPresence("exp")
                    .build()
                    .verify(token);
            return key.path("endorsements").get(0).asText().equals("msteams");
        } catch (JWTVerificationException _) {
            return false;
        }
    }

    private JsonNode key(String id) throws Exception {
        for (var key :
                read(read(teams.openIdMetadata()).get("jwks_uri").asText()).get("keys")) {
            if (key.get("kid").asText().equals(id)) {
                return key;
            }
        }
        throw new JWTVerificationException("no key " + id);
    }

    private static JsonNode read(String url) throws Exception {
        try (var stream = URI.create(url).toURL().openStream()) {
            return Json.parse(stream.readAllBytes());
        }
    }

    private static RSAPublicKey open(JsonNode key) throws GeneralSecurityException {
        var spec = new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")));
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    @Test
    void signsSoThatItsPublishedKeysVerify() throws Exception {
        assertThat(isGood(tokens.good())).isTrue();
        var before = tokens.good();
        teams.rotateKeys();
        assertThat(isGood(tokens.good())).isTrue();
        assertThat(isGood(before)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noBadTokenIsGood(BadToken bad) throws Exception {
        assertThat(isGood(bad.header(tokens))).isFalse();
    }

    /** Each differs from a good one in what its name says, so that it tests that alone. */
    @Test
    void aBadTokenIsBadInOneWay() {
        assertThat(BadToken.NO_HEADER.header(tokens)).isNull();
        assertThat(claims(BadToken.NO_EXPIRY))
                .contains("iss", "aud", "serviceurl", "nbf")
                .doesNotContain("exp");
        assertThat(claims(BadToken.NO_SERVICE_URL)).contains("exp").doesNotContain("serviceurl");
        assertThat(claims(BadToken.EMULATOR)).contains("sts.windows.net", "appid", FakeTeams.APP_ID);
        assertThat(claims(BadToken.CHANGED_CLAIMS)).contains("owner");
        var none = JWT.decode(BadToken.ALG_NONE.header(tokens).substring(7));
        assertThat(none.getAlgorithm()).isEqualTo("none");
        assertThat(none.getSignature()).isEmpty();
        assertThat(JWT.decode(BadToken.HS256_CONFUSION.header(tokens).substring(7))
                        .getAlgorithm())
                .isEqualTo("HS256");
    }

    private String claims(BadToken bad) {
        var payload = JWT.decode(bad.header(tokens).substring(7)).getPayload();
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}
