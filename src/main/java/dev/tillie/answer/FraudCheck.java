package dev.tillie.answer;

import dev.tillie.fraud.Case;
import dev.tillie.fraud.Feed;
import dev.tillie.question.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is worth a look, the most pressing first, over cards, staff, tills and suppliers; and what is asked around it. */
final class FraudCheck implements Topic {
    private static final int USUAL = 5;

    private final FraudDesk desk;
    private final List<FraudView> views;

    FraudCheck(FraudDesk desk) {
        this.desk = desk;
        views = List.of(
                new VerdictInWords(desk),
                new Watchlists(desk),
                new AlertRecord(desk),
                new ShipIt(desk),
                new DisputeCount(desk),
                new StaffDeeds(),
                new TillDays(desk));
    }

    @Override
    public Draft answer(Asked asked) {
        return views.stream()
                .filter(it -> it.fits(asked))
                .findFirst()
                .map(it -> it.answer(asked))
                .orElseGet(() -> cases(asked));
    }

    private Draft cases(Asked asked) {
        if (FraudFacts.isBare(desk.facts(asked))) {
            return nothingToLookAt();
        }
        var look = desk.look(asked);
        var filter = CaseFilter.of(asked);
        var cases = look.open().stream().filter(filter.test()).toList();
        if (cases.isEmpty()) {
            return quiet(look, filter, asked);
        }
        return cases.size() == 1 ? FraudCaseView.of(cases.getFirst(), asked) : list(cases, look, asked);
    }

    private static Draft list(List<Case> cases, Feed.Look look, Asked asked) {
        var shown = cases.stream().limit(asked.limit(USUAL)).toList();
        var rows = new ArrayList<List<String>>();
        IntStream.range(0, shown.size()).forEach(i -> rows.add(FraudCases.row(i + 1, shown.get(i), asked)));
        var first = shown.getFirst();
        var draft = Draft.of(Phrases.plural(cases.size(), "thing is", "things are") + " worth a look. First: "
                        + first.worry().phrase() + ", " + FraudCases.subject(first, asked) + ".")
                .line(first.reasons().getFirst())
                .table(List.of("#", "What", "About", "Last", "At stake", "Strength"), rows)
                .numbered(shown.stream().map(Case::key).toList())
                .foot("strength 0–100: how far from the usual; the order also weighs the money");
        silent(look, draft);
        IntStream.range(0, shown.size())
                .limit(3)
                .forEach(i -> draft.follow("Look at " + (i + 1), FraudTaps.look(shown.get(i))));
        return draft;
    }

    private static void silent(Feed.Look look, Draft draft) {
        if (!look.silent().isEmpty()) {
            draft.foot(Phrases.plural(
                    look.silent().size(), "answered or allowed one left out", "answered or allowed ones left out"));
        }
    }

    private static Draft quiet(Feed.Look look, CaseFilter filter, Asked asked) {
        var when = asked.slots().span(Slot.PERIOD).map(it -> " " + it.said()).orElse("");
        var draft = Draft.of(
                filter.kind().isEmpty()
                        ? "Nothing stands out" + about(asked) + when
                                + ": payments, refunds, tills and bills are as usual."
                        : "No " + filter.kind() + " stands out" + about(asked) + when + ".");
        if (!look.open().isEmpty()) {
            draft.line(Phrases.plural(look.open().size(), "other thing is", "other things are") + " worth a look.")
                    .follow("Anything suspicious?");
        }
        silent(look, draft);
        return draft.follow("How are we doing?");
    }

    private static String about(Asked asked) {
        var subject = CaseFilter.subject(asked);
        return subject.isEmpty() ? "" : " about " + subject;
    }

    private static Draft nothingToLookAt() {
        return Draft.of(
                        "I only have sales, and what goes wrong shows in card payments, till counts and supplier bills.")
                .line("Take in payments.csv, till_counts.csv or bills.csv, and I look through them.");
    }
}
