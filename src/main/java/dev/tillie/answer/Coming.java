package dev.tillie.answer;

import dev.tillie.question.Intent;

/** Kinds of question that are understood before there is an engine for them: said plainly, with what works today. */
final class Coming implements Topic {
    @Override
    public Draft answer(Asked asked) {
        return Draft.of("You’re asking about " + subject(asked.intent()) + ". I can’t answer that yet: it is coming.")
                .line("Today I know sales, what’s ahead, stock and reorders, and customers.")
                .follow("How were sales last month?")
                .follow("What should I reorder?")
                .withoutRecords();
    }

    private static String subject(Intent intent) {
        return switch (intent) {
            case SETTINGS -> "changing how I work";
            default -> "something new";
        };
    }
}
