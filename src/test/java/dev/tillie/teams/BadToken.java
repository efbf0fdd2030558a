package dev.tillie.teams;

import com.auth0.jwt.algorithms.Algorithm;
import java.util.Map;
import java.util.function.Function;

/** Ways in which a request may not come from Teams. */
public enum BadToken {
    NO_HEADER(_ -> null),
    EMPTY(_ -> ""),
    NOT_BEARER(_ -> "Basic dGlsbGllOnRpbGxpZQ=="),
    NO_TOKEN(_ -> "Bearer"),
    MALFORMED(_ -> "Bearer abc"),
    WRONG_AUDIENCE(it -> it.with("aud", "99999999-0000-0000-0000-000000000000")),
    NO_AUDIENCE(it -> it.without("aud")),
    WRONG_ISSUER(it -> it.with("iss", "https://api.botframework.example")),
    NO_ISSUER(it -> it.without("iss")),
    EXPIRED(it -> it.with("exp", Tokens.in(-30))),
    NO_EXPIRY(it -> it.without("exp")),
    NOT_YET_VALID(it -> it.with("nbf", Tokens.in(30))),
    WRONG_SERVICE_URL(it -> it.with("serviceurl", "https://elsewhere.example/")),
    NO_SERVICE_URL(it -> it.without("serviceurl")),
    BAD_SIGNATURE(it -> it.signed(Tokens.rsa(it.keys.unpublished()))),
    /** Signed for what it said before it was changed. */
    CHANGED_CLAIMS(BadToken::changed),
    ALG_NONE(it -> it.signed(Algorithm.none())),
    /** The public key, which everybody knows, taken for a shared secret. */
    HS256_CONFUSION(it -> it.signed(Algorithm.HMAC256(it.key().open().getEncoded()))),
    UNKNOWN_KEY(it -> it.signed(it.keys.unpublished(), Map.of())),
    UNENDORSED_KEY(it -> it.signed(it.keys.unendorsed(), Map.of())),
    /** As from the Bot Framework's emulator: an issuer that SDKs let in as well. */
    EMULATOR(it -> it.signed(
            it.key(),
            Map.of(
                    "iss",
                    "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
                    "ver",
                    "1.0",
                    "appid",
                    it.appId)));

    private final Function<Tokens, String> header;

    BadToken(Function<Tokens, String> header) {
        this.header = header;
    }

    /** The Authorization header, null where there is to be none. */
    public String header(Tokens tokens) {
        return header.apply(tokens);
    }

    private static String changed(Tokens tokens) {
        var signed = tokens.good().split("\\.");
        var other = tokens.with("role", "owner").split("\\.");
        return String.join(".", signed[0], other[1], signed[2]);
    }
}
