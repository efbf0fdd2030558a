package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The worked example of Slack's own page on verifying requests. */
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static final byte[] BYTES = BODY.getBytes(StandardCharsets.UTF_8);
    private static final String TIME = "1531420618";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private final Signature proof = new Signature("8f742231b10e8888abcd99yyyzzz85a5");

    @Test
    void agreesWithSlacksOwnExample() {
        assertThat(proof.of(BYTES, TIME)).isEqualTo(SIGNATURE);
        assertThat(isGood(TIME, SIGNATURE, 0)).isTrue();
    }

    @Test
    void holdsForFiveMinutesEitherWay() {
        assertThat(isGood(TIME, SIGNATURE, 300)).isTrue();
        assertThat(isGood(TIME, SIGNATURE, 301)).isFalse();
        assertThat(isGood(TIME, SIGNATURE, -301)).isFalse();
    }

    @Test
    void refusesAnythingElse() {
        assertThat(isGood(TIME, "v0=a2114d57", 0)).isFalse();
        assertThat(isGood(TIME, "", 0)).isFalse();
        assertThat(isGood("", SIGNATURE, 0)).isFalse();
        assertThat(isGood("999999999999999999", SIGNATURE, 0)).isFalse();
        assertThat(proof.isGood(new byte[] {1}, TIME, SIGNATURE, Instant.ofEpochSecond(1531420618L)))
                .isFalse();
    }

    private boolean isGood(String time, String signature, long secondsLater) {
        return proof.isGood(BYTES, time, signature, Instant.ofEpochSecond(1531420618L + secondsLater));
    }
}
