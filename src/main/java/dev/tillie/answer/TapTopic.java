package dev.tillie.answer;

import dev.tillie.question.Question;
import java.time.Instant;

/** What only a tap on a button may say: something is set, or taken back. */
interface TapTopic {
    boolean isMeant(String tapped);

    /** Whether it is for nobody else, whoever taps. */
    default boolean isOwners() {
        return true;
    }

    /** How the tap is told to scripts. */
    Question.Part part(String tapped);

    Draft answer(String tapped, Asked asked, String who, Instant now);
}
