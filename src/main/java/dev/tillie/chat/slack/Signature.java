package dev.tillie.chat.slack;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a request is Slack's and not an old one: an HMAC over the very bytes, compared in constant time, no older
 * or newer than five minutes.
 *
 * @see "https://docs.slack.dev/authentication/verifying-requests-from-slack"
 */
record Signature(String secret) {
    private static final Duration WINDOW = Duration.ofMinutes(5);

    boolean isGood(byte[] body, String timestamp, String signature, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        var expected = of(body, timestamp).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))
                && age.compareTo(WINDOW) <= 0;
    }

    String of(byte[] body, String timestamp) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every JDK knows HmacSHA256", e);
        }
    }

    /** Without its secret. */
    @Override
    public String toString() {
        return "Signature";
    }
}
