package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.tillie.slack.Call;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Fault;
import dev.tillie.slack.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole server in conversation with a stand-in for Slack, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackConversationTest {
    private final FakeSlack slack = new FakeSlack();
    private final SlackShop shop;

    SlackConversationTest(@TempDir Path folder) throws Exception {
        shop = new SlackShop(folder, slack, SlackShop.overHttp());
    }

    @AfterAll
    void close() throws Exception {
        shop.close();
        slack.close();
    }

    /** What one test leaves to be said is not counted by the next. */
    @BeforeEach
    void awaitQuiet() {
        slack.awaitQuiet();
    }

    @AfterEach
    void everyPayloadKeptToTheLimits() {
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void answersADirectMessageInItsThreadWithAChart() {
        var ts = Events.ts();
        var said = shop.ask(Events.direct(SlackShop.DIRECT, "UOWNER", "how did we do last week?", ts, ""));

        assertThat(said.thread()).isEqualTo(ts);
        assertThat(said.text()).contains("€").contains("Data through");
        var picture = said.blocks("image").getFirst();
        var id = picture.getAsJsonObject("slack_file").get("id").getAsString();
        assertThat(slack.file(id)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(picture.get("alt_text").getAsString()).isNotBlank();
        assertThat(slack.calls("files.getUploadURLExternal").getLast().get("alt_txt"))
                .isNotBlank();
    }

    @Test
    void answersAMentionAndFollowsUpInTheThread() {
        var ts = Events.ts();
        shop.ask(Events.mention(SlackShop.FLOOR, "USTAFF", "how many orders last week?", ts, ""));
        var said = shop.ask(Events.mention(SlackShop.FLOOR, "USTAFF", "and the week before?", Events.ts(), ts));

        assertThat(said.thread()).isEqualTo(ts);
        assertThat(said.text()).contains("orders");
    }

    @Test
    void drawsTablesAsSlackDoes() {
        var said = shop.askOwner("what should I reorder?");

        var table = said.blocks("table").getFirst();
        assertThat(table.getAsJsonArray("rows").size()).isGreaterThan(1);
        assertThat(said.text()).contains("TEA");
    }

    @Test
    void givesHelpToAnEmptyMention() {
        assertThat(shop.ask(Events.mention(SlackShop.FLOOR, "USTAFF", "")).text())
                .contains("ask me in your own words");
    }

    @Test
    void keepsCustomersOutOfASharedChannelButNotOutOfTheOwnersOwnChat() {
        var floor = shop.ask(Events.mention(SlackShop.FLOOR, "UOWNER", "who are my best customers?"));
        var office = shop.ask(Events.mention("COFFICE", "UOWNER", "who are my best customers?"));
        var direct = shop.askOwner("who are my best customers?");
        var staff = shop.ask(Events.direct("DSTAFF", "USTAFF", "who are my best customers?"));

        assertThat(floor.text()).contains("owner’s own chat").doesNotContain("Hartley");
        assertThat(office.text()).contains("Hartley");
        assertThat(direct.text()).contains("Hartley");
        assertThat(staff.text()).contains("owner’s own chat").doesNotContain("Hartley");
    }

    @Test
    void tellsGuestsAndOtherCompaniesNothing() {
        var guest = shop.ask(Events.direct("DGUEST", "UGUEST", "how did we do last week?"));
        var among = shop.ask(Events.mention("CGUESTS", "UOWNER", "how did we do last week?"));
        var connect = shop.ask(Events.mention("CCONNECT", "UOWNER", "how did we do last week?"));
        var stranger = shop.ask(Events.mention(SlackShop.FLOOR, "USTRANGER", "how did we do last week?"));

        assertThat(List.of(guest, among, connect, stranger))
                .extracting(Said::text)
                .noneMatch(it -> it.contains("€"));
    }

    @Test
    void tellsNobodyAnythingWhileSlackWillNotSayWhoTheyAre() {
        slack.addUser("UNEWGUEST", "is_restricted");
        for (int tries = 0; tries < 5; tries++) {
            slack.failNext("users.info", new Fault.Refused("internal_error"));
        }
        var said = shop.ask(Events.direct("DNEWGUEST", "UNEWGUEST", "how did we do last week?"));

        assertThat(said.text()).contains("went wrong").doesNotContain("€");
        assertThat(shop.ask(Events.direct("DNEWGUEST", "UNEWGUEST", "how did we do last week?"))
                        .text())
                .contains("guest");
    }

    @Test
    void answersOnceHoweverOftenSlackSendsIt() {
        var before = slack.messages().size();
        var callback = Events.callback(Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders yesterday?"));

        assertThat(shop.sender.callback(callback, Map.of()).status()).isEqualTo(200);
        for (int retry = 1; retry <= 3; retry++) {
            var headers = Map.of("X-Slack-Retry-Num", Integer.toString(retry), "X-Slack-Retry-Reason", "http_timeout");
            assertThat(shop.sender.callback(callback, headers).status()).isEqualTo(200);
        }

        slack.awaitMessages(before + 1);
        FakeSlack.settle();
        assertThat(slack.messages()).hasSize(before + 1);
    }

    @Test
    void refusesWhatIsNotSignedOrOldOrNothing() {
        var body = Events.callback(Events.direct(SlackShop.DIRECT, "UOWNER", "hello"))
                .toString();
        var json = "application/json";

        assertThat(shop.sender
                        .send(body, json, Map.of("X-Slack-Signature", "v0=bad"))
                        .status())
                .isEqualTo(401);
        assertThat(shop.sender
                        .send(body, json, Map.of("X-Slack-Request-Timestamp", "1700000000"))
                        .status())
                .isEqualTo(401);
        assertThat(shop.sender.send("{bad json", json, Map.of()).status()).isEqualTo(400);
        assertThat(shop.sender.send("not json", json, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void provesItsAddressToSlack() {
        var body = Events.object("type", "url_verification", "token", "x", "challenge", "abc")
                .toString();

        assertThat(shop.sender.send(body, "application/json", Map.of()).body()).contains("abc");
    }

    @Test
    void ignoresBotsAndItself() {
        var before = slack.messages().size();
        var bot = Events.direct(SlackShop.DIRECT, "UBOTHER", "how did we do?");
        bot.addProperty("bot_id", "B2");
        shop.sender.event(bot);
        shop.sender.event(Events.direct(SlackShop.DIRECT, FakeSlack.BOT, "how did we do?"));
        FakeSlack.settle();

        assertThat(slack.messages()).hasSize(before);
    }

    @Test
    void refusesAReplayedCommand() {
        var url = slack.responseUrl();
        var command = Events.command("UOWNER", SlackShop.DIRECT, "help", url);

        assertThat(shop.sender.command(command).status()).isEqualTo(200);
        assertThat(shop.sender.command(command).status()).isEqualTo(401);
        slack.awaitResponse(url);
        FakeSlack.settle();
        assertThat(slack.responses(url)).hasSize(1);
    }

    @Test
    void answersACommandForOneAlone() {
        var url = slack.responseUrl();
        shop.sender.command(Events.command("USTAFF", SlackShop.FLOOR, "how did we do last week?", url));
        var response = slack.awaitResponse(url);

        assertThat(response.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(response.get("text").getAsString()).contains("€");
    }

    @Test
    void answersAMessageItIsAskedAbout() {
        var ts = Events.ts();
        var before = slack.messages().size();
        shop.sender.interaction(Events.shortcut(
                "UOWNER", SlackShop.FLOOR, "how much tea did we sell last week?", ts, slack.responseUrl()));

        assertThat(slack.awaitMessages(before + 1).getLast().thread()).isEqualTo(ts);
    }

    @Test
    void showsWhoTappedAndAnswersBelow() {
        var said = shop.askOwner("what should I reorder?");
        var before = slack.messages().size();
        shop.sender.interaction(Events.tap("UOWNER", said, said.button("Show working"), slack.responseUrl()));

        var answer = slack.awaitMessages(before + 1).getLast();
        assertThat(answer.text()).contains("reorder point");
        assertThat(answer.thread()).isEqualTo(said.thread());
        FakeSlack.await(
                () -> now(said).shown().contains("<@UOWNER> tapped *Show working*"),
                () -> now(said).shown());
        assertThat(now(said).blocks("actions").toString()).doesNotContain("Show working");
    }

    @Test
    void sendsTheTableAsAFile() {
        var said = shop.askOwner("what should I reorder?");
        var before = slack.calls("files.completeUploadExternal").size();
        shop.sender.interaction(Events.tap("UOWNER", said, said.button("CSV"), slack.responseUrl()));

        FakeSlack.await(
                () -> slack.calls("files.completeUploadExternal").stream()
                        .skip(before)
                        .anyMatch(it -> it.get("files").contains(".csv")
                                && it.get("thread_ts").equals(said.thread())),
                () -> "a file in the thread");
    }

    @Test
    void knowsNothingOfACardThatWasCarriedElsewhereOrMadeUp() {
        var said = shop.askOwner("what should I reorder?");
        var made = Events.object("action_id", "tap:0", "value", "00112233.0");
        var url = slack.responseUrl();
        shop.sender.interaction(Events.tap("UOWNER", said, made, url));
        assertThat(slack.awaitResponse(url).get("text").getAsString()).contains("no longer know");

        var elsewhere = new Said(SlackShop.FLOOR, "", said.ts(), "", said.blocks(), false, 0);
        var there = slack.responseUrl();
        shop.sender.interaction(Events.tap("USTAFF", elsewhere, said.button("Show working"), there));
        assertThat(slack.awaitResponse(there).get("text").getAsString()).contains("no longer know");
    }

    @Test
    void answersAnEditedQuestionInPlace() {
        var question = Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders last week?");
        var said = shop.ask(question);
        var before = slack.messages().size();
        shop.sender.event(Events.changed(question, "what should I reorder?"));

        FakeSlack.await(
                () -> now(said).text().contains("Order"), () -> now(said).text());
        assertThat(slack.messages()).hasSize(before);
    }

    @Test
    void forgetsADeletedQuestion() {
        var question = Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders last week?");
        var said = shop.ask(question);
        shop.sender.event(Events.deleted(question));

        FakeSlack.await(
                () -> slack.messages().stream().noneMatch(it -> it.ts().equals(said.ts())), () -> "its removal");
    }

    @Test
    void keepsWhatElseWasSaidWhereOneQuestionIsDeleted() {
        var first = Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders in july?");
        var gone = shop.ask(first);
        var said = shop.askOwner("what should I reorder?");
        shop.sender.event(Events.deleted(first));
        FakeSlack.await(
                () -> slack.messages().stream().noneMatch(it -> it.ts().equals(gone.ts())), () -> "its removal");
        var before = slack.thread(said.thread()).size();
        shop.sender.interaction(Events.tap("UOWNER", said, said.button("Show working"), slack.responseUrl()));

        assertThat(slack.awaitThread(said.thread(), before + 1).getLast().text())
                .contains("reorder point");
    }

    @Test
    void sendsTheBooksOfAMonthAsAWorkbook() {
        var said = shop.askOwner("month pack for last month");

        assertThat(said.text()).contains("for your accountant");
        FakeSlack.await(
                () -> slack.calls("files.completeUploadExternal").stream()
                        .anyMatch(it -> it.get("thread_ts").equals(said.thread())),
                () -> "a workbook in the thread");
        assertThat(slack.calls("files.getUploadURLExternal"))
                .anyMatch(it -> it.get("filename").matches("books-.*\\.xlsx"));
    }

    @Test
    void sendsTheFileOfACommandToWhoGaveIt() {
        var url = slack.responseUrl();
        shop.sender.command(Events.command("UOWNER", SlackShop.FLOOR, "best sellers in june as csv", url));
        slack.awaitResponse(url);

        FakeSlack.await(
                () -> slack.calls("files.completeUploadExternal").stream()
                        .anyMatch(it -> it.get("files").contains(".csv")
                                && it.get("channel_id").equals("DOWNER")),
                () -> "a file in the direct message");
    }

    @Test
    void saysSoWhereAFileDoesNotCome() {
        slack.failNext("files.completeUploadExternal", new Fault.Refused("file_uploads_disabled"));
        var said = shop.askOwner("best sellers in july as csv");

        assertThat(slack.awaitThread(said.thread(), 2).getLast().text()).contains("could not be sent");
    }

    @Test
    void followsUpUnderWhatItSaidByItself() {
        var before = slack.messages().size();
        shop.sender.interaction(Events.tap("UOWNER", Events.object("action_id", "home:ask:2", "value", "home"), ""));
        var said = slack.awaitMessages(before + 1).getLast();
        assertThat(said.text()).contains("Hartley");
        var next = shop.ask(Events.direct(said.channel(), "UOWNER", "as csv", Events.ts(), said.ts()));

        assertThat(next.text()).contains("Hartley");
    }

    @Test
    void saysThatATapAtHomeWentWrong() {
        var tap = Events.object("action_id", "home:open:quiet-hours", "value", "home");
        slack.failNext("views.open", new Fault.Refused("expired_trigger_id"));
        var before = slack.messages().size();
        shop.sender.interaction(Events.tap("UOWNER", tap, ""));

        assertThat(slack.awaitMessages(before + 1).getLast().text()).contains("went wrong");
    }

    @Test
    void forgetsAQuestionThatLeavesATombstone() {
        var question = Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders last week?");
        var said = shop.ask(question);
        var changed = Events.changed(question, "This message was deleted.");
        changed.getAsJsonObject("message").addProperty("subtype", "tombstone");
        changed.getAsJsonObject("message").addProperty("user", "USLACKBOT");
        shop.sender.event(changed);

        FakeSlack.await(
                () -> slack.messages().stream().noneMatch(it -> it.ts().equals(said.ts())), () -> "its removal");
    }

    @Test
    void takesTheFileAwayWithTheAnswer() {
        var said = shop.askOwner("best sellers in june as csv");
        FakeSlack.await(
                () -> slack.calls("files.completeUploadExternal").stream()
                        .anyMatch(it -> it.get("thread_ts").equals(said.thread())),
                () -> "a file in the thread");
        FakeSlack.settle();
        shop.sender.event(Events.reaction("UOWNER", "x", said));

        slack.awaitCalls("files.delete", 1);
    }

    @Test
    void offersNoUndoOfWhatSomebodyElseTookIn() {
        var sales =
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n"
                        + "Y1,1,2026-01-04T10:00:00,Oak Lane,in_store,,,TEA,2,3.50,0,0,sale\n";
        shop.ask(Events.file(SlackShop.DIRECT, "UOWNER", slack.putFile("sunday.csv", sales)));
        var again = shop.ask(Events.file("DSTAFF", "USTAFF", slack.putFile("sunday.csv", sales)));

        assertThat(again.text()).contains("in the books already");
        assertThat(again.blocks("actions")).isEmpty();
    }

    @Test
    void takesItsAnswerAwayOnACrossFromTheOneWhoAsked() {
        var said = shop.ask(Events.mention(SlackShop.FLOOR, "UOWNER", "how many orders last week?"));
        shop.sender.event(Events.reaction("USTAFF", "x", said));
        FakeSlack.settle();
        assertThat(slack.messages()).extracting(Said::ts).contains(said.ts());

        shop.sender.event(Events.reaction("UOWNER", "x", said));
        FakeSlack.await(
                () -> slack.messages().stream().noneMatch(it -> it.ts().equals(said.ts())), () -> "its removal");
    }

    @Test
    void asksBackOnceAThumbSaidItWasWrong() {
        var words = "takings by hour last month";
        var said = shop.askOwner(words);
        var before = slack.messages().size();
        shop.sender.event(Events.reaction("UOWNER", "-1", said));
        FakeSlack.await(() -> slack.messages().size() > before, () -> "what is to be done about it");
        var objected = slack.messages().getLast();
        assertThat(objected.text()).startsWith("Sorry. I took “takings by hour last month” as sales");
        assertThat(objected.shown()).contains("Noted").contains("sales.csv");

        assertThat(shop.askOwner(words).text()).contains("Which did you mean?");
    }

    @Test
    void takesInAFileAndTakesItBack() {
        var file = slack.putFile("saturday.csv", """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type
            X1,1,2026-01-03T10:00:00,Oak Lane,in_store,,,TEA,2,3.50,0,0,sale
            """);
        var receipt = shop.ask(Events.file(SlackShop.DIRECT, "UOWNER", file));
        assertThat(receipt.text()).contains("saturday.csv").contains("€7.00").contains("Match your till?");

        shop.sender.interaction(Events.tap("UOWNER", receipt, receipt.button("Undo"), slack.responseUrl()));
        FakeSlack.await(
                () -> now(receipt).shown().contains("took it back"),
                () -> now(receipt).shown());
        assertThat(now(receipt).blocks("actions")).isEmpty();
    }

    @Test
    void takesNoFileWhereGuestsReadAlong() {
        var drop = Events.mention("CGUESTS", "UOWNER", "take this in");
        var files = new JsonArray();
        files.add(slack.putFile("sunday.csv", "order_id,line,time\n"));
        drop.add("files", files);

        assertThat(shop.ask(drop).text()).contains("guests or other companies read along");
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        var receipt = shop.ask(
                Events.file(SlackShop.DIRECT, "UOWNER", slack.putFile("shapes.csv", "colour,shape\nred,round\n")));

        assertThat(receipt.text()).contains("could not take in shapes.csv");
    }

    @Test
    void waitsWhereSlackSaysSoAndLosesNothing() {
        slack.failNext("chat.postMessage", new Fault.RateLimited(1), new Fault.ServerError(503), new Fault.Dropped());

        assertThat(shop.askOwner("how many orders last week?").text()).contains("orders");
    }

    @Test
    void fallsBackToPlainerLooksWhereSlackRefusesThem() {
        slack.failNext(
                "chat.postMessage",
                new Fault.Refused("invalid_blocks"),
                new Fault.Refused("invalid_blocks"),
                new Fault.Refused("invalid_blocks"));
        var said = shop.askOwner("what should I reorder?");

        assertThat(said.blocks("table")).isEmpty();
        assertThat(said.blocks("rich_text")).isNotEmpty();
    }

    @Test
    void saysItWentWrongWithAReference() {
        slack.failNext("chat.postMessage", new Fault.Refused("msg_too_long"));

        assertThat(shop.askOwner("how many orders last week?").text())
                .contains("went wrong")
                .contains("reference");
    }

    @Test
    void showsSignsOfWorkInTheAssistantsPane() {
        var thread = Events.ts();
        shop.sender.event(Events.paneOpened(SlackShop.DIRECT, thread));
        assertThat(slack.awaitCalls("assistant.threads.setSuggestedPrompts", 1)
                        .getFirst()
                        .get("prompts"))
                .contains("What should I reorder?");
        shop.ask(Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders last week?", Events.ts(), thread));

        assertThat(in(thread, "assistant.threads.setStatus")).isNotEmpty();
        FakeSlack.await(() -> !in(thread, "assistant.threads.setTitle").isEmpty(), () -> "a title");
        assertThat(in(thread, "assistant.threads.setTitle").getFirst().get("title"))
                .contains("how many orders");
    }

    @Test
    void showsTodayAndTheSettingsAtHomeToTheOwnerAlone() {
        var owner = homeOf("UOWNER");
        var staff = homeOf("USTAFF");

        assertThat(owner.get("view"))
                .contains("net takings")
                .contains("Data through")
                .contains("Quiet hours");
        assertThat(staff.get("view")).contains("net takings").doesNotContain("Quiet hours");
    }

    @Test
    void keepsQuietHoursFromAForm() {
        var button = Events.object("action_id", "home:open:quiet-hours", "value", "home");
        shop.sender.interaction(Events.tap("UOWNER", button, slack.responseUrl()));
        assertThat(slack.awaitCalls("views.open", 1)
                        .getLast()
                        .view()
                        .get("callback_id")
                        .getAsString())
                .isEqualTo("quiet-hours");

        var same = shop.sender.interaction(Events.submission("UOWNER", "quiet-hours", times("21:00", "21:00")));
        assertThat(same.body()).contains("errors");
        var seen = slack.calls("views.publish").size();
        assertThat(shop.sender
                        .interaction(Events.submission("UOWNER", "quiet-hours", times("22:00", "06:30")))
                        .body())
                .isEmpty();
        assertThat(slack.awaitCalls("views.publish", seen + 1).getLast().get("view"))
                .contains("22:00 to 06:30");
        assertThat(shop.sender
                        .interaction(Events.submission("USTAFF", "quiet-hours", times("22:00", "06:30")))
                        .body())
                .contains("owner’s to settle");
    }

    @Test
    void letsAnOwnerSettleWhoSeesWhat() {
        slack.addUser("UNEW");
        var before = shop.ask(Events.direct("DNEW", "UNEW", "who are my best customers?"));
        assertThat(before.text()).doesNotContain("Hartley");
        var values = Events.object(
                "who", Events.object("value", Events.object("selected_user", "UNEW")),
                "what", Events.object("value", Events.object("selected_option", Events.object("value", "MANAGER"))));
        assertThat(submit("USTAFF", "permissions", values)).contains("owner’s to settle");
        assertThat(submit("UOWNER", "permissions", values)).isEmpty();

        var after = shop.ask(Events.direct("DNEW", "UNEW", "who are my best customers?"));
        assertThat(after.text()).contains("Hartley");
    }

    @Test
    void takesABudgetAsAnImport() {
        assertThat(submit("UOWNER", "budget", budget("lots"))).contains("A number such as");
        assertThat(submit("UOWNER", "budget", budget("1200,50"))).contains("A number such as");
        assertThat(submit("UOWNER", "budget", budget("99,9"))).contains("A number such as");
        assertThat(submit("UOWNER", "budget", budget("1,200.50"))).isEmpty();
        assertThat(submit("UOWNER", "budget", budget("1500"))).isEmpty();
        assertThat(submit("UOWNER", "budget", budget("1,200.50"))).isEmpty();
    }

    private String submit(String user, String form, com.google.gson.JsonObject values) {
        return shop.sender.interaction(Events.submission(user, form, values)).body();
    }

    private static com.google.gson.JsonObject budget(String amount) {
        return Events.object(
                "category", Events.object("value", Events.object("value", "marketing")),
                "month", Events.object("value", Events.object("selected_option", Events.object("value", "2026-12"))),
                "amount", Events.object("value", Events.object("value", amount)));
    }

    @Test
    void opensAFormWhereWordsAskForOne() {
        var said = shop.askOwner("set quiet hours");
        var opened = slack.calls("views.open").size();
        shop.sender.interaction(Events.tap("UOWNER", said, said.button("Set quiet hours"), slack.responseUrl()));

        assertThat(slack.awaitCalls("views.open", opened + 1).getLast().get("trigger_id"))
                .startsWith("trigger.");
    }

    @Test
    void answersAQuestionFromHomeInADirectMessage() {
        var said = slack.messages().size();
        shop.sender.interaction(Events.tap("UOWNER", Events.object("action_id", "home:ask:0", "value", "home"), ""));

        assertThat(slack.awaitMessages(said + 1).getLast().channel()).isEqualTo("DOWNER");
    }

    @Test
    void keepsTheOrderOfAThread() {
        var root = Events.ts();
        var before = slack.messages().size();
        slack.failNext("chat.postMessage", new Fault.RateLimited(1));
        var months = List.of("June", "July", "August", "September", "October");
        months.forEach(it -> shop.sender.event(
                Events.mention(SlackShop.FLOOR, "USTAFF", "how many orders in " + it + "?", Events.ts(), root)));

        var said = slack.awaitMessages(before + 5).subList(before, before + 5);
        for (int i = 0; i < months.size(); i++) {
            assertThat(said.get(i).text()).contains(months.get(i).substring(0, 3));
        }
    }

    @Test
    void saysItOnceThoughSlackIsSlow() {
        var before = slack.messages().size();
        slack.failNext("chat.postMessage", new Fault.Slow(java.time.Duration.ofSeconds(3)));
        shop.sender.event(Events.direct(SlackShop.DIRECT, "UOWNER", "how many orders in June?"));
        slack.awaitMessages(before + 1);
        FakeSlack.settle();

        assertThat(slack.messages()).hasSize(before + 1);
    }

    @Test
    void answersOneAloneWhereItIsNotInTheChannel() {
        var url = slack.responseUrl();
        slack.failNext("chat.postMessage", new Fault.Refused("not_in_channel"));
        shop.sender.interaction(Events.shortcut("UOWNER", "CELSE", "how many orders in June?", Events.ts(), url));

        assertThat(slack.awaitResponse(url).get("text").getAsString()).contains("orders");
    }

    private static com.google.gson.JsonObject times(String from, String to) {
        return Events.object(
                "from", Events.object("value", Events.object("selected_time", from)),
                "to", Events.object("value", Events.object("selected_time", to)));
    }

    private List<Call> in(String thread, String method) {
        return slack.calls(method).stream()
                .filter(it -> it.get("thread_ts").equals(thread))
                .toList();
    }

    private Call homeOf(String user) {
        shop.sender.event(Events.homeOpened(user));
        FakeSlack.await(() -> !homes(user).isEmpty(), () -> "the home of " + user);
        return homes(user).getLast();
    }

    private List<Call> homes(String user) {
        return slack.calls("views.publish").stream()
                .filter(it -> it.get("user_id").equals(user))
                .toList();
    }

    private Said now(Said said) {
        return slack.messages().stream()
                .filter(it -> it.ts().equals(said.ts()))
                .findFirst()
                .orElse(said);
    }
}
