package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Shop;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Talks at the demo shop on Wednesday 25 November 2026: each begins with a question, and every line below says how it goes
 * on, as which kind of question it is read, and with what: {@code key=value} a detail, {@code #key} a name found, {@code -key}
 * nothing of the kind.
 */
class FollowUpTranscriptTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Shop SHOP =
            new Shop("Demo", CurrencyUnit.EUR, ZoneId.of("UTC"), DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of());

    private static final String TALKS = """
        what did we sell last week?
          and the week before that?              | sales_report | period=2026-11-09..2026-11-15
          Harbour Street only                    | sales_report | period=2026-11-09..2026-11-15 #location
          the other shop                         | sales_report | period=2026-11-09..2026-11-15 #location
          as a chart                             | sales_report | format=chart period=2026-11-09..2026-11-15
          both shops again, side by side         | sales_report | group_by=location
          split it by category instead           | sales_report | group_by=category
          as a percentage                        | sales_report | group_by=category
          and last month?                        | sales_report | period=2026-10-01..2026-10-31 group_by=category
          vs the same month last year            | sales_report | comparison=2025-10-01..2025-10-31
          show me how you got that               | sales_report | detail=explain

        margin on oat lattes last month
          only at sneem                          | profit_margin | location=sneem period=2026-10-01..2026-10-31

        how did oakland do last month
          glasgow only                           | sales_report | location=glasgow -employee

        cash in the bank
          how many weeks does that buy us        | cash_flow | metric=runway

        anything odd on the tills this week
          whose shift was it                     | fraud_check | group_by=employee
          that's all fine, clear it              | fraud_check | action=mark_legitimate -group_by

        discounts by dara last month
          how does luca look beside her          | sales_report | #employee

        did we make a profit last month
          year back?                             | profit_margin | period=2025-10-01..2025-10-31

        is a bigger oven worth it at 5200
          there's a used one for 1950            | investment | amount=1950 -period

        send me the day's figures at 8pm
          push it to 9:15                        | settings | action=schedule_summary time=21:15
          leave sundays out                      | settings | action=schedule_summary time=21:15 -horizon
          scratch that last bit                  | settings | action=undo

        marketing budget
          any room left?                         | budget_status | category=marketing
          how much is left to spend              | budget_status | category=marketing
          bump it to 800                         | budget_status | action=set_budget amount=800
          any wiggle room                        | budget_status | category=marketing -action

        saddle bags went up 8% trade, what does that do to us
          say we pass on 3                       | pricing_whatif | price_change_pct=3 cost_change_pct=8
          how many are left on the rack          | stock_level | -cost_item

        sales forecast for next week
          stretch it out to christmas            | sales_forecast | horizon=2026-11-26..2026-12-25

        how many medium hoodies did we sell in october
          large?                                 | sales_report | metric=units -group_by

        give me the morning rundown
          anything on fire?                      | summary | -category

        dodgy payments this month
          sit on that one                        | fraud_check | action=snooze

        voids by dara last month
          luca n marta?                          | fraud_check | -location

        do we need more kefir in sneem
          what about the other shop              | reorder | product=kefir -location

        do i need to order oat milk
          anything else from glenview            | reorder | supplier=glenview -product

        what are we low on from glenview
          is there enough oat milk for the weekend | stock_level | -supplier

        warn me if the bank balance drops under 4k
          make it 6k                             | settings | action=subscribe threshold=6000
          and make it 7                          | settings | action=subscribe threshold=7000 -time
          actually scrap that                    | settings | action=undo -threshold

        keep quiet from 9pm to 8am
          scratch that                           | settings | action=undo -time

        what is the oat milk in stock worth
          will it last till christmas            | stock_level | metric=days_of_cover

        voids this month
          who?                                   | fraud_check | group_by=employee metric=voids

        will a second oven at 1800 pay off
          if i get it for 1200                   | investment | amount=1200

        what if flour and butter go up 10%
          only the butter                        | pricing_whatif | cost_item=butter cost_change_pct=10

        best sellers in october
          and the slowest?                       | sales_report | sort=asc period=2026-10-01..2026-10-31
          only the top three                     | sales_report | limit=3
          do we have any of the first one left?  | stock_level | #product
          when does it run out?                  | stock_level | metric=days_of_cover
          should we order more?                  | reorder | #product
          who bought it?                         | sales_report | group_by=customer #product
          what do we make on it?                 | profit_margin | #product
          what if we put it up 10%?              | pricing_whatif | price_change_pct=10 #product
          and 15?                                | pricing_whatif | price_change_pct=15 #product

        which category has the thinnest margin?
          what's in there?                       | profit_margin | group_by=product #category
          and the best?                          | profit_margin | sort=desc

        who are my best customers?
          what does the second one buy?          | sales_report | group_by=product #customer
          how much did she spend last month?     | customer_value | period=2026-10-01..2026-10-31 #customer
          and the third one?                     | customer_value | #customer

        what should I reorder?
          why number 2?                          | reorder | detail=explain #product
          cheaper list                           | reorder | -product
          as csv                                 | reorder | format=csv
          can we pay for that?                   | cash_flow | -product

        what did we spend last month?
          break that down by supplier            | expense_report | group_by=supplier period=2026-10-01..2026-10-31
          just the rent                          | expense_report | category=rent period=2026-10-01..2026-10-31
          and september?                         | expense_report | category=rent period=2026-09-01..2026-09-30
          is that over budget?                   | budget_status | category=rent

        sales yesterday and what should I reorder?
          just the second one                    | reorder | -period
        how much did we take yesterday, and how is the cash?
          only the cash bit                      | cash_flow |
          just the sales part                    | sales_report | period=2026-11-24..2026-11-24

        anything suspicious this week?
          why is the second one there?           | fraud_explain |
          any others?                            | fraud_check |
          that one is fine                       | fraud_check | action=mark_legitimate

        how much oat milk do we have?
          and whole milk?                        | stock_level | #product
          not that one, the other                | stock_level | #product
          will it last until Sunday?             | stock_level | metric=days_of_cover
          and at Oak Lane?                       | stock_level | #location #product

        forecast for december
          how sure are you?                      | sales_forecast | detail=range horizon=2026-12-01..2026-12-31
          and january                            | sales_forecast | horizon=2027-01-01..2027-01-31
          what did we take last january?         | sales_report | period=2026-01-01..2026-01-31

        when do I run out of cash?
          who owes us?                           | cash_flow | metric=receivables
          and what do we owe?                    | cash_flow | metric=payables
          biggest first                          | cash_flow | metric=payables sort=desc

        who is slipping away?
          give me their numbers                  | customer_churn | detail=contact
          top 3 only                             | customer_churn | limit=3
          how much is the first one worth?       | customer_value | #customer

        what if I raise lattes by 20c?
          and 30c?                               | pricing_whatif | price_change=0.3
          what about mochas?                     | pricing_whatif | product=mochas price_change=0.3

        our margin on hampers vs gifts
          and on coffee?                         | profit_margin | #category
          by month                               | profit_margin | group_by=month

        how did Oak Lane do last week?
          how much cash have we?                 | cash_flow | -location -period
          what is the weather tomorrow?          | out_of_scope | -location
          thanks                                 | smalltalk |

        sales in october
          and refunds?                           | sales_report | metric=refunds period=2026-10-01..2026-10-31
          online ones                            | sales_report | #channel
          sorry, november                        | sales_report | period=2026-11-01..2026-11-25

        sales this easter vs last easter
          and the saturday before that again     | sales_report | period=2026-04-04..2026-04-04
        how are we doing compared with last november
          only Oak Lane                          | sales_report | period=2026-11-01..2026-11-25 comparison=2025-11-01..2025-11-25

        top 4 last week
          and now the four that did worst        | sales_report | sort=asc limit=4

        takings since easter
          no, valentines day                     | sales_report | period=2026-02-14..2026-11-25

        how many mince pies will we sell between now and christmas eve
          last year?                             | sales_report | period=2025-11-25..2025-12-24

        how is the cleaning budget last month
          put cleaning at 250 from now on        | budget_status | action=set_budget amount=250 -period
          bump january to 300                    | budget_status | action=set_budget amount=300 horizon=2027-01-01..2027-01-31

        can we afford an ice machine for 2600?
          if we hold off till march              | cash_flow | amount=2600 horizon=2027-03-01..2027-03-31 -scenario
          what is in the bank right now          | cash_flow | metric=cash_balance -horizon

        cash in the bank?
          will that see us to the end of january | cash_flow | horizon=2026-11-26..2027-01-31
          and if sales fall 15%?                 | cash_flow | horizon=2026-11-26..2027-01-31

        who owes us more than 60 days?
          and what must we pay suppliers         | cash_flow | metric=payables -threshold

        which customers have not been in for 2 months
          make that 4                            | customer_churn | threshold=120 -limit

        send me the summary at half seven
          no, nine                               | settings | time=09:00
          8 rather                               | settings | time=08:00

        what if I raise lattes by 20c?
          or a whole euro                        | pricing_whatif | price_change=1

        margin on the croissants
          what if they were 3.90                 | pricing_whatif | price=3.9
          and butter up 8%                       | pricing_whatif | price=3.9 cost_item=butter cost_change_pct=8
          say it goes to 11%                     | pricing_whatif | cost_item=butter cost_change_pct=11

        what should we order this week
          no more than 750                       | reorder | amount=750 -threshold

        is a bigger freezer worth it at 2800
          and if it were 2200                    | investment | amount=2200

        who owes us money over 30 days
          just Tierney Traders                   | cash_flow | metric=receivables -supplier
          the ones above 90 days                 | cash_flow | threshold=90 -horizon

        where are we over budget
          cleaning down to 220                   | budget_status | action=set_budget amount=220

        what did Luca take last week
          and the whole harbour street shop      | sales_report | -employee -group_by #location
          overall?                               | sales_report | -employee -location

        send me the summary at 7 every morning
          not on Sundays                         | settings | action=schedule_summary

        oat milk stock at oak lane
          both                                   | stock_level | -location
        """;

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        var demo = Files.createDirectories(folder.resolve("demo"));
        DemoShop.write(demo, new DemoOptions(7, TUESDAY, 330, 120, 100, 12));
        database = Database.open("jdbc:h2:mem:followups;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        new Importer(database, 1, SHOP).importAll(List.of(demo), ImportOptions.DEFAULT, (_, _, _) -> {});
        tillie = new Tillie(database, 1, SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    /** A turn, with those before it in its talk. */
    record Turn(List<String> before, String said, String intent, List<String> details, Reading reading) {
        @Override
        public String toString() {
            return String.join(" / ", before);
        }
    }

    /** Holds every talk once. */
    static List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        var before = new ArrayList<String>();
        for (var line : TALKS.lines().filter(it -> !it.isBlank()).toList()) {
            var parts = line.strip().split("\\s*\\|\\s*", -1);
            if (parts.length == 1) {
                before.clear();
            }
            before.add(parts[0]);
            var reading = ask("cli:" + before.getFirst(), parts[0]).reading();
            if (parts.length > 1) {
                var details = parts[2].isBlank() ? List.<String>of() : List.of(parts[2].split(" "));
                turns.add(new Turn(List.copyOf(before), parts[0], parts[1], details, reading));
            }
        }
        return turns;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("turns")
    void goesOn(Turn turn) {
        assertThat(turn.reading().intent())
                .as("%s %s", turn, turn.reading().slots())
                .isEqualTo(turn.intent());
        turn.details().forEach(it -> holds(turn.reading(), it));
    }

    private static Reply ask(String thread, String said) {
        var reply = tillie.respond(new Message(said, thread, null, null, WEDNESDAY_NOON, null));
        assertThat(reply.headline()).doesNotContain("something went wrong");
        return reply;
    }

    private static void holds(Reading reading, String detail) {
        var slots = reading.slots();
        if (detail.startsWith("#")) {
            assertThat(String.valueOf(slots.get("ids"))).as("%s", slots).contains(detail.substring(1) + "=");
        } else if (detail.startsWith("-")) {
            assertThat(slots).doesNotContainKey(detail.substring(1));
            assertThat(String.valueOf(slots.get("ids"))).doesNotContain(detail.substring(1) + "=");
        } else {
            var sides = detail.split("=", 2);
            assertThat(said(slots.get(sides[0]))).as("%s", slots).isEqualTo(sides[1]);
        }
    }

    private static String said(@Nullable Object value) {
        return value instanceof Map<?, ?> span && span.containsKey("from")
                ? span.get("from") + ".." + span.get("to")
                : String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}
