package dev.tillie.answer;

import dev.tillie.chat.Reading;
import dev.tillie.question.Question;
import java.util.Map;

/** A question's reading in plain values. */
final class Readings {
    private Readings() {}

    static Reading of(Question question) {
        var parts = question.parts().stream()
                .map(it -> new Reading.Part(it.intent().key(), it.slots().toPlain()))
                .toList();
        Map<String, Object> slots = parts.size() == 1 ? parts.getFirst().slots() : Map.of();
        return new Reading(question.intentKey(), slots, parts, question.confidence());
    }
}
