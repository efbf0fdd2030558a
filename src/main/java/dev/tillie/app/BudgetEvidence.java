package dev.tillie.app;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Importer;
import dev.tillie.imports.Progress;
import dev.tillie.store.Budgets;
import dev.tillie.store.Database;
import dev.tillie.store.Spending;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** hledger's own example of a goal, imported and held against its report. */
final class BudgetEvidence {
    private static final String SOURCE = "hledger 1.25, bal --budget on its example";
    private static final List<Integer> PERCENT = List.of(80, 0, 120);

    private BudgetEvidence() {}

    static List<Finding> of(Path file) throws ImportProblem {
        try (var database = Database.open(
                "jdbc:h2:mem:budget-evidence;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            var shop = new Shop(
                    "Example", CurrencyUnit.USD, ZoneOffset.UTC, DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of());
            new Importer(database, Wiring.BUSINESS, shop)
                    .importAll(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            return findings(database);
        }
    }

    private static List<Finding> findings(Database database) {
        var plan = new Budgets(database, Wiring.BUSINESS).list();
        var outlays = new Spending(database, Wiring.BUSINESS).list();
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < PERCENT.size(); i++) {
            var month = YearMonth.of(2020, i + 1);
            var status = BudgetStatus.of(
                    plan, outlays, new Period(month.atDay(1), month.atEndOfMonth()), LocalDate.of(2020, 12, 31));
            var used =
                    status.find("Food").flatMap(BudgetStatus.Line::percentUsed).orElse(-1);
            findings.add(
                    Finding.equal("budget", "percent of the food budget, " + month, used, PERCENT.get(i), 0, SOURCE));
        }
        return findings;
    }
}
