package dev.tillie.answer;

import dev.tillie.finance.CashChange;
import dev.tillie.question.Intent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What answers leave for the next words to build on: a sum, for "can I afford that", and what was tried on cash, for
 * "call that van" and "both together".
 *
 * @param what the sum is for: {@code the reorder list}
 * @param amount in the shop's currency; null where there was none
 * @param isEach whether it is what one costs, so that a number of them may be asked for
 * @param tried what was tried lately, the last behind
 */
record Carried(String what, @Nullable BigDecimal amount, boolean isEach, List<Tried> tried) {
    static final Carried NOTHING = new Carried("", null, false, List.of());

    private static final int MOST_TRIED = 3;
    private static final Set<Intent> KEEP_THE_SUM = EnumSet.of(
            Intent.REORDER, Intent.STOCK_LEVEL, Intent.CASH_FLOW, Intent.INVESTMENT, Intent.SMALLTALK, Intent.HELP);

    Carried {
        tried = List.copyOf(tried);
    }

    /** Something that would be otherwise, in the owner's words. */
    record Tried(String name, List<CashChange> changes) {
        Tried {
            changes = List.copyOf(changes);
        }
    }

    /** Whether a sum is still what "that" means after an answer of this kind. */
    static boolean isSameMatter(Intent intent) {
        return KEEP_THE_SUM.contains(intent);
    }

    static Carried sum(String what, BigDecimal amount) {
        return new Carried(what, amount, false, List.of());
    }

    static Carried each(String what, BigDecimal amount) {
        return new Carried(what, amount, true, List.of());
    }

    static Carried tried(String name, List<CashChange> changes) {
        return new Carried("", null, false, List.of(new Tried(name, changes)));
    }

    /** With what the next answer left. */
    Carried then(Carried next) {
        var all = new ArrayList<>(tried);
        all.removeAll(next.tried);
        all.addAll(next.tried);
        var latest = all.subList(Math.max(0, all.size() - MOST_TRIED), all.size());
        var sum = next.amount == null ? this : next;
        return new Carried(sum.what, sum.amount, sum.isEach, latest);
    }

    /** Without the sum, which was of another matter. */
    Carried withoutSum() {
        return new Carried("", null, false, tried);
    }
}
