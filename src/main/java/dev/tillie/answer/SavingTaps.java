package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Instant;

/** A saving looked at, done or dismissed by a tap, and taken back by another. */
final class SavingTaps implements TapTopic {
    private static final String START = "tap:saving:";
    static final String LOOK = "look";
    static final String DONE = "done";
    static final String DISMISS = "dismissed";
    static final String UNDO = "undo";

    private final SpendingDesk desk;
    private final CostSaving savings;

    SavingTaps(SpendingDesk desk, CostSaving savings) {
        this.desk = desk;
        this.savings = savings;
    }

    static String of(String action, String key) {
        return START + action + ":" + key;
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(START);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(
                Intent.COST_SAVING,
                tapped.startsWith(START + UNDO) ? Slots.NONE.with(Slot.ACTION, "undo") : Slots.NONE);
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        var parts = tapped.substring(START.length()).split(":", 2);
        return switch (parts[0]) {
            case LOOK -> savings.look(parts[1], asked);
            case UNDO -> {
                desk.verdicts.undo(parts[1], now);
                yield Draft.of("Taken back: I’ll bring it up again.").follow("Where can I save?");
            }
            default -> savings.settle(parts[1], parts[0], asked, who, now);
        };
    }
}
