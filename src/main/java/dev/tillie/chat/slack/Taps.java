package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import dev.tillie.chat.FileDrop;
import dev.tillie.chat.Reply;
import dev.tillie.chat.slack.Answers.Ask;
import dev.tillie.chat.slack.Card.Offer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a tapped button says, and lets the message show who tapped it. */
final class Taps {
    private final Poster poster;
    private final Cards cards;
    private final Answers answers;
    private final Forms forms;
    private final Clock clock;

    Taps(Poster poster, Cards cards, Answers answers, Forms forms, Clock clock) {
        this.poster = poster;
        this.cards = cards;
        this.answers = answers;
        this.forms = forms;
        this.clock = clock;
    }

    void tap(Workspace workspace, Incoming.Tap tap) throws SlackProblem {
        if (workspace.directory().person(tap.user()).outside()) {
            whisper(workspace, tap, "I share the shop’s numbers with its own people only.");
            return;
        }
        if (tap.action().startsWith("home:")) {
            home(workspace, tap);
            return;
        }
        var key = tap.value().replaceFirst("\\..*", "");
        var card = cards.find(key);
        var offer = card.flatMap(it -> offer(it, tap.value()));
        if (card.isEmpty() || offer.isEmpty() || !isOf(card.get(), tap)) {
            whisper(workspace, tap, "I no longer know what that button stood for. Ask me again in words.");
        } else if (offer.get().isSpent()) {
            whisper(workspace, tap, "That button has done its work already.");
        } else {
            press(workspace, tap, key, card.get(), offer.get());
        }
    }

    /** A key is good only where it was shown: it can't be carried into another channel. */
    private static boolean isOf(Card card, Incoming.Tap tap) {
        return card.channel().isEmpty() || card.channel().equals(tap.channel());
    }

    private static Optional<Offer> offer(Card card, String value) {
        var index = value.replaceFirst("^[^.]*\\.?", "");
        return index.matches("\\d{1,2}")
                        && Integer.parseInt(index) < card.offers().size()
                ? Optional.of(card.offers().get(Integer.parseInt(index)))
                : Optional.empty();
    }

    private void press(Workspace workspace, Incoming.Tap tap, String key, Card card, Offer offer) throws SlackProblem {
        switch (offer.does()) {
            case SAY -> say(workspace, tap, key, card, offer, offer.what());
            case ASK -> say(workspace, tap, key, card, offer, null);
            case UNDO -> undo(workspace, tap, key, card, offer);
            case OPEN -> open(workspace, tap, offer.what());
        }
    }

    /** A button in App Home: a form, or a question whose answer comes as a direct message. */
    private void home(Workspace workspace, Incoming.Tap tap) throws SlackProblem {
        if (tap.action().startsWith("home:open:")) {
            open(workspace, tap, tap.action().substring("home:open:".length()));
            return;
        }
        var index = tap.action().replaceFirst("home:ask:", "");
        var questions = workspace.office().welcome().get().questions();
        if (index.matches("\\d") && Integer.parseInt(index) < questions.size()) {
            var words = questions.get(Integer.parseInt(index));
            var conversation = Answers.conversation(workspace, "home", tap.user());
            // a channel of its own that only this person reads
            var ask = new Ask("D", tap.user(), words, conversation, "", null, false);
            answers.say(
                    workspace,
                    Place.thread(tap.user(), ""),
                    ask,
                    answers.respond(workspace, ask),
                    cards.newKey(),
                    List.of());
        }
    }

    private void say(Workspace workspace, Incoming.Tap tap, String key, Card card, Offer offer, @Nullable String button)
            throws SlackProblem {
        var channel = tap.channel().isEmpty() ? "D" : tap.channel();
        var ask = new Ask(channel, tap.user(), offer.label(), card.asking().conversation(), "", button, false);
        var reply = answers.respond(workspace, ask);
        var place = place(tap, card);
        var did = reply.kind() != Reply.Kind.REFUSED && reply.reading().slots().containsKey("action");
        if (!tap.message().isEmpty()) {
            show(workspace, key, (did ? card.withoutOffers() : card.without(offer)).noting(note(tap, offer)));
        }
        answers.say(workspace, place, ask, reply, cards.newKey(), List.of());
    }

    /** Under what was tapped; in private where that was private; as a direct message from App Home. */
    private static Place place(Incoming.Tap tap, Card card) {
        if (!card.channel().isEmpty()) {
            return Place.thread(card.channel(), card.thread().isEmpty() ? card.last() : card.thread());
        }
        return tap.responseUrl().isEmpty() ? Place.thread(tap.user(), "") : Place.onlyFor(tap.responseUrl());
    }

    private String note(Incoming.Tap tap, Offer offer) {
        return Mrkdwn.mention(tap.user()) + " tapped *" + Mrkdwn.escape(offer.label()) + "* " + now();
    }

    /** Slack writes the time in the reader's own zone. */
    private String now() {
        return "<!date^" + clock.instant().getEpochSecond() + "^at {time}|just now>";
    }

    private void undo(Workspace workspace, Incoming.Tap tap, String key, Card card, Offer offer) throws SlackProblem {
        if (!card.asking().asker().equals(tap.user()) && !workspace.directory().isTrusted(tap.user())) {
            whisper(workspace, tap, "Only who dropped the file, or the owner, can take it back.");
            return;
        }
        try {
            var receipt = workspace.office().files().undo(Long.parseLong(offer.what()));
            var words = String.valueOf(receipt.getOrDefault("text", "Taken back."));
            var note = Mrkdwn.mention(tap.user()) + " took it back " + now() + ": " + Mrkdwn.escape(words);
            show(workspace, key, card.without(offer).noting(note));
        } catch (FileDrop.NotTaken e) {
            whisper(workspace, tap, "That could not be taken back: " + e.getMessage());
        }
    }

    /** The message with its remaining buttons and who did what below. */
    private void show(Workspace workspace, String key, Card card) throws SlackProblem {
        cards.keep(workspace.team(), key, card);
        if (card.channel().isEmpty() || card.messages().isEmpty()) {
            return;
        }
        var blocks = new JsonArray();
        var shown = Json.GSON.fromJson(card.shown().blocks(), JsonArray.class);
        shown.forEach(it -> {
            if (!Json.text(it, "type").equals("actions")) {
                blocks.add(it);
            }
        });
        card.notes().stream().skip(Math.max(0, card.notes().size() - 5)).forEach(it -> blocks.add(Blocks.context(it)));
        var actions = Poster.actions(key, card);
        if (actions != null) {
            blocks.add(actions);
        }
        Poster.update(
                workspace,
                card.channel(),
                card.last(),
                new Rendering.Part(card.shown().text(), blocks));
    }

    private void open(Workspace workspace, Incoming.Tap tap, String form) throws SlackProblem {
        if (!workspace.directory().isTrusted(tap.user())) {
            whisper(workspace, tap, "That is the owner’s to settle.");
            return;
        }
        forms.open(workspace, form, tap.trigger());
    }

    /** To who tapped alone; App Home has no place for it but a direct message. */
    private void whisper(Workspace workspace, Incoming.Tap tap, String words) throws SlackProblem {
        poster.tell(workspace, tap.responseUrl(), tap.user(), words);
    }
}
