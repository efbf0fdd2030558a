package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.answer.ExpenseReport.Subject;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.SpendingChange;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Spending of a stretch of days: what it went on, the single items, or month by month. */
final class SpendingView {
    private static final int USUAL = 10;
    private static final int MONTHS = 12;

    private final SpendingDesk desk;
    private final Asked asked;
    private final Window window;
    private final Subject subject;
    private final List<Outlay> all;
    private final List<Outlay> now;

    SpendingView(SpendingDesk desk, Asked asked, Window window, Subject subject) {
        this.desk = desk;
        this.asked = asked;
        this.window = window;
        this.subject = subject;
        this.all = desk.outlays(asked);
        this.now = ExpenseReport.of(all, window.period(), subject);
    }

    /** The total, against before and last year, with what it went on. */
    Draft overview() {
        var total = sum(now);
        var draft = Draft.of(money(total, asked) + " spent" + on() + " in " + window.name() + compared() + ".");
        var byVendor = asked.wants(Slot.GROUP_BY, "supplier")
                || subject.category().isPresent() && subject.vendor().isEmpty();
        var byPlace = asked.wants(Slot.GROUP_BY, "location") && desk.tellsPlaces(asked.ledger());
        var by = byPlace ? "Place" : byVendor ? "Vendor" : "Category";
        var before = before();
        var change = byPlace
                ? SpendingChange.byLocation(now, earlier(before))
                : byVendor
                        ? SpendingChange.byVendor(now, earlier(before))
                        : SpendingChange.byCategory(now, earlier(before));
        var shown = change.largest().stream()
                .filter(it -> it.now().signum() != 0)
                .limit(asked.limit(USUAL))
                .toList();
        if (subject.vendor().isPresent()) {
            return items(draft).follow("All spending", "what did we spend in " + spoken() + "?");
        }
        var sees = reaches(before);
        var columns = new ArrayList<>(List.of(by, "Spent", "Share"));
        if (sees) {
            columns.add(Window.named(before));
        }
        draft.table(columns, shown.stream().map(it -> row(it, total, sees)).toList());
        if (shown.size() > 1) {
            draft.chart(chart(shown, by));
        }
        if (window.assumed()) {
            runningMonth(draft);
        }
        return draft.follow(
                        "Why?",
                        "why did costs " + on().strip() + (subject.isAll() ? "" : " ") + "go up in " + spoken() + "?")
                .follow("Biggest bills", "biggest bills in " + spoken())
                .follow("Recurring costs", "what subscriptions do we have?")
                .foot("expenses by the day they were paid, bills by the day they were written, tax as billed");
    }

    private void runningMonth(Draft draft) {
        var month = new Period(asked.today().withDayOfMonth(1), asked.today());
        var running = ExpenseReport.of(all, month, subject);
        draft.line(money(sum(running), asked) + " so far this month.");
    }

    private List<String> row(SpendingChange.Mover it, BigDecimal total, boolean sees) {
        var cells = new ArrayList<>(List.of(
                it.name().isEmpty() ? "not said" : it.name(),
                money(it.now(), asked),
                total.signum() <= 0 ? "" : Math.round(100 * it.now().doubleValue() / total.doubleValue()) + "%"));
        if (sees) {
            cells.add(money(it.before(), asked));
        }
        return cells;
    }

