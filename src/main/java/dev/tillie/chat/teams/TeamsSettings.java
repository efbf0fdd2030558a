package dev.tillie.chat.teams;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Tillie is connected to Teams.
 *
 * @param appId of the bot's registration in Azure; null in the playground
 * @param appSecret of the same registration
 * @param tenantId the tenant that the registration is in, and whose people are answered
 * @param playground whether Microsoft's local test page is talked to, without an app id and on this machine alone
 * @param openIdMetadata where Microsoft publishes the keys its messages are signed with
 * @param tokenUrl where Tillie fetches her own token
 * @param serviceUrls the only addresses an answer is sent to
 * @param tenants further tenants whose people are answered
 * @param owners who owns the shop, by address or object id; where none are named, who installs first does
 * @param nativeCharts whether Teams is to draw charts itself where it can
 * @param mostFileBytes the largest file taken in
 */
public record TeamsSettings(
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable String tenantId,
        boolean playground,
        URI openIdMetadata,
        URI tokenUrl,
        List<String> serviceUrls,
        List<String> tenants,
        List<String> owners,
        boolean nativeCharts,
        long mostFileBytes) {
    public TeamsSettings {
        serviceUrls = List.copyOf(serviceUrls);
        tenants = List.copyOf(tenants);
        owners = List.copyOf(owners);
    }

    /** Whether there is a tenant to serve. */
    public boolean isConnected() {
        return isPlayground() || appId != null && appSecret != null && tenantId != null;
    }

    /** Whether somebody has begun to connect it. */
    public boolean isBegun() {
        return appId != null || appSecret != null || playground;
    }

    /** An app id is stronger: with one, everything is checked. */
    public boolean isPlayground() {
        return playground && appId == null;
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "TeamsSettings[" + (isPlayground() ? "playground" : String.valueOf(appId)) + "]";
    }
}
