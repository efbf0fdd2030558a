package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Expected;
import dev.tillie.question.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is to be paid: open bills by due date, and the costs that come round again. */
final class Payables {
    private static final int USUAL = 10;
    private static final int USUAL_DAYS = 14;

    private Payables() {}

    static Draft of(Asked asked, CashForecast forecast) {
        var window = window(asked, forecast);
        var all = forecast.expectations().sums().stream()
                .filter(it -> it.amount() < 0)
                .toList();
        var due = all.stream()
                .filter(it -> !day(it).isAfter(window.period().to()))
                .filter(it -> it.kind() == Expected.Kind.BILL
                        || !day(it).isBefore(window.period().from()))
                .sorted(Comparator.comparing(Payables::day).thenComparing(Expected::amount))
                .toList();
        var owed = all.stream().filter(it -> it.kind() == Expected.Kind.BILL).toList();
        var currency = asked.shop().currency();
        if (due.isEmpty()) {
            return Draft.of("Nothing falls due " + said(window) + ".").line(open(asked, owed));
        }
        var biggest =
                due.stream().min(Comparator.comparingDouble(Expected::amount)).orElseThrow();
        var shown = due.stream()
                .sorted(Comparator.comparingDouble(Expected::amount))
                .limit(asked.limit(USUAL))
                .sorted(Comparator.comparing(Payables::day).thenComparing(Expected::amount))
                .toList();
        var falls = Draft.of("About " + CashOutlook.about(sum(due), currency) + " falls due " + said(window)
                        + "; the biggest is " + biggest.who() + ", " + amount(asked, biggest) + " on "
                        + Wording.shortDay(day(biggest)) + ".")
                .line(open(asked, owed));
        if (CashWords.says(asked, "owe|owing|creditors|payables") && !owed.isEmpty()) {
            falls.lines.clear();
            falls.line(falls.headline);
            falls.headline = "You owe " + Wording.brief(sum(owed), currency) + " on "
                    + Phrases.plural(owed.size(), "open bill") + ".";
        }
        return falls.table(List.of("To", "Amount", "Due", "You’d pay", "What"), rows(asked, forecast, shown))
                .foot(shown.size() < due.size() ? "the " + shown.size() + " biggest of " + due.size() : "")
                .foot("expected costs are estimates")
                .follow("Is there enough?", "when do I run out of cash?")
                .follow("Who owes me?");
    }

    private static Window window(Asked asked, CashForecast forecast) {
        var usual = new Period(forecast.closed().plusDays(1), forecast.closed().plusDays(USUAL_DAYS));
        return asked.slots()
                .span(Slot.HORIZON)
                .or(() -> asked.slots().span(Slot.PERIOD))
                .filter(it -> it.period().to().isAfter(forecast.closed()))
                .map(Window::said)
                .orElse(new Window(usual, "the next two weeks", true));
    }

    private static String said(Window window) {
        return window.assumed()
                ? "in " + window.name()
                : "up to " + Window.weekday(window.period().to()) + " "
                        + Wording.shortDay(window.period().to());
    }

    private static String open(Asked asked, List<Expected> owed) {
        return owed.isEmpty()
                ? ""
                : "In all you owe " + Wording.brief(sum(owed), asked.shop().currency()) + " on "
                        + Phrases.plural(owed.size(), "open bill") + ".";
    }

    private static List<List<String>> rows(Asked asked, CashForecast forecast, List<Expected> due) {
        var rows = new ArrayList<List<String>>();
        for (var it : due) {
            rows.add(List.of(
                    it.who(),
                    amount(asked, it),
                    Wording.shortDay(day(it)) + (day(it).isAfter(forecast.closed()) ? "" : " (late)"),
                    Wording.shortDay(it.day()),
                    what(it)));
        }
        return rows;
    }

    private static String what(Expected it) {
        return switch (it.kind()) {
            case BILL -> "bill " + it.id();
            case WAGES -> "wages, expected";
            case TAX -> "tax, expected";
            case DRAWINGS -> "drawings";
            case COST -> "expected";
            case INVOICE, TOLD -> "told";
        };
    }

    private static String amount(Asked asked, Expected it) {
        var currency = asked.shop().currency();
        return it.kind() == Expected.Kind.BILL
                ? Wording.brief(-it.amount(), currency)
                : "about " + CashOutlook.about(-it.amount(), currency);
    }

    private static LocalDate day(Expected it) {
        var due = it.dueOn();
        return due == null ? it.day() : due;
    }

    private static double sum(List<Expected> sums) {
        return -sums.stream().mapToDouble(Expected::amount).sum();
    }
}
