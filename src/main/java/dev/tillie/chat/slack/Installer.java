package dev.tillie.chat.slack;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.slack.Installations.Installation;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bolt's view of the installations: it brings new ones, and asks for the token of a workspace. */
final class Installer implements InstallationService {
    private final Installations installations;
    private final Workspaces workspaces;
    private final List<String> allowed;
    private final Consumer<Installation> welcome;

    /**
     * @param allowed the only workspaces that may install; empty lets any
     * @param welcome told of a new installation
     */
    Installer(
            Installations installations, Workspaces workspaces, List<String> allowed, Consumer<Installation> welcome) {
        this.installations = installations;
        this.workspaces = workspaces;
        this.allowed = allowed;
        this.welcome = welcome;
    }

    @Override
    public void saveInstallerAndBot(com.slack.api.bolt.model.Installer installer) {
        var team = String.valueOf(installer.getTeamId());
        if (!allowed.isEmpty() && !allowed.contains(team)) {
            throw new IllegalArgumentException("this workspace is not among those that may install Tillie here");
        }
        var end = installer.getBotTokenExpiresAt();
        var installation = new Installation(
                team,
                teamName(installer),
                text(installer.getAppId()),
                text(installer.getBotAccessToken()),
                text(installer.getBotUserId()),
                text(installer.getBotId()),
                text(installer.getBotScope()),
                installer.getBotRefreshToken(),
                end == null || end == 0 ? null : Instant.ofEpochMilli(end),
                text(installer.getInstallerUserId()));
        installations.save(installation);
        workspaces.find(team).ifPresent(it -> makeFirstOwner(it, installation.installedBy()));
        welcome.accept(installation);
    }

    /** What the people of the workspace call it; Bolt's own record knows. */
    static String teamName(com.slack.api.bolt.model.Installer installer) {
        return installer instanceof DefaultInstaller known ? text(known.getTeamName()) : "";
    }

    /** Who installs it first is the owner; who installs it again stays what they are. */
    private static void makeFirstOwner(Workspace workspace, String user) {
        var colleagues = workspace.office().colleagues();
        if (!colleagues.list(workspace.audience().key("")).containsValue(Standing.OWNER)) {
            colleagues.save(workspace.audience().key(user), Standing.OWNER);
        }
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** The token renewed where it is about to end, so that Bolt need not. */
    @Override
    public @Nullable Bot findBot(@Nullable String enterprise, String team) {
        return workspaces.fresh(team).map(Installer::bot).orElse(null);
    }

    private static Bot bot(Installation installation) {
        var bot = new DefaultBot();
        bot.setTeamId(installation.team());
        bot.setTeamName(installation.teamName());
        bot.setAppId(installation.appId());
        bot.setBotAccessToken(installation.botToken());
        bot.setBotUserId(installation.botUser());
        bot.setBotId(installation.botId());
        bot.setScope(installation.scopes());
        return bot;
    }

    @Override
    public com.slack.api.bolt.model.@Nullable Installer findInstaller(
            @Nullable String enterprise, String team, @Nullable String user) {
        return null;
    }

    @Override
    public void deleteBot(Bot bot) {
        workspaces.forget(bot.getTeamId(), "deleted");
    }

    @Override
    public void deleteInstaller(com.slack.api.bolt.model.Installer installer) {
        // nothing is kept of installers but who they were
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean enabled) {
        // only the newest installation of a workspace is kept
    }
}
