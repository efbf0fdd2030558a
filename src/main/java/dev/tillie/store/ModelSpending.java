package dev.tillie.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What asking a language model used up, day by day. Every copy of the program counts into the same row. */
public final class ModelSpending {
    private final Database database;
    private final long businessId;

    public ModelSpending(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** @param cost in the currency of whoever is paid */
    public record Day(long tokens, BigDecimal cost) {}

    /** Adds to a day unless that would pass a limit; false, and nothing added, where it would. */
    public boolean add(LocalDate day, Day more, Day limit) {
        return database.jdbi().inTransaction(handle -> {
            handle.createUpdate("""
                insert into model_spending (business_id, spent_on, tokens, cost)
                values (:business, :day, 0, 0) on conflict do nothing\
                """)
                    .bind("business", businessId)
                    .bind("day", day)
                    .execute();
            return handle.createUpdate("""
                update model_spending set tokens = tokens + :tokens, cost = cost + :cost
                where business_id = :business and spent_on = :day
                    and tokens + :tokens <= :mostTokens and cost + :cost <= :mostCost\
                """)
                            .bind("business", businessId)
                            .bind("day", day)
                            .bind("tokens", more.tokens())
                            .bind("cost", more.cost())
                            .bind("mostTokens", limit.tokens())
                            .bind("mostCost", limit.cost())
                            .execute()
                    == 1;
        });
    }

    /** Corrects a day by what was counted too much, or, below zero, by too little. */
    public void takeBack(LocalDate day, Day tooMuch) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                    update model_spending set tokens = tokens - :tokens, cost = cost - :cost
                    where business_id = :business and spent_on = :day\
                    """)
                        .bind("business", businessId)
                        .bind("day", day)
                        .bind("tokens", tooMuch.tokens())
                        .bind("cost", tooMuch.cost())
                        .execute());
    }

    /** Nothing where nobody asked on that day. */
    public Day on(LocalDate day) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select tokens, cost from model_spending where business_id = ? and spent_on = ?")
                        .bind(0, businessId)
                        .bind(1, day)
                        .map((rows, _) -> new Day(rows.getLong("tokens"), rows.getBigDecimal("cost")))
                        .findOne())
                .orElse(new Day(0, BigDecimal.ZERO));
    }
}
