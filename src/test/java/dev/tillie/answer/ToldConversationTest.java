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
 * Cash told of at the {@link CashShop}: kept after a yes, counted once, listed, changed and dropped.
 * A lease of 450.00 on the 15th takes what {@code CashConversationTest} says of 16 December down by 450.00, a grant of
 * 5,000.00 on the 12th what it says of the 14th up by as much.
 */
class ToldConversationTest {
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
    void keepsALeaseOnlyOnceItIsConfirmed() {
        var script = """
            > we pay 450 a month for the van lease until March 2027, on the 15th
            Money out: van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£1,100 around 15 Feb instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > what have I told you about cash?
            You have told me of no loan, lease or other cash so far.
            Say, for example: “we pay 450 a month for the van lease until March 2027, on the 15th”, or “I’m expecting a 5,000 grant on 12 December”.
            > we pay 450 a month for the van lease until March 2027, on the 15th
            Money out: van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£1,100 around 15 Feb instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > [Yes, keep it]
            Kept: van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > cash on 16 december
            About −£680 on Wed 16 Dec 2026, likely −£710 to −£650.
            Now it is £1,000. The lowest point of the next 13 weeks is about −£1,100 around 15 Feb.
            Data through 21 Nov 2026 18:00 · 16 december = 16 Dec 2026 · balance of 21 Nov
            (When do I run out?)
            (What falls due?)
            > [4: When do I run out?]
            Cash likely runs short around 15 Feb: down to about −£1,100, likely −£1,200 to −£1,000.
            Chance of dipping below zero: over 98%, most likely between 1 Feb and 15 Feb.
            1. Ask Oven World to take the £1,400 on 1 Mar: lowest point up by £1,400.
            2. Put off £450 for the van lease until 1 Mar: lowest point up by £310.
            Together: lowest about £540 around 1 Dec.
            Data through 21 Nov 2026 18:00 · balance of 21 Nov · 80% range from 500 runs of your own surprises
            | Month | Lowest on | Balance | Likely range
            | Nov 2026 | 25 Nov | £790 | £780 to £800
            | Dec 2026 | 4 Dec | −£770 | −£800 to −£710
            | Jan 2027 | 25 Jan | −£890 | −£960 to −£830
            | Feb 2027 | 15 Feb | −£1,100 | −£1,200 to −£1,000
            [chart: Cash, and what’s ahead: lowest around 15 Feb]
            (Try all 2)
            (Try 1)
            (Try 2)
            (Who owes me?)
            (What falls due?)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void takesAYesInWordsAndTakesItBack() {
        var script = """
            > I'm expecting a 5,000 grant on 12 December
            Money in: grant, £5,000 in on Sat 12 Dec 2026. Shall I keep that?
            The lowest point of the next 13 weeks stays about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes
            Kept: grant, £5,000 in on Sat 12 Dec 2026.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > cash on 14 december
            About £4,700 on Mon 14 Dec 2026, likely £4,700 to £4,700.
            Now it is £1,000. The lowest point of the next 13 weeks is about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · 14 december = 14 Dec 2026 · balance of 21 Nov
            (When do I run out?)
            (What falls due?)
            > [2: Undo]
            Taken back: what you told me is as it was before.
            Data through 21 Nov 2026 18:00
            (When do I run out?)
            (What have I told you?)
            > cash on 14 december
            About −£300 on Mon 14 Dec 2026, likely −£330 to −£270.
            Now it is £1,000. The lowest point of the next 13 weeks is about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · 14 december = 14 Dec 2026 · balance of 21 Nov
            (When do I run out?)
            (What falls due?)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void listsChangesAndDropsWhatWasTold() {
        var script = """
            > we pay 450 a month for the van lease until March 2027, on the 15th
            Money out: van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£1,100 around 15 Feb instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes
            Kept: van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > insurance 1,200 every year in May
            Money out: insurance, £1,200 a year, from 1 May 2027. Shall I keep that?
            The lowest point of the next 13 weeks stays about −£1,100 around 15 Feb.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes please
            Kept: insurance, £1,200 a year, from 1 May 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > what have I told you about cash?
            You have told me of 2 sums: about £550 out a month.
            They count in every look at cash; “change insurance to …” and “drop insurance” work in words.
            | What | Amount | When | Next | Until
            | insurance | £1,200 | a year | 1 May 2027 |\s
            | van lease | £450 | a month on the 15th | 15 Dec 2026 | 31 Mar 2027
            (Drop insurance)
            (Drop van lease)
            (When do I run out?)
            (CSV)
            > change the van lease to 480
            Money out: van lease, £480 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027. Shall I keep that?
            Instead of van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027.
            The lowest point of the next 13 weeks would be about −£1,200 around 15 Feb instead of −£1,100 around 15 Feb.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes
            Kept: van lease, £480 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > the van lease ends in June 2027
            Money out: van lease, £480 a month on the 15th, from 15 Dec 2026 until 30 Jun 2027. Shall I keep that?
            Instead of van lease, £480 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027.
            The lowest point of the next 13 weeks stays about −£1,200 around 15 Feb.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes
            Kept: van lease, £480 a month on the 15th, from 15 Dec 2026 until 30 Jun 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > drop the insurance
            Drop insurance, £1,200 a year, from 1 May 2027?
            Data through 21 Nov 2026 18:00 · nothing is dropped until you say so
            (Yes, drop it)
            (No)
            > yes
            Dropped: insurance, £1,200 a year, from 1 May 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > [5: Drop van lease]
            Drop van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027?
            Data through 21 Nov 2026 18:00 · nothing is dropped until you say so
            (Yes, drop it)
            (No)
            > no
            Fine, nothing is changed.
            Data through 21 Nov 2026 18:00
            (When do I run out?)
            (What have I told you?)
            > what leases do I have?
            You have told me of 1 sum: about £480 out a month.
            They count in every look at cash; “change van lease to …” and “drop van lease” work in words.
            | What | Amount | When | Next | Until
            | van lease | £480 | a month on the 15th | 15 Dec 2026 | 30 Jun 2027
            (Drop van lease)
            (When do I run out?)
            (CSV)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void countsACostThatTheBooksShowOnce() {
        var script = """
            > rent is 400 a month on the 1st
            Money out: rent, £400 a month on the 1st, from 1 Dec 2026. Shall I keep that?
            Your expenses show it already: Harbour Estates, about £400 monthly. I count it once, as you tell it.
            The lowest point of the next 13 weeks stays about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes
            Kept: rent, £400 a month on the 1st, from 1 Dec 2026.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > cash on 14 december
            About −£300 on Mon 14 Dec 2026, likely −£330 to −£270.
            Now it is £1,000. The lowest point of the next 13 weeks is about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · 14 december = 14 Dec 2026 · balance of 21 Nov
            (When do I run out?)
            (What falls due?)
            > our rent is 500 a month from January
            Money out: rent, £500 a month on the 1st, from 1 Jan 2027. Shall I keep that?
            Instead of rent, £400 a month on the 1st, from 1 Dec 2026.
            Your expenses show it already: Harbour Estates, about £400 monthly. I count it once, as you tell it.
            The lowest point of the next 13 weeks stays about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > yes
            Kept: rent, £500 a month on the 1st, from 1 Jan 2027.
            Every look at cash counts with that from now on.
            Data through 21 Nov 2026 18:00
            (Undo)
            (When do I run out?)
            (What have I told you?)
            > can I pay the rent in january?
            No, likely not. The rent on Fri 1 Jan is about £500, which leaves about −£520 (likely −£570 to −£470).
            The lowest point of the next 13 weeks is about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · january = January 2027
            (When do I run out?)
            (Who owes me?)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void asksForWhatIsMissing() {
        var script = """
            > we have to pay 300 for the licence
            When is it due?
            For example: “due 20 January”
            > due 20 January
            Money out: licence, £300 on Wed 20 Jan 2027. Shall I keep that?
            The lowest point of the next 13 weeks stays about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > no
            Fine, nothing is changed.
            Data through 21 Nov 2026 18:00
            (When do I run out?)
            (What have I told you?)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }

    @Test
    void readsRhythmsAndTerms() {
        var script = """
            > loan repayment 800 a month from 1 December
            Money out: loan repayment, £800 a month on the 1st, from 1 Dec 2026. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£2,600 around 1 Feb instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > VAT bill of 3,200 due 20 January
            Money out: VAT bill, £3,200 on Wed 20 Jan 2027. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£3,400 around 1 Feb instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > cleaner 60 a week on Fridays
            Money out: cleaner, £60 a week on a Friday, from 27 Nov 2026. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£890 around 4 Dec instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > loan 800 pm for 24 months from 5 January
            Money out: loan, £800 a month on the 5th, from 5 Jan 2027 until 4 Jan 2029. Shall I keep that?
            The lowest point of the next 13 weeks would be about −£1,600 around 5 Feb instead of −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > we owe the council 250 a quarter, due 1 February
            Money out: council, £250 a quarter, from 1 Feb 2027. Shall I keep that?
            The lowest point of the next 13 weeks stays about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            > Hartley will pay us 900 on 5 December
            Money in: Hartley, £900 in on Sat 5 Dec 2026. Shall I keep that?
            The lowest point of the next 13 weeks stays about −£770 around 4 Dec.
            Data through 21 Nov 2026 18:00 · nothing is kept until you say so
            (Yes, keep it)
            (No)
            """;

        assertThat(talk.replay(script)).isEqualTo(script);
    }
}
