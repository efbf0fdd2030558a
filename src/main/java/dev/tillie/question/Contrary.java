package dev.tillie.question;

import java.util.List;
import java.util.Set;

/** Words that rule each other out beside the same noun: hot drinks are no Cold Drinks, a small hamper is no large one. */
final class Contrary {
    private static final List<Set<String>> SETS = List.of(
            Set.of("hot", "cold", "iced", "frozen", "warm"),
            Set.of("small", "medium", "large", "big", "mini", "tiny"),
            Set.of("red", "white", "black", "green", "blue", "pink", "yellow", "brown", "grey", "purple", "orange"),
            Set.of("single", "double", "triple"),
            Set.of("dark", "milk", "white", "light"),
            Set.of("men", "women", "kid", "boy", "girl", "ladie", "baby", "mens", "womens"),
            Set.of("sweet", "savoury", "salted", "unsalted"),
            Set.of("still", "sparkling"),
            Set.of("oat", "soy", "soya", "almond", "coconut", "whole", "skimmed"));

    private Contrary() {}

    /** Words of a name as they stand in a question, with their place in it. */
    record Run(List<String> words, int from, int to) {}

    /** Whether the word before or behind says the opposite of a word of the name that was not said. */
    static boolean isSaid(List<String> name, Run run, List<Names.Word> question) {
        return isContrary(name, run, question, run.from() - 1) || isContrary(name, run, question, run.to());
    }

    private static boolean isContrary(List<String> name, Run run, List<Names.Word> question, int at) {
        if (at < 0 || at >= question.size()) {
            return false;
        }
        var beside = question.get(at).stem();
        return !name.contains(beside)
                && SETS.stream()
                        .filter(it -> it.contains(beside))
                        .anyMatch(set -> name.stream()
                                .anyMatch(it -> set.contains(it) && !run.words().contains(it)));
    }
}
