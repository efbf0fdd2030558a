package dev.tillie.answer;

import dev.tillie.books.Expense;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import dev.tillie.store.TipsAndTax.Held;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much of the money in the bank is sales tax that has yet to be handed on. */
final class TaxToSetAside implements Topic {
    private static final Pattern ASKED = Pattern.compile(
            "(?=.*\\b(?:tax|vat|gst)\\b).*\\b(?:set|put|keep|lay|hold)\\b.*\\b(?:aside|by|away|back)\\b");
    private static final Pattern HANDED_ON = Pattern.compile("\\b(?:vat|gst|sales tax|hmrc|revenue commissioners)\\b");

    private final Topic otherwise;

    TaxToSetAside(Topic otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public Draft answer(Asked asked) {
        return ASKED.matcher(asked.said().toLowerCase(Locale.ROOT)).find() ? of(asked) : otherwise.answer(asked);
    }

    private static Draft of(Asked asked) {
        var paid = asked.slots().has(Slot.PERIOD) ? Optional.<Expense>empty() : lastPaid(asked);
        var from = paid.map(it -> it.spentOn().withDayOfMonth(1))
                .orElse(asked.today().withDayOfMonth(1));
        var wanted = Window.of(asked, new Period(from, asked.today()));
        var within = wanted.within(asked.recorded());
        if (within.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var window = within.get();
        var tax = asked.ledger().tipsAndTax(window.period()).stream()
                .map(Held::tax)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var draft = Draft.of(
                        "Set aside " + money(tax, asked) + ": the sales tax in what was sold in " + window.name() + ".")
                .line(paid.map(it -> "The last you handed on was " + money(it.amount(), asked) + " on "
                                + Wording.day(it.spentOn()) + ", which I take for the months before.")
                        .orElse(""));
        if (paid.isEmpty() && wanted.assumed()) {
            draft.assume("no tax payment on record, so " + window.name());
        }
        return draft.line("What you may take off for the tax on your own bills is not in it.")
                .foot(HeldMoney.NO_ADVICE)
                .follow("Can I afford it?", "can I afford the vat bill?")
                .follow("By month", "tax collected by month");
    }

    private static Optional<Expense> lastPaid(Asked asked) {
        return asked.ledger().expenses().stream()
                .filter(it -> !it.spentOn().isAfter(asked.today()))
                .filter(it -> HANDED_ON
                        .matcher((it.vendor() + " " + it.category()).toLowerCase(Locale.ROOT))
                        .find())
                .max(Comparator.comparing(Expense::spentOn));
    }

    private static String money(BigDecimal amount, Asked asked) {
        return Wording.exact(amount, asked.shop().currency());
    }
}
