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
import org.jdbi.v3.core.Handle;

/** What is planned to be spent: as imported, and over it what was set in a conversation. */
public final class Budgets {
    private final Database database;
    private final long businessId;

    public Budgets(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** A line, with the import that brought it or that it was set after. */
    private record Dated(BudgetLine line, long batch) {}

    /** Every line that counts, by category, month and place: the one that was set or imported last. */
    public List<BudgetLine> list() {
        var lines = new TreeMap<String, Dated>();
        imported().forEach(it -> lines.put(key(it), it));
        for (var it : set()) {
            var there = lines.get(key(it));
            if (there == null || there.batch <= it.batch) {
                lines.put(key(it), it);
            }
        }
        return lines.values().stream()
                .map(Dated::line)
                .sorted(Comparator.comparing(BudgetLine::category)
                        .thenComparing(BudgetLine::month)
                        .thenComparing(BudgetLine::location))
                .toList();
    }

    private static String key(Dated it) {
        return it.line.month() + it.line.category() + "\n" + it.line.location();
    }

    private List<Dated> imported() {
        return read(FactTable.BUDGET.current() + " and amount is not null order by category, starts_on", "batch_id");
    }

    private List<Dated> set() {
        return read(
                "select * from budget_changes where business_id = :business and undone_at is null order by change_no",
                "after_batch");
    }

    private List<Dated> read(String sql, String batch) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("business", businessId)
                        .map((rows, _) -> new Dated(
                                new BudgetLine(
                                        rows.getString("category"),
                                        rows.getString("location"),
                                        YearMonth.from(rows.getObject("starts_on", LocalDate.class)),
                                        rows.getBigDecimal("amount")),
                                rows.getLong(batch)))
                        .list());
    }

    /**
     * Sets lines, over whatever was planned before.
     *
     * @param id the name they are taken back by, all together
     */
    public void set(String id, List<BudgetLine> lines, String who, Instant when) {
        database.jdbi().useTransaction(handle -> {
            var number = 1 + largest(handle, "select max(change_no) from budget_changes where business_id = ?");
            var afterBatch = largest(handle, "select max(id) from batches where business_id = ?");
            var batch = handle.prepareBatch("""
                insert into budget_changes (business_id, change_id, change_no, after_batch, category, starts_on, location,
                    amount, set_by, set_at)
                values (:business, :id, :number, :afterBatch, :category, :month, :location, :amount, :who, :when)\
                """);
            for (var line : lines) {
                batch.bind("business", businessId)
                        .bind("id", id)
                        .bind("number", number)
                        .bind("afterBatch", afterBatch)
                        .bind("category", line.category())
                        .bind("month", line.month().atDay(1))
                        .bind("location", line.location())
                        .bind("amount", line.amount())
                        .bind("who", who)
                        .bind("when", when.atOffset(ZoneOffset.UTC))
                        .add();
            }
            batch.execute();
        });
    }

    private long largest(Handle handle, String sql) {
        return handle.createQuery(sql)
                .bind(0, businessId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
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
