package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Tillie;
import dev.tillie.answer.TinyShop;
import dev.tillie.chat.Message;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people asked to be told: when it comes, to whom, and that it comes once. */
class SubscriptionsTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant MONDAY_AT_8 = Instant.parse("2026-11-23T08:00:00Z");
    private static final String MARY = "slack:T1/MARY";
    private static final String BEN = "slack:T1/BEN";
    private static final Duration WEEK = Duration.ofDays(7);

    /** Recipient and headline of all that was sent. */
    private final List<String> said = new ArrayList<>();

    private final List<Reply> replies = new ArrayList<>();
    private Path folder;
    private Database database;
    private Tillie tillie;
    private Settings settings;
    private Outbox outbox;
    private Watchman watchman;
    private Postman postman;

    @BeforeEach
    void openTheShop(@TempDir Path dir) throws Exception {
        folder = dir;
        database = Database.open("jdbc:h2:mem:subs" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        new People(database, 1).save(MARY, Role.OWNER);
        new People(database, 1).save(BEN, Role.STAFF);
        settings = new Settings(database, 1);
        outbox = new Outbox(database, 1);
        startAgain();
    }

    /** As after a restart: nothing is remembered but what the database holds. Nobody gets pings or summaries. */
    private void startAgain() {
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        watchman = new Watchman(tillie, TinyShop.SHOP, outbox, new SettledPreferences(settings), List::of);
        Teller slack = (user, _, words) -> {
            var reply = words.apply(user + "/unasked");
            replies.add(reply);
            said.add(user.replaceFirst(".*/", "") + ": " + reply.headline());
        };
        postman = new Postman(tillie, outbox, Map.of("slack:", slack));
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private Reply ask(String user, @Nullable String channel, String words, Instant at) {
        var thread = user + "/" + (channel == null ? "" : channel);
        return tillie.respond(new Message(words, thread, user, channel, at, null));
    }

    private Reply ask(String words) {
        return ask(MARY, null, words, SUNDAY);
    }

    private Reply tap(Reply reply, String label, String user, Instant at) {
        var button = reply.buttons().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is none of " + reply.buttons()));
        return tillie.respond(new Message(label, user + "/", user, null, at, button.id()));
    }

    private void subscribe(String words) {
        assertThat(ask(words).kind()).isEqualTo(Reply.Kind.CONFIRM);
        assertThat(ask("yes").headline()).startsWith("Settled");
    }

    private void round(Instant now) {
        watchman.look(now);
        postman.deliver(now);
    }

    private void take(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private void count(int oatMilks, String day) throws Exception {
        take("stock.csv", "sku,location,on_hand,as_of\nOAT,Harbour Street," + oatMilks + "," + day + "\n");
    }

    @Test
    void answersTheLastQuestionAgainEachMondayOverThatMondaysLastWeek() {
        assertThat(ask("sales last week").headline()).startsWith("9–15 Nov 2026: £216.00");
        subscribe("tell me every Monday");

        round(MONDAY_AT_8.minusSeconds(60));
        assertThat(said).isEmpty();
        round(MONDAY_AT_8);
        round(MONDAY_AT_8.plusSeconds(30));
        assertThat(said).singleElement().asString().startsWith("MARY: 16–21 Nov 2026: £216.00");
        assertThat(replies.getFirst().footing()).contains("as you asked, every Monday at 8:00");
    }

    @Test
    void goesOnAfterARestartAndSendsNothingTwice() {
        subscribe("tell me every Monday what to reorder");

        round(MONDAY_AT_8);
        startAgain();
        round(MONDAY_AT_8.plusSeconds(30));
        assertThat(said).hasSize(1);
        startAgain();
        round(MONDAY_AT_8.plus(WEEK));
        assertThat(said).hasSize(2);
    }

    @Test
    void sendsWhatCameLateWhileItIsOfUse() {
        subscribe("send me sales last week every Monday at 8");

        round(MONDAY_AT_8.plus(Duration.ofHours(30)));
        assertThat(said).singleElement().asString().contains("16–21 Nov 2026");
        round(MONDAY_AT_8.plus(WEEK).plus(Duration.ofDays(3)));
        assertThat(said).hasSize(1);
    }

    @Test
    void comesByTheShopsClockWhereItIsPutForwardAndBack() {
        ask(MARY, null, "send me sales yesterday every day at 8", Instant.parse("2027-03-26T12:00:00Z"));
        ask(MARY, null, "yes", Instant.parse("2027-03-26T12:00:00Z"));

        // London puts its clocks forward on 28 March and back on 31 October 2027
        var sent = new ArrayList<String>();
        for (var start : List.of("2027-03-27T00:00:00Z", "2027-10-30T02:00:00Z")) {
            var from = Instant.parse(start);
            for (var at = from; at.isBefore(from.plus(Duration.ofDays(3))); at = at.plusSeconds(1800)) {
                var before = said.size();
                round(at);
                if (said.size() > before) {
                    sent.add(at.toString());
                }
            }
        }

        assertThat(sent)
                .containsExactly(
                        "2027-03-27T08:00:00Z",
                        "2027-03-28T07:00:00Z",
                        "2027-03-29T07:00:00Z",
                        "2027-10-30T07:00:00Z",
                        "2027-10-31T08:00:00Z",
                        "2027-11-01T08:00:00Z");
    }

    @Test
    void tellsOnceThatANumberCrossedUntilItIsWellBack() throws Exception {
        subscribe("ping me if oat milk drops below 8");

        round(SUNDAY);
        count(7, "2026-11-22");
        round(SUNDAY.plusSeconds(60));
        round(SUNDAY.plusSeconds(120));
        assertThat(said).containsExactly("MARY: Stock of Oat milk 1L: 7 now. You asked to know once it goes under 8.");

        // back by a hair is not back
        count(8, "2026-11-22");
        round(SUNDAY.plusSeconds(180));
        count(7, "2026-11-22");
        round(SUNDAY.plusSeconds(240));
        assertThat(said).hasSize(1);

        count(20, "2026-11-22");
        round(SUNDAY.plusSeconds(300));
        startAgain();
        count(5, "2026-11-22");
        round(SUNDAY.plusSeconds(360));
        assertThat(said).hasSize(2).last().asString().contains("5 now");
    }

    @Test
    void watchesTheNumberOfTheLastAnswer() throws Exception {
        ask("how many oat milk do we have?");
        var asked = ask("tell me when it goes under 20");

        assertThat(asked.headline())
                .isEqualTo("I’ll tell you once stock of Oat milk 1L goes under 20 (now 9). Shall I?");
        assertThat(asked.text()).contains("It is there already");
        ask("yes");
        round(SUNDAY);
        assertThat(said).isEmpty();
        count(30, "2026-11-22");
        round(SUNDAY.plusSeconds(60));
        count(19, "2026-11-22");
        round(SUNDAY.plusSeconds(120));
        assertThat(said).hasSize(1);
    }

    @Test
    void speaksUpWhenTheDaysTakingsPass() throws Exception {
        subscribe("let me know when takings pass 50 today");
        take("sales.csv", """
            order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type
            X1,1,2026-11-23T10:00:00,Oak Lane,in_store,Ben,,FLAT,20,3.00,0,0,sale
            """);

        round(MONDAY_AT_8.plus(Duration.ofHours(3)));
        round(MONDAY_AT_8.plus(Duration.ofHours(4)));
        assertThat(said).containsExactly("MARY: Takings today: £60 now. You asked to know once it goes over £50.");
    }

    @Test
    void holdsInQuietHoursWhatWasNotAskedForAtThatHour() throws Exception {
        subscribe("ping me if oat milk drops below 8");
        count(7, "2026-11-22");

        round(Instant.parse("2026-11-22T22:00:00Z"));
        assertThat(said).isEmpty();
        round(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(said).hasSize(1);

        subscribe("send me sales today every day at 22:30");
        round(Instant.parse("2026-11-23T22:30:00Z"));
        assertThat(said).hasSize(2);
    }

    @Test
    void costsNoAttention() throws Exception {
        settings.save(Preferences.PINGS_A_DAY, "1");
        watchman = new Watchman(tillie, TinyShop.SHOP, outbox, new SettledPreferences(settings), () -> List.of(MARY));
        subscribe("send me sales yesterday every day at 8");
        take("till_counts.csv", """
            time,location,register,employee,expected,counted
            2026-11-23T07:30:00,Oak Lane,T1,Ben,420.00,350.00
            """);

        round(MONDAY_AT_8);

        assertThat(said)
                .anyMatch(it -> it.contains("Worth a look"))
                .anyMatch(it -> it.contains("no sales on record for Sun 22 Nov 2026"));
    }

    @Test
    void letsStaffSubscribeToWhatTheyMayAsk() {
        var asked = ask(BEN, null, "tell me every Monday what to reorder", SUNDAY);
        assertThat(asked.headline()).isEqualTo("Every Monday at 8:00 I’ll send you: what to reorder. Shall I?");
        ask(BEN, null, "yes", SUNDAY);

        assertThat(ask(BEN, null, "send me the cash forecast every Friday", SUNDAY)
                        .kind())
                .isEqualTo(Reply.Kind.REFUSED);
        assertThat(ask(BEN, null, "warn me if cash goes below 2,000", SUNDAY).kind())
                .isEqualTo(Reply.Kind.REFUSED);
        round(MONDAY_AT_8);
        assertThat(said).singleElement().asString().startsWith("BEN: ");
    }

    @Test
    void stopsWithoutSayingWhatWhenTheRoleNoLongerAllowsIt() {
        subscribe("send me my best customers every Monday");
        round(MONDAY_AT_8);
        assertThat(said).singleElement().asString().contains("Maria Byrne");

        new People(database, 1).save(MARY, Role.STAFF);
        round(MONDAY_AT_8.plus(WEEK));
        round(MONDAY_AT_8.plus(WEEK).plus(WEEK));
        assertThat(said)
                .hasSize(2)
                .last()
                .isEqualTo(
                        "MARY: I have stopped something I was to send you: it may not be seen with your role any more.");
        assertThat(replies.getLast().text()).doesNotContain("customers", "Byrne");
    }

    @Test
    void postsInAChannelWhatEverybodyThereMaySee() {
        ask(MARY, "CFLOOR", "sales last week", SUNDAY);
        var asked = ask(MARY, "CFLOOR", "send this here every Monday", SUNDAY);
        assertThat(asked.headline())
                .isEqualTo("Every Monday at 8:00 I’ll post in this channel: sales last week. Shall I?");
        ask(MARY, "CFLOOR", "yes", SUNDAY);

        round(MONDAY_AT_8);
        assertThat(said).singleElement().asString().startsWith("CFLOOR: 16–21 Nov 2026");
    }

    @Test
    void keepsOutOfAChannelWhatNotEverybodyMaySeeAndOffersItToTheOwner() {
        ask("who are my best customers?");
        var asked = ask("send it to #shop-floor/CFLOOR every Monday");
        assertThat(asked.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(asked.headline()).isEqualTo("I keep that out of #shop-floor: not everybody there may see it.");

        var own = tap(asked, "Send it to me instead", MARY, SUNDAY);
        assertThat(own.headline()).isEqualTo("Every Monday at 8:00 I’ll send you: the best customers. Shall I?");
    }

    @Test
    void listsChangesAndStopsInWords() {
        ask("sales last week");
        subscribe("tell me every Monday");
        subscribe("tell me every Friday at 5pm what to reorder");

        var list = ask("what have I subscribed to?");
        assertThat(list.table().rows())
                .containsExactly(
                        List.of("1", "sales last week", "every Monday at 8:00", "you"),
                        List.of("2", "what to reorder", "every Friday at 17:00", "you"));
        assertThat(ask("make number 2 Tuesdays at 9").headline())
                .isEqualTo("Settled: every Tuesday at 9:00 I send you what to reorder.");
        var paused = ask("pause it till 1 December");
        assertThat(paused.text())
                .startsWith("Paused until 1 Dec 2026: what to reorder, every Tuesday at 9:00.")
                .contains("Next on Tue 1 Dec at 9:00.");
        var stopped = ask("stop the Monday one");
        assertThat(stopped.headline()).isEqualTo("Stopped: sales last week, every Monday at 8:00.");
        assertThat(tap(stopped, "Undo", MARY, SUNDAY).headline())
                .isEqualTo("Settled: every Monday at 8:00 I send you sales last week.");

        round(MONDAY_AT_8);
        round(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(said).singleElement().asString().startsWith("MARY: 16–21 Nov 2026");
        round(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(said).hasSize(3).anyMatch(it -> it.contains("first Oat milk 1L"));
    }

    @Test
    void takesNothingFromTheTalkIntoWhatIsNamed() {
        ask("sales yesterday by location");

        assertThat(ask("let me know every morning how we did yesterday").headline())
                .isEqualTo("Every day at 8:00 I’ll send you: sales yesterday. Shall I?");
        assertThat(ask("send me the same by product every Monday").headline())
                .isEqualTo("Every Monday at 8:00 I’ll send you: sales yesterday, by product. Shall I?");
    }

    @Test
    void stopsByATapUnderWhatItSent() {
        subscribe("send me sales yesterday every day at 8");
        round(MONDAY_AT_8);

        var stop = replies.getLast().buttons().stream()
                .filter(it -> it.label().equals("Stop this"))
                .findFirst()
                .orElseThrow();
        tillie.respond(new Message("Stop this", MARY + "/unasked", MARY, null, MONDAY_AT_8, stop.id()));
        round(MONDAY_AT_8.plus(Duration.ofDays(1)));
        assertThat(said).hasSize(1);
    }

    @Test
    void keepsTwentyForOnePersonAndNoneMoreOftenThanHourly() {
        for (int hour = 0; hour < 20; hour++) {
            subscribe("send me sales yesterday every day at %02d:00".formatted(hour));
        }
        assertThat(ask("send me sales yesterday every Monday at 7").headline()).contains("20 is the most");
        assertThat(ask("send me sales today every 10 minutes").headline()).contains("no more often than every hour");
    }

    @Test
    void saysPlainlyWhatItCannotWatch() {
        assertThat(ask("let me know when the weather is nice").headline()).startsWith("I can’t watch that");
        assertThat(ask("warn me if cash goes below 2,000").headline())
                .isEqualTo("I can’t watch that yet: the books don’t tell cash in hand.");
        assertThat(ask("tell me when the food budget is over 80%").headline()).startsWith("I can’t watch that yet");
    }

    @Test
    void pinsUpOnTheOwnersPageWhatWasAskedForThere() {
        tillie.respond(new Message("tell me every Monday what to reorder", "web:1", null, null, SUNDAY, null));
        tillie.respond(new Message("yes", "web:1", null, null, SUNDAY, null));
        var board = new Board(tillie, outbox);

        watchman.look(MONDAY_AT_8);
        new Postman(tillie, outbox, Map.of("web:", board)).deliver(MONDAY_AT_8);

        assertThat(board.since(SUNDAY, MONDAY_AT_8.plusSeconds(5), "web:1"))
                .singleElement()
                .satisfies(it -> assertThat(it.reply().text()).contains("as you asked, every Monday at 8:00"));
    }
}
