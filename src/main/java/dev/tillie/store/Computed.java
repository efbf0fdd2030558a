package dev.tillie.store;

import java.time.LocalDate;
import java.util.Optional;

/** Results that were computed ahead: forecasts, groups, scores, each for one subject such as a sku. */
public final class Computed {
    private final Database database;
    private final long businessId;

    /**
     * One result.
     *
     * @param origin the last day whose facts it used
     * @param dataVersion the {@link Totals#version} it was computed from
     */
    public record Stored(LocalDate origin, String modelVersion, long dataVersion, String json) {}

    public Computed(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    public Optional<Stored> find(String kind, String subject) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                    select origin, model_version, data_version, content from computed
                    where business_id = ? and kind = ? and subject = ?\
                    """)
                        .bind(0, businessId)
                        .bind(1, kind)
                        .bind(2, subject)
                        .map((rows, _) -> new Stored(
                                rows.getObject(1, LocalDate.class),
                                rows.getString(2),
                                rows.getLong(3),
                                rows.getString(4)))
                        .findOne());
    }

    public void save(
            String kind, String subject, LocalDate origin, String modelVersion, long dataVersion, String json) {
        database.save(
                """
                update computed set origin = :origin, model_version = :model, data_version = :version,
                    content = :content
                where business_id = :business and kind = :kind and subject = :subject\
                """,
                """
                insert into computed (business_id, kind, subject, origin, model_version, data_version, content)
                values (:business, :kind, :subject, :origin, :model, :version, :content)\
                """,
                statement -> statement
                        .bind("business", businessId)
                        .bind("kind", kind)
                        .bind("subject", subject)
                        .bind("origin", origin)
                        .bind("model", modelVersion)
                        .bind("version", dataVersion)
                        .bind("content", json));
    }
}
