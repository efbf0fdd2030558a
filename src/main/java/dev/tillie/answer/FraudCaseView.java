package dev.tillie.answer;

import dev.tillie.chart.Chart;
import dev.tillie.fraud.Case;
import dev.tillie.fraud.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** One case: why it is worth a look, what to do now, and what it rests on. */
final class FraudCaseView {
    private static final int MOST_REASONS = 4;
    private static final int MOST_ROWS = 12;

    private FraudCaseView() {}

    static Draft of(Case it, Asked asked) {
        var draft = Draft.of("Worth a look: " + it.worry().phrase() + ", " + FraudCases.subject(it, asked)
                + FraudCases.onDay(it, asked)
                + (it.atRisk() > 0 ? ", " + FraudCases.money(it, asked) + " at stake" : "") + ".");
        it.reasons().stream().limit(MOST_REASONS).map(FraudCases::sentence).forEach(draft::line);
        draft.line("What to do: " + String.join(" ", it.toDo()));
        draft.table(List.of("When", "What", "Id"), timeline(it, asked));
        chart(it, asked, draft);
        draft.foot("strength " + it.strength() + " of 100; " + FraudCases.odds(it.chance())
                + " like this turn out to be something");
        return draft.numbered(List.of(it.key()))
                .follow("Legit", FraudTaps.of(FraudTaps.Action.LEGIT, it.key()))
                .follow("Fraud", FraudTaps.of(FraudTaps.Action.FRAUD, it.key()))
                .follow("Not sure", FraudTaps.of(FraudTaps.Action.UNSURE, it.key()))
                .follow("Snooze a week", FraudTaps.of(FraudTaps.Action.SNOOZE, it.key()))
                .follow("Always fine", FraudTaps.of(FraudTaps.Action.ALLOW, it.key()));
    }

    private static List<List<String>> timeline(Case it, Asked asked) {
        var rows = new ArrayList<List<String>>();
        var events = events(it);
        events.stream()
                .skip(Math.max(0, events.size() - MOST_ROWS))
                .forEach(event ->
                        rows.add(List.of(FraudCases.time(event.time(), asked.shop()), event.text(), event.id())));
        return rows;
    }

    /** A cash refund that counts as a refund too happened once all the same. */
    static List<Event> events(Case it) {
        return it.timeline().stream()
                .filter(event -> it.timeline().stream().noneMatch(other -> tellsMore(other, event)))
                .toList();
    }

    private static boolean tellsMore(Event other, Event event) {
        return other.id().equals(event.id())
                && other.time().equals(event.time())
                && other.text().endsWith(" " + event.text());
    }

    /** How much happened when, where it is more than one day's. */
    private static void chart(Case it, Asked asked, Draft draft) {
        var days = new TreeMap<LocalDate, Integer>();
        var events = events(it);
        events.forEach(
                event -> days.merge(event.time().atZone(asked.shop().zone()).toLocalDate(), 1, Integer::sum));
        if (days.size() < 3) {
            return;
        }
        var bars = days.entrySet().stream()
                .map(day -> new Chart.Bar(dev.tillie.books.Wording.shortDay(day.getKey()), day.getValue(), false))
                .toList();
        draft.chart(new Chart.Bars(
                "When it happened",
                "Rows of this case by day, " + events.size() + " in all",
                Chart.Unit.NONE,
                bars,
                false));
    }
}
