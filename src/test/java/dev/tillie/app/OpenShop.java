package dev.tillie.app;

import dev.tillie.slack.FakeSlack;
import dev.tillie.teams.FakeTeams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** A small shop whose one server is joined to Slack, to Teams and to the web chat at once. */
final class OpenShop implements AutoCloseable {
    final FakeSlack slack = new FakeSlack();
    final FakeTeams teams = new FakeTeams();
    final List<Door> doors;
    private final SmallShop shop;

    OpenShop(Path folder) throws Exception {
        var environment = new HashMap<>(SlackShop.overHttp());
        environment.putAll(TeamsShop.tokens());
        shop = new SmallShop(
                folder,
                environment,
                List.of("slack.api-url=" + slack.apiUrl()),
                "teams.openid-metadata=" + teams.openIdMetadata(),
                "teams.token-url=" + teams.tokenUrl(),
                "teams.service-urls=[\"" + teams.serviceUrl() + "\"]");
        doors = List.of(new SlackSide(slack, shop.port()), new TeamsSide(teams, shop.port()), new WebSide(shop.port()));
    }

    @Override
    public void close() throws IOException {
        shop.close();
        slack.close();
        teams.close();
    }
}
