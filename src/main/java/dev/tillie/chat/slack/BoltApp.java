package dev.tillie.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.bolt.service.OAuthStateService;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Bolt, set up as Tillie uses it. */
final class BoltApp {
    private BoltApp() {}

    static App of(
            SlackSettings settings,
            SlackClient slack,
            Intake intake,
            @Nullable InstallationService installations,
            OAuthStateService states) {
        var config = AppConfig.builder()
                .slack(slack.slack())
                // Slack has signed it, and a token of one workspace needs no telling apart
                .singleTeamBotToken(null)
                .signingSecret(settings.signingSecret())
                // left alone, Bolt takes these from the environment
                .clientId(null)
                .clientSecret(null)
                // proved already, over the very bytes
                .requestVerificationEnabled(false)
                // Tillie knows herself, without asking Slack about every bot she meets
                .ignoringSelfEventsEnabled(false)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(60_000)
                .attachingFunctionTokenEnabled(false)
                .build();
        if (settings.isForMany()) {
            config.setClientId(settings.clientId());
            config.setClientSecret(settings.clientSecret());
            config.setScope(Scopes.joined());
            config.setAppPath("/slack");
            config.setOauthInstallPath("/install");
            config.setOauthRedirectUriPath("/oauth_redirect");
            config.setOAuthInstallPathEnabled(true);
            config.setOAuthRedirectUriPathEnabled(true);
            config.setOAuthInstallPageRenderingEnabled(false);
            config.setOAuthRedirectUriPageRenderer(new Pages());
            if (!settings.publicUrl().isEmpty()) {
                config.setRedirectUri(URI.create(settings.publicUrl() + "/slack/oauth_redirect")
                        .toString());
            }
        }
        var app = new App(config);
        if (installations != null) {
            app = app.asOAuthApp(true).service(installations).service(states);
        }
        return app.use(intake);
    }
}
