package dev.tillie.chat.slack;

import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import org.jspecify.annotations.Nullable;

/** What a browser shows after an installation. */
final class Pages implements OAuthRedirectUriPageRenderer {
    @Override
    public String renderSuccessPage(com.slack.api.bolt.model.Installer installer, @Nullable String completionUrl) {
        return page(
                "Tillie has moved in",
                "Tillie is installed in <b>" + escape(Installer.teamName(installer))
                        + "</b>. Open Slack: she has written to you.");
    }

    @Override
    public String renderFailurePage(String installPath, String reason) {
        return page(
                "That did not work",
                "Slack and Tillie could not agree: " + escape(reason) + ". <a href=\"" + escape(installPath)
                        + "\">Try once more</a>.");
    }

    private static String page(String title, String words) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><link rel="stylesheet" href="/tillie.css"></head>
                <body><main class="note"><h1>%s</h1><p>%s</p></main></body></html>
                """.formatted(title, title, words);
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
