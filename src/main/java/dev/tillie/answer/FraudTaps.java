package dev.tillie.answer;

import dev.tillie.fraud.Case;
import java.util.Optional;

/** What only a button may say about a case: the verdict, and the case's own name. */
record FraudTaps(Action action, String key) {
    private static final String START = "tap:case:";

    enum Action {
        LOOK,
        LEGIT,
        FRAUD,
        UNSURE,
        SNOOZE,
        ALLOW,
        BLOCK,
        UNDO
    }

    static String look(Case it) {
        return of(Action.LOOK, it.key());
    }

    static String of(Action action, String key) {
        return START + action + ":" + key;
    }

    static Optional<FraudTaps> parse(String text) {
        if (!text.startsWith(START)) {
            return Optional.empty();
        }
        var parts = text.substring(START.length()).split(":", 2);
        return Optional.of(new FraudTaps(Action.valueOf(parts[0]), parts[1]));
    }
}
