package dev.tillie.answer;

import dev.tillie.store.Settings;

/** Asks the owner once whether what was learned of opening days is right, and keeps the answer. */
final class HabitsTopic {
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

    static boolean isTap(String text) {
        return text.equals(YES) || text.equals(NO);
    }

    Draft answer(String tap, Ledger ledger) {
        if (tap.equals(NO)) {
            settings.save(KEY, "wrong");
            return Draft.of("Then I’ll go by the sales alone.")
                    .line("When your business day turns over is set in conf/tillie.conf (business.day-cut-over);"
                            + " imports from then on count by it.");
        }
        settings.save(KEY, "right");
        Habits.of(ledger).ifPresent(it -> it.toSettings().forEach(settings::save));
        return Draft.of("Noted: I’ll go by that.").follow("How are we doing today?");
    }
}
