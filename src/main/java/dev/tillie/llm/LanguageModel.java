package dev.tillie.llm;

/** A language model that may be asked, and may fail. Safe for use by many threads. */
@FunctionalInterface
public interface LanguageModel {
    /** Answers by the shape, or says why not, within a time that was settled before; never throws. */
    Outcome ask(Ask ask);
}
