package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.teams.Activities;
import dev.tillie.teams.AdaptiveCardRules;
import dev.tillie.teams.Chat;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Fault;
import dev.tillie.teams.Json;
import dev.tillie.teams.Member;
import dev.tillie.teams.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole server in conversation with a stand-in for Teams. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsConversationTest {
    private static final Member MARIA = TeamsShop.MARIA;
    private static final Member STAFF = TeamsShop.STAFF;
    private static final Chat OWNER_CHAT = TeamsShop.OWNER_CHAT;
    private static final Chat FLOOR = TeamsShop.FLOOR;
    private static final String SALES =
            "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n";

    private final FakeTeams teams = new FakeTeams();
    private final TeamsShop shop;

    TeamsConversationTest(@TempDir Path folder) throws Exception {
        shop = new TeamsShop(folder, teams, TeamsShop.tokens(), "import.max-upload-megabytes=1");
        shop.install();
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
        teams.close();
    }

    @AfterEach
    void everyCardKeptToTheRules() {
        teams.allMessages()
                .forEach(said -> said.cards()
                        .forEach(
                                it -> assertThat(AdaptiveCardRules.problems(it)).isEmpty()));
    }

    @Test
    void answersInAPersonalChatWithAChart() {
        var said = shop.askOwner("how did we do last week?");

        assertThat(said.shown()).contains("€").contains("Data through");
        assertThat(said.elements("Chart.Line")).isNotEmpty();
    }

    @Test
    void answersAMentionInItsThreadAndFollowsUpThere() {
        var asked = shop.activities.mention(STAFF, FLOOR, "how many orders last week?");
        var thread = Activities.conversation(asked);
        var said = shop.ask(asked);
        var root = thread.replaceFirst(".*=", "");
        var next = shop.ask(shop.activities.mention(STAFF, FLOOR.thread(root), "and the week before?"));

        assertThat(List.of(said, next)).extracting(Said::conversation).containsOnly(thread);
        assertThat(said.replyTo()).isEqualTo(root);
        assertThat(next.shown()).contains("orders");
    }

    @Test
    void answersInAGroupChat() {
        var chat = Chat.group("two-of-us");
        List.of(MARIA, STAFF).forEach(it -> teams.addMember(chat, it));

        assertThat(shop.ask(shop.activities.mention(STAFF, chat, "how many orders last week?"))
                        .shown())
                .contains("orders");
        assertThat(shop.ask(shop.activities.mention(MARIA, chat, "who are my best customers?"))
                        .shown())
                .doesNotContain("Hartley");
    }

    @Test
    void givesHelpToAnEmptyMention() {
        assertThat(shop.ask(shop.activities.mention(STAFF, FLOOR, "")).shown()).contains("ask me in your own words");
    }

    @Test
    void keepsCustomersOutOfAChannelAndFromStaff() {
        var floor = shop.ask(shop.activities.mention(MARIA, FLOOR, "who are my best customers?"));
        var staff = shop.ask(shop.activities.personal(STAFF, "who are my best customers?"));
        var sales = shop.ask(shop.activities.personal(STAFF, "how did we do last week?"));

        assertThat(floor.shown()).doesNotContain("Hartley").contains("owner’s own chat");
        assertThat(staff.shown()).doesNotContain("Hartley").contains("owner’s own chat");
        assertThat(sales.shown()).contains("€");
    }

    @Test
    void tellsGuestsAndOtherCompaniesNothing() {
        var guest = TeamsShop.GUEST;
        var partner = Member.user("Pat").of("99999999-bbbb-cccc-dddd-eeeeeeeeeeee");
        var group = Chat.group("with-guest");
        var channel = Chat.channel("with-partner");
        List.of(MARIA, guest).forEach(it -> teams.addMember(group, it));
        List.of(MARIA, partner).forEach(it -> teams.addMember(channel, it));
        var direct = shop.ask(shop.activities.personal(guest, "how did we do last week?"));
        var said = List.of(
                direct,
                shop.ask(shop.activities.mention(MARIA, group, "how did we do last week?")),
                shop.ask(shop.activities.mention(guest, group, "how did we do last week?")),
                shop.ask(shop.activities.mention(MARIA, channel, "how did we do last week?")));
        var extension = shop.sender.send(shop.invokes.submitAction(
                guest, group, "ask", MARIA, "<p>how did we do last week?</p>", Json.object()));

        assertThat(said).extracting(Said::shown).noneMatch(it -> it.contains("€"));
        assertThat(direct.shown()).contains("guest");
        assertThat(extension.body()).contains("guest").doesNotContain("€");
    }

    @Test
    void tellsAGuestNothingWhoThrewTillieOutOfTheirOwnChat() {
        var guest = Member.guest("Gus");
        var chat = Chat.personal(guest);
        teams.addMember(chat, guest);
        shop.ask(shop.activities.personal(guest, "hello"));
        teams.removeBot(chat.id());
        teams.removeMember(chat.id(), guest.id());
        shop.sender.send(shop.activities.uninstalled(guest, chat));
        FakeTeams.settle();
        var extension = shop.sender.send(shop.invokes.submitAction(
                guest, Chat.group("elsewhere"), "ask", MARIA, "<p>how did we do last week?</p>", Json.object()));

        assertThat(extension.body()).doesNotContain("€");
    }

    @Test
    void tellsNobodyAnythingWhileTeamsWillNotSayWhoTheyAre() {
        var newcomer = Member.guest("Nora");
        teams.addMember(Chat.personal(newcomer), newcomer);
        teams.failNext("/members/" + newcomer.id(), new Fault.Status(500));
        var said = shop.ask(shop.activities.personal(newcomer, "how did we do last week?"));

        assertThat(said.text()).contains("went wrong").contains("reference").doesNotContain("€");
        assertThat(shop.ask(shop.activities.personal(newcomer, "how did we do last week?"))
                        .shown())
                .contains("guest");
    }

    @Test
    void noticesAtOnceThatAGuestCameIn() {
        var chat = Chat.group("open-house");
        var guest = Member.guest("Gina");
        List.of(MARIA, STAFF).forEach(it -> teams.addMember(chat, it));
        assertThat(shop.ask(shop.activities.mention(MARIA, chat, "how did we do last week?"))
                        .shown())
                .contains("€");
        teams.addMember(chat, guest);
        shop.sender.send(shop.activities.personAdded(MARIA, chat, guest));

        assertThat(shop.ask(shop.activities.mention(MARIA, chat, "how did we do in June?"))
                        .shown())
                .doesNotContain("€");
    }

    @Test
    void answersOnceHoweverOftenTeamsSendsIt() {
        var asked = shop.activities.message(MARIA, OWNER_CHAT, "how many orders yesterday?");
        shop.ask(asked);
        var before = teams.messages().size();
        assertThat(shop.sender.send(asked).status()).isEqualTo(202);
        assertThat(shop.sender.send(asked).status()).isEqualTo(202);
        FakeTeams.settle();

        assertThat(teams.messages()).hasSize(before);
    }

    @Test
    void ignoresBotsAndItself() {
        var before = teams.messages().size();
        shop.sender.send(shop.activities.byBot(FLOOR, "how did we do?"));
        var own = shop.activities.message(MARIA, OWNER_CHAT, "how did we do?");
        shop.sender.send(own.set("from", own.get("recipient")));
        FakeTeams.settle();

        assertThat(teams.messages()).hasSize(before);
    }

    @Test
    void greetsOnceThoughTeamsTellsItTwice() {
        var newcomer = Member.user("Nils");
        var chat = Chat.personal(newcomer);
        teams.addMember(chat, newcomer);
        shop.sender.send(shop.activities.installed(newcomer, chat));
        shop.sender.send(shop.activities.botAdded(newcomer, chat));
        teams.awaitMessages(chat.id(), 1);
        FakeTeams.settle();

        assertThat(teams.messages(chat.id())).hasSize(1);
        shop.sender.send(shop.activities.uninstalled(newcomer, chat));
        shop.sender.send(shop.activities.installed(newcomer, chat));
        teams.awaitMessages(chat.id(), 2);
    }

    @Test
    void answersUnderItsOwnGreetingInAChannel() {
        var chat = Chat.channel("new-team");
        List.of(MARIA, STAFF).forEach(it -> teams.addMember(chat, it));
        shop.sender.send(shop.activities.botAdded(MARIA, chat));
        var hello = teams.awaitMessages(chat.id(), 1).getFirst();
        var label = hello.elements("Action.Execute").getFirst().path("title").asText();
        var ack = shop.tap(STAFF, chat.thread(hello.id()), hello, label);

        assertThat(ack.body()).contains("Sam tapped");
        assertThat(teams.awaitMessages(chat.id(), 2).getLast().conversation()).endsWith(";messageid=" + hello.id());
    }

    @Test
    void answersAnEditedQuestionInPlace() {
        var question = shop.activities.message(MARIA, OWNER_CHAT, "how many orders last week?");
        var said = shop.ask(question);
        var before = teams.messages(OWNER_CHAT.id()).size();
        shop.sender.send(shop.activities.edited(question, "what should I reorder?"));

        FakeTeams.await(
                () -> shop.now(said).shown().contains("TEA"),
                () -> shop.now(said).shown());
        assertThat(teams.messages(OWNER_CHAT.id())).hasSize(before);
    }

    @Test
    void forgetsADeletedQuestionAlsoWhereItsThreadIsNotNamed() {
        var question = shop.activities.mention(STAFF, FLOOR, "how many orders last week?");
        var said = shop.ask(question);
        var deleted = shop.activities.deleted(question);
        deleted.set("conversation", Json.object("id", FLOOR.id(), "conversationType", "channel"));
        shop.sender.send(deleted);

        FakeTeams.await(() -> shop.now(said).isDeleted(), () -> "its removal");
    }

    @Test
    void learnsFromThumbsAndReactions() {
        var words = "takings by hour last month";
        var said = shop.askOwner(words);
        var before = teams.messages(OWNER_CHAT.id()).size();
        var thumb = shop.invokes.cardAction(MARIA, OWNER_CHAT, said.id(), "", Json.object());
        thumb.put("name", "message/submitAction");
        thumb.set("value", Json.object("actionName", "feedback", "actionValue", Json.object("reaction", "dislike")));
        assertThat(shop.sender.send(thumb).status()).isEqualTo(200);

        assertThat(teams.awaitMessages(OWNER_CHAT.id(), before + 1).getLast().shown())
                .contains("Sorry. I took “takings by hour last month” as sales")
                .contains("Noted");
        assertThat(shop.askOwner(words).shown()).contains("Which did you mean?");
    }

    @Test
    void heedsAReactionInAThread() {
        var said = shop.ask(shop.activities.mention(STAFF, FLOOR, "takings by weekday in June"));
        var before = teams.messages(said.conversation()).size();
        // nobody is so quick
        FakeTeams.settle();
        shop.sender.send(shop.activities.reacted(STAFF, FLOOR, said.id(), "angry"));

        assertThat(teams.awaitMessages(said.conversation(), before + 1)
                        .getLast()
                        .shown())
                .contains("Sorry. I took “takings by weekday in June” as sales")
                .contains("Noted")
                .contains("the owner can mend them");
    }

    @Test
    void keepsTheOrderOfAThread() {
        var root = Activities.id();
        var thread = FLOOR.thread(root);
        teams.failNext("POST /emea/v3/conversations/" + thread.id(), new Fault.RateLimited(1));
        var months = List.of("June", "July", "August", "September", "October");
        months.forEach(
                it -> shop.sender.send(shop.activities.mention(STAFF, thread, "how many orders in " + it + "?")));

        var said = teams.awaitMessages(thread.id(), 5);
        for (int i = 0; i < months.size(); i++) {
            assertThat(said.get(i).shown()).contains(months.get(i).substring(0, 3));
        }
    }

    @Test
    void acknowledgesAtOnceAndShowsThatItWritesUntilItAnswers() {
        var newcomer = Member.user("Tina");
        var chat = Chat.personal(newcomer);
        teams.addMember(chat, newcomer);
        teams.failNext("/members/" + newcomer.id(), new Fault.Slow(Duration.ofSeconds(2)));
        var ack = shop.sender.send(shop.activities.personal(newcomer, "how many orders last week?"));
        var said = teams.awaitMessages(chat.id(), 1).getFirst();
        FakeTeams.settle();
        var signs = teams.typing().stream()
                .filter(it -> it.conversation().equals(chat.id()))
                .toList();

        assertThat(ack.status()).isEqualTo(202);
        assertThat(ack.millis()).isLessThan(1_000);
        assertThat(signs).isNotEmpty().allMatch(it -> it.nanoTime() < said.nanoTime());
    }

    @Test
    void triesAgainWhereTeamsStumblesAndSaysItOnce() {
        var before = teams.messages(OWNER_CHAT.id()).size();
        teams.failNext(
                "POST /emea/v3/conversations/" + OWNER_CHAT.id(),
                new Fault.RateLimited(1),
                new Fault.Status(412),
                new Fault.Status(502),
                new Fault.Status(504),
                new Fault.Dropped());
        assertThat(shop.askOwner("how many orders last week?").shown()).contains("orders");
        FakeTeams.settle();

        assertThat(teams.messages(OWNER_CHAT.id())).hasSize(before + 1);
    }

    @Test
    void fallsBackToPlainerLooksWhereTeamsRefusesThem() {
        var post = "POST /emea/v3/conversations/" + OWNER_CHAT.id();
        teams.failNext(post, new Fault.Status(400));
        assertThat(shop.askOwner("how did we do last week?").elements("Image")).isNotEmpty();

        teams.failNext(post, new Fault.Status(413), new Fault.Status(413));
        var plain = shop.askOwner("how did we do last week?");
        assertThat(plain.cards()).isEmpty();
        assertThat(plain.text()).contains("€");
    }

    @Test
    void takesInAFileAndTakesItBack() {
        var url = teams.host(
                "saturday.csv", SALES + "X1,1,2026-01-03T10:00:00,Oak Lane,in_store,,,TEA,2,3.50,0,0,sale\n");
        var receipt = shop.ask(shop.activities.file(MARIA, OWNER_CHAT, "", "saturday.csv", url));
        assertThat(receipt.shown()).contains("saturday.csv").contains("€7.00").contains("Match your till?");
        var staff = shop.ask(shop.activities.file(
                STAFF,
                Chat.personal(STAFF),
                "",
                "saturday.csv",
                teams.host(
                        "saturday.csv", SALES + "X1,1,2026-01-03T10:00:00,Oak Lane,in_store,,,TEA,2,3.50,0,0,sale\n")));
        assertThat(staff.elements("Action.Execute")).isEmpty();

        assertThat(shop.tap(MARIA, OWNER_CHAT, receipt, "Undo").body()).contains("took it back");
        FakeTeams.await(
                () -> shop.now(receipt).shown().contains("took it back"),
                () -> shop.now(receipt).shown());
        assertThat(shop.now(receipt).elements("Action.Execute")).isEmpty();
        assertThat(teams.calls("/files/")).allMatch(it -> it.token().isEmpty());
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        assertThat(drop("shapes.csv", teams.host("shapes.csv", "colour,shape\nred,round\n")))
                .contains("could not take in shapes.csv");
        assertThat(drop("big.csv", teams.host("big.csv", new byte[2 << 20]))).contains("over 1 MB");
        assertThat(drop("gone.csv", teams.host("gone.csv", "").replace("/files/F", "/files/G")))
                .contains("could not take in gone.csv")
                .contains("404");
        assertThat(drop("else.csv", "https://files.elsewhere.example/else.csv"))
                .contains("does not lie where Teams keeps files");
        assertThat(drop("else.csv", "not an address")).contains("does not lie where Teams keeps files");
    }

    private String drop(String name, String url) {
        return shop.ask(shop.activities.file(MARIA, OWNER_CHAT, "", name, url)).shown();
    }

    @Test
    void takesNoFileWhereGuestsReadAlong() {
        var chat = Chat.group("files-and-guests");
        List.of(MARIA, TeamsShop.GUEST).forEach(it -> teams.addMember(chat, it));
        var url = teams.host("sunday.csv", SALES);

        assertThat(shop.ask(shop.activities.file(MARIA, chat, "take this in", "sunday.csv", url))
                        .shown())
                .contains("guests or other companies read along");
    }

    @Test
    void writesToTheOwnerUnasked() {
        var before = teams.messages(TeamsShop.OWNER_CHAT.id()).size();
        var printed = shop.run("doctor", "--ping");

        assertThat(printed).contains("written to teams:" + FakeTeams.TENANT);
        assertThat(teams.awaitMessages(TeamsShop.OWNER_CHAT.id(), before + 1)
                        .getLast()
                        .shown())
                .contains("This is a test");
    }
}
