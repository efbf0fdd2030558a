package dev.tillie.store;

import dev.tillie.books.BudgetLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What is planned to be spent: as imported, and over it what was set in a conversation. */
public final class Budgets {
    private final Database database;
    private final long businessId;

    public Budgets(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** Every line that counts, by category and month; one that was set later counts before one set or imported. */
    public List<BudgetLine> list() {
        var lines = new TreeMap<String, BudgetLine>();
        imported().forEach(it -> lines.put(key(it), it));
        set().forEach(it -> lines.put(key(it), it));
        return lines.values().stream()
                .sorted(Comparator.comparing(BudgetLine::category).thenComparing(BudgetLine::month))
                .toList();
    }

    private static String key(BudgetLine it) {
        return it.month() + it.category();
    }

    private List<BudgetLine> imported() {
        return read(FactTable.BUDGET.current() + " and amount is not null order by category, starts_on");
    }

    private List<BudgetLine> set() {
        return read("select * from budget_changes where business_id = :business and undone_at is null"
                + " order by set_at, change_id");
    }

    private List<BudgetLine> read(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("business", businessId)
                        .map((rows, _) -> new BudgetLine(
                                rows.getString("category"),
                                YearMonth.from(rows.getObject("starts_on", LocalDate.class)),
                                rows.getBigDecimal("amount")))
                        .list());
    }

    /**
     * Sets lines, over whatever was planned before.
     *
     * @param id the name they are taken back by, all together
     */
    public void set(String id, List<BudgetLine> lines, String who, Instant when) {
        database.jdbi().useTransaction(handle -> {
            var batch = handle.prepareBatch("""
                    insert into budget_changes (business_id, change_id, category, starts_on, amount, set_by, set_at)
                    values (:business, :id, :category, :month, :amount, :who, :when)\
                    """);
            for (var line : lines) {
                batch.bind("business", businessId)
                        .bind("id", id)
                        .bind("category", line.category())
                        .bind("month", line.month().atDay(1))
                        .bind("amount", line.amount())
                        .bind("who", who)
                        .bind("when", when.atOffset(ZoneOffset.UTC))
                        .add();
            }
            batch.execute();
        });
    }

    /** Takes lines back; what was planned before counts again. */
    public void undo(String id, Instant when) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                                update budget_changes set undone_at = ?
                                where business_id = ? and change_id = ? and undone_at is null\
                                """)
                        .bind(0, when.atOffset(ZoneOffset.UTC))
                        .bind(1, businessId)
                        .bind(2, id)
                        .execute());
    }

    /** Whether lines were ever set under this name, taken back or not. */
    public boolean isKnown(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select count(*) from budget_changes
                                where business_id = ? and change_id = ?\
                                """)
                                .bind(0, businessId)
                                .bind(1, id)
                                .mapTo(BigDecimal.class)
                                .one()
                                .signum()
                        > 0);
    }
}
