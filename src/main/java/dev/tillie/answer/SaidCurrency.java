package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.question.Slot;

/** Amounts said in another currency than the shop's: taken as the shop's, and said so. */
final class SaidCurrency {
    private SaidCurrency() {}

    static Draft note(Draft draft, Asked asked) {
        var own = asked.shop().currency();
        return asked.slots()
                .text(Slot.CURRENCY)
                .filter(it -> !it.equals(own.getCode()))
                .map(it -> draft.assume("the amount you said in " + it + " is taken as "
                        + Wording.symbol(own).strip()))
                .orElse(draft);
    }
}
