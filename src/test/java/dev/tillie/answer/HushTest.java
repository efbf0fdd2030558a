package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an owner settles in words what they hear unasked; on Sunday 22 November 2026 at noon. */
class HushTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Database database;
    private Settings settings;
    private Tillie tillie;
    private Conversation owner;

    @BeforeEach
    void openTheShop(@TempDir Path dir) throws Exception {
        database = Database.open("jdbc:h2:mem:hush" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, dir);
        settings = new Settings(database, 1);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        owner = new Conversation(tillie, "cli:hush", SUNDAY_NOON);
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    private String wouldSettle(String words) {
        var reply = owner.ask(words);
        assertThat(reply.kind()).as(words).isEqualTo(Reply.Kind.CONFIRM);
        return reply.headline();
    }

    private void settle(String words) {
        owner.ask(words);
        owner.ask("[Yes]");
    }

    @Test
    void understandsHowLong() {
        var nothing = "From now on I write nothing unasked until %s, not even the summary: shall I?";
        assertThat(wouldSettle("leave me alone until Monday")).isEqualTo(nothing.formatted("Mon 23 Nov"));
        assertThat(wouldSettle("do not disturb till 3pm")).isEqualTo(nothing.formatted("15:00"));
        assertThat(wouldSettle("don’t disturb me for 2 hours")).isEqualTo(nothing.formatted("14:00"));
        assertThat(wouldSettle("don't ping me today")).isEqualTo(nothing.formatted("Mon 23 Nov"));
        assertThat(wouldSettle("no pings until tomorrow")).isEqualTo(nothing.formatted("Mon 23 Nov"));
        assertThat(wouldSettle("leave me alone for the week")).isEqualTo(nothing.formatted("Sun 29 Nov, 12:00"));
        assertThat(wouldSettle("leave me alone over the weekend")).isEqualTo(nothing.formatted("Mon 23 Nov"));
        assertThat(wouldSettle("mute everything for a day")).isEqualTo(nothing.formatted("Mon 23 Nov, 12:00"));
        assertThat(owner.ask("leave me alone").headline()).isEqualTo("Until when?");
        assertThat(owner.ask("[For a week]").headline()).isEqualTo(nothing.formatted("Sun 29 Nov, 12:00"));
        assertThat(wouldSettle("do not disturb until 9am")).isEqualTo(nothing.formatted("Mon 23 Nov, 09:00"));
    }

    @Test
    void understandsWhichDays() {
        var nothing = "From now on I write nothing unasked on %s, not even the summary: shall I?";
        assertThat(wouldSettle("no pings on Sundays")).isEqualTo(nothing.formatted("Sundays"));
        assertThat(wouldSettle("not on weekends")).isEqualTo(nothing.formatted("Saturdays and Sundays"));
        assertThat(wouldSettle("not on bank holidays")).isEqualTo(nothing.formatted("bank holidays"));
        assertThat(wouldSettle("no pings when we’re closed")).isEqualTo(nothing.formatted("days the shop is closed"));

        assertThat(wouldSettle("not when we’re closed")).isEqualTo(nothing.formatted("days the shop is closed"));
        assertThat(wouldSettle("not while the shop is shut")).isEqualTo(nothing.formatted("days the shop is closed"));

        assertThat(wouldSettle("no messages on sunday or bank holidays"))
                .isEqualTo(nothing.formatted("Sundays and bank holidays"));

        settle("no pings on Sundays");
        settle("not on bank holidays");
        assertThat(settings.find("quiet-days")).contains("SUNDAY,holidays");
    }

    @Test
    void understandsAboutWhat() {
        var muted = "From now on I don’t ping about %s: shall I?";
        assertThat(wouldSettle("mute Oak Lane for a week"))
                .isEqualTo(muted.formatted("Oak Lane until Sun 29 Nov, 12:00"));
        assertThat(wouldSettle("mute Oat milk")).isEqualTo(muted.formatted("Oat milk 1L until you say otherwise"));
        assertThat(wouldSettle("mute Dairy Direct until Friday"))
                .isEqualTo(muted.formatted("Dairy Direct until Fri 27 Nov"));
        assertThat(wouldSettle("mute Maria Byrne for a month"))
                .isEqualTo(muted.formatted("Maria Byrne until Tue 22 Dec, 12:00"));
        assertThat(wouldSettle("mute oat milk until 3 December"))
                .isEqualTo(muted.formatted("Oat milk 1L until Thu 3 Dec"));
        assertThat(wouldSettle("no alerts about Harbour Street until December"))
                .isEqualTo(muted.formatted("Harbour Street until Tue 1 Dec"));
        assertThat(wouldSettle("don't ping me about stock"))
                .isEqualTo("From now on I don’t write unasked about what runs out: shall I?");
        assertThat(wouldSettle("no pings before 8am"))
                .isEqualTo("From now on I write nothing unasked between 21:00 and 08:00: shall I?");
        assertThat(wouldSettle("mute fraud pings for 3 days"))
                .isEqualTo(muted.formatted("what looks suspicious until Wed 25 Nov, 12:00"));
    }

    @Test
    void showsWhatIsSettledAndTakesItBack() {
        settle("leave me alone until Monday");
        settle("no pings on Sundays");
        settle("mute Oak Lane for a week");
        settle("mute stock alerts");

        assertThat(owner.replay("""
            > what have I muted?
            > [Unmute Oak Lane]
            > [Undo]
            > unmute stock pings
            > unmute Harbour Street
            > you can ping me again
            > [Yes]
            """)).isEqualTo("""
                    > what have I muted?
                    Nothing at all until Mon 23 Nov.
                    Nothing on Sundays.
                    Muted: what runs out, until you say otherwise.
                    Muted: Oak Lane, until Sun 29 Nov, 12:00.
                    At most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    (Disturb me again)
                    (Unmute Oak Lane)
                    (Unmute stock pings)
                    (Pings every day)
                    > [Unmute Oak Lane]
                    Settled.
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Nothing at all until Mon 23 Nov.
                    Nothing on Sundays.
                    Muted: what runs out, until you say otherwise.
                    (Undo)
                    (My ping settings)
                    > [Undo]
                    Settled.
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Nothing at all until Mon 23 Nov.
                    Nothing on Sundays.
                    Muted: what runs out, until you say otherwise.
                    Muted: Oak Lane, until Sun 29 Nov, 12:00.
                    (Undo)
                    (My ping settings)
                    > unmute stock pings
                    Settled.
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Nothing at all until Mon 23 Nov.
                    Nothing on Sundays.
                    Muted: Oak Lane, until Sun 29 Nov, 12:00.
                    (Undo)
                    (My ping settings)
                    > unmute Harbour Street
                    That is not muted.
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Nothing at all until Mon 23 Nov.
                    Nothing on Sundays.
                    Muted: Oak Lane, until Sun 29 Nov, 12:00.
                    (My ping settings)
                    > you can ping me again
                    From now on I write unasked again: shall I?
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Nothing at all until Mon 23 Nov.
                    Nothing on Sundays.
                    Muted: Oak Lane, until Sun 29 Nov, 12:00.
                    (Yes)
                    > [Yes]
                    Settled.
                    So far: at most 5 pings a day, none between 21:00 and 07:00, the summary at 08:00.
                    Nothing on Sundays.
                    Muted: Oak Lane, until Sun 29 Nov, 12:00.
                    (Undo)
                    (My ping settings)
                    """);
    }

    @Test
    void stopsPingsAltogetherAndStartsThemAgain() {
        settle("stop pinging me");
        assertThat(settings.find("pings-a-day")).contains("0");

        settle("you can ping me again");
        assertThat(owner.ask("my ping settings").headline()).startsWith("At most 5 pings a day");
    }

    @Test
    void saysWhatIsSoAlreadyAndWhatItDoesNotKnow() {
        assertThat(owner.ask("what have I muted?").headline()).isEqualTo("Nothing is muted.");
        assertThat(owner.ask("no pings after 9pm").headline()).isEqualTo("That is so already.");
        assertThat(owner.ask("at most 5 pings a day").headline()).isEqualTo("That is so already.");
        assertThat(owner.ask("mute Atlantis for a week").headline())
                .isEqualTo("I know of no Atlantis here, so there is nothing to mute.");
    }

    @Test
    void leavesOtherQuestionsAlone() {
        assertThat(owner.ask("how were sales on Sundays last month?").kind()).isEqualTo(Reply.Kind.ANSWER);
        assertThat(owner.ask("what sold best last week?").headline()).doesNotContain("From now on");
    }

    @Test
    void isTheOwnersAlone() {
        var reply = tillie.respond(
                new Message("leave me alone until Monday", "slack:x", "slack:T/STAFF", null, SUNDAY_NOON, null));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.REFUSED);
    }
}
