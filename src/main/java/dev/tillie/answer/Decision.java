package dev.tillie.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A yes or no in words to an answer that asks whether to do something, and "undo" after something was done: the same as
 * a tap on the button.
 */
final class Decision {
    private static final Pattern YES = Pattern.compile(
            "(?:yes|yep|yeah|y|sure|ok|okay|correct|right|go ahead|do it|do that|please do|keep it|set it|that's right)"
                    + "(?:[,.! ]+(?:please|thanks|do|do it|do that|keep it|set it|go ahead|that's right))*[.! ]*");
    private static final Pattern NO =
            Pattern.compile("(?:no|nope|n|no thanks|don't|do not|leave it|never mind|not now|cancel)"
                    + "(?:[,.! ]+(?:thanks|thank you|don't|leave it))*[.! ]*");

    private static final Pattern UNDO = Pattern.compile(
            "(?:please )?(?:undo|undo (?:that|it|this)|(?:take|put|change) (?:that|it|this) back|i did(?:n't| not) mean that)"
                    + "(?:[,.! ]+(?:please|again|thanks))*[.! ]*");

    private Decision() {}

    static Optional<Tap> find(String said, ThreadState state) {
        var words = said.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (!state.choice().isEmpty() && YES.matcher(words).matches()) {
            return state.findTap(state.choice().getFirst());
        }
        if (UNDO.matcher(words).matches()) {
            return state.findTap(FollowUps.UNDO);
        }
        return state.choice().size() > 1 && NO.matcher(words).matches()
                ? state.findTap(state.choice().getLast())
                : Optional.empty();
    }
}
