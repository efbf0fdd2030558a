package dev.tillie.store;

import java.util.Locale;

/** What people thought of how their words were taken: a count for and against each reading. */
public final class Lessons {
    private static final int LONGEST = 1_000;
    private static final String ENDINGS = "?!. ";

    private final Database database;
    private final long businessId;

    public Lessons(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    public void teach(String question, String intent, boolean good) {
        var counted = good ? "good" : "bad";
        database.save(
                "update lessons set " + counted + " = " + counted
                        + " + 1 where business_id = :business and question = :question and intent = :intent",
                "insert into lessons (business_id, question, intent, good, bad) values (:business, :question, :intent, "
                        + (good ? "1, 0)" : "0, 1)"),
                statement -> statement
                        .bind("business", businessId)
                        .bind("question", plain(question))
                        .bind("intent", intent));
    }

    /** Whether more people than not said that these words mean something else. */
    public boolean isDisliked(String question, String intent) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                                select bad > good from lessons
                                where business_id = ? and question = ? and intent = ?\
                                """)
                        .bind(0, businessId)
                        .bind(1, plain(question))
                        .bind(2, intent)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    private static String plain(String question) {
        var plain = question.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        var end = plain.length();
        while (end > 0 && ENDINGS.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(0, Math.min(LONGEST, end));
    }
}
