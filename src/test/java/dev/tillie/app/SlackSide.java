package dev.tillie.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Said;
import dev.tillie.slack.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Slack, over HTTP. */
final class SlackSide implements Door {
    private static final String FLOOR = "CFLOOR";
    private static final String AMONG_GUESTS = "CGUESTS";

    private final FakeSlack slack;
    private final Sender sender;

    SlackSide(FakeSlack slack, int port) {
        this.slack = slack;
        sender = new Sender(port, FakeSlack.SECRET);
        slack.addUser("UMANAGER", "is_admin");
        slack.addChannel(FLOOR, List.of("UOWNER", "UMANAGER", "USTAFF", FakeSlack.BOT));
        slack.addChannel(AMONG_GUESTS, List.of("UOWNER", "UGUEST", FakeSlack.BOT));
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public boolean knows(Who who, Where where) {
        return true;
    }

    @Override
    public Talk begin(Who who, Where where) {
        slack.awaitQuiet();
        var channel = switch (where) {
            case ALONE -> "D" + who;
            case SHOP_FLOOR -> FLOOR;
            case AMONG_GUESTS -> AMONG_GUESTS;
        };
        return new Told("U" + who, channel);
    }

    private final class Told implements Talk {
        private final String user;
        private final String channel;
        private final List<Said> answers = new ArrayList<>();
        private String root = "";
        private JsonObject question = new JsonObject();

        Told(String user, String channel) {
            this.user = user;
            this.channel = channel;
        }

        @Override
        public Shown say(String words) {
            var ts = Events.ts();
            question = channel.startsWith("D")
                    ? Events.direct(channel, user, words, ts, root)
                    : Events.mention(channel, user, words, ts, root);
            root = root.isEmpty() ? ts : root;
            return after(() -> sender.event(question));
        }

        @Override
        public Shown drop(String name, String content) {
            var files = new JsonArray();
            files.add(slack.putFile(name, content));
            question = channel.startsWith("D")
                    ? Events.file(channel, user, files.get(0).getAsJsonObject())
                    : Events.mention(channel, user, "");
            question.add("files", files);
            root = question.get("ts").getAsString();
            return after(() -> sender.event(question));
        }

        @Override
        public Shown tap(String label) {
            var said = SlackShown.withButton(current(answers), label);
            return after(() -> sender.interaction(Events.tap(user, said, said.button(label), slack.responseUrl())));
        }

        private List<Said> current(List<Said> some) {
            return some.stream()
                    .flatMap(it ->
                            slack.messages().stream().filter(now -> now.ts().equals(it.ts())))
                    .toList();
        }

        @Override
        public Shown fill(Map<String, String> values) {
            var form = slack.calls("views.open").getLast().view();
            var state = new JsonObject();
            values.forEach((field, value) -> state.add(field, SlackShown.filled(form, field, value)));
            var ack = sender.interaction(
                    Events.submission(user, form.get("callback_id").getAsString(), state));
            slack.awaitQuiet();
            return Shown.words(ack.body().isEmpty() ? "(saved)" : SlackShown.errors(ack.body()));
        }

        @Override
        public Shown edit(String words) {
            var edited =
                    Events.changed(question, channel.startsWith("D") ? words : "<@" + FakeSlack.BOT + "> " + words);
            var before = answers.getLast().text();
            return after(
                    () -> sender.event(edited),
                    () -> current(answers).stream().noneMatch(it -> it.text().equals(before)));
        }

        @Override
        public Shown delete() {
            sender.event(Events.deleted(question));
            FakeSlack.await(
                    () -> current(List.of(answers.getLast())).isEmpty(), () -> "its removal, got " + slack.messages());
            return Shown.NOTHING;
        }

        @Override
        public Shown react(int reply, boolean good) {
            var reaction = Events.reaction(user, good ? "+1" : "-1", answers.get(reply - 1));
            if (!good) {
                return after(() -> sender.event(reaction));
            }
            sender.event(reaction);
            slack.awaitQuiet();
            return Shown.NOTHING;
        }

        private Shown after(Runnable act) {
            return after(act, () -> false);
        }

        /** What came of something, once no more of it comes: new messages, or a form, or the last one as it changed. */
        private Shown after(Runnable act, BooleanSupplier isChanged) {
            var messages = slack.messages().size();
            var changes = slack.calls("chat.update").size();
            var forms = slack.calls("views.open").size();
            var files = slack.calls("files.completeUploadExternal").size();
            act.run();
            FakeSlack.await(
                    () -> slack.messages().size() > messages
                            || slack.calls("views.open").size() > forms
                            || isTakenBack()
                            || isChanged.getAsBoolean(),
                    () -> "an answer in Slack");
            slack.awaitQuiet();
            var opened = slack.calls("views.open");
            if (opened.size() > forms) {
                return SlackShown.form(opened.getLast().view());
            }
            var news = slack.messages().subList(messages, slack.messages().size());
            answers.addAll(news);
            var said = news.isEmpty() && slack.calls("chat.update").size() > changes
                    ? current(List.of(answers.getLast()))
                    : news;
            return Shown.all(said.stream().map(SlackShown::of).toList()).with(files(files));
        }

        private boolean isTakenBack() {
            return !answers.isEmpty()
                    && current(List.of(answers.getLast())).stream()
                            .anyMatch(it -> it.shown().contains("took it back"));
        }

        private List<String> files(int before) {
            var sent = slack.calls("files.completeUploadExternal");
            return sent.subList(before, sent.size()).stream()
                    .map(SlackShown::title)
                    .filter(it -> it.endsWith(".csv"))
                    .toList();
        }
    }
}
