package dev.tillie.answer;

/** Answers one kind of question. */
@FunctionalInterface
interface Topic {
    Draft answer(Asked asked);
}
