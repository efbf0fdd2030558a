package dev.tillie.answer;

import dev.tillie.question.Slot;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody does to what is known of cash ahead, or asks of it, other than how it is. */
enum CashAct {
    TELL_CASH,
    LIST_TOLD,
    CHANGE_TOLD,
    DROP_TOLD,
    NAME_SCENARIO,
    LIST_SCENARIOS,
    SHOW_SCENARIO,
    COMPARE_SCENARIOS,
    COMBINE_SCENARIOS,
    DROP_SCENARIO,
    AFFORD_THAT,
    /** Looks ahead at cash like any other question of it. */
    LOOK_AHEAD;

    /** As the slot has it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CashAct> of(Asked asked) {
        return Stream.of(values())
                .filter(it -> asked.wants(Slot.ACTION, it.key()))
                .findFirst();
    }
}
