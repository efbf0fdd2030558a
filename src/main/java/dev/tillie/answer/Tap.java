package dev.tillie.answer;

import dev.tillie.question.Called;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tap on a button stands for.
 *
 * @param say the words
 * @param about the answer the button stands under, which the words may lean on; null when nobody kept it
 * @param as the kind of question to read the words as; null to read them like any other
 * @param called what was said for the name that is chosen here; null where the tap chooses no name
 */
record Tap(
        String say,
        Question.@Nullable Part about,
        @Nullable Intent as,
        @Nullable Called called) {
    Tap(String say, Question.@Nullable Part about, @Nullable Intent as) {
        this(say, about, as, null);
    }

    static Tap of(String say) {
        return new Tap(say, null, null);
    }

    static Tap of(Question.Choice choice) {
        return new Tap(choice.say(), null, choice.as(), choice.called());
    }

    /** A tap that chooses a name for what was said. */
    static Tap naming(String say, Called called) {
        return new Tap(say, null, null, called);
    }

    Tap about(Question.Part answered) {
        return new Tap(say, answered, as, called);
    }

    /** The question to read the words after. */
    @Nullable
    Question before() {
        return about == null ? null : new Question(say, List.of(about), 1, List.of(), null);
    }
}
