package dev.tillie.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "Back to the first", "the other one again, worst first": what was asked earlier of the same kind, once more.
 *
 * @param question the one meant
 * @param rest what is asked of it besides, blank where nothing is
 */
record Restored(Question question, String rest) {
    private static final String KIND = "(?: (?:one|time|price|figure|amount|number|version|question|setting))?";
    private static final Pattern BACK = Pattern.compile(
            "^(?:(?:no|nah|ah|oh|ok|okay|right|so|actually|sorry|and|now|grand|well|hm+|wait|then|please|can you|can we|let s|lets)[,.]* )*"
                    + "(?:(?:(?:go|put it|put that|change it|switch it|set it|move it|take it|leave it) )?back to (?:(?:the |my |our )(?:(?<first>first|original|initial)|previous|old|other|earlier)"
                    + KIND + "|what (?:it|that|we|i) (?:was|were|had|said)(?: before| first| at first)?)"
                    + "|(?:show me |give me )?the (?:other|previous|earlier) (?:one|question|answer) again)"
                    + "(?: then| please| so| instead)*(?:, (?<rest>.+))?\\W*$");

    /** "The other one" of these is one of those shown. */
    private static final Set<Intent> POINTED_AT = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN);

    /** @param words in plain lower case */
    static Optional<Restored> find(String words, Context context) {
        var back = BACK.matcher(words);
        var intent = context.part().intent();
        if (POINTED_AT.contains(intent)
                || !back.matches()
                || Outdated.isAtOldPrice(context.part().slots(), words)) {
            return Optional.empty();
        }
        var same = context.earlier().stream()
                .takeWhile(it -> it.parts().getLast().intent() == intent)
                .toList();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(new Restored(
                        back.group("first") == null ? same.getFirst() : same.getLast(),
                        back.group("rest") == null ? "" : back.group("rest")));
    }

    /** As it was read then, under the words said now; what was ordered is shown again, and not ordered twice. */
    Question as(String said) {
        var part = question.parts().getLast();
        var isOrder = part.slots().text(Slot.ACTION).filter("create_po"::equals).isPresent();
        var again = isOrder ? new Question.Part(part.intent(), part.slots().without(Set.of(Slot.ACTION))) : part;
        return new Question(said, List.of(again), question.confidence(), List.of(), null);
    }
}
