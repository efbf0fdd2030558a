package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Wording;
import dev.tillie.finance.OddOutlays;
import dev.tillie.finance.OddOutlays.Odd;
import java.util.List;

/** Expenses and bills unlike the vendor's own before. */
final class OddCosts {
    private static final int USUAL = 8;

    private final SpendingDesk desk;

    OddCosts(SpendingDesk desk) {
        this.desk = desk;
    }

    Draft of(Asked asked, Window window) {
        var found = OddOutlays.in(desk.outlays(asked), window.period());
        if (found.isEmpty()) {
            return Draft.of("Nothing odd in " + window.name() + ": every vendor cost about what it usually does.")
                    .follow("Anything suspicious?");
        }
        var first = found.getFirst();
        return Draft.of(Phrases.plural(found.size(), "expense is", "expenses are") + " out of the ordinary in "
                        + window.name() + ". First: " + words(first, asked) + ".")
                .table(
                        List.of("Day", "Vendor", "Amount", "Usual"),
                        found.stream()
                                .limit(asked.limit(USUAL))
                                .map(it -> row(it, asked))
                                .toList())
                .foot("held against the vendor’s own median; four bills or more")
                .follow("Anything suspicious?");
    }

    private static String words(Odd it, Asked asked) {
        var what = it.outlay().vendor() + " " + money(it.outlay().amount(), asked) + " on "
                + Wording.shortDay(it.outlay().day());
        return switch (it.why()) {
            case DEARER_THAN_USUAL -> what + ", usually about " + money(it.usual(), asked);
            case NEW_VENDOR -> what + ", never paid before";
        };
    }

    private static List<String> row(Odd it, Asked asked) {
        return List.of(
                Wording.shortDay(it.outlay().day()),
                it.outlay().vendor(),
                money(it.outlay().amount(), asked),
                it.why() == OddOutlays.Why.NEW_VENDOR ? "new" : money(it.usual(), asked));
    }
}
