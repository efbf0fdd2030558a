package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.teams.Activities;
import dev.tillie.teams.Chat;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Invokes;
import dev.tillie.teams.Member;
import dev.tillie.teams.Said;
import dev.tillie.teams.Sender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Teams. */
final class TeamsSide implements Door {
    private static final Chat FLOOR = Chat.channel("floor");
    private static final Chat AMONG_GUESTS = Chat.channel("guests");
    private static final Map<Who, Member> PEOPLE = Map.of(
            Who.OWNER, Member.user("Maria"),
            Who.MANAGER, Member.user("Mo"),
            Who.STAFF, Member.user("Sam"),
            Who.GUEST, Member.guest("Gail"));

    private final FakeTeams teams;
    private final Activities activities;
    private final Invokes invokes;
    private final Sender sender;

    /** The owner adds Tillie, and says who manages the shop. */
    TeamsSide(FakeTeams teams, int port) {
        this.teams = teams;
        activities = teams.activities();
        invokes = teams.invokes();
        sender = new Sender(port, teams, FakeTeams.APP_ID);
        PEOPLE.values().forEach(it -> teams.addMember(Chat.personal(it), it));
        List.of(Who.OWNER, Who.MANAGER, Who.STAFF).forEach(it -> teams.addMember(FLOOR, person(it)));
        List.of(Who.OWNER, Who.GUEST).forEach(it -> teams.addMember(AMONG_GUESTS, person(it)));
        sender.send(activities.installed(person(Who.OWNER), Chat.personal(person(Who.OWNER))));
        teams.awaitMessages(1);
        begin(Who.MANAGER, Where.ALONE).say("help");
        var owner = begin(Who.OWNER, Where.ALONE);
        owner.say("lock the settings");
        owner.tap("Who may see what");
        owner.fill(Map.of("who", person(Who.MANAGER).aadObjectId(), "what", "MANAGER"));
    }

    private static Member person(Who who) {
        return Objects.requireNonNull(PEOPLE.get(who));
    }

    @Override
    public String name() {
        return "Teams";
    }

    @Override
    public boolean knows(Who who, Where where) {
        return true;
    }

    @Override
    public Talk begin(Who who, Where where) {
        teams.awaitQuiet();
        var person = person(who);
        return new Told(
                person,
                switch (where) {
                    case ALONE -> Chat.personal(person);
                    case SHOP_FLOOR -> FLOOR;
                    case AMONG_GUESTS -> AMONG_GUESTS;
                });
    }

    private final class Told implements Talk {
        private final Member person;
        private final List<Said> answers = new ArrayList<>();
        private final List<Said> forms = new ArrayList<>();
        private final List<ObjectNode> questions = new ArrayList<>();
        private Chat chat;

        Told(Member person, Chat chat) {
            this.person = person;
            this.chat = chat;
        }

        private boolean isPersonal() {
            return chat.type().equals("personal");
        }

        @Override
        public Shown say(String words) {
            return ask(
                    isPersonal() ? activities.message(person, chat, words) : activities.mention(person, chat, words));
        }

        @Override
        public Shown drop(String name, String content) {
            return ask(activities.file(person, chat, "", name, teams.host(name, content)));
        }

        /** A channel's first question begins a thread there. */
        private Shown ask(ObjectNode question) {
            if (!isPersonal() && questions.isEmpty()) {
                chat = chat.thread(question.get("id").asText());
            }
            questions.add(question);
            return after(() -> sender.send(question), () -> false);
        }

        @Override
        public Shown tap(String label) {
            var said = TeamsShown.withButton(current(answers), label);
            var taken = new ArrayList<JsonNode>();
            return after(
                    () -> taken.add(
                            sender.send(invokes.tap(person, said, chat, label)).json()),
                    () -> !taken.isEmpty() && taken.getFirst().toString().contains("took it back"));
        }

        private List<Said> current(List<Said> some) {
            return some.stream()
                    .flatMap(it ->
                            teams.messages().stream().filter(now -> now.id().equals(it.id())))
                    .toList();
        }

        @Override
        public Shown fill(Map<String, String> values) {
            var form = forms.getLast();
            var save = form.action("Save");
            ObjectNode data = save.path("data").deepCopy();
            values.forEach(data::put);
            var answer = sender.send(invokes.cardAction(
                            person, chat, form.id(), save.path("verb").asText(), data))
                    .json()
                    .path("value");
            teams.awaitQuiet();
            return Shown.words(answer.isTextual() ? answer.asText() : TeamsShown.outcome(answer));
        }

        @Override
        public Shown edit(String words) {
            var before = teams.edits().size();
            return after(
                    () -> sender.send(activities.edited(questions.getLast(), words)),
                    () -> teams.edits().size() > before);
        }

        @Override
        public Shown delete() {
            sender.send(activities.deleted(questions.getLast()));
            FakeTeams.await(
                    () -> current(List.of(answers.getLast())).isEmpty(), () -> "its removal, got " + teams.messages());
            return Shown.NOTHING;
        }

        @Override
        public Shown react(int reply, boolean good) {
            var reaction =
                    activities.reacted(person, chat, answers.get(reply - 1).id(), good ? "like" : "sad");
            if (!good) {
                return after(() -> sender.send(reaction), () -> false);
            }
            sender.send(reaction);
            teams.awaitQuiet();
            return Shown.NOTHING;
        }

        /** What came of something, once no more of it comes: new messages, or the last one as it changed. */
        private Shown after(Runnable act, BooleanSupplier isChanged) {
            var messages = teams.messages().size();
            act.run();
            FakeTeams.await(
                    () -> teams.messages().size() > messages || isChanged.getAsBoolean(),
                    () -> "an answer in Teams, got " + teams.messages());
            teams.awaitQuiet();
            var news = teams.messages().subList(messages, teams.messages().size());
            if (news.isEmpty()) {
                return TeamsShown.of(current(List.of(answers.getLast())).getLast());
            }
            news.forEach(it -> (TeamsShown.isForm(it) ? forms : answers).add(it));
            return Shown.all(news.stream()
                            .filter(it -> !TeamsShown.isOffer(it))
                            .map(TeamsShown::of)
                            .toList())
                    .with(news.stream()
                            .flatMap(it -> TeamsShown.files(it).stream())
                            .toList());
        }
    }
}
