package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private final Guard real = new Guard(URI.create("https://slack.com/api/"));
    private final Guard standIn = new Guard(URI.create("http://127.0.0.1:9000/api/"));

    @ParameterizedTest
    @CsvSource({
        "https://slack.com/api/chat.postMessage, true",
        "https://files.slack.com/upload/v1/abc, true",
        "https://hooks.slack.com/commands/T1/1/x, true",
        "http://slack.com/api/chat.postMessage, false",
        "https://slack.com.evil.example/api, false",
        "https://evilslack.com/api, false",
        "https://127.0.0.1/api, false",
        "http://169.254.169.254/latest/meta-data, false",
        "file:///etc/passwd, false",
        "nonsense, false"
    })
    void letsOutOnlyToSlack(String url, boolean allowed) {
        assertThat(real.allows(url)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9000/api/chat.postMessage, true",
        "http://localhost:9001/upload, true",
        "https://hooks.slack.com/commands/T1/1/x, false",
        "http://10.0.0.7:9000/api, false"
    })
    void letsAStandInTakeSlacksPlaceAltogether(String url, boolean allowed) {
        assertThat(standIn.allows(url)).isEqualTo(allowed);
    }
}
