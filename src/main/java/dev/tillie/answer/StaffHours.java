package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Employee;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.QuietHours.Slot;
import dev.tillie.finance.UnpaidHours;
import dev.tillie.finance.UnpaidHours.Unpaid;
import dev.tillie.store.Dealings;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which hours of the week don't pay for the people in them. */
final class StaffHours {
    private static final Pattern ASKED = Pattern.compile(
            "\\bhours?\\b.*\\b(?:pay|worth|cover|lose|loses|losing)\\b|\\bhours?\\b.*\\b(?:should|could|can) (?:i|we)"
                    + " (?:close|shut|drop)\\b|\\b(?:wages|staff)\\b.*\\bmore"
                    + " than\\b.*\\b(?:take|takes|till|takings)\\b|\\bworth (?:opening|staffing)\\b|\\blose money on"
                    + " staff\\b");
    /** A quarter of a year. */
    private static final int WEEKS = 13;

    private static final int USUAL = 8;

    private final SpendingDesk desk;
    private final Dealings dealings;
    private final Asked asked;

    StaffHours(SpendingDesk desk, Dealings dealings, Asked asked) {
        this.desk = desk;
        this.dealings = dealings;
        this.asked = asked;
    }

    static boolean isAsked(String said) {
        return ASKED.matcher(said).find();
    }

    /** Said where the books have no shifts, or no wages for them. */
    static Draft noShifts() {
        return Draft.of("I have no shifts with hourly rates on record, so I can’t hold staff against takings.")
                .line("shifts.csv (employee, location, from, to) and employees.csv with an hourly_rate are all I need.")
                .follow("Where can I save?");
    }

    Draft draft() {
        var period = period();
        var weeks = period.days() / 7;
        if (weeks < UnpaidHours.LEAST_WEEKS) {
            return Draft.of("Too early to say: " + Phrases.plural(weeks, "whole week") + " on record, and I need "
                            + UnpaidHours.LEAST_WEEKS + " to tell a bad hour from a bad week.")
                    .follow("Where can I save?");
        }
        var byWeek = WeekOfHours.byWeek(dealings, period, asked.shop().zone());
        if (byWeek.isEmpty()) {
            return noShifts();
        }
        var unpaid = UnpaidHours.of(List.copyOf(byWeek), 1);
        var draft = unpaid.hours().isEmpty() ? none(unpaid) : some(unpaid);
        new SavingFacts(desk, dealings, asked)
                .margin(period)
                .map(it -> afterGoods(UnpaidHours.of(byWeek, it), unpaid, it))
                .ifPresent(draft::line);
        if (unpaid.closed().signum() > 0) {
            draft.line(money(unpaid.closed(), asked)
                    + " of wages a week fall in hours without any takings, preparing and clearing up; they are not in"
                    + " it.");
        }
        return draft.foot(unpaid.weeks()
                        + " weeks seen, by shifts and hourly rates; takings without tax and online orders,"
                        + " goods and employer’s taxes not taken off")
                .follow("Too much overtime?", "am I paying too much overtime?")
                .follow("Where can I save?");
    }

    /** Whole weeks up to the last day that is over. */
    private Period period() {
        var last = asked.complete().to();
        var known = new Period(asked.recorded().from(), last).days() / 7;
        var weeks = Math.min(WEEKS, known);
        return new Period(last.minusDays(Math.max(1, weeks) * 7L - 1), last);
    }

    private Draft some(UnpaidHours unpaid) {
        var worst = unpaid.hours().getFirst();
        var shown = unpaid.hours().stream().limit(asked.limit(USUAL)).toList();
        var draft = Draft.of(
                        "In " + Phrases.plural(unpaid.hours().size(), "hour") + " of the week staff cost more than the"
                                + " till takes, " + money(unpaid.aYear(), asked) + " a year. Worst: "
                                + name(worst.slot()) + ", "
                                + money(worst.wages(), asked) + " of wages for " + money(worst.takings(), asked) + ".")
                .table(
                        List.of("Hour", "People", "Wages", "Takings", "Short in", "A year"),
                        shown.stream()
                                .map(it -> List.of(
                                        name(it.slot()),
                                        String.valueOf(Math.round(it.people() * 10) / 10.0),
                                        money(it.wages(), asked),
                                        money(it.takings(), asked),
                                        it.weeksShort() + " of " + it.weeks() + " weeks",
                                        money(it.aYear(), asked)))
                                .toList());
        return shown.size() < 2 ? draft : draft.chart(chart(shown));
    }

    private Draft none(UnpaidHours unpaid) {
        var tightest = unpaid.tightest()
                .map(it -> " Tightest: " + name(it.slot()) + ", " + money(it.wages(), asked) + " of wages for "
                        + money(it.takings(), asked) + ".")
                .orElse("");
        return Draft.of("None: in every hour of trading the till takes more than the staff costs." + tightest);
    }

    private String afterGoods(UnpaidHours after, UnpaidHours before, double margin) {
        var more = after.hours().size() - before.hours().size();
        return more <= 0
                ? ""
                : "With goods taken off too (" + Percent.of(margin) + " of takings stay), "
                        + Phrases.plural(after.hours().size(), "hour doesn’t", "hours don’t") + " pay: "
                        + money(after.aYear(), asked) + " a year.";
    }

    static String name(Slot slot) {
        return slot.weekday().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + slot.hour() + "–" + (slot.hour() + 1)
                + (slot.location().isEmpty() ? "" : ", " + slot.location());
    }

    private Chart chart(List<Unpaid> shown) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(
                        name(it.slot()), it.wages().subtract(it.takings()).doubleValue(), it == shown.getFirst()))
                .toList();
        return new Chart.Bars(
                "Wages beyond takings, an hour",
                "Hours of the week whose wages are above takings, "
                        + bars.getFirst().label() + " the most",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                true);
    }

    /** Money an hour, where the books say. */
    static Optional<BigDecimal> rate(Employee it) {
        return Optional.ofNullable(it.hourlyRate());
    }
}
