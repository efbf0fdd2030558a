package dev.tillie.question;

import org.jspecify.annotations.Nullable;

/** What is made of words that the local reader was in doubt about. */
@FunctionalInterface
public interface SecondOpinion {
    /** Leaves everything as it was read. */
    SecondOpinion NONE = (read, setting, before) -> read;

    /**
     * The question as it is understood after all; the same where there was no doubt, or no better reading in time.
     *
     * @param before the question this one may follow up, null where it is the first
     */
    Question on(Question read, Setting setting, @Nullable Question before);
}
