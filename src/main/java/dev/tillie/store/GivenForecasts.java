package dev.tillie.store;

import dev.tillie.books.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Forecasts as they were given. A row is written once and never changed. */
public final class GivenForecasts {
    private final Database database;
    private final long businessId;

    public GivenForecasts(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /**
     * One forecast of a total.
     *
     * @param subject what it counts, and of which part of the shop
     * @param days the days it is the total of
     * @param knownTo the last day whose sales it knew
     * @param low where the range given begins, widening included
     * @param level the share of outcomes the range is to hold, as 0.8
     * @param widened what the model's half-widths were multiplied by, 1 for not at all
     * @param currency of the shop; of no meaning where units are counted
     * @param givenIn {@code answer}, {@code summary} or {@code daily}, which nobody asked for
     */
    public record Given(
            String subject,
            Period days,
            Instant madeAt,
            LocalDate knownTo,
            double said,
            double low,
            double high,
            double level,
            double widened,
            String modelVersion,
            String currency,
            String givenIn) {
        /** Whether it says the same from the same books. */
        boolean repeats(Given earlier) {
            return knownTo.equals(earlier.knownTo)
                    && said == earlier.said
                    && low == earlier.low
                    && high == earlier.high
                    && modelVersion.equals(earlier.modelVersion);
        }
    }

    /** Keeps a forecast; the same said again is not kept twice. */
    public void add(Given it) {
        try {
            database.jdbi().useTransaction(handle -> {
                if (last(handle, it.subject(), it.days()).filter(it::repeats).isEmpty()) {
                    insert(handle, it);
                }
            });
        } catch (UnableToExecuteStatementException e) {
            // said twice at the very same moment, from two places
            if (database.jdbi()
                    .withHandle(handle -> last(handle, it.subject(), it.days()).isEmpty())) {
                throw e;
            }
        }
    }

    private void insert(Handle handle, Given it) {
        handle.createUpdate("""
                        insert into forecasts_given (business_id, subject, first_day, last_day, made_at, known_to, said,
                            low, high, coverage, widened, model_version, currency, given_in)
                        values (:business, :subject, :from, :to, :madeAt, :knownTo, :said, :low, :high, :level, :widened,
                            :model, :currency, :givenIn)\
                        """)
                .bind("business", businessId)
                .bind("subject", it.subject())
                .bind("from", it.days().from())
                .bind("to", it.days().to())
                .bind("madeAt", it.madeAt().atOffset(ZoneOffset.UTC))
                .bind("knownTo", it.knownTo())
                .bind("said", it.said())
                .bind("low", it.low())
                .bind("high", it.high())
                .bind("level", it.level())
                .bind("widened", it.widened())
                .bind("model", it.modelVersion())
                .bind("currency", it.currency())
                .bind("givenIn", it.givenIn())
                .execute();
    }

    private Optional<Given> last(Handle handle, String subject, Period days) {
        return handle.createQuery("""
                        select * from forecasts_given
                        where business_id = ? and subject = ? and first_day = ? and last_day = ? order by made_at desc\
                        """)
                .bind(0, businessId)
                .bind(1, subject)
                .bind(2, days.from())
                .bind(3, days.to())
                .setMaxRows(1)
                .map((rows, _) -> given(rows))
                .findOne();
    }

    /** Forecasts of a subject whose days ended within a period, by the day they ended and when they were made. */
    public List<Given> listEnded(String subject, Period period) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select * from forecasts_given
                                where business_id = ? and subject = ? and last_day between ? and ?
                                order by last_day, first_day, made_at\
                                """)
                        .bind(0, businessId)
                        .bind(1, subject)
                        .bind(2, period.from())
                        .bind(3, period.to())
                        .map((rows, _) -> given(rows))
                        .list());
    }

    private static Given given(ResultSet rows) throws SQLException {
        return new Given(
                rows.getString("subject"),
                new Period(rows.getObject("first_day", LocalDate.class), rows.getObject("last_day", LocalDate.class)),
                rows.getObject("made_at", OffsetDateTime.class).toInstant(),
                rows.getObject("known_to", LocalDate.class),
                rows.getDouble("said"),
                rows.getDouble("low"),
                rows.getDouble("high"),
                rows.getDouble("coverage"),
                rows.getDouble("widened"),
                rows.getString("model_version"),
                rows.getString("currency"),
                rows.getString("given_in"));
    }
}
