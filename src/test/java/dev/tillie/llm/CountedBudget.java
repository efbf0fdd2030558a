package dev.tillie.llm;

/** A budget kept in memory. */
public final class CountedBudget implements Budget {
    private final long mostTokens;
    private long tokens;

    public CountedBudget(long mostTokens) {
        this.mostTokens = mostTokens;
    }

    @Override
    public synchronized boolean reserve(Spend most) {
        if (tokens + most.tokens() > mostTokens) {
            return false;
        }
        tokens += most.tokens();
        return true;
    }

    @Override
    public synchronized void settle(Spend reserved, Spend spent) {
        tokens += spent.tokens() - reserved.tokens();
    }

    synchronized long tokens() {
        return tokens;
    }
}
