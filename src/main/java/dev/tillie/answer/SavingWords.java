package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Wording;
import dev.tillie.finance.Saving;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A place to save in the owner's words, with its evidence and what to do. */
final class SavingWords {
    private static final int SHOWN = 3;

    private SavingWords() {}

    /** A few words for a list. */
    static String title(Saving saving, Asked asked) {
        return switch (saving) {
            case Saving.DearerSupplier it -> "Prices of " + it.supplier();
            case Saving.CheaperSource it -> SourceWords.title(it, asked);
            case Saving.Forgotten it ->
                it.cost().name()
                        + (it.cost().what().isEmpty()
                                ? ""
                                : ", " + it.cost().what().toLowerCase(Locale.ROOT));
            case Saving.CardFees _ -> "Card fees";
            case Saving.DeadStock _ -> "Stock nobody buys";
            case Saving.Waste _ -> "Goods thrown away";
            case Saving.IdlePromotions _ -> "Offers that brought nothing";
            case Saving.QuietHours it ->
                it.weekday().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + it.from() + "–" + it.until() + ", "
                        + it.location();
        };
    }

    /** What it rests on, in a clause. */
    static String because(Saving saving, Asked asked) {
        return switch (saving) {
            case Saving.DearerSupplier it ->
                Phrases.plural(it.products().size(), "product") + " " + Math.round(it.rise() * 100)
                        + "% dearer than a year ago";
            case Saving.CheaperSource it -> SourceWords.because(it, asked);
            case Saving.Forgotten it ->
                money(it.cost().amount(), asked) + " "
                        + it.cost().cadence().words() + " since "
                        + Wording.day(it.cost().since());
            case Saving.CardFees it ->
                CardFeesView.percent(it.fees(), it.volume()) + " of takings by card, " + money(it.fees(), asked)
                        + " a year";
            case Saving.DeadStock it ->
                Phrases.plural(it.products(), "product") + " without a sale in 90 days, " + money(it.value(), asked)
                        + " at cost";
            case Saving.Waste it -> "most of it " + names(it.skus(), asked);
            case Saving.IdlePromotions it ->
                Phrases.plural(it.promotions().size(), "offer") + " of " + it.of() + " gave away more than they earned";
            case Saving.QuietHours it ->
                Math.round(it.people() * 10) / 10.0 + " people for " + money(it.takings(), asked) + " an hour";
        };
    }

    static Draft of(Saving saving, Asked asked) {
        var draft = Draft.of(headline(saving, asked));
        details(saving, asked).forEach(draft::line);
        table(saving, asked, draft);
        return draft.line("What to do: " + toDo(saving, asked))
                .follow("Done", SavingTaps.of(SavingTaps.DONE, saving.key()))
                .follow("Not worth it", SavingTaps.of(SavingTaps.DISMISS, saving.key()))
                .follow("All savings", "where can I save?");
    }

    private static String headline(Saving saving, Asked asked) {
        return saving instanceof Saving.CheaperSource it
                ? SourceWords.headline(it, asked)
                : title(saving, asked) + ": up to " + money(saving.aYear(), asked) + " a year, "
                        + because(saving, asked) + ".";
    }

    private static List<String> details(Saving saving, Asked asked) {
        return switch (saving) {
            case Saving.CheaperSource it -> SourceWords.details(it, asked);
            case Saving.CardFees it ->
                List.of("The sum is for a rate "
                        + it.cut().movePointRight(2).stripTrailingZeros().toPlainString()
                        + " points lower, which is my assumption, not an offer.");
            case Saving.DeadStock it ->
                List.of("Sold off at cost it brings back " + money(it.value(), asked)
                        + " once; keeping stock costs about 20% of its value a year.");
            case Saving.QuietHours it ->
                List.of("They earn about " + money(it.earned(), asked) + " an hour after goods and cost "
                        + money(it.wages(), asked) + "; one person fewer saves the sum, employer’s taxes not counted.");
            case Saving.IdlePromotions it ->
                List.of("Held against the same weekdays before and after each; sales it drew from other products are"
                        + " not seen.");
            default -> List.of();
        };
    }

    private static void table(Saving saving, Asked asked, Draft draft) {
        switch (saving) {
            case Saving.DearerSupplier it ->
                draft.table(
                        List.of("Product", "Then", "Now", "A year"),
                        it.products().stream()
                                .limit(8)
                                .map(p -> List.of(
                                        name(p.sku(), asked),
                                        money(p.then(), asked),
                                        money(p.now(), asked),
                                        money(p.aYear(), asked)))
                                .toList());
            case Saving.CheaperSource it -> SourceWords.table(it, asked, draft);
            case Saving.IdlePromotions it ->
                draft.table(
                        List.of("Offer", "From", "Given", "Earned"),
                        it.promotions().stream()
                                .limit(8)
                                .map(p -> List.of(
                                        p.name(),
                                        Wording.shortDay(p.from()),
                                        money(p.given(), asked),
                                        money(p.earned(), asked)))
                                .toList());
            default -> {}
        }
    }

    private static String toDo(Saving saving, Asked asked) {
        return switch (saving) {
            case Saving.DearerSupplier _ ->
                "show them these lines and ask for last year’s price, or ask another supplier.";
            case Saving.CheaperSource it -> SourceWords.toDo(it, asked);
            case Saving.Forgotten _ -> "ask who still uses it; if nobody does, cancel it.";
            case Saving.CardFees _ -> "ask your processor for a better rate, with a second offer in hand.";
            case Saving.DeadStock _ -> "mark it down or return it, and stop ordering it.";
            case Saving.Waste _ -> "order less of these, more often, or mark them down before they go off.";
            case Saving.IdlePromotions _ -> "don’t run these again as they were.";
            case Saving.QuietHours _ -> "plan one person fewer, where the work allows.";
        };
    }

    private static String names(List<String> skus, Asked asked) {
        var names = new ArrayList<String>();
        skus.stream().limit(SHOWN).forEach(it -> names.add(name(it, asked)));
        return Phrases.list(names);
    }

    static String name(String sku, Asked asked) {
        var product = asked.ledger().products().get(sku);
        return product == null ? sku : product.name();
    }
}
