package dev.tillie.chat.slack;

import com.slack.api.bolt.App;
import dev.tillie.chat.Answers;
import dev.tillie.chat.Ask;
import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Cards;
import dev.tillie.chat.Charts;
import dev.tillie.chat.FileIntake;
import dev.tillie.chat.Inbox;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Memory;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import dev.tillie.chat.Rehearsal;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.chat.slack.Installations.Installation;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door to Slack: listens over its socket or over HTTP, and answers. */
public final class SlackDoor implements Routes, Teller, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(15);

    private final SlackSettings settings;
    private final SlackClient slack;
    private final Workspaces workspaces;
    private final Arrivals arrivals;
    private final HttpDoor http;
    private final Answers<Workspace> answers;
    private final WarmUp warmUp;
    private final Intake intake;
    private final Installations installations;
    private final States states;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private volatile @Nullable App app;
    private volatile @Nullable Sockets sockets;

    /**
     * @param offices the business that a workspace belongs to, by the workspace's id
     */
    public SlackDoor(
            SlackSettings settings,
            Function<String, BackOffice> offices,
            Installations installations,
            Inbox inbox,
            Memory memory,
            Clock clock) {
        this.settings = settings;
        this.installations = installations;
        slack = new SlackClient(settings.apiUrl());
        workspaces = new Workspaces(settings, slack, installations, offices, clock);
        var cards = new Cards(Arrivals.PLATFORM, memory, new Json.CardText());
        states = new States(memory);
        var charts = new Charts();
        var sender = new Sender(slack);
        var poster = new Poster(slack, sender, charts, settings.nativeCharts());
        answers = new Answers<>(poster, cards);
        var home = new Home(answers, cards);
        var modals = new Modals(workspaces::find, (workspace, user) -> publish(home, workspace, user), clock);
        var receiver = new Receiver(
                workspaces::find,
                workspaces::forget,
                sender,
                poster,
                cards,
                answers,
                slack,
                new FileIntake<>(answers, cards, settings.mostFileBytes()),
                new TapDoor(sender, cards, answers, modals, clock),
                home,
                new Pane(memory, threads));
        arrivals = new Arrivals(inbox, this::self, receiver);
        intake = new Intake(arrivals, modals);
        http = new HttpDoor(
                this::app,
                settings.signingSecret() == null ? null : new Signature(settings.signingSecret()),
                settings.isForMany(),
                clock);
        warmUp = new WarmUp(new Rehearsal(inbox, memory), charts);
    }

    private String self(String team) {
        return workspaces.find(team).map(Workspace::botUser).orElse("");
    }

    private App app() {
        var running = app;
        if (running == null) {
            throw new Refusal(503, "Slack can't be reached just now; try again in a moment");
        }
        return running;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        http.addTo(routing);
    }

    /**
     * Connects, and gets ready to answer the first question at once. Where Slack can't be reached it is tried again and
     * again in the background: everything else of Tillie works meanwhile.
     *
     * @return how it went, in a line for who starts the server
     */
    public String start() {
        try {
            connect();
            return "Slack is connected"
                    + (settings.isSocketMode() ? " through its socket." : ", and posts to /slack/events.");
        } catch (SlackProblem | RuntimeException e) {
            LOG.warn("Slack is not connected: {}", e.getMessage());
            threads.execute(this::keepTrying);
            return "Slack is not connected yet (" + e.getMessage()
                    + "); I keep trying. “tillie doctor” says what to mend.";
        }
    }

    private void connect() throws SlackProblem {
        if (!settings.isForMany()) {
            workspaces.openOwn();
        }
        var installer = settings.isForMany()
                ? new Installer(
                        installations, workspaces, settings.workspaces(), it -> threads.execute(() -> greet(it)))
                : null;
        var bolt = BoltApp.of(settings, slack, intake, installer, states);
        bolt.start();
        warmUp.run(bolt, workspaces);
        app = bolt;
        arrivals.start();
        if (settings.appToken() != null) {
            sockets = Sockets.open(bolt, settings.appToken());
        }
    }

    private void keepTrying() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_TRIES);
                connect();
                LOG.info("Slack is connected");
                return;
            } catch (SlackProblem | RuntimeException e) {
                LOG.warn("Slack is still not connected: {}", e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Writes to who installed Tillie, so that they need not look for her. */
    private void greet(Installation installation) {
        workspaces.find(installation.team()).ifPresent(workspace -> {
            var user = installation.installedBy();
            try {
                var ask = Ask.of("", user, "help", workspace.conversation("home", user));
                answers.say(workspace, Place.thread(user, ""), ask);
            } catch (NotSaid e) {
                LOG.warn("Could not greet who installed Tillie: {}", e.getMessage());
            }
        });
    }

    private void publish(Home home, Workspace workspace, String user) {
        threads.execute(() -> {
            try {
                home.publish(workspace, user);
            } catch (SlackProblem e) {
                LOG.warn("Could not show App Home: {}", e.getMessage());
            }
        });
    }

    /** Also where the door is not listening: a command says its line and is done. */
    @Override
    public void tell(String user, Matter matter, Function<String, Reply> words) throws NotSaid {
        var teamAndName = user.replaceFirst("^slack:", "").split("/", 2);
        if (!settings.isForMany() && workspaces.own().isEmpty()) {
            workspaces.openOwn();
        }
        var workspace = workspaces.find(teamAndName[0]);
        if (workspace.isEmpty() || teamAndName.length < 2 || teamAndName[1].isEmpty()) {
            throw new NotSaid("Tillie is not installed where " + user + " is", "nowhere");
        }
        answers.tell(workspace.get(), Addressees.find(workspace.get(), teamAndName[1]), matter, words);
    }

    @Override
    public void close() {
        var line = sockets;
        if (line != null) {
            line.close();
        }
        arrivals.close();
        threads.shutdownNow();
        slack.close();
    }
}
