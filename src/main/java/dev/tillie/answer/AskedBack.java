package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.question.Setting;
import dev.tillie.question.Slot;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Figures that answer a question back: they complete what was asked before. */
final class AskedBack {
    private static final Pattern FIGURES = Pattern.compile("[^?]*\\d[^?]*");
    private static final Pattern ANOTHER_QUESTION = Pattern.compile(
            "^(?:how|what|when|who|why|which|where|can|could|should|is|are|do|does|did|will|show|list|any|anything|compare"
                    + "|balance|cash|sales|takings|stock|margins?|profits?|budget|best|top|refunds|orders|customers)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A figure, and not so many more of something. */
    private static final String PRICE =
            "(?=\\D?\\d[\\d.,]*+k?+(?! (?:more|less|an?|per|each|every|days?|weeks?|months?|hours?)\\b))";

    private static final Pattern TAKEN_BACK = words("\\b(?:instead|actually|sorry|make (?:it|that))\\b");
    private static final Pattern SUPPOSED =
            words("\\b(?:if|say) (?:it|they|that)(?: (?:was|were|is|are)|['’]?(?:s|re)) " + PRICE);
    private static final Pattern NOT_NEW = words(
            "\\b(?:(?:second[ -]?hand|used|leased?|rented|hired?|refurb(?:ished)?)\\b"
                    + "|(?:cheaper|dearer|bigger|smaller|larger|better|newer|older|basic) (?=(?:one|model|version|for|at)\\b))");
    private static final Pattern BOUGHT_FOR = words(
            "\\b(?:if|say|suppose) (?:i|we) (?:get|got|buy|bought|can get|could get|found|find|paid|pay)(?: it| one| them)?(?: for| at)? (?=\\D?\\d)"
                    + "|\\b(?:get|got|getting|find|found|bought|buy|picked|pick)(?: (?:it|one|that|them|this))?(?: up)? (?:for|at) (?=\\D?\\d)");
    /** "At 900", "say 8 lakh". */
    private static final Pattern ALONE = words(
            "^(?:and |or |ok |what about |how about )*(?:at \\D?\\d[\\d.,]*k?"
                    + "|for (?:[£€$₹] ?\\d[\\d.,]*k?|\\d[\\d.,]*(?:k|\\d\\d))|say \\D?\\d[\\d.,]* ?(?:k|grand|lakhs?|crores?))\\W*$");
    /** "The landlord might take 380". */
    private static final Pattern ACCEPTED = words(
            "\\b(?:he|she|they|seller|dealer|landlord|landlady|owner|supplier|vendor|agent|lad|guy)(?:['’]?(?:d|ll)| (?:will|would|might|could|can|may))"
                    + " (?:probably |maybe )?(?:take|accept|do|settle for)(?: (?:it|one|that))?(?: (?:for|at))? "
                    + PRICE);

    /** Another price is no figure that was asked for. */
    private static final List<Pattern> CORRECTS = List.of(TAKEN_BACK, SUPPOSED, NOT_NEW, BOUGHT_FOR, ALONE, ACCEPTED);

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

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

    /** Whether it says another price than the one asked about. */
    static boolean corrects(String said) {
        return CORRECTS.stream().anyMatch(it -> it.matcher(said).find());
    }

    static Question read(String complete, ThreadState state, Reader reader, Setting setting) {
        var intent = Objects.requireNonNull(state.question()).first().intent();
        var read = reader.readAs(intent, complete, setting, null);
        var said = complete.substring(complete("", state).length());
        var other = corrects(said)
                ? reader.readAs(intent, said, setting, null)
                        .first()
                        .slots()
                        .values()
                        .get(Slot.AMOUNT)
                : null;
        return other == null
                ? read
                : read.with(
                        List.of(new Question.Part(intent, read.first().slots().with(Slot.AMOUNT, other))));
    }
}
