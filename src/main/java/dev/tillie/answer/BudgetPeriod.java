package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.question.Slot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The whole months a question about the budget is of: those it names, else the running one.
 *
 * @param name {@code November 2026}, {@code the year to 30 Nov 2026}
 */
record BudgetPeriod(Period period, String name) {
    private static final Pattern YEAR = Pattern.compile(
            "\\b(?:year to date|ytd|so far this year|this year so far|this year|for the year|the (?:whole |full )?year"
                    + "|(?:fiscal|financial) year|fy)\\b");
    private static final Pattern TO_DATE = Pattern.compile("\\b(?:to date|ytd|so far)\\b");

    static BudgetPeriod of(Asked asked) {
        var said = asked.said().toLowerCase(Locale.ROOT);
        if (YEAR.matcher(said).find() && !said.contains("last year")) {
            var year = year(asked);
            var end =
                    TO_DATE.matcher(said).find() ? YearMonth.from(asked.today()).atEndOfMonth() : year.to();
            return named(new Period(year.from(), end));
        }
        var span = asked.slots().span(Slot.PERIOD).or(() -> asked.slots().span(Slot.HORIZON));
        var period = span.map(it -> it.period()).orElse(Period.ofDay(asked.today()));
        return named(period);
    }

    /** The fiscal year today is in. */
    static Period year(Asked asked) {
        var first = asked.shop().fiscalYearStart();
        var start = LocalDate.of(asked.today().getYear(), first, 1);
        var from = start.isAfter(asked.today()) ? start.minusYears(1) : start;
        return new Period(from, from.plusYears(1).minusDays(1));
    }

    private static BudgetPeriod named(Period asked) {
        var whole = new Period(
                asked.from().withDayOfMonth(1), YearMonth.from(asked.to()).atEndOfMonth());
        return new BudgetPeriod(whole, name(whole));
    }

    private static String name(Period whole) {
        var first = YearMonth.from(whole.from());
        var last = YearMonth.from(whole.to());
        return first.equals(last) || first.plusMonths(11).equals(last) && first.getMonthValue() == 1
                ? Window.named(whole)
                : month(first) + "–" + month(last) + " " + last.getYear();
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.UK);
    }

    boolean isYear() {
        return period.days() > 31;
    }

    /** In words that are understood again. */
    String spoken() {
        return isYear() ? period.from() + " to " + period.to() : name;
    }
}
