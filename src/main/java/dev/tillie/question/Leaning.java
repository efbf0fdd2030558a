package dev.tillie.question;

/** What is said of times and figures, in the light of those of the question before. */
final class Leaning {
    private Leaning() {}

    /** The details said, with what they lean on counted in. */
    static Slots of(Question.Part before, Slots said, String text, Setting setting) {
        var figures = LeaningAmounts.of(before.slots(), said, text, before.intent());
        return LeaningTimes.of(before.slots(), Sided.of(before.slots(), figures, text, setting), text, setting);
    }
}
