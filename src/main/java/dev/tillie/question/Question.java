package dev.tillie.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, understood.
 *
 * @param parts one for a single question, several in the order they were asked
 * @param confidence in [0, 1]
 * @param assumptions what was assumed in reading it, each a short clause: {@code last month = October 2026}
 * @param clarify what to ask back when two readings are close; null when the reading is clear
 * @param others what a period may mean instead of what was assumed, each to be offered
 */
public record Question(
        String said,
        List<Part> parts,
        double confidence,
        List<String> assumptions,
        @Nullable Clarify clarify,
        List<Choice> others) {
    public record Part(Intent intent, Slots slots) {}

    /** One question back; each choice says what to understand instead. */
    public record Clarify(String ask, List<Choice> choices) {
        /** What is asked where the kind of question is in doubt. */
        static final String KIND = "Which do you mean?";

        /** Whether it is the kind of question that is in doubt, rather than a name or a day. */
        public boolean isAboutTheKind() {
            return ask.equals(KIND) || choices.stream().anyMatch(it -> it.as() != null);
        }

        public Clarify {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param as the kind of question to read the words as; null to read them like any other
     * @param called what was said for the name that is chosen; null where the choice is of no name
     */
    public record Choice(
            String label,
            String say,
            @Nullable Intent as,
            @Nullable Called called) {
        Choice(String label, String say, @Nullable Intent as) {
            this(label, say, as, null);
        }

        Choice(String label, String say) {
            this(label, say, null);
        }

        /** Words to read like any other. */
        public static Choice of(String label, String say) {
            return new Choice(label, say);
        }
    }

    public Question {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a question needs at least one part, got none for: " + said);
        }
        parts = List.copyOf(parts);
        assumptions = List.copyOf(assumptions);
        others = List.copyOf(others);
    }

    /** With nothing likely besides what was assumed. */
    public Question(
            String said, List<Part> parts, double confidence, List<String> assumptions, @Nullable Clarify clarify) {
        this(said, parts, confidence, assumptions, clarify, List.of());
    }

    /** The same, its details read further. */
    public Question with(List<Part> changed) {
        return new Question(said, changed, confidence, assumptions, clarify, others);
    }

    /** The same, as other words put it. */
    Question saying(String words) {
        return new Question(words, parts, confidence, assumptions, clarify, others);
    }

    public Part first() {
        return parts.getFirst();
    }

    /** {@code multi} when several things were asked at once. */
    public String intentKey() {
        return parts.size() > 1 ? "multi" : first().intent().key();
    }
}
