package dev.tillie.app;

import dev.tillie.answer.Taught;
import dev.tillie.store.Lessons;

/** What people said of earlier answers, kept in the database. */
record StoredLessons(Lessons lessons, boolean keepsQuestions) implements Taught {
    @Override
    public boolean isDisliked(String question, String intent) {
        return lessons.isDisliked(question, intent);
    }
}
