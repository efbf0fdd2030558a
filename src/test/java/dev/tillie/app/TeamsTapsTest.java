package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.teams.Activities;
import dev.tillie.teams.AdaptiveCardRules;
import dev.tillie.teams.Chat;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Fault;
import dev.tillie.teams.Json;
import dev.tillie.teams.Member;
import dev.tillie.teams.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Teams waits for an answer to: taps, forms, files that are offered, and "Ask Tillie". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsTapsTest {
    private static final Member MARIA = TeamsShop.MARIA;
    private static final Member STAFF = TeamsShop.STAFF;
    private static final Chat OWNER_CHAT = TeamsShop.OWNER_CHAT;
    private static final Chat FLOOR = TeamsShop.FLOOR;
    private static final Chat OFFICE = Chat.group("office");
    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String FILE = "application/vnd.microsoft.teams.card.file.info";

    private final FakeTeams teams = new FakeTeams();
    private final TeamsShop shop;

    TeamsTapsTest(@TempDir Path folder) throws Exception {
        shop = new TeamsShop(folder, teams, TeamsShop.tokens());
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
    void changesTheCardThatWasTappedForEverybodyAndAnswersBelow() {
        var said = shop.askOwner("who are my best customers?");
        var before = teams.messages(OWNER_CHAT.id()).size();
        var ack = shop.tap(MARIA, OWNER_CHAT, said, "This year only");

        assertThat(ack.status()).isEqualTo(200);
        assertThat(ack.json().path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(AdaptiveCardRules.problems(ack.json().path("value"))).isEmpty();
        assertThat(ack.body()).contains("Maria tapped");
        teams.awaitMessages(OWNER_CHAT.id(), before + 1);
        assertThat(shop.now(said).shown()).contains("Maria tapped “This year only”");
        assertThat(shop.tap(MARIA, OWNER_CHAT, said, "This year only").body())
                .contains("application/vnd.microsoft.activity.message")
                .contains("has done its work already");
    }

    @Test
    void answersATapThoughTheCardCantBeChangedForEverybody() {
        var said = shop.askOwner("what should I reorder?");
        var before = teams.messages(OWNER_CHAT.id()).size();
        teams.failNext("PUT /emea/v3/conversations/" + OWNER_CHAT.id(), new Fault.Status(403));
        shop.tap(MARIA, OWNER_CHAT, said, "Show working");

        assertThat(teams.awaitMessages(OWNER_CHAT.id(), before + 1).getLast().shown())
                .contains("reorder point");
    }

    @Test
    void takesATapThatComesAsAMessage() {
        var said = shop.askOwner("what should I reorder?");
        var before = teams.messages(OWNER_CHAT.id()).size();
        var data = said.action("Show working").path("fallback").path("data");
        var submit = shop.activities.submit(MARIA, OWNER_CHAT, said.id(), data);
        assertThat(shop.sender.send(submit).status()).isEqualTo(202);

        assertThat(teams.awaitMessages(OWNER_CHAT.id(), before + 1).getLast().shown())
                .contains("reorder point");
        assertThat(shop.now(said).shown()).contains("Maria tapped");
        shop.sender.send(shop.activities.submit(MARIA, OWNER_CHAT, said.id(), data));
        assertThat(teams.awaitMessages(OWNER_CHAT.id(), before + 2).getLast().text())
                .contains("done its work already");
    }

    @Test
    void knowsNothingOfAKeyThatWasMadeUpOrCarriedElsewhere() {
        var said = shop.askOwner("who are my best customers?");
        var key = said.action("This year only").path("data");

        assertThat(press(MARIA, OWNER_CHAT, said, Json.object("tap", "00112233.0")))
                .contains("no longer know");
        assertThat(press(
                        MARIA,
                        OWNER_CHAT,
                        said,
                        Json.object("tap", key.path("tap").asText() + "9")))
                .contains("no longer know");
        assertThat(press(MARIA, OWNER_CHAT, said, Json.object("tap", 7))).contains("no longer know");
        assertThat(press(MARIA, OWNER_CHAT, said, Json.object())).contains("no longer know");
        assertThat(press(STAFF, Chat.personal(STAFF), said, key)).contains("no longer know");
        assertThat(press(STAFF, FLOOR.thread("123"), said, key)).contains("no longer know");
    }

    private String press(Member who, Chat where, Said said, JsonNode data) {
        return shop.sender
                .send(shop.invokes.cardAction(who, where, said.id(), "tap", data))
                .body();
    }

    @Test
    void keepsQuietHoursFromAForm() {
        teams.addMember(OFFICE, MARIA);
        var form = open(OFFICE, "set quiet hours", "Set quiet hours");
        var same = fill(MARIA, OFFICE, form, "from", "21:00", "to", "21:00");
        var other = fill(STAFF, OFFICE, form, "from", "22:00", "to", "06:30");
        var taken = fill(MARIA, OFFICE, form, "from", "22:00", "to", "06:30");
        var again = fill(MARIA, OFFICE, form, "from", "23:00", "to", "06:30");

        assertThat(same).contains("That is the same time").contains("Input.Time");
        assertThat(other).contains("opened by somebody else");
        assertThat(taken).contains("saved by Maria").doesNotContain("Input.Time");
        assertThat(shop.now(form).shown()).contains("saved by Maria");
        assertThat(again).contains("too old");
        assertThat(open(OWNER_CHAT, "set quiet hours", "Set quiet hours").elements("Input.Time"))
                .extracting(it -> it.path("value").asText())
                .containsExactly("22:00", "06:30");
    }

    @Test
    void showsWhatIsWrongWithAFormThatCameAsAMessage() {
        var form = open(OWNER_CHAT, "set a budget", "Set a budget");
        var data = data(form, "category", "marketing", "month", "2026-12", "amount", "lots");
        shop.sender.send(shop.activities.submit(MARIA, OWNER_CHAT, form.id(), data));

        FakeTeams.await(
                () -> shop.now(form).shown().contains("A number such as"),
                () -> shop.now(form).shown());
        data.put("amount", "1,200.50");
        shop.sender.send(shop.activities.submit(MARIA, OWNER_CHAT, form.id(), data));
        FakeTeams.await(
                () -> shop.now(form).shown().contains("saved by Maria"),
                () -> shop.now(form).shown());
    }

    @Test
    void letsTheOwnerAloneSettleWhoSeesWhat() {
        var newcomer = Member.user("Mona");
        teams.addMember(Chat.personal(newcomer), newcomer);
        assertThat(shop.ask(shop.activities.personal(newcomer, "who are my best customers?"))
                        .shown())
                .doesNotContain("Hartley");
        var staff = shop.ask(shop.activities.personal(STAFF, "lock the settings"));
        assertThat(staff.elements("Action.Execute"))
                .extracting(it -> it.path("title").asText())
                .doesNotContain("Who may see what");

        var form = open(OWNER_CHAT, "lock the settings", "Who may see what");
        assertThat(fill(MARIA, OWNER_CHAT, form, "who", Member.user("Nobody").aadObjectId(), "what", "MANAGER"))
                .contains("Have them write to me once");
        assertThat(fill(MARIA, OWNER_CHAT, form, "who", newcomer.aadObjectId(), "what", "MANAGER"))
                .contains("saved by Maria");
        assertThat(shop.ask(shop.activities.personal(newcomer, "who are my best customers?"))
                        .shown())
                .contains("Hartley");
    }

    private Said open(Chat chat, String words, String button) {
        var said = shop.ask(shop.activities.message(MARIA, chat, words));
        var before = teams.messages(chat.id()).size();
        shop.tap(MARIA, chat, said, button);
        return teams.awaitMessages(chat.id(), before + 1).getLast();
    }

    private String fill(Member who, Chat chat, Said form, String... values) {
        return shop.sender
                .send(shop.invokes.cardAction(who, chat, form.id(), "form", data(form, values)))
                .body();
    }

    private static ObjectNode data(Said form, String... values) {
        var data = Json.object((Object[]) values);
        return data.setAll((ObjectNode) form.action("Save").path("data"));
    }

    @Test
    void offersTheBooksOfAMonthAsAWorkbook() {
        var offer = offer("month pack for last month");
        var url = teams.uploadUrl("books.xlsx");
        var context = offer.attachments(CONSENT).getFirst().path("acceptContext");

        shop.sender.send(shop.invokes.acceptFile(MARIA, OWNER_CHAT, offer.id(), context, "books.xlsx", url));
        FakeTeams.await(() -> shop.now(offer).isDeleted(), () -> "the offer to go");
        // a workbook is a zip
        assertThat(teams.uploaded(url)).startsWith('P', 'K');
    }

    @Test
    void offersAFileAndPutsItWhereItIsWanted() {
        var offer = offer("best sellers in june as csv");
        var url = teams.uploadUrl("tillie.csv");
        var context = offer.attachments(CONSENT).getFirst().path("acceptContext");
        var before = teams.messages(OWNER_CHAT.id()).size();

        shop.sender.send(shop.invokes.acceptFile(STAFF, Chat.personal(STAFF), offer.id(), context, "tillie.csv", url));
        FakeTeams.settle();
        assertThat(teams.uploaded(url)).isEmpty();
        assertThat(shop.now(offer).isDeleted()).isFalse();

        var accept = shop.invokes.acceptFile(MARIA, OWNER_CHAT, offer.id(), context, "tillie.csv", url);
        assertThat(shop.sender.send(accept).status()).isEqualTo(200);
        FakeTeams.await(() -> shop.now(offer).isDeleted(), () -> "the offer to go");
        assertThat(new String(teams.uploaded(url), StandardCharsets.UTF_8)).contains("TEA");
        assertThat(teams.messages(OWNER_CHAT.id())).hasSize(before);
        assertThat(teams.messages(OWNER_CHAT.id()).getLast().attachments(FILE)).hasSize(1);
        assertThat(teams.calls("PUT /uploads/"))
                .hasSize(1)
                .allMatch(it -> it.token().isEmpty());
    }

    @Test
    void takesAnOfferAwayThatIsNotWanted() {
        var offer = offer("best sellers in july as csv");
        var context = offer.attachments(CONSENT).getFirst().path("declineContext");
        shop.sender.send(shop.invokes.declineFile(STAFF, Chat.personal(STAFF), offer.id(), context));
        FakeTeams.settle();
        assertThat(shop.now(offer).isDeleted()).isFalse();
        shop.sender.send(shop.invokes.declineFile(MARIA, OWNER_CHAT, offer.id(), context));

        FakeTeams.await(() -> shop.now(offer).isDeleted(), () -> "the offer to go");
    }

    @Test
    void putsNoFileWhereTeamsKeepsNone() {
        var offer = offer("best sellers in may as csv");
        var context = offer.attachments(CONSENT).getFirst().path("acceptContext");
        var before = teams.messages(OWNER_CHAT.id()).size();
        shop.sender.send(shop.invokes.acceptFile(
                MARIA, OWNER_CHAT, offer.id(), context, "tillie.csv", "https://elsewhere.example/up"));

        assertThat(teams.awaitMessages(OWNER_CHAT.id(), before + 1).getLast().text())
                .contains("went wrong");
    }

    private Said offer(String words) {
        var before = teams.messages(OWNER_CHAT.id()).size();
        shop.sender.send(shop.activities.message(MARIA, OWNER_CHAT, words));
        var said = teams.awaitMessages(OWNER_CHAT.id(), before + 2).getLast();
        assertThat(said.attachments(CONSENT)).hasSize(1);
        return said;
    }

    @Test
    void offersTheFileOfAChannelToWhoAskedAlone() {
        var chat = Chat.personal(STAFF);
        var before = teams.messages(chat.id()).size();
        var said = shop.ask(shop.activities.mention(STAFF, FLOOR, "best sellers in june as csv"));
        var offered = teams.awaitMessages(chat.id(), before + 1).getLast();

        assertThat(said.attachments(CONSENT)).isEmpty();
        assertThat(offered.attachments(CONSENT)).hasSize(1);
    }

    @Test
    void saysSoWhereAFileDoesNotCome() {
        teams.failNext("POST /emea/v3/conversations/" + Chat.personal(STAFF).id(), new Fault.Status(403));
        var asked = shop.activities.mention(STAFF, FLOOR, "best sellers in july as csv");
        shop.sender.send(asked);

        assertThat(teams.awaitMessages(Activities.conversation(asked), 2)
                        .getLast()
                        .text())
                .contains("could not be sent");
    }

    @Test
    void answersInTheBoxThatMessagesAreWrittenIn() {
        var first = shop.sender.send(shop.invokes.firstQuery(MARIA, OWNER_CHAT, "ask"));
        var result = shop.sender.send(
                shop.invokes.query(MARIA, OWNER_CHAT, "ask", "question", "how many orders last week?"));
        var attachment = result.json().at("/composeExtension/attachments/0");

        assertThat(first.json().at("/composeExtension/text").asText()).contains("Ask in your own words");
        assertThat(attachment.at("/preview/content/title").asText()).contains("orders");
        assertThat(AdaptiveCardRules.problems(attachment.path("content"))).isEmpty();
    }

    @Test
    void keepsCustomersOutOfWhatOthersWillRead() {
        var floor = shop.invokes.query(MARIA, FLOOR, "ask", "question", "who are my best customers?");
        assertThat(shop.sender.send(floor).body()).doesNotContain("Hartley");

        var onMessage = shop.invokes.submitAction(
                MARIA, FLOOR, "ask", STAFF, "<p>who are my <b>best</b> customers?</p>", Json.object());
        var answer = shop.sender.send(onMessage);
        assertThat(answer.json().at("/task/value/card/content").toString()).contains("Hartley");
    }

    @Test
    void answersWhatWasTypedIntoTheFormOfTheBox() {
        var asked = shop.invokes.submitAction(
                STAFF, FLOOR, "ask", STAFF, "", Json.object("question", "how many orders last week?"));
        ((ObjectNode) asked.get("value")).put("commandContext", "compose").remove("messagePayload");

        assertThat(shop.sender.send(asked).json().at("/composeExtension/type").asText())
                .isEqualTo("result");
    }

    @Test
    void asksWhomItNeverMetToWriteFirst() {
        var stranger = Member.user("Stella");
        var asked = shop.invokes.query(stranger, FLOOR, "ask", "question", "how did we do last week?");

        assertThat(shop.sender.send(asked).body()).contains("Write to me once").doesNotContain("€");
    }

    @Test
    void saysThatAskingWentWrong() {
        var newcomer = Member.user("Erik");
        teams.addMember(Chat.personal(newcomer), newcomer);
        teams.failNext("/members/" + newcomer.id(), new Fault.Status(500), new Fault.Status(500));
        shop.ask(shop.activities.personal(newcomer, "hello"));
        var asked = shop.invokes.query(newcomer, FLOOR, "ask", "question", "how did we do last week?");
        var answer = shop.sender.send(asked);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("went wrong").doesNotContain("€");
    }

    @Test
    void answersNothingToWhatItDoesNotKnow() {
        var unknown = shop.invokes.cardAction(MARIA, OWNER_CHAT, "1", "", Json.object());

        assertThat(shop.sender.send(unknown.put("name", "task/fetch")).status()).isEqualTo(501);
    }
}
