package dev.tillie.chat.slack;

import dev.tillie.chat.Teacher.Lesson;
import java.util.Set;

/** What a reaction to one of Tillie's messages means: ❌ takes it away, thumbs teach. */
final class Reactions {
    private static final Set<String> AWAY = Set.of("x", "negative_squared_cross_mark", "heavy_multiplication_x");
    private static final Set<String> GOOD = Set.of("+1", "thumbsup");
    private static final Set<String> BAD = Set.of("-1", "thumbsdown");

    private final Cards cards;

    Reactions(Cards cards) {
        this.cards = cards;
    }

    void react(Workspace workspace, Incoming.Reaction reaction) throws SlackProblem {
        var emoji = reaction.emoji().replaceFirst("::skin-tone-\\d$", "");
        var key = cards.findSaid(workspace.team(), reaction.channel(), reaction.message());
        var card = key.flatMap(cards::find);
        if (key.isEmpty()
                || card.isEmpty()
                || workspace.directory().person(reaction.user()).outside()) {
            return;
        }
        if (AWAY.contains(emoji)) {
            if (mayTakeAway(workspace, card.get(), reaction.user())) {
                takeAway(workspace, key.get(), card.get());
            }
        } else if (GOOD.contains(emoji) || BAD.contains(emoji)) {
            teach(workspace, card.get(), reaction.user(), GOOD.contains(emoji));
        }
    }

    private static boolean mayTakeAway(Workspace workspace, Card card, String user) {
        return card.asking().asker().equals(user) || workspace.directory().isTrusted(user);
    }

    /** Deletes an answer, and forgets it. */
    void takeAway(Workspace workspace, String key, Card card) throws SlackProblem {
        for (var message : card.messages()) {
            Poster.delete(workspace, card.channel(), message);
        }
        Uploads.delete(workspace, card.shown().files());
        cards.forget(workspace.team(), key, card);
    }

    private static void teach(Workspace workspace, Card card, String user, boolean good) throws SlackProblem {
        // what App Home asks by itself has one meaning only
        if (card.asking().question().isBlank()
                || card.asking().question().strip().equalsIgnoreCase(Home.GLANCE)) {
            return;
        }
        workspace
                .office()
                .teacher()
                .teach(new Lesson(
                        workspace.directory().key(user),
                        card.asking().question(),
                        card.asking().intent(),
                        good));
        if (!good) {
            var words = "Noted: next time I’ll ask what you mean by that.";
            var _ = workspace
                    .calls()
                    .make(
                            "chat.postEphemeral",
                            card.channel(),
                            client -> client.chatPostEphemeral(it -> it.channel(card.channel())
                                    .user(user)
                                    .threadTs(card.thread().isEmpty() ? null : card.thread())
                                    .text(words)));
        }
    }
}
