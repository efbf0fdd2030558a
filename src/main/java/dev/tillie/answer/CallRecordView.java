package dev.tillie.answer;

import dev.tillie.answer.CallRecord.Call;
import dev.tillie.books.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What came of the call list, and how many would have come back without it. */
final class CallRecordView {
    private static final int MOST_ROWS = 10;

    private CallRecordView() {}

    static Draft of(Asked asked, List<Call> calls) {
        if (calls.isEmpty()) {
            return Draft.of("There is nothing to judge yet: nobody was on a call list before today.")
                    .line("Each list I show goes on record; who came back within " + CallRecord.WINDOW_DAYS / 7
                            + " weeks is told from your sales.")
                    .follow("Who is slipping away?");
        }
        var draft = Draft.of(sentence(asked, calls)).line(anyway(calls)).line(waiting(calls));
        var rows = new ArrayList<List<String>>();
        calls.stream()
                .sorted(Comparator.comparing(Call::spent).reversed().thenComparing(Call::customer))
                .limit(MOST_ROWS)
                .forEach(it -> rows.add(row(asked, it)));
        return draft.table(List.of("Customer", "On the list", "Came back", "Spent"), rows)
                .foot("back within " + CallRecord.WINDOW_DAYS / 7 + " weeks")
                .follow("Who is slipping away?");
    }

    private static List<String> row(Asked asked, Call it) {
        return List.of(
                Visits.label(asked, it.customer()),
                Wording.shortDay(it.since()) + (it.isCalled() ? ", called" : ""),
                it.isBack() ? "yes" : it.isOver() ? "no" : "not yet",
                it.isBack() ? Wording.brief(it.spent(), asked.shop().currency()) : "");
    }

    /** {@code You called 5: 3 came back and spent £212.} */
    static String sentence(Asked asked, List<Call> calls) {
        var back = calls.stream().filter(Call::isBack).toList();
        var spent = back.stream().map(Call::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
        var called = calls.stream().allMatch(Call::isCalled);
        var size = Wording.count(calls.size());
        return (called ? "You called " + size + ": " : "Of " + size + " on the call list, ")
                + (back.isEmpty()
                        ? "nobody came back so far."
                        : Wording.count(back.size()) + " came back and spent "
                                + Wording.brief(spent, asked.shop().currency()) + ".");
    }

    /** A fair word: some would have come without a call. */
    static String anyway(List<Call> calls) {
        var over =
                calls.stream().filter(it -> it.isOver() && it.chance() != null).toList();
        if (over.isEmpty()) {
            return "";
        }
        var back = over.stream().filter(Call::isBack).count();
        var expected = over.stream()
                .mapToDouble(it -> Objects.requireNonNull(it.chance()))
                .sum();
        return "Left alone, about " + Wording.count(Math.round(expected * 10) / 10.0) + " of "
                + (over.size() == calls.size()
                        ? Wording.count(over.size())
                        : "the " + over.size() + " whose four weeks are over")
                + " would have come back anyway" + (over.size() == calls.size() ? "" : "; " + back + " did") + ".";
    }

    private static String waiting(List<Call> calls) {
        var open = calls.stream().filter(it -> !it.isOver() && !it.isBack()).count();
        return open == 0 ? "" : Phrases.plural(open, "still has", "still have") + " time to come.";
    }
}
