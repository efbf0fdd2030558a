package dev.tillie.app;

import dev.tillie.chat.slack.SlackSettings;
import java.util.Map;

/** What the environment and the configuration say about Slack, put together. */
final class SlackTokens {
    private static final long BYTES_PER_MEGABYTE = 1 << 20;

    private SlackTokens() {}

    static SlackSettings of(Configuration configuration, Map<String, String> environment) {
        var slack = configuration.slack();
        return new SlackSettings(
                Secrets.find(environment, "SLACK_BOT_TOKEN"),
                Secrets.find(environment, "SLACK_APP_TOKEN"),
                Secrets.find(environment, "SLACK_SIGNING_SECRET"),
                Secrets.find(environment, "SLACK_CLIENT_ID"),
                Secrets.find(environment, "SLACK_CLIENT_SECRET"),
                slack.apiUrl(),
                slack.workspaces(),
                slack.publicUrl(),
                slack.nativeCharts(),
                configuration.imports().maxUploadMegabytes() * BYTES_PER_MEGABYTE);
    }
}
