package dev.tillie.answer;

/** What people said of earlier answers. May be asked from several threads. */
@FunctionalInterface
public interface Taught {
    Taught NOTHING = (_, _) -> false;

    /**
     * Whether somebody said that these words were understood wrongly.
     *
     * @param question the words as they were typed
     * @param intent the name of what they were taken for: {@code sales_report}
     */
    boolean isDisliked(String question, String intent);

    /** Whether what was understood wrongly may be kept, for the next training. */
    default boolean keepsQuestions() {
        return true;
    }
}
