package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private final FakeTeams teams = new FakeTeams();
    private final HttpClient http = HttpClient.newHttpClient();
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SigningKeys keys = new SigningKeys(URI.create(teams.openIdMetadata()), http, clock);

    @AfterEach
    void close() {
        http.close();
        teams.close();
    }

    @Test
    void picksUpAKeyThatWasNotThereBefore() {
        assertThat(keys.getKey(current())).isNotNull();
        teams.rotateKeys();
        assertThat(keys.getKey(current())).isNull();
        now = now.plus(Duration.ofMinutes(1));

        assertThat(keys.getKey(current())).isNotNull();
    }

    @Test
    void asksForUnknownKeysNowAndThenOnly() {
        for (int i = 0; i < 100; i++) {
            assertThat(keys.getKey("made-up-" + i)).isNull();
        }

        assertThat(teams.calls("openidconfiguration")).hasSize(1);
    }

    @Test
    void holdsOnToWhatItKnowsWhileMicrosoftCantBeAsked() {
        var key = current();
        assertThat(keys.getKey(key)).isNotNull();
        teams.failNext("openidconfiguration", new Fault.Status(500));
        now = now.plus(Duration.ofDays(2));

        assertThat(keys.getKey(key)).isNotNull();
        assertThat(teams.calls("openidconfiguration")).hasSize(2);
    }

    private String current() {
        return JWT.decode(teams.tokens(FakeTeams.APP_ID).good().substring("Bearer ".length()))
                .getKeyId();
    }
}
