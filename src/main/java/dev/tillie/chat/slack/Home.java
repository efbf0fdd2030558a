package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Answers;
import dev.tillie.chat.Ask;
import dev.tillie.chat.Button;
import dev.tillie.chat.Cards;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Place;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reactions;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Welcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** App Home: today at a glance, how far the data reach, what can be asked, and what can be settled. */
final class Home {
    private final Answers<Workspace> answers;
    private final Cards cards;

    Home(Answers<Workspace> answers, Cards cards) {
        this.answers = answers;
        this.cards = cards;
    }

    void publish(Workspace workspace, String user) throws SlackProblem {
        var view =
                Json.object("type", "home", "blocks", blocks(workspace, user)).toString();
        var _ = workspace
                .calls()
                .make(
                        "views.publish",
                        user,
                        client -> client.viewsPublish(it -> it.userId(user).viewAsString(view)));
    }

    private List<JsonObject> blocks(Workspace workspace, String user) {
        var office = workspace.office();
        var ask = Ask.of("", user, Reactions.GLANCE, workspace.conversation("home", user));
        var glance = answers.respond(workspace, ask);
        var blocks = blocks(office.welcome().get(), glance, remember(workspace, ask, glance));
        var standing = workspace.audience().standing(user);
        if (standing != Standing.STAFF && !workspace.audience().isOutside(user)) {
            blocks.addAll(settings(office.preferences(), standing == Standing.OWNER ? trusted(workspace) : ""));
        }
        return blocks;
    }

    /** Remembers a reply that is shown here; the buttons to show with it, or null. */
    private @Nullable JsonObject remember(Workspace workspace, Ask ask, Reply reply) {
        var key = cards.homeKey(workspace.team(), ask.user());
        var card = answers.card(workspace, Place.onlyFor(""), ask, reply);
        cards.keep(workspace.team(), key, card);
        return CardButtons.of(key, card);
    }

    /**
     * What everybody sees.
     *
     * @param actions the buttons of the glance; null for none
     */
    static List<JsonObject> blocks(Welcome welcome, Reply glance, @Nullable JsonObject actions) {
        var blocks = new ArrayList<JsonObject>();
        blocks.add(Blocks.header(welcome.shop()));
        blocks.addAll(glance(glance, actions));
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header("Ask me"));
        blocks.add(Blocks.section("Write to me here under *Messages*, mention me in a channel, or type `/tillie` and a"
                + " question anywhere. Drop a sales file into our chat and I take it in. A :thumbsdown: on an answer teaches me,"
                + " an :x: takes it away."));
        var asked = glance.buttons().stream().map(Button::label).toList();
        var more = questions(welcome.questions(), asked);
        if (!more.isEmpty()) {
            blocks.add(Blocks.actions(more));
        }
        if (!welcome.note().isBlank()) {
            blocks.add(Blocks.context(Mrkdwn.escape(welcome.note())));
        }
        return blocks;
    }

    private static List<JsonObject> glance(Reply reply, @Nullable JsonObject actions) {
        var blocks = new ArrayList<JsonObject>();
        Rendering.of(reply, List.of(), actions, true)
                .forEach(part -> part.blocks().forEach(it -> blocks.add(it.getAsJsonObject())));
        return blocks;
    }

    /** Questions to tap, but for those that the glance offers already. */
    private static List<JsonObject> questions(List<String> questions, List<String> offered) {
        return IntStream.range(0, questions.size())
                .filter(i -> !offered.contains(questions.get(i)))
                .mapToObj(i -> Blocks.button(questions.get(i), "home:ask:" + i, "home"))
                .toList();
    }

    /** @param trusted who sees everything; empty where it is not this reader's to settle */
    static List<JsonObject> settings(Preferences preferences, String trusted) {
        var quiet = preferences.find(Forms.QUIET_HOURS).map(it -> it.replace("-", " to "));
        var blocks = new ArrayList<JsonObject>();
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header("Settings"));
        blocks.add(setting(
                "*Quiet hours*\n" + quiet.orElse("not set: I may write at any time"), Forms.QUIET_HOURS, "Change"));
        blocks.add(setting("*Budgets*\nwhat a month may cost", Forms.BUDGET, "Set a budget"));
        if (!trusted.isEmpty()) {
            blocks.add(setting("*Who may see what*\n" + trusted, Forms.PERMISSIONS, "Change"));
        }
        return blocks;
    }

    private static JsonObject setting(String mrkdwn, String form, String label) {
        return Blocks.section(mrkdwn, Blocks.button(label, "home:open:" + form, "home"));
    }

    private static String trusted(Workspace workspace) {
        var prefix = workspace.audience().key("");
        var owners = new ArrayList<String>();
        workspace.office().colleagues().list(prefix).forEach((key, standing) -> {
            if (standing != Standing.STAFF) {
                owners.add(Mrkdwn.mention(key.substring(prefix.length())));
            }
        });
        return owners.isEmpty() ? "only you see everything" : String.join(", ", owners) + " see everything";
    }
}
