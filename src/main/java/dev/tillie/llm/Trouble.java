package dev.tillie.llm;

/** Why a language model was of no use, and what to do about it. */
public enum Trouble {
    BUDGET_SPENT("today’s budget is spent; raise llm.daily-tokens or llm.daily-cost, or wait until tomorrow", false),
    RESTING("it failed several times in a row and is left alone for half a minute", false),
    TOO_SLOW("it did not answer in time; raise llm.timeout-millis, or take a faster model", true),
    BUSY("it has too much to do (429); ask its provider for a higher limit", true),
    BROKEN("it answered with an error of its own; look at its log, or its provider’s status page", true),
    REFUSED("it did not take the key; set TILLIE_LLM_KEY to one that holds", true),
    UNKNOWN("it knows no such model or way of asking; look at llm.model and llm.base-url", true),
    UNREACHABLE("nothing answers there; look at llm.base-url and the network", true),
    GARBAGE("it did not answer by the schema; take a model that can", true),
    TOO_LARGE("its answer was too long to be one", true);

    private final String says;
    private final boolean isTheModels;

    Trouble(String says, boolean isTheModels) {
        this.says = says;
        this.isTheModels = isTheModels;
    }

    /** A clause for the owner. */
    public String says() {
        return says;
    }

    /** Whether the model is to blame, which is left alone after some of these. */
    boolean isTheModels() {
        return isTheModels;
    }
}
