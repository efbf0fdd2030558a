package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Saving;
import dev.tillie.question.Slot;
import dev.tillie.store.Dealings;
import dev.tillie.store.SavingVerdicts.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where to save, what is worth most a year first, each with what it rests on; done and dismissed ones are left out. */
final class CostSaving implements Topic {
    private static final int USUAL = 8;
    private static final int LOOKS = 3;
    private static final Pattern OF_TAX = Pattern.compile("\\btax(?:es)?\\b|\\bvat\\b");
    private static final Pattern OF_OTHERS =
            Pattern.compile("\\b(?:benchmark|other (?:cafes|shops|businesses)|normal|average shop)\\b");

    private static final Pattern OF_SOURCES =
            Pattern.compile("\\b(?:cheaper|cheapest|packs?|second source|same goods|switch supplier)\\b");

    private final SpendingDesk desk;
    private final Dealings dealings;

    CostSaving(SpendingDesk desk, Dealings dealings) {
        this.desk = desk;
        this.dealings = dealings;
    }

    @Override
    public Draft answer(Asked asked) {
        var said = asked.said().toLowerCase(Locale.ROOT);
        if (OF_TAX.matcher(said).find()) {
            return Draft.of("Saving on tax is for your accountant: I don’t advise on it.")
                    .follow("Where else can I save?", "where can I save?")
                    .withoutRecords();
        }
        if (SavingsKept.isAsked(said)) {
            return new SavingsKept(desk, dealings, asked).draft();
        }
        if (OvertimeWords.isAsked(said)) {
            return new OvertimeWords(dealings, asked).draft();
        }
        if (StaffHours.isAsked(said)) {
            return new StaffHours(desk, dealings, asked).draft();
        }
        var verdicts = desk.verdicts.list();
        var settled = verdicts.stream().map(Verdict::saving).collect(Collectors.toSet());
        var all = SavingFacts.find(desk, dealings, asked);
        var sources = OF_SOURCES.matcher(said).find()
                && asked.slots().id(Slot.PRODUCT).isEmpty()
                && all.stream().anyMatch(it -> it instanceof Saving.CheaperSource && !settled.contains(it.key()));
        Predicate<Saving> kind = sources ? it -> it instanceof Saving.CheaperSource : kind(said, asked);
        var open = all.stream()
                .filter(it -> !settled.contains(it.key()))
                .filter(kind)
                .toList();
        if (open.isEmpty()) {
            return nothing(all, settled, asked);
        }
        var draft = open.size() == 1 ? SavingWords.of(open.getFirst(), asked) : list(open, asked);
        if (OF_SOURCES.matcher(said).find() && open.stream().noneMatch(it -> it instanceof Saving.CheaperSource)) {
            draft.lines.addFirst(
                    "No pack and no supplier on record sells the same goods for less; these are prices that"
                            + " went up.");
        }
        if (OF_OTHERS.matcher(said).find()) {
            draft.line("I know no other shop’s costs, so I hold yours against your own past.");
        }
        new SavingsKept(desk, dealings, asked).line().ifPresent(draft::line);
        return draft;
    }

    /** Only what the words are about. */
    private Predicate<Saving> kind(String said, Asked asked) {
        if (said.matches(".*\\b(?:card|processor|stripe)\\b.*")) {
            return it -> it instanceof Saving.CardFees;
        }
        if (said.matches(".*\\b(?:subscriptions?|cancel)\\b.*")) {
            return it -> it instanceof Saving.Forgotten;
        }
        if (said.matches(
                ".*\\b(?:food waste|reduce waste|reducing waste|thrown|throw away|throwing away|wasting(?! money)|wasted|do (?:we|i) waste|binning|in the bin)\\b.*")) {
            return it -> it instanceof Saving.Waste;
        }
        if (said.matches(".*\\b(?:staff|staffing|overstaffed|shifts?|hours|wages?|wage bill)\\b.*")) {
            return it -> it instanceof Saving.QuietHours;
        }
        var sku = asked.slots().id(Slot.PRODUCT);
        if (sku.isPresent()) {
            return it -> it instanceof Saving.CheaperSource source && source.isOf(sku.get());
        }
        var vendor = desk.names(asked.ledger()).vendor(asked.slots());
        if (vendor.isPresent()) {
            return it -> it.key().contains(vendor.get());
        }
        return said.matches(".*\\b(?:suppliers?|overpaying|overcharging|negotiate|renegotiate|haggle|bargain|charges?|"
                        + "ripping|better price|cheaper|cheapest|second source|packs?|switch)\\b.*")
                ? it -> it instanceof Saving.DearerSupplier || it instanceof Saving.CheaperSource
                : _ -> true;
    }

