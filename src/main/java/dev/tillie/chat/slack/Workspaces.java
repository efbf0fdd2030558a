package dev.tillie.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.token_rotation.RefreshedToken;
import com.slack.api.token_rotation.TokenRotationException;
import com.slack.api.token_rotation.TokenRotator;
import dev.tillie.chat.BackOffice;
import dev.tillie.chat.slack.Installations.Installation;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces Tillie works in: the one whose token is in the environment, or those that installed it. Tokens that
 * rotate are renewed here, whatever they are about to be used for.
 */
final class Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
    private static final Duration RENEWED_BEFORE = Duration.ofHours(2);

    private final SlackSettings settings;
    private final SlackClient slack;
    private final Installations installations;
    private final Function<String, BackOffice> offices;
    private final Clock clock;
    private final Map<String, Workspace> open = new ConcurrentHashMap<>();
    private final ReentrantLock renewing = new ReentrantLock();

    /** @param offices the business that a workspace belongs to, by the workspace's id */
    Workspaces(
            SlackSettings settings,
            SlackClient slack,
            Installations installations,
            Function<String, BackOffice> offices,
            Clock clock) {
        this.settings = settings;
        this.slack = slack;
        this.installations = installations;
        this.offices = offices;
        this.clock = clock;
    }

    /** Gets to know the one workspace, whose token is given. */
    void openOwn() throws SlackProblem {
        var token = String.valueOf(settings.botToken());
        try {
            var test = slack.methods(token).authTest(it -> it);
            if (!test.isOk()) {
                throw new SlackProblem("auth.test", String.valueOf(test.getError()));
            }
            var team = String.valueOf(test.getTeamId());
            installations.claim(team);
            open.put(team, workspace(team, String.valueOf(test.getUserId()), new OwnToken(team, token)));
        } catch (IOException | SlackApiException e) {
            throw new SlackProblem("auth.test", "unreachable", e);
        }
    }

    /** The workspace of that id, or the only one; empty where Tillie is not (any longer) installed there. */
    Optional<Workspace> find(String team) {
        if (!settings.isForMany()) {
            return own();
        }
        var known = Optional.ofNullable(open.get(team));
        return known.isPresent() ? known : installations.find(team).map(this::add);
    }

    /** One of the workspaces at hand. */
    Optional<Workspace> own() {
        return open.values().stream().findFirst();
    }

    private Workspace add(Installation installation) {
        return open.computeIfAbsent(
                installation.team(), team -> workspace(team, installation.botUser(), new InstalledToken(team)));
    }

    private Workspace workspace(String team, String botUser, Calls.Token token) {
        var calls = new Calls(slack::methods, slack::methodsOnce, token);
        var office = offices.apply(team);
        var directory = new Directory(team, botUser, calls, office.colleagues());
        return new Workspace(team, botUser, calls, token, directory, office);
    }

    /** Forgets a workspace that uninstalled Tillie or took its tokens back. */
    void forget(String team, String because) {
        open.remove(team);
        installations.forget(team, because);
        LOG.warn(
                "Slack workspace {} is gone ({}): its tokens are forgotten and nothing more is sent there. To come"
                        + " back, install Tillie again",
                team,
                because);
    }

    /** The token from the environment, until Slack says it holds no longer. */
    private final class OwnToken implements Calls.Token {
        private final String team;
        private volatile @Nullable String token;

        OwnToken(String team, String token) {
            this.team = team;
            this.token = token;
        }

        @Override
        public String get() throws SlackProblem {
            var held = token;
            if (held == null) {
                throw new SlackProblem("token", "gone");
            }
            return held;
        }

        @Override
        public void lost(String used, String because) {
            token = null;
            forget(team, because);
        }
    }

    /** A token from an installation, renewed in time. */
    private final class InstalledToken implements Calls.Token {
        private final String team;

        InstalledToken(String team) {
            this.team = team;
        }

        @Override
        public String get() throws SlackProblem {
            return fresh(team).map(Installation::botToken).orElseThrow(() -> new SlackProblem("token", "gone"));
        }

        @Override
        public void lost(String used, String because) {
            // installed anew meanwhile, it has another
            if (installations
                    .find(team)
                    .filter(it -> it.botToken().equals(used))
                    .isPresent()) {
                forget(team, because);
            }
        }
    }

    /** An installation whose token will hold for a while; empty where there is none. */
    Optional<Installation> fresh(String team) {
        var found = installations.find(team);
        if (found.isEmpty() || !isEnding(found.get())) {
            return found;
        }
        renewing.lock();
        try {
            // another thread, or another copy of Tillie, may have been faster
            var current = installations.find(team);
            return current.isPresent() && isEnding(current.get()) ? Optional.of(renew(current.get())) : current;
        } finally {
            renewing.unlock();
        }
    }

    private boolean isEnding(Installation installation) {
        var end = installation.expiresAt();
        return installation.refreshToken() != null
                && end != null
                && end.isBefore(clock.instant().plus(RENEWED_BEFORE));
    }

    private Installation renew(Installation old) {
        var rotator = new TokenRotator(
                slack.slack().methods(), RENEWED_BEFORE.toMillis(), settings.clientId(), settings.clientSecret());
        try {
            var renewed = rotator.performTokenRotation(it -> it.accessToken(old.botToken())
                            .refreshToken(old.refreshToken())
                            .expiresAt(0))
                    .map(it -> renewed(old, it))
                    .orElse(old);
            installations.save(renewed);
            return renewed;
        } catch (TokenRotationException e) {
            LOG.warn("The token of Slack workspace {} could not be renewed: {}", old.team(), e.getMessage());
            return installations.find(old.team()).orElse(old);
        }
    }

    private static Installation renewed(Installation old, RefreshedToken token) {
        return new Installation(
                old.team(),
                old.teamName(),
                old.appId(),
                token.getAccessToken(),
                old.botUser(),
                old.botId(),
                old.scopes(),
                token.getRefreshToken(),
                Instant.ofEpochMilli(token.getExpiresAt()),
                old.installedBy());
    }
}
