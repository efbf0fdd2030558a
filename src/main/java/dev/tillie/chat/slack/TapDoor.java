package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import dev.tillie.chat.Answers;
import dev.tillie.chat.Ask;
import dev.tillie.chat.Card;
import dev.tillie.chat.Cards;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import dev.tillie.chat.Taps;
import java.time.Clock;

/** Taps in Slack's own ways: what a message shows after one, and the buttons of App Home. */
final class TapDoor implements Taps.Door<Workspace, Incoming.Tap> {
    private static final int MOST_NOTES = 5;

    private final Sender sender;
    private final Answers<Workspace> answers;
    private final Modals modals;
    private final Taps<Workspace, Incoming.Tap> taps;
    private final Clock clock;

    TapDoor(Sender sender, Cards cards, Answers<Workspace> answers, Modals modals, Clock clock) {
        this.sender = sender;
        this.answers = answers;
        this.modals = modals;
        this.taps = new Taps<>(cards, answers, this);
        this.clock = clock;
    }

    void tap(Workspace workspace, Incoming.Tap tap) throws NotSaid {
        if (tap.action().startsWith("home:") && !workspace.audience().isOutside(tap.user())) {
            home(workspace, tap);
        } else {
            taps.tap(workspace, tap);
        }
    }

    /** A button in App Home: a form, or a question whose answer comes as a direct message. */
    private void home(Workspace workspace, Incoming.Tap tap) throws NotSaid {
        if (tap.action().startsWith("home:open:")) {
            taps.open(workspace, tap, tap.action().substring("home:open:".length()));
            return;
        }
        var index = tap.action().replaceFirst("home:ask:", "");
        var questions = workspace.office().welcome().get().questions();
        if (index.matches("\\d") && Integer.parseInt(index) < questions.size()) {
            var words = questions.get(Integer.parseInt(index));
            var ask = Ask.of("", tap.user(), words, workspace.conversation("home", tap.user()));
            var _ = answers.say(workspace, Place.thread(tap.user(), ""), ask);
        }
    }

    @Override
    public void show(Workspace workspace, Incoming.Tap tap, String key, Card card) throws SlackProblem {
        if (card.channel().isEmpty() || card.messages().isEmpty()) {
            return;
        }
        var blocks = new JsonArray();
        var shown = Json.GSON.fromJson(card.shown().content(), JsonArray.class);
        shown.forEach(it -> {
            if (!Json.text(it, "type").equals("actions")) {
                blocks.add(it);
            }
        });
        card.notes().stream()
                .skip(Math.max(0, card.notes().size() - MOST_NOTES))
                .forEach(it -> blocks.add(Blocks.context(it)));
        var actions = CardButtons.of(key, card);
        if (actions != null) {
            blocks.add(actions);
        }
        Sender.update(
                workspace,
                card.channel(),
                card.last(),
                new Rendering.Part(card.shown().text(), blocks));
    }

    /** App Home has no place for it but a direct message. */
    @Override
    public void whisper(Workspace workspace, Incoming.Tap tap, String words) throws SlackProblem {
        sender.tell(workspace, tap.responseUrl(), tap.user(), words);
    }

    @Override
    public void open(Workspace workspace, Incoming.Tap tap, String form) throws SlackProblem {
        modals.open(workspace, form, tap.trigger());
    }

    @Override
    public String tapped(Workspace workspace, Incoming.Tap tap, String label) {
        return Mrkdwn.mention(tap.user()) + " tapped *" + Mrkdwn.escape(label) + "* " + now();
    }

    @Override
    public String tookBack(Workspace workspace, Incoming.Tap tap, String words) {
        return Mrkdwn.mention(tap.user()) + " took it back " + now() + ": " + Mrkdwn.escape(words);
    }

    /** Slack writes the time in the reader's own zone. */
    private String now() {
        return "<!date^" + clock.instant().getEpochSecond() + "^at {time}|just now>";
    }
}