    private static Draft list(List<Saving> open, Asked asked) {
        var total = open.stream().map(Saving::aYear).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = open.stream().limit(asked.limit(USUAL)).toList();
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < shown.size(); i++) {
            var it = shown.get(i);
            rows.add(List.of(
                    String.valueOf(i + 1),
                    SavingWords.title(it, asked),
                    money(it.aYear(), asked),
                    SavingWords.because(it, asked)));
        }
        var first = shown.getFirst();
        var draft = Draft.of("Up to " + money(total, asked) + " a year in " + Phrases.plural(open.size(), "place")
                        + ". Biggest: " + SavingWords.title(first, asked) + ", " + money(first.aYear(), asked) + ".")
                .table(List.of("#", "Where", "A year", "Because"), rows)
                .chart(chart(shown, asked));
        for (var i = 0; i < Math.min(LOOKS, shown.size()); i++) {
            draft.follow(
                    "Look at " + (i + 1),
                    SavingTaps.of(SavingTaps.LOOK, shown.get(i).key()));
        }
        return draft.foot("at most, from your own past year; not all of it can be had");
    }

    private static Chart chart(List<Saving> shown, Asked asked) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(
                        SavingWords.title(it, asked), it.aYear().doubleValue(), it.equals(shown.getFirst())))
                .toList();
        return new Chart.Bars(
                "Where to save, a year",
                "Places to save, " + SavingWords.title(shown.getFirst(), asked) + " the biggest",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                true);
    }

    private Draft nothing(List<Saving> all, Set<String> settled, Asked asked) {
        var draft = all.stream().allMatch(it -> settled.contains(it.key())) && !all.isEmpty()
                ? Draft.of("Nothing new: you have settled "
                        + (all.size() == 1 ? "the one place" : "all " + all.size() + " places") + " I know of.")
                : Draft.of("I see nothing to save there.")
                        .line("I look at supplier prices, the same goods for less elsewhere, recurring costs, card"
                                + " fees, dead stock, waste, offers and quiet hours.")
                        .follow("Everywhere", "where can I save?");
        new SavingsKept(desk, dealings, asked).line().ifPresent(draft::line);
        return draft;
    }

    Draft look(String key, Asked asked) {
        return find(key, asked)
                .map(it -> SavingWords.of(it, asked))
                .orElseGet(
                        () -> Draft.of("That one no longer shows in the books.").follow("Where can I save?"));
    }

    /** Keeps what was said of a saving. */
    Draft settle(String key, String verdict, Asked asked, String who, Instant now) {
        var saving = find(key, asked);
        if (saving.isEmpty()) {
            return Draft.of("That one no longer shows in the books.").follow("Where can I save?");
        }
        var before = desk.verdicts.list().stream()
                .filter(it -> it.saving().equals(key))
                .findFirst();
        if (before.isPresent()) {
            return Draft.of("You have said so already.")
                    .follow("Undo", SavingTaps.of(SavingTaps.UNDO, before.get().id()));
        }
        var id = java.util.UUID.randomUUID().toString();
        desk.verdicts.add(new Verdict(id, key, verdict, saving.get().aYear(), who, now));
        return Draft.of(
                        verdict.equals(SavingTaps.DONE)
                                ? "Noted as done: " + SavingWords.title(saving.get(), asked)
                                        + ". I’ll tell what it saved."
                                : "Fine, I won’t bring up " + SavingWords.title(saving.get(), asked) + " again.")
                .follow("Undo", SavingTaps.of(SavingTaps.UNDO, id))
                .follow("Where else can I save?", "where can I save?");
    }

    private Optional<Saving> find(String key, Asked asked) {
        return SavingFacts.find(desk, dealings, asked).stream()
                .filter(it -> it.key().equals(key))
                .findFirst();
    }
}
