package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.question.Setting;
import java.util.Objects;
import java.util.regex.Pattern;

/** Figures that answer a question back: they complete what was asked before. */
final class AskedBack {
    private static final Pattern FIGURES = Pattern.compile("[^?]*\\d[^?]*");
    private static final Pattern ANOTHER_QUESTION = Pattern.compile(
            "^(?:how|what|when|who|why|which|where|can|could|should|is|are|do|does|did|will|show|list|any|anything|compare"
                    + "|balance|cash|sales|takings|stock|margins?|profits?|budget|best|top|refunds|orders|customers)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private AskedBack() {}

    static boolean isAnswer(String said, ThreadState state) {
        return state.isOpen()
                && state.question() != null
                && FIGURES.matcher(said).matches()
                && !ANOTHER_QUESTION.matcher(said).matches();
    }

    /** The question with its figures. */
    static String complete(String said, ThreadState state) {
        return Objects.requireNonNull(state.question()).said().replaceFirst("[?. ]+$", "") + ", " + said;
    }

    static Question read(String complete, ThreadState state, Reader reader, Setting setting) {
        return reader.readAs(Objects.requireNonNull(state.question()).first().intent(), complete, setting, null);
    }
}
