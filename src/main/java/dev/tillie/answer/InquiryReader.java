package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what is to be looked up: the words as ever, and over them what was given in so many slots. */
final class InquiryReader {
    private static final Set<Slot> OF_TIME = Set.of(Slot.PERIOD, Slot.HORIZON);

    private final TurnReader turns;
    private final Reader reader;

    InquiryReader(TurnReader turns, Reader reader) {
        this.turns = turns;
        this.reader = reader;
    }

    Question read(Inquiry inquiry, Turn turn) {
        if (inquiry.as() == null) {
            return turns.read(turn);
        }
        var read = reader.readAs(inquiry.as(), turn.text(), turn.setting(), turn.before());
        var part = new Question.Part(inquiry.as(), over(read.first().slots(), inquiry));
        return new Question(turn.text(), List.of(part), 1, read.assumptions(), read.clarify());
    }

    private static Slots over(Slots read, Inquiry inquiry) {
        var slots = read;
        for (var given : inquiry.slots().entrySet()) {
            if (!OF_TIME.contains(given.getKey())
                    && !(given.getValue() instanceof String && read.has(given.getKey()))) {
                slots = slots.with(given.getKey(), given.getValue());
            }
        }
        return slots;
    }

    /** The days that were named and that nobody knows, as no other days may be answered for instead. */
    static Optional<String> findUnknownDays(Inquiry inquiry, Question question) {
        var slots = question.first().slots();
        return OF_TIME.stream()
                .filter(inquiry.slots()::containsKey)
                .filter(_ -> OF_TIME.stream().noneMatch(slots::has))
                .map(it -> Objects.requireNonNull(inquiry.slots().get(it)).toString())
                .findFirst();
    }
}
