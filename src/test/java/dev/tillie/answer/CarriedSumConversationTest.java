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
 * A sum taken over from another answer, at the {@link CashShop}: 42 of the oat milk at 1.20 are 50.40, so the 540.00
 * that the rent leaves are 490.00; 4,500.00 take the lowest point from 770.00 below zero to 5,270.00.
 */
class CarriedSumConversationTest {
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
    void weighsTheReorderListAndTheRent() {
        var script = """
            > what should I reorder?
            Order 1 product for about £50.40, first Oat milk 1L: 42 today; it runs out Wed 25 Nov.
            1 product will run out before a delivery can come: Oat milk 1L.
            Data through 21 Nov 2026 18:00 · 95% cycle service level
            | Product | Order | By | On hand | Runs out | Supplier
            | Oat milk 1L | 42 | today | 9 | Wed 25 Nov | Dairy Direct
            [chart: Days of stock left]
            (Make PO)
            (What isn’t moving?)
            (Show working)
            (CSV)
            > if I order that, can I still pay the rent?
            Yes: with the reorder list for £50.40, the rent of about £400 on Tue 1 Dec leaves about £490 (likely £470 to £740).
            Not before the dip is mended: cash likely runs short anyway, and with the reorder list for £50.40 the lowest point would be about −£820 around 4 Dec.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£470 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed · as if all of it were paid tomorrow, on top of your usual supplies
            |  | As it is | With it
            | Lowest | −£770 | −£820
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£850 to −£580
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | £400
            [chart: Cash with that: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Cash as it is)
            (CSV)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void weighsACappedListAndWages() {
        var script = """
            > what should I buy first with 40
            With £40 buy part of 1 product for £36, first Oat milk 1L: 30; that keeps about £14 of margin, and £0.00 stays at risk.
            Left out or cut: 12 Oat milk 1L (risks £0.00).
            Data through 21 Nov 2026 18:00 · first what keeps most margin for the money, if what is cut waits a week
            | Buy | Order | Cost | Keeps | Left out
            | Oat milk 1L | 30 | £36 | £14 | 12
            (Make PO)
            (Without a limit)
            (CSV)
            > can we pay for all of that and make payroll?
            Yes: with this list for £36.00, payroll of about £300 on Wed 25 Nov leaves about £750 (likely £740 to £760).
            Not before the dip is mended: cash likely runs short anyway, and with this list for £36.00 the lowest point would be about −£810 around 4 Dec.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£450 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed · as if all of it were paid tomorrow, on top of your usual supplies
            |  | As it is | With it
            | Lowest | −£770 | −£810
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£830 to −£560
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | £420
            [chart: Cash with that: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Cash as it is)
            (CSV)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void weighsAnInvestmentUntilTheTalkTurns() {
        var script = """
            > is a second oven worth it for 4,500 if it brings 300 a month and lasts 5 years
            Yes, the money is back after 15 months, and in today’s money the second oven gains £9,900 beyond its cost of £4,500.
            It earns 75% a year on the money in it.
            It must bring £90 a month to be worth it; you said £300.
            It hangs most on what it brings in: a quarter worse makes £6,300 of it, a quarter better £13,500.
            Paid now, cash would go down to about −£5,300 around 4 Dec (over 98% chance of falling below zero).
            Data through 21 Nov 2026 18:00 · money costs 8% a year · before tax; not advice on tax or law
            (Can I afford it?)
            (If it brings a quarter less?)
            > can I afford that?
            Not before the dip is mended: cash likely runs short anyway, and with the second oven for £4,500 the lowest point would be about −£5,300 around 4 Dec.
            Rent on 1 Dec: likely not enough, about −£4,000 left after it.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£4,900 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed · as if it were paid tomorrow
            |  | As it is | With it
            | Lowest | −£770 | −£5,300
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£5,300 to −£5,000
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | −£4,000
            [chart: Cash with that: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Cash as it is)
            (CSV)
            > how did we do last week?
            16–21 Nov 2026: £216.00 net takings.
            Level with 9–14 Nov 2026.
            18 orders of £12.00 on average, 78 units.
            Best seller: Flat white, £180.00.
            Data through 21 Nov 2026 18:00 · last week = 16 Nov–22 Nov 2026 · records cover 16–21 Nov 2026
            [chart: Net takings a day]
            (What sold best?)
            (By location?)
            (How will next month look?)
            > can I afford that?
            How much would it cost?
            For example: “can I afford 3,000 for a new machine”
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void countsSomeOfWhatOneCosts() {
        var script = """
            > what does an oat milk cost us to make?
            One Oat milk 1L costs you £1.20 on 31 Oct 2026, as your catalogue has it.
            Data through 21 Nov 2026 18:00 · no period said, so October 2026 · without tax; cost = 90-day average of purchases, else recipe, else catalogue
            (What’s the margin on it?)
            > can I afford 200 of those?
            Not before the dip is mended: cash likely runs short anyway, and with 200 Oat milk 1L for £240 the lowest point would be about −£1,000 around 4 Dec.
            Rent on 1 Dec: still enough, about £300 left after it.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£660 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed · as if it were paid tomorrow
            |  | As it is | With it
            | Lowest | −£770 | −£1,000
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£1,000 to −£770
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | £210
            [chart: Cash with that: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Cash as it is)
            (CSV)
            > make a purchase order for oat milk
            Draft purchase order: 1 supplier, 1 product, about £50.40.
            Nothing was sent or stored: check the lines, then place the orders yourself.
            Data through 21 Nov 2026 18:00
            | Supplier | Product | SKU | Quantity | Unit cost | Line total
            | Dairy Direct | Oat milk 1L | OAT | 42 | £1.20 | £50.40
            (Show working)
            > what would that do to cash?
            Not before the dip is mended: cash likely runs short anyway, and with these purchase orders for £50.40 the lowest point would be about −£820 around 4 Dec.
            Rent on 1 Dec: still enough, about £490 left after it.
            1. Ask Oven World to take the £1,400 on 18 Dec: lowest point up by £360.
            2. Chase Tom Walsh for £250 (INV-5) by 26 Nov: lowest point up by £240.
            Together: lowest about −£470 around 1 Jan.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises · only tried: nothing in your books has changed · as if all of it were paid tomorrow, on top of your usual supplies
            |  | As it is | With it
            | Lowest | −£770 | −£820
            | Around | 4 Dec | 4 Dec
            | Likely range | −£800 to −£530 | −£850 to −£580
            | Chance below zero | over 98% | over 98%
            | On 20 Feb | £450 | £400
            [chart: Cash with that: lowest around 4 Dec]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Cash as it is)
            (CSV)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }
}
