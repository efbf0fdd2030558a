package dev.tillie.chat.teams;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether Teams will work: the credentials asked of Microsoft itself, and the keys that prove its messages. */
public final class TeamsHealth {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TeamsSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    /** What was found, with the next step where it is not good. */
    public record Finding(boolean good, String says) {}

    private TeamsHealth(TeamsSettings settings) {
        this.settings = settings;
    }

    public static List<Finding> check(TeamsSettings settings, Clock clock) {
        var health = new TeamsHealth(settings);
        health.check(clock);
        return List.copyOf(health.findings);
    }

    private void check(Clock clock) {
        if (!settings.isBegun()) {
            good("not connected (TEAMS_APP_ID is not set)");
            return;
        }
        if (settings.isPlayground()) {
            good("the playground on this machine is answered, and nobody else (teams.playground)");
            return;
        }
        checkId("TEAMS_APP_ID", settings.appId(), "the Microsoft App ID of the Azure Bot");
        checkId("TEAMS_TENANT_ID", settings.tenantId(), "the App Tenant ID of the Azure Bot");
        if (settings.appSecret() == null) {
            bad("TEAMS_APP_SECRET is missing; make a client secret under the app's Certificates & secrets");
        }
        if (findings.stream().allMatch(Finding::good)) {
            ask(clock);
        }
    }

    private void checkId(String name, @Nullable String value, String what) {
        if (value == null) {
            bad(name + " is missing; it is " + what);
        } else if (!UUID.matcher(value).matches()) {
            bad(name + " must look like 11111111-2222-3333-4444-555555555555, got \"" + value + "\"; it is " + what);
        }
    }

    private void ask(Clock clock) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            askForToken(http, clock);
            var keys = new SigningKeys(settings.openIdMetadata(), http, clock);
            var _ = keys.getKey("");
            if (keys.isEmpty()) {
                bad("the keys that Microsoft signs with can't be read at " + settings.openIdMetadata()
                        + "; check the network and teams.openid-metadata");
            } else {
                good("messages are proven by Microsoft’s keys");
            }
        }
        good("answers go to " + String.join(", ", settings.serviceUrls()) + " only");
        good(
                settings.owners().isEmpty()
                        ? "who installs it first owns the shop (teams.owners names nobody)"
                        : "the shop is owned by " + String.join(", ", settings.owners()));
    }

    private void askForToken(HttpClient http, Clock clock) {
        try {
            var token = TeamsDoor.token(settings, http, clock);
            if (token != null) {
                var _ = token.get();
                good("Microsoft gives the app a token");
            }
        } catch (AppToken.TokenRefused e) {
            bad(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            bad("Microsoft can't be reached at " + settings.tokenUrl() + ": " + e.getMessage()
                    + "; check the network and teams.token-url");
        }
    }

    private void good(String says) {
        findings.add(new Finding(true, says));
    }

    private void bad(String says) {
        findings.add(new Finding(false, says));
    }
}