    private Chart chart(List<SpendingChange.Mover> shown, String by) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(
                        it.name().isEmpty() ? "not said" : it.name(),
                        it.now().doubleValue(),
                        it.equals(shown.getFirst())))
                .toList();
        return new Chart.Bars(
                "Spending by " + by.toLowerCase(Locale.ROOT) + ", " + window.name(),
                "Spending" + on() + " in " + window.name() + ", "
                        + shown.getFirst().name() + " the most",
                unit(),
                bars,
                true);
    }

    private Chart.Unit unit() {
        return new Chart.Unit(Wording.symbol(asked.shop().currency()), "");
    }

    /** Single expenses and bills, the biggest first. */
    Draft items() {
        var least = asked.slots().number(Slot.THRESHOLD).orElse(0);
        var count =
                now.stream().filter(it -> it.amount().doubleValue() >= least).count();
        var over = least > 0 ? " over " + Wording.brief(least, asked.shop().currency()) : "";
        return items(Draft.of(
                Phrases.plural(count, "expense and bill", "expenses and bills") + over + on() + " in " + window.name()
                        + ", " + money(sum(now), asked) + (least > 0 ? " with the smaller ones." : " in all.")));
    }

    private Draft items(Draft draft) {
        var least = asked.slots().number(Slot.THRESHOLD).orElse(0);
        var order = asked.wants(Slot.SORT, "asc")
                ? Comparator.comparing(Outlay::amount)
                : Comparator.comparing(Outlay::amount).reversed();
        var shown = now.stream()
                .filter(it -> it.amount().doubleValue() >= least)
                .sorted(order.thenComparing(Outlay::day))
                .limit(asked.limit(USUAL))
                .toList();
        draft.table(
                List.of("Day", "Vendor", "Category", "For", "Amount"),
                shown.stream()
                        .map(it -> List.of(
                                Wording.shortDay(it.day()),
                                it.vendor(),
                                it.category(),
                                it.description(),
                                Wording.exact(it.amount(), asked.shop().currency())))
                        .toList());
        if (subject.category().isPresent() && shown.size() > 0) {
            SupplierGoods.of(asked, window.period(), now).ifPresent(draft::line);
        }
        return draft;
    }

    /** The last twelve months, one by one. */
    Draft byMonth() {
        var last = YearMonth.from(asked.today());
        var first = YearMonth.from(SpendingDesk.first(all, asked.today()));
        var from = last.minusMonths(MONTHS - 1L).isBefore(first) ? first : last.minusMonths(MONTHS - 1L);
        var rows = new ArrayList<List<String>>();
        var points = new ArrayList<Chart.Bar>();
        var whole = BigDecimal.ZERO;
        var months = 0;
        for (var month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            var spent = sum(ExpenseReport.of(all, new Period(month.atDay(1), month.atEndOfMonth()), subject));
            if (month.isBefore(last)) {
                whole = whole.add(spent);
                months++;
            }
            var name = month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.UK) + " "
                    + month.getYear();
            rows.add(List.of(name, money(spent, asked) + (month.equals(last) ? " so far" : "")));
            points.add(new Chart.Bar(name, spent.doubleValue(), month.equals(last)));
        }
        var mean = months == 0 ? whole : whole.divide(BigDecimal.valueOf(months), 2, java.math.RoundingMode.HALF_EVEN);
        return Draft.of("About " + money(mean, asked) + " a month" + on() + ", over "
                        + Phrases.plural(months, "whole month") + ".")
                .table(List.of("Month", "Spent"), rows)
                .chart(new Chart.Bars(
                        "Spending a month" + on(), "Spending" + on() + " month by month", unit(), points, false));
    }

    private String on() {
        var what = subject.isAll()
                ? ""
                : subject.vendor().isPresent() ? " with " + subject.name() : " on " + subject.name();
        return what + desk.place(asked).map(it -> " for " + it).orElse("");
    }

    /** {@code , up 8% on September and 3% on October 2025}. */
    private String compared() {
        return asked.slots().has(Slot.COMPARISON)
                ? against(before())
                : against(window.before()) + against(window.yearBefore());
    }

    /** What was said to hold it against; a year, where less than that is shown, is the same days of it. */
    private Period before() {
        return asked.slots()
                .span(Slot.COMPARISON)
                .map(it -> it.period())
                .map(it -> it.days() > 360 && window.period().days() <= 360 ? window.yearBefore() : it)
                .orElseGet(window::before);
    }

    private String against(Period before) {
        if (!reaches(before)) {
            return "";
        }
        var words = Change.of(sum(now), sum(earlier(before)), Window.named(before));
        return words.isEmpty() ? "" : ", " + words;
    }

    private boolean reaches(Period before) {
        return !before.from().isBefore(SpendingDesk.first(all, LocalDate.MAX));
    }

    private List<Outlay> earlier(@Nullable Period before) {
        return before == null ? List.of() : ExpenseReport.of(all, before, subject);
    }

    private String spoken() {
        return window.isWholeMonth()
                ? window.name()
                : window.period().from() + " to " + window.period().to();
    }

    private static BigDecimal sum(List<Outlay> outlays) {
        return outlays.stream().map(Outlay::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
