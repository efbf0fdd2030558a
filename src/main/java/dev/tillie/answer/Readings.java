package dev.tillie.answer;

import dev.tillie.chat.Reading;
import dev.tillie.question.Question;
import java.util.Map;

/** A question's reading in plain values. */
final class Readings {
    private Readings() {}

    /** Without the details, which may have been carried over from what somebody else was told. */
    static Reading ofKinds(Question question) {
        var parts = question.parts().stream()
                .map(it -> new Reading.Part(it.intent().key(), Map.of()))
                .toList();
        return new Reading(question.intentKey(), Map.of(), parts, question.confidence());
    }

    static Reading of(Question question) {
        var parts = question.parts().stream()
                .map(it -> new Reading.Part(it.intent().key(), it.slots().toPlain()))
                .toList();
        Map<String, Object> slots = parts.size() == 1 ? parts.getFirst().slots() : Map.of();
        return new Reading(question.intentKey(), slots, parts, question.confidence());
    }
}
