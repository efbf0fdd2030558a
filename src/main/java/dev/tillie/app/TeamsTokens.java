package dev.tillie.app;

import dev.tillie.chat.teams.TeamsSettings;
import java.net.URI;
import java.util.Map;

/** What the environment and the configuration say about Teams, put together. */
final class TeamsTokens {
    private static final long BYTES_PER_MEGABYTE = 1 << 20;

    private TeamsTokens() {}

    static TeamsSettings of(Configuration configuration, Map<String, String> environment) {
        var teams = configuration.teams();
        var tenant = Secrets.find(environment, "TEAMS_TENANT_ID");
        return new TeamsSettings(
                Secrets.find(environment, "TEAMS_APP_ID"),
                Secrets.find(environment, "TEAMS_APP_SECRET"),
                tenant,
                teams.playground(),
                URI.create(teams.openidMetadata()),
                URI.create(teams.tokenUrl().replace("{tenant}", tenant == null ? "common" : plain(tenant))),
                teams.serviceUrls(),
                teams.tenants(),
                teams.owners(),
                teams.nativeCharts(),
                configuration.imports().maxUploadMegabytes() * BYTES_PER_MEGABYTE);
    }

    /** It becomes part of an address. */
    private static String plain(String tenant) {
        return tenant.matches("[A-Za-z0-9.-]+") ? tenant : "common";
    }
}
