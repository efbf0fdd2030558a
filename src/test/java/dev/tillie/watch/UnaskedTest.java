package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Tillie;
import dev.tillie.answer.TinyShop;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Message;
import dev.tillie.chat.NotSaid;
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
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said unasked at a shop whose till was short: to whom, when, how often. */
class UnaskedTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String MARY = "slack:T1/MARY";
    private static final Duration DAY = Duration.ofDays(1);

    private final List<String> said = new ArrayList<>();
    private boolean isDown;
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
        database = Database.open("jdbc:h2:mem:unasked" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        new People(database, 1).save(MARY, Role.OWNER);
        settings = new Settings(database, 1);
        outbox = new Outbox(database, 1);
        startAgain();
    }

    /** As after a restart: nothing is remembered but what the database holds. */
    private void startAgain() {
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        watchman = new Watchman(tillie, TinyShop.SHOP, outbox, new SettledPreferences(settings), () -> List.of(MARY));
        postman = new Postman(tillie, outbox, Map.of("slack:", slack()));
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private Teller slack() {
        return new Teller() {
            @Override
            public void tell(String user, Matter matter, Function<String, Reply> words) throws NotSaid {
                if (isDown) {
                    throw new NotSaid("Slack is down", "down");
                }
                said.add(words.apply("slack:T1/MARY/unasked").headline());
            }
        };
    }

    private void count(String day, double expected, double counted) throws Exception {
        var file = Files.writeString(folder.resolve("till_counts.csv"), """
            time,location,register,employee,expected,counted
            %s,Oak Lane,T1,Ben,%.2f,%.2f
            """.formatted(day, expected, counted));
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private void round(Instant now) {
        watchman.look(now);
        postman.deliver(now);
    }

    private List<String> pings() {
        return said.stream().filter(it -> it.startsWith("Worth a look")).toList();
    }

    @Test
    void pingsOnceAboutAShortTill() throws Exception {
        count("2026-11-22T11:00:00", 420, 350);

        round(SUNDAY_NOON);
        round(SUNDAY_NOON.plusSeconds(30));
        startAgain();
        round(SUNDAY_NOON.plusSeconds(60));

        assertThat(pings())
                .singleElement()
                .asString()
                .contains("till short, Oak Lane/T1 on Sun 22 Nov, £70.00 at stake");
    }

    @Test
    void saysTheDaysSummaryOnce() {
        round(SUNDAY_NOON);
        round(SUNDAY_NOON.plusSeconds(3600));

        assertThat(said)
                .filteredOn(it -> it.startsWith("Yesterday, Sat 21 Nov 2026: "))
                .hasSize(1);

        round(SUNDAY_NOON.plus(DAY));
        assertThat(said).filteredOn(it -> it.contains("Sun 22 Nov 2026")).hasSize(1);
    }

    @Test
    void waitsOutTheQuietHours() throws Exception {
        count("2026-11-22T21:00:00", 420, 350);

        round(Instant.parse("2026-11-22T22:00:00Z"));
        assertThat(said).isEmpty();

        round(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(pings()).hasSize(1);
    }

    @Test
    void saysNoMoreADayThanIsWanted() throws Exception {
        settings.save(Preferences.PINGS_A_DAY, "0");
        count("2026-11-22T11:00:00", 420, 350);

        round(SUNDAY_NOON);

        assertThat(pings()).isEmpty();
        assertThat(said).hasSize(1);
    }

    @Test
    void keepsAMutedKindToItself() throws Exception {
        settings.save(Preferences.MUTED_PINGS, "fraud");
        count("2026-11-22T11:00:00", 420, 350);

        round(SUNDAY_NOON);

        assertThat(pings()).isEmpty();
    }

    @Test
    void saysItOnceTheChatIsBackAfterAnHour() throws Exception {
        count("2026-11-22T11:00:00", 420, 350);
        isDown = true;
        for (var second = 0; second < 3600; second += 30) {
            round(SUNDAY_NOON.plusSeconds(second));
        }
        assertThat(said).isEmpty();

        isDown = false;
        round(SUNDAY_NOON.plus(Duration.ofHours(2)));

        assertThat(pings()).hasSize(1);
    }

    @Test
    void leavesOutWhatIsOfNoUseAnyMore() {
        isDown = true;
        round(SUNDAY_NOON);

        isDown = false;
        postman.deliver(SUNDAY_NOON.plus(DAY));

        assertThat(said).isEmpty();
    }

    @Test
    void stopsSayingWhatWasAnswered() throws Exception {
        count("2026-11-22T11:00:00", 420, 350);
        watchman.look(SUNDAY_NOON);
        var reply = new ArrayList<Reply>();
        new Postman(tillie, outbox, Map.of("slack:", (Teller) (_, _, words) -> reply.add(words.apply("slack:1"))))
                .deliver(SUNDAY_NOON);
        var ping = reply.stream()
                .filter(it -> it.headline().startsWith("Worth a look"))
                .findFirst()
                .orElseThrow();
        var legit = ping.buttons().getFirst();

        var answer = tillie.respond(
                new Message(legit.label(), "slack:1", MARY, null, SUNDAY_NOON.plusSeconds(60), legit.id()));

        assertThat(answer.headline()).startsWith("Noted: it is fine.");
        assertThat(tillie.listNotices(SUNDAY_NOON.plusSeconds(120)))
                .extracting("kind")
                .doesNotContain("fraud");
    }

    private void take(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    @Test
    void warnsBeforeCashRunsShortAndSaysHowMuchIsInHandInTheMorning() throws Exception {
        take("cash.csv", "date,account,balance\n2026-11-21,current,400.00\n");
        take("bills.csv", """
            id,vendor,invoice_number,issued_on,due_on,paid_on,amount,category
            B1,Oven Works,OW-1,2026-11-10,2026-12-01,,9000.00,Equipment
            """);

        round(SUNDAY_NOON);

        assertThat(said)
                .filteredOn(it -> it.startsWith("Cash likely runs short"))
                .hasSize(1);
        assertThat(tillie.tell(new Message(
                                tillie.summary(SUNDAY_NOON).words(), "slack:1", MARY, null, SUNDAY_NOON, null))
                        .text())
                .contains("Cash: £400 in hand");
    }

    @Test
    void warnsOfABudgetThatGoesOver() throws Exception {
        take("budget.csv", "category,month,amount\nMarketing,2026-11,100.00\n");
        take("expenses.csv", """
            id,date,vendor,category,amount,description
            E1,2026-11-16,Print Hub,Marketing,180.00,Posters
            """);

        round(SUNDAY_NOON);

        assertThat(said).filteredOn(it -> it.contains("over budget")).hasSize(1);
    }

    @Test
    void pinsUpOneMessageForAllThatOneAnswerTells() throws Exception {
        take("budget.csv", "category,month,amount\nMarketing,2026-11,100.00\nRepairs,2026-11,50.00\n");
        take("expenses.csv", """
            id,date,vendor,category,amount,description
            E1,2026-11-16,Print Hub,Marketing,180.00,Posters
            E2,2026-11-17,Fix It,Repairs,90.00,Door
            """);
        var board = new Board(tillie, outbox);

        new Watchman(tillie, TinyShop.SHOP, outbox, new SettledPreferences(settings), () -> List.of(Board.OWNER))
                .look(SUNDAY_NOON);
        new Postman(tillie, outbox, Map.of("web:", board)).deliver(SUNDAY_NOON);

        assertThat(board.since(SUNDAY_NOON.minus(DAY), SUNDAY_NOON, "web:1"))
                .filteredOn(it -> it.about().startsWith("budget/"))
                .singleElement()
                .satisfies(it -> assertThat(it.reply().buttons())
                        .extracting("label")
                        .contains("Why this?", "Less like this", "Not after 6pm"));
        assertThat(board.since(SUNDAY_NOON.minus(DAY), SUNDAY_NOON, "web:1"))
                .extracting(it -> it.reply().headline())
                .filteredOn(it -> it.contains("over budget"))
                .hasSize(1);
    }
}
