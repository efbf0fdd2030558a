package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Tillie;
import dev.tillie.answer.TinyShop;
import dev.tillie.chat.Preferences;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the things found are said, and which wait for the summary. */
class AttentionBudgetTest {
    private static final Instant SUNDAY_EARLY = Instant.parse("2026-11-22T07:30:00Z");
    private static final Instant SUNDAY_EIGHT = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant MONDAY_EARLY = Instant.parse("2026-11-23T07:30:00Z");
    private static final String MARY = "slack:T1/MARY";

    /** What each message said, the newest words last, by what it is about. */
    private final Map<String, List<String>> said = new LinkedHashMap<>();

    private Path folder;
    private int files;
    private Database database;
    private Settings settings;
    private Outbox outbox;
    private Watchman watchman;
    private Postman postman;

    @BeforeEach
    void openTheShop(@TempDir Path dir) throws Exception {
        folder = dir;
        database = Database.open("jdbc:h2:mem:attention" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        new People(database, 1).save(MARY, Role.OWNER);
        settings = new Settings(database, 1);
        outbox = new Outbox(database, 1);
        var tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        watchman = new Watchman(tillie, TinyShop.SHOP, outbox, new SettledPreferences(settings), () -> List.of(MARY));
        Teller slack = (user, matter, words) -> {
            var reply = words.apply("slack:T1/MARY/unasked");
            said.computeIfAbsent(matter.about(), _ -> new ArrayList<>()).add(reply.text());
        };
        postman = new Postman(tillie, outbox, Map.of("slack:", slack));
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private void take(String name, String text) throws Exception {
        var file = Files.createDirectories(folder.resolve("part" + files++)).resolve(name);
        Files.writeString(file, text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private void tillShort() throws Exception {
        take("till_counts.csv", """
            time,location,register,employee,expected,counted
            2026-11-21T19:00:00,Oak Lane,T1,Ben,420.00,350.00
            """);
    }

    private void overBudget() throws Exception {
        take("budget.csv", "category,month,amount\nMarketing,2026-11,100.00\n");
        take("expenses.csv", """
            id,date,vendor,category,amount,description
            E1,2026-11-16,Print Hub,Marketing,180.00,Posters
            """);
    }

    private void round(Instant now) {
        watchman.look(now);
        postman.deliver(now);
    }

    private List<String> kinds() {
        return said.keySet().stream().map(it -> it.replaceFirst("/.*", "")).toList();
    }

    private String summary(String day) {
        return said.getOrDefault("summary/" + day, List.of("none")).getLast();
    }

    @Test
    void saysTheOneWithTheMostAtStakeAndFoldsTheRestIntoTheSummary() throws Exception {
        settings.save(Preferences.PINGS_A_DAY, "1");
        tillShort();
        overBudget();

        round(SUNDAY_EARLY);
        assertThat(kinds()).containsExactly("budget");

        round(SUNDAY_EIGHT);
        assertThat(kinds()).containsExactly("budget", "summary");
        assertThat(summary("2026-11-22"))
                .contains("Not pinged: till short, Oak Lane/T1 on Sat 21 Nov, £70.00 at stake");

        round(MONDAY_EARLY);
        assertThat(kinds()).as("what a summary told is no ping of the next day").doesNotContain("fraud");
    }

    @Test
    void staysQuietOnTheDaysTheOwnerKeepsFree() throws Exception {
        settings.save(Preferences.QUIET_DAYS, "SATURDAY,SUNDAY");
        tillShort();

        round(SUNDAY_EIGHT);
        assertThat(said).isEmpty();

        round(MONDAY_EARLY);
        assertThat(kinds()).containsOnlyOnce("fraud");
    }

    @Test
    void staysQuietOnBankHolidaysAndWhereTheShopIsClosed() throws Exception {
        settings.save(Preferences.QUIET_DAYS, "holidays,closed");
        overBudget();

        round(SUNDAY_EIGHT);
        assertThat(said).as("a Sunday, on which the shop never trades").isEmpty();
        round(MONDAY_EARLY);
        assertThat(kinds()).contains("budget");

        take(
                "calendar.csv",
                "date,location,event,open\n2026-11-24,Harbour Street,Stocktaking,false\n"
                        + "2026-11-24,Oak Lane,Stocktaking,false\n");
        round(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(said).doesNotContainKey("summary/2026-11-24");
        round(Instant.parse("2026-12-25T09:00:00Z"));
        assertThat(said).doesNotContainKey("summary/2026-12-25");
    }

    @Test
    void waitsUntilTheOwnerMayBeDisturbed() throws Exception {
        settings.save(Preferences.DO_NOT_DISTURB, "2026-11-23T00:00:00Z");
        tillShort();

        round(SUNDAY_EIGHT);
        assertThat(said).isEmpty();

        round(MONDAY_EARLY);
        assertThat(kinds()).contains("fraud");
    }

    @Test
    void keepsAMutedPlaceToItselfForAsLongAsItIsMuted() throws Exception {
        settings.save(Preferences.PING_MUTES, "place/Oak Lane|2026-11-23T00:00:00Z|0");
        tillShort();

        round(SUNDAY_EIGHT);
        assertThat(kinds()).contains("summary").doesNotContain("fraud");
        assertThat(summary("2026-11-22")).doesNotContain("Not pinged");

        round(MONDAY_EARLY);
        assertThat(kinds()).contains("fraud");
    }

    @Test
    void leavesWhatIsBelowTheOwnersBarToTheSummary() throws Exception {
        settings.save(Preferences.PING_MUTES, "kind/fraud||140");
        tillShort();

        round(SUNDAY_EIGHT);

        assertThat(kinds()).contains("summary").doesNotContain("fraud");
        assertThat(summary("2026-11-22")).contains("Not pinged: till short");
    }

    /** Three oat milks go a day; a delivery takes three days. */
    private void count(String day, int onHand) throws Exception {
        take("stock.csv", "sku,location,on_hand,as_of\nOAT,Harbour Street," + onHand + "," + day + "\n");
    }

    private void sell(String day) throws Exception {
        take(
                "sales.csv",
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n"
                        + "N" + day + ",1," + day + "T18:00:00,Harbour Street,online,,C2,OAT,3,2.00,0,0,sale\n");
    }

    private List<String> shortage() {
        return said.entrySet().stream()
                .filter(it -> it.getKey().startsWith("shelf/OAT"))
                .flatMap(it -> it.getValue().stream())
                .map(it -> it.lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void tellsAShortageInOneMessageThatChangesWithItsMeaningAlone() throws Exception {
        count("2026-11-21", 9);
        round(MONDAY_EARLY);
        for (var hour = 1; hour < 6; hour++) {
            round(MONDAY_EARLY.plusSeconds(3600L * hour));
        }
        assertThat(shortage()).hasSize(1);
        sell("2026-11-23");
        round(Instant.parse("2026-11-24T07:30:00Z"));
        count("2026-11-24", 5);
        round(Instant.parse("2026-11-24T12:30:00Z"));
        count("2026-11-25", 0);
        round(Instant.parse("2026-11-25T09:30:00Z"));
        take(
                "purchase_orders.csv",
                "po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity\n"
                        + "P1,Dairy Direct,OAT,Harbour Street,60,1.20,2026-11-25,2026-11-28,,\n");
        round(Instant.parse("2026-11-25T10:30:00Z"));

        assertThat(said.keySet()).filteredOn(it -> it.startsWith("shelf/OAT")).hasSize(1);
        assertThat(shortage())
                .containsExactly(
                        "Order 1 product for about £50.40, first Oat milk 1L: 42 today; it runs out Wed 25 Nov.",
                        "Order 1 product for about £64.80, first Oat milk 1L: 54 today; the shelf is empty now.",
                        "Nothing to order today: all 1 product last until the next delivery.");
    }
}
