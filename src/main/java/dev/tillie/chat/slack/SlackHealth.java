package dev.tillie.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether Slack will work: the tokens asked of Slack itself, and the rights they carry. */
public final class SlackHealth {
    private static final String SCOPES_HEADER = "x-oauth-scopes";

    private final SlackSettings settings;
    private final Installations installations;
    private final List<Finding> findings = new ArrayList<>();

    /** What was found, with the next step where it is not good. */
    public record Finding(boolean good, String says) {}

    private SlackHealth(SlackSettings settings, Installations installations) {
        this.settings = settings;
        this.installations = installations;
    }

    public static List<Finding> check(SlackSettings settings, Installations installations) {
        var health = new SlackHealth(settings, installations);
        health.check();
        return List.copyOf(health.findings);
    }

    private void check() {
        if (!settings.isBegun() && settings.signingSecret() == null) {
            good("not connected (SLACK_BOT_TOKEN is not set)");
            return;
        }
        checkForms();
        if (findings.stream().allMatch(Finding::good)) {
            try (var slack = new SlackClient(settings.apiUrl())) {
                ask(slack);
            }
        }
        installations.list().stream()
                .filter(it -> it.goneBecause() != null)
                .forEach(it -> bad("workspace " + name(it) + " is gone (" + it.goneBecause()
                        + "): nothing is sent there; install Tillie there again to come back"));
    }

    private static String name(Installations.Status workspace) {
        return workspace.teamName().isBlank() ? workspace.team() : workspace.teamName() + " (" + workspace.team() + ")";
    }

    private void checkForms() {
        var bot = settings.botToken();
        var app = settings.appToken();
        if (bot != null && !bot.startsWith("xoxb-")) {
            bad("SLACK_BOT_TOKEN must begin with xoxb-; copy the Bot User OAuth Token under OAuth & Permissions");
        } else if (bot == null && (settings.clientId() == null || settings.clientSecret() == null)) {
            bad("set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for many");
        }
        if (app != null && !app.startsWith("xapp-")) {
            bad("SLACK_APP_TOKEN must begin with xapp-; make an app-level token with connections:write");
        } else if (app == null && settings.signingSecret() == null) {
            bad("set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for calls over HTTP");
        }
    }

    private void ask(SlackClient slack) {
        var bot = settings.botToken();
        var app = settings.appToken();
        if (bot != null) {
            askFor(slack, bot);
        }
        if (app != null) {
            askForSocket(slack, app);
        } else {
            good("calls come over HTTP to /slack/events, signed");
        }
        if (settings.isForMany()) {
            var here = installations.list().stream()
                    .filter(it -> it.goneBecause() == null)
                    .map(SlackHealth::name)
                    .collect(Collectors.joining(", "));
            good(here.isEmpty() ? "no workspace yet; install from /slack/install" : "installed in " + here);
        }
    }

    private void askFor(SlackClient slack, String token) {
        try {
            var test = slack.methods(token).authTest(it -> it);
            if (!test.isOk()) {
                bad("Slack refuses SLACK_BOT_TOKEN (" + test.getError()
                        + "); install the app to the workspace again and copy its Bot User OAuth Token");
                return;
            }
            good("in workspace " + test.getTeam() + " as " + test.getUser());
            checkScopes(test);
        } catch (IOException | SlackApiException e) {
            bad("Slack can't be reached at " + settings.apiUrl() + ": " + e.getMessage() + "; check the network");
        }
    }

    private void checkScopes(AuthTestResponse test) {
        var headers = test.getHttpResponseHeaders();
        var granted = headers == null ? null : headers.get(SCOPES_HEADER);
        if (granted == null || granted.isEmpty()) {
            return;
        }
        var missing = missing(granted.getFirst());
        if (missing.isEmpty()) {
            good("all " + Scopes.NEEDED.size() + " scopes are granted");
        } else {
            bad("these scopes are missing: "
                    + missing.stream()
                            .map(it -> it + " (" + Scopes.NEEDED.get(it) + ")")
                            .collect(Collectors.joining(", "))
                    + "; add them under OAuth & Permissions, or paste conf/slack-manifest.yaml again, and reinstall");
        }
    }

    private static Set<String> missing(String granted) {
        var missing = new TreeSet<>(Scopes.NEEDED.keySet());
        Arrays.stream(granted.split(",")).map(String::strip).forEach(missing::remove);
        return missing;
    }

    private void askForSocket(SlackClient slack, String token) {
        try {
            var opened = slack.methods(token).appsConnectionsOpen(it -> it);
            if (opened.isOk()) {
                good("Socket Mode works");
            } else {
                bad("Slack refuses SLACK_APP_TOKEN (" + opened.getError()
                        + "); make an app-level token with connections:write, and switch Socket Mode on");
            }
        } catch (IOException | SlackApiException e) {
            bad("Socket Mode can't be asked for at " + settings.apiUrl() + ": " + e.getMessage());
        }
    }

    private void good(String says) {
        findings.add(new Finding(true, says));
    }

    private void bad(String says) {
        findings.add(new Finding(false, says));
    }
}
