package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.Settings;
import java.time.Instant;

/** Asks the owner once whether what was learned of opening days is right, and keeps the answer. */
final class HabitsTopic implements TapTopic {
    private static final String YES = "tap:habits-right";
    private static final String NO = "tap:habits-wrong";
    private static final String KEY = "habits";

    private final Settings settings;

    HabitsTopic(Settings settings) {
        this.settings = settings;
    }

    /** Adds the question to an answer the owner is reading, as long as it was never answered. */
    void askAlong(Draft draft, Asked asked) {
        if (asked.audience() == Audience.OWNER && settings.find(KEY).isEmpty()) {
            Habits.of(asked.ledger())
                    .ifPresent(it -> draft.line(it.say())
                            .follow("Yes, that’s right", YES)
                            .follow("No", NO));
        }
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.equals(YES) || tapped.equals(NO);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "tell"));
    }

    @Override
    public Draft answer(String tap, Asked asked, String who, Instant now) {
        if (tap.equals(NO)) {
            settings.save(KEY, "wrong");
            return Draft.of("Then I’ll go by the sales alone.")
                    .line("When your business day turns over is set in conf/tillie.conf (business.day-cut-over);"
                            + " imports from then on count by it.");
        }
        settings.save(KEY, "right");
        Habits.of(asked.ledger()).ifPresent(it -> it.toSettings().forEach(settings::save));
        return Draft.of("Noted: I’ll go by that.").follow("How are we doing today?");
    }
}
