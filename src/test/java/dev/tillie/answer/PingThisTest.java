package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.store.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner says to a ping, by its buttons and in words; on Sunday 22 November 2026 at noon. */
class PingThisTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String PINGS = "slack:T1/MARY/unasked";

    private Database database;
    private Settings settings;
    private Tillie tillie;
    private Conversation owner;

    @BeforeEach
    void openTheShop(@TempDir Path dir) throws Exception {
        database = Database.open("jdbc:h2:mem:this" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, dir);
        var file = Files.writeString(dir.resolve("till_counts.csv"), """
            time,location,register,employee,expected,counted
            2026-11-21T19:00:00,Oak Lane,T1,Ben,420.00,350.00
            """);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
        settings = new Settings(database, 1);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        owner = new Conversation(tillie, PINGS, SUNDAY_NOON);
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private Reply ping(String kind) {
        var notice = tillie.listNotices(SUNDAY_NOON).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return tillie.tell(new Message(notice.words(), PINGS, null, null, SUNDAY_NOON, null), notice.key());
    }

    private String tap(Reply reply, String label) {
        return written(owner.tap(reply, label, null, null));
    }

    private static String written(Reply reply) {
        var buttons = reply.buttons().stream().map(it -> "(" + it.label() + ")").toList();
        return reply.text() + "\n" + String.join("\n", buttons) + "\n";
    }

    @Test
    void saysWhyAShortTillWasPinged() {
        var ping = ping("fraud");
        assertThat(ping.headline()).isEqualTo("Worth a look: till short, Oak Lane/T1 on Sat 21 Nov, £70.00 at stake.");
        assertThat(ping.buttons())
                .extracting("label")
                .containsExactly("Legit", "Fraud", "Why this?", "Less like this", "Mute Oak Lane for a week");

        assertThat(tap(ping, "Why this?")).isEqualTo("""
            Because till short, Oak Lane/T1 on Sat 21 Nov, £70.00 at stake.
            £70.00 short: £350.00 counted, £420.00 expected.
            Its strength is 100 of 100; about 9 in 10 like it turn out to be something.
            Ranked 1 of 2 by money at stake × urgency × chance: £70.00 × 1 × 100% = £70.00 for each day of waiting.
            Data through 21 Nov 2026 18:00
            (Less like this)
            (Mute Oak Lane for a week)
            (Not after 6pm)
            (My ping settings)
            """);
        ping("fraud");
        assertThat(owner.ask("why this?").headline()).startsWith("Because till short, Oak Lane/T1");
    }

    @Test
    void pingsLessLikeThisAndTakesItBack() {
        var ping = ping("shelf");
        var done = owner.tap(ping, "Less like this", null, null);
        assertThat(written(done)).isEqualTo("""
            Settled.
            So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
            Only above £50.00: what runs out, until you say otherwise.
            (Undo)
            (My ping settings)
            """);
        assertThat(settings.find("ping-mutes"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("kind/shelf||"));

        assertThat(tap(done, "Undo")).doesNotContain("Only above");
        assertThat(settings.find("ping-mutes")).contains("");
    }

    @Test
    void mutesAPlaceForAWeekFromTheTapOn() {
        assertThat(tap(ping("fraud"), "Mute Oak Lane for a week"))
                .contains("Muted: Oak Lane, until Sun 29 Nov, 12:00.");
        assertThat(settings.find("ping-mutes")).contains("place/Oak Lane|2026-11-29T12:00:00Z|0.0");
    }

    @Test
    void staysQuietFromSixWhereItWasFromNine() {
        assertThat(tap(ping("shelf"), "Not after 6pm")).contains("none between 18:00 and 07:00");

        settings.save("quiet-hours", "23:00-07:00");
        assertThat(tap(ping("shelf"), "Not after 9pm")).contains("none between 21:00 and 07:00");
    }

    @Test
    void understandsTheSameInWordsBehindAPing() {
        ping("fraud");

        assertThat(owner.replay("""
            > less like this
            > [Yes]
            > mute this for a week
            > my ping settings
            """)).isEqualTo("""
                    > less like this
                    From now on I ping about what looks suspicious only where more than £140 is at stake, twice this one; the rest goes into the summary: shall I?
                    (Yes)
                    > [Yes]
                    Settled.
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Only above £140: what looks suspicious, until you say otherwise.
                    (Undo)
                    (My ping settings)
                    > mute this for a week
                    From now on I don’t ping about Oak Lane for a week: shall I?
                    (Yes)
                    > my ping settings
                    At most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Only above £140: what looks suspicious, until you say otherwise.
                    (All fraud pings)
                    """);
    }

    @Test
    void takesWordsAnywhereElseForTheLastPingThatWasSaid() {
        var notice = tillie.listNotices(SUNDAY_NOON).stream()
                .filter(it -> it.kind().equals("fraud"))
                .findFirst()
                .orElseThrow();
        var outbox = new Outbox(database, 1);
        outbox.offer(
                new Offer("web:owner", notice.key(), notice.kind(), notice.words(), "1", notice.endsAt()), SUNDAY_NOON);
        outbox.take(SUNDAY_NOON, 1).forEach(it -> outbox.settle(it, Outbox.State.SAID, SUNDAY_NOON));
        var elsewhere = new Conversation(tillie, "cli:elsewhere", SUNDAY_NOON);

        assertThat(elsewhere.ask("why did you ping me?").headline()).startsWith("Because till short, Oak Lane/T1");
        assertThat(elsewhere.ask("less like this").headline())
                .startsWith("From now on I ping about what looks suspicious only");
    }

    @Test
    void letsNobodyButTheOwnerSettleIt() {
        var refused = owner.tap(ping("fraud"), "Less like this", "slack:T1/STAFF", null);

        assertThat(refused.kind()).isEqualTo(Reply.Kind.REFUSED);
        assertThat(settings.find("ping-mutes")).isEmpty();
    }
}
