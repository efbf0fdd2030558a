package dev.tillie.app;

import dev.tillie.chat.News;
import dev.tillie.chat.Welcome;
import dev.tillie.chat.slack.Preview;
import dev.tillie.chat.slack.SlackDoor;
import dev.tillie.chat.teams.TeamsDoor;
import dev.tillie.chat.web.WebChat;
import dev.tillie.imports.ImportProblem;
import dev.tillie.server.HttpServer;
import dev.tillie.server.Routes;
import dev.tillie.server.Visitors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tillie as it runs: the store open, the doors listening, the demo shop trading where there is one. */
final class Server implements AutoCloseable {
    static final List<String> QUESTIONS =
            List.of("What should I reorder?", "How will sales look next month?", "Who are my best customers?");

    private static final int MINUTES_BETWEEN_TRADES = 5;

    private final Wiring wiring;
    private final CommandRoute commands;
    private final HttpServer http;
    private final @Nullable SlackDoor slack;
    private final @Nullable TeamsDoor teams;
    private final Watching watching;
    private final @Nullable ScheduledExecutorService trading;

    private Server(
            Wiring wiring,
            CommandRoute commands,
            HttpServer http,
            @Nullable SlackDoor slack,
            @Nullable TeamsDoor teams,
            Watching watching,
            @Nullable ScheduledExecutorService trading) {
        this.wiring = wiring;
        this.commands = commands;
        this.http = http;
        this.slack = slack;
        this.teams = teams;
        this.watching = watching;
        this.trading = trading;
    }

    /**
     * Starts everything; returns when questions are answered.
     *
     * @param demo whether an empty store is to be filled with the demo shop
     */
    static Server start(Configuration configuration, boolean demo, Surroundings surroundings)
            throws IOException, ImportProblem {
        var wiring = Wiring.open(configuration, surroundings.home(), surroundings.environment());
        try {
            if (demo && wiring.isEmpty()) {
                wiring.close();
                wiring = Wiring.open(configuration.asDemo(), surroundings.home(), surroundings.environment());
                surroundings.out().println("Making the demo shop: two years of trade, half a minute ...");
                new DemoTrade(wiring, surroundings).fill();
            }
            return start(wiring, surroundings);
        } catch (IOException | ImportProblem | RuntimeException e) {
            wiring.close();
            throw e;
        }
    }

    private static Server start(Wiring wiring, Surroundings surroundings) throws IOException {
        var directory = wiring.configuration().store().directory();
        var trading = DemoTrade.isIn(directory) ? keepTrading(new DemoTrade(wiring, surroundings)) : null;
        var settings = wiring.configuration().server();
        wiring.responder().warmUp();
        var commands = new CommandRoute(surroundings.with(wiring), directory);
        var watching = new Watching(wiring);
        var routes = new ArrayList<Routes>(List.of(
                chat(wiring, watching.board(), trading != null),
                commands,
                McpDoor.routes(wiring, commands, surroundings.environment())));
        if (trading != null || InetAddress.getByName(settings.host()).isLoopbackAddress()) {
            routes.add(
                    new Preview(wiring.offices().own(), new Visitors(Set.of(settings.host())), surroundings.clock()));
        }
        var slack = slack(wiring, surroundings);
        if (slack != null) {
            routes.add(slack);
            watching.add("slack:", slack);
        }
        var teams = teams(wiring, surroundings);
        if (teams != null) {
            routes.add(teams);
            watching.add("teams:", teams);
        }
        var http = HttpServer.start(settings.host(), settings.port(), routes);
        commands.announce(settings.host(), http.port());
        if (slack != null) {
            surroundings.out().println(slack.start());
        }
        if (teams != null) {
            surroundings.out().println(teams.start());
        }
        watching.start(surroundings.clock());
        return new Server(wiring, commands, http, slack, teams, watching, trading);
    }

    private static @Nullable SlackDoor slack(Wiring wiring, Surroundings surroundings) {
        var settings = SlackTokens.of(wiring.configuration(), surroundings.environment());
        if (settings.isConnected()) {
            return wiring.slackDoor(settings);
        }
        if (settings.isBegun()) {
            surroundings.out().println("Slack is not connected, as a token is missing: “tillie doctor” says which.");
        }
        return null;
    }

    /** Without an app id nothing proves who asks, so only this machine may. */
    private static @Nullable TeamsDoor teams(Wiring wiring, Surroundings surroundings) throws UnknownHostException {
        var settings = TeamsTokens.of(wiring.configuration(), surroundings.environment());
        var host = wiring.configuration().server().host();
        if (settings.isPlayground() && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw CommandProblem.failed("teams.playground answers anybody who asks, and server.host " + host
                    + " lets others in: set server.host to 127.0.0.1, or teams.playground to false");
        }
        if (settings.isConnected()) {
            return wiring.teamsDoor(settings);
        }
        if (settings.isBegun()) {
            surroundings.out().println("Teams is not connected, as a token is missing: “tillie doctor” says which.");
        }
        return null;
    }

    private static ScheduledExecutorService keepTrading(DemoTrade trade) {
        trade.tradeQuietly();
        var trading = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("demo-trade").factory());
        var _ = trading.scheduleWithFixedDelay(
                trade::tradeQuietly, MINUTES_BETWEEN_TRADES, MINUTES_BETWEEN_TRADES, TimeUnit.MINUTES);
        return trading;
    }

    private static WebChat chat(Wiring wiring, News news, boolean demo) throws IOException {
        var shop = wiring.configuration().business().name();
        var note = demo ? "A made-up shop, to try things on. Drop a file of your own sales here." : "";
        var host = wiring.configuration().server().host();
        return new WebChat(
                wiring.responder(),
                new DroppedFiles(
                        wiring.importer(), wiring.configuration().imports().maxUploadMegabytes()),
                () -> new Welcome(shop, QUESTIONS, note),
                news,
                demo || InetAddress.getByName(host).isLoopbackAddress(),
                Set.of(host));
    }

    int port() {
        return http.port();
    }

    @Override
    public void close() throws IOException {
        commands.close();
        watching.close();
        if (trading != null) {
            trading.shutdownNow();
        }
        if (slack != null) {
            slack.close();
        }
        if (teams != null) {
            teams.close();
        }
        http.close();
        wiring.close();
    }
}
