package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Instant;

/** A scenario named or dropped, taken back by a tap. */
final class ScenarioTaps implements TapTopic {
    static final String UNDO = "tap:scenario:undo:";

    private final CashDesk desk;

    ScenarioTaps(CashDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(UNDO);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.CASH_FLOW, Slots.NONE.with(Slot.ACTION, "undo"));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        desk.scenarios.undo(tapped.substring(UNDO.length()), now);
        return Draft.of("Taken back: your scenarios are as they were before.")
                .follow("My scenarios", ScenarioTopic.LIST);
    }
}
