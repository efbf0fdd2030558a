package dev.tillie.app;

import dev.tillie.chat.slack.Installations;
import dev.tillie.store.Database;
import dev.tillie.store.InstallationTable;
import dev.tillie.store.InstallationTable.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack installations in the database, their tokens sealed with a key that comes from the client secret. */
final class StoredInstallations implements Installations {
    static final String PLATFORM = "slack";

    private static final Logger LOG = LoggerFactory.getLogger(StoredInstallations.class);
    private static final String OTHER_SECRET = "sealed_with_another_secret";

    private final InstallationTable table;
    private final @Nullable Sealing sealing;

    /** @param clientSecret null where there is one workspace, whose token is not stored */
    StoredInstallations(Database database, @Nullable String clientSecret) {
        table = new InstallationTable(database);
        sealing = clientSecret == null ? null : new Sealing(clientSecret);
    }

    @Override
    public void save(Installation it) {
        if (sealing == null) {
            throw new IllegalStateException("SLACK_CLIENT_SECRET is not set, so no installation can be kept");
        }
        var refreshToken = it.refreshToken();
        table.save(
                PLATFORM,
                new Row(
                        it.team(),
                        0,
                        it.teamName(),
                        it.appId(),
                        it.botUser(),
                        it.botId(),
                        it.scopes(),
                        it.installedBy(),
                        sealing.seal(it.botToken(), it.team()),
                        refreshToken == null ? null : sealing.seal(refreshToken, it.team()),
                        it.expiresAt(),
                        null));
    }

    @Override
    public Optional<Installation> find(String team) {
        return table.find(PLATFORM, team).flatMap(this::open);
    }

    private Optional<Installation> open(Row row) {
        if (row.sealedToken() == null) {
            return Optional.empty();
        }
        var token = unseal(row.sealedToken(), row.team());
        if (token.isEmpty()) {
            LOG.warn(
                    "The token of Slack workspace {} can't be opened, as SLACK_CLIENT_SECRET has changed: install again"
                            + " from /slack/install",
                    row.team());
        }
        return token.map(it -> new Installation(
                row.team(),
                row.teamName(),
                row.appId(),
                it,
                row.botUser(),
                row.botId(),
                row.scopes(),
                row.sealedRefreshToken() == null
                        ? null
                        : unseal(row.sealedRefreshToken(), row.team()).orElse(null),
                row.expiresAt(),
                row.installedBy()));
    }

    private Optional<String> unseal(String sealed, String team) {
        return sealing == null ? Optional.empty() : sealing.open(sealed, team);
    }

    @Override
    public void forget(String team, String because) {
        keepWithoutToken(team, table.find(PLATFORM, team).map(Row::teamName).orElse(""), because);
    }

    @Override
    public void claim(String team) {
        var known = table.find(PLATFORM, team);
        if (known.isEmpty() || known.get().goneBecause() != null) {
            keepWithoutToken(team, known.map(Row::teamName).orElse(""), null);
        }
    }

    private void keepWithoutToken(String team, String name, @Nullable String goneBecause) {
        table.save(PLATFORM, new Row(team, 0, name, "", "", "", "", "", null, null, null, goneBecause));
    }

    @Override
    public List<Status> list() {
        return table.list(PLATFORM).stream()
                .map(it -> new Status(it.team(), it.teamName(), gone(it)))
                .toList();
    }

    private @Nullable String gone(Row row) {
        if (row.goneBecause() != null || row.sealedToken() == null) {
            return row.goneBecause();
        }
        return unseal(row.sealedToken(), row.team()).isPresent() ? null : OTHER_SECRET;
    }
}
