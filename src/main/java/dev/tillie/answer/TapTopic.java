package dev.tillie.answer;

import dev.tillie.question.Question;
import java.time.Instant;

/** What only the owner's tap on a button may say: something is set, or taken back. */
interface TapTopic {
    boolean isMeant(String tapped);

    /** How the tap is told to scripts. */
    Question.Part part(String tapped);

    Draft answer(String tapped, Asked asked, String who, Instant now);
}
