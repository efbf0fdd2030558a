package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Budgets of {@link TinyShop}'s places, and of Cork, where nothing is sold yet. */
class PlaceBudgetConversationTest {
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private Database database;
    private Tillie tillie;
    private Path folder;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        this.folder = folder;
        database = Database.open("jdbc:h2:mem:places" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        tillie.close();
        database.close();
    }

    private void add(String name, String text) throws Exception {
        var own = Files.createDirectory(folder.resolve("more" + System.nanoTime()));
        Files.writeString(own.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(own), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    /** A month: food 300 in Cork and 200 in Oak Lane, Cork's doubled in November; 50 of cleaning says no place. */
    private void addCosts() throws Exception {
        var expenses = new StringBuilder("id,date,vendor,category,amount,description,location\n");
        for (var month = YearMonth.of(2026, 6); !month.isAfter(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var cork = month.getMonthValue() == 11 ? 600 : 300;
            expenses.append("C%1$s,%1$s-05,Fresh & Field,Food,%2$d.00,Veg,Cork%n".formatted(month, cork));
            expenses.append("O%1$s,%1$s-06,Fresh & Field,Food,200.00,Veg,Oak Lane%n".formatted(month));
            expenses.append("L%1$s,%1$s-07,Harbour Laundry,Cleaning,50.00,Linen,%n".formatted(month));
        }
        add("expenses.csv", expenses.toString());
    }

    private void addBudget() throws Exception {
        add("budget.csv", """
            category,month,amount,location
            Food,2026-11,400,Cork
            Food,2026-11,250,Oak Lane
            Cleaning,2026-11,60,
            """);
    }

    private Conversation talk() {
        return new Conversation(tillie, "cli:owner", SATURDAY_NIGHT);
    }

    private void reads(String script) {
        var told = talk().replay(script);
        assertThat(told).isEqualTo(script);
    }

    @Test
    void tellsWhetherAPlaceIsOnBudget() throws Exception {
        addCosts();
        addBudget();

        reads("""
            > are we on budget in Cork?
            No: £200 over budget for Cork in November 2026 already, £600 of £400 spent.
            Over: Food by £200.
            Data through 21 Nov 2026 18:00 · 80% range; by what the same days of earlier months took · £50.00 of spending says no place and is not in it
            | Category | Budget | Spent | Left | By 30 Nov
            | Food | £400 | £600 | −£200 | about £600
            [chart: Budget used for Cork, November 2026]
            (What was bought in Food?)
            (Year to date)
            (Where can I save?)
            (Every place)
            (CSV)
            > and for Oak Lane?
            Yes: £200 of £250 spent for Oak Lane in November 2026, heading for about £200 (£200–£200).
            Data through 21 Nov 2026 18:00 · 80% range; by what the same days of earlier months took · £50.00 of spending says no place and is not in it
            | Category | Budget | Spent | Left | By 30 Nov
            | Food | £250 | £200 | £50.00 | about £200
            [chart: Budget used for Oak Lane, November 2026]
            (Year to date)
            (Where can I save?)
            (Every place)
            (CSV)
            > budget by location
            Cork is £200 over already in November 2026: £600 of £400 spent.
            Data through 21 Nov 2026 18:00 · £50.00 of spending says no place and is not in it
            | Place | Budget | Spent | Left | By 30 Nov
            | Cork | £400 | £600 | −£200 | about £600
            | Oak Lane | £250 | £200 | £50.00 | about £200
            [chart: Budget used by place, November 2026]
            (Cork)
            (The whole shop)
            (CSV)
            """);
    }

    /** 400 and 250 of food are 650 for the shop, as nothing is planned for food in all of it. */
    @Test
    void addsThePlacesUpForTheWholeShop() throws Exception {
        addCosts();
        addBudget();

        // food 600 and 200, cleaning 50
        assertThat(talk().ask("are we on budget?").headline())
                .isEqualTo("No: £140 over budget in November 2026 already, £850 of £710 spent.");
    }

    @Test
    void setsABudgetForAPlace() throws Exception {
        addCosts();
        addBudget();

        reads("""
            > set the food budget for Cork to 2000 a month
            Food budget for Cork £2,000 a month, Nov 2026 to Oct 2027?
            It is £400 now.
            Data through 21 Nov 2026 18:00 · nothing is set until you say so
            (Yes, set it)
            (No)
            > [Yes, set it]
            Set: Food budget for Cork £2,000 a month, Nov 2026 to Oct 2027.
            Data through 21 Nov 2026 18:00
            (Undo)
            (Are we on budget?)
            > are we on budget in Cork?
            Yes: £600 of £2,000 spent for Cork in November 2026, heading for about £600 (£600–£600).
            Data through 21 Nov 2026 18:00 · 80% range; by what the same days of earlier months took · £50.00 of spending says no place and is not in it
            | Category | Budget | Spent | Left | By 30 Nov
            | Food | £2,000 | £600 | £1,400 | about £600
            [chart: Budget used for Cork, November 2026]
            (Year to date)
            (Where can I save?)
            (Every place)
            (CSV)
            """);
        assertThat(talk().ask("how is food against budget in Oak Lane?").headline())
                .isEqualTo("Food for Oak Lane in November 2026: £50.00 left, £200 of £250 spent.");
    }

    @Test
    void tellsWhatWasSpentAtAPlace() throws Exception {
        addCosts();

        reads("""
            > what did we spend in Cork last month?
            £300 spent for Cork in October 2026, level with September 2026.
            Data through 21 Nov 2026 18:00 · last month = October 2026 · expenses by the day they were paid, bills by the day they were written, tax as billed · £50.00 of spending says no place and is not in it
            | Category | Spent | Share | September 2026
            | Food | £300 | 100% | £300
            (Why?)
            (Biggest bills)
            (Recurring costs)
            (CSV)
            > what did we spend by location in October?
            £550 spent in October 2026, level with September 2026.
            Data through 21 Nov 2026 18:00 · October = October 2026 · expenses by the day they were paid, bills by the day they were written, tax as billed
            | Place | Spent | Share | September 2026
            | Cork | £300 | 55% | £300
            | Oak Lane | £200 | 36% | £200
            | not said | £50.00 | 9% | £50.00
            [chart: Spending by place, October 2026]
            (Why?)
            (Biggest bills)
            (Recurring costs)
            (CSV)
            """);
    }

    @Test
    void saysWhenAPlaceHasNoBudgetOfItsOwn() throws Exception {
        addCosts();
        add("budget.csv", "category,month,amount\nFood,2026-11,700\n");

        assertThat(talk().ask("are we on budget in Cork?").headline())
                .isEqualTo("There is no budget for Cork alone; £600 was spent there in November 2026.");
        assertThat(talk().ask("budget by location").headline())
                .isEqualTo("No place has a budget of its own in November 2026.");
    }

    @Test
    void ownsUpWhereExpensesSayNoPlace() throws Exception {
        add("expenses.csv", "id,date,vendor,category,amount,description\nE1,2026-11-05,Fresh & Field,Food,300,Veg\n");
        add("budget.csv", "category,month,amount\nFood,2026-11,700\n");

        var talk = talk();
        assertThat(talk.ask("are we on budget in Oak Lane?").assumptions())
                .contains("expenses and bills don’t say which place they are for, so this is all of them");

        var proposed = talk.ask("set the food budget for Oak Lane to 500 a month");
        assertThat(proposed.lines())
                .contains("Your expenses and bills don’t say their place yet; until they do I can’t hold it against"
                        + " them.");
        talk.tap(proposed, "Yes, set it", null, null);
        assertThat(talk.ask("are we on budget in Oak Lane?").headline())
                .isEqualTo(
                        "I can’t tell: expenses and bills don’t say which place they are for. Oak Lane has a budget of"
                                + " £500 in November 2026.");
    }

    @Test
    void takesTheBudgetOfAnyPlaceForABudget() {
        for (var said : List.of(
                "set the cleaning budget for Harbour Street to 200 a month",
                "set the cleaning budget in Oak Lane to 200 a month")) {
            assertThat(talk().ask(said).headline())
                    .startsWith("Cleaning budget for ")
                    .contains("£200 a month");
        }
    }
}
