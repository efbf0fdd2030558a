package dev.tillie.answer;

/** Answers one kind of question about what is worth a look. */
interface FraudView extends Topic {
    boolean fits(Asked asked);
}
