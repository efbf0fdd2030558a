package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.fraud.Case;
import dev.tillie.fraud.Feed;
import dev.tillie.question.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is worth a look, the most pressing first, over cards, staff, tills and suppliers. */
final class FraudCheck implements Topic {
    private static final int USUAL = 5;

    private final FraudDesk desk;

    FraudCheck(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public Draft answer(Asked asked) {
        if (FraudFacts.isBare(desk.facts(asked))) {
            return nothingToLookAt();
        }
        var look = desk.look(asked);
        var cases = within(look, asked);
        if (cases.isEmpty()) {
            return quiet(look, asked);
        }
        return cases.size() == 1 ? FraudCaseView.of(cases.getFirst(), asked) : list(cases, look, asked);
    }

    private static List<Case> within(Feed.Look look, Asked asked) {
        return asked.slots()
                .span(Slot.PERIOD)
                .map(span -> look.open().stream()
                        .filter(it -> isIn(it, span.period(), asked))
                        .toList())
                .orElse(look.open());
    }

    private static boolean isIn(Case it, Period period, Asked asked) {
        var zone = asked.shop().zone();
        var from = it.first().atZone(zone).toLocalDate();
        var to = it.last().atZone(zone).toLocalDate();
        return !to.isBefore(period.from()) && !from.isAfter(period.to());
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

    private static Draft quiet(Feed.Look look, Asked asked) {
        var when = asked.slots().span(Slot.PERIOD).map(it -> " " + it.said()).orElse("");
        var draft = Draft.of("Nothing stands out" + when + ": payments, refunds, tills and bills are as usual.");
        silent(look, draft);
        return draft.follow("How are we doing?");
    }

    private static Draft nothingToLookAt() {
        return Draft.of(
                        "I only have sales, and what goes wrong shows in card payments, till counts and supplier bills.")
                .line("Take in payments.csv, till_counts.csv or bills.csv, and I look through them.");
    }
}
