package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenarios of cash at the {@link CashShop}. Rent of 200.00 a month more is paid three times up to 20
 * February, 600.00; five hours a week at 14.00 and 12% on top are 78.40 on thirteen Saturdays, 1,019.20.
 */
class ScenarioConversationTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Database database;
    private Conversation talk;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        database = Database.open("jdbc:h2:mem:told" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        CashShop.fill(database, folder);
        var tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
        talk = new Conversation(tillie, "cli:told", MONDAY_MORNING);
    }

    @AfterEach
    void closeTheShop() {
        database.close();
    }

    @Test
    void keepsWhatWasTriedByAName() {
        var script = """
            > what if I hire someone for 5 hours a week at 14?
            Not before the dip is mended: cash likely runs short anyway, and with somebody for 5 hours a week at £14.00 (12% on top for employer’s costs) the lowest point would be about −£950 around 1 Feb.
            Rent on 1 Dec: still enough, about £460 left after it.
            Ask Oven World to take the £1,400 on 15 Feb: lowest point up by £280.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed
            |  | As it is | With it
            | Lowest | −£770 | −£950
            | Around | 4 Dec | 1 Feb
            | Likely range | −£800 to −£530 | −£1,000 to −£880
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | −£570
            [chart: Cash with that: lowest around 1 Feb]
            (Try it)
            (Cash as it is)
            (CSV)
            > call that second barista
            Kept as “second barista”: somebody for 5 hours a week at £14.00 (12% on top for employer’s costs).
            The lowest point is about −£950 around 1 Feb, beside −£770 as it is.
            Data through 21 Nov 2026 18:00 · a scenario changes nothing in your books
            (Undo)
            (My scenarios)
            > rent goes up by 200, can I afford it?
            Not before the dip is mended: cash likely runs short anyway, and with rent £200 a month higher the lowest point would be about −£970 around 4 Dec.
            Rent on 1 Dec: still enough, about £340 left after it.
            1. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £160.
            2. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £160.
            Together: lowest about −£820 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed
            |  | As it is | With it
            | Lowest | −£770 | −£970
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£1,000 to −£810
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | −£150
            [chart: Cash with that: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Cash as it is)
            (CSV)
            > save this as “dearer rent”
            Kept as “dearer rent”: rent £200 a month higher.
            The lowest point is about −£970 around 4 Dec, beside −£770 as it is.
            Data through 21 Nov 2026 18:00 · a scenario changes nothing in your books
            (Undo)
            (My scenarios)
            (Compare them)
            > compare dearer rent and second barista
            “second barista” goes down to about −£950 around 1 Feb, “dearer rent” to −£970.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · a scenario changes nothing in your books
            |  | Lowest | Around | Below zero | On 20 Feb
            | As it is | −£770 | 4 Dec | over 98% | £450
            | dearer rent | −£970 | 4 Dec | over 98% | −£150
            | second barista | −£950 | 1 Feb | over 98% | −£570
            [chart: Cash in each scenario]
            (CSV)
            > both together
            With somebody for 5 hours a week at £14.00 (12% on top for employer’s costs) and rent £200 a month higher together, the lowest point is about −£1,500 around 1 Feb instead of −£770 around 4 Dec.
            Rent on 1 Dec: still enough, about £260 left after it.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed
            |  | As it is | With it
            | Lowest | −£770 | −£1,500
            | Around | 4 Dec | 1 Feb
            | Likely range | −£800 to −£530 | −£1,600 to −£1,500
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | −£1,200
            [chart: Cash with that: lowest around 1 Feb]
            (Cash as it is)
            (CSV)
            > show my scenarios
            You have 2 scenarios: “dearer rent” and “second barista”.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · a scenario changes nothing in your books
            |  | Lowest | Around | Below zero | On 20 Feb
            | As it is | −£770 | 4 Dec | over 98% | £450
            | dearer rent | −£970 | 4 Dec | over 98% | −£150
            | second barista | −£950 | 1 Feb | over 98% | −£570
            [chart: Cash in each scenario]
            (Drop dearer rent)
            (Drop second barista)
            (CSV)
            > [Drop second barista]
            Dropped: “second barista”. Your books are as they were.
            Data through 21 Nov 2026 18:00
            (Undo)
            (My scenarios)
            > [Undo]
            Taken back: your scenarios are as they were before.
            Data through 21 Nov 2026 18:00
            (My scenarios)
            > what if takings are 10% down in January
            With takings 10% down in January 2027, the lowest point stays about −£770 around 4 Dec; by 20 Feb it makes about £100 less.
            Rent on 1 Dec: still enough, about £540 left after it.
            Data through 21 Nov 2026 18:00 · January = January 2027 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed
            |  | As it is | With it
            | Lowest | −£770 | −£770
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£800 to −£530
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | £360
            [chart: Cash with that: lowest around 4 Dec]
            (Cash as it is)
            (CSV)
            > call that dry January
            Kept as “dry January”: takings 10% down in January 2027.
            The lowest point is about −£770 around 4 Dec, beside −£770 as it is.
            Data through 21 Nov 2026 18:00 · a scenario changes nothing in your books
            (Undo)
            (My scenarios)
            (Compare them)
            > compare dry january and the van
            “dry January” goes down to about −£770 around 4 Dec.
            I keep none called “van”.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · a scenario changes nothing in your books
            |  | Lowest | Around | Below zero | On 20 Feb
            | As it is | −£770 | 4 Dec | over 98% | £450
            | dry January | −£770 | 4 Dec | over 98% | £360
            [chart: Cash in each scenario]
            (CSV)
            > when do I run out of cash?
            Cash likely runs short on 4 Dec: down to about −£770, likely −£800 to −£530.
            Chance of dipping below zero: over 98%, most likely on 4 Dec.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£420 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises
            | Month | Lowest on | Balance | Likely range
            | Nov 2026 | 25 Nov | £790 | £780 to £800
            | Dec 2026 | 4 Dec | −£770 | −£800 to −£530
            | Jan 2027 | 1 Jan | −£420 | −£470 to −£370
            | Feb 2027 | 1 Feb | −£160 | −£240 to −£90
            [chart: Cash, and what’s ahead: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Who owes me?)
            (What falls due?)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void hasNoScenarioBeforeOneIsNamed() {
        var script = """
            > show my scenarios
            You have no scenario kept.
            Try something (“what if I hire someone for 20 hours at 14?”, “what if rent goes up 10%?”), then say “call that second barista”.
            Data through 21 Nov 2026 18:00
            > drop the van scenario
            Which scenario shall I drop? You have none kept.
            Try something (“what if I hire someone for 20 hours at 14?”, “what if rent goes up 10%?”), then say “call that second barista”.
            Data through 21 Nov 2026 18:00
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }
}
