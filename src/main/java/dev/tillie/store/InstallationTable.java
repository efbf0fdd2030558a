package dev.tillie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Where Tillie is installed on a chat platform, and whose business each place is. The first workspace ever installed
 * gets business 1, each later one the next number. Tokens come and go sealed.
 */
public final class InstallationTable {
    private static final long FIRST_BUSINESS = 1;

    /** Whoever loses a number loses it to one who is done with it, so this many may come at once. */
    private static final int MOST_TRIES = 32;

    /** What H2 and PostgreSQL call a key that is there already. */
    private static final String TAKEN = "23505";

    private final Database database;

    public InstallationTable(Database database) {
        this.database = database;
    }

    /** One workspace; without tokens once it is gone. */
    public record Row(
            String team,
            long businessId,
            String teamName,
            String appId,
            String botUser,
            String botId,
            String scopes,
            String installedBy,
            @Nullable String sealedToken,
            @Nullable String sealedRefreshToken,
            @Nullable Instant expiresAt,
            @Nullable String goneBecause) {}

    /** Keeps a workspace's row but for its business, which stays what it was, or is the next free one. */
    public void save(String platform, Row row) {
        for (var left = MOST_TRIES; !isSaved(platform, row, left); left--) {
            // another workspace took the same number meanwhile
        }
    }

    private boolean isSaved(String platform, Row row, int left) {
        try {
            saveOnce(platform, row);
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (left > 1 && e.getCause() instanceof SQLException cause && TAKEN.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void saveOnce(String platform, Row row) {
        database.jdbi().useTransaction(handle -> {
            var business = findBusiness(handle, platform, row.team()).orElseGet(() -> nextBusiness(handle, platform));
            handle.execute("delete from installations where platform = ? and team = ?", platform, row.team());
            insert(handle, platform, row, business);
        });
    }

    private static void insert(Handle handle, String platform, Row row, long business) {
        var end = row.expiresAt() == null ? null : row.expiresAt().atOffset(ZoneOffset.UTC);
        handle.createUpdate("""
                        insert into installations (platform, team, business_id, team_name, app_id, bot_user, bot_id,
                            scopes, installed_by, sealed_token, sealed_refresh_token, expires_at, gone_because)
                        values (:platform, :team, :business, :teamName, :appId, :botUser, :botId, :scopes,
                            :installedBy, :token, :refreshToken, :end, :gone)\
                        """)
                .bind("platform", platform)
                .bind("team", row.team())
                .bind("business", business)
                .bind("teamName", row.teamName())
                .bind("appId", row.appId())
                .bind("botUser", row.botUser())
                .bind("botId", row.botId())
                .bind("scopes", row.scopes())
                .bind("installedBy", row.installedBy())
                .bind("token", row.sealedToken())
                .bind("refreshToken", row.sealedRefreshToken())
                .bindByType("end", end, OffsetDateTime.class)
                .bind("gone", row.goneBecause())
                .execute();
    }

    private static Optional<Long> findBusiness(Handle handle, String platform, String team) {
        return handle.createQuery("select business_id from installations where platform = ? and team = ?")
                .bind(0, platform)
                .bind(1, team)
                .mapTo(Long.class)
                .findOne();
    }

    private static long nextBusiness(Handle handle, String platform) {
        return handle.createQuery("select coalesce(max(business_id), 0) + 1 from installations where platform = ?")
                .bind(0, platform)
                .mapTo(Long.class)
                .one();
    }

    /** Whose business a workspace is; the first where it was never installed. */
    public long businessOf(String platform, String team) {
        return database.jdbi()
                .withHandle(handle -> findBusiness(handle, platform, team).orElse(FIRST_BUSINESS));
    }

    public Optional<Row> find(String platform, String team) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select * from installations where platform = ? and team = ?")
                        .bind(0, platform)
                        .bind(1, team)
                        .map((row, _) -> row(row))
                        .findOne());
    }

    public List<Row> list(String platform) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select * from installations where platform = ? order by team")
                        .bind(0, platform)
                        .map((row, _) -> row(row))
                        .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        var end = row.getObject("expires_at", OffsetDateTime.class);
        return new Row(
                row.getString("team"),
                row.getLong("business_id"),
                row.getString("team_name"),
                row.getString("app_id"),
                row.getString("bot_user"),
                row.getString("bot_id"),
                row.getString("scopes"),
                row.getString("installed_by"),
                row.getString("sealed_token"),
                row.getString("sealed_refresh_token"),
                end == null ? null : end.toInstant(),
                row.getString("gone_because"));
    }
}
