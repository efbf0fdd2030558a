package dev.tillie.llm;

/** What may be spent on asking a language model in a day, counted where every copy of the program sees it. */
public interface Budget {
    /** Sets aside what a question may cost at most; false, and nothing set aside, where that is more than is left. */
    boolean reserve(Spend most);

    /** Puts what was really spent in the place of what was set aside. */
    void settle(Spend reserved, Spend spent);
}
