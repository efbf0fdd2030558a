package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Instant;
import java.util.UUID;

/** A budget set by the owner's yes, and taken back by a tap. */
final class BudgetTaps implements TapTopic {
    private static final String START = "tap:budget:";
    private static final String SET = START + "set:";
    private static final String UNDO = START + "undo:";
    static final String NO = START + "no";

    private final SpendingDesk desk;

    BudgetTaps(SpendingDesk desk) {
        this.desk = desk;
    }

    /** A yes that counts once: tapped again it changes nothing. */
    static String set(BudgetPlan plan) {
        return SET + UUID.randomUUID() + ":" + plan.toText();
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(START);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(
                Intent.BUDGET_STATUS, Slots.NONE.with(Slot.ACTION, tapped.startsWith(UNDO) ? "undo" : "set_budget"));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        if (tapped.startsWith(UNDO)) {
            desk.budgets.undo(tapped.substring(UNDO.length()), now);
            return Draft.of("Taken back: the budget is as it was before.").follow("Are we on budget?");
        }
        return tapped.startsWith(SET)
                ? set(tapped.substring(SET.length()).split(":", 2), asked, who, now)
                : Draft.of("Fine, the budget stays as it is.").follow("Are we on budget?");
    }

    private Draft set(String[] idAndPlan, Asked asked, String who, Instant now) {
        var id = idAndPlan[0];
        if (desk.budgets.isKnown(id)) {
            return Draft.of("That was set before; say it in words to set it once more.")
                    .follow("Are we on budget?");
        }
        var plan = BudgetPlan.parse(idAndPlan[1]);
        var before = desk.everyPlan();
        var lines = plan.lines(before, desk.outlays(asked.ledger()));
        if (before.containsAll(lines)) {
            return Draft.of("It is set so already.").follow("Are we on budget?");
        }
        desk.budgets.set(id, lines, who, now);
        return Draft.of("Set: " + BudgetWords.of(plan, lines, asked) + ".")
                .follow("Undo", UNDO + id)
                .follow("Are we on budget?");
    }
}
