package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cash that may well run short, once for each month it does so in; and budgets of the month that go over, each once. */
final class MoneyWatch implements Watch {
    /** Over by so much of the budget. */
    private static final double WORTH_A_WORD = 0.1;

    private static final double LIKELY = 0.5;

    private final CashDesk cash;
    private final SpendingDesk spending;

    MoneyWatch(CashDesk cash, SpendingDesk spending) {
        this.cash = cash;
        this.spending = spending;
    }

    @Override
    public List<Notice> look(Asked asked) {
        return Stream.concat(dip(asked).stream(), overshoots(asked)).toList();
    }

    private static String money(double amount, Asked asked) {
        return Wording.brief(Math.round(amount), asked.shop().currency());
    }

    private Optional<Notice> dip(Asked asked) {
        return cash.findForecast(asked)
                .map(CashForecast::outlook)
                .filter(it -> it.chanceBelowZero() >= Outlook.CALLED)
                .map(it -> {
                    var lowest = it.lowest();
                    var first = firstShort(it);
                    return new Notice(
                            Notice.CASH + "/" + YearMonth.from(first),
                            Notice.CASH,
                            "when do I run out of cash?",
                            "1",
                            new Rank(Math.abs(lowest.middle()), it.chanceBelowZero(), daysTo(first, asked)),
                            "cash likely runs short around " + Wording.shortDay(first),
                            List.of(
                                    "The lowest of the next 13 weeks is about " + money(lowest.middle(), asked)
                                            + " around " + Wording.shortDay(lowest.day()) + ".",
                                    "It falls below zero with a chance of " + percent(it.chanceBelowZero())
                                            + "; I write from " + percent(Outlook.CALLED) + " on."),
                            List.of(),
                            Watch.after(asked, FRESH));
                });
    }

    /** The first day the middle line is below zero; the lowest where it stays above. */
    private static LocalDate firstShort(Outlook outlook) {
        return outlook.days().stream()
                .filter(it -> it.middle() < 0)
                .findFirst()
                .orElse(outlook.lowest())
                .day();
    }

    private static double daysTo(LocalDate day, Asked asked) {
        return ChronoUnit.DAYS.between(asked.today(), day);
    }

    private static String percent(double chance) {
        return Math.round(100 * chance) + "%";
    }

    private Stream<Notice> overshoots(Asked asked) {
        var month = YearMonth.from(asked.today());
        var plan = spending.plan();
        if (plan.isEmpty()) {
            return Stream.of();
        }
        var period = new Period(month.atDay(1), month.atEndOfMonth());
        return spending.status(asked, plan, period).lines().stream()
                .filter(it -> it.standing() != BudgetStatus.Standing.WITHIN)
                .filter(it -> it.overshoot().doubleValue()
                        > WORTH_A_WORD * it.budget().doubleValue())
                .map(it -> overshoot(it, month, asked));
    }

    private static Notice overshoot(BudgetStatus.Line it, YearMonth month, Asked asked) {
        var isOver = it.standing() == BudgetStatus.Standing.OVER;
        return new Notice(
                Notice.BUDGET + "/" + it.category() + "/" + month,
                Notice.BUDGET,
                "are we on budget?",
                isOver ? "over" : "heading over",
                new Rank(
                        it.overshoot().doubleValue(),
                        isOver ? 1 : LIKELY,
                        isOver ? 1 : Math.max(1, daysTo(month.atEndOfMonth(), asked) / 2)),
                it.category() + (isOver ? " is over budget" : " is heading over budget"),
                List.of(
                        it.category() + ": " + brief(it.spent(), asked) + " spent of " + brief(it.budget(), asked)
                                + ", about " + brief(it.expected().mean(), asked) + " by the end of the month.",
                        "I write when it is to end more than " + percent(WORTH_A_WORD) + " over."),
                List.of("budget/" + it.category()),
                Watch.after(asked, FRESH));
    }

    private static String brief(BigDecimal amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
