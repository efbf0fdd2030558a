package dev.tillie.chat.slack;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Tillie is connected to Slack.
 *
 * @param botToken of the one workspace, {@code xoxb-...}; null where workspaces come by OAuth
 * @param appToken {@code xapp-...}; its presence chooses Socket Mode
 * @param signingSecret proves that a call over HTTP is Slack's
 * @param clientId with {@code clientSecret} lets workspaces install Tillie by OAuth
 * @param apiUrl where Slack's Web API is
 * @param workspaces the only ones that may install by OAuth, by id; empty lets any
 * @param publicUrl where Slack reaches this server, for the way back from OAuth; empty where Slack knows it
 * @param nativeCharts whether Slack is to draw charts itself where it can
 * @param mostFileBytes the largest file taken in
 */
public record SlackSettings(
        @Nullable String botToken,
        @Nullable String appToken,
        @Nullable String signingSecret,
        @Nullable String clientId,
        @Nullable String clientSecret,
        URI apiUrl,
        List<String> workspaces,
        String publicUrl,
        boolean nativeCharts,
        long mostFileBytes) {
    public SlackSettings {
        workspaces = List.copyOf(workspaces);
    }

    /** Whether there is a workspace to serve, or may be one. */
    public boolean isConnected() {
        return (botToken != null || isForMany()) && (appToken != null || signingSecret != null);
    }

    /** Whether somebody has begun to connect it. */
    public boolean isBegun() {
        return botToken != null || appToken != null || clientId != null;
    }

    /** Whether workspaces come by OAuth. */
    public boolean isForMany() {
        return botToken == null && clientId != null && clientSecret != null;
    }

    boolean isSocketMode() {
        return appToken != null;
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + "]";
    }
}
