package dev.tillie.chat.slack;

import dev.tillie.chat.Answers;
import dev.tillie.chat.Apology;
import dev.tillie.chat.Ask;
import dev.tillie.chat.Cards;
import dev.tillie.chat.FileIntake;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import dev.tillie.chat.Reactions;
import dev.tillie.chat.Reactions.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something about everything that comes in; whoever waits for an answer gets one, if only that it went wrong. */
final class Receiver implements Arrivals.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private static final long SECONDS_A_DAY = 86_400;
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("x", Meaning.AWAY),
            Map.entry("negative_squared_cross_mark", Meaning.AWAY),
            Map.entry("heavy_multiplication_x", Meaning.AWAY),
            Map.entry("+1", Meaning.GOOD),
            Map.entry("thumbsup", Meaning.GOOD),
            Map.entry("-1", Meaning.BAD),
            Map.entry("thumbsdown", Meaning.BAD));

    private final Function<String, Optional<Workspace>> workspaces;
    private final Gone gone;
    private final Sender sender;
    private final Cards cards;
    private final Answers<Workspace> answers;
    private final SlackClient slack;
    private final FileIntake<Workspace> files;
    private final TapDoor taps;
    private final Reactions<Workspace> reactions;
    private final Home home;
    private final Pane pane;

    /** Told of a workspace that uninstalled Tillie. */
    @FunctionalInterface
    interface Gone {
        void forget(String team, String because);
    }

    Receiver(
            Function<String, Optional<Workspace>> workspaces,
            Gone gone,
            Sender sender,
            Poster poster,
            Cards cards,
            Answers<Workspace> answers,
            SlackClient slack,
            FileIntake<Workspace> files,
            TapDoor taps,
            Home home,
            Pane pane) {
        this.workspaces = workspaces;
        this.gone = gone;
        this.sender = sender;
        this.cards = cards;
        this.answers = answers;
        this.slack = slack;
        this.files = files;
        this.taps = taps;
        this.reactions = new Reactions<>(cards, poster, answers);
        this.home = home;
        this.pane = pane;
    }

    @Override
    public void handle(Envelope envelope, Incoming incoming) {
        if (incoming instanceof Incoming.Gone(var because)) {
            gone.forget(envelope.team(), because);
            return;
        }
        var workspace = workspaces.apply(envelope.team());
        if (workspace.isEmpty()) {
            LOG.warn("Something came from Slack workspace {}, where Tillie is not installed", envelope.team());
            return;
        }
        try {
            handle(workspace.get(), incoming);
        } catch (NotSaid | RuntimeException e) {
            apologise(workspace.get(), incoming, Apology.of(workspace.get(), e));
        }
    }

    private void handle(Workspace workspace, Incoming incoming) throws NotSaid {
        switch (incoming) {
            case Incoming.Question question -> answer(workspace, question);
            case Incoming.Deleted it -> reactions.forget(workspace, it.channel(), it.message());
            case Incoming.Reaction it -> react(workspace, it);
            case Incoming.HomeOpened(var user) -> home.publish(workspace, user);
            case Incoming.PaneOpened opened -> pane.opened(workspace, opened);
            case Incoming.Tap tap -> taps.tap(workspace, tap);
            case Incoming.Command command -> answer(workspace, command);
            case Incoming.Shortcut shortcut -> answer(workspace, shortcut);
            case Incoming.Gone _, Incoming.Nothing _ -> LOG.debug("Nothing to do");
        }
    }

    private void react(Workspace workspace, Incoming.Reaction it) throws NotSaid {
        var meaning = MEANINGS.get(it.emoji().replaceFirst("::skin-tone-\\d$", ""));
        if (meaning != null) {
            reactions.react(workspace, it.channel(), it.message(), it.user(), meaning);
        }
    }

    private void answer(Workspace workspace, Incoming.Question question) throws NotSaid {
        var working = pane.working(workspace, question);
        var place = Place.thread(question.channel(), question.root());
        if (!question.files().isEmpty() && !question.edited()) {
            working.join();
            var dropped = question.files().stream()
                    .map(it -> new SlackFile(slack, workspace, it))
                    .toList();
            files.take(
                    workspace,
                    place,
                    ask(question, workspace.conversation(question.channel(), question.root())),
                    dropped);
        }
        if (question.files().isEmpty() || question.text().contains("?")) {
            var conversation =
                    answers.conversation(workspace, question.channel(), question.thread(), conversation(question));
            answers.answer(workspace, place, ask(question, conversation), question.edited(), working::join);
        }
        pane.title(workspace, question);
    }

    private static Ask ask(Incoming.Question it, String conversation) {
        return new Ask(it.channel(), it.user(), it.text(), conversation, it.message(), null, it.foreign());
    }

    /** In a direct message a day's questions follow one another whether they stand in threads or not. */
    private static String conversation(Incoming.Question question) {
        return question.isDirect() && question.thread().isEmpty() ? day(question) : question.root();
    }

    /** Nobody follows up today on what they asked yesterday. */
    private static String day(Incoming.Question question) {
        var seconds = question.message().replaceFirst("\\..*", "");
        return "day-" + (seconds.matches("\\d{1,12}") ? Long.parseLong(seconds) / SECONDS_A_DAY : 0);
    }

    private void answer(Workspace workspace, Incoming.Command command) throws NotSaid {
        var conversation = workspace.conversation(command.channel(), "@" + command.user());
        var ask = Ask.of(command.channel(), command.user(), command.text(), conversation);
        var reply = answers.respond(workspace, ask);
        var key = cards.newKey();
        try {
            answers.say(workspace, Place.onlyFor(command.responseUrl()), ask, reply, key, List.of());
        } catch (NotSaid e) {
            if (e.code().equals("no_reply")) {
                throw e;
            }
            LOG.info(
                    "A command is answered in a direct message, as it could not be where it was given: {}",
                    e.getMessage());
            answers.say(workspace, Place.thread(command.user(), ""), ask, reply, key, List.of());
        }
    }

    private void answer(Workspace workspace, Incoming.Shortcut shortcut) throws NotSaid {
        var root = shortcut.thread().isEmpty() ? shortcut.message() : shortcut.thread();
        var conversation = workspace.conversation(shortcut.channel(), root);
        var ask = Ask.of(shortcut.channel(), shortcut.user(), shortcut.text(), conversation);
        var reply = answers.respond(workspace, ask);
        var key = cards.newKey();
        try {
            answers.say(workspace, Place.thread(shortcut.channel(), root), ask, reply, key, List.of());
        } catch (NotSaid e) {
            if (!(e instanceof SlackProblem problem && problem.isAboutChannel())) {
                throw e;
            }
            answers.say(workspace, Place.onlyFor(shortcut.responseUrl()), ask, reply, key, List.of());
        }
    }

    private void apologise(Workspace workspace, Incoming incoming, Apology apology) {
        var words = apology.words();
        try {
            switch (incoming) {
                case Incoming.Question it ->
                    sender.post(workspace, Place.thread(it.channel(), it.root()), Sender.plain(words));
                case Incoming.Command it -> sender.tell(workspace, it.responseUrl(), it.user(), words);
                case Incoming.Shortcut it -> sender.tell(workspace, it.responseUrl(), it.user(), words);
                case Incoming.Tap it -> sender.tell(workspace, it.responseUrl(), it.user(), words);
                default -> LOG.debug("Nobody waits for it");
            }
        } catch (SlackProblem e) {
            apology.failed(e);
        }
    }
}
