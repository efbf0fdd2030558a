package dev.tillie.chat.slack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that Tillie was installed in by OAuth, kept in the database with their tokens sealed. */
public interface Installations {
    /**
     * One workspace's installation.
     *
     * @param team Slack's id of the workspace, as {@code T0123}
     * @param teamName what its people call it
     * @param botToken begins with {@code xoxb-} or {@code xoxe.xoxb-}; a secret
     * @param botUser the user id Tillie goes by there
     * @param scopes granted, with commas between
     * @param refreshToken fetches the next token where tokens rotate; a secret; null where they stay
     * @param expiresAt when the bot token ends; null where it doesn't
     * @param installedBy the user id of who installed it, the first owner
     */
    record Installation(
            String team,
            String teamName,
            String appId,
            String botToken,
            String botUser,
            String botId,
            String scopes,
            @Nullable String refreshToken,
            @Nullable Instant expiresAt,
            String installedBy) {
        /** Without its secrets. */
        @Override
        public String toString() {
            return "Installation[" + team + "]";
        }
    }

    /**
     * What is known of a workspace, its secrets left out.
     *
     * @param goneBecause why its tokens were forgotten, in Slack's word, as {@code app_uninstalled}; null while it stands
     */
    record Status(String team, String teamName, @Nullable String goneBecause) {}

    /** Keeps an installation, or its newer tokens; one that was gone is back with it. */
    void save(Installation installation);

    /** The installation of a workspace; empty where there is none, or it is gone. */
    Optional<Installation> find(String team);

    /** Forgets the tokens of a workspace and remembers why; also for one that came by tokens from the environment. */
    void forget(String team, String because);

    /**
     * A workspace is served by a token from the environment: whatever was said of it before no longer holds, and the
     * first workspace's business is taken.
     */
    void claim(String team);

    List<Status> list();
}
