package dev.tillie.question;

import java.util.List;
import java.util.function.Predicate;

/**
 * What was said before in a conversation, as far as the next words may lean on it.
 *
 * @param last the question answered last
 * @param earlier those before it, the latest first
 * @param shown what the last answer showed, in its order
 * @param offered the names somebody was last asked to choose from
 */
public record Context(Question last, List<Question> earlier, List<Thing> shown, List<Thing> offered) {
    public Context {
        earlier = List.copyOf(earlier);
        shown = List.copyOf(shown);
        offered = List.copyOf(offered);
    }

    /** Where nothing is known but what was asked last. */
    public static Context of(Question last) {
        return new Context(last, List.of(), List.of(), List.of());
    }

    /** Small talk, help and what Tillie doesn't do are asides: the talk goes on where it was before them. */
    Context past(Predicate<Question.Part> aside) {
        if (!aside.test(part())) {
            return this;
        }
        var left = earlier.stream()
                .dropWhile(it -> aside.test(it.parts().getLast()))
                .toList();
        return left.isEmpty() ? this : new Context(left.getFirst(), left.subList(1, left.size()), shown, offered);
    }

    Question.Part part() {
        return last.parts().getLast();
    }
}
