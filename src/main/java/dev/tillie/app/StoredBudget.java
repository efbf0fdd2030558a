package dev.tillie.app;

import dev.tillie.llm.Budget;
import dev.tillie.llm.Spend;
import dev.tillie.store.ModelSpending;
import dev.tillie.store.ModelSpending.Day;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day's budget for a language model, counted in the store: a restart spends nothing anew, and copies share it. */
final class StoredBudget implements Budget {
    private final ModelSpending spending;
    private final Day limit;
    private final Clock clock;
    private final ZoneId zone;

    StoredBudget(ModelSpending spending, Configuration.Llm settings, Clock clock, ZoneId zone) {
        this.spending = spending;
        this.limit = new Day(settings.dailyTokens(), settings.dailyCost());
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean reserve(Spend most) {
        return spending.add(today(), new Day(most.tokens(), most.cost()), limit);
    }

    @Override
    public void settle(Spend reserved, Spend spent) {
        BigDecimal tooMuch = reserved.cost().subtract(spent.cost());
        spending.takeBack(today(), new Day(reserved.tokens() - spent.tokens(), tooMuch));
    }

    /** What was spent today so far. */
    Day spent() {
        return spending.on(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
