package dev.tillie.chat.slack;

import dev.tillie.chat.slack.Answers.Ask;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something about everything that comes in; whoever waits for an answer gets one, if only that it went wrong. */
final class Receiver implements Worklist.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);

    private final Function<String, Optional<Workspace>> workspaces;
    private final Gone gone;
    private final Poster poster;
    private final Cards cards;
    private final Answers answers;
    private final FileIntake files;
    private final Taps taps;
    private final Reactions reactions;
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
            Poster poster,
            Cards cards,
            Answers answers,
            FileIntake files,
            Taps taps,
            Home home,
            Pane pane) {
        this.workspaces = workspaces;
        this.gone = gone;
        this.poster = poster;
        this.cards = cards;
        this.answers = answers;
        this.files = files;
        this.taps = taps;
        this.reactions = new Reactions(cards);
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
        } catch (SlackProblem | RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("stopped before it was done; the next copy takes over", e);
            }
            apologise(workspace.get(), incoming, e);
        }
    }

    private void handle(Workspace workspace, Incoming incoming) throws SlackProblem {
        switch (incoming) {
            case Incoming.Question question -> answer(workspace, question);
            case Incoming.Deleted deleted -> forget(workspace, deleted);
            case Incoming.Reaction reaction -> reactions.react(workspace, reaction);
            case Incoming.HomeOpened(var user) -> home.publish(workspace, user);
            case Incoming.PaneOpened opened -> pane.opened(workspace, opened);
            case Incoming.Tap tap -> taps.tap(workspace, tap);
            case Incoming.Command command -> answer(workspace, command);
            case Incoming.Shortcut shortcut -> answer(workspace, shortcut);
            case Incoming.Gone _, Incoming.Nothing _ -> LOG.debug("Nothing to do");
        }
    }

    private void answer(Workspace workspace, Incoming.Question question) throws SlackProblem {
        var working = pane.working(workspace, question);
        if (!question.files().isEmpty() && !question.edited()) {
            working.join();
            files.take(workspace, question);
        }
        if (question.files().isEmpty() || question.text().contains("?")) {
            answers.answer(workspace, question, working);
        }
        pane.title(workspace, question);
    }

    private void answer(Workspace workspace, Incoming.Command command) throws SlackProblem {
        var conversation = Answers.conversation(workspace, command.channel(), "@" + command.user());
        var ask = new Ask(command.channel(), command.user(), command.text(), conversation, "", null, false);
        var reply = answers.respond(workspace, ask);
        var key = cards.newKey();
        try {
            answers.say(workspace, Place.onlyFor(command.responseUrl()), ask, reply, key, List.of());
        } catch (SlackProblem e) {
            if (e.code().equals("no_reply")) {
                throw e;
            }
            LOG.info(
                    "A command is answered in a direct message, as it could not be where it was given: {}",
                    e.getMessage());
            answers.say(workspace, Place.thread(command.user(), ""), ask, reply, key, List.of());
        }
    }

    private void answer(Workspace workspace, Incoming.Shortcut shortcut) throws SlackProblem {
        var root = shortcut.thread().isEmpty() ? shortcut.message() : shortcut.thread();
        var conversation = Answers.conversation(workspace, shortcut.channel(), root);
        var ask = new Ask(shortcut.channel(), shortcut.user(), shortcut.text(), conversation, "", null, false);
        var reply = answers.respond(workspace, ask);
        var key = cards.newKey();
        try {
            answers.say(workspace, Place.thread(shortcut.channel(), root), ask, reply, key, List.of());
        } catch (SlackProblem e) {
            if (!e.isAboutChannel()) {
                throw e;
            }
            answers.say(workspace, Place.onlyFor(shortcut.responseUrl()), ask, reply, key, List.of());
        }
    }

    private void forget(Workspace workspace, Incoming.Deleted deleted) throws SlackProblem {
        var key = cards.findAnswer(workspace.team(), deleted.channel(), deleted.message());
        var card = key.flatMap(cards::find);
        if (key.isPresent() && card.isPresent()) {
            reactions.takeAway(workspace, key.get(), card.get());
            var asking = card.get().asking();
            workspace.office().forgetting().accept(asking.conversation(), asking.question());
        }
    }

    /** Says that it went wrong, as plainly as can be; the log has the cause under the same reference. */
    private void apologise(Workspace workspace, Incoming incoming, Exception failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Could not answer in Slack, reference {}", reference, failure);
        var words = Replies.broken(reference).text();
        try {
            switch (incoming) {
                case Incoming.Question it ->
                    poster.post(workspace, Place.thread(it.channel(), it.root()), Poster.plain(words));
                case Incoming.Command it -> poster.tell(workspace, it.responseUrl(), it.user(), words);
                case Incoming.Shortcut it -> poster.tell(workspace, it.responseUrl(), it.user(), words);
                case Incoming.Tap it -> poster.tell(workspace, it.responseUrl(), it.user(), words);
                default -> LOG.debug("Nobody waits for it");
            }
        } catch (SlackProblem e) {
            LOG.error("Nor could it be said, reference {}: {}", reference, e.getMessage());
        }
    }
}
