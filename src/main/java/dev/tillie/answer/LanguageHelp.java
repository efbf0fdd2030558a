package dev.tillie.answer;

import dev.tillie.question.SecondOpinion;

/**
 * What a language model may do for whoever asks something.
 *
 * @param opinion on words the local reader is in doubt about
 * @param rewording of a finished answer
 */
public record LanguageHelp(SecondOpinion opinion, Rewording rewording) {
    public static final LanguageHelp NONE = new LanguageHelp(SecondOpinion.NONE, Rewording.NONE);
}
