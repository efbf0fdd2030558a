package dev.tillie.chat;

/** Takes what people think of an answer. */
@FunctionalInterface
public interface Teacher {
    /** @param lesson what was asked, how it was understood, and whether that was right */
    void teach(Lesson lesson);

    record Lesson(String user, String question, String intent, boolean good) {}
}
